/** One entry of a list to pick from: whether it is ticked, and the place typed beside it. */
export interface Pick {
  id: string;
  /** Null where no place was typed. */
  place: number | null;
}

/**
 * Returns what is picked in the order set: by the place typed, those of one place as they stood, and
 * those without a place after all others, as they stand in the list.
 */
export function pickedInOrder(picks: readonly Pick[]): string[] {
  return picks
    .map((pick, index) => ({ ...pick, index }))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.index - b.index)
    .map(({ id }) => id)
    .filter((id, index, all) => all.indexOf(id) === index);
}

function placeOf({ place }: Pick): number {
  return place ?? Number.MAX_SAFE_INTEGER;
}
