import { noAccommodation } from '@/domain/school/accommodation';
import { quizSettingsSchema } from '@/domain/school/assignment-settings';
import { fractionMeant } from '@/domain/school/fraction';
import { attemptSums } from '@/server/gradebook/attempt-sums';
import { attemptStanding, standingInclude } from '@/server/taking/attempt-standing';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool } from '../assignments/a-school';
import { assign } from '../taking/taking';
import { keepRandomAttempts } from './random-attempts';

jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const count = 150;

withDatabase((database) => {
  test('the database sums attempts as every other figure is summed', async () => {
    const school = await aSchool(database());
    const assignment = await assign(database(), school);
    await keepRandomAttempts(database(), school, assignment, count);
    const { settings } = await database().assignment.findUniqueOrThrow({
      where: { id: assignment },
    });
    const rules = {
      settings: quizSettingsSchema.parse(settings),
      zone: 'Europe/Berlin',
      accommodation: noAccommodation,
    };
    const stored = await database().attempt.findMany({ include: standingInclude });
    const standings = new Map(stored.map((one) => [one.id, attemptStanding(one, rules)]));

    const sums = await attemptSums({ classId: school.classId }, database());
    expect(sums).toHaveLength(count);
    const seen = { toMark: 0, awaitsDecision: 0, nothing: 0 };
    for (const sum of sums) {
      const { score, counts, finishedAt, startedAt } = standings.get(sum.id) ?? {};
      expect(sum).toMatchObject({ finishedAt, startedAt, assignmentId: assignment });
      expect({ outOf: sum.outOf, toMark: sum.toMark }).toEqual({
        outOf: score?.outOf,
        toMark: score?.toMark,
      });
      expect(fractionMeant(sum.points)).toEqual(fractionMeant(score?.points ?? -1));
      const isThere = sum.outOf > 0 && !sum.awaitsDecision;
      expect(isThere).toBe(counts !== null);
      seen.toMark += sum.toMark;
      seen.awaitsDecision += sum.awaitsDecision ? 1 : 0;
      seen.nothing += sum.outOf === 0 ? 1 : 0;
    }
    // The random data reach what they are to try.
    expect(Math.min(seen.toMark, seen.awaitsDecision, seen.nothing)).toBeGreaterThan(0);
  }, 120_000);

  test('only what was handed out in this class is summed, and only of who is asked for', async () => {
    const school = await aSchool(database());
    const assignment = await assign(database(), school);
    const own = { classId: school.classId };
    await keepRandomAttempts(database(), school, assignment, 2);
    expect(await attemptSums(own, database())).toHaveLength(2);
    expect(await attemptSums({ classId: school.otherClassId }, database())).toEqual([]);
    const { learnerId } = school.ben;
    expect(await attemptSums({ ...own, learnerId }, database())).toEqual([]);
    await database().assignment.update({
      where: { id: assignment },
      data: { withdrawnAt: new Date() },
    });
    expect(await attemptSums(own, database())).toEqual([]);
  });
});
