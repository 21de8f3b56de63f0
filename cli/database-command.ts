import { closeDatabase } from '@/server/database/client';
import { oneLine } from '@/server/database/start-problem';

/**
 * Runs a command that uses this process's database to its end, closes the database, and ends the process:
 * with exit code 1 and a line that says why where the command failed.
 */
export function runDatabaseCommand(command: () => Promise<void>): void {
  command()
    .finally(closeDatabase)
    .then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(oneLine(error));
        process.exit(1);
      },
    );
}
