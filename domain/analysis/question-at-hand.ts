/** A question of an attempt under way. */
interface OpenedQuestion {
  /** From 1. */
  position: number;
  /** When its answer was taken last; null while there is none. */
  answeredAt: Date | null;
}

/**
 * Returns the position of the question a student is likely on: the first without an answer after the
 * one answered last, else the first without one. Null when all are answered.
 */
export function questionAtHand(questions: readonly OpenedQuestion[]): number | null {
  const inOrder = [...questions].sort((a, b) => a.position - b.position);
  const open = inOrder.filter(({ answeredAt }) => answeredAt === null);
  const last = inOrder.reduce<OpenedQuestion | null>(
    (latest, one) =>
      one.answeredAt !== null && one.answeredAt >= (latest?.answeredAt ?? new Date(0))
        ? one
        : latest,
    null,
  );
  const next = open.find(({ position }) => position > (last?.position ?? 0)) ?? open[0];
  return next?.position ?? null;
}
