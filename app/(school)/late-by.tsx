import { useTranslations } from 'next-intl';

const minute = 60_000;

/** How late work was handed in, in days, hours and minutes begun. */
export function LateBy({ lateBy }: { lateBy: number }) {
  const t = useTranslations('following.assignment.who');
  const minutes = Math.ceil(lateBy / minute);
  return t('lateBy', {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  });
}
