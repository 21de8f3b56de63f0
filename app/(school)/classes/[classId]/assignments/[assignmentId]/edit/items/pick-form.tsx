import { useTranslations } from 'next-intl';
import type { PickList } from '@/server/assignments/pick-list';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { Button } from '@/ui/primitives/button';
import { pickItemsAction } from '../../../actions/actions';
import styles from './pick-form.module.css';
import { PickRow } from './pick-row';

const cardKinds = ['claim', 'cloze', 'term', 'prompt'] as const;
const itemKinds = [
  'multiple-choice',
  'true-false',
  'cloze',
  'evidence',
  'extended-response',
] as const;

/** Questions or cards to tick and to number; narrowing the list down keeps what is ticked. */
export function PickForm({ classId, list }: { classId: string; list: PickList }) {
  const t = useTranslations('assignments.pick');
  const { assignment, entries } = list;
  const isOfCards = assignment.kind === 'cards';
  return (
    <ActionForm action={pickItemsAction} submit={null} isWide>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="assignment" value={assignment.id} />
      <p>{t('for', { title: assignment.title })}</p>
      <Filter list={list} />
      {/* Where the summary of what is wrong with the ticks leads. */}
      <p id="field-picked" tabIndex={-1} className={styles.count}>
        {t('listed', { listed: entries.length, picked: list.picked })}
      </p>
      {isOfCards ? null : <p className={styles.note}>{t('placeNote')}</p>}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <PickRow
            key={entry.id}
            entry={entry}
            isCard={isOfCards}
            topic={list.topics.find(({ id }) => id === entry.topic)?.name ?? null}
          />
        ))}
      </ul>
      <div className={styles.acts}>
        <Button type="submit" weight="main" name="then" value="edit">
          {t('save')}
        </Button>
        {assignment.isPublished ? null : (
          <Button type="submit" name="then" value="publish">
            {t('publish')}
          </Button>
        )}
      </div>
    </ActionForm>
  );
}

/** What the list is narrowed down to. */
function Filter({ list }: { list: PickList }) {
  const t = useTranslations('assignments.pick');
  const itemKind = useTranslations('quiz.questions.type');
  const form = useTranslations('assignments.form');
  const { filter, documents, topics } = list;
  const passages = Math.max(...documents.map((document) => document.passages));
  const isOfCards = list.assignment.kind === 'cards';
  return (
    <fieldset className={styles.filter}>
      <legend>{t('filter')}</legend>
      <div className={styles.fields}>
        {documents.length > 1 ? (
          <Field
            as="select"
            name="show.document"
            label={t('document')}
            defaultValue={filter.document ?? ''}
          >
            <option value="">{t('all')}</option>
            {documents.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </Field>
        ) : null}
        <Field
          as="select"
          name="show.passage"
          label={t('passage')}
          defaultValue={String(filter.passage ?? '')}
        >
          <option value="">{t('all')}</option>
          {Array.from({ length: passages }, (_, index) => String(index + 1)).map((number) => (
            <option key={number} value={number}>
              {number}
            </option>
          ))}
        </Field>
        <Field as="select" name="show.topic" label={t('topic')} defaultValue={filter.topic ?? ''}>
          <option value="">{t('all')}</option>
          {topics.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {isOfCards ? <option value="terms">{form('terms')}</option> : null}
        </Field>
        <Field as="select" name="show.kind" label={t('kind')} defaultValue={filter.kind ?? ''}>
          <option value="">{t('all')}</option>
          {isOfCards
            ? cardKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`cardKind.${kind}`)}
                </option>
              ))
            : itemKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {itemKind(kind)}
                </option>
              ))}
        </Field>
      </div>
      <label className={styles.only}>
        <input
          type="checkbox"
          name="show.only"
          value="picked"
          defaultChecked={filter.only !== null}
        />
        <span>{t('only')}</span>
      </label>
      <Button type="submit" name="then" value="show">
        {t('show')}
      </Button>
    </fieldset>
  );
}
