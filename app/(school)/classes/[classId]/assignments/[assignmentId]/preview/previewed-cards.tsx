import { useTranslations } from 'next-intl';
import type { AssignmentPreview } from '@/server/assignments/preview-assignment';
import styles from './previewed-cards.module.css';

/** Both sides of the cards of an assignment. */
export function PreviewedCards({ cards }: { cards: AssignmentPreview['cards'] }) {
  const t = useTranslations('assignments.preview');
  return (
    <table className={styles.cards}>
      <caption>{t('cards')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('front')}</th>
          <th scope="col">{t('back')}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map(({ id, front, back }) => (
          <tr key={id}>
            <td>{front}</td>
            <td>{back}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
