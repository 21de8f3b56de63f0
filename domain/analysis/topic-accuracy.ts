import { type Accuracy, accuracy } from './accuracy';

/** An answer that has points, under the topic of its item. */
export interface TopicAnswer {
  topic: string;
  /** 0 to 1. */
  points: number;
}

/**
 * Where a topic stands. "too-few": fewer answers than a judgement takes. "strong" and "again" (to be
 * looked at again) go by the share; "between" is neither.
 */
export type Standing = 'too-few' | 'strong' | 'between' | 'again';

export interface TopicAccuracy extends Accuracy {
  topic: string;
  standing: Standing;
}

/** How many answers a judgement takes; our choice. */
export const fewestAnswers = 3;
const strongFrom = 0.8;
const againBelow = 0.6;

/** Returns where something stands that was answered so. */
export function standingOf({ answers, share }: Accuracy): Standing {
  if (share === null || answers < fewestAnswers) return 'too-few';
  if (share >= strongFrom) return 'strong';
  return share < againBelow ? 'again' : 'between';
}

/** Returns the accuracy of each topic, in the order of `topics`; answers of other topics are left out. */
export function topicAccuracy(
  topics: readonly string[],
  answers: readonly TopicAnswer[],
): TopicAccuracy[] {
  return topics.map((topic) => {
    const measured = accuracy(
      answers.filter((answer) => answer.topic === topic).map(({ points }) => points),
    );
    return { topic, ...measured, standing: standingOf(measured) };
  });
}

/** Returns the strong topics, surest first: by the lower end of the interval. */
export function strongTopics(topics: readonly TopicAccuracy[]): TopicAccuracy[] {
  return topics
    .filter(({ standing }) => standing === 'strong')
    .sort((a, b) => (b.interval?.[0] ?? 0) - (a.interval?.[0] ?? 0));
}

/** Returns the topics to look at again, weakest first: by the upper end of the interval. */
export function topicsToRevisit(topics: readonly TopicAccuracy[]): TopicAccuracy[] {
  return topics
    .filter(({ standing }) => standing === 'again')
    .sort((a, b) => (a.interval?.[1] ?? 1) - (b.interval?.[1] ?? 1));
}
