/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { createEvent, fireEvent, screen } from '@testing-library/react';
import { wordRanges } from '@/domain/content/anchors';
import type { EvidenceRevealed } from '@/items/evidence/item';
import { passageWords } from '@/items/evidence/passage-words';
import { EvidencePlayer } from '@/items/evidence/player';
import { EvidenceSheet } from '@/items/evidence/sheet';
import { faults, show } from './face';

const text =
  'As you also recognize, we have to finish the development of a new agreement without delays.';
const stem = 'Select the words that show that the agreement is still to be finished.';
const presented = { type: 'evidence' as const, stem, passage: 7, voice: 'brezhnev', text };
const voices = { brezhnev: 'Brezhnev’s letter' };

const revealed: EvidenceRevealed = {
  type: 'evidence',
  verdict: 'partly',
  points: 0.5,
  reason: null,
  explanation: 'It has to be finished.',
  evidence: [
    {
      passage: 7,
      voice: 'brezhnev',
      text,
      marks: [[text.indexOf('we have'), text.indexOf(' of a new')]],
    },
  ],
  selected: [[text.indexOf('also'), text.indexOf(' the development')]],
  precision: 5 / 7,
  recall: 5 / 7,
};

function play(onAnswer: jest.Mock = jest.fn(), ranges: [number, number][] | null = null) {
  show(
    <EvidencePlayer
      presented={presented}
      answer={ranges && { ranges }}
      revealed={null}
      selfCheck={null}
      onAnswer={onAnswer}
      onSelfCheck={() => {}}
      voices={voices}
    />,
  );
  return screen.getByRole('listbox', { name: stem });
}

function word(name: string): HTMLElement {
  return screen.getByRole('option', { name });
}

function selectedWords(): string {
  return screen
    .queryAllByRole('option', { selected: true })
    .map((option) => option.textContent)
    .join(' ');
}

/** The word the keyboard stands on, as a screen reader is told it. */
function active(list: HTMLElement): string | null | undefined {
  return document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent;
}

function press(list: HTMLElement, ...keys: string[]) {
  for (const key of keys) {
    fireEvent.keyDown(list, { key: key.replace('Shift+', ''), shiftKey: key.startsWith('Shift+') });
  }
}

/** A pointer's event; jsdom has none of its own. */
function point(element: HTMLElement, type: string, buttons: 0 | 1) {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, buttons });
  Object.defineProperty(event, 'isPrimary', { value: true });
  fireEvent(element, event);
}

/** The pointer moves on to a word; the events still go to where it went down, as a finger's do. */
function moveOver(target: HTMLElement, under: HTMLElement, buttons: 0 | 1 = 1) {
  document.elementFromPoint = () => under;
  point(target, 'pointermove', buttons);
}

/** A pointer that goes down on one word and moves over others; it is not let go. */
function drag(from: HTMLElement, ...over: HTMLElement[]) {
  point(from, 'pointerdown', 1);
  for (const element of over) moveOver(from, element);
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
});

