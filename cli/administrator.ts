import { anotherAdministratorLink } from '@/server/accounts/make-administrator';
import { siteAddress } from '@/server/auth/site';
import { presentWorld } from '@/server/use-case';
import { runDatabaseCommand } from './database-command';

/** `npm run administrator`: prints a one-time link that makes another administrator. */
async function main(): Promise<void> {
  const link = await anotherAdministratorLink(await presentWorld());
  console.log(`Make an administrator, within 24 hours: ${siteAddress()}${link}`);
}

runDatabaseCommand(main);
