import { nameKey } from './name-key';
import { nameLimit, numberLimit, tidied } from './student-name';

/** One row of a list of students, as it was typed or read from a file. */
export interface RosterRow {
  /** From 1, as the teacher counts the rows of the list. */
  line: number;
  name: string;
  /** The school's own number, as text; null where the list has none. */
  number: string | null;
}

/** A student on the roster of a class, or once on it. */
export interface RosterEntry {
  learnerId: string;
  name: string;
  number: string | null;
  /** Taken off the roster; the work is kept. */
  hasLeft: boolean;
}

type RefusalReason =
  | 'no-name'
  | 'name-too-long'
  | 'number-too-long'
  | 'name-twice' // and no number tells the two apart
  | 'number-twice';

/** What a row would do, or did. */
export type RosterAct =
  | { type: 'add' }
  | { type: 'keep'; learnerId: string }
  | {
      type: 'change';
      learnerId: string;
      /** The name on the roster until now, where the row changes it. */
      formerName: string | null;
      /** Whether the row brings the school's number, which was not known. */
      bringsNumber: boolean;
      /** Whether the student comes back on the roster. */
      returns: boolean;
    }
  | { type: 'refuse'; reason: RefusalReason };

export interface PlannedRow extends RosterRow {
  act: RosterAct;
}

interface Candidate extends RosterRow {
  key: string;
}

function unfit(row: Candidate): RefusalReason | null {
  if (row.name === '') return 'no-name';
  if (row.name.length > nameLimit) return 'name-too-long';
  if (row.number !== null && row.number.length > numberLimit) return 'number-too-long';
  return null;
}

/** Rows that must not be carried out for what they are or for an earlier row of the same list. */
function refusals(rows: readonly Candidate[]): Map<Candidate, RefusalReason> {
  const refused = new Map<Candidate, RefusalReason>();
  const numbers = new Set<string>();
  /** For each name, whether every row of it so far has a number. */
  const names = new Map<string, boolean>();
  for (const row of rows) {
    const numbered = names.get(row.key);
    const reason =
      unfit(row) ??
      (row.number !== null && numbers.has(row.number) ? 'number-twice' : null) ??
      (numbered !== undefined && !(numbered && row.number !== null) ? 'name-twice' : null);
    if (reason !== null) {
      refused.set(row, reason);
      continue;
    }
    if (row.number !== null) numbers.add(row.number);
    names.set(row.key, row.number !== null);
  }
  return refused;
}

/** Takes the first entry under a key out of a list, so that no second row can mean it. */
class Unclaimed {
  private readonly byKey = new Map<string, RosterEntry[]>();
  constructor(
    entries: readonly RosterEntry[],
    private readonly claimed: Set<string>,
    keyOf: (entry: RosterEntry) => string | null,
  ) {
    for (const entry of entries) {
      const key = keyOf(entry);
      if (key === null) continue;
      const others = this.byKey.get(key);
      if (others) others.push(entry);
      else this.byKey.set(key, [entry]);
    }
  }
  take(key: string): RosterEntry | null {
    const found = this.byKey.get(key)?.find(({ learnerId }) => !this.claimed.has(learnerId));
    if (found) this.claimed.add(found.learnerId);
    return found ?? null;
  }
}

/** For each row that may be carried out, the entry it means; rows that mean none are left out. */
function meantEntries(
  rows: readonly Candidate[],
  entries: readonly RosterEntry[],
): Map<Candidate, RosterEntry> {
  // Students of today before those who have left.
  const ordered = [...entries].sort((a, b) => Number(a.hasLeft) - Number(b.hasLeft));
  const claimed = new Set<string>();
  const byNumber = new Unclaimed(ordered, claimed, ({ number }) => number);
  const byNameAlone = new Unclaimed(ordered, claimed, ({ name, number }) =>
    number === null ? nameKey(name) : null,
  );
  const byName = new Unclaimed(ordered, claimed, ({ name }) => nameKey(name));
  const meant = new Map<Candidate, RosterEntry>();
  const look = (row: Candidate, entry: RosterEntry | null) => {
    if (entry !== null) meant.set(row, entry);
  };
  // A number says most, so all numbers are looked up before the first name is.
  for (const row of rows) if (row.number !== null) look(row, byNumber.take(row.number));
  for (const row of rows) if (!meant.has(row)) look(row, byNameAlone.take(row.key));
  for (const row of rows) {
    if (!meant.has(row) && row.number === null) look(row, byName.take(row.key));
  }
  return meant;
}

function actOn(row: Candidate, entry: RosterEntry): RosterAct {
  // A row with a number says who is meant, so it says how the name is written too.
  const formerName = row.number !== null && row.name !== entry.name ? entry.name : null;
  const bringsNumber = row.number !== null && entry.number === null;
  const { learnerId, hasLeft: returns } = entry;
  return formerName !== null || bringsNumber || returns
    ? { type: 'change', learnerId, formerName, bringsNumber, returns }
    : { type: 'keep', learnerId };
}

/**
 * Returns what each row of a list would do to a roster. A number means the student who has it; a name
 * means the student whose folded name is the same, unless both have numbers that differ. The same list
 * planned again on what came of it adds and changes nothing.
 */
export function plannedRoster(
  rows: readonly RosterRow[],
  entries: readonly RosterEntry[],
): PlannedRow[] {
  const candidates = rows.map((row) => {
    const name = tidied(row.name);
    return { line: row.line, name, number: tidied(row.number ?? '') || null, key: nameKey(name) };
  });
  const refused = refusals(candidates);
  const meant = meantEntries(
    candidates.filter((row) => !refused.has(row)),
    entries,
  );
  return candidates.map((row) => {
    const reason = refused.get(row);
    const entry = meant.get(row);
    const act: RosterAct = reason
      ? { type: 'refuse', reason }
      : entry
        ? actOn(row, entry)
        : { type: 'add' };
    return { line: row.line, name: row.name, number: row.number, act };
  });
}
