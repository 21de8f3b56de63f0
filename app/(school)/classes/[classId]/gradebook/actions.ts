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

/** Returns the rules that a form's fields say: rows are numbered, and one left empty says nothing. */
function typedRules(form: FormData): object {
  const text = (name: string) => String(form.get(name) ?? '');
  const rows = (kind: string) =>
    [...form.keys()].flatMap((name) => {
      const number = name.match(new RegExp(`^${kind}\\.(\\d{1,4})\\.weight$`))?.[1];
      return number === undefined ? [] : [`${kind}.${number}`];
    });
  const categories = rows('categories').map((row) => ({
    id: text(`${row}.id`),
    name: text(`${row}.name`),
    weight: text(`${row}.weight`),
    drop: text(`${row}.drop`) || '0',
  }));
  const named = categories.filter(({ name }) => name.trim() !== '');
  return {
    classId: text('classId'),
    seen: text('seen'),
    rule: text('rule'),
    // The only one needs no name.
    categories: named.length === 0 ? categories.slice(0, 1) : named,
    places: rows('places').map((row) => ({
      assignment: text(`${row}.assignment`),
      category: text(`${row}.category`),
      weight: text(`${row}.weight`),
    })),
  };
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
  if (code !== 'conflict') return after;
  const message = t('conflict', {
    who: String(facts.who || cell('conflict.somebody')),
    at: await momentWords(facts.at, zoneOf(form)),
  });
  return { ...after, message };
}
