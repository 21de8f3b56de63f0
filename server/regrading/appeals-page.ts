import 'server-only';
import { z } from 'zod';
import { grouped } from '@/domain/analysis/grouped';
import type { Quote, SourceDocument } from '@/domain/content/document';
import { done, type Result } from '@/domain/result';
import type { AnswerWords } from '@/items/answer-words';
import { rightAnswerOf } from '@/items/answers-as';
import type { ItemType, MarkedPassage } from '@/items/item';
import { markedPassages } from '@/items/marked-passages';
import { parseAnswer } from '@/items/registry';
import { type FrozenItem, frozenItemsOf } from '../assignments/attempt-items';
import { askedText, keyOf, type PreviewedKey } from '../assignments/item-preview';
import { storedArrangement } from '../attempts/stored-item';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { documentBySlug } from '../documents/library';
import { rosterNames } from '../following/present-students';
import { rightAnswerWords } from './change-words';
import { type OpenAppeal, openAppeals, saying } from './open-appeals';
import { answerFields } from './regrade-fields';

/** Students who gave the same answer and think that it was right. */
export interface EqualAppeals {
  /** One of them: what is decided of it is decided of all. */
  appeal: string;
  words: AnswerWords;
  /** The fields of the form of a regrade that name the answer. */
  fields: Record<string, string>;
  students: string[];
}

/** A question with answers that students think were right. */
export interface AppealedItem {
  assignment: { id: string; title: string };
  place: number;
  type: ItemType;
  document: string;
  asks: string;
  key: PreviewedKey;
  explanation: string;
  /** With the evidence marked, and the part of the paper for a voice; empty where the document is here no longer. */
  passages: MarkedPassage[];
  /** Those that most students gave first. */
  answers: EqualAppeals[];
}

/** Everything in a class that waits for its teacher's yes or no. */
export interface AppealsPage {
  className: string;
  isArchived: boolean;
  /** The assignment asked for; null for all of the class. */
  assignment: { id: string; title: string } | null;
  items: AppealedItem[];
}

/** Who thinks to have been right, by question and by answer: in a class, or in one assignment of it. */
export const appealsPage = classUseCase({
  action: 'answers.regrade',
  input: z.object({ assignment: z.uuid().optional().catch(undefined) }),
  async run({ classId, assignment }, member, { database }): Promise<Result<AppealsPage>> {
    const appeals = await openAppeals(
      { classId, ...(assignment !== undefined && { id: assignment }) },
      database,
    );
    const byAssignment = grouped(
      appeals,
      ({ response }) => response.attemptItem.attempt.assignmentId ?? '',
    );
    const ids = [...byAssignment.keys(), ...(assignment === undefined ? [] : [assignment])];
    const [titles, names] = await Promise.all([
      database.assignment.findMany({
        where: { id: { in: ids }, classId },
        orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
        select: { id: true, title: true },
      }),
      rosterNames(classId, database),
    ]);
    const items: AppealedItem[] = [];
    for (const one of titles) {
      items.push(...(await itemsOf(one, byAssignment.get(one.id) ?? [], names, database)));
    }
    return done({
      className: member.class.name,
      isArchived: member.class.archivedAt !== null,
      assignment: titles.find(({ id }) => id === assignment) ?? null,
      items,
    });
  },
});

async function itemsOf(
  assignment: { id: string; title: string },
  appeals: readonly OpenAppeal[],
  names: ReadonlyMap<string, string>,
  database: Database,
): Promise<AppealedItem[]> {
  const frozen = await frozenItemsOf(assignment.id, database);
  const byVersion = grouped(appeals, ({ response }) => response.attemptItem.versionHash);
  const items: AppealedItem[] = [];
  for (const [index, one] of frozen.entries()) {
    const about = byVersion.get(one.versionHash);
    if (about === undefined) continue;
    const { judged } = one;
    const document = await documentBySlug(judged.document);
    items.push({
      assignment,
      place: index + 1,
      type: judged.type,
      document: judged.document,
      asks: askedText(judged),
      key: keyOf(judged),
      explanation: judged.explanation,
      passages: document === null ? [] : passagesOf(judged.evidence, document),
      answers: equalAppeals(one, about, names),
    });
  }
  return items;
}

function passagesOf(evidence: readonly Quote[], document: SourceDocument): MarkedPassage[] {
  const parts = new Map(document.record.voices.map(({ id, part }) => [id, part]));
  return markedPassages(evidence, document).map((marked) => ({
    ...marked,
    voice: parts.get(marked.voice) ?? marked.voice,
  }));
}

function equalAppeals(
  { judged }: FrozenItem,
  appeals: readonly OpenAppeal[],
  names: ReadonlyMap<string, string>,
): EqualAppeals[] {
  const bySaying = grouped(appeals, ({ response }) =>
    saying(judged, response.attemptItem.arrangement, response.answer),
  );
  return [...bySaying.values()]
    .flatMap((equal): EqualAppeals[] => {
      const [first] = equal;
      if (first === undefined) return [];
      const { answer, attemptItem } = first.response;
      const given = parseAnswer(judged.type, answer);
      const right = given && rightAnswerOf(given, storedArrangement(attemptItem.arrangement));
      if (right === null) return [];
      return [
        {
          appeal: first.id,
          words: rightAnswerWords(right, judged),
          fields: answerFields(right),
          students: equal.map(({ learnerId }) => names.get(learnerId) ?? '').sort(),
        },
      ];
    })
    .sort((a, b) => b.students.length - a.students.length);
}
