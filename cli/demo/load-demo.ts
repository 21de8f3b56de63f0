import { seededRandom, shuffled } from '@/domain/assessment/random';
import { setAccommodation } from '@/server/accommodations/set-accommodation';
import { makeTeacher } from '@/server/accounts/make-teacher';
import { storedSettings } from '@/server/assignments/assignment-rules';
import { makeAssignment } from '@/server/assignments/make-assignment';
import { hashedPassword } from '@/server/auth/password';
import { createClass } from '@/server/classes/create-class';
import { importRoster } from '@/server/classes/import-roster';
import { newPins } from '@/server/classes/new-pins';
import { noteJoining } from '@/server/classes/note-joining';
import { endDueAttempts } from '@/server/taking/end-due-attempts';
import {
  assignedCards,
  type DemoAssignment,
  demoDocument,
  outForMinutes,
  pastQuizzes,
  presentQuiz,
} from './assignments';
import { type Calendar, calendar, secondsAfter } from './calendar';
import { between, share } from './chance';
import { type DemoStudent, demoClass, demoStudents, demoTeacher, pinSeed } from './people';
import { granted, type Hand, handOf, type Stage } from './stage';
import { studyForWeeks } from './study-weeks';
import { type Taking, takeAttempt } from './take-attempt';

/** A student of the demo as the app knows them. */
interface Enrolled {
  student: DemoStudent;
  hand: Hand;
}

/** The class with its weeks. */
interface School {
  stage: Stage;
  days: Calendar;
  teacher: { learnerId: string };
  classId: string;
  students: readonly Enrolled[];
}

/** Makes the teacher's account, and returns its id. */
export async function makeDemoTeacher({ database }: Stage, now: Date): Promise<string> {
  const passwordHash = await hashedPassword(demoTeacher.password);
  const { name, user } = demoTeacher;
  const account = {
    name,
    userName: user,
    email: undefined,
    passwordHash,
    role: 'teacher',
  } as const;
  return database.$transaction((transaction) => makeTeacher(transaction, now, account));
}

async function makeClass(stage: Stage, days: Calendar, teacherId: string): Promise<School> {
  const { database, worldAt } = stage;
  const teacher = { learnerId: teacherId };
  const { classId } = granted(
    await createClass({ ...demoClass }, teacher, worldAt(days.at(-35, '08:20'), 'demo/class')),
  );
  const list = demoStudents();
  const text = ['Name,Number', ...list.map(({ name, number }) => `${name},${number}`)].join('\n');
  granted(await importRoster({ classId, text }, teacher, worldAt(days.at(-35, '08:30'))));
  const printing = worldAt(days.at(-35, '08:40'), pinSeed);
  granted(await newPins({ classId, who: 'without-pin' }, teacher, printing));
  const enrolments = await database.enrolment.findMany({ where: { classId } });
  const students = list.map((student) => {
    const enrolment = enrolments.find(({ name }) => name === student.name);
    if (enrolment === undefined) throw new Error(`${student.name} is not on the roster.`);
    return { student, hand: handOf(enrolment.learnerId) };
  });
  return { stage, days, teacher, classId, students };
}

/** Lets the students sign in for the first time: nearly all in one lesson. */
async function join({ stage, days, classId, students }: School): Promise<void> {
  for (const [index, { student, hand }] of students.entries()) {
    if (student.story === 'never-came') continue;
    const lesson = days.at(student.story === 'came-late' ? -22 : -34, '10:05');
    const entering = { classId, learnerId: hand.learnerId, now: secondsAfter(lesson, 7 * index) };
    await stage.database.$transaction((transaction) => noteJoining(transaction, entering));
  }
}

async function handOut(
  { stage, classId, teacher }: School,
  { title, handedOutAt, form }: Pick<DemoAssignment, 'title' | 'handedOutAt' | 'form'>,
): Promise<string> {
  const input = { classId, title, act: 'publish', ...form };
  const made = granted(await makeAssignment(input, teacher, stage.worldAt(handedOutAt)));
  if (made.state !== 'published') throw new Error(`“${title}” was not handed out.`);
  return made.assignment;
}

/** Returns when a student sits down to an assignment of the past, or null when never. */
function startOf(
  { student }: Enrolled,
  { key, from, due, form }: DemoAssignment,
  { at }: Calendar,
): { at: Date; isLate: boolean } | null {
  const random = seededRandom(`demo/start/${key}/${student.name}`);
  const { diligence, story } = student;
  if (story === 'never-came' || (story === 'came-late' && due <= -22)) return null;
  const evening = (days: number) =>
    secondsAfter(at(days, `${between(15, 21, random)}:00`), between(0, 3_599, random));
  const fate = share(random);
  if (fate < 0.2 * (1 - diligence)) return null;
  if (fate < 0.5 * (1 - diligence)) {
    const days = form.closes === undefined ? between(1, 4, random) : 1;
    return { at: evening(due + days), isLate: true };
  }
  // The less diligent, the nearer to the end.
  const span = due - from - 1;
  const waited = Math.round(span * Math.min(1, 0.75 * share(random) + 0.5 * (1 - diligence)));
  return { at: evening(from + 1 + waited), isLate: false };
}

