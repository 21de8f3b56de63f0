/**
 * Returns the index of the word one line up (-1) or down (1) from word `from`, the nearest to it
 * sideways; beyond the first or last line, the first or last word.
 */
export function wordOnLine(words: readonly Element[], from: number, step: -1 | 1): number {
  const places = words.map((word) => word.getBoundingClientRect());
  const start = places[from];
  const edge = step < 0 ? 0 : Math.max(words.length - 1, 0);
  if (!start) return edge;
  const isBeyond = ({ top }: DOMRect, line: DOMRect) => (top - line.top) * step > line.height / 2;
  const sideways = ({ left, width }: DOMRect) =>
    Math.abs(left + width / 2 - (start.left + start.width / 2));

  let nearest: { word: number; place: DOMRect } | null = null;
  for (const [word, place] of places.entries()) {
    if (!isBeyond(place, start)) continue;
    const isCloserLine = !nearest || isBeyond(nearest.place, place);
    const isSameLine = nearest !== null && !isBeyond(place, nearest.place);
    if (isCloserLine || (isSameLine && nearest && sideways(place) < sideways(nearest.place))) {
      nearest = { word, place };
    }
  }
  return nearest?.word ?? edge;
}
