/**
 * Returns how many letters must be put in, left out, replaced or swapped with their neighbour to make
 * one word of the other, no letter touched twice (optimal string alignment; Damerau 1964, in the
 * restricted form).
 */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let beforeLast: number[] = [];
  let last = to.map((_, column) => column + 1);
  last.unshift(0);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      if (isSwapped) least = Math.min(least, at(beforeLast, column - 2) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Returns every text that one such edit makes of a word in the Latin alphabet, repeats included. */
export function oneEditAway(word: string): string[] {
  const splits = Array.from({ length: word.length + 1 }, (_, place) => ({
    head: word.slice(0, place),
    tail: word.slice(place),
  }));
  return splits.flatMap(({ head, tail }) => [
    ...letters.map((letter) => head + letter + tail),
    ...(tail.length > 0 ? [head + tail.slice(1)] : []),
    ...(tail.length > 0 ? letters.map((letter) => head + letter + tail.slice(1)) : []),
    ...(tail.length > 1 ? [head + tail.charAt(1) + tail.charAt(0) + tail.slice(2)] : []),
  ]);
}
