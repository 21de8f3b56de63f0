import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { StartPage } from '@/server/taking/start-page';
import { useGrade } from '../../use-grade';

/** What a teacher has said of the grade in place of what the attempts come to, and the way to all grades. */
export function Graded({ page }: { page: Pick<StartPage, 'class' | 'graded'> }) {
  const t = useTranslations('taking.start.graded');
  const grade = useGrade();
  if (page.graded === null) return null;
  const { word, reason } = page.graded;
  return (
    <p>
      {word.kind === 'excuse'
        ? t('excused', { reason })
        : t('set', { grade: grade(word.share), reason })}{' '}
      <Link href={`/classes/${page.class.id}/my-grades`}>{t('all')}</Link>
    </p>
  );
}
