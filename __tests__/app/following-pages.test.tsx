/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { screen } from '@testing-library/react';
import { AssignmentLines } from '@/app/(school)/classes/[classId]/assignment-lines';
import { AssignmentHead } from '@/app/(school)/classes/[classId]/assignments/[assignmentId]/assignment-head';
import { ClassResultsView } from '@/app/(school)/classes/[classId]/assignments/[assignmentId]/class-results-view';
import { AnswerTable } from '@/app/(school)/classes/[classId]/assignments/[assignmentId]/items/[place]/answer-table';
import { WhoIsWhere } from '@/app/(school)/classes/[classId]/assignments/[assignmentId]/who-is-where';
import { NextSteps } from '@/app/(school)/classes/[classId]/next-steps';
import { StudentLines } from '@/app/(school)/classes/[classId]/student-lines';
import { AttemptTable } from '@/app/(school)/classes/[classId]/students/[learnerId]/attempt-table';
import { CardsFigure } from '@/app/(school)/classes/[classId]/students/[learnerId]/cards-figure';
import { accuracy } from '@/domain/analysis/accuracy';
import { topicAccuracy } from '@/domain/analysis/topic-accuracy';
import { calibration } from '@/domain/assessment/calibration';
import { quizSettingsSchema } from '@/domain/school/assignment-settings';
import type { AssignmentPage, StudentAtAssignment } from '@/server/following/assignment-page';
import type { ListedAttempt } from '@/server/following/student-page';
import { faults, show } from '../faces/face';

// The real one prefetches, which a page that stands still does not need.
jest.mock('next/link', () => ({ __esModule: true, default: 'a' }));

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 10, 10, minutes));
const place = '/classes/c';
const times = { state: 'past-due', opensAt: null, dueAt: at(0), closesAt: at(90) } as const;

const student: StudentAtAssignment = {
  word: null,
  learnerId: 'ann',
  name: 'Ann',
  number: '007',
  state: 'late',
  isOverdue: false,
  ownDueAt: at(5),
  attempts: 2,
  working: null,
  handedInAt: at(70),
  lateBy: 65 * 60_000,
  share: 0.5,
  toMark: 1,
  known: null,
};
const working = { question: 2, answered: 1, total: 5, endsAt: at(30) };
const page: AssignmentPage = {
  ...times,
  class: { id: 'c', name: 'History', zone: 'UTC', isArchived: false },
  id: 'a',
  title: 'The letter',
  settings: quizSettingsSchema.parse({ kind: 'quiz', choice: { by: 'hand', items: [] } }),
  counts: { 'not-started': 1, working: 1, submitted: 0, late: 1 },
  students: [
    student,
    { ...student, learnerId: 'ben', name: 'Ben', state: 'working', isOverdue: true, working },
    {
      ...student,
      learnerId: 'cem',
      name: 'Cem',
      state: 'not-started',
      handedInAt: null,
      lateBy: null,
      share: null,
      toMark: 0,
      attempts: 0,
    },
  ],
  lateArrivals: [],
  leftWithWork: 1,
  waiting: 0,
  results: null,
};
const wrong = { students: 2, points: 0, words: { text: 'Geneva' }, reason: 'It says Vienna.' };
const item = {
  place: 1,
  type: 'multiple-choice',
  document: 'letter',
  topic: 'europe',
  asks: 'Where?',
  exception: null,
  asked: 3,
  leftOut: 0,
  toMark: 0,
  missed: 2,
  accuracy: accuracy([0, 0, 1]),
  commonestMissed: wrong,
} as const;

