import 'server-only';
import { z } from 'zod';
import { done, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { roleUseCase } from '../classes/class-use-case';

/** Entries of the audit on one page. */
const entriesPerPage = 50;

/** A teacher as the administrator sees them. */
export interface TeacherRow {
  id: string;
  name: string;
  role: string;
  userName: string | null;
  /** When they were last here, to the day; null for who never was. */
  lastSeen: Date | null;
  classes: number;
}

/** An entry of the audit with the names that its ids still have. */
export interface ShownAuditEntry {
  id: string;
  at: Date;
  action: string;
  actor: string | null;
  subject: string | null;
  details: string;
}

/** What the administrator sees: the teachers by name, and a page of the audit, newest first. */
export const administration = roleUseCase({
  action: 'school.administer',
  input: z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
  async run({ page }, _asker, { database }) {
    const teachers = await database.user.findMany({
      where: { role: { in: ['teacher', 'administrator'] } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        role: true,
        username: true,
        sessions: { orderBy: { updatedAt: 'desc' }, take: 1, select: { updatedAt: true } },
        _count: { select: { teachings: true } },
      },
    });
    const entries = await database.auditEntry.findMany({
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * entriesPerPage,
      take: entriesPerPage + 1,
    });
    const ids = entries.flatMap(({ actorId, subject }) => [actorId, subject]);
    const people = await database.user.findMany({
      where: { id: { in: ids.filter((id) => id !== null) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const named = (id: string | null) => id && (names.get(id) ?? id);
    return done({
      teachers: teachers.map(
        ({ id, name, role, username, sessions, _count }): TeacherRow => ({
          id,
          name,
          role,
          userName: username,
          lastSeen: sessions[0]?.updatedAt ?? null,
          classes: _count.teachings,
        }),
      ),
      entries: entries.slice(0, entriesPerPage).map(
        ({ id, at, action, actorId, subject, details }): ShownAuditEntry => ({
          id,
          at,
          action,
          actor: named(actorId),
          subject: named(subject),
          details: JSON.stringify(details),
        }),
      ),
      page,
      hasMore: entries.length > entriesPerPage,
    });
  },
});

/** Makes a teacher an administrator, or an administrator a teacher again. Nobody changes their own role. */
export const changeRole = roleUseCase({
  action: 'school.administer',
  input: z.strictObject({ teacher: z.string(), role: z.enum(['teacher', 'administrator']) }),
  async run({ teacher, role }, { learnerId }, { database, now }) {
    if (teacher === learnerId) return refused('not-allowed');
    const changed = await database.$transaction(async (transaction) => {
      const { count } = await transaction.user.updateMany({
        where: { id: teacher, role: { in: ['teacher', 'administrator'] } },
        data: { role },
      });
      if (count === 0) return false;
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'role.changed',
        classId: null,
        subject: teacher,
        details: { role },
      });
      return true;
    });
    return changed ? done(null) : refused('not-found');
  },
});
