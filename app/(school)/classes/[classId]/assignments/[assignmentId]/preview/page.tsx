import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { showsAfterEach } from '@/domain/school/release';
import { assignmentToEdit } from '@/server/assignments/assignment-to-edit';
import { previewAssignment } from '@/server/assignments/preview-assignment';
import { currentAsker } from '@/server/auth/asker';
import { ClientMessages } from '@/ui/messages/client-messages';
import { ButtonLink } from '@/ui/primitives/button';
import { fieldWords } from '../../actions/field-words';
import styles from './page.module.css';
import { PreviewFrame } from './preview-frame';
import { PreviewedCards } from './previewed-cards';
import { ShownWhen } from './shown-when';

interface Props {
  params: Promise<{ classId: string; assignmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { classId, assignmentId } = await params;
  const input = { classId, assignment: assignmentId };
  const found = await assignmentToEdit(input, await currentAsker());
  const t = await getTranslations('assignments.preview');
  return found.ok ? { title: t('title', { title: found.value.title }) } : {};
}

/** An assignment as one of its students meets it. Nothing done here is kept. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { classId, assignmentId } = await params;
  const asker = await currentAsker();
  const here = `/classes/${classId}/assignments/${assignmentId}`;
  const input = { classId, assignment: assignmentId };
  const assignment = pageValue(await assignmentToEdit(input, asker), `${here}/preview`);
  const chosen = Number((await searchParams).student ?? 1);
  if (!Number.isInteger(chosen) || chosen < 1 || chosen > 1000) notFound();
  const preview = await previewAssignment({ ...input, student: chosen }, asker);
  const t = await getTranslations('assignments.preview');
  const edit = `${here}/edit`;
  const { settings } = assignment;
  return (
    <ClassFrame
      classId={classId}
      className={assignment.class.name}
      here={null}
      title={t('title', { title: assignment.title })}
    >
      <div className={styles.head}>
        <p>{t('note')}</p>
        {settings.kind === 'quiz' ? <ShownWhen quiz={settings} /> : null}
        <p className={styles.links}>
          {settings.kind === 'quiz' && preview.ok ? (
            <>
              <span>{t('student', { number: chosen })}</span>
              <Link href={`${here}/preview?student=${(chosen % 1000) + 1}`}>{t('another')}</Link>
            </>
          ) : null}
          <Link href={edit}>{t('change')}</Link>
        </p>
      </div>
      {preview.ok ? (
        <ClientMessages namespaces={['assignments', 'common', 'items', 'problems', 'quiz']}>
          {settings.kind === 'quiz' ? (
            <PreviewFrame
              key={chosen}
              questions={preview.value.questions}
              place={{ ...input, student: chosen }}
              settings={settings}
              showsAtOnce={showsAfterEach(settings)}
            />
          ) : (
            <PreviewedCards cards={preview.value.cards} />
          )}
        </ClientMessages>
      ) : (
        <div className={styles.head}>
          <p>{t('not')}</p>
          <p>{await fieldWords(preview.problem.field ?? '', preview.problem)}</p>
          <p>
            <ButtonLink href={edit}>{t('change')}</ButtonLink>
          </p>
        </div>
      )}
    </ClassFrame>
  );
}
