import { getTranslations } from 'next-intl/server';

/** Says what is wrong with a field of a mark; null where the general words serve. */
export async function markFieldWords(field: string): Promise<string | null> {
  const t = await getTranslations('marking.wrong');
  if (field.startsWith('levels')) return t('level');
  return field === 'comment' ? t('comment') : null;
}
