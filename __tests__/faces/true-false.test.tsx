/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { fireEvent, screen } from '@testing-library/react';
import { TrueFalsePlayer } from '@/items/true-false/player';
import { TrueFalseSheet } from '@/items/true-false/sheet';
import { faults, show } from './face';

const presented = {
  type: 'true-false' as const,
  statement: 'The letter says that the new agreement has already been signed.',
};

const revealed = {
  type: 'true-false' as const,
  verdict: 'wrong' as const,
  points: 0,
  reason: 'Its main parameters are determined; the agreement is still to be finished.',
  explanation: 'The letter says that it has to be finished.',
  evidence: [],
  key: false,
};

function play(onAnswer: jest.Mock) {
  show(
    <TrueFalsePlayer
      presented={presented}
      answer={null}
      revealed={null}
      selfCheck={null}
      onAnswer={onAnswer}
      onSelfCheck={() => {}}
    />,
  );
}

describe('A true or false question', () => {
  test('asks of its statement, which names the two answers', async () => {
    play(jest.fn());
    const name = `True or false? ${presented.statement}`;
    expect(screen.getByRole('heading', { level: 1, name })).toBeTruthy();
    expect(screen.getByRole('group', { name })).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });

  test('is answered by a click', () => {
    const onAnswer = jest.fn();
    play(onAnswer);
    fireEvent.click(screen.getByText('False'));
    expect(onAnswer).toHaveBeenCalledWith({ value: false });
  });

  test.each([
    ['t', true],
    ['a', true],
    ['f', false],
    ['b', false],
  ])('is answered by the key %s', (key, value) => {
    const onAnswer = jest.fn();
    play(onAnswer);
    fireEvent.keyDown(document.body, { key });
    expect(onAnswer).toHaveBeenCalledWith({ value });
  });

  test('says in words what was chosen and what is right', async () => {
    show(
      <TrueFalsePlayer
        presented={presented}
        answer={{ value: true }}
        revealed={revealed}
        selfCheck={null}
        onAnswer={() => {}}
        onSelfCheck={() => {}}
      />,
    );
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'TTrueYour answer, which is wrong',
      'FFalseThe right answer',
    ]);
    expect(await faults()).toEqual([]);
  });

  test('stands on paper unanswered', () => {
    show(<TrueFalseSheet presented={presented} answer={null} revealed={null} />);
    expect(screen.getByRole('heading', { level: 2 })).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'TTrue',
      'FFalse',
    ]);
  });
});
