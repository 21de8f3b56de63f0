/** A word of a passage: [start, end) in UTF-16 units, punctuation included. */
interface PassageWord {
  start: number;
  end: number;
  text: string;
}

/** Returns the words of `text`, counted as the grader counts them: what stands between white space. */
export function passageWords(text: string): PassageWord[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
}
