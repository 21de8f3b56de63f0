import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AssignedFrameApart } from '@/app/_attempt/assigned-frame-apart';
import { AttemptFrame } from '@/app/_attempt/attempt-frame';
import { attemptView } from '@/server/attempts/attempt-view';
import { currentAsker } from '@/server/auth/asker';
import { ClientMessages } from '@/ui/messages/client-messages';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quiz.attempt');
  return { title: t('title'), robots: { index: false } };
}

/** A quiz being taken, one question at a time: a self-test, or an attempt at an assignment. */
export default async function QuizPage({ params }: { params: Promise<{ attempt: string }> }) {
  const view = await attemptView(await params, await currentAsker());
  if (!view.ok) notFound();
  const t = await getTranslations('quiz.attempt');
  const { assigned, ...attempt } = view.value;
  if (assigned !== null) {
    return (
      <ClientMessages namespaces={['common', 'items', 'problems', 'quiz', 'taking']}>
        <AssignedFrameApart attempt={{ ...attempt, assigned }} />
      </ClientMessages>
    );
  }
  return (
    <ClientMessages namespaces={['common', 'items', 'problems', 'quiz']}>
      <noscript>{t('noScript')}</noscript>
      <AttemptFrame attempt={view.value} />
    </ClientMessages>
  );
}
