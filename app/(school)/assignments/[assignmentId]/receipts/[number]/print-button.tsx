'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/primitives/button';

/** Prints the page. */
export function PrintButton() {
  const t = useTranslations('taking.receipt');
  return <Button onClick={() => window.print()}>{t('print')}</Button>;
}