describe('the pages that follow a class', () => {
  it('list assignments and students by word and figure', async () => {
    const { container } = show(
      <>
        <AssignmentLines
          place={place}
          zone="UTC"
          assignments={[
            {
              ...times,
              id: 'a',
              title: 'The letter',
              kind: 'quiz',
              isForSome: false,
              toMark: 0,
              counts: page.counts,
              overdue: 1,
              toDecide: 1,
            },
          ]}
        />
        <StudentLines
          place={place}
          students={[
            {
              learnerId: 'ann',
              name: 'Ann',
              number: null,
              joinedAt: at(0),
              given: 2,
              done: 1,
              late: 1,
              overdue: 1,
              isWorking: false,
            },
            {
              learnerId: 'ben',
              name: 'Ben',
              number: null,
              joinedAt: null,
              given: 0,
              done: 0,
              late: 0,
              overdue: 0,
              isWorking: false,
            },
          ]}
        />
        <NextSteps
          page={{
            view: 'teacher',
            classId: 'c',
            name: 'History',
            zone: 'UTC',
            archivedAt: null,
            joinCode: 'KRT-482',
            joinOpen: true,
            namesShown: false,
            students: 2,
            joined: 1,
            assignments: 1,
          }}
          steps={[
            { step: 'decide', assignment: 'a', title: 'The letter', attempts: 1 },
            {
              step: 'follow',
              assignment: 'a',
              title: 'The letter',
              notStarted: 2,
              dueAt: at(0),
              isOver: false,
            },
            { step: 'publish', assignment: 'b', title: 'The record' },
          ]}
        />
      </>,
    );
    expect(screen.getByText('1 overdue')).toBeTruthy();
    expect(screen.getByText('One overdue')).toBeTruthy();
    expect(screen.getByText('Not signed in yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: /^See who/ }).getAttribute('href')).toBe(
      '/classes/c/assignments/a',
    );
    expect(container.textContent).toContain('The letter: 2 students have not started. Due Tue');
    expect(await faults()).toEqual([]);
  });

  it('say who is where, and how late', async () => {
    const { container } = show(
      <>
        <AssignmentHead page={page} />
        <WhoIsWhere page={page} />
      </>,
    );
    expect(container.textContent).toContain('Question 2 of 5, 1 answered');
    expect(container.textContent).toContain('1 hour 5 minutes late');
    expect(container.textContent).toContain('one answer to mark');
    expect(container.textContent).not.toContain('NaN');
    expect(await faults()).toEqual([]);
  });

  it('show the class’s result with words for what is not there', async () => {
    const { container } = show(
      <>
        <ClassResultsView
          here={`${place}/assignments/a`}
          results={{
            students: 3,
            mean: { share: 0.4, students: 3 },
            items: [
              item,
              { ...item, place: 2, accuracy: accuracy([]), commonestMissed: null, missed: 0 },
            ],
            topics: [
              {
                document: 'letter',
                title: 'The letter',
                topics: topicAccuracy(['europe'], [{ topic: 'europe', points: 1 }]).map((row) => ({
                  ...row,
                  name: 'Europe',
                })),
              },
            ],
            calibration: calibration([]),
          }}
        />
        <AnswerTable answers={[wrong, { ...wrong, words: { value: true }, points: null }]} />
      </>,
    );
    expect(container.textContent).toContain('2 of 2');
    expect(container.textContent).toContain('It says Vienna.');
    expect(container.textContent).toContain('none yet');
    expect(container.textContent).not.toContain('NaN');
    expect(await faults()).toEqual([]);
  });

  it('list a student’s attempts with score, time, lateness and receipt', async () => {
    const attempt: ListedAttempt = {
      id: '1',
      number: 1,
      startedAt: at(0),
      finishedAt: at(20),
      finishedBy: 'limit',
      answered: 4,
      total: 5,
      late: { lateBy: 60_000, days: 1 },
      lateAnswers: null,
      score: { points: 2.5, outOf: 4, share: 0.625, toMark: 1, unanswered: 1 },
      counts: { share: 0.525, off: 0.1 },
      endsAt: null,
      receipt: 'K7QM-2XTP',
    };
    const assignment = {
      ...times,
      id: 'a',
      title: 'The letter',
      standing: 'late',
      isOverdue: false,
      attempts: [attempt, { ...attempt, id: '2', number: 2, finishedAt: null, receipt: null }],
      share: 0.525,
      cards: null,
    } as const;
    const { container } = show(
      <>
        <AttemptTable
          page={{
            class: { id: 'c', name: 'History', zone: 'UTC' },
            learnerId: 'ann',
            name: 'Ann',
            number: null,
            joinedAt: null,
            hasLeft: false,
            assignments: [
              { ...assignment, attempts: [...assignment.attempts] },
              {
                ...assignment,
                id: 'b',
                standing: 'working',
                attempts: [],
                cards: { known: 1, all: 4 },
              },
            ],
            topics: [],
            cards: [],
          }}
        />
        <CardsFigure
          of={{
            document: 'letter',
            title: 'The letter',
            byState: { new: 3, learning: 1, review: 0, relearning: 0 },
          }}
        />
      </>,
    );
    expect(container.textContent).toContain('2.5 of 4');
    expect(container.textContent).toContain('ended by the time limit');
    expect(container.textContent).toContain('K7QM-2XTP');
    expect(container.textContent).toContain('1 of 4');
    expect(await faults()).toEqual([]);
  });
});
