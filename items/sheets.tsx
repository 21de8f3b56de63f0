import { type ComponentType, createElement } from 'react';
import { ClozeSheet } from './cloze/sheet';
import { EvidenceSheet } from './evidence/sheet';
import { ExtendedResponseSheet } from './extended-response/sheet';
import type { FaceShape } from './face-shapes';
import type { ItemType } from './item';
import { MultipleChoiceSheet } from './multiple-choice/sheet';
import type { SheetProps } from './sheet-props';
import { TrueFalseSheet } from './true-false/sheet';

type PropsOf<T extends ItemType> = SheetProps<
  FaceShape<T>['presented'],
  FaceShape<T>['answer'],
  FaceShape<T>['revealed']
>;

const sheets: { [T in ItemType]: ComponentType<PropsOf<T>> } = {
  'multiple-choice': MultipleChoiceSheet,
  'true-false': TrueFalseSheet,
  cloze: ClozeSheet,
  evidence: EvidenceSheet,
  'extended-response': ExtendedResponseSheet,
};

/** An item at rest, whatever its type: as on paper, or with the answer given and what the text says. */
export function ItemSheet<T extends ItemType>(props: PropsOf<T> & { presented: { type: T } }) {
  const type: T = props.presented.type;
  // One box, so that the room within a face is its own affair.
  return <div>{createElement(sheets[type], props)}</div>;
}
