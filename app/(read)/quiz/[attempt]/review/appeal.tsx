'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useOutbox } from '@/browser/outbox/use-outbox';
import type { ProblemCode } from '@/domain/result';
import type { RegradedQuestion } from '@/server/regrading/judged-anew';
import { Button } from '@/ui/primitives/button';
import { FocusFollows } from '@/ui/primitives/focus-follows';
import { Spoken } from '@/ui/primitives/spoken';

/**
 * "I think I was right", and what became of it: on its way, told to the teacher, answered. It goes through
 * the outbox, as answers do.
 */
export function Appeal({
  response,
  position,
  isMade,
  mayMake,
  answer,
}: {
  /** The response's id. */
  response: string;
  /** The number of the question. */
  position: number;
  isMade: boolean;
  /** Whether there is something to be said against the verdict. */
  mayMake: boolean;
  answer: RegradedQuestion['appealAnswer'];
}) {
  const t = useTranslations('regrading.review');
  const problems = useTranslations('problems');
  const [standing, setStanding] = useState<'none' | 'sending' | 'made'>(isMade ? 'made' : 'none');
  const [unkept, setUnkept] = useState<ProblemCode | null>(null);
  const outbox = useOutbox();
  const said = useId();

  async function appeal(): Promise<void> {
    setUnkept(null);
    setStanding('sending');
    const madeAt = new Date().toISOString();
    const outcome = await outbox.send('/api/appeals', { response, madeAt });
    setStanding(outcome.ok ? 'made' : 'none');
    if (!outcome.ok) setUnkept(outcome.problem.code);
  }

  const isWaiting = outbox.waiting.some(({ facts }) => facts.response === response);
  const present = standing === 'none' && isWaiting ? 'sending' : standing;
  if (answer !== null) return <Answered answer={answer} isRight={!mayMake} />;
  if (present === 'none' && !mayMake) return null;
  return (
    <div>
      {present === 'none' ? (
        <Button weight="plain" onClick={() => void appeal()}>
          {t('appeal')}
          <Spoken>{t('ofQuestion', { position })}</Spoken>
        </Button>
      ) : null}
      <p id={said} role="status" tabIndex={-1}>
        {unkept === null ? null : t('unkept', { reason: problems(unkept) })}
        {present === 'none' || !mayMake ? null : t(present === 'sending' ? 'sending' : 'appealed')}
      </p>
      <FocusFollows change={standing} to={standing === 'none' ? null : said} />
    </div>
  );
}

/** A no that was overtaken, since the answer is right by now, is not repeated; an overtaken yes is said to be one. */
function Answered({
  answer: { granted, note },
  isRight,
}: {
  answer: { granted: boolean; note: string };
  isRight: boolean;
}) {
  const t = useTranslations('regrading.review');
  if (!granted && isRight) return null;
  return (
    <>
      <p>{t(granted ? (isRight ? 'granted' : 'overtaken') : 'refused')}</p>
      {note === '' ? null : <p>{t('note', { note })}</p>}
    </>
  );
}
