import { useFormatter, useTranslations } from 'next-intl';
import type { VoteComparison } from '@/domain/school/live-round';

/** What talking it over has changed, in words. */
export function Comparison({ comparison }: { comparison: VoteComparison }) {
  const t = useTranslations('live.votes');
  const format = useFormatter();
  const { first, second, both, onlyFirst, onlySecond } = comparison;
  const share = ({ answered, right }: { answered: number; right: number }) =>
    answered === 0 ? t('noShare') : format.number(right / answered, { style: 'percent' });
  const twice = both.stayedRight + both.becameRight + both.becameWrong + both.stayedWrong;
  const once = onlyFirst + onlySecond;
  return (
    <p>
      {t('compared', { before: share(first), after: share(second) })}{' '}
      {twice > 0
        ? t('changed', { twice, becameRight: both.becameRight, becameWrong: both.becameWrong })
        : t('nobodyTwice')}{' '}
      {once > 0 ? t('once', { once }) : null}
    </p>
  );
}
