import { recordAudit } from '@/server/audit/record-audit';
import { hasPassword } from '@/server/auth/password';
import { StartProblem } from '@/server/database/start-problem';
import { loadDemo, makeDemoTeacher } from './load-demo';
import { demoClass, demoTeacher } from './people';
import type { Stage } from './stage';

/** The entry of the audit that says of a class that it is the demo's, and whole. */
const mark = 'demo.loaded';

/** The demo's class as it is there. */
export interface PresentDemo {
  joinCode: string;
  /** Whether it was there before. */
  wasThere: boolean;
}

/** Returns the id of the demo's teacher, or null. Throws when somebody else has the user name. */
async function teacherOf({ database }: Stage): Promise<string | null> {
  const found = await database.user.findUnique({
    where: { username: demoTeacher.user },
    include: { accounts: { where: { providerId: 'credential' } } },
  });
  if (found === null) return null;
  const hash = found.accounts[0]?.password ?? null;
  if (await hasPassword(hash, demoTeacher.password)) return found.id;
  throw new StartProblem(
    `There is a teacher here with the user name ${demoTeacher.user} and another password than the demo's. Nothing was changed. Rename that account or use another database.`,
  );
}

async function wholeClass({ database }: Stage, teacherId: string) {
  const marks = await database.auditEntry.findMany({ where: { action: mark, subject: teacherId } });
  const ids = marks.flatMap(({ classId }) => classId ?? []);
  return database.class.findFirst({ where: { id: { in: ids } }, select: { joinCode: true } });
}

/** Takes away what a load that was cut short has left: classes of the demo's teacher alone, with their students. */
async function removeUnfinished({ database }: Stage, teacherId: string): Promise<void> {
  const unfinished = await database.class.findMany({
    where: { name: demoClass.name, teachings: { every: { teacherId }, some: { teacherId } } },
    select: { id: true },
  });
  const inClass = { classId: { in: unfinished.map(({ id }) => id) } };
  await database.user.deleteMany({
    where: { role: 'student', enrolments: { some: inClass, every: inClass } },
  });
  await database.class.deleteMany({ where: { id: inClass.classId } });
}

/** Returns the demo's class, which is loaded first where it is not there yet. */
export async function presentDemo(
  stage: Stage,
  { now, say }: { now: Date; say: (doing: string) => void },
): Promise<PresentDemo> {
  const { database } = stage;
  const known = await teacherOf(stage);
  const whole = known === null ? null : await wholeClass(stage, known);
  if (whole !== null) return { ...whole, wasThere: true };
  const teacherId = known ?? (await makeDemoTeacher(stage, now));
  await removeUnfinished(stage, teacherId);
  const classId = await loadDemo(stage, { now, teacherId, say });
  await database.$transaction((transaction) =>
    recordAudit(transaction, now, {
      actorId: null,
      action: mark,
      classId,
      subject: teacherId,
      details: {},
    }),
  );
  const { joinCode } = await database.class.findUniqueOrThrow({ where: { id: classId } });
  return { joinCode, wasThere: false };
}
