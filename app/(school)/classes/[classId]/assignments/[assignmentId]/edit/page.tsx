import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import { assignmentToEdit } from '@/server/assignments/assignment-to-edit';
import { makingPage } from '@/server/assignments/making-page';
import { currentAsker } from '@/server/auth/asker';
import { ClientMessages } from '@/ui/messages/client-messages';
import { ButtonLink } from '@/ui/primitives/button';
import { changeAssignmentAction } from '../../actions/actions';
import { AdjustForm } from '../../actions/adjust-form';
import { AssignmentActs } from '../../actions/assignment-acts';
import { AssignmentForm } from '../../actions/assignment-form';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignments.form');
  return { title: t('edit') };
}

/** Where a teacher changes an assignment, hands it out, takes it back, copies or deletes it. */
export default async function EditAssignmentPage({ params }: Props) {
  const { classId, assignmentId } = await params;
  const asker = await currentAsker();
  const here = `/classes/${classId}/assignments/${assignmentId}/edit`;
  const input = { classId, assignment: assignmentId };
  const assignment = pageValue(await assignmentToEdit(input, asker), here);
  const making = pageValue(await makingPage({ classId }, asker), here);
  const t = await getTranslations('assignments');
  const { settings, state, attempts } = assignment;
  const isPicked = settings.kind === 'cards' || settings.choice.by === 'hand';
  const edited = { ...assignment, isDraft: state === 'draft' };
  const { zone } = assignment.class;
  return (
    <ClassFrame
      classId={classId}
      className={assignment.class.name}
      isArchived={making.archived}
      here={null}
      title={assignment.title}
    >
      <div className={styles.state}>
        <p>{t(`page.${state === 'draft' ? 'drafted' : state}`)}</p>
        {attempts > 0 ? <p>{t('page.begun', { attempts })}</p> : null}
        {isPicked && attempts === 0 ? (
          <p className={styles.picked}>
            <span>
              {settings.kind === 'cards'
                ? t('form.pickedCards', { count: settings.cards.length })
                : t('form.picked', { count: pickedOf(settings) })}
            </span>
            <ButtonLink href={`${here}/items`}>
              {t(settings.kind === 'cards' ? 'form.pickCards' : 'form.pick')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
      <ClientMessages namespaces={['assignments']}>
        {attempts > 0 ? (
          <AdjustForm
            key={assignment.edition}
            classId={classId}
            zone={zone}
            students={making.students}
            edited={edited}
          />
        ) : (
          <AssignmentForm
            key={assignment.edition}
            classId={classId}
            zone={zone}
            choices={making.choices}
            students={making.students}
            edited={edited}
            action={changeAssignmentAction}
          />
        )}
      </ClientMessages>
      <AssignmentActs assignment={assignment} />
    </ClassFrame>
  );
}

function pickedOf({ choice }: QuizSettings): number {
  return choice.by === 'hand' ? choice.items.length : 0;
}
