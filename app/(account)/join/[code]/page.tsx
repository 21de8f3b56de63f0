import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { meantJoinCode } from '@/domain/school/join-code';
import { currentAsker } from '@/server/auth/asker';
import { currentPerson } from '@/server/auth/person';
import { lookUpCode } from '@/server/classes/look-up-name';
import { ActionForm } from '@/ui/forms/action-form';
import { CodeForm } from '../code-form';
import styles from '../join.module.css';
import { joinAction, joinSignedInAction } from './actions';
import { JoinSteps } from './join-steps';

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.join');
  return { title: t('title') };
}

/** Where a student says who it is, and is in: a name, then a PIN. */
export default async function JoinClassPage({ params }: Props) {
  const { code } = await params;
  const meant = meantJoinCode(code);
  if (meant !== null && meant !== code) redirect(`/join/${meant}`);
  const [found, person, t] = await Promise.all([
    lookUpCode({ code }, await currentAsker()),
    currentPerson(),
    getTranslations('classes.join'),
  ]);
  if (!found.ok) {
    const { code: why, facts } = found.problem;
    const problem =
      why === 'too-many-tries'
        ? t('problem.tooMany', { seconds: Number(facts?.seconds ?? 60) })
        : t('problem.code');
    return (
      <div className={styles.page}>
        <h1>{t('title')}</h1>
        <CodeForm typed={code} problem={problem} />
      </div>
    );
  }
  const { joinCode, name } = found.value;
  const names = ['name', 'nameHint', 'next', 'otherName', 'otherNameHint', 'isThisYou'] as const;
  const pins = ['pin', 'pinHint', 'enter', 'somebodyElse', 'number', 'numberHint'] as const;
  const choices = ['choosePin', 'choosePinHint', 'repeatPin', 'join', 'firstPin', 'back'] as const;
  const texts = Object.fromEntries(
    [...names, ...pins, ...choices].map((key) => [key, t(key)]),
  ) as Record<(typeof names | typeof pins | typeof choices)[number], string>;
  return (
    <div className={styles.page}>
      <header>
        <p className={styles.class}>{t('toClass')}</p>
        <h1>{name}</h1>
      </header>
      {person?.role === 'student' ? (
        <>
          <ActionForm action={joinSignedInAction} submit={t('joinAs', { name: person.name })}>
            <input type="hidden" name="code" value={joinCode} />
          </ActionForm>
          <p className={styles.other}>{t('notYou', { name: person.name })}</p>
        </>
      ) : null}
      {person?.role === 'teacher' || person?.role === 'administrator' ? (
        <p className={styles.other}>{t('asTeacher', { name: person.name })}</p>
      ) : null}
      <ActionForm action={joinAction} submit={null} isWide>
        <input type="hidden" name="code" value={joinCode} />
        <JoinSteps texts={texts} />
      </ActionForm>
      <p className={styles.other}>
        <Link href="/join">{t('otherCode')}</Link>
      </p>
    </div>
  );
}
