import type { ClozeAnswer, ClozeItem, ClozePresented, ClozeRevealed } from './cloze/item';
import type {
  EvidenceAnswer,
  EvidenceItem,
  EvidencePresented,
  EvidenceRevealed,
} from './evidence/item';
import type {
  ExtendedResponseAnswer,
  ExtendedResponseItem,
  ExtendedResponsePresented,
  ExtendedResponseRevealed,
} from './extended-response/item';
import type {
  MultipleChoiceAnswer,
  MultipleChoiceItem,
  MultipleChoicePresented,
  MultipleChoiceRevealed,
} from './multiple-choice/item';
import type {
  TrueFalseAnswer,
  TrueFalseItem,
  TrueFalsePresented,
  TrueFalseRevealed,
} from './true-false/item';

export type Item =
  | MultipleChoiceItem
  | TrueFalseItem
  | ClozeItem
  | EvidenceItem
  | ExtendedResponseItem;
export type PresentedItem =
  | MultipleChoicePresented
  | TrueFalsePresented
  | ClozePresented
  | EvidencePresented
  | ExtendedResponsePresented;
export type Answer =
  | MultipleChoiceAnswer
  | TrueFalseAnswer
  | ClozeAnswer
  | EvidenceAnswer
  | ExtendedResponseAnswer;
export type RevealedItem =
  | MultipleChoiceRevealed
  | TrueFalseRevealed
  | ClozeRevealed
  | EvidenceRevealed
  | ExtendedResponseRevealed;
