import { anotherAdministratorLink } from '@/server/accounts/make-administrator';
import { siteAddress } from '@/server/auth/site';
import { closeDatabase } from '@/server/database/client';
import { oneLine } from '@/server/database/start-problem';
import { presentWorld } from '@/server/use-case';

/** `npm run administrator`: prints a one-time link that makes another administrator. */
async function main(): Promise<void> {
  try {
    const link = await anotherAdministratorLink(await presentWorld());
    console.log(`Make an administrator, within 24 hours: ${siteAddress()}${link}`);
  } finally {
    await closeDatabase();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(oneLine(error));
    process.exit(1);
  },
);
