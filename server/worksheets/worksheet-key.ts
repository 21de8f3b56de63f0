import 'server-only';
import { z } from 'zod';
import type { ItemException } from '@/domain/assessment/regrade';
import type { WorksheetLayout } from '@/domain/assessment/worksheet';
import type { RubricCriterion } from '@/domain/content/document';
import { done, type Result, refused } from '@/domain/result';
import type { AnswerWords } from '@/items/answer-words';
import type { Arrangement } from '@/items/item';
import type { Item } from '@/items/registry';
import { type FrozenItem, frozenItemsOf } from '../assignments/attempt-items';
import { askedText, keyOf, type PreviewedKey } from '../assignments/item-preview';
import { alsoRight } from '../regrading/also-right';
import { openUseCase } from '../use-case';
import { foundWorksheet, seenBy } from './found-worksheet';

/** The answer to one number of one version. */
export interface KeyLine {
  position: number;
  asks: string;
  /** The letter printed before the right option; null where nothing is lettered. */
  letter: string | null;
  key: PreviewedKey;
  explanation: string;
  evidence: { passage: number; text: string }[];
  /** Of an answer to be written. */
  rubric: RubricCriterion[] | null;
  /** How the question is judged where a teacher has judged it anew; null where this key holds. */
  anew: JudgedAnew | null;
}

/** What a regrade says of a question. */
interface JudgedAnew {
  exception: ItemException | null;
  letter: string | null;
  key: PreviewedKey;
  /** What is right beside the key. */
  alsoRight: AnswerWords[];
  /** Null where it is the one that was printed. */
  explanation: string | null;
}

/**
 * The key to a worksheet as it was printed, whatever has become of its items since, and beside it what was
 * judged anew.
 */
export interface WorksheetKey {
  id: string;
  title: string;
  layout: WorksheetLayout;
  versions: { letter: string; lines: KeyLine[] }[];
}

/** Returns the key to a worksheet, for a teacher it belongs to; "not-found" for anybody else. */
export const worksheetKey = openUseCase({
  input: z.object({ worksheet: z.uuid() }),
  async run(input, asker, { database }): Promise<Result<WorksheetKey>> {
    const found = await foundWorksheet(input.worksheet, database);
    if (found === null) return refused('not-found');
    if ((await seenBy(found.worksheet, asker, database)) !== 'key') return refused('not-found');
    const { assignmentId } = found.worksheet;
    const frozen = assignmentId === null ? [] : await frozenItemsOf(assignmentId, database);
    const judgements = new Map(frozen.map((one) => [one.versionHash, one]));
    return done({
      id: found.worksheet.id,
      title: found.worksheet.title,
      layout: found.layout,
      versions: found.versions.map(({ letter, items }) => ({
        letter,
        lines: items.map(({ position, versionHash, item, arrangement }) => ({
          position,
          asks: askedText(item),
          letter: letterOf(item, arrangement),
          key: keyOf(item),
          explanation: item.explanation,
          evidence: item.evidence.map(({ passage, text }) => ({ passage, text })),
          rubric: item.type === 'extended-response' ? item.rubric : null,
          anew: judgedAnew(judgements.get(versionHash), arrangement),
        })),
      })),
    });
  },
});

function judgedAnew(frozen: FrozenItem | undefined, arrangement: Arrangement): JudgedAnew | null {
  if (frozen === undefined) return null;
  const { item, judged, judgedByHash, exception } = frozen;
  if (judgedByHash === null && exception === null) return null;
  return {
    exception,
    letter: letterOf(judged, arrangement),
    key: keyOf(judged),
    alsoRight: alsoRight(judged),
    explanation: judged.explanation === item.explanation ? null : judged.explanation,
  };
}

function letterOf(item: Item, { options }: Arrangement): string | null {
  if (item.type !== 'multiple-choice') return null;
  const at = options.findIndex(({ option }) => option === item.key);
  return at < 0 ? null : String.fromCharCode('A'.charCodeAt(0) + at);
}
