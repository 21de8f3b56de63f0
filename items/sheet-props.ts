/** The level at which an item's stem stands on its page: alone on it, or one of several. */
export type HeadingLevel = 'h1' | 'h2' | 'h3';

/**
 * What every sheet takes: an item as it stands on a page, without a hand to answer it. Both `answer`
 * and `revealed` null: as on paper, before answering.
 */
export interface SheetProps<Presented, Answer, Revealed> {
  presented: Presented;
  answer: Answer | null;
  revealed: Revealed | null;
  heading?: HeadingLevel;
  /** Extended response only: the marks kept, criterion id to index of level. */
  selfCheck?: Readonly<Record<string, number>> | null;
  /** Whether those marks are a teacher's, and not the learner's own. */
  isMarked?: boolean;
  /** What a learner reads for each voice's id: "Brezhnev's letter". Without it, voices go unnamed. */
  voices?: Readonly<Record<string, string>> | undefined;
}
