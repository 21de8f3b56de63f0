import 'server-only';
import { grouped } from '@/domain/analysis/grouped';
import { type TopicAccuracy, topicAccuracy } from '@/domain/analysis/topic-accuracy';
import { documentBySlug } from '../documents/library';

/** An answer that has points, with what its item is about. */
export interface AboutAnswer {
  /** The document's slug. */
  document: string;
  topic: string;
  /** 0 to 1. */
  points: number;
}

/** How often answers on the topics of one document were right. */
export interface DocumentTopics {
  document: string;
  title: string;
  /** Only topics that were asked about, in the document's order, with their names. */
  topics: (TopicAccuracy & { name: string })[];
}

/** Returns how often answers were right, by document and topic. */
export async function topicResults(answers: readonly AboutAnswer[]): Promise<DocumentTopics[]> {
  const byDocument = grouped(answers, ({ document }) => document);
  return Promise.all(
    [...byDocument].map(async ([slug, about]) => {
      const record = (await documentBySlug(slug))?.record ?? null;
      const names = new Map(record?.topics.map(({ id, name }) => [id, name]));
      const asked = new Set(about.map(({ topic }) => topic));
      const order = [...new Set([...names.keys(), ...asked])].filter((topic) => asked.has(topic));
      return {
        document: slug,
        title: record?.title ?? slug,
        topics: topicAccuracy(order, about).map((row) => ({
          ...row,
          name: names.get(row.topic) ?? row.topic,
        })),
      };
    }),
  );
}
