import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { myClasses } from '@/server/classes/my-classes';
import { pageValue } from '../../page-value';
import { CannotMakeOne } from '../cannot-make-one';
import { ClassForm } from '../class-form';
import styles from '../page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.make');
  return { title: t('title') };
}

/** Makes a class: a name and a zone, and it is there. */
export default async function NewClassPage() {
  const { mayMakeOne } = pageValue(await myClasses({}, await currentAsker()), '/classes/new');
  if (!mayMakeOne) return <CannotMakeOne />;
  const t = await getTranslations('classes.make');
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <ClassForm />
    </div>
  );
}
