import 'server-only';
import type { Shown } from '@/domain/school/release';
import type { RevealedItem } from '@/items/registry';

/**
 * Returns of what an answer reveals the part that may be shown, or null when nothing may. The key
 * alone goes without reason, explanation and evidence, except where the evidence is the key; points
 * go only where the score is shown.
 */
export function releasedQuestion(revealed: RevealedItem, shown: Shown): RevealedItem | null {
  if (!shown.key) return null;
  const points = shown.score ? revealed.points : null;
  if (shown.explanations) return { ...revealed, points };
  const evidence = revealed.type === 'evidence' ? revealed.evidence : [];
  return { ...revealed, points, reason: null, explanation: '', evidence };
}
