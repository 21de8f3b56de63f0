import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { ItemType } from '@/items/item';
import type { Item } from '@/items/registry';
import { topicsOf } from '../assignments/assignment-choices';
import { storedSettings } from '../assignments/assignment-rules';
import { frozenItemsOf } from '../assignments/attempt-items';
import { askedText, keyOf, type PreviewedKey } from '../assignments/item-preview';
import { bankOf } from '../attempts/bank';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { documents } from '../documents/library';

/** Where the questions of a round come from. */
type RoundSource =
  | { kind: 'assignment'; id: string; title: string }
  | { kind: 'document'; id: string; title: string };

/** A question that a round can ask, with its answer: for teachers only. */
export interface RoundChoice {
  id: string;
  type: ItemType;
  topic: string | null;
  asks: string;
  key: PreviewedKey;
}

/** What a round can be made of. */
export interface RoundChoices {
  class: { id: string; name: string; isArchived: boolean };
  students: number;
  assignments: { id: string; title: string }[];
  documents: { slug: string; title: string }[];
  /** Rounds that run already. */
  running: { id: string; title: string }[];
  source: RoundSource;
  topics: { id: string; name: string }[];
  topic: string | null;
  entries: RoundChoice[];
}

/** An item with the version by which it is asked and judged. */
export interface RoundQuestion {
  item: Item;
  /** Null where it is asked as the content has it now. */
  versionHash: string | null;
}

/** Returns what a round can be made of: the questions of an assignment, or of a document. */
export const roundChoices = classUseCase({
  action: 'live.lead',
  input: z.object({
    /** "assignment:<id>" or "document:<slug>". */
    from: z.string().max(300).optional(),
    topic: z.string().max(300).optional(),
  }),
  async run({ classId, from, topic }, member, { database }): Promise<Result<RoundChoices>> {
    const [assigned, all, students, running] = await Promise.all([
      assignmentsOf(classId, database),
      documents(),
      database.enrolment.count({ where: { classId, leftAt: null } }),
      database.liveRound.findMany({
        where: { classId, endedAt: null },
        orderBy: { startedAt: 'desc' },
        select: { id: true, title: true },
      }),
    ]);
    const papers = all.map(({ record: { slug, title } }) => ({ slug, title }));
    const sources: RoundSource[] = [
      ...assigned.map((one): RoundSource => ({ kind: 'assignment', ...one })),
      ...papers.map(({ slug, title }): RoundSource => ({ kind: 'document', id: slug, title })),
    ];
    const source =
      from === undefined ? sources[0] : sources.find(({ kind, id }) => `${kind}:${id}` === from);
    if (source === undefined) return refused('not-found', { field: 'from' });
    const questions = await questionsFrom(source, database);
    const names = new Map(topicsOf(all).map(({ id, name }) => [id, name]));
    const topics = [...new Set(questions.map(({ item }) => item.topic))];
    return done({
      class: {
        id: classId,
        name: member.class.name,
        isArchived: member.class.archivedAt !== null,
      },
      students,
      assignments: assigned,
      documents: papers,
      running,
      source,
      topics: topics.map((id) => ({ id, name: names.get(id) ?? id })),
      topic: topic !== undefined && topics.includes(topic) ? topic : null,
      entries: questions
        .filter(({ item }) => !topics.includes(topic ?? '') || item.topic === topic)
        .map(({ item }) => ({
          id: item.id,
          type: item.type,
          topic: names.get(item.topic) ?? null,
          asks: askedText(item),
          key: keyOf(item),
        })),
    });
  },
});

/** Assigned quizzes of a class, newest first. */
async function assignmentsOf(
  classId: string,
  database: Database,
): Promise<{ id: string; title: string }[]> {
  const found = await database.assignment.findMany({
    where: { classId, publishedAt: { not: null } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, title: true, settings: true },
  });
  return found
    .filter(({ settings }) => storedSettings(settings).kind === 'quiz')
    .map(({ id, title }) => ({ id, title }));
}

/**
 * Returns the questions that a round can ask from a source, in its order: those of an assignment as they
 * are judged now. Answers in one's own words are left out, since nobody can count them.
 */
export async function questionsFrom(
  { kind, id }: Pick<RoundSource, 'kind' | 'id'>,
  database: Database,
): Promise<RoundQuestion[]> {
  const canBeCounted = ({ item }: RoundQuestion) => item.type !== 'extended-response';
  if (kind === 'document') {
    const document = (await documents()).find(({ record }) => record.slug === id);
    const bank = document === undefined ? [] : bankOf(document);
    return bank.map((item) => ({ item, versionHash: null })).filter(canBeCounted);
  }
  const frozen = await frozenItemsOf(id, database);
  return frozen
    .filter(({ exception }) => exception === null)
    .map(({ item, versionHash, judgedByHash }) => ({
      item,
      versionHash: judgedByHash ?? versionHash,
    }))
    .filter(canBeCounted);
}
