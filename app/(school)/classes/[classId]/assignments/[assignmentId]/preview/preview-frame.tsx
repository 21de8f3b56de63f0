'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import type { PreviewedQuestion as Question } from '@/server/assignments/preview-assignment';
import { Button } from '@/ui/primitives/button';
import styles from './preview-frame.module.css';
import { PreviewedQuestion, type PreviewPlace } from './previewed-question';

/** The questions of a preview, one at a time, as a student meets them. */
export function PreviewFrame({
  questions,
  place,
  settings,
  showsAtOnce,
}: {
  questions: readonly Question[];
  place: PreviewPlace;
  settings: Pick<QuizSettings, 'confidence' | 'navigation'>;
  /** Whether a student sees at once what was right. */
  showsAtOnce: boolean;
}) {
  const t = useTranslations('assignments.preview');
  const [shown, setShown] = useState({ position: 1, moved: false });
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown.moved) frame.current?.focus();
  }, [shown]);
  const question = questions[shown.position - 1];
  if (question === undefined) return null;
  const go = (position: number) => setShown({ position, moved: true });
  return (
    <div ref={frame} tabIndex={-1} className={styles.frame}>
      <p className={styles.place}>
        {t('place', { position: shown.position, total: questions.length })}
      </p>
      <PreviewedQuestion
        key={shown.position}
        question={question}
        place={place}
        asksSureness={settings.confidence}
        showsAtOnce={showsAtOnce}
      />
      <div className={styles.acts}>
        {shown.position > 1 && settings.navigation === 'free' ? (
          <Button onClick={() => go(shown.position - 1)}>{t('before')}</Button>
        ) : null}
        {shown.position < questions.length ? (
          <Button weight="main" onClick={() => go(shown.position + 1)}>
            {t('next')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
