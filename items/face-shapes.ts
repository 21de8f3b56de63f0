import type { ClozeAnswer, ClozePresented, ClozeRevealed } from './cloze/item';
import type { EvidenceAnswer, EvidencePresented, EvidenceRevealed } from './evidence/item';
import type {
  ExtendedResponseAnswer,
  ExtendedResponsePresented,
  ExtendedResponseRevealed,
} from './extended-response/item';
import type { ItemType } from './item';
import type {
  MultipleChoiceAnswer,
  MultipleChoicePresented,
  MultipleChoiceRevealed,
} from './multiple-choice/item';
import type { TrueFalseAnswer, TrueFalsePresented, TrueFalseRevealed } from './true-false/item';

/** What a face of one type is given: the item before answering, the answer, the item after. */
interface Shape<Presented, Answer, Revealed> {
  presented: Presented;
  answer: Answer;
  revealed: Revealed;
}

interface ShapeOfType {
  'multiple-choice': Shape<MultipleChoicePresented, MultipleChoiceAnswer, MultipleChoiceRevealed>;
  'true-false': Shape<TrueFalsePresented, TrueFalseAnswer, TrueFalseRevealed>;
  cloze: Shape<ClozePresented, ClozeAnswer, ClozeRevealed>;
  evidence: Shape<EvidencePresented, EvidenceAnswer, EvidenceRevealed>;
  'extended-response': Shape<
    ExtendedResponsePresented,
    ExtendedResponseAnswer,
    ExtendedResponseRevealed
  >;
}

/** The three shapes of a type; of a union of types, the unions of theirs. */
export type FaceShape<T extends ItemType> = ShapeOfType[T];
