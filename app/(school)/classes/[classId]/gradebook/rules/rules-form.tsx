import { useFormatter, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { mostCategories } from '@/domain/school/gradebook-rules';
import type { RulesPage } from '@/server/gradebook/rules-page';
import { ActionForm } from '@/ui/forms/action-form';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import { changeRulesAction } from '../actions';
import { SeenField } from '../seen-field';
import styles from './rules-form.module.css';

/** The form of the rules: what a category comes to, the categories, and where each assignment stands. */
export function RulesForm({ page }: { page: RulesPage }) {
  const t = useTranslations('gradebook.rules');
  const format = useFormatter();
  const { rules, together, assignments } = page;
  const kinds = ['mean-of-percentages', 'points'] as const;
  const isOne = rules.categories.length === 1;
  return (
    <ActionForm
      action={changeRulesAction}
      submit={page.class.isArchived ? null : t('save')}
      done={t('saved')}
      className={styles.form}
    >
      {/* The fields begin anew with what holds since, and the form still says that it was saved. */}
      <Fragment key={page.sequence}>
        <input type="hidden" name="classId" value={page.class.id} />
        <input type="hidden" name="zone" value={page.class.zone} />
        <SeenField sequence={page.sequence} />
        <ChoiceField
          name="rule"
          label={t('rule')}
          choices={kinds.map((kind) => ({
            value: kind,
            label: t(`rules.${kind}`),
            hint: t(`ruleHints.${kind}`),
          }))}
          chosen={[rules.rule]}
        />
        <fieldset className={styles.part}>
          <legend>{t('categories')}</legend>
          <p className={styles.note}>{t('categoriesNote')}</p>
          {isOne ? <p className={styles.note}>{t('one')}</p> : null}
          {together === 100 ? null : <p>{t('together', { sum: format.number(together) })}</p>}
          {rowsOf(page).map((category, index) => (
            <CategoryFields key={category.id || index} category={category} index={index} />
          ))}
        </fieldset>
        {assignments.length === 0 ? null : (
          <fieldset className={styles.part}>
            <legend>{t('assignments')}</legend>
            <p className={styles.note}>{t('assignmentsNote')}</p>
            {assignments.map((assignment, index) => (
              <PlaceFields
                key={assignment.id}
                assignment={assignment}
                index={index}
                categories={rules.categories}
              />
            ))}
          </fieldset>
        )}
      </Fragment>
    </ActionForm>
  );
}

interface CategoryRow {
  id: string;
  name: string;
  weight: number | '';
  drop: number;
}

/** The categories there are, and one more to fill in. */
function rowsOf({ rules: { categories } }: RulesPage): CategoryRow[] {
  const rows = categories.map(({ id, name, weightPercent, dropLowest }): CategoryRow => {
    return { id, name, weight: weightPercent, drop: dropLowest };
  });
  if (rows.length >= mostCategories) return rows;
  return [...rows, { id: '', name: '', weight: '', drop: 0 }];
}

function CategoryFields({ category, index }: { category: CategoryRow; index: number }) {
  const t = useTranslations('gradebook.rules');
  const row = `categories.${index}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would say the outer name at each field.
    <div
      role="group"
      aria-label={category.id === '' ? t('new') : t('number', { number: index + 1 })}
      className={styles.category}
    >
      <input type="hidden" name={`${row}.id`} value={category.id} />
      {category.id !== '' && category.name === '' ? (
        <input type="hidden" name={`${row}.unnamed`} value="yes" />
      ) : null}
      <Field
        name={`${row}.name`}
        label={category.id === '' ? t('new') : t('name')}
        maxLength={60}
        defaultValue={category.name}
        autoComplete="off"
      />
      <Field
        name={`${row}.weight`}
        label={t('weight')}
        inputMode="decimal"
        defaultValue={category.weight}
        autoComplete="off"
      />
      <Field
        name={`${row}.drop`}
        label={t('drop')}
        inputMode="numeric"
        defaultValue={category.drop}
        autoComplete="off"
      />
    </div>
  );
}

function PlaceFields({
  assignment: { id, title, category, weightPercent },
  index,
  categories,
}: {
  assignment: RulesPage['assignments'][number];
  index: number;
  categories: RulesPage['rules']['categories'];
}) {
  const t = useTranslations('gradebook.rules');
  const row = `places.${index}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would say the outer name at each field.
    <div role="group" aria-label={title} className={styles.place}>
      <p>{title}</p>
      <input type="hidden" name={`${row}.assignment`} value={id} />
      <Field as="select" name={`${row}.category`} label={t('place')} defaultValue={category ?? ''}>
        {categories.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name || t('all')}
          </option>
        ))}
        <option value="">{t('doesNotCount')}</option>
      </Field>
      <Field
        name={`${row}.weight`}
        label={t('weight')}
        inputMode="decimal"
        defaultValue={weightPercent}
        autoComplete="off"
      />
    </div>
  );
}
