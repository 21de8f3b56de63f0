import { useTranslations } from 'next-intl';
import { difficulties } from '@/domain/content/document';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import { usualCount } from '@/domain/school/usual-settings';
import type { AssignmentChoices } from '@/server/assignments/assignment-choices';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import { FoldedFields } from './folded-fields';
import { PossibleCount } from './possible-count';

const fields = ['types', 'topics', 'difficulties', 'drawn'];

/** How many questions are drawn, and from which. */
export function DrawFields({ choices, quiz }: { choices: AssignmentChoices; quiz: QuizSettings }) {
  const t = useTranslations('assignments.form');
  const kinds = useTranslations('quiz.questions.type');
  const drawn = quiz.choice.by === 'draw' ? quiz.choice : null;
  return (
    <>
      <Field
        name="count"
        label={t('count')}
        type="number"
        min={1}
        max={50}
        inputMode="numeric"
        defaultValue={drawn?.count ?? usualCount}
      />
      <PossibleCount initial={choices.possible} />
      <FoldedFields summary={t('whichQuestions')} fields={fields}>
        <p>{t('whichNote')}</p>
        <ChoiceField
          name="types"
          label={t('types')}
          type="checkbox"
          choices={choices.types.map(({ type, items }) => ({
            value: type,
            label: kinds(type),
            hint: t('items', { items }),
          }))}
          chosen={drawn?.types ?? []}
        />
        <ChoiceField
          name="topics"
          label={t('topics')}
          type="checkbox"
          choices={choices.topics
            .filter(({ items }) => items > 0)
            .map(({ id, name, items }) => ({
              value: id,
              label: name,
              hint: t('items', { items }),
            }))}
          chosen={drawn?.topics ?? []}
        />
        <ChoiceField
          name="difficulties"
          label={t('difficulties')}
          type="checkbox"
          choices={difficulties.map((one) => ({ value: one, label: t(`difficulty.${one}`) }))}
          chosen={drawn?.difficulties ?? []}
        />
        <ChoiceField
          name="drawn"
          label={t('drawn')}
          choices={(['same', 'each'] as const).map((one) => ({ value: one, label: t(one) }))}
          chosen={[drawn?.items ?? 'same']}
        />
      </FoldedFields>
    </>
  );
}
