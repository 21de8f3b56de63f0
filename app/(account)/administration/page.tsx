import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { administration, type TeacherRow } from '@/server/accounts/administration';
import { currentAsker } from '@/server/auth/asker';
import { siteAddress } from '@/server/auth/site';
import { isTeacherSignUpOpen } from '@/server/auth/teacher-sign-up';
import { ActionForm } from '@/ui/forms/action-form';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { DataTable } from '@/ui/tables/data-table';
import { invitationAction, resetCodeAction, roleAction } from './actions';
import { auditWords } from './audit-words';
import styles from './page.module.css';
import { ShownCode } from './shown-code';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.administration');
  return { title: t('title') };
}

/** The administrator's page: the teachers, codes for them, and what was done on this server. */
export default async function AdministrationPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asker = await currentAsker();
  const { page: asked = '1' } = await searchParams;
  const result = await administration({ page: asked }, asker);
  if (!result.ok && result.problem.code === 'no-session') redirect('/sign-in?next=/administration');
  if (!result.ok) notFound();
  const { teachers, entries, page, hasMore } = result.value;
  const t = await getTranslations('account.administration');
  const format = await getFormatter();
  const words = await auditWords();
  const time = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <section className={styles.part} aria-labelledby="teachers">
        <h2 id="teachers">{t('teachers')}</h2>
        <DataTable
          caption={t('teachers')}
          head={
            <tr>
              <th scope="col">{t('teacher')}</th>
              <th scope="col">{t('userName')}</th>
              <th scope="col">{t('lastSeen')}</th>
              <th scope="col">{t('classes')}</th>
              <th scope="col">{t('help')}</th>
            </tr>
          }
        >
          {teachers.map((teacher) => (
            <tr key={teacher.id}>
              <th scope="row">
                {teacher.name}
                {teacher.role === 'administrator' ? ` (${t('administrator')})` : null}
              </th>
              <td>{teacher.userName ?? '—'}</td>
              <td>{teacher.lastSeen ? format.dateTime(teacher.lastSeen) : t('never')}</td>
              <td>{teacher.classes}</td>
              <td>
                <TeacherHelp teacher={teacher} isSelf={teacher.id === asker.learnerId} />
              </td>
            </tr>
          ))}
        </DataTable>
        <ActionForm
          action={invitationAction}
          submit={t('invite')}
          weight="ordinary"
          after={
            <ShownCode
              text={t('codeForNew')}
              use={t('codeUse', { address: `${siteAddress()}/sign-up`, days: 7 })}
            />
          }
        >
          <p>{t(isTeacherSignUpOpen() ? 'openNote' : 'inviteNote')}</p>
        </ActionForm>
      </section>
      <section className={styles.part} aria-labelledby="audit">
        <h2 id="audit">{t('audit')}</h2>
        <p>{t('auditNote')}</p>
        <DataTable
          caption={t('audit')}
          head={
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('whom')}</th>
            </tr>
          }
        >
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>{time(entry.at)}</td>
              <td>{entry.actor ?? t('system')}</td>
              <td>{words(entry.action)}</td>
              <td>{entry.subject ?? '—'}</td>
            </tr>
          ))}
        </DataTable>
        <nav className={styles.acts} aria-label={t('audit')}>
          {page > 1 ? (
            <ButtonLink href={`/administration?page=${page - 1}#audit`}>{t('newer')}</ButtonLink>
          ) : null}
          {hasMore ? (
            <ButtonLink href={`/administration?page=${page + 1}#audit`}>{t('older')}</ButtonLink>
          ) : null}
        </nav>
      </section>
    </div>
  );
}

async function TeacherHelp({ teacher, isSelf }: { teacher: TeacherRow; isSelf: boolean }) {
  const t = await getTranslations('account.administration');
  const { id, name, role } = teacher;
  return (
    <div className={styles.acts}>
      <ActionForm
        action={resetCodeAction}
        submit={null}
        className={styles.act}
        after={
          <ShownCode
            text={t('codeFor', { name })}
            use={t('codeUse', { address: `${siteAddress()}/reset`, days: 1 })}
          />
        }
      >
        <input type="hidden" name="teacher" value={id} />
        <Button type="submit">{t('reset')}</Button>
        <Button type="submit" name="factor" value="off">
          {t('resetFactor')}
        </Button>
      </ActionForm>
      {isSelf ? null : (
        <ActionForm action={roleAction} submit={null} className={styles.act}>
          <input type="hidden" name="teacher" value={id} />
          <Button
            type="submit"
            name="role"
            value={role === 'administrator' ? 'teacher' : 'administrator'}
          >
            {t(role === 'administrator' ? 'demote' : 'promote')}
          </Button>
        </ActionForm>
      )}
    </div>
  );
}
