import { useFormatter, useTranslations } from 'next-intl';
import type { GradebookPage } from '@/server/gradebook/gradebook-page';
import styles from './rules-sentence.module.css';

/** How the totals are made, in a few sentences: the rule by its name, the categories, and what is left out. */
export function RulesSentence({
  rules: { rule, categories, together },
}: {
  rules: GradebookPage['rules'];
}) {
  const t = useTranslations('gradebook.rule');
  const format = useFormatter();
  const [only, ...others] = categories;
  const list = categories.map(({ name, weightPercent, dropLowest }) => {
    const of = { name: name || t('allWork'), weight: format.number(weightPercent) };
    return dropLowest > 0 ? t('dropped', { ...of, count: dropLowest }) : t('category', of);
  });
  return (
    <div className={styles.rules}>
      <p>
        {t(`sentence.${rule}`)}{' '}
        {others.length > 0
          ? t('categories', { list: format.list(list) })
          : only && only.dropLowest > 0
            ? t('dropOnly', { count: only.dropLowest })
            : null}{' '}
        {others.length > 0 && together !== 100
          ? t('notHundred', { sum: format.number(together) })
          : null}
      </p>
      <p className={styles.note}>{t('leftOut')}</p>
    </div>
  );
}
