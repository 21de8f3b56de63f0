/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { fireEvent, screen, within } from '@testing-library/react';
import type {
  ExtendedResponsePresented,
  ExtendedResponseRevealed,
} from '@/items/extended-response/item';
import { ExtendedResponsePlayer } from '@/items/extended-response/player';
import { ExtendedResponseSheet } from '@/items/extended-response/sheet';
import { faults, show } from './face';

const plain: ExtendedResponsePresented = {
  type: 'extended-response',
  form: 'significance',
  stem: 'What was the significance of the agreement reached in Vladivostok?',
  passages: [
    { passage: 7, voice: 'brezhnev', text: 'We have to finish the development.' },
    { passage: 8, voice: 'brezhnev', text: 'The successful conduct of this affair.' },
  ],
  scale: null,
};

const withScale: ExtendedResponsePresented = {
  ...plain,
  form: 'confidence',
  stem: 'How confident are you that the letter offers a new start?',
  scale: { lowest: 'Not at all', highest: 'Entirely' },
};

const revealed: ExtendedResponseRevealed = {
  type: 'extended-response',
  verdict: 'to-check',
  points: null,
  reason: null,
  explanation: 'It fixed the main parameters.',
  evidence: [],
  modelAnswer: 'It gave the new agreement its main parameters.',
  rubric: [
    {
      id: 'quotes',
      name: 'Uses the text',
      levels: [
        { points: 0, description: 'Quotes nothing.' },
        { points: 2, description: 'Quotes the words that matter.' },
      ],
    },
    {
      id: 'reasons',
      name: 'Gives reasons',
      levels: [
        { points: 0, description: 'Gives none.' },
        { points: 1, description: 'Gives one.' },
      ],
    },
  ],
};

const own = { text: 'Because of Vladivostok.', before: null, after: null };

function play(presented: ExtendedResponsePresented, onAnswer: jest.Mock = jest.fn()) {
  show(
    <ExtendedResponsePlayer
      presented={presented}
      answer={null}
      revealed={null}
      selfCheck={null}
      onAnswer={onAnswer}
      onSelfCheck={() => {}}
      voices={{ brezhnev: 'Brezhnev’s letter' }}
    />,
  );
}

function check(selfCheck: Record<string, number> | null, onSelfCheck: jest.Mock = jest.fn()) {
  show(
    <ExtendedResponsePlayer
      presented={plain}
      answer={own}
      revealed={revealed}
      selfCheck={selfCheck}
      onAnswer={() => {}}
      onSelfCheck={onSelfCheck}
    />,
  );
}