describe('Selecting the words that show something', () => {
  test('counts the words as the grader does', () => {
    expect(passageWords(text).map(({ start, end }) => [start, end])).toEqual(wordRanges(text));
    expect(passageWords('  one \n two—three ').map(({ text: found }) => found)).toEqual([
      'one',
      'two—three',
    ]);
  });

  test('shows the passage as running text, named by the stem, its voice said', async () => {
    const list = play();
    expect(list.textContent).toBe(text);
    expect(screen.getByText('Passage 7 · Brezhnev’s letter')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: stem })).toBeTruthy();
    expect(screen.getByRole('group', { name: stem })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Nothing is selected.');
    expect(await faults()).toEqual([]);
  });

  describe('by taps', () => {
    test('on the first word and then the last', async () => {
      const onAnswer = jest.fn();
      play(onAnswer);
      fireEvent.click(word('we'));
      expect(onAnswer).toHaveBeenLastCalledWith(null);
      expect(screen.getByRole('status').textContent).toBe(
        'First word chosen. Now choose the last.we',
      );
      fireEvent.click(word('finish'));
      expect(onAnswer).toHaveBeenLastCalledWith({ ranges: [[4, 7]] });
      expect(selectedWords()).toBe('we have to finish');
      expect(screen.getByRole('status').textContent).toBe('Selected: 4 words.we have to finish');
      expect(await faults()).toEqual([]);
    });

    test('backwards', () => {
      const onAnswer = jest.fn();
      play(onAnswer);
      fireEvent.click(word('finish'));
      fireEvent.click(word('we'));
      expect(onAnswer).toHaveBeenLastCalledWith({ ranges: [[4, 7]] });
    });

    test('twice on one word, which then stands alone', () => {
      const onAnswer = jest.fn();
      play(onAnswer);
      fireEvent.click(word('finish'));
      fireEvent.click(word('finish'));
      expect(onAnswer).toHaveBeenLastCalledWith({ ranges: [[7, 7]] });
    });

    test('of which a third begins anew', () => {
      const onAnswer = jest.fn();
      play(onAnswer);
      for (const name of ['we', 'finish', 'new']) fireEvent.click(word(name));
      expect(onAnswer).toHaveBeenLastCalledWith(null);
      expect(selectedWords()).toBe('new');
    });
  });

  describe('by a drag', () => {
    test('from word to word, either way, seen while it goes on', () => {
      const onAnswer = jest.fn();
      play(onAnswer);
      drag(word('have'), word('to'), word('finish'));
      expect(selectedWords()).toBe('have to finish');
      moveOver(word('have'), word('recognize,'));
      point(word('have'), 'pointerup', 0);
      expect(selectedWords()).toBe('recognize, we have');
      expect(onAnswer).toHaveBeenLastCalledWith({ ranges: [[3, 5]] });
    });

    test('that comes back to its first word, which the click after it leaves alone', () => {
      const onAnswer = jest.fn();
      play(onAnswer);
      drag(word('have'), word('to'), word('have'));
      point(word('have'), 'pointerup', 0);
      fireEvent.click(word('have'));
      expect(onAnswer).toHaveBeenLastCalledWith({ ranges: [[5, 5]] });
    });

    test('which turns out to scroll the page, and then changes nothing', () => {
      const onAnswer = jest.fn();
      const list = play(onAnswer, [[0, 1]]);
      drag(word('have'), word('new'));
      point(list, 'pointercancel', 0);
      expect(selectedWords()).toBe('As you');
      expect(onAnswer).toHaveBeenLastCalledWith({ ranges: [[0, 1]] });
    });

    test('that was let go outside the passage', () => {
      const list = play();
      drag(word('have'), word('to'));
      moveOver(list, word('new'), 0);
      moveOver(list, word('new'));
      expect(selectedWords()).toBe('have to');
    });
  });

  describe('by keyboard', () => {
    test('walks from word to word, to both ends and no further', () => {
      const list = play();
      expect(active(list)).toBe('As');
      press(list, 'ArrowLeft');
      expect(active(list)).toBe('As');
      press(list, 'ArrowRight', 'ArrowRight');
      expect(active(list)).toBe('also');
      press(list, 'End', 'ArrowRight');
      expect(active(list)).toBe('delays.');
      press(list, 'Home');
      expect(active(list)).toBe('As');
      expect(selectedWords()).toBe('');
    });

    test('extends with Shift, forwards and back over where it began', () => {
      const onAnswer = jest.fn();
      const list = play(onAnswer);
      press(list, 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
      expect(onAnswer).toHaveBeenLastCalledWith({ ranges: [[2, 4]] });
      press(list, 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
      expect(onAnswer).toHaveBeenLastCalledWith({ ranges: [[1, 2]] });
      expect(selectedWords()).toBe('you also');
    });

    test('starts with Space and ends with Enter, the words between shown on the way', () => {
      const onAnswer = jest.fn();
      const list = play(onAnswer);
      press(list, 'ArrowRight', ' ', 'ArrowRight', 'ArrowRight');
      expect(selectedWords()).toBe('you also recognize,');
      expect(onAnswer).toHaveBeenLastCalledWith(null);
      press(list, 'Enter');
      expect(onAnswer).toHaveBeenLastCalledWith({ ranges: [[1, 3]] });
      press(list, 'ArrowRight', 'ArrowRight');
      expect(selectedWords()).toBe('you also recognize,');
      press(list, 'Shift+ArrowRight');
      expect(selectedWords()).toBe('have to');
    });

    test('clears with Escape', () => {
      const onAnswer = jest.fn();
      const list = play(onAnswer);
      press(list, 'Shift+End', 'Escape');
      expect(onAnswer).toHaveBeenLastCalledWith(null);
      expect(screen.getByRole('status').textContent).toBe('Nothing is selected.');
    });

    test('goes a line up and down to the nearest word', () => {
      const list = play();
      // Lines of four words, each word 40 wide and 20 high.
      const options = screen.getAllByRole('option');
      for (const [index, option] of options.entries()) {
        option.getBoundingClientRect = () =>
          new DOMRect((index % 4) * 50, Math.floor(index / 4) * 30, 40, 20);
      }
      press(list, 'ArrowRight', 'ArrowDown');
      expect(active(list)).toBe(options[5]?.textContent);
      press(list, 'ArrowDown', 'ArrowUp', 'ArrowUp');
      expect(active(list)).toBe(options[1]?.textContent);
      press(list, 'ArrowUp');
      expect(active(list)).toBe('As');
    });

    test('keeps its keys from the page, and leaves it those with a modifier', () => {
      const list = play();
      const enter = createEvent.keyDown(list, { key: 'Enter' });
      fireEvent(list, enter);
      expect(enter.defaultPrevented).toBe(true);
      const copy = createEvent.keyDown(list, { key: 'ArrowRight', ctrlKey: true });
      fireEvent(list, copy);
      expect(copy.defaultPrevented).toBe(false);
      expect(active(list)).toBe('As');
    });
  });

  test('a button clears, and the focus goes back to the passage', () => {
    const onAnswer = jest.fn();
    const list = play(onAnswer);
    press(list, 'Shift+ArrowRight');
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(onAnswer).toHaveBeenLastCalledWith(null);
    expect(selectedWords()).toBe('');
    expect(document.activeElement).toBe(list);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('starts from the draft', () => {
    play(jest.fn(), [[4, 7]]);
    expect(selectedWords()).toBe('we have to finish');
  });

  test('afterwards underlines theirs, marks the evidence, and says how far they agree', async () => {
    show(
      <EvidencePlayer
        presented={presented}
        answer={{ ranges: [[2, 7]] }}
        revealed={revealed}
        selfCheck={null}
        onAnswer={() => {}}
        onSelfCheck={() => {}}
        voices={voices}
      />,
    );
    expect(screen.getByText('You found 4 of its 6 words, and 2 that do not belong.')).toBeTruthy();
    const passage = screen.getByText('Passage 7 · Brezhnev’s letter').nextElementSibling;
    const textOf = (selector: string) =>
      [...(passage?.querySelectorAll(selector) ?? [])].map((part) => part.textContent).join('');
    expect(textOf('p')).toBe(text);
    expect(textOf('u')).toBe('also recognize, we have to finish');
    expect(textOf('mark')).toBe('we have to finish the development');
    expect(passage?.textContent).toContain('You selected: “also recognize, we have to finish”.');
    expect(passage?.textContent).toContain(
      'The words that show it: “we have to finish the development”.',
    );
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test.each([
    ['all of it', 'we have', ' of a new', 'You found all 6 of its words, and nothing else.'],
    [
      'too little',
      'finish',
      ' the dev',
      'You found 1 of its 6 words, and none that do not belong.',
    ],
    [
      'other words',
      'agreement',
      ' without',
      'You found none of its 6 words, and 1 that does not belong.',
    ],
  ])('says it when one finds %s', (_, from, to, said) => {
    show(
      <EvidenceSheet
        presented={presented}
        answer={null}
        revealed={{ ...revealed, selected: [[text.indexOf(from), text.indexOf(to)]] }}
      />,
    );
    expect(screen.getByText(said)).toBeTruthy();
  });

  test('stands on paper as the passage alone', async () => {
    show(<EvidenceSheet presented={presented} answer={null} revealed={null} />);
    expect(screen.getByText(text)).toBeTruthy();
    expect(document.querySelector('mark')).toBeNull();
    expect(await faults()).toEqual([]);
  });
});
