import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/domain/result';

/** Says what is wrong with a field of a mark; null where the general words serve. */
export async function markFieldWords(field: string, { facts }: Problem): Promise<string | null> {
  const t = await getTranslations('marking.wrong');
  const name = facts?.[field];
  if (field.startsWith('levels.') && name !== undefined) return t('level', { name: String(name) });
  return field === 'comment' ? t('comment') : null;
}
