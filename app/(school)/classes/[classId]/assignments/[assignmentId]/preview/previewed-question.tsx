'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AnswerButtons } from '@/app/_attempt/answer-buttons';
import { EvidencePassages } from '@/app/_attempt/evidence-passages';
import type { Problem } from '@/domain/result';
import { ItemPlayer } from '@/items/players';
import type { Answer, RevealedItem } from '@/items/registry';
import type { PreviewedQuestion as Question } from '@/server/assignments/preview-assignment';
import { Button } from '@/ui/primitives/button';
import { Verdict } from '@/ui/primitives/verdict';
import { revealPreviewAction } from '../../actions/actions';
import styles from './previewed-question.module.css';

/** Which preview of which assignment this is. */
export interface PreviewPlace {
  classId: string;
  assignment: string;
  student: number;
}

/** One question with the face a student sees. What is answered lives on this page alone. */
export function PreviewedQuestion({
  question,
  place,
  asksSureness,
  showsAtOnce,
}: {
  question: Question;
  place: PreviewPlace;
  asksSureness: boolean;
  /** Whether a student sees at once what was right. */
  showsAtOnce: boolean;
}) {
  const t = useTranslations('assignments.preview');
  const problems = useTranslations('problems');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [revealed, setRevealed] = useState<RevealedItem | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [levels, setLevels] = useState<Record<string, number> | null>(null);
  const [tries, setTries] = useState(0);
  const [isKept, setKept] = useState(false);
  const { position, presented } = question;
  const isOpen = presented.type === 'extended-response';

  async function reveal(): Promise<void> {
    if (answer === null) return;
    const result = await revealPreviewAction({ ...place, position, answer });
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    setAnswer(result.value.given);
    setRevealed(result.value.revealed);
  }

  function again(): void {
    setAnswer(null);
    setRevealed(null);
    setLevels(null);
    setKept(false);
    setTries(tries + 1);
  }

  return (
    <article className={styles.question} aria-label={t('question', { position })}>
      <ItemPlayer
        key={tries}
        type={presented.type}
        presented={presented}
        answer={answer}
        revealed={revealed}
        onAnswer={(changed) => {
          setAnswer(changed);
          setKept(false);
        }}
        selfCheck={levels}
        onSelfCheck={setLevels}
        voices={question.voices}
      />
      <div role="status" className={styles.verdict}>
        {problem ? <p>{problems(problem.code, problem.facts)}</p> : null}
        {isKept && !revealed ? <p>{t('kept')}</p> : null}
        {revealed ? (
          <>
            <p>
              <Verdict verdict={revealed.verdict}>{isOpen ? t('toCheck') : null}</Verdict>
            </p>
            {revealed.reason ? <p>{revealed.reason}</p> : null}
          </>
        ) : null}
      </div>
      {revealed ? (
        <>
          <p>{revealed.explanation}</p>
          <EvidencePassages attempt={question} revealed={revealed} />
          <p>
            <Button onClick={again}>{t('again')}</Button>
          </p>
        </>
      ) : isKept ? (
        <p>
          <Button onClick={() => void reveal()}>{t('showAnswer')}</Button>
        </p>
      ) : (
        <AnswerButtons
          asksSureness={asksSureness && !isOpen}
          ready={answer !== null}
          {...(!showsAtOnce && { label: t('keep') })}
          onAnswer={() => (showsAtOnce ? void reveal() : setKept(true))}
        />
      )}
    </article>
  );
}
