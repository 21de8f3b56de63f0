import 'server-only';
import type { Prisma, PrismaClient } from './generated/client';

export type Database = PrismaClient;
/** The client inside an interactive transaction. On PGlite, awaiting the outer client there hangs. */
export type Transaction = Prisma.TransactionClient;

/** Returns the one open database of this process, opening it at the first call. */
export async function database(): Promise<Database> {
  throw new Error('not written yet');
}
