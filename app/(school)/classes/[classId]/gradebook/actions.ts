'use server';

import { getFormatter, getTranslations } from 'next-intl/server';
import { formAction, formFields, sentForm } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import type { Problem } from '@/domain/result';
import { changeCell } from '@/server/gradebook/change-cell';
import { changeRules } from '@/server/gradebook/change-rules';

const kinds = ['score', 'excuse', 'lift'] as const;
const closings = ['student', 'assignment', 'others', 'class'] as const;

/** Returns when something was done, as the class's clock says it. */
async function momentWords(at: unknown, zone: string): Promise<string> {
  const format = await getFormatter();
  const instant = new Date(String(at));
  if (Number.isNaN(instant.getTime())) return '';
  return format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
}

function zoneOf(form: FormData): string {
  const zone = String(form.get('zone') ?? '');
  return Intl.supportedValuesOf('timeZone').includes(zone) ? zone : 'UTC';
}

/** Says why a cell was not changed, where the general words would not help. */
async function cellRefusal({ code, facts = {} }: Problem, zone: string): Promise<string | null> {
  const t = await getTranslations('gradebook.cell');
  if (code === 'closed') {
    const what = closings.find((one) => one === facts.what);
    return what === undefined ? null : t(`refused.${what}`);
  }
  const kind = kinds.find((one) => one === facts.kind);
  if (code !== 'conflict' || kind === undefined) return null;
  const format = await getFormatter();
  return t(`conflict.${kind}`, {
    who: String(facts.who || t('conflict.somebody')),
    at: await momentWords(facts.at, zone),
    percent: format.number(Number(facts.percent ?? 0), {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
    reason: facts.reason ? t('conflict.reason', { reason: String(facts.reason) }) : '',
  });
}

/** Sets a score, excuses, or lifts either. */
export async function changeCellAction(state: FormState, sent: FormData): Promise<FormState> {
  const t = await getTranslations('gradebook.cell.wrong');
  const form = sentForm(sent);
  const after = await formAction(changeCell, {
    shape: (fields) => {
      const { zone: _, ...input } = formFields(fields);
      return input;
    },
    words: async (field) =>
      field === 'score' || field === 'reason' || field === 'kind' ? t(field) : null,
  })(state, form);
  if (after.state !== 'refused') return after;
  const message = await cellRefusal(after.problem, zoneOf(form));
  return message === null ? after : { ...after, message };
}

/** Returns the rows of a part of a form, as "categories.0". */
function rowsIn(form: FormData, part: 'categories' | 'places'): string[] {
  return [...form.keys()].flatMap((name) => {
    const number = name.match(/^(categories|places)\.(\d{1,4})\.weight$/);
    return number?.[1] === part ? [`${part}.${number[2]}`] : [];
  });
}

/** Returns the rows of categories that say something: whose name was emptied is to go, the only one needs none. */
function categoryRows(form: FormData): string[] {
  const rows = rowsIn(form, 'categories');
  const kept = rows.filter((row) => form.get(`${row}.name`) || form.has(`${row}.unnamed`));
  return kept.length === 0 ? rows.slice(0, 1) : kept;
}

/** Returns the rules that a form's fields say. */
function typedRules(form: FormData): object {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    classId: text('classId'),
    seen: text('seen'),
    rule: text('rule'),
    categories: categoryRows(form).map((row) => ({
      id: text(`${row}.id`),
      name: text(`${row}.name`),
      weight: text(`${row}.weight`),
      drop: text(`${row}.drop`) || '0',
    })),
    places: rowsIn(form, 'places').map((row) => ({
      assignment: text(`${row}.assignment`),
      category: text(`${row}.category`),
      weight: text(`${row}.weight`),
    })),
  };
}

/** What is wrong with a category stands at its row on the page, those that are to go included. */
function errorsByRow(
  errors: Readonly<Record<string, string>>,
  form: FormData,
): Readonly<Record<string, string>> {
  const rows = categoryRows(form);
  return Object.fromEntries(
    Object.entries(errors).map(([field, text]) => {
      const [, number, part] = field.match(/^categories\.(\d+)\.(.+)$/) ?? [];
      const row = number === undefined ? undefined : rows[Number(number)];
      return [row === undefined ? field : `${row}.${part}`, text];
    }),
  );
}

/** Changes how totals are made. */
export async function changeRulesAction(state: FormState, sent: FormData): Promise<FormState> {
  const t = await getTranslations('gradebook.rules');
  const cell = await getTranslations('gradebook.cell');
  const form = sentForm(sent);
  const after = await formAction(changeRules, {
    shape: typedRules,
    words: async (field, { facts }) => {
      const reason = facts?.reason;
      if (reason === 'name-missing' || reason === 'name-twice') return t(`wrong.${reason}`);
      if (/^places\..*weight$/.test(field)) return t('wrong.assignmentWeight');
      const part = (['weight', 'drop', 'name'] as const).find((one) => field.endsWith(one));
      return part === undefined ? null : t(`wrong.${part}`);
    },
  })(state, form);
  if (after.state !== 'refused') return after;
  const { code, facts = {} } = after.problem;
  if (code === 'closed') return { ...after, message: t('archived') };
  if (code !== 'conflict') return { ...after, errors: errorsByRow(after.errors, form) };
  const message = t('conflict', {
    who: String(facts.who || cell('conflict.somebody')),
    at: await momentWords(facts.at, zoneOf(form)),
  });
  return { ...after, message };
}
