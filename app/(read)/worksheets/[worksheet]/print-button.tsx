'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/primitives/button';

/** Prints the page. */
export function PrintButton() {
  const t = useTranslations('worksheet.bar');
  return (
    <Button weight="main" onClick={() => window.print()}>
      {t('print')}
    </Button>
  );
}