async function takePastQuiz(school: School, quiz: DemoAssignment): Promise<void> {
  const { stage, days, students } = school;
  const assignment = await handOut(school, quiz);
  const isTimed = quiz.form.timeLimitMinutes !== undefined;
  const showsAtOnce = quiz.form.results !== 'after-due';
  for (const enrolled of students) {
    const { student, hand } = enrolled;
    const start = startOf(enrolled, quiz, days);
    if (start === null) continue;
    const seed = `demo/${quiz.key}/${student.name}`;
    const random = seededRandom(`${seed}/habits`);
    const taking: Taking = {
      assignment,
      seed,
      startsAt: start.at,
      until: days.now,
      looksAfter: share(random) < 0.85 && showsAtOnce ? 40 : null,
      endsByItself: quiz.endsByItself,
    };
    if (isTimed && student.story === 'runs-out-of-time') {
      await takeAttempt(stage, student, hand, { ...taking, stopsAfter: 6 });
      continue;
    }
    if (isTimed && student.story === 'lost-connection') {
      const end = secondsAfter(start.at, 60 * Number(quiz.form.timeLimitMinutes));
      await takeAttempt(stage, student, hand, { ...taking, losesConnection: { from: 9, end } });
      continue;
    }
    await takeAttempt(stage, student, hand, taking);
    if (quiz.form.attempts === 2 && !start.isLate && share(random) < 0.4) {
      await takeAttempt(stage, student, hand, {
        ...taking,
        seed: `${seed}/again`,
        startsAt: secondsAfter(start.at, between(3_000, 7_000, random)),
        practice: 0.8,
      });
    }
  }
}

/** The class as it is at this moment: some have handed in, some are writing, the others have not begun. */
async function takePresentQuiz(school: School): Promise<void> {
  const { stage, days, students } = school;
  const quiz = await presentQuiz(days);
  const assignment = await handOut(school, quiz);
  const random = seededRandom('demo/present');
  const present = students.filter(({ student }) => student.story !== 'never-came');
  const order = shuffled(present, random);
  const minutesAgo = (minutes: number) => secondsAfter(days.now, -60 * minutes);
  for (const [index, { student, hand }] of order.entries()) {
    const taking = {
      assignment,
      seed: `demo/${quiz.key}/${student.name}`,
      until: days.now,
      looksAfter: 30,
      endsByItself: false,
    };
    if (index < 10) {
      const startsAt = minutesAgo(between(52, outForMinutes - 2, random));
      await takeAttempt(stage, student, hand, { ...taking, startsAt });
    } else if (index < 18) {
      // Seven minutes do not suffice for the whole.
      const startsAt = minutesAgo(between(3, 7, random));
      const stopsAfter = between(1, 7, random);
      await takeAttempt(stage, student, hand, { ...taking, startsAt, stopsAfter });
    }
  }
}

async function studyCards(school: School): Promise<void> {
  const { stage, days, students } = school;
  const cards = assignedCards(days);
  const assignment = await handOut(school, cards);
  const kept = await stage.database.assignment.findUniqueOrThrow({ where: { id: assignment } });
  const settings = storedSettings(kept.settings);
  if (settings.kind !== 'cards') throw new Error('The cards were not assigned as cards.');
  for (const { student, hand } of students) {
    if (student.story === 'never-came') continue;
    const toKnow = {
      document: demoDocument,
      cards: settings.cards,
      zone: demoClass.zone,
      from: student.story === 'came-late' ? -21 : cards.from,
      due: cards.due,
    };
    await studyForWeeks(stage, student, hand, toKnow, days);
  }
}

/**
 * Loads the class of the demo with the weeks up to `now`, and returns its id. All that is done is done
 * by the use cases of the app, each at its own instant; the same `now` gives the same weeks.
 */
export async function loadDemo(
  stage: Stage,
  { now, teacherId, say }: { now: Date; teacherId: string; say: (doing: string) => void },
): Promise<string> {
  const days = calendar(now, demoClass.zone);
  say('a class of 30 with its PINs');
  const school = await makeClass(stage, days, teacherId);
  await join(school);
  const helped = school.students.find(({ student }) => student.story === 'extra-time');
  if (helped) {
    const { classId, teacher } = school;
    const help = { classId, learner: helped.hand.learnerId, scope: 'all', extraTime: 50 };
    granted(await setAccommodation(help, teacher, stage.worldAt(days.at(-34, '15:30'))));
  }
  for (const quiz of await pastQuizzes(days)) {
    say(`“${quiz.title}”`);
    await takePastQuiz(school, quiz);
  }
  say('the quiz under way');
  await takePresentQuiz(school);
  await endDueAttempts({ database: stage.database, now });
  say('weeks of flashcards');
  await studyCards(school);
  return school.classId;
}
