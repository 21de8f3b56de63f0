import 'server-only';
import { z } from 'zod';
import { type Confidence, confidences } from '@/domain/assessment/confidence';
import type { SelfCheckLevels } from '@/domain/assessment/self-check';
import { done, type Result, refused } from '@/domain/result';
import { type Answer, type PresentedItem, presentItem, type RevealedItem } from '@/items/registry';
import type { Mark } from '../database/generated/client';
import { lexiconOf } from '../documents/lexicon';
import { documentBySlug } from '../documents/library';
import { type AssignedView, assignedView, type Looking } from '../taking/assigned-view';
import { assigned } from '../taking/attempt-rules';
import { type Asker, openUseCase, type World } from '../use-case';
import { markOf } from './mark-of';
import { openTo } from './ownership';
import { revealResponse } from './reveal-response';
import { scoredItem } from './scored-item';
import { storedArrangement, storedItem } from './stored-item';
import { withheldPassages } from './withheld-passages';

/** A teacher's mark as its student sees it. */
interface ShownMark {
  /** Null where the points were typed. */
  levels: SelfCheckLevels | null;
  comment: string;
}

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
  /** The teacher's mark, once it is released. */
  mark: ShownMark | null;
  appealed: boolean;
}

/** A question not answered yet: what may be seen before, and nothing else. */
export interface OpenQuestion {
  position: number;
  state: 'open';
  presented: PresentedItem;
  /** The teacher's mark of what was written on paper, once it is released. */
  onPaper?: { points: number; comment: string } | null;
}

/** An answer to an assignment that is kept, and nothing of which may be shown yet. */
interface KeptQuestion {
  position: number;
  state: 'kept';
  presented: PresentedItem;
  /** The response's id. */
  response: string;
  given: Answer;
  confidence: Confidence | null;
}

export type Question = OpenQuestion | KeptQuestion | AnsweredQuestion;

/** An attempt as its page may see it. Nothing in it depends on the key of an open question. */
export interface AttemptView {
  id: string;
  document: { slug: string; title: string };
  /** Names of the parts of the paper, by voice: "Brezhnev's letter". */
  voices: Record<string, string>;
  finished: boolean;
  /** Null for a self-test. */
  assigned: AssignedView | null;
  /** In the order asked; positions run from 1. */
  questions: Question[];
}

const confidenceSchema = z.enum(confidences).nullable();
const levelsSchema = z.record(z.string(), z.int());

const inputSchema = z.object({ attempt: z.uuid() });

/** Returns what the page of an attempt may see; "not-found" for an attempt that is somebody else's. */
export const attemptView = openUseCase({
  input: inputSchema,
  run: (input, asker, world) => viewOf(input, asker, world, 'playing'),
});

/** Returns an attempt as its student may look back on it, which for an assignment may be later. */
export const attemptBehind = openUseCase({
  input: inputSchema,
  run: (input, asker, world) => viewOf(input, asker, world, 'looking-back'),
});

async function viewOf(
  input: z.output<typeof inputSchema>,
  asker: Asker,
  world: World,
  looking: Looking,
): Promise<Result<AttemptView>> {
  const { database } = world;
  const attempt = await database.attempt.findFirst({
    where: { id: input.attempt, ...openTo(asker) },
    include: {
      items: {
        orderBy: { position: 'asc' },
        include: {
          version: true,
          judgedBy: true,
          marks: scoredItem.include.marks,
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
  const ofAssignment = assigned(attempt);
  const about = ofAssignment && (await assignedView(ofAssignment, attempt.items, looking, world));
  const sources = new Map([[attempt.document, document]]);
  for (const { version } of attempt.items) {
    const source = sources.get(version.document) ?? (await documentBySlug(version.document));
    if (source === null) return refused('not-found');
    sources.set(version.document, source);
  }

  const questions = attempt.items.map((asked): Question => {
    const { id, position, version, judgedBy, arrangement, countedResponse } = asked;
    const item = storedItem((judgedBy ?? version).content);
    const order = storedArrangement(arrangement);
    const presented = presentItem(item, order);
    if (countedResponse === null) {
      const onPaper = about?.showsScore ? paperMark(markOf(asked.marks, null)) : null;
      return { position, state: 'open', presented, ...(onPaper && { onPaper }) };
    }
    const source = sources.get(version.document) ?? document;
    const selfCheck = countedResponse.selfChecks[0];
    const response = countedResponse.id;
    const confidence = confidenceSchema.parse(countedResponse.confidence);
    const full = revealResponse(
      item,
      order,
      countedResponse.answer,
      source,
      lexiconOf(source),
      withheldPassages(attempt.finishedAt === null ? attempt.items : [], id),
    );
    const { given } = full;
    const revealed = about === null ? full.revealed : about.released(full.revealed);
    if (revealed === null) {
      return { position, state: 'kept', presented, response, given, confidence };
    }
    const mark = about?.showsScore ? shownMark(markOf(asked.marks, response)) : null;
    return {
      position,
      state: 'answered',
      presented,
      response,
      confidence,
      given,
      revealed: mark === null ? revealed : markedItem(revealed, scoredItem.of(asked).points),
      selfCheck: selfCheck ? levelsSchema.parse(selfCheck.levels) : null,
      mark,
      appealed: countedResponse.appeal !== null,
    };
  });
  return done({
    id: attempt.id,
    document: { slug: document.record.slug, title: document.record.title },
    voices: Object.fromEntries(document.record.voices.map(({ id, part }) => [id, part])),
    finished: about === null ? attempt.finishedAt !== null : about.finished,
    assigned:
      about?.view(attempt.items.map(({ version }) => sources.get(version.document))) ?? null,
    questions,
  });
}

function shownMark(mark: Mark | null): ShownMark | null {
  if (mark === null) return null;
  const { levels, comment } = mark;
  return { levels: levels === null ? null : levelsSchema.parse(levels), comment };
}

function paperMark(mark: Mark | null) {
  return mark && { points: mark.points, comment: mark.comment };
}

/** What an answer in one's own words reveals once it is marked. */
function markedItem(revealed: RevealedItem, points: number | null): RevealedItem {
  if (points === null) return revealed;
  const verdict = points >= 1 ? 'right' : points > 0 ? 'partly' : 'wrong';
  return { ...revealed, verdict, points };
}
