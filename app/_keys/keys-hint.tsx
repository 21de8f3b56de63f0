'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { recallSingleKeys, setSingleKeys } from '@/browser/single-keys';
import { Button } from '@/ui/primitives/button';
import styles from './keys-hint.module.css';

/** Says which keys act on this page, and turns single-key shortcuts off and on. */
export function KeysHint({ children }: { children: string }) {
  const t = useTranslations('common.keys');
  const [on, setOn] = useState(true);
  useEffect(() => setOn(recallSingleKeys()), []);
  return (
    <p className={styles.hint}>
      {on ? children : t('areOff')}{' '}
      <Button
        weight="plain"
        className={styles.switch}
        onClick={() => {
          setSingleKeys(!on);
          setOn(!on);
        }}
      >
        {on ? t('turnOff') : t('turnOn')}
      </Button>
    </p>
  );
}
