import { useTranslations } from 'next-intl';
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/ui/primitives/button';
import { Spoken } from '@/ui/primitives/spoken';
import { ShownPassage } from '../shown-passage';
import { passageWords } from './passage-words';
import styles from './selectable-passage.module.css';
import {
  cleared,
  extendedTo,
  type Selection,
  selectedRange,
  selectionOf,
  type WordRange,
  withCursorAt,
  withWordChosen,
} from './selection';
import { SelectionInWords } from './selection-in-words';
import { useWordDrag, wordAttribute } from './use-word-drag';
import { wordOnLine } from './word-on-line';

/**
 * A passage whose words can be selected, as one list box: for a screen reader a list of words of
 * which several can be chosen, for the eye running text. The text is there once more, unseen, to be
 * read in one go.
 */
export function SelectablePassage({
  passage,
  voice,
  text,
  labelledBy,
  initial,
  onSelect,
}: {
  passage: number;
  /** Whose words, as a learner reads it. */
  voice: string | undefined;
  text: string;
  /** Id of the stem. */
  labelledBy: string;
  initial: WordRange | undefined;
  /** Called at each change; null while nothing is selected or a first word waits for its last. */
  onSelect: (range: WordRange | null) => void;
}) {
  const t = useTranslations('items.evidence');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState(() => selectionOf(initial));
  const words = passageWords(text);
  const range = selectedRange(selection);
  const isSelected = (word: number) => range !== null && range[0] <= word && word <= range[1];

  function select(next: Selection) {
    setSelection(next);
    onSelect(next.open ? null : selectedRange(next));
  }

  const pointer = useWordDrag(selection, select);

  function wordAfter(key: string): number | null {
    const { cursor } = selection;
    const last = words.length - 1;
    if (key === 'ArrowRight') return Math.min(cursor + 1, last);
    if (key === 'ArrowLeft') return Math.max(cursor - 1, 0);
    if (key === 'Home') return 0;
    if (key === 'End') return last;
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
    const elements = [...(list.current?.querySelectorAll(`[${wordAttribute}]`) ?? [])];
    return wordOnLine(elements, cursor, key === 'ArrowUp' ? -1 : 1);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const word = wordAfter(event.key);
    if (word !== null) {
      select(event.shiftKey ? extendedTo(selection, word) : withCursorAt(selection, word));
    } else if (event.key === ' ' || event.key === 'Enter') {
      select(withWordChosen(selection, selection.cursor));
    } else if (event.key === 'Escape' && range) {
      select(cleared(selection));
    } else {
      return;
    }
    event.preventDefault();
  }

  const { cursor } = selection;
  useEffect(() => {
    if (document.activeElement !== list.current) return;
    list.current
      ?.querySelector(`[${wordAttribute}="${cursor}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);

  return (
    <>
      <ShownPassage passage={passage} voice={voice}>
        <Spoken>{t('wholePassage', { text })}</Spoken>
        <div
          ref={list}
          className={styles.passage}
          role="listbox"
          tabIndex={0}
          aria-multiselectable
          aria-orientation="horizontal"
          aria-labelledby={labelledBy}
          aria-describedby={`${id}hint`}
          aria-activedescendant={`${id}word${cursor}`}
          onKeyDown={onKeyDown}
          {...pointer}
        >
          {words.map(({ start, end, text: word }, index) => (
            <Fragment key={start}>
              {/* biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active word. */}
              <span
                id={`${id}word${index}`}
                className={[
                  styles.word,
                  isSelected(index) && styles.selected,
                  index === cursor && styles.cursor,
                ]
                  .filter(Boolean)
                  .join(' ')}
                role="option"
                aria-selected={isSelected(index)}
                {...{ [wordAttribute]: index }}
              >
                {word}
              </span>
              <span
                className={isSelected(index) && isSelected(index + 1) ? styles.selected : undefined}
              >
                {text.slice(end, words[index + 1]?.start ?? text.length)}
              </span>
            </Fragment>
          ))}
        </div>
      </ShownPassage>
      <p id={`${id}hint`} className={styles.hint}>
        {t('hint')}
      </p>
      <div className={styles.outcome}>
        <SelectionInWords
          state={selection.open ? 'open' : range ? 'closed' : 'none'}
          text={range ? text.slice(words[range[0]]?.start, words[range[1]]?.end) : ''}
          count={range ? range[1] - range[0] + 1 : 0}
        />
        {range && (
          <Button
            onClick={() => {
              select(cleared(selection));
              list.current?.focus({ preventScroll: true });
            }}
          >
            {t('clear')}
          </Button>
        )}
      </div>
    </>
  );
}
