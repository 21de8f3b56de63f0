import { parseArgs } from 'node:util';
import { siteAddress } from '@/server/auth/site';
import { now } from '@/server/clock';
import { database } from '@/server/database/client';
import { runDatabaseCommand } from './database-command';
import { demoPins, demoStudents, demoTeacher } from './demo/people';
import { presentDemo } from './demo/present-demo';
import { stageOver } from './demo/stage';

/** How to sign in, as scripts read it. */
interface SignIn {
  url: string;
  teacher: { user: string; password: string };
  /** Students sign in with the class's code, their name and PIN. */
  students: { user: string; pin: string }[];
  joinCode: string;
}

function signInWith(joinCode: string): SignIn {
  const { user, password } = demoTeacher;
  const pins = demoPins();
  return {
    url: siteAddress(),
    teacher: { user, password },
    students: demoStudents().map(({ name }, index) => ({ user: name, pin: pins[index] ?? '' })),
    joinCode,
  };
}

function inWords({ url, teacher, students, joinCode }: SignIn): string {
  const width = Math.max(...students.map(({ user }) => user.length));
  return `Start the app with npm start, unless it runs, and open ${url}

Teacher: sign in at ${url}/sign-in
  user name  ${teacher.user}
  password   ${teacher.password}

Students: join at ${url}/join with the class code ${joinCode}, a name and its PIN
${students.map(({ user, pin }) => `  ${user.padEnd(width)}  ${pin}`).join('\n')}

Everybody knows these passwords: keep the demo off a server that real classes use.`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  // The progress goes beside the result, so that this alone can be piped on.
  const say = (doing: string) => console.error(`  ${doing}`);
  const stage = stageOver(await database());
  const { joinCode, wasThere } = await presentDemo(stage, { now: now(), say });
  if (wasThere) console.error('The demo is already here; nothing was changed.');
  const signIn = signInWith(joinCode);
  console.log(values.json ? JSON.stringify(signIn, null, 2) : inWords(signIn));
}

runDatabaseCommand(main);
