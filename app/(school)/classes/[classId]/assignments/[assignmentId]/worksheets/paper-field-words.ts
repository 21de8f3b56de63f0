import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/domain/result';

/** Says what is wrong with a field of marks from paper; null where the general words serve. */
export async function paperFieldWords(field: string, { facts }: Problem): Promise<string | null> {
  const t = await getTranslations('worksheet.marks.wrong');
  if (field === 'marks') return t('nothing');
  if (field.startsWith('marks.')) return t('points', { number: field.slice('marks.'.length) });
  if (field === 'learner') return t('learner');
  return field === 'letter' && facts?.reason === 'other-version' ? t('version') : null;
}
