import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type FormState, type FormValues, fieldsUnder } from '@/domain/form-state';
import type { Problem } from '@/domain/result';
import { storableText } from '@/domain/storable-text';
import { renewedAsker } from '@/server/auth/asker';
import type { UseCase } from '@/server/use-case';

/** Fields that are never sent back to be shown again. */
const secret = /(password|pin)$/i;

/** Fields of Next's own, which name the action. */
const ofNext = '$ACTION';

/** Returns what an action was sent as the form it should be: whoever goes past its page may send anything. */
export function sentForm(form: unknown): FormData {
  return form instanceof FormData ? form : new FormData();
}

/**
 * Returns a form's texts by the name of the field: a field given once is a text, one given more often a
 * list, one left empty is left out, and so is a file.
 */
export function formFields(form: FormData): Record<string, string | string[]> {
  // A map, since a field may be named like a part of every object.
  const fields = new Map<string, string | string[]>();
  for (const name of new Set(form.keys())) {
    if (name.startsWith(ofNext)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === 'string' && value !== '');
    const values = texts.map((text) => storableText(String(text)));
    if (values.length > 0) fields.set(name, values.length === 1 ? values.join() : values);
  }
  return Object.fromEntries(fields);
}

/**
 * Returns a form's fields with those whose names begin with `name.` put together under `name`, by the rest
 * of theirs.
 */
export function nestedFields(form: FormData, name: string): Record<string, unknown> {
  const fields = formFields(form);
  const others = Object.entries(fields).filter(([field]) => !field.startsWith(`${name}.`));
  return { ...Object.fromEntries(others), [name]: fieldsUnder(name, Object.entries(fields)) };
}

function shownAgain(form: FormData): FormValues {
  return Object.fromEntries(
    Object.entries(formFields(form)).filter(([name]) => !secret.test(name)),
  );
}

/**
 * Makes a Server Action of a use case, for `useActionState`: the form's fields in, and out either the
 * redirect that `next` names, or what the form shows: the value, or the problem with what was typed.
 * `shape` makes the use case's input where it is more than the fields; `words` says what is wrong with
 * a field, where the general words do not serve.
 */
export function formAction<Value>(
  run: UseCase<Value>,
  {
    shape = formFields,
    next,
    words,
  }: {
    shape?: (form: FormData) => unknown;
    next?: (value: Value) => string | Promise<string>;
    words?: (field: string, problem: Problem) => Promise<string | null>;
  } = {},
): (state: FormState, form: FormData) => Promise<FormState<Value>> {
  return async (_before, sent) => {
    const form = sentForm(sent);
    const result = await run(await shape(form), await renewedAsker());
    if (result.ok) {
      if (next) redirect(await next(result.value));
      refresh();
      return { state: 'done', value: result.value };
    }
    const { problem } = result;
    const problems = await getTranslations('problems');
    const general = await getTranslations('account.form');
    const message = problems(problem.code, problem.facts);
    const errors: Record<string, string> = {};
    for (const field of problem.fields ?? (problem.field ? [problem.field] : [])) {
      const own = await words?.(field, problem);
      errors[field] = own ?? (problem.code === 'malformed' ? general('malformed') : message);
    }
    return {
      state: 'refused',
      problem,
      message: Object.keys(errors).length > 0 ? general('look') : message,
      errors,
      values: shownAgain(form),
    };
  };
}
