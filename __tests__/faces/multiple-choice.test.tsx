/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import type { MultipleChoiceAnswer, MultipleChoiceRevealed } from '@/items/multiple-choice/item';
import { MultipleChoicePlayer } from '@/items/multiple-choice/player';
import { MultipleChoiceSheet } from '@/items/multiple-choice/sheet';
import { English, faults, show } from './face';

const presented = {
  type: 'multiple-choice' as const,
  stem: 'Where were the main parameters of the agreement reached, as the letter has it?',
  options: [
    { id: 'k7', text: 'In Vienna' },
    { id: 'q2', text: 'In Vladivostok' },
    { id: 'm9', text: 'In Helsinki' },
    { id: 'z4', text: 'In Moscow' },
  ],
};

const revealed: MultipleChoiceRevealed = {
  type: 'multiple-choice',
  verdict: 'wrong',
  points: 0,
  reason: 'Vienna is where the talks on forces in Europe are held.',
  explanation: 'The letter names Vladivostok.',
  evidence: [],
  chosen: 'k7',
  key: 'q2',
};

function Playing({ onAnswer }: { onAnswer: (answer: MultipleChoiceAnswer | null) => void }) {
  const [answer, setAnswer] = useState<MultipleChoiceAnswer | null>(null);
  return (
    <MultipleChoicePlayer
      presented={presented}
      answer={answer}
      revealed={null}
      selfCheck={null}
      onSelfCheck={() => {}}
      onAnswer={(given) => {
        setAnswer(given);
        onAnswer(given);
      }}
    />
  );
}

describe('A multiple-choice question', () => {
  test('has its stem as the heading, which names the options', async () => {
    show(<Playing onAnswer={() => {}} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(presented.stem);
    const group = screen.getByRole('group', { name: presented.stem });
    expect(within(group).getAllByRole('radio')).toHaveLength(4);
    expect(await faults()).toEqual([]);
  });

  test('is answered by clicking anywhere on a row', () => {
    const onAnswer = jest.fn();
    show(<Playing onAnswer={onAnswer} />);
    expect(onAnswer).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('In Helsinki'));
    expect(onAnswer).toHaveBeenLastCalledWith({ option: 'm9' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Helsinki/ }).checked).toBe(true);
  });

  test('is answered by its letters, whatever has the focus, and the choice then has it', () => {
    const onAnswer = jest.fn();
    show(<Playing onAnswer={onAnswer} />);
    fireEvent.keyDown(document.body, { key: 'b' });
    expect(onAnswer).toHaveBeenLastCalledWith({ option: 'q2' });
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Vladivostok/ }));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'D', shiftKey: true });
    expect(onAnswer).toHaveBeenLastCalledWith({ option: 'z4' });
  });

  test('takes no letter that it lacks, none with a modifier, and none while somebody types', () => {
    const onAnswer = jest.fn();
    show(
      <>
        <Playing onAnswer={onAnswer} />
        <input aria-label="Elsewhere" />
        <textarea aria-label="A note" />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'e' });
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'a', metaKey: true });
    fireEvent.keyDown(document.body, { key: 'a', altKey: true });
    fireEvent.keyDown(screen.getByLabelText('Elsewhere'), { key: 'a' });
    fireEvent.keyDown(screen.getByLabelText('A note'), { key: 'a' });
    expect(onAnswer).not.toHaveBeenCalled();
  });

  test('says in words what was chosen and what is right, and takes no more input', async () => {
    const onAnswer = jest.fn();
    show(
      <MultipleChoicePlayer
        presented={presented}
        answer={{ option: 'k7' }}
        revealed={revealed}
        selfCheck={null}
        onAnswer={onAnswer}
        onSelfCheck={() => {}}
      />,
    );
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual([
      'AIn ViennaYour answer, which is wrong',
      'BIn VladivostokThe right answer',
      'CIn Helsinki',
      'DIn Moscow',
    ]);
    expect(screen.queryByRole('radio')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'b' });
    expect(onAnswer).not.toHaveBeenCalled();
    expect(await faults()).toEqual([]);
  });

  test('says so when what was chosen is right', () => {
    show(
      <MultipleChoiceSheet
        presented={presented}
        answer={{ option: 'q2' }}
        revealed={{ ...revealed, verdict: 'right', points: 1, reason: null, chosen: 'q2' }}
      />,
    );
    expect(screen.getByText('Your answer, and the right one')).toBeTruthy();
    expect(screen.queryByText('The right answer')).toBeNull();
  });

  test('stands on paper with its letters and nothing given away', async () => {
    show(<MultipleChoiceSheet presented={presented} answer={null} revealed={null} heading="h1" />);
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'AIn Vienna',
      'BIn Vladivostok',
      'CIn Helsinki',
      'DIn Moscow',
    ]);
    expect(await faults()).toEqual([]);
  });
});

test('what was chosen before the page came alive counts', async () => {
  const onAnswer = jest.fn();
  const page = (
    <English>
      <Playing onAnswer={onAnswer} />
    </English>
  );
  document.body.innerHTML = `<div id="page">${renderToString(page)}</div>`;
  screen.getByRole<HTMLInputElement>('radio', { name: /Helsinki/ }).checked = true;
  const container = document.querySelector<HTMLElement>('#page');
  if (container === null) throw new Error('The page is not there.');
  render(page, { container, hydrate: true });
  expect(onAnswer).toHaveBeenLastCalledWith({ option: 'm9' });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Helsinki/ }).checked).toBe(true);
});
