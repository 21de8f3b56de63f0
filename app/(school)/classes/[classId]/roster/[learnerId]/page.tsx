import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { studentEntry } from '@/server/classes/student-entry';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { ClassFrame } from '../../../../class-frame';
import { pageValue } from '../../../../page-value';
import { Section } from '../../../../section';
import { changeStudentAction, moveStudentAction, removeStudentAction } from './actions';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; learnerId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const result = await studentEntry(await params, await currentAsker());
  return result.ok ? { title: result.value.name } : {};
}

/** A student's entry on the roster: the name, a new PIN, another class, one entry out of two. */
export default async function StudentEntryPage({ params }: Props) {
  const { classId, learnerId } = await params;
  const place = `/classes/${classId}/roster`;
  const here = `${place}/${learnerId}`;
  const result = await studentEntry({ classId, learnerId }, await currentAsker());
  const entry = pageValue(result, here);
  const t = await getTranslations('classes.entry');
  const ids = (
    <>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="learnerId" value={learnerId} />
    </>
  );
  const removal = (
    <ActionForm
      action={removeStudentAction}
      submit={entry.hasLeft ? t('bringBack') : t('remove')}
      weight={entry.hasLeft ? 'main' : 'ordinary'}
    >
      {ids}
      <input type="hidden" name="removed" value={entry.hasLeft ? 'no' : 'yes'} />
    </ActionForm>
  );
  return (
    <ClassFrame
      classId={classId}
      className={entry.className}
      isArchived={entry.isArchived}
      here="roster"
      title={entry.name}
    >
      {entry.isArchived ? null : entry.hasLeft ? (
        <Section id="left" title={t('leftTitle')} note={t('leftNote')}>
          {removal}
        </Section>
      ) : (
        <>
          <Section id="name" title={t('nameTitle')}>
            <ActionForm action={changeStudentAction} submit={t('save')}>
              {ids}
              <Field
                name="name"
                label={t('name')}
                hint={t('nameHint')}
                defaultValue={entry.name}
                maxLength={80}
                autoComplete="off"
              />
              <Field
                name="number"
                label={t('number')}
                hint={t('numberHint')}
                defaultValue={entry.number ?? ''}
                maxLength={40}
                autoComplete="off"
              />
            </ActionForm>
          </Section>
          <Section id="pin" title={t('pinTitle')} note={t('pinNote')}>
            <p>
              <ButtonLink href={`${place}/slips?learner=${learnerId}`}>{t('newPin')}</ButtonLink>
            </p>
          </Section>
          {entry.otherClasses.length > 0 ? (
            <Section id="move" title={t('moveTitle')} note={t('moveNote')}>
              <ActionForm action={moveStudentAction} submit={t('move')} weight="ordinary">
                {ids}
                <Field as="select" name="to" label={t('moveTo')} defaultValue="">
                  <option value="">{t('choose')}</option>
                  {entry.otherClasses.map((other) => (
                    <option key={other.classId} value={other.classId}>
                      {other.name}
                    </option>
                  ))}
                </Field>
              </ActionForm>
            </Section>
          ) : null}
          {entry.others.length > 0 ? (
            <Section id="merge" title={t('mergeTitle')} note={t('mergeNote', { name: entry.name })}>
              <form action={`${here}/merge`} className={styles.choose}>
                <label htmlFor="other">{t('other')}</label>
                <select id="other" name="other" className={styles.select}>
                  {entry.others.map((other) => (
                    <option key={other.learnerId} value={other.learnerId}>
                      {other.number === null ? other.name : `${other.name} (${other.number})`}
                    </option>
                  ))}
                </select>
                <Button type="submit">{t('lookAtMerge')}</Button>
              </form>
            </Section>
          ) : null}
          <Section id="remove" title={t('removeTitle')} note={t('removeNote')}>
            {removal}
          </Section>
        </>
      )}
    </ClassFrame>
  );
}