describe('A question to write on', () => {
  test('has its passages before one, numbered and their voice said', async () => {
    play(plain);
    expect(screen.getByText('Passage 7 · Brezhnev’s letter')).toBeTruthy();
    expect(screen.getByText('We have to finish the development.')).toBeTruthy();
    expect(screen.getByRole('group', { name: plain.stem })).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test('reports each change, counts the words, and reports nothing while nothing is said', () => {
    const onAnswer = jest.fn();
    play(plain, onAnswer);
    const box = screen.getByRole('textbox', { name: 'Your answer' });
    fireEvent.change(box, { target: { value: ' \n' } });
    expect(onAnswer.mock.lastCall?.[0]).toBeNull();
    expect(screen.getByText('No words yet.')).toBeTruthy();
    fireEvent.change(box, { target: { value: 'It fixed — “in fact” — the parameters.' } });
    expect(onAnswer).toHaveBeenLastCalledWith({
      text: 'It fixed — “in fact” — the parameters.',
      before: null,
      after: null,
    });
    expect(screen.getByText('6 words.')).toBeTruthy();
  });

  test('with a scale, asks before the passages open, and again after', async () => {
    const onAnswer = jest.fn();
    play(withScale, onAnswer);
    expect(screen.queryByText('We have to finish the development.')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    const open = screen.getByRole<HTMLButtonElement>('button', { name: 'Open the passages' });
    expect(open.disabled).toBe(true);
    expect(screen.getByRole('radio', { name: '1 of 5: Not at all' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: '5 of 5: Entirely' })).toBeTruthy();
    expect(await faults()).toEqual([]);

    fireEvent.click(screen.getByRole('radio', { name: '2 of 5' }));
    expect(screen.queryByText('We have to finish the development.')).toBeNull();
    fireEvent.click(open);
    const passage = screen.getByText('We have to finish the development.');
    expect(document.activeElement?.contains(passage)).toBe(true);
    expect(
      screen.getByText('Before reading: 2 of 5 (1 is “Not at all”, 5 is “Entirely”).'),
    ).toBeTruthy();
    expect(await faults()).toEqual([]);

    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'It moved me.' } });
    expect(onAnswer.mock.calls.every(([answer]) => answer === null)).toBe(true);
    // Not to be sent, but to be kept for a reload.
    expect(onAnswer).toHaveBeenLastCalledWith(null, {
      text: 'It moved me.',
      before: 2,
      after: null,
    });
    fireEvent.click(screen.getByRole('radio', { name: '4 of 5' }));
    expect(onAnswer).toHaveBeenLastCalledWith({ text: 'It moved me.', before: 2, after: 4 });
  });

  test('starts from the draft, its passages open', () => {
    show(
      <ExtendedResponsePlayer
        presented={withScale}
        answer={{ text: 'It moved me.', before: 2, after: 4 }}
        revealed={null}
        selfCheck={null}
        onAnswer={() => {}}
        onSelfCheck={() => {}}
      />,
    );
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('It moved me.');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '4 of 5' }).checked).toBe(true);
  });
});

describe('Checking one’s own answer', () => {
  test('sets it beside the model answer and the rubric', async () => {
    check(null);
    expect(screen.getByText('Because of Vladivostok.')).toBeTruthy();
    expect(screen.getByText('It gave the new agreement its main parameters.')).toBeTruthy();
    const criterion = screen.getByRole('group', { name: 'Uses the text' });
    expect(
      within(criterion).getByRole('radio', { name: '2 points Quotes the words that matter.' }),
    ).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test('keeps marks only when every criterion has one, and says which is missing', () => {
    const onSelfCheck = jest.fn();
    check(null, onSelfCheck);
    fireEvent.click(screen.getByRole('radio', { name: /words that matter/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep my marks' }));
    expect(onSelfCheck).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Choose a level for: Gives reasons.');
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Gives none/ }));
    fireEvent.click(screen.getByRole('radio', { name: /Gives none/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep my marks' }));
    expect(onSelfCheck).toHaveBeenCalledWith({ quotes: 1, reasons: 0 });
  });

  test('shows the marks that were kept, in words', async () => {
    check({ quotes: 1, reasons: 0 });
    expect(screen.getByText('Your marks: 2 of 3 points.')).toBeTruthy();
    const kept = screen
      .getAllByRole('listitem')
      .filter((level) => level.textContent?.includes('Your mark'));
    expect(kept.map((level) => level.textContent)).toEqual([
      '2 pointsQuotes the words that matter. Your mark',
      '0 pointsGives none. Your mark',
    ]);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(await faults()).toEqual([]);
  });
});

describe('A question to write on, at rest', () => {
  test('stands on paper with its passages', async () => {
    show(<ExtendedResponseSheet presented={plain} answer={null} revealed={null} />);
    expect(screen.getByText('Passage 8')).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test('is reviewed with both steps of the scale', async () => {
    show(
      <ExtendedResponseSheet
        presented={withScale}
        answer={{ text: 'It moved me.', before: 2, after: 4 }}
        revealed={revealed}
        selfCheck={{ quotes: 0, reasons: 1 }}
      />,
    );
    expect(screen.getByText('After reading: 4 of 5', { exact: false })).toBeTruthy();
    expect(screen.getByText('Your marks: 1 of 3 points.')).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
});
