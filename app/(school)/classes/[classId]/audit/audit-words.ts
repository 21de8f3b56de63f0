import { getTranslations } from 'next-intl/server';
import type { AuditLine } from '@/server/classes/class-audit';

const known = [
  'class.created',
  'class.changed',
  'class.archived',
  'class.restored',
  'class.code-changed',
  'class.opened',
  'class.closed',
  'teacher.invited',
  'teacher.joined',
  'teacher.left',
  'student.added',
  'student.changed',
  'student.joined',
  'student.merged',
  'student.moved-in',
  'student.moved-out',
  'student.removed',
  'student.returned',
  'pin.reset',
  'class.exported',
  'assignment.published',
  'assignment.changed',
  'assignment.withdrawn',
  'assignment.given-back',
  'assignment.released',
  'assignment.copied',
  'assignment.deleted',
  'accommodation.set',
  'grade.set',
  'grade.excused',
  'grade.lifted',
  'gradebook.rules-changed',
  'late-answers.counted',
  'late-answers.left-aside',
  'marks.released',
  'paper.taken-back',
  'question.regraded',
  'question.regrade-undone',
  'appeals.declined',
] as const;

function textOf(details: unknown, field: string): string {
  if (typeof details !== 'object' || details === null) return '';
  const value: unknown = Object.entries(details).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : '';
}

/** Returns what says in words what an entry of the audit tells; an act unknown here by its own name. */
export async function auditWords(): Promise<(line: AuditLine) => string> {
  const t = await getTranslations('classes.audit');
  return ({ action, subject, details }) => {
    const act = known.find((one) => one === action);
    if (act === undefined) return subject === null ? action : `${action}: ${subject}`;
    return t(`act.${act}`, {
      name: subject ?? t('somebody'),
      renamed: textOf(details, 'formerName') === '' ? 'no' : 'yes',
      formerName: textOf(details, 'formerName'),
      merged: textOf(details, 'merged'),
      from: textOf(details, 'from'),
      to: textOf(details, 'to'),
      place: textOf(details, 'place'),
    });
  };
}
