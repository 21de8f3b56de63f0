/**
 * What every player takes. The frame around it (`app/_attempt`) holds the question's place, the
 * confidence buttons, the verdict, the reason and the passage with its evidence; the player holds
 * only what differs by type. Before an answer `revealed` is null; after, the player shows what was
 * given and what the key was, and takes no more input.
 */
export interface PlayerProps<Presented, Answer, Revealed> {
  presented: Presented;
  /** The learner's answer: the draft while answering, the given one after. */
  answer: Answer | null;
  revealed: Revealed | null;
  /**
   * Called at each change: the whole answer, or null while it is not complete enough to send, with what
   * of it is there to be kept for a reload.
   */
  onAnswer: (answer: Answer | null, unfinished?: Answer) => void;
  /** Extended response only: the learner's own marks, criterion id to index of level. */
  selfCheck: Record<string, number> | null;
  onSelfCheck: (levels: Record<string, number>) => void;
  /** What a learner reads for each voice's id: "Brezhnev's letter". Without it, voices go unnamed. */
  voices?: Readonly<Record<string, string>> | undefined;
}
