import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { percentOf } from '@/domain/school/fraction';
import type { StudentGrades } from '@/server/gradebook/student-grades';
import { CellState } from './cell-state';
import styles from './grade-lines.module.css';
import { HowItCame } from './how-it-came';
import { usePercentWords } from './use-percent-words';

/** All work of one student: each assignment with its score, its state and how that came about. */
export function GradeLines({
  grades: { lines, rules },
  to,
  hrefOf,
}: {
  grades: Pick<StudentGrades, 'lines' | 'rules'>;
  to: 'teacher' | 'student';
  /** Where each assignment leads. */
  hrefOf: (assignmentId: string) => string;
}) {
  const t = useTranslations('gradebook');
  const percent = usePercentWords();
  return (
    <ul className={styles.lines}>
      {lines.map((line) => {
        const { share } = line.cell;
        return (
          <li key={line.id} className={styles.line}>
            <div className={styles.head}>
              <h3>
                <Link href={hrefOf(line.id)} prefetch={false}>
                  {line.title}
                </Link>
              </h3>
              <p className={styles.facts}>
                <CellState cell={line.cell} />
                {line.category === null ? (
                  <span>{t('table.notCounted')}</span>
                ) : rules.categories.length > 1 ? (
                  <span>{line.category.name}</span>
                ) : null}
              </p>
            </div>
            <p className={styles.score}>
              {share === null
                ? t('table.nothing')
                : t('cell.score', { percent: percent(percentOf(share)) })}
            </p>
            <HowItCame line={line} to={to} />
          </li>
        );
      })}
    </ul>
  );
}
