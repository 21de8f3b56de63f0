import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { PickEntry } from '@/server/assignments/pick-list';
import styles from './pick-row.module.css';
import { PlaceField, TickField } from './tick-field';

/** One question or card: its tick, what it asks, its answer, and its place among those picked. */
export function PickRow({
  entry,
  isCard,
  topic,
}: {
  entry: PickEntry;
  isCard: boolean;
  topic: string | null;
}) {
  const t = useTranslations('assignments.pick');
  const kind = useKindName(entry, isCard);
  const about = useId();
  const facts = [kind, topic, passagesText(entry.passages, t)].filter(Boolean);
  return (
    <li className={styles.row}>
      <input type="hidden" name="listed" value={entry.id} />
      <TickField id={entry.id} picked={entry.place !== null} about={about}>
        <span className={entry.kind === 'cloze' ? styles.source : undefined}>{entry.asks}</span>
      </TickField>
      <div id={about} className={styles.about}>
        <p className={styles.key}>
          {t.rich('answer', {
            key: () =>
              entry.key.is === 'text'
                ? entry.key.text
                : t(entry.key.is === 'true' ? 'isTrue' : 'isFalse'),
          })}
        </p>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      {isCard ? null : (
        <PlaceField id={entry.id} label={t('place')} place={entry.place} asks={entry.asks} />
      )}
    </li>
  );
}

function useKindName({ kind }: PickEntry, isCard: boolean): string {
  const cards = useTranslations('assignments.pick.cardKind');
  const items = useTranslations('quiz.questions.type');
  switch (kind) {
    case 'claim':
    case 'term':
    case 'prompt':
      return cards(kind);
    case 'cloze':
      return isCard ? cards(kind) : items(kind);
    default:
      return items(kind);
  }
}

function passagesText(
  passages: readonly number[],
  t: ReturnType<typeof useTranslations<'assignments.pick'>>,
): string {
  return t('passages', { count: passages.length, list: passages.join(', ') });
}
