import { useTranslations } from 'next-intl';
import { Button } from '@/ui/primitives/button';

/** Ends an attempt before every question is answered; not while an answer is still on its way. */
export function FinishForm({
  attempt,
  open,
  settled,
}: {
  attempt: string;
  open: number;
  settled: boolean;
}) {
  const t = useTranslations('quiz.attempt');
  return (
    <form method="post" action={`/api/attempts/${attempt}/finish`}>
      <Button type="submit" weight="plain" disabled={!settled}>
        {t('finish', { open })}
      </Button>
    </form>
  );
}
