import 'server-only';
import {
  type Accommodation,
  accommodationSchema,
  noAccommodation,
  overlaid,
} from '@/domain/school/accommodation';
import {
  type AssignmentSettings,
  assignmentSettingsSchema,
} from '@/domain/school/assignment-settings';
import type { Database, Transaction } from '../database/client';
import type { Assignment } from '../database/generated/client';

/** What holds for one student at one assignment: all that decides when, how often and how long. */
export interface AssignmentRules {
  assignment: Assignment;
  settings: AssignmentSettings;
  /** The class's IANA zone, in which the settings' wall times are meant. */
  zone: string;
  /** What the student is granted for this assignment and for all, the more generous of the two. */
  accommodation: Accommodation;
}

/**
 * Returns the rules of an assignment for a student, or null without the assignment. Who may see it,
 * and whether it is published, is for the caller to judge.
 */
export async function assignmentRules(
  assignmentId: string,
  learnerId: string,
  database: Database | Transaction,
): Promise<AssignmentRules | null> {
  const found = await database.assignment.findUnique({
    where: { id: assignmentId },
    include: { class: { select: { zone: true } } },
  });
  if (found === null) return null;
  const { class: ofClass, ...assignment } = found;
  const granted = await database.accommodation.findMany({
    where: {
      classId: assignment.classId,
      learnerId,
      OR: [{ assignmentId: null }, { assignmentId }],
    },
    select: { granted: true },
  });
  return {
    assignment,
    settings: storedSettings(assignment.settings),
    zone: ofClass.zone,
    accommodation: granted
      .map((one) => storedAccommodation(one.granted))
      .reduce(overlaid, noAccommodation),
  };
}

/** Returns the settings that an assignment keeps. Throws when the database holds something else. */
export function storedSettings(settings: unknown): AssignmentSettings {
  return assignmentSettingsSchema.parse(settings);
}

/** Returns what an accommodation grants. Throws when the database holds something else. */
export function storedAccommodation(granted: unknown): Accommodation {
  return accommodationSchema.parse(granted);
}
