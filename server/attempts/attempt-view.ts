import 'server-only';
import { z } from 'zod';
import { type Confidence, confidences } from '@/domain/assessment/confidence';
import type { SelfCheckLevels } from '@/domain/assessment/self-check';
import { done, type Result, refused } from '@/domain/result';
import { type Answer, type PresentedItem, presentItem, type RevealedItem } from '@/items/registry';
import { lexiconOf } from '../documents/lexicon';
import { documentBySlug } from '../documents/library';
import { openUseCase } from '../use-case';
import { openTo } from './ownership';
import { revealResponse } from './reveal-response';
import { scoredItem } from './scored-item';
import { storedArrangement, storedItem } from './stored-item';
import { withheldPassages } from './withheld-passages';

/** A response that counts, with what may be seen because of it. */
export interface AnsweredQuestion {
  position: number;
  state: 'answered';
  presented: PresentedItem;
  /** The response's id. */
  response: string;
  given: Answer;
  confidence: Confidence | null;
  revealed: RevealedItem;
  selfCheck: SelfCheckLevels | null;
  appealed: boolean;
}

/** A question not answered yet: what may be seen before, and nothing else. */
export interface OpenQuestion {
  position: number;
  state: 'open';
  presented: PresentedItem;
}

export type Question = OpenQuestion | AnsweredQuestion;

/** An attempt as its page may see it. Nothing in it depends on the key of an open question. */
export interface AttemptView {
  id: string;
  document: { slug: string; title: string };
  /** Names of the parts of the paper, by voice: "Brezhnev's letter". */
  voices: Record<string, string>;
  finished: boolean;
  /** In the order asked; positions run from 1. */
  questions: Question[];
}

const confidenceSchema = z.enum(confidences).nullable();
const levelsSchema = z.record(z.string(), z.int());

/** Returns what the page of an attempt may see; "not-found" for an attempt that is somebody else's. */
export const attemptView = openUseCase({
  input: z.object({ attempt: z.uuid() }),
  async run(input, asker, { database }): Promise<Result<AttemptView>> {
    const attempt = await database.attempt.findFirst({
      where: { id: input.attempt, ...openTo(asker) },
      include: {
        items: {
          orderBy: { position: 'asc' },
          include: {
            version: true,
            countedResponse: {
              include: { ...scoredItem.include.countedResponse.include, appeal: true },
            },
          },
        },
      },
    });
    if (attempt === null) return refused('not-found');
    const document = await documentBySlug(attempt.document);
    if (document === null) return refused('not-found');
    const lexicon = lexiconOf(document);

    const questions = attempt.items.map(
      ({ id, position, version, arrangement, countedResponse }): Question => {
        const item = storedItem(version.content);
        const order = storedArrangement(arrangement);
        const presented = presentItem(item, order);
        if (countedResponse === null) return { position, state: 'open', presented };
        const selfCheck = countedResponse.selfChecks[0];
        return {
          position,
          state: 'answered',
          presented,
          response: countedResponse.id,
          confidence: confidenceSchema.parse(countedResponse.confidence),
          ...revealResponse(
            item,
            order,
            countedResponse.answer,
            document,
            lexicon,
            withheldPassages(attempt.finishedAt === null ? attempt.items : [], id),
          ),
          selfCheck: selfCheck ? levelsSchema.parse(selfCheck.levels) : null,
          appealed: countedResponse.appeal !== null,
        };
      },
    );
    return done({
      id: attempt.id,
      document: { slug: document.record.slug, title: document.record.title },
      voices: Object.fromEntries(document.record.voices.map(({ id, part }) => [id, part])),
      finished: attempt.finishedAt !== null,
      questions,
    });
  },
});
