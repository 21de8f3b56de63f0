import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { TextRange } from '@/domain/content/anchors';
import { done, type Result, refused } from '@/domain/result';
import { nextInTurn } from '@/domain/school/next-in-turn';
import { evidenceRanges } from '@/items/extended-response/evidence-ranges';
import type { ExtendedResponseItem } from '@/items/extended-response/item';
import { quotedWords } from '@/items/extended-response/quoted-words';
import { parseAnswer } from '@/items/registry';
import { namesOf } from '../accounts/names-of';
import { foundAssignment } from '../assignments/found-assignment';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { documentBySlug } from '../documents/library';
import { answersTo, newestMark, type OpenAnswer, openQuestions } from './open-answers';

/** A passage beside an answer. */
export interface PassageBeside {
  passage: number;
  /** Whose words: "Brezhnev's letter". */
  voice: string;
  text: string;
  /** What a good answer rests on. */
  evidence: TextRange[];
  /** What this answer quotes. */
  quoted: TextRange[];
}

/** The newest mark of an answer. */
export interface GivenMark {
  levels: Record<string, number>;
  comment: string;
  by: string;
  at: Date;
  released: boolean;
}

/** An answer before its teacher, with all that a mark takes. */
export interface AnswerToMark {
  id: string;
  /** The response's id: a mark is of what was read. */
  response: string;
  /** From 1, in the teacher's own order of all answers to the question. */
  number: number;
  text: string;
  /** Steps of the scale, 1 to 5. */
  before: number | null;
  after: number | null;
  /** Null while names are hidden. */
  student: string | null;
  /** Whether the student is no longer on the roster. */
  hasLeft: boolean;
  passages: PassageBeside[];
  /** Put in quotation marks although no passage holds it. */
  strangeQuotes: string[];
  mark: GivenMark | null;
  /** Of the newest mark, be it of this answer or of one before; 0 without any. */
  sequence: number;
  /** Of the newest that the asker gave. */
  ownSequence: number;
  previous: string | null;
  next: string | null;
}

/** The queue of one question. */
export interface MarkingQueue {
  class: { name: string; isArchived: boolean; zone: string };
  title: string;
  place: number;
  question: Pick<ExtendedResponseItem, 'stem' | 'rubric' | 'modelAnswer' | 'scale'> & {
    /** The document's slug. */
    document: string;
  };
  answers: number;
  marked: number;
  comments: { id: string; text: string }[];
  /** Null without any answer. */
  answer: AnswerToMark | null;
}

const levelsSchema = z.record(z.string(), z.int()).catch({});

/** Returns the queue of an open question, at one answer of it or else at the first that waits. */
export const answerToMark = classUseCase({
  action: 'answers.mark',
  input: z.object({
    assignment: z.uuid(),
    place: z.coerce.number().int().min(1).max(100_000),
    item: z.uuid().optional().catch(undefined),
    names: z.literal('shown').optional().catch(undefined),
  }),
  async run(input, member, { database }): Promise<Result<MarkingQueue>> {
    const { classId, assignment: assignmentId, place } = input;
    const found = await foundAssignment(classId, assignmentId, database);
    if (found === null) return refused('not-found');
    const questions = await openQuestions(assignmentId, database);
    const question = questions.find((one) => one.place === place);
    if (question === undefined) return refused('not-found');
    const { item, versionHash } = question;
    const answers = queueOf(member.learnerId, await answersTo(assignmentId, versionHash, database));
    const comments = await database.markComment.findMany({
      where: { classId },
      orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
      select: { id: true, text: true },
    });
    const chosen =
      answers.find(({ id }) => id === input.item) ?? firstWaiting(answers) ?? answers[0];
    const { name, zone, archivedAt } = member.class;
    const { stem, rubric, modelAnswer, scale, document } = item;
    return done({
      class: { name, zone, isArchived: archivedAt !== null },
      title: found.assignment.title,
      place,
      question: { stem, rubric, modelAnswer, scale, document },
      answers: answers.length,
      marked: answers.filter((answer) => newestMark(answer) !== null).length,
      comments,
      answer:
        chosen === undefined
          ? null
          : await shownAnswer(chosen, answers, item, {
              classId,
              teacherId: member.learnerId,
              showsName: input.names === 'shown',
              database,
            }),
    });
  },
});

/**
 * Returns the answers in a teacher's own order: each begins at another place, so that two who mark at once
 * seldom meet, and an answer that arrives later moves none of the others.
 */
export function queueOf(teacherId: string, answers: readonly OpenAnswer[]): OpenAnswer[] {
  const start = createHash('sha256').update(teacherId).digest('hex');
  const following = answers.filter(({ id }) => id >= start);
  return [...following, ...answers.filter(({ id }) => id < start)];
}

/** Returns the first answer of a queue that waits for a mark, counted from the one after `after`. */
export function firstWaiting(
  queue: readonly OpenAnswer[],
  after: string | null = null,
): OpenAnswer | undefined {
  return nextInTurn(
    queue,
    ({ id }) => id === after,
    (answer) => newestMark(answer) === null,
  );
}

async function shownAnswer(
  { id, countedResponseId, marks, attempt }: OpenAnswer,
  all: readonly OpenAnswer[],
  item: ExtendedResponseItem,
  of: { classId: string; teacherId: string; showsName: boolean; database: Database },
): Promise<AnswerToMark> {
  const { classId, teacherId, showsName, database } = of;
  const response = await database.response.findUniqueOrThrow({
    where: { id: countedResponseId ?? '' },
    select: { id: true, answer: true },
  });
  const given = parseAnswer('extended-response', response.answer);
  const own = given !== null && 'before' in given ? given : { text: '', before: null, after: null };
  const place = await database.enrolment.findUnique({
    where: { classId_learnerId: { classId, learnerId: attempt.learnerId ?? '' } },
    select: { name: true, leftAt: true },
  });
  const mark = newestMark({ marks, countedResponseId });
  const at = all.findIndex((one) => one.id === id);
  const quoted = quotedWords(own.text, item.passages);
  const voices = (await documentBySlug(item.document))?.record.voices ?? [];
  return {
    id,
    response: response.id,
    number: at + 1,
    text: own.text,
    before: own.before,
    after: own.after,
    student: showsName ? (place?.name ?? '') : null,
    hasLeft: place === null || place.leftAt !== null,
    passages: item.passages.map(({ passage, voice, text }) => ({
      passage,
      voice: voices.find((one) => one.id === voice)?.part ?? voice,
      text,
      evidence: evidenceRanges(item, passage),
      quoted: quoted.taken.get(passage) ?? [],
    })),
    strangeQuotes: quoted.strange,
    mark: mark && {
      levels: levelsSchema.parse(mark.levels),
      comment: mark.comment,
      by: (await namesOf([mark.teacherId], database)).get(mark.teacherId) ?? '',
      at: mark.markedAt,
      released: mark.releasedAt !== null,
    },
    sequence: marks[0]?.sequence ?? 0,
    ownSequence: marks.find((one) => one.teacherId === teacherId)?.sequence ?? 0,
    previous: all[at - 1]?.id ?? null,
    next: all[at + 1]?.id ?? null,
  };
}
