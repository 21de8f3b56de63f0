'use client';

import { useTranslations } from 'next-intl';
import { KeysHint } from '@/app/_keys/keys-hint';
import type { Deal } from '@/domain/study/queue';
import { Button } from '@/ui/primitives/button';
import { SavedState } from '@/ui/primitives/saved-state';
import { Sheet } from '@/ui/primitives/sheet';
import { PassageSheet } from '@/ui/reader/passage-sheet';
import { CardBack } from './card-back';
import { CardFront } from './card-front';
import styles from './card-player.module.css';
import { EndOfCards } from './end-of-cards';
import { QueueCounts } from './queue-counts';
import { RatingButtons } from './rating-buttons';
import { useCardKeys } from './use-card-keys';
import { useStudy } from './use-study';

/** Studies the cards of one document: a card, its answer, four ratings, one card after the other. */
export function CardPlayer({ deal }: { deal: Deal }) {
  const t = useTranslations('study');
  const problem = useTranslations('problems');
  const study = useStudy(deal);
  const { session, shown, saved } = study;
  const turned = shown !== null && session.turned;

  const { turn, rate, undo } = study;
  useCardKeys({ turn: shown && !turned ? turn : null, rate: turned ? rate : null, undo });

  // Who has begun finds the focus on what comes next: it is read out, and the keys go on working.
  const begun = session.taken.length + session.undone.length > 0;
  return (
    <div className={styles.player}>
      <div className={styles.head}>
        <QueueCounts counts={session.counts} />
        <SavedState {...saved} />
      </div>
      {session.problem ? (
        <p role="alert" className={styles.problem}>
          {problem(session.problem)}
        </p>
      ) : null}
      {shown ? (
        <Sheet
          as="article"
          className={styles.card}
          key={`${shown.card.id} ${session.taken.length}`}
        >
          <CardFront card={shown.card} takesFocus={begun} />
          {turned ? <CardBack card={shown.card} /> : null}
        </Sheet>
      ) : (
        <EndOfCards
          slug={deal.document}
          rated={new Set(session.taken.map(({ dealt }) => dealt.card.id)).size}
          nextDueAt={session.nextDueAt}
          saved={saved.state}
        />
      )}
      {turned ? (
        <div className={styles.evidence}>
          {shown.card.evidence.map((passage) => (
            <PassageSheet key={passage.passage} document={deal.document} {...passage} />
          ))}
        </div>
      ) : null}
      <div className={styles.bar}>
        {turned ? <RatingButtons intervals={shown.intervals} rate={rate} /> : null}
        {shown && !turned ? (
          <Button weight="main" className={styles.turn} onClick={turn}>
            {t('turn')}
          </Button>
        ) : null}
        <div className={styles.under}>
          {undo ? (
            <Button weight="plain" aria-keyshortcuts="u" onClick={undo}>
              {t('undo')}
            </Button>
          ) : null}
          {shown ? <KeysHint>{t('keys')}</KeysHint> : null}
        </div>
      </div>
    </div>
  );
}
