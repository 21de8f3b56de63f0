'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { possibleQuestionsAction } from './actions';

const choices = ['documents', 'types', 'topics', 'difficulties'];

/** How many questions go together by the form's choices, told anew at each change of them. */
export function PossibleCount({ initial }: { initial: number }) {
  const t = useTranslations('assignments.form');
  const [possible, setPossible] = useState(initial);
  const line = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const form = line.current?.closest('form');
    if (!form) return;
    let newest = 0;
    const count = async (event: Event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      if (!choices.includes(event.target.name)) return;
      newest += 1;
      const asked = newest;
      const found = await possibleQuestionsAction(new FormData(form)).catch(() => null);
      if (found !== null && asked === newest) setPossible(found);
    };
    form.addEventListener('change', count);
    return () => form.removeEventListener('change', count);
  }, []);

  return (
    <p ref={line} role="status">
      {t('possible', { possible })}
    </p>
  );
}
