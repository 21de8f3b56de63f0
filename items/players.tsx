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
