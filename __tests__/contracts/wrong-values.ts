import fc from 'fast-check';
import type { WholeSchool } from './whole-school';

/** An object with a key that would reach its prototype, as JSON.parse makes it. */
function withPrototypeKeys(): unknown {
  return JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  );
}

const wrongTypes = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
  ),
  fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, [], [[]], {}, [null], [{}]),
  fc.constant(null).map(withPrototypeKeys),
  fc.constantFrom<unknown>('', ' ', '0', '-1', '1e400', 'NaN', 'null', 'true', 'yes', 'all', 'any'),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'toString',
    '../../etc/passwd',
    "'; DROP TABLE x",
  ),
  fc.constantFrom<unknown>(
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202eabc',
    '=1+1',
    'é'.repeat(50),
    '𝒜',
  ),
  fc.constantFrom<unknown>(
    'x'.repeat(70_000),
    Array.from({ length: 2_000 }, () => 'x'),
  ),
  fc.constant(null).map(() => {
    let deep: unknown = 'x';
    for (let level = 0; level < 500; level += 1) deep = [deep];
    return deep;
  }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.uint8Array({ maxLength: 40 }),
);

const times = fc.constantFrom<unknown>(
  '0000-01-01T00:00:00.000Z',
  '1969-12-31T23:59:59.999Z',
  '2026-03-10T11:59:59.999Z',
  '2026-02-30T12:00:00Z',
  '2026-03-29T02:30',
  '2026-03-10T12:00',
  '1999-01-01T00:00',
  '2199-12-31T23:59',
  '2999-01-01T00:00',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59+14:00',
  '+275760-09-13T00:00:00.000Z',
  '2026-03-10',
  0,
  8.64e15,
);

function othersIds(school: WholeSchool): fc.Arbitrary<unknown> {
  return fc.constantFrom<unknown>(
    school.foreignClass,
    school.foreignAssignment,
    school.foreignStudent,
    school.otherTeacher,
    school.secondClass,
    school.running,
    school.ann,
    school.draft,
    school.selfTest.own,
    school.askers.administrator.learnerId,
    '00000000-0000-4000-8000-000000000000',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  );
}

/** Fields that a form never has, and that a careless use case would write. */
const foreignFields = [
  '__proto__',
  'constructor',
  'role',
  'learnerId',
  'teacherId',
  'createdById',
  'publishedAt',
  'isAnonymous',
  'countedResponseId',
];

/** Returns an object with one own field set, whatever its name. */
function withField(input: object, name: string, value: unknown): object {
  const changed = { ...input };
  Object.defineProperty(changed, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return changed;
}

/** Input that was right, with up to three fields made wrong, or something else altogether. */
export function wrongInput(right: object, school: WholeSchool): fc.Arbitrary<unknown> {
  const names = [...Object.keys(right), ...foreignFields];
  const change = fc
    .constantFrom(...names)
    .chain((name) =>
      fc
        .oneof(
          { arbitrary: wrongTypes, weight: 3 },
          { arbitrary: othersIds(school), weight: 2 },
          { arbitrary: times, weight: /At$|opens|due|closes/.test(name) ? 6 : 1 },
        )
        .map((value) => ({ name, value })),
    );
  const changed = fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce((input, { name, value }) => withField(input, name, value), right),
    );
  return fc.oneof({ arbitrary: changed, weight: 9 }, { arbitrary: wrongTypes, weight: 1 });
}

/** A form with fields of these names, as anybody could send it. */
export function wrongForm(names: readonly string[], school: WholeSchool): fc.Arbitrary<FormData> {
  const text = fc.oneof(wrongTypes, othersIds(school), times).map((value) => String(asText(value)));
  const field = fc.tuple(fc.constantFrom(...names, ...foreignFields), text);
  return fc.array(field, { maxLength: 8 }).map((fields) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return form;
  });
}

function asText(value: unknown): unknown {
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
