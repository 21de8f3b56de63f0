import 'server-only';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import {
  firstAnswerCounts,
  graceFor,
  isTimeOver,
  warningMinutes,
} from '@/domain/school/attempt-rules';
import { shownOf } from '@/domain/school/release';
import type { RevealedItem } from '@/items/registry';
import type { Database } from '../database/client';
import type { Attempt } from '../database/generated/client';
import { attemptRelease } from './attempt-release';
import { attemptRules } from './attempt-rules';
import { noteKeyShown } from './key-shown';
import { releasedQuestion } from './released-question';

/** When an attempt ends, as its page counts down to it. */
export interface ShownEnd {
  by: 'limit' | 'closing';
  /** ISO instant. */
  at: string;
  /** "30 minutes: 20 and your 10"; null without a limit. */
  minutes: { all: number; usual: number; extra: number } | null;
  /** Milliseconds after the end in which an answer under way still counts. */
  grace: number;
  /** Minutes before the end at which it is announced. */
  warnings: number[];
}

/** What the page of an attempt needs to know of its assignment. */
export interface AssignedView {
  id: string;
  title: string;
  /** From 1. */
  number: number;
  /** IANA zone of the class, in which times are told. */
  zone: string;
  navigation: QuizSettings['navigation'];
  asksSureness: boolean;
  /** Whether the first answer counts; otherwise it may be changed until the attempt is submitted. */
  firstCounts: boolean;
  /** Whether what an answer was worth is shown at once. */
  showsAtOnce: boolean;
  /** Null where nothing but its student ends it. */
  end: ShownEnd | null;
  /** The server's clock, as an ISO instant. */
  now: string;
  /** student, limit, closing; null while it runs. */
  finishedBy: string | null;
  /** Positions of the questions to come back to. */
  flagged: number[];
  /** Of each question, in the order asked, the document it is asked of. */
  documents: { slug: string; title: string; voices: Record<string, string> }[];
}

/**
 * Playing shows what is shown after each answer and no more, even when the attempt is over: answers
 * that were given without a connection may still be on their way from the same page.
 */
export type Looking = 'playing' | 'looking-back';

type StoredDocument = {
  record: { slug: string; title: string; voices: { id: string; part: string }[] };
};

/**
 * Returns what an attempt's page may see because of its assignment: whether it is over, what of an
 * answer is released, and what the page must know. Looking at it ends it when its time is over.
 */
export async function assignedView(
  attempt: Attempt & { assignmentId: string; learnerId: string },
  items: readonly { position: number; flaggedAt: Date | null }[],
  looking: Looking,
  world: { database: Database; now: Date },
): Promise<{
  finished: boolean;
  /** Whether the score of an answer is shown now. */
  showsScore: boolean;
  released: (revealed: RevealedItem) => RevealedItem | null;
  view: (documents: (StoredDocument | undefined)[]) => AssignedView;
}> {
  const rules = await attemptRules(attempt, world.database);
  const { assignment, settings, zone, accommodation, end } = rules;
  const release = await attemptRelease(attempt, rules, world);
  const submitted = release.finishedAt !== null;
  const isOver = submitted && looking === 'looking-back';
  if (isOver && release.question.key) await noteKeyShown(attempt, world);
  const shown = isOver
    ? release.question
    : shownOf(settings, { answered: true, submitted: false, dueOver: false });
  return {
    finished: submitted || isTimeOver(end, world.now),
    showsScore: isOver && shown.score,
    released: (revealed) => releasedQuestion(revealed, shown, isOver),
    view: (documents) => ({
      id: assignment.id,
      title: assignment.title,
      number: attempt.number ?? 1,
      zone,
      navigation: settings.navigation,
      asksSureness: settings.confidence,
      firstCounts: firstAnswerCounts(settings),
      showsAtOnce: settings.showKey === 'after-each',
      end:
        end.by === 'nothing'
          ? null
          : {
              by: end.by,
              at: end.at.toISOString(),
              minutes: end.minutes,
              grace: graceFor(accommodation),
              warnings: warningMinutes(accommodation),
            },
      now: world.now.toISOString(),
      finishedBy: release.finishedBy,
      flagged: items.flatMap(({ position, flaggedAt }) => (flaggedAt === null ? [] : [position])),
      documents: documents.map((document) => ({
        slug: document?.record.slug ?? '',
        title: document?.record.title ?? '',
        voices: Object.fromEntries(
          (document?.record.voices ?? []).map(({ id, part }) => [id, part]),
        ),
      })),
    }),
  };
}
