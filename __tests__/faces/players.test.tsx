/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { screen } from '@testing-library/react';
import { ItemPlayer } from '@/items/players';
import type { PresentedItem } from '@/items/registry';
import { ItemSheet } from '@/items/sheets';
import { show } from './face';

const passage = { passage: 1, voice: 'brezhnev', text: 'We have to finish.' };

const items: [PresentedItem, heading: string, control: string][] = [
  [
    { type: 'multiple-choice', stem: 'Which?', options: [{ id: 'x', text: 'This' }] },
    'Which?',
    'radio',
  ],
  [{ type: 'true-false', statement: 'It is so.' }, 'True or false? It is so.', 'radio'],
  [
    { type: 'cloze', speaker: 'L. I. Brezhnev', parts: [{ text: 'We ' }, { blank: true }] },
    'Which words are missing?',
    'textbox',
  ],
  [{ type: 'evidence', stem: 'Select them.', ...passage }, 'Select them.', 'listbox'],
  [
    {
      type: 'extended-response',
      form: 'significance',
      stem: 'What was it?',
      passages: [passage],
      scale: null,
    },
    'What was it?',
    'textbox',
  ],
];

describe.each(items)('%j', (presented, heading, control) => {
  test('is found by its type to be answered', async () => {
    show(
      <ItemPlayer
        type={presented.type}
        presented={presented}
        answer={null}
        revealed={null}
        selfCheck={null}
        onAnswer={() => {}}
        onSelfCheck={() => {}}
      />,
    );
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
    expect(screen.getAllByRole(control).length).toBeGreaterThan(0);
  });

  test('is found by its type at rest, with nothing to answer by', () => {
    show(<ItemSheet presented={presented} answer={null} revealed={null} heading="h3" />);
    expect(screen.getByRole('heading', { level: 3, name: heading })).toBeTruthy();
    expect(screen.queryByRole(control)).toBeNull();
  });
});
