/** A row of a list that is watched. */
interface Row {
  id: string;
}

/** What makes one list of rows out of another. */
export interface RowChange<R extends Row> {
  /** The ids in their new order; null where it is the old one. */
  order: string[] | null;
  /** Rows that are new or say something else. */
  rows: R[];
}

/** Returns what makes `after` out of `before`. Rows are plain JSON values, each id stands once. */
export function rowChange<R extends Row>(before: readonly R[], after: readonly R[]): RowChange<R> {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  const inPlace =
    before.length === after.length && before.every(({ id }, index) => id === after[index]?.id);
  return {
    order: inPlace ? null : after.map(({ id }) => id),
    rows: after.filter((row) => known.get(row.id) !== JSON.stringify(row)),
  };
}

/** Returns the rows after a change. */
export function withRowChange<R extends Row>(
  before: readonly R[],
  { order, rows }: RowChange<R>,
): R[] {
  const changed = new Map(rows.map((row) => [row.id, row]));
  if (order === null) return before.map((row) => changed.get(row.id) ?? row);
  const known = new Map(before.map((row) => [row.id, row]));
  return order.flatMap((id) => changed.get(id) ?? known.get(id) ?? []);
}
