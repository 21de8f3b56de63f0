/** What the face of an item on paper takes: the item as it may be seen before answering. */
export interface PaperProps<Presented> {
  presented: Presented;
  /** Lines to write on, where the answer is written. */
  lines: number;
  /** Whether its passages are printed with it. */
  withPassages: boolean;
  /** What a reader reads for each voice's id: "Brezhnev's letter". */
  voices: Readonly<Record<string, string>>;
}
