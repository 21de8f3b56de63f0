import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { type AuditLine, classAudit } from '@/server/classes/class-audit';
import { ButtonLink } from '@/ui/primitives/button';
import { DataTable } from '@/ui/tables/data-table';
import { ClassFrame } from '../../../class-frame';
import { pageValue } from '../../../page-value';
import { auditWords } from './audit-words';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.audit');
  return { title: t('title') };
}

interface Props {
  params: Promise<{ classId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What was done to the class and its roster, newest first. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { classId } = await params;
  const here = `/classes/${classId}/audit`;
  const input = { classId, page: (await searchParams).page ?? '1' };
  const audit = pageValue(await classAudit(input, await currentAsker()), here);
  const t = await getTranslations('classes.audit');
  const format = await getFormatter();
  const words = await auditWords();
  const when = ({ at }: AuditLine) =>
    format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: audit.zone });
  return (
    <ClassFrame classId={classId} className={audit.name} here="audit" title={t('title')}>
      <p className={styles.note}>{t('note', { zone: audit.zone })}</p>
      <DataTable
        caption={t('title')}
        head={
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        }
      >
        {audit.lines.map((line) => (
          <tr key={line.id}>
            <td className={styles.when}>{when(line)}</td>
            <td>{line.actor ?? t('nobody')}</td>
            <td>{words(line)}</td>
          </tr>
        ))}
      </DataTable>
      {audit.pages > 1 ? (
        <p className={styles.pages}>
          {audit.page > 1 ? (
            <ButtonLink href={`${here}?page=${audit.page - 1}`}>{t('newer')}</ButtonLink>
          ) : null}
          {audit.page < audit.pages ? (
            <ButtonLink href={`${here}?page=${audit.page + 1}`}>{t('older')}</ButtonLink>
          ) : null}
        </p>
      ) : null}
    </ClassFrame>
  );
}
