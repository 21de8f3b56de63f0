import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { classUseCase } from './class-use-case';

/** How many entries one page of the audit shows. */
const entriesAPage = 100;

export interface AuditLine {
  id: string;
  at: Date;
  action: string;
  /** Who did it; null for the system and for who is here no longer. */
  actor: string | null;
  /** The name of whom or what it was done to, where it is still known. */
  subject: string | null;
  details: unknown;
}

export interface ClassAudit {
  name: string;
  zone: string;
  page: number;
  pages: number;
  lines: AuditLine[];
}

/** Everything that was done to a class and its roster, newest first. */
export const classAudit = classUseCase({
  action: 'class.audit',
  input: z.object({ page: z.coerce.number().int().min(1).max(1_000_000).catch(1) }),
  async run({ classId, page }, member, { database }): Promise<Result<ClassAudit>> {
    const [total, entries] = await Promise.all([
      database.auditEntry.count({ where: { classId } }),
      database.auditEntry.findMany({
        where: { classId },
        orderBy: [{ at: 'desc' }, { id: 'asc' }],
        skip: (page - 1) * entriesAPage,
        take: entriesAPage,
      }),
    ]);
    const ids = [...new Set(entries.flatMap(({ actorId, subject }) => [actorId, subject]))].filter(
      (id) => id !== null,
    );
    const [people, enrolments, assignments] = await Promise.all([
      database.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
      database.enrolment.findMany({
        where: { classId, learnerId: { in: ids } },
        select: { learnerId: true, name: true },
      }),
      database.assignment.findMany({
        where: { classId, id: { in: ids } },
        select: { id: true, title: true },
      }),
    ]);
    const names = new Map([
      ...people.map(({ id, name }) => [id, name] as const),
      ...enrolments.map(({ learnerId, name }) => [learnerId, name] as const),
      ...assignments.map(({ id, title }) => [id, title] as const),
    ]);
    return done({
      name: member.class.name,
      zone: member.class.zone,
      page,
      pages: Math.max(1, Math.ceil(total / entriesAPage)),
      lines: entries.map(({ id, at, action, actorId, subject, details }) => ({
        id,
        at,
        action,
        actor: (actorId !== null && names.get(actorId)) || null,
        subject: (subject !== null && names.get(subject)) || null,
        details,
      })),
    });
  },
});
