import { useTranslations } from 'next-intl';
import type { RoundChoices } from '@/server/live/round-choices';
import { Button } from '@/ui/primitives/button';
import styles from './start-form.module.css';

/** From where the questions are taken: a plain form that asks for the page anew. */
export function SourceForm({ choices }: { choices: RoundChoices }) {
  const t = useTranslations('live.start');
  const { assignments, documents, source, topics, topic } = choices;
  return (
    <form method="get" className={styles.source}>
      <label className={styles.field}>
        <span>{t('from')}</span>
        <select name="from" defaultValue={`${source.kind}:${source.id}`}>
          {assignments.length > 0 ? (
            <optgroup label={t('assignments')}>
              {assignments.map(({ id, title }) => (
                <option key={id} value={`assignment:${id}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          ) : null}
          <optgroup label={t('documents')}>
            {documents.map(({ slug, title }) => (
              <option key={slug} value={`document:${slug}`}>
                {title}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label className={styles.field}>
        <span>{t('topic')}</span>
        <select name="topic" defaultValue={topic ?? ''}>
          <option value="">{t('allTopics')}</option>
          {topics.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}
