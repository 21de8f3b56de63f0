/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { fireEvent, screen } from '@testing-library/react';
import type { ClozeRevealed } from '@/items/cloze/item';
import { ClozePlayer } from '@/items/cloze/player';
import { ClozeSheet } from '@/items/cloze/sheet';
import { faults, show } from './face';

const presented = {
  type: 'cloze' as const,
  speaker: 'L. I. Brezhnev',
  parts: [
    { text: 'the agreement which was reached in ' },
    { blank: true as const },
    { text: ', and ' },
    { blank: true as const },
    { text: ' alone' },
  ],
};

const passage = 'So: the agreement which was reached in Vladivostok, and VLADIVOSTOK alone.';

const revealed: ClozeRevealed = {
  type: 'cloze',
  verdict: 'right',
  points: 1,
  reason: null,
  explanation: 'The letter names the city.',
  evidence: [{ passage: 7, voice: 'brezhnev', text: passage, marks: [[4, passage.length - 1]] }],
  given: 'vladivostok',
  key: 'Vladivostok',
  slip: false,
};

function play(onAnswer: jest.Mock, draft: string | null = null) {
  show(
    <ClozePlayer
      presented={presented}
      answer={draft === null ? null : { text: draft }}
      revealed={null}
      selfCheck={null}
      onAnswer={onAnswer}
      onSelfCheck={() => {}}
    />,
  );
  return screen.getByRole<HTMLInputElement>('textbox', { name: 'Missing words' });
}

function review(change: Partial<ClozeRevealed>) {
  show(
    <ClozeSheet
      presented={presented}
      answer={{ text: change.given ?? revealed.given }}
      revealed={{ ...revealed, ...change }}
    />,
  );
}

describe('A quote with missing words', () => {
  test('has one place to type, heard with the whole quote and its speaker beside it', async () => {
    const input = play(jest.fn());
    const quote = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(quote?.textContent).toBe('the agreement which was reached in blank, and blank alone');
    expect(screen.getByRole('figure').textContent).toContain('Words of L. I. Brezhnev');
    expect(screen.getByRole('group', { name: 'Which words are missing?' })).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test('helps with nothing: no completion, correction, capitals or spelling', () => {
    const input = play(jest.fn());
    expect(input.autocomplete).toBe('off');
    expect(input.getAttribute('autocorrect')).toBe('off');
    expect(input.getAttribute('autocapitalize')).toBe('none');
    expect(input.getAttribute('spellcheck')).toBe('false');
    expect(input.maxLength).toBe(200);
  });

  test('reports what is typed, and nothing while nothing can be seen in it', () => {
    const onAnswer = jest.fn();
    const input = play(onAnswer);
    fireEvent.change(input, { target: { value: ' \u200b' } });
    expect(onAnswer).toHaveBeenLastCalledWith(null);
    fireEvent.change(input, { target: { value: 'Vladivostok ' } });
    expect(onAnswer).toHaveBeenLastCalledWith({ text: 'Vladivostok ' });
    expect(input.value).toBe('Vladivostok ');
    fireEvent.change(input, { target: { value: '' } });
    expect(onAnswer).toHaveBeenLastCalledWith(null);
  });

  test('starts from the draft', () => {
    expect(play(jest.fn(), 'Vlad').value).toBe('Vlad');
  });

  test('afterwards gives the quote whole, each gap as the source writes it', async () => {
    review({});
    expect(screen.getByRole('figure').textContent).toContain(
      'the agreement which was reached in Vladivostok, and VLADIVOSTOK alone',
    );
    expect(screen.getByText('Right: the text has', { exact: false }).textContent).toBe(
      'Right: the text has Vladivostok.',
    );
    expect(await faults()).toEqual([]);
  });

  test('shows the right spelling of a slip', () => {
    review({ given: 'Vladivostock', slip: true, verdict: 'nearly' });
    expect(screen.getByText('You wrote', { exact: false }).textContent).toBe(
      'You wrote Vladivostock.',
    );
    expect(screen.getByText('Right: spelt', { exact: false }).textContent).toBe(
      'Right: spelt Vladivostok.',
    );
  });

  test('sets what was written against what the text has', () => {
    review({ given: '<b>{Vienna}</b>', verdict: 'wrong', points: 0 });
    expect(screen.getByText('You wrote', { exact: false }).textContent).toBe(
      'You wrote <b>{Vienna}</b>.',
    );
    expect(screen.getByText('The text has', { exact: false }).textContent).toBe(
      'The text has Vladivostok.',
    );
  });

  test('fills the gaps with the key where the evidence is of no help', () => {
    review({ evidence: [] });
    expect(screen.getByRole('figure').textContent).toContain('Vladivostok, and Vladivostok alone');
  });

  test('stands on paper with gaps of one width', async () => {
    show(<ClozeSheet presented={presented} answer={null} revealed={null} />);
    expect(screen.getAllByText('blank')).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });
});
