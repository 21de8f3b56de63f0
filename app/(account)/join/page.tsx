import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { meantJoinCode } from '@/domain/school/join-code';
import { CodeForm } from './code-form';
import styles from './join.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.join');
  return { title: t('title') };
}

/** Where a student types the class's code. */
export default async function JoinPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { code } = await searchParams;
  const typed = typeof code === 'string' ? code : null;
  const meant = typed === null ? null : meantJoinCode(typed);
  if (meant !== null) redirect(`/join/${meant}`);
  const t = await getTranslations('classes.join');
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <CodeForm typed={typed} problem={typed === null ? null : t('notACode')} />
    </div>
  );
}
