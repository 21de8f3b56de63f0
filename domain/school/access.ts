/**
 * Who may do what: the one table from which every route, action and page asks. `docs/access.md`
 * follows from it, and a test tries every cell.
 */

/** What somebody is to the class in question; for actions without a class, what they are at all. */
export const roles = [
  'nobody', // no session
  'guest', // a session without an account
  'student', // an account made by or for a class, but not this class
  'member', // a student of this class
  'teacher', // a teacher, but not of this class
  'class-teacher', // a teacher of this class
  'administrator',
] as const;
export type Role = (typeof roles)[number];

const everybody: readonly Role[] = roles;
const classTeacher: readonly Role[] = ['class-teacher'];

/** Each action with the roles that may do it. */
export const access = {
  /** Read documents, quiz oneself, study cards, see one's own progress. */
  'self-test': everybody,
  /** Look a class up by its join code, and join it. */
  'class.join': everybody,
  /** Make a class, or accept a colleague's invitation to teach one. */
  'class.create': ['teacher', 'class-teacher', 'administrator'],
  /** See that the class exists, its name and one's own assignments in it. */
  'class.visit': ['member', 'class-teacher'],
  /** Rename, archive, change or close the join code, the zone, whether names show. */
  'class.change': classTeacher,
  /** Delete the class with everything in it. */
  'class.delete': classTeacher,
  /** Take everything of the class away as a file. */
  'class.export': classTeacher,
  /** See who did what to the class and its roster. */
  'class.audit': classTeacher,
  /** Invite another teacher, or leave the class. */
  'class.teachers': classTeacher,
  /** See the roster with names and states. */
  'roster.see': classTeacher,
  /** Add, rename, move, merge and remove students. */
  'roster.change': classTeacher,
  /** Give students new PINs and print them. */
  'roster.reset': classTeacher,
  /** See classmates' names: a member only where the class allows it. */
  'roster.names': ['member', 'class-teacher'],
  /** Write, preview, publish, copy, change and withdraw assignments. */
  'assignment.make': classTeacher,
  /** See an assignment's start page, start and answer an attempt, submit it. */
  'assignment.take': ['member'],
  /** Grant a student extra time, attempts or later dates, and see what is granted. */
  'accommodation.set': classTeacher,
  /** See who works, results by item and topic, a student's page. */
  'results.see': classTeacher,
  /** Count or leave aside what arrived after the end. */
  'results.decide': classTeacher,
  /** See one's own grades in a class, and how they came about. */
  'grades.own': ['member'],
  /** See the class's totals and how they are made. */
  'gradebook.see': classTeacher,
  /** Set a score or excuse a student, with a reason; change weights and rules. */
  'gradebook.change': classTeacher,
  /** Mark open answers, keep comments, release the marks. */
  'answers.mark': classTeacher,
  /** Change how an item is judged after it was asked, undo it, answer "I think I was right". */
  'answers.regrade': classTeacher,
  /** Watch a class at work. */
  'live.watch': classTeacher,
  /** Lead a round of questions in the room. */
  'live.lead': classTeacher,
  /** Take part in one. */
  'live.take': ['member'],
  /** Print an assignment on paper, with its key, and type in what came back. */
  'worksheet.make': classTeacher,
  /** See accounts of teachers, make one-time codes and links, look at the audit of the whole school. */
  'school.administer': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof access;

/** Tells whether somebody in this role may do this. */
export function may(role: Role, action: Action): boolean {
  const allowed: readonly Role[] = access[action];
  return allowed.includes(role);
}
