import 'server-only';
import { z } from 'zod';
import type { RegradeChange } from '@/domain/assessment/regrade';
import { done, type Result, refused } from '@/domain/result';
import type { AnswerWords } from '@/items/answer-words';
import { rightAnswerOf } from '@/items/answers-as';
import type { ItemType } from '@/items/item';
import { type Item, parseAnswer } from '@/items/registry';
import { namesOf } from '../accounts/names-of';
import { askedText, keyOf, type PreviewedKey } from '../assignments/item-preview';
import { storedArrangement } from '../attempts/stored-item';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { rosterNames } from '../following/present-students';
import { alsoRight } from './also-right';
import { changedAnswer, rightAnswerWords, storedChange } from './change-words';
import { saying } from './open-appeals';
import { answerFields, placeFields } from './regrade-fields';
import { presentJudgement } from './regrade-plan';
import { type RegradedItem, regradedItem } from './regraded-item';
import { itemsInAttempts } from './rejudge';

/** An answer to the item that can be made right. */
export interface AnswerToChoose {
  /** The fields of the form that name it. */
  fields: Record<string, string>;
  words: AnswerWords;
  /** Students whose counted answer it is. */
  students: number;
  isRight: boolean;
}

/** Something that was changed about the item. */
export interface PastRegrade {
  id: string;
  madeAt: Date;
  /** The teacher's name; null for who is here no longer. */
  by: string | null;
  kind: RegradeChange['kind'];
  answer: AnswerWords | null;
  isExplained: boolean;
  reason: string;
  /** Whose points it changed, from and to: null for none, or left out. */
  effects: { name: string; from: number | null; to: number | null }[];
  undone: { at: Date; by: string | null } | null;
  /** Whether it is the newest that holds. */
  mayUndo: boolean;
}

/** A question of an assignment as its teacher judges it anew. */
export interface RegradePage {
  className: string;
  zone: string;
  isArchived: boolean;
  title: string;
  place: number;
  type: ItemType;
  asks: string;
  /** The whole passage, for an answer that is selected in it. */
  passage: string | null;
  key: PreviewedKey;
  /** What is right beside the key. */
  alsoRight: AnswerWords[];
  exception: 'full-marks' | 'left-out' | null;
  explanation: string;
  /** Attempts that were asked it, and those of them with an answer that counts. */
  asked: number;
  answered: number;
  /** What there is to choose from: all options, or what students gave that is not right. */
  answers: AnswerToChoose[];
  /** Newest first. */
  history: PastRegrade[];
}

/** The page on which a question is judged anew, with what was done before. */
export const regradePage = classUseCase({
  action: 'answers.regrade',
  input: z.object(placeFields),
  async run(input, member, { database }): Promise<Result<RegradePage>> {
    const found = await regradedItem(input, database);
    if (found === null) return refused('not-found');
    const { assignment, place, frozen } = found;
    const { item, exception } = presentJudgement(frozen);
    const at = { assignmentId: assignment.id, versionHash: frozen.versionHash };
    const stored = await itemsInAttempts(at, database);
    return done({
      className: member.class.name,
      zone: member.class.zone,
      isArchived: member.class.archivedAt !== null,
      title: assignment.title,
      place,
      type: item.type,
      asks: askedText(item),
      passage: item.type === 'evidence' ? item.shown.text : null,
      key: keyOf(item),
      alsoRight: alsoRight(item),
      exception,
      explanation: item.explanation,
      asked: stored.length,
      answered: stored.filter(({ countedResponse }) => countedResponse !== null).length,
      answers: answersToChoose(item, stored),
      history: await historyOf(found, database),
    });
  },
});

function answersToChoose(
  item: Item,
  stored: Awaited<ReturnType<typeof itemsInAttempts>>,
): AnswerToChoose[] {
  const groups = new Map<string, AnswerToChoose>();
  if (item.type === 'multiple-choice') {
    const right = [item.key, ...(item.alsoRight ?? [])];
    for (const { id: option, text } of item.options) {
      groups.set(JSON.stringify({ option }), {
        fields: { option },
        words: { text },
        students: 0,
        isRight: right.includes(option),
      });
    }
  }
  for (const { arrangement, countedResponse } of stored) {
    if (countedResponse === null) continue;
    const { answer, verdict } = countedResponse;
    const given = parseAnswer(item.type, answer);
    const right = given && rightAnswerOf(given, storedArrangement(arrangement));
    if (right === null) continue;
    const says = saying(item, arrangement, answer);
    const group = groups.get(says) ?? {
      fields: answerFields(right),
      words: rightAnswerWords(right, item),
      students: 0,
      isRight: verdict === 'right' || verdict === 'nearly',
    };
    group.students += 1;
    groups.set(says, group);
  }
  return [...groups.values()].sort((a, b) => b.students - a.students);
}

async function historyOf(
  { assignment, frozen: { versionHash, item } }: RegradedItem,
  database: Database,
): Promise<PastRegrade[]> {
  const [regrades, names] = await Promise.all([
    database.regrade.findMany({
      where: { assignmentId: assignment.id, versionHash },
      orderBy: { sequence: 'desc' },
      include: {
        effects: {
          select: {
            pointsBefore: true,
            pointsAfter: true,
            attemptItem: { select: { attempt: { select: { learnerId: true } } } },
          },
        },
      },
    }),
    rosterNames(assignment.classId, database),
  ]);
  const teachers = await namesOf(
    regrades.flatMap((one) => [one.teacherId, one.undoneById]),
    database,
  );
  const nameOf = (id: string | null) => teachers.get(id ?? '') ?? null;
  const newest = regrades.find(({ undoneAt }) => undoneAt === null);
  return regrades.map((one): PastRegrade => {
    const change = storedChange(one.change);
    return {
      id: one.id,
      madeAt: one.madeAt,
      by: nameOf(one.teacherId),
      kind: change.kind,
      answer: changedAnswer(change, item),
      isExplained: change.explanation !== null,
      reason: one.reason,
      effects: one.effects
        .map(({ pointsBefore, pointsAfter, attemptItem }) => ({
          name: names.get(attemptItem.attempt.learnerId ?? '') ?? '',
          from: pointsBefore,
          to: pointsAfter,
        }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en')),
      undone: one.undoneAt && { at: one.undoneAt, by: nameOf(one.undoneById) },
      mayUndo: one === newest,
    };
  });
}
