import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sources } from './access-page';

/** Where the page stands that says who may do what. */
export const accessPageFile = 'docs/access.md';

const rooms = ['app', 'server'];

/** Returns the sources that ask the table of access, as they stand in the present folder. */
export function repositorySources(): Sources {
  const files = rooms
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(room, file.split(path.sep).join('/')),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('server/database/generated/'))
    .sort();
  const texts = new Map<string, string>();
  const read = (file: string) => {
    const text = texts.get(file) ?? readFileSync(file, 'utf8');
    texts.set(file, text);
    return text;
  };
  return { files, read };
}
