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
import { type Membership, membershipOf, membershipSelect } from '../classes/role-in';
import type { Database, Transaction } from '../database/client';
import type { Assignment, Prisma } from '../database/generated/client';

/** What holds for one student at one assignment: all that decides when, how often and how long. */
export interface AssignmentRules {
  assignment: Assignment;
  class: { id: string; name: string; isArchived: boolean };
  settings: AssignmentSettings;
  /** The class's IANA zone, in which the settings' wall times are meant. */
  zone: string;
  /** What the student is granted for this assignment and for all, the more generous of the two. */
  accommodation: Accommodation;
  /** What the student is to the class now. */
  membership: Membership;
  /** Whether the assignment is for this student. */
  isForStudent: boolean;
}

/** What to read with an assignment so that `rulesFrom` can tell what holds for a student. */
export function withRulesFor(learnerId: string) {
  return {
    students: { where: { learnerId }, select: { learnerId: true } },
    class: {
      select: {
        id: true,
        name: true,
        archivedAt: true,
        zone: true,
        accommodations: { where: { learnerId }, select: { assignmentId: true, granted: true } },
        ...membershipSelect(learnerId),
      },
    },
  } satisfies Prisma.AssignmentInclude;
}
type AssignmentWithRules = Prisma.AssignmentGetPayload<{
  include: ReturnType<typeof withRulesFor>;
}>;

/** Returns the rules of an assignment that was read with `withRulesFor` a student. */
export function rulesFrom({
  class: ofClass,
  students,
  ...assignment
}: AssignmentWithRules): AssignmentRules {
  const { id, name, archivedAt } = ofClass;
  return {
    assignment,
    class: { id, name, isArchived: archivedAt !== null },
    settings: storedSettings(assignment.settings),
    zone: ofClass.zone,
    accommodation: ofClass.accommodations
      .filter(({ assignmentId }) => assignmentId === null || assignmentId === assignment.id)
      .map((one) => storedAccommodation(one.granted))
      .reduce(overlaid, noAccommodation),
    membership: membershipOf(ofClass),
    isForStudent: !assignment.isForSome || students.length > 0,
  };
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
    include: withRulesFor(learnerId),
  });
  return found && rulesFrom(found);
}

/** Returns the settings that an assignment keeps. Throws when the database holds something else. */
export function storedSettings(settings: unknown): AssignmentSettings {
  return assignmentSettingsSchema.parse(settings);
}

/** Returns what an accommodation grants. Throws when the database holds something else. */
export function storedAccommodation(granted: unknown): Accommodation {
  return accommodationSchema.parse(granted);
}
