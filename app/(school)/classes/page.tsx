import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { myClasses } from '@/server/classes/my-classes';
import { ButtonLink } from '@/ui/primitives/button';
import { AttendedClasses } from './attended-classes';
import { CannotMakeOne } from './cannot-make-one';
import { ClassForm } from './class-form';
import styles from './page.module.css';
import { TaughtClasses } from './taught-classes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.list');
  return { title: t('title') };
}

/** The classes of who asks: those taught, those attended; the form to make the first. */
export default async function ClassesPage() {
  const result = await myClasses({}, await currentAsker());
  if (!result.ok) return <CannotMakeOne />;
  const { mayMakeOne, taught, attended } = result.value;
  if (!mayMakeOne && attended.length === 0) return <CannotMakeOne />;
  const t = await getTranslations('classes.list');
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{taught.length > 0 || !mayMakeOne ? t('title') : t('first')}</h1>
        {taught.length > 0 ? (
          <ButtonLink href="/classes/new" weight="main">
            {t('make')}
          </ButtonLink>
        ) : null}
      </div>
      {mayMakeOne && taught.length === 0 ? <ClassForm /> : null}
      <TaughtClasses classes={taught} />
      <AttendedClasses classes={attended} />
      {mayMakeOne ? null : (
        <p>
          <ButtonLink href="/join">{t('joinAnother')}</ButtonLink>
        </p>
      )}
    </div>
  );
}
