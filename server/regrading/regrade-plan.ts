import 'server-only';
import {
  amendmentOf,
  exceptionAfter,
  type ItemException,
  type RegradeChange,
} from '@/domain/assessment/regrade';
import { done, type Result } from '@/domain/result';
import { amendItem, type Item } from '@/items/registry';
import type { FrozenItem } from '../assignments/attempt-items';
import { frozenItem } from '../attempts/frozen-item';
import { answerField, changeFrom, type RegradeInput, unfit } from './regrade-fields';

/** How an item is judged. */
export interface Judgement {
  item: Item;
  /** The version's hash; null for the one that was shown. */
  judgedByHash: string | null;
  exception: ItemException | null;
}

/** A change with how the item is judged by it. */
export interface RegradePlan {
  change: RegradeChange;
  after: Judgement;
}

/** Returns how an item of an assignment is judged now. */
export function presentJudgement({ judged, judgedByHash, exception }: FrozenItem): Judgement {
  return { item: judged, judgedByHash, exception };
}

/** Returns what a form's change would make of an item, or why it would make nothing of it. */
export function regradePlan(input: RegradeInput, frozen: FrozenItem): Result<RegradePlan> {
  const before = presentJudgement(frozen);
  const asked = changeFrom(input, before.item);
  if (!asked.ok) return asked;
  const change = asked.value;
  const amendment = amendmentOf(change);
  const amended = amendItem(before.item, amendment);
  if (typeof amended === 'string') return unfit(answerField(before.item), amended);
  const exception = exceptionAfter(change, before.exception);
  const isAmended = amendment.key !== null || amendment.explanation !== null;
  if (!isAmended && exception === before.exception) return unfit('what', 'no-change');
  const { hash } = frozenItem(amended);
  return done({
    change,
    after: {
      item: amended,
      judgedByHash: hash === frozen.versionHash ? null : hash,
      exception,
    },
  });
}
