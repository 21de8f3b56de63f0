import 'server-only';
import { randomUUID } from 'node:crypto';
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { oneLine, StartProblem } from './start-problem';

/**
 * The embedded database lets two processes open one folder and lose each other's writes, so the folder
 * has a lock of our own: a file that names the process that holds it. It is made by one atomic step,
 * and taken over when that process is dead.
 */
const holderSchema = z.object({
  pid: z.int(),
  /** When the process began, as the system counts; null where the system does not say. */
  started: z.string().nullable(),
  host: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

const heartbeatMilliseconds = 5_000;
const silenceMilliseconds = 30_000;

/** Process numbers are used again; number and start together name one process (Linux). */
function startOf(pid: number): string | null {
  try {
    // The second field is the program's name in brackets and may hold spaces; the start is field 22.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    // A zombie has ended; only its parent has not been told yet.
    return fields?.[0] === 'Z' ? null : (fields?.[19] ?? null);
  } catch {
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function read(file: string): { holder: Holder | null; touched: number } | null {
  try {
    const holder = holderSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return { holder: holder.data ?? null, touched: statSync(file).mtimeMs };
  } catch (error) {
    if (error instanceof SyntaxError) return { holder: null, touched: 0 };
    return null;
  }
}

/** Tells whether the holder still lives: by its process, or from another host by its heartbeat. */
function isHeld({ holder, touched }: NonNullable<ReturnType<typeof read>>): boolean {
  if (holder === null) return false;
  if (holder.host !== hostname()) return Date.now() - touched < silenceMilliseconds;
  if (holder.pid === process.pid && holder.started !== startOf(process.pid)) return false;
  return (
    isRunning(holder.pid) && (holder.started === null || holder.started === startOf(holder.pid))
  );
}

/** Makes `file` with this process's name in it, or returns false when it is there already. */
function make(file: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  const holder: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() };
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Puts this process in a dead one's place. Only one process at a time may try: `file.takeover`. */
function takeOver(file: string): boolean {
  const turn = `${file}.takeover`;
  const other = read(turn);
  if (other !== null && !isHeld(other)) rmSync(turn, { force: true });
  if (!make(turn)) return false;
  try {
    const found = read(file);
    if (found !== null && isHeld(found)) return false;
    renameSync(turn, file);
    return true;
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Makes or takes over the lock; false when another process holds it. Throws a StartProblem when it cannot be written. */
function locked(file: string): boolean {
  try {
    return make(file) || takeOver(file);
  } catch (error) {
    throw new StartProblem(
      `The lock ${file} cannot be made (${oneLine(error)}). Check that the disk has room and keeps ordinary files, or set SOURCEWORK_DATA to another folder.`,
      { cause: error },
    );
  }
}

/**
 * Locks a data folder for this process and returns how to unlock it; it is unlocked at the process's
 * end too. Throws a StartProblem that names the process when another one holds it.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lock');
  if (!locked(file)) {
    const { pid, host } = read(file)?.holder ?? { pid: 'unknown', host: hostname() };
    const where = host === hostname() ? '' : ` on ${host}`;
    throw new StartProblem(
      `The data folder ${folder} is in use by process ${pid}${where}. Stop that process, or set SOURCEWORK_DATA to another folder.`,
    );
  }
  const heartbeat = setInterval(() => {
    const present = new Date();
    try {
      utimesSync(file, present, present);
    } catch {
      // The folder may be gone; whoever uses it next finds no lock, which is right.
    }
  }, heartbeatMilliseconds);
  heartbeat.unref();
  const unlock = () => {
    clearInterval(heartbeat);
    process.removeListener('exit', unlock);
    const holder = read(file)?.holder;
    if (holder?.pid === process.pid && holder.host === hostname()) rmSync(file, { force: true });
  };
  process.on('exit', unlock);
  return unlock;
}
