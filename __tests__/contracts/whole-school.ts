import { randomUUID } from 'node:crypto';
import type { Role } from '@/domain/school/access';
import { nameKey } from '@/domain/school/name-key';
import { itemBank } from '@/items/bank';
import { frozenItem } from '@/server/attempts/frozen-item';
import { saveResponse } from '@/server/attempts/save-response';
import { startAttempt } from '@/server/attempts/start-attempt';
import { storedItem } from '@/server/attempts/stored-item';
import { hashedPassword } from '@/server/auth/password';
import type { Database } from '@/server/database/client';
import { saveReview } from '@/server/study/save-review';
import { startAssigned } from '@/server/taking/start-assigned';
import { submitAttempt } from '@/server/taking/submit-attempt';
import type { Asker } from '@/server/use-case';
import { makeClassWorksheet } from '@/server/worksheets/make-class-worksheet';
import { savePaperMarks } from '@/server/worksheets/save-paper-marks';
import { answerWith, granted, nobody, worldAt } from '../server/attempts/playing';
import { factOf, review } from '../server/study/reviewing';
import { shortLetter } from '../server/study/short-letter';
import { backToMoment, presentMoment } from './row-changes';

/** When everything of these tests happens. */
export const at = '2026-03-10T12:00:00.000Z';
const before = new Date('2026-03-01T08:00:00.000Z');

export const pin = '481516';
export const password = 'drei Enten am Teich';

/** A class with everything in it that a use case may be about, and one asker in each role. */
export interface WholeSchool {
  askers: Record<Role, Asker>;
  classId: string;
  joinCode: string;
  /** Another class of the same teacher, and one of another. */
  secondClass: string;
  foreignClass: string;
  /** Ann, who has a PIN; Ben, who has none; and who is in the other teacher's class. */
  ann: string;
  ben: string;
  foreignStudent: string;
  teacherUserName: string;
  otherTeacher: string;
  published: string;
  draft: string;
  foreignAssignment: string;
  /** Ann's attempt at the published assignment that runs, and one handed in at another. */
  running: string;
  handedIn: { assignment: string; attempt: string };
  /** In that, an answer in her own words that waits for a mark, and a comment kept for marking. */
  toMark: { place: number; item: string; response: string; levels: Record<string, number> };
  comment: string;
  /** A worksheet printed of the assignment that was handed in, and what Ben wrote on it. */
  worksheet: string;
  /** A live round of one statement, whose first vote is open, and the id of that question. */
  round: string;
  question: string;
  /** Ann's self-test with a wrong typed answer and one in her own words, and a review of hers. */
  selfTest: { attempt: string; typed: string; own: string };
  review: string;
}

const hashes = new Map<string, Promise<string>>();

/** The hash of a password, made once: it is slow on purpose. */
function hashOf(text: string): Promise<string> {
  const made = hashes.get(text) ?? hashedPassword(text);
  hashes.set(text, made);
  return made;
}

