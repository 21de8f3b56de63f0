import fc from 'fast-check';
import {
  type PlannedRow,
  plannedRoster,
  type RosterEntry,
  type RosterRow,
} from '@/domain/school/roster';

const row = (line: number, name: string, number: string | null = null): RosterRow => ({
  line,
  name,
  number,
});
const entry = (learnerId: string, name: string, number: string | null = null): RosterEntry => ({
  learnerId,
  name,
  number,
  hasLeft: false,
});
const acts = (rows: RosterRow[], entries: RosterEntry[] = []) =>
  plannedRoster(rows, entries).map(({ act }) => act);

/** What comes of a plan, as the server carries it out. */
function carriedOut(plan: readonly PlannedRow[], entries: readonly RosterEntry[]): RosterEntry[] {
  const after = new Map(entries.map((one) => [one.learnerId, one]));
  for (const { act, line, name, number } of plan) {
    if (act.type === 'add') after.set(`new-${line}`, entry(`new-${line}`, name, number));
    if (act.type !== 'change') continue;
    const before = after.get(act.learnerId);
    if (!before) throw new Error('a plan changed somebody who is not there');
    after.set(act.learnerId, {
      ...before,
      name: act.formerName === null ? before.name : name,
      number: act.bringsNumber ? number : before.number,
      hasLeft: act.returns ? false : before.hasLeft,
    });
  }
  return [...after.values()];
}

describe('a list of students', () => {
  it('adds who is not there and leaves who is', () => {
    expect(acts([row(1, 'Ben'), row(2, 'müller,  ANNA')], [entry('a', 'Anna Müller')])).toEqual([
      { type: 'add' },
      { type: 'keep', learnerId: 'a' },
    ]);
  });

  it('renames by the same number, leading zeros and all', () => {
    const entries = [entry('a', 'Anna', '007'), entry('b', 'Ben', '7')];
    expect(acts([row(1, 'Anna Maier', '007')], entries)).toMatchObject([
      { type: 'change', learnerId: 'a', formerName: 'Anna' },
    ]);
  });

  it('gives the number to the student of that name who has none', () => {
    expect(acts([row(1, 'Anna', '01')], [entry('a', 'Anna')])).toMatchObject([
      { type: 'change', learnerId: 'a', bringsNumber: true, formerName: null },
    ]);
  });

  it('tells two of one name apart by their numbers, and refuses where it cannot', () => {
    expect(acts([row(1, 'Anna', '1'), row(2, 'Anna', '2')])).toEqual([
      { type: 'add' },
      { type: 'add' },
    ]);
    expect(acts([row(1, 'Anna'), row(2, 'anna'), row(3, 'Anna', '1')])).toEqual([
      { type: 'add' },
      { type: 'refuse', reason: 'name-twice' },
      { type: 'refuse', reason: 'name-twice' },
    ]);
    expect(acts([row(1, 'Anna', '1'), row(2, 'Ben', '1')])[1]).toEqual({
      type: 'refuse',
      reason: 'number-twice',
    });
  });

  it('refuses what cannot be kept, and says why', () => {
    const long = 'x'.repeat(81);
    expect(
      acts([row(1, ' \u200b ', '4'), row(2, long), row(3, 'Anna', long)]).map((act) =>
        act.type === 'refuse' ? act.reason : act.type,
      ),
    ).toEqual(['no-name', 'name-too-long', 'number-too-long']);
  });

  it('brings back who was taken off', () => {
    expect(acts([row(1, 'Anna')], [{ ...entry('a', 'Anna'), hasLeft: true }])).toMatchObject([
      { type: 'change', learnerId: 'a', returns: true },
    ]);
  });

  it('keeps a name as any other that begins like a formula', () => {
    const names = ['=1+1', '+49', '-x', '@me'];
    const plan = plannedRoster(
      names.map((name, index) => row(index + 1, name)),
      [],
    );
    expect(plan.map(({ name }) => name)).toEqual(names);
  });

  const names = fc.constantFrom('Anna', 'anna', 'Ben', 'Ben A', 'A Ben', 'Cy', '', 'Éva', 'Eva');
  const numbers = fc.option(fc.constantFrom('1', '01', '2', '3'), { nil: null });
  const rows = fc
    .array(fc.tuple(names, numbers), { maxLength: 12 })
    .map((list) => list.map(([name, number], index) => row(index + 1, name, number)));
  const entries = fc
    .uniqueArray(fc.tuple(names.filter(Boolean), numbers, fc.boolean()), {
      maxLength: 8,
      // The server keeps numbers unique in a class.
      comparator: (a, b) => a[1] !== null && a[1] === b[1],
    })
    .map((list) =>
      list.map(([name, number, hasLeft], index) => ({
        ...entry(`old-${index}`, name, number),
        hasLeft,
      })),
    );

  it('changes nothing when it comes a second time, and means nobody twice', () => {
    fc.assert(
      fc.property(rows, entries, (list, before) => {
        const plan = plannedRoster(list, before);
        const meant = plan.flatMap(({ act }) => ('learnerId' in act ? [act.learnerId] : []));
        expect(new Set(meant).size).toBe(meant.length);
        const after = carriedOut(plan, before);
        const again = plannedRoster(list, after).map(({ act }) => act.type);
        expect(again).not.toContain('add');
        expect(again).not.toContain('change');
      }),
      { numRuns: 2000 },
    );
  });

  it('plans 10,000 rows on 10,000 students at once', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => index);
    const plan = plannedRoster(
      many.map((index) => row(index + 1, `Student ${index}`, `${index + 5000}`)),
      many.map((index) => entry(`${index}`, `Student ${index}`, `${index}`)),
    );
    expect(plan.filter(({ act }) => act.type === 'add')).toHaveLength(5000);
  });
});
