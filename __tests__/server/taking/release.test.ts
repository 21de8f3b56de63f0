import fc from 'fast-check';
import { type ReleaseMoment, releaseMoments } from '@/domain/school/assignment-settings';
import { shownOf } from '@/domain/school/release';
import { instantOf } from '@/domain/school/wall-time';
import { attemptBehind, attemptView } from '@/server/attempts/attempt-view';
import { attemptsOf } from '@/server/attempts/attempts-of';
import { learnerData } from '@/server/learners/learner-data';
import { learnerProgress } from '@/server/progress/learner-progress';
import { assignedResult } from '@/server/taking/assigned-result';
import { dueOf } from '@/server/taking/due-of';
import { receipt } from '@/server/taking/receipt';
import { startAssigned } from '@/server/taking/start-assigned';
import { startPage } from '@/server/taking/start-page';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool, type School } from '../assignments/a-school';
import { answerWith, granted, itemsOf, worldAt } from '../attempts/playing';
import { shortLetter } from '../study/short-letter';
import { answerFact, assign, grant, send, submit } from './taking';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

/** What betrays the key, the explanations or the score of the short letter's questions. */
const telling = {
  key: /"key":|"verdict":"(?!to-check)|"modelAnswer":|"rubric":|"recall":|"marks":/,
  explanations: /"explanation":"[^"]|"reason":"[^"]/,
  // Points of a question, of an attempt, or a share that is a number.
  score: /"points":[\d.]+|"share":[\d.]+/,
};

withDatabase((database) => {
  let school: School;
  beforeAll(async () => {
    school = await aSchool(database(), 'UTC');
  });
  const world = (at: Date) => worldAt(database(), at.toISOString());
  const minutes = (count: number) => new Date(Date.UTC(2026, 2, 10, 10, count));

  /** Everything a student's browser can be sent of an attempt at an instant. */
  async function sent(assignment: string, attempt: string, at: Date): Promise<string> {
    const { ann } = school;
    return JSON.stringify([
      await startPage({ assignment }, ann, world(at)),
      await attemptView({ attempt }, ann, world(at)),
      await attemptBehind({ attempt }, ann, world(at)),
      await assignedResult({ attempt }, ann, world(at)),
      await receipt({ assignment, number: 1 }, ann, world(at)),
      await dueOf(ann.learnerId, { world: world(at) }),
      await attemptsOf(ann.learnerId, 50, database()),
      granted(await learnerData({}, ann, world(at))).attempts,
      granted(await learnerProgress({}, ann, world(at))).documents.map(({ topics }) =>
        topics.map(({ answers }) => answers),
      ),
      granted(await learnerProgress({}, ann, world(at))).documents.map(({ study }) => study),
    ]);
  }

  async function played(settings: Record<string, unknown>, stand: Stand) {
    await database().assignment.deleteMany({});
    await database().cardState.deleteMany({});
    const assignment = await assign(database(), school, settings);
    // Ben may hand in until twelve.
    await grant(database(), school.classId, school.ben, { due: '2026-03-10T12:00' }, assignment);
    const start = await startAssigned({ assignment }, school.ann, world(minutes(0)));
    const { attempt } = granted(start);
    const outcomes: string[] = [];
    const verdicts = ['wrong', 'right', 'wrong', 'right', 'to-check'] as const;
    if (stand !== 'begun') {
      for (const [index, verdict] of verdicts.entries()) {
        // In one's own words stays open where the last answer would submit.
        if (stand === 'answered' && index === 4) break;
        const fact = answerFact(
          attempt,
          index + 1,
          await answerWith(database(), attempt, index + 1, verdict),
          { answeredAt: minutes(1).toISOString() },
        );
        const outcome = await send(database(), fact, school.ann, minutes(1).toISOString());
        outcomes.push(JSON.stringify(granted(outcome)));
      }
    }
    if (stand === 'submitted' || stand === 'due over' || stand === 'released') {
      granted(await submit(database(), attempt, school.ann, minutes(2).toISOString()));
    }
    if (stand === 'released') {
      await database().assignment.update({
        where: { id: assignment },
        data: { releasedAt: minutes(3) },
      });
    }
    const at = stand === 'due over' ? instantOf('2026-03-10T12:00', 'UTC') : minutes(119);
    return { assignment, attempt, outcomes, text: await sent(assignment, attempt, at) };
  }

  const stands = ['begun', 'answered', 'submitted', 'due over', 'released'] as const;
  type Stand = (typeof stands)[number];

  function expectOnly(text: string, shown: ReturnType<typeof shownOf>): void {
    if (!shown.key) expect(text).not.toMatch(telling.key);
    if (!shown.explanations) expect(text).not.toMatch(telling.explanations);
    // Nor does a question say what it earned while its key is kept back.
    const withoutRubric = text.replaceAll(/"rubric":\[.*?\]\}\]/g, '');
    if (!shown.score) expect(withoutRubric).not.toMatch(telling.score);
  }

  it('sends nothing that is not released, whatever is set and whenever it is asked', async () => {
    const moment = fc.constantFrom(...releaseMoments);
    const settings = fc.record({
      showScore: moment,
      showKey: moment,
      showExplanations: moment,
      navigation: fc.constantFrom('free', 'one-way'),
      due: fc.constantFrom(null, '2026-03-10T10:30'),
    });
    await fc.assert(
      fc.asyncProperty(settings, fc.constantFrom(...stands), async (of, stand) => {
        const { text, outcomes, attempt } = await played(of, stand);
        const submitted = stand !== 'begun' && stand !== 'answered';
        const dueOver = stand === 'released' || (stand === 'due over' && of.due !== null);
        const standing = { answered: stand !== 'begun', submitted, dueOver };
        expectOnly(text, shownOf(of, standing));
        const onTheSpot = { answered: true, submitted: false, dueOver: false };
        for (const outcome of outcomes) expectOnly(outcome, shownOf(of, onTheSpot));
        const rows = await database().attempt.findUniqueOrThrow({ where: { id: attempt } });
        expect(text).not.toContain(rows.seed);
        for (const item of await itemsOf(database(), attempt)) {
          expect(text).not.toContain(item.id);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it.each(stands)('shows all that is released: %s', async (stand) => {
    const now: ReleaseMoment = stand === 'due over' ? 'after-due' : 'after-submission';
    const settings = {
      showScore: now,
      showKey: now,
      showExplanations: now,
      due: '2026-03-10T10:30',
    };
    const { text } = await played(settings, stand);
    const isOut = stand !== 'begun' && stand !== 'answered';
    for (const pattern of Object.values(telling)) expect(pattern.test(text)).toBe(isOut);
  });

  it('makes due as cards what was missed, and counts it as progress, once the key is shown', async () => {
    const scored = async () =>
      granted(await learnerProgress({}, school.ann, world(minutes(120)))).scored;
    const cards = () => database().cardState.count({ where: school.ann });
    const { attempt } = await played({ showKey: 'never' }, 'submitted');
    expect([await cards(), await scored()]).toEqual([0, 0]);
    await database().assignment.updateMany({
      data: { settings: { kind: 'quiz', choice: { by: 'hand', items: ['any'] } } },
    });
    for (const _time of [1, 2]) {
      granted(await assignedResult({ attempt }, school.ann, world(minutes(120))));
      // The fifth is an answer in one's own words, and has no points yet.
      expect([await cards(), await scored()]).toEqual([2, 4]);
    }
  });
});
