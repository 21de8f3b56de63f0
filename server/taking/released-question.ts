import 'server-only';
import type { Shown } from '@/domain/school/release';
import type { RevealedItem } from '@/items/registry';

/**
 * Returns of what an answer reveals the part that may be shown, or null when nothing may. The key
 * alone goes without reason, explanation and evidence, except where the evidence is the key; points
 * go only where the score is shown. An answer in one's own words waits for the teacher: its rubric
 * and its model are shown when the attempt is over.
 */
export function releasedQuestion(
  revealed: RevealedItem,
  shown: Shown,
  isOver: boolean,
): RevealedItem | null {
  if (!shown.key || (revealed.type === 'extended-response' && !isOver)) return null;
  const points = shown.score ? revealed.points : null;
  if (shown.explanations) return { ...revealed, points };
  const evidence = revealed.type === 'evidence' ? revealed.evidence : [];
  return { ...revealed, points, reason: null, explanation: '', evidence };
}
