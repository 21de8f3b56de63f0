import 'server-only';
import type { SourceDocument } from '@/domain/content/document';
import {
  distinctNames,
  type LivePhase,
  type LiveStanding,
  livePhases,
  type Vote,
} from '@/domain/school/live-round';
import { byNameAndNumber } from '@/domain/school/roster-order';
import type { Arrangement } from '@/items/item';
import type { Item } from '@/items/registry';
import { storedArrangement, storedItem } from '../attempts/stored-item';
import { now } from '../clock';
import { type Database, database } from '../database/client';
import { documentBySlug } from '../documents/library';
import { sharedLooks } from '../events/shared-look';
import { roundTopic } from '../events/topics';
import type { World } from '../use-case';

/** A question of a round. */
export interface RoundItem {
  position: number;
  item: Item;
  arrangement: Arrangement;
  /** When its key was first shown to the class; null before. */
  shownAt: Date | null;
  /** Null where its document is here no longer. */
  document: SourceDocument | null;
}

/** An answer to a question of a round. */
export interface RoundAnswer {
  id: string;
  position: number;
  vote: Vote;
  learnerId: string;
  answer: unknown;
  verdict: string;
  points: number | null;
}

/** A student who has a seat in a round, or has answered in it. */
interface RoundStudent {
  learnerId: string;
  /** As a list in the room tells them apart. */
  name: string;
  /** When their page was last heard of; null where they never took a seat. */
  seenAt: Date | null;
  /** Whether they are on the roster now. */
  isMember: boolean;
}

/** A live round as it stands, with all that is known of it: for the server alone. */
export interface RoundState extends LiveStanding {
  id: string;
  now: Date;
  class: { id: string; name: string; isArchived: boolean };
  title: string;
  assignmentId: string | null;
  startedAt: Date;
  endedAt: Date | null;
  step: number;
  items: RoundItem[];
  answers: RoundAnswer[];
  /** All on the roster, and who took part and is not on it any more. */
  students: RoundStudent[];
  isTeacher: (learnerId: string) => boolean;
}

/** Where a round is found. */
interface RoundPlace {
  classId: string;
  round: string;
}

/** Returns a round of this class as it stands; null where there is none. */
export async function roundState(
  { classId, round: id }: RoundPlace,
  world: Pick<World, 'database' | 'now'>,
): Promise<RoundState | null> {
  const { database, now } = world;
  const round = await database.liveRound.findFirst({
    where: { id, classId },
    include: {
      class: {
        include: {
          teachings: { select: { teacherId: true } },
          enrolments: {
            orderBy: [{ enrolledAt: 'asc' }, { id: 'asc' }],
            select: { learnerId: true, name: true, number: true, leftAt: true },
          },
        },
      },
      items: { orderBy: { position: 'asc' } },
      seats: { select: { learnerId: true, seenAt: true } },
      answers: {
        orderBy: [{ position: 'asc' }, { vote: 'asc' }, { answeredAt: 'asc' }],
        select: {
          id: true,
          position: true,
          vote: true,
          learnerId: true,
          answer: true,
          verdict: true,
          points: true,
        },
      },
    },
  });
  if (round === null) return null;
  const { class: ofClass, items, seats, answers } = round;
  const seen = new Map(seats.map(({ learnerId, seenAt }) => [learnerId, seenAt]));
  const tookPart = new Set([...seen.keys(), ...answers.map(({ learnerId }) => learnerId)]);
  const teachers = new Set(ofClass.teachings.map(({ teacherId }) => teacherId));
  const listed = ofClass.enrolments.filter(
    ({ learnerId, leftAt }) => leftAt === null || tookPart.has(learnerId),
  );
  // Told apart in the order in which they came to the class, so that a later one changes no name.
  const names = distinctNames(listed);
  return {
    id,
    now,
    class: { id: classId, name: ofClass.name, isArchived: ofClass.archivedAt !== null },
    title: round.title,
    assignmentId: round.assignmentId,
    startedAt: round.startedAt,
    endedAt: round.endedAt,
    phase: phaseOf(round.phase),
    position: round.position,
    step: round.step,
    items: await roundItems(items, database),
    answers: answers.map((answer) => ({ ...answer, vote: answer.vote === 1 ? 1 : 2 })),
    students: listed.toSorted(byNameAndNumber).map(({ learnerId, name, leftAt }) => ({
      learnerId,
      name: names.get(learnerId) ?? name,
      seenAt: seen.get(learnerId) ?? null,
      isMember: leftAt === null,
    })),
    isTeacher: (learnerId) => teachers.has(learnerId),
  };
}

/** Returns where a round stands and one question of it; null where there is no such round or question. */
export async function askedInRound(
  { classId, round, position }: RoundPlace & { position: number },
  { database }: Pick<World, 'database'>,
): Promise<{ standing: LiveStanding; asked: RoundItem } | null> {
  const found = await database.liveRound.findFirst({
    where: { id: round, classId },
    select: { phase: true, position: true, items: { where: { position } } },
  });
  const [asked] = found === null ? [] : await roundItems(found.items, database);
  if (found === null || asked === undefined) return null;
  return { standing: { phase: phaseOf(found.phase), position: found.position }, asked };
}

/** Watches a round: the state is null once it is gone. */
export const watchRound = sharedLooks(
  ({ round }: RoundPlace) => roundTopic(round),
  async (place) => roundState(place, { database: await database(), now: now() }),
);

/** Returns the question at hand; null before the first. */
export function itemAtHand({ items, position }: RoundState): RoundItem | null {
  return items.find((item) => item.position === position) ?? null;
}

function phaseOf(stored: string): LivePhase {
  const phase = livePhases.find((one) => one === stored);
  if (phase === undefined) throw new Error(`A live round is in the unknown phase "${stored}".`);
  return phase;
}

// A version never changes, and a round is read again and again.
const read = new Map<string, Item>();

async function roundItems(
  rows: readonly {
    position: number;
    versionHash: string;
    arrangement: unknown;
    shownAt: Date | null;
  }[],
  database: Database,
): Promise<RoundItem[]> {
  const missing = rows.map(({ versionHash }) => versionHash).filter((hash) => !read.has(hash));
  if (missing.length > 0) {
    if (read.size > 2_000) read.clear();
    const versions = await database.itemVersion.findMany({ where: { hash: { in: missing } } });
    for (const { hash, content } of versions) read.set(hash, storedItem(content));
  }
  const found = await Promise.all(
    rows.map(async ({ position, versionHash, arrangement, shownAt }) => {
      const item = read.get(versionHash);
      if (item === undefined) return null;
      const document = await documentBySlug(item.document);
      return { position, item, arrangement: storedArrangement(arrangement), shownAt, document };
    }),
  );
  return found.filter((item) => item !== null);
}
