import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { percentOf } from '@/domain/school/fraction';
import { currentAsker } from '@/server/auth/asker';
import { type CellPage, cellPage } from '@/server/gradebook/cell-page';
import { CellState } from '../../../cell-state';
import { HowItCame } from '../../../how-it-came';
import { usePercentWords } from '../../../use-percent-words';
import { CellEvents } from './cell-events';
import { CellForm } from './cell-form';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; learnerId: string; assignmentId: string }>;
}

const inputOf = async (params: Props['params']) => {
  const { classId, learnerId, assignmentId } = await params;
  return { classId, learner: learnerId, assignment: assignmentId };
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await cellPage(await inputOf(params), await currentAsker());
  const t = await getTranslations('gradebook.cell');
  if (!found.ok) return {};
  return { title: t('title', { name: found.value.name, title: found.value.line.title }) };
}

/** One cell of the gradebook: how it stands and came about, the form that changes it, and its history. */
export default async function GradebookCellPage({ params }: Props) {
  const input = await inputOf(params);
  const book = `/classes/${input.classId}/gradebook`;
  const student = `${book}/students/${input.learner}`;
  const here = `${student}/${input.assignment}`;
  const page = pageValue(await cellPage(input, await currentAsker()), here);
  const t = await getTranslations('gradebook.cell');
  const { line, name, history } = page;
  const hindrance = hindranceOf(page);
  return (
    <ClassFrame
      classId={input.classId}
      className={page.class.name}
      isArchived={page.class.isArchived}
      here={null}
      title={t('title', { name, title: line.title })}
    >
      <p className={styles.links}>
        <Link href={book}>{(await getTranslations('gradebook'))('title')}</Link>
        <Link href={student}>{t('grades', { name })}</Link>
        <Link href={`/classes/${input.classId}/students/${input.learner}`}>{t('work')}</Link>
        <Link href={`/classes/${input.classId}/assignments/${line.id}`}>{t('results')}</Link>
      </p>
      <Section id="now" title={t('now')}>
        <Score page={page} />
        <HowItCame line={line} to="teacher" />
        {line.category === null ? <p>{t('noCategory')}</p> : null}
      </Section>
      <Section id="change" title={t('change')}>
        {hindrance === null ? (
          <CellForm page={page} />
        ) : (
          <p>{t(`unchangeable.${hindrance}`, { name })}</p>
        )}
      </Section>
      <Section id="history" title={t('history')}>
        {history.length === 0 ? (
          <p>{t('noHistory')}</p>
        ) : (
          <CellEvents events={history} zone={page.class.zone} />
        )}
      </Section>
    </ClassFrame>
  );
}

/** Why nothing can be changed here; null where something can. */
function hindranceOf({ class: ofClass, hasLeft, line }: CellPage) {
  if (ofClass.isArchived) return 'archived';
  if (hasLeft) return 'left';
  return line.cell.state === 'not-for-student' ? 'not-for-student' : null;
}

async function Score({ page: { line } }: { page: CellPage }) {
  const t = await getTranslations('gradebook.cell');
  return (
    <p className={styles.score}>
      <Percent line={line} />
      <CellState cell={line.cell} />
      {line.cell.counts === null ? <span className={styles.note}>{t('notInTotal')}</span> : null}
    </p>
  );
}

function Percent({ line: { cell } }: Pick<CellPage, 'line'>) {
  const percent = usePercentWords();
  return cell.share === null ? null : <strong>{percent(percentOf(cell.share))}%</strong>;
}
