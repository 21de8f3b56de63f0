import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';

/** Says to who has no teacher's account what classes are for and how to get on. */
export function CannotMakeOne() {
  const t = useTranslations('classes.strangers');
  return (
    <Notice title={t('title')} text={t('text')}>
      <ButtonLink href="/join" weight="main">
        {t('join')}
      </ButtonLink>
      <ButtonLink href="/sign-in?next=/classes">{t('signIn')}</ButtonLink>
    </Notice>
  );
}
