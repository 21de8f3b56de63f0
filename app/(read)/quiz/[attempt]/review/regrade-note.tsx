import { useTranslations } from 'next-intl';
import { useClassTime } from '@/app/(school)/use-class-time';
import { useSaid } from '@/app/(school)/use-said';
import type { RegradedQuestion } from '@/server/regrading/judged-anew';
import styles from './regrade-note.module.css';

/** What the teacher made of a question after it was asked, told to a student. */
export function RegradeNote({
  judgedAnew,
  zone,
}: {
  judgedAnew: NonNullable<RegradedQuestion['judgedAnew']>;
  /** The class's, in which the time is told. */
  zone: string;
}) {
  const t = useTranslations('regrading.review');
  const said = useSaid();
  const time = useClassTime(zone);
  const { at, kind, answer } = judgedAnew;
  return (
    <p className={styles.note}>
      {t('judgedAnew', { at: time(new Date(at)), said: said(kind, answer) })}
    </p>
  );
}
