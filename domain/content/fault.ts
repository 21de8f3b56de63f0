/** What is wrong in a content file, where, by which rule, and how to mend it. */
export interface ContentFault {
  /** Path below the content folder: "documents/brezhnev-to-carter-1977/claims.yaml". */
  file: string;
  /** The entry at fault, by its id where it has one: "claim congratulation", "line 12". */
  entry: string;
  rule: string;
  mend: string;
}

/** Returns a fault as one readable line. */
export function faultLine({ file, entry, rule, mend }: ContentFault): string {
  return `${file}: ${entry}: ${rule}: ${mend}`;
}
