import { seededRandom } from '@/domain/assessment/random';
import type { ItemType } from '@/items/item';
import { drawItems } from '@/server/assignments/draw-items';
import { itemPools } from '@/server/assignments/item-pools';
import type { Calendar } from './calendar';

/** The document that the class reads. */
export const demoDocument = 'brezhnev-to-carter-1977';

/** An assignment of the demo, and how the class met it. */
export interface DemoAssignment {
  key: string;
  title: string;
  /** When it was handed out, and what the form said. */
  handedOutAt: Date;
  form: Record<string, unknown>;
  /** Days from today of the first evening and of the due date. */
  from: number;
  due: number;
  /** Whether it comes to an end with the last answer. */
  endsByItself: boolean;
}

const ticked = { shuffleItems: 'yes', shuffleOptions: 'yes', confidence: 'yes' };

type ClosedType = Exclude<ItemType, 'extended-response'>;
const closedTypes: ClosedType[] = ['multiple-choice', 'true-false', 'cloze', 'evidence'];

/** Returns ids of closed questions on these topics, of every type, the same at every call. */
async function picked(
  key: string,
  { count, topics, types = closedTypes }: { count: number; topics: string[]; types?: ClosedType[] },
): Promise<string[]> {
  const pools = await itemPools({ documents: [demoDocument], types, topics, difficulties: [] });
  // An item that shows its whole passage leaves little to others, and so is seldom drawn with many.
  for (let draw = 1; ; draw += 1) {
    const drawn = drawItems(pools, { count, types }, seededRandom(`demo/items/${key}/${draw}`));
    const isMixed = types.every((type) => drawn.some((item) => item.type === type));
    if (isMixed || draw === patience) return drawn.map(({ id }) => id);
  }
}

/** How many draws are looked at for one with every type. */
const patience = 40;

function open(prompt: string): string {
  return `${demoDocument}/extended-response/${prompt}`;
}

/** Returns the quizzes of the past weeks, in the order in which they were handed out. */
export async function pastQuizzes({ wall, at }: Calendar): Promise<DemoAssignment[]> {
  return [
    {
      key: 'paper',
      title: 'Who wrote it, and who carried it',
      handedOutAt: at(-33, '10:10'),
      form: {
        ...ticked,
        what: 'hand',
        items: await picked('paper', {
          count: 8,
          topics: ['the-paper', 'principles'],
          types: ['multiple-choice', 'true-false'],
        }),
        due: wall(-28, '23:59'),
        results: 'after-each',
      },
      from: -33,
      due: -28,
      endsByItself: true,
    },
    {
      key: 'arms',
      title: 'Arms: agreed, and still to do',
      handedOutAt: at(-27, '12:30'),
      form: {
        ...ticked,
        what: 'hand',
        items: await picked('arms', {
          count: 10,
          topics: ['strategic-arms', 'tests-and-proliferation', 'security'],
        }),
        due: wall(-21, '23:59'),
        closes: wall(-18, '23:59'),
        attempts: 2,
        counts: 'best',
        timeLimitMinutes: 25,
        late: 'deduct',
        percentADay: 10,
        offline: 'teacher-decides',
      },
      from: -27,
      due: -21,
      endsByItself: false,
    },
    {
      key: 'close-reading',
      title: 'Reading closely: three questions to write on',
      handedOutAt: at(-20, '14:05'),
      form: {
        ...ticked,
        what: 'hand',
        items: ['words-of-good-will', 'significance-of-geneva', 'use-europe'].map(open),
        due: wall(-14, '23:59'),
        closes: wall(-11, '23:59'),
        results: 'after-due',
      },
      from: -20,
      due: -14,
      endsByItself: false,
    },
    {
      key: 'regions',
      title: 'Europe, the Near East and southern Africa',
      handedOutAt: at(-11, '09:50'),
      form: {
        ...ticked,
        what: 'draw',
        documents: [demoDocument],
        topics: ['europe', 'near-east', 'southern-africa'],
        types: ['multiple-choice', 'true-false', 'cloze', 'evidence'],
        count: 6,
        drawn: 'each',
        due: wall(-5, '23:59'),
        closes: wall(-3, '23:59'),
      },
      from: -11,
      due: -5,
      endsByItself: false,
    },
  ];
}

/** Returns the flashcards assigned, as the form says it. */
export function assignedCards({ wall, at }: Calendar) {
  return {
    title: 'Know these 40 cards',
    handedOutAt: at(-24, '10:40'),
    from: -24,
    due: -8,
    form: { what: 'cards', documents: [demoDocument], cardCount: 40, due: wall(-8, '08:00') },
  };
}

/** Minutes for which the assignment under way has been out. */
export const outForMinutes = 75;

/** Returns the assignment that the class works on now. */
export async function presentQuiz({ now, wall }: Calendar): Promise<DemoAssignment> {
  return {
    key: 'trade',
    title: 'Trade, the visit and the tone',
    handedOutAt: new Date(now.getTime() - outForMinutes * 60_000),
    form: {
      ...ticked,
      what: 'hand',
      items: [
        ...(await picked('trade', { count: 7, topics: ['trade', 'meeting', 'southern-africa'] })),
        ...['words-of-warning-on-trade', 'confidence-no-advantage-in-africa'].map(open),
      ],
      due: wall(2, '23:59'),
    },
    from: 0,
    due: 2,
    endsByItself: false,
  };
}
