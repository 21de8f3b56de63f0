import { seededRandom } from '@/domain/assessment/random';
import { isDue } from '@/domain/study/queue';
import {
  type CardState,
  defaultStudySettings,
  newCardState,
  type Rating,
  retrievability,
  schedule,
} from '@/domain/study/schedule';
import { studyDay } from '@/domain/study/study-day';
import type { Prisma } from '@/server/database/generated/client';
import { rebuildCardStates } from '@/server/study/rebuild-card-states';
import type { Calendar } from './calendar';
import { secondsAfter } from './calendar';
import { between, share } from './chance';
import type { DemoStudent } from './people';
import type { Hand, Stage } from './stage';

/** Cards that are to be known, and since when. */
interface CardsToKnow {
  document: string;
  cards: readonly string[];
  zone: string;
  /** Days from today on which they were assigned, and by which they are to be known: both negative. */
  from: number;
  due: number;
}

/** One rating of one card. */
interface Rated {
  cardId: string;
  rating: Rating;
  at: Date;
  day: string;
}

/** How often one evening asks a card that is being learned. */
const showings = 3;

function ratingOf(recall: number, chance: number, slow: number): Rating {
  if (chance > recall) return 1;
  if (chance > recall * 0.85 || slow > 0.9) return 2;
  return chance < recall * 0.08 ? 4 : 3;
}

/** Returns the evenings of a student with the cards, in the order the ratings were made. */
function evenings(student: DemoStudent, toKnow: CardsToKnow, { now, at }: Calendar): Rated[] {
  const { zone, from, due } = toKnow;
  const random = seededRandom(`demo/cards/${student.name}`);
  const states = new Map<string, CardState>();
  const log: Rated[] = [];
  const gift = 0.06 * student.ability;
  const rate = (cardId: string, moment: Date, day: string) => {
    const before = states.get(cardId) ?? newCardState(moment);
    const known = retrievability(before, day);
    const recall = Math.min(0.98, Math.max(0.3, (known ?? 0.68) + gift));
    const rating = ratingOf(recall, share(random), share(random));
    states.set(
      cardId,
      schedule(before, rating, { at: moment, studyDay: day, zone }, defaultStudySettings),
    );
    log.push({ cardId, rating, at: moment, day });
  };

  for (let days = from; days <= 0; days += 1) {
    // Before they are due more often than afterwards, and most of all on the last two days.
    const pull = days > due ? 0.3 : days > due - 2 ? 1.4 : 0.8;
    if (share(random) > pull * (0.05 + 0.55 * student.diligence)) continue;
    const hour = between(16, 21, random);
    let clock = secondsAfter(at(days, `${hour}:00`), between(0, 3_000, random));
    if (secondsAfter(clock, 2_400) >= now) continue;
    const day = studyDay(clock, zone);
    const begun = toKnow.cards.filter((cardId) => {
      const state = states.get(cardId);
      return state !== undefined && isDue(state, { now: clock, today: day, zone });
    });
    const met = toKnow.cards
      .filter((cardId) => !states.has(cardId))
      .slice(0, between(4, 9, random));
    let asked = [...begun, ...met];
    for (let showing = 0; showing < showings && asked.length > 0; showing += 1) {
      for (const cardId of asked) {
        clock = secondsAfter(clock, 5 + 14 * share(random) * student.slowness);
        rate(cardId, clock, day);
      }
      asked = asked.filter((cardId) => states.get(cardId)?.dueDay === null);
    }
  }
  return log;
}

/**
 * Keeps what a student studied over the weeks. The log is written at once and the states are made anew
 * from it, as they can always be: some thousand reviews one by one would take minutes.
 */
export async function studyForWeeks(
  { database }: Stage,
  student: DemoStudent,
  hand: Hand,
  toKnow: CardsToKnow,
  days: Calendar,
): Promise<void> {
  const { document, zone } = toKnow;
  const { learnerId } = hand;
  const rows = evenings(student, toKnow, days).map(
    ({ cardId, rating, at, day }): Prisma.ReviewLogCreateManyInput => ({
      ...hand.fact(),
      learnerId,
      document,
      cardId,
      rating,
      reviewedAt: at,
      receivedAt: secondsAfter(at, 0.4),
      zone,
      studyDay: day,
    }),
  );
  await database.$transaction(
    async (transaction) => {
      await transaction.reviewLog.createMany({ data: rows });
      await rebuildCardStates(transaction, { learnerId, now: days.now });
    },
    { timeout: 60_000 },
  );
}
