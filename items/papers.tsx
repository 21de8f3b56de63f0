import { type ComponentType, createElement } from 'react';
import { ClozePaper } from './cloze/paper';
import { EvidencePaper } from './evidence/paper';
import { ExtendedResponsePaper } from './extended-response/paper';
import type { FaceShape } from './face-shapes';
import type { ItemType } from './item';
import { MultipleChoicePaper } from './multiple-choice/paper';
import type { PaperProps } from './paper-props';
import { TrueFalsePaper } from './true-false/paper';

type PropsOf<T extends ItemType> = PaperProps<FaceShape<T>['presented']>;

const papers: { [T in ItemType]: ComponentType<PropsOf<T>> } = {
  'multiple-choice': MultipleChoicePaper,
  'true-false': TrueFalsePaper,
  cloze: ClozePaper,
  evidence: EvidencePaper,
  'extended-response': ExtendedResponsePaper,
};

/** An item on paper, whatever its type: nothing but what may be seen before answering. */
export function ItemPaper<T extends ItemType>(props: PropsOf<T> & { presented: { type: T } }) {
  const type: T = props.presented.type;
  return <div>{createElement(papers[type], props)}</div>;
}
