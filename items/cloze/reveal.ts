import type { Arrangement, Lexicon, PassageSource } from '../item';
import { markedPassages } from '../marked-passages';
import { grade } from './grade';
import { type ClozeAnswer, type ClozeItem, type ClozeRevealed, clozeRevealedSchema } from './item';
import { judgeTyped } from './judge-typed';

export function reveal(
  item: ClozeItem,
  arrangement: Arrangement,
  answer: ClozeAnswer,
  document: PassageSource,
  lexicon: Lexicon,
): ClozeRevealed {
  const score = grade(item, arrangement, answer, lexicon);
  const judgement = judgeTyped(answer.text, item, lexicon);
  const key = judgement.outcome === 'slip' ? judgement.meant : item.key;
  const hidden = item.hidden ?? item.key;
  return clozeRevealedSchema.parse({
    type: 'cloze',
    verdict: score.verdict,
    points: score.points,
    reason: judgement.outcome === 'near' ? judgement.reason : null,
    explanation: item.explanation,
    evidence: markedPassages(item.evidence, document),
    given: answer.text,
    key,
    slip: judgement.outcome === 'slip',
    ...(hidden !== key && { hidden }),
    ...(item.alsoRight && { alsoRight: item.alsoRight }),
  });
}
