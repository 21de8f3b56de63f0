import 'server-only';
import { z } from 'zod';
import { isZone } from '@/domain/study/study-day';
import type { Database } from '../database/client';

/** A time zone of the IANA database, as a browser names its own: "Europe/Berlin". */
export const zoneSchema = z.string().max(64).refine(isZone);

/** Returns the zone of a learner's last review; for who has made none that of their class; UTC without one. */
export async function learnerZone(database: Database, learnerId: string | null): Promise<string> {
  if (learnerId === null) return 'UTC';
  const last = await database.reviewLog.findFirst({
    where: { learnerId },
    orderBy: [{ studyDay: 'desc' }, { reviewedAt: 'desc' }],
    select: { zone: true },
  });
  if (last !== null) return last.zone;
  const place = await database.enrolment.findFirst({
    where: { learnerId, leftAt: null },
    orderBy: { enrolledAt: 'desc' },
    select: { class: { select: { zone: true } } },
  });
  return place?.class.zone ?? 'UTC';
}
