import { useTranslations } from 'next-intl';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import type { AssignmentChoices } from '@/server/assignments/assignment-choices';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';

/** Which cards are to be known: by topic at first, one by one on a page of their own. */
export function CardFields({
  choices,
  settings,
}: {
  choices: AssignmentChoices;
  settings: AssignmentSettings;
}) {
  const t = useTranslations('assignments.form');
  if (settings.kind === 'cards' && settings.cards.length > 0) {
    return <p>{t('pickedCards', { count: settings.cards.length })}</p>;
  }
  const topics = choices.topics
    .filter(({ cards }) => cards > 0)
    .map(({ id, name, cards }) => ({ value: id, label: name, hint: t('cards', { cards }) }));
  const terms = { value: 'terms', label: t('terms'), hint: t('cards', { cards: choices.terms }) };
  return (
    <>
      <ChoiceField
        name="cardTopics"
        label={t('cardTopics')}
        hint={t('cardTopicsNote')}
        type="checkbox"
        choices={choices.terms > 0 ? [...topics, terms] : topics}
      />
      <Field
        name="cardCount"
        label={t('cardCount')}
        hint={t('cardCountNote')}
        type="number"
        min={1}
        max={500}
        inputMode="numeric"
      />
    </>
  );
}
