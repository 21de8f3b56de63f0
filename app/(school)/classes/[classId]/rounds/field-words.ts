import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/domain/result';

/** Says what is wrong with the questions picked for a round. */
export async function startRoundWords(field: string, { facts }: Problem): Promise<string | null> {
  if (field !== 'items') return null;
  const t = await getTranslations('live.start');
  if (facts?.reason === 'too-many') return t('tooMany', { most: Number(facts.most) });
  return facts?.reason === 'none-picked' ? t('nonePicked') : null;
}
