'use client';

import { type ComponentType, createElement } from 'react';
import { ClozePlayer } from './cloze/player';
import { EvidencePlayer } from './evidence/player';
import { ExtendedResponsePlayer } from './extended-response/player';
import type { FaceShape } from './face-shapes';
import type { ItemType } from './item';
import { MultipleChoicePlayer } from './multiple-choice/player';
import type { PlayerProps } from './player-props';
import { TrueFalsePlayer } from './true-false/player';

type PropsOf<T extends ItemType> = PlayerProps<
  FaceShape<T>['presented'],
  FaceShape<T>['answer'],
  FaceShape<T>['revealed']
>;

// All come with the page: a quiz mixes them, and going on must not need the connection.
const players: { [T in ItemType]: ComponentType<PropsOf<T>> } = {
  'multiple-choice': MultipleChoicePlayer,
  'true-false': TrueFalsePlayer,
  cloze: ClozePlayer,
  evidence: EvidencePlayer,
  'extended-response': ExtendedResponsePlayer,
};

/** An item to be answered, whatever its type. */
export function ItemPlayer<T extends ItemType>({ type, ...props }: PropsOf<T> & { type: T }) {
  // One box, so that the room within a face is its own affair.
  return <div>{createElement(players[type], props)}</div>;
}
