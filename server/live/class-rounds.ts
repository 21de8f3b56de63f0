import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { classUseCase } from '../classes/class-use-case';
import { learnerUseCase } from '../use-case';

/** A round as lists name it. */
export interface RoundLine {
  id: string;
  title: string;
  startedAt: Date;
  /** Null while it runs. */
  endedAt: Date | null;
  questions: number;
  /** Students who took a seat. */
  students: number;
}

/** A round that nobody ended is no longer offered after so long, in milliseconds. */
const forgottenAfter = 12 * 60 * 60 * 1_000;

/** The live rounds of a class: those that run first, then the newest. */
export const classRounds = classUseCase({
  action: 'live.lead',
  input: z.object({}),
  async run({ classId }, member, { database }) {
    const rounds = await database.liveRound.findMany({
      where: { classId },
      orderBy: { startedAt: 'desc' },
      select: {
        id: true,
        title: true,
        startedAt: true,
        endedAt: true,
        _count: { select: { items: true, seats: true } },
      },
    });
    const lines = rounds.map(
      ({ _count, ...round }): RoundLine => ({
        ...round,
        questions: _count.items,
        students: _count.seats,
      }),
    );
    const { name, zone, archivedAt } = member.class;
    return done({
      class: { id: classId, name, zone, isArchived: archivedAt !== null },
      running: lines.filter(({ endedAt }) => endedAt === null),
      past: lines.filter(({ endedAt }) => endedAt !== null),
    });
  },
});

/** Rounds that a student can take part in now, in whatever class. */
export const myRounds = learnerUseCase({
  input: z.object({}),
  async run(
    _input,
    { learnerId },
    { database, now },
  ): Promise<Result<{ id: string; title: string; classId: string; className: string }[]>> {
    const rounds = await database.liveRound.findMany({
      where: {
        endedAt: null,
        startedAt: { gt: new Date(now.getTime() - forgottenAfter) },
        class: { archivedAt: null, enrolments: { some: { learnerId, leftAt: null } } },
      },
      orderBy: { startedAt: 'desc' },
      select: { id: true, title: true, class: { select: { id: true, name: true } } },
    });
    return done(
      rounds.map(({ id, title, class: ofClass }) => ({
        id,
        title,
        classId: ofClass.id,
        className: ofClass.name,
      })),
    );
  },
});

/** The rounds that a student of the class can take part in now. */
export const roundsToJoin = classUseCase({
  action: 'live.take',
  input: z.object({}),
  async run(
    { classId },
    member,
    { database, now },
  ): Promise<Result<{ id: string; title: string }[]>> {
    if (member.class.archivedAt !== null) return done([]);
    const rounds = await database.liveRound.findMany({
      where: {
        classId,
        endedAt: null,
        startedAt: { gt: new Date(now.getTime() - forgottenAfter) },
      },
      orderBy: { startedAt: 'desc' },
      select: { id: true, title: true },
    });
    return done(rounds);
  },
});
