'use client';

import dynamic from 'next/dynamic';
import { type ComponentType, createElement } from 'react';
import type { FaceShape } from './face-shapes';
import type { ItemType } from './item';
import type { PlayerProps } from './player-props';

type PropsOf<T extends ItemType> = PlayerProps<
  FaceShape<T>['presented'],
  FaceShape<T>['answer'],
  FaceShape<T>['revealed']
>;

// In a client module, each of these is loaded only where it is shown.
const players: { [T in ItemType]: ComponentType<PropsOf<T>> } = {
  'multiple-choice': dynamic(() =>
    import('./multiple-choice/player').then((face) => face.MultipleChoicePlayer),
  ),
  'true-false': dynamic(() => import('./true-false/player').then((face) => face.TrueFalsePlayer)),
  cloze: dynamic(() => import('./cloze/player').then((face) => face.ClozePlayer)),
  evidence: dynamic(() => import('./evidence/player').then((face) => face.EvidencePlayer)),
  'extended-response': dynamic(() =>
    import('./extended-response/player').then((face) => face.ExtendedResponsePlayer),
  ),
};

/** An item to be answered, whatever its type. */
export function ItemPlayer<T extends ItemType>({ type, ...props }: PropsOf<T> & { type: T }) {
  // One box, so that the room within a face is its own affair.
  return <div>{createElement(players[type], props)}</div>;
}

const faces: { [T in ItemType]: () => Promise<unknown> } = {
  'multiple-choice': () => import('./multiple-choice/player'),
  'true-false': () => import('./true-false/player'),
  cloze: () => import('./cloze/player'),
  evidence: () => import('./evidence/player'),
  'extended-response': () => import('./extended-response/player'),
};

/** Loads the players of these types, so that each is there when the connection is not. */
export async function loadPlayers(types: Iterable<ItemType>): Promise<void> {
  await Promise.allSettled([...types].map((type) => faces[type]()));
}