async function somebody(
  database: Database,
  role: 'guest' | 'student' | 'teacher' | 'administrator',
  { name = role, secret }: { name?: string; secret?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const credential = secret && {
    create: {
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      password: await hashOf(secret),
    },
  };
  await database.user.create({
    data: {
      id,
      name,
      email: `${id}@users.invalid`,
      role,
      isAnonymous: role === 'guest',
      username: role === 'teacher' ? `t${id.slice(0, 12)}` : null,
      ...(credential && { accounts: credential }),
    },
  });
  return id;
}

let codes = 0;

/** A join code that no class has, those made by the use cases under test included. */
async function nextCode(database: Database): Promise<string> {
  codes += 1;
  const joinCode = `CDF-${String(codes % 1_000).padStart(3, '0')}`;
  return (await database.class.count({ where: { joinCode } })) > 0 ? nextCode(database) : joinCode;
}

async function classOf(
  database: Database,
  teacherId: string,
  students: Record<string, string> = {},
): Promise<{ id: string; joinCode: string }> {
  return database.class.create({
    data: {
      name: 'History 10',
      zone: 'Europe/Berlin',
      joinCode: await nextCode(database),
      createdAt: before,
      teachings: { create: { teacherId, since: before } },
      enrolments: {
        create: Object.entries(students).map(([name, learnerId]) => ({
          learnerId,
          name,
          nameKey: nameKey(name),
          enrolledAt: before,
        })),
      },
    },
    select: { id: true, joinCode: true },
  });
}

const bank = itemBank(shortLetter);
const items = ['multiple-choice', 'true-false', 'cloze', 'extended-response'].flatMap(
  (type) => bank.find((item) => item.type === type) ?? [],
);

async function assignment(
  database: Database,
  classId: string,
  createdById: string,
  isPublished: boolean,
): Promise<string> {
  const versions = items.map(frozenItem);
  await database.itemVersion.createMany({ data: versions, skipDuplicates: true });
  const { id } = await database.assignment.create({
    data: {
      classId,
      title: 'The letter',
      settings: { kind: 'quiz', choice: { by: 'hand', items: items.map((item) => item.id) } },
      createdAt: before,
      createdById,
      publishedAt: isPublished ? before : null,
      items: {
        create: versions.map(({ hash }, index) => ({ position: index + 1, versionHash: hash })),
      },
    },
    select: { id: true },
  });
  return id;
}

/** A self-test of Ann's: a wrong typed answer, and one in her own words. */
async function selfTest(database: Database, ann: Asker): Promise<WholeSchool['selfTest']> {
  const world = () => worldAt(database, at);
  const one = async (types: string) => {
    const input = { document: 'short-letter', count: '1', types };
    return granted(await startAttempt(input, nobody, world())).attempt;
  };
  const answer = async (attempt: string, verdict: 'wrong' | 'to-check') => {
    const fact = factOf({
      attempt,
      position: 1,
      answer: await answerWith(database, attempt, 1, verdict),
      confidence: null,
      answeredAt: at,
    });
    granted(await saveResponse(fact, ann, world()));
    return fact.id;
  };
  const attempt = await one('cloze');
  const typed = await answer(attempt, 'wrong');
  return { attempt, typed, own: await answer(await one('extended-response'), 'to-check') };
}

/** An answer of Ann's in her own words to an attempt at an assignment. */
async function openAnswer(
  database: Database,
  attempt: string,
  ann: Asker,
): Promise<WholeSchool['toMark']> {
  const asked = await database.attemptItem.findFirstOrThrow({
    where: { attemptId: attempt, version: { type: 'extended-response' } },
    include: { version: true },
  });
  const { position } = asked;
  const answer = await answerWith(database, attempt, position, 'to-check');
  const fact = factOf({
    attempt,
    position,
    answer,
    confidence: null,
    replaces: null,
    answeredAt: at,
  });
  granted(await saveResponse(fact, ann, worldAt(database, at)));
  const item = storedItem(asked.version.content);
  const rubric = item.type === 'extended-response' ? item.rubric : [];
  return {
    place: items.findIndex(({ type }) => type === 'extended-response') + 1,
    item: asked.id,
    response: fact.id,
    levels: Object.fromEntries(rubric.map(({ id }) => [id, 0])),
  };
}

const statement = bank.find(({ type }) => type === 'true-false');

/** A live round of one statement, its first vote open. */
async function liveRound(database: Database, classId: string, leaderId: string): Promise<string> {
  if (statement === undefined) throw new Error('The short letter has no statement.');
  const version = frozenItem(statement);
  await database.itemVersion.createMany({ data: [version], skipDuplicates: true });
  const { id } = await database.liveRound.create({
    data: {
      classId,
      title: 'The letter',
      leaderId,
      startedAt: before,
      phase: 'first-vote',
      position: 1,
      step: 1,
      items: { create: { position: 1, versionHash: version.hash, arrangement: { options: [] } } },
    },
    select: { id: true },
  });
  return id;
}

/** Makes such a school, with people of its own. */
export async function wholeSchool(database: Database): Promise<WholeSchool> {
  const teacher = await somebody(database, 'teacher', { secret: password });
  const otherTeacher = await somebody(database, 'teacher', { secret: password });
  const ann = await somebody(database, 'student', { name: 'Ann', secret: pin });
  const ben = await somebody(database, 'student', { name: 'Ben' });
  const foreignStudent = await somebody(database, 'student', { name: 'Cleo', secret: pin });
  const { id: classId, joinCode } = await classOf(database, teacher, { Ann: ann, Ben: ben });
  const secondClass = (await classOf(database, teacher)).id;
  const foreignClass = (await classOf(database, otherTeacher, { Cleo: foreignStudent })).id;
  const published = await assignment(database, classId, teacher, true);
  const ended = await assignment(database, classId, teacher, true);
  const world = () => worldAt(database, at);
  const asker = { learnerId: ann };
  const start = async (of: string) =>
    granted(await startAssigned({ assignment: of }, asker, world())).attempt;
  const handedIn = { assignment: ended, attempt: await start(ended) };
  const toMark = await openAnswer(database, handedIn.attempt, asker);
  const submission = factOf({ attempt: handedIn.attempt, submittedAt: at });
  granted(await submitAttempt(submission, asker, world()));
  const onPaper = { classId, assignment: ended };
  const leader = { learnerId: teacher };
  const { worksheet } = granted(await makeClassWorksheet(onPaper, leader, world()));
  const written = { ...onPaper, worksheet, learner: ben, letter: 'A', edition: 'none' };
  granted(await savePaperMarks({ ...written, marks: { '1': '1' } }, leader, world()));
  const reviewed = review('claim/trade', 3, at);
  granted(await saveReview(reviewed, asker, world()));
  const { username } = await database.user.findUniqueOrThrow({ where: { id: teacher } });
  return {
    askers: {
      nobody,
      guest: { learnerId: await somebody(database, 'guest') },
      student: { learnerId: foreignStudent },
      member: asker,
      teacher: { learnerId: otherTeacher },
      'class-teacher': { learnerId: teacher },
      administrator: {
        learnerId: await somebody(database, 'administrator', { secret: password }),
      },
    },
    classId,
    joinCode,
    secondClass,
    foreignClass,
    ann,
    ben,
    foreignStudent,
    teacherUserName: username ?? '',
    otherTeacher,
    published,
    draft: await assignment(database, classId, teacher, false),
    foreignAssignment: await assignment(database, foreignClass, otherTeacher, true),
    running: await start(published),
    handedIn,
    toMark,
    worksheet,
    comment: (
      await database.markComment.create({
        data: { classId, text: 'Quote the letter.', madeAt: before },
      })
    ).id,
    round: await liveRound(database, classId, teacher),
    question: statement?.id ?? '',
    selfTest: await selfTest(database, asker),
    review: reviewed.id,
  };
}

/**
 * Returns a function that gives such a school: made once, and each time as it was made, whatever was done
 * to it since. The database must be watched.
 */
export function untouchedSchool(database: () => Database): () => Promise<WholeSchool> {
  let made: { school: WholeSchool; at: bigint } | undefined;
  return async () => {
    if (made) await backToMoment(database(), made.at);
    made ??= { school: await wholeSchool(database()), at: await presentMoment(database()) };
    return made.school;
  };
}
