import { writeFileSync } from 'node:fs';
import { accessPage } from './access/access-page';
import { accessPageFile, repositorySources } from './access/repository';

writeFileSync(accessPageFile, accessPage(repositorySources()));
console.log(`${accessPageFile} is as the table of access has it.`);
