import type { Problem } from './result';

/** What was typed into a form, by the name of the field; without what must not be shown again. */
export type FormValues = Readonly<Record<string, string | string[]>>;

/** What a form knows of the time it was sent last. */
export type FormState<Value = unknown> =
  | { state: 'fresh' }
  | { state: 'done'; value: Value }
  | {
      state: 'refused';
      problem: Problem;
      /** The problem in words. */
      message: string;
      /** In words what is wrong with each field at fault. */
      errors: Readonly<Record<string, string>>;
      values: FormValues;
    };

/** Returns the fields whose names begin with `name.`, by the rest of their names. */
export function fieldsUnder<Value>(
  name: string,
  fields: Iterable<readonly [string, Value]>,
): Record<string, Value> {
  const before = `${name}.`;
  return Object.fromEntries(
    [...fields].flatMap(([field, value]) =>
      field.startsWith(before) ? [[field.slice(before.length), value]] : [],
    ),
  );
}
