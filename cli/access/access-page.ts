import { type Action, access, may, roles } from '@/domain/school/access';
import { importsOf } from './imported-names';
import { tableMeanings } from './table-meanings';
import { type FoundUseCase, useCasesIn } from './use-cases';

/** The files of this repository that the page is made of: their paths, and their texts. */
export interface Sources {
  files: readonly string[];
  read: (file: string) => string;
}

const entrance = /\/(page|route)\.tsx?$/;

/** The address that a page or a route stands at: "/classes/[classId]". */
function addressOf(file: string): string {
  const parts = file.split('/').slice(1, -1);
  const path = parts.filter((part) => !part.startsWith('(')).join('/');
  return `/${path}`;
}

/** Returns the addresses that lead to each use case, by its name: pages with their forms, and routes. */
function addressesByUseCase(
  useCases: readonly FoundUseCase[],
  { files, read }: Sources,
): Map<string, string[]> {
  const known = new Set(files);
  const names = new Map(useCases.map(({ name, file }) => [`${file} ${name}`, name]));
  const found = new Map<string, Set<string>>();
  for (const start of files.filter((file) => entrance.test(file))) {
    const seen = new Set([start]);
    const waiting = [start];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      for (const taken of importsOf(file, read(file), (one) => known.has(one))) {
        for (const name of taken.names) {
          const useCase = names.get(`${taken.file} ${name}`);
          if (useCase === undefined) continue;
          found.set(useCase, (found.get(useCase) ?? new Set()).add(addressOf(start)));
        }
        if (!taken.file.startsWith('app/') || seen.has(taken.file)) continue;
        seen.add(taken.file);
        waiting.push(taken.file);
      }
    }
  }
  return new Map([...found].map(([name, addresses]) => [name, [...addresses].sort()]));
}

/** Files that ask the table beside the general way in, so that what stands in them is judged by it. */
function askingFiles(action: Action, { files, read }: Sources): string[] {
  return files.filter((file) => {
    if (!file.startsWith('server/')) return false;
    return new RegExp(`may\\([^)]*'${action}'`).test(read(file));
  });
}

/**
 * Returns which use cases an action stands before: those that name it, and those that ask for it
 * themselves or by a file that they import.
 */
function useCasesOf(
  action: Action,
  useCases: readonly FoundUseCase[],
  sources: Sources,
): FoundUseCase[] {
  const known = new Set(sources.files);
  // Whatever is asked of a class asks first whether the asker may visit it: that goes without saying.
  const asking = new Set(action === 'class.visit' ? [] : askingFiles(action, sources));
  return useCases.filter((useCase) => {
    if (useCase.action !== null) return useCase.action === action;
    if (asking.has(useCase.file)) return true;
    const imports = importsOf(useCase.file, sources.read(useCase.file), (file) => known.has(file));
    return imports.some(({ file }) => asking.has(file));
  });
}

/** What lets anybody in who has no session, and what takes one. */
const otherWays: Readonly<Record<string, string>> = {
  openUseCase: 'Anybody, with a session or without',
  learnerUseCase: 'Anybody with a session, for what is their own',
};

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function useLines(
  useCases: readonly FoundUseCase[],
  addresses: ReadonlyMap<string, string[]>,
): string[] {
  return useCases.map(({ name }) => {
    const at = addresses.get(name) ?? [];
    return at.length === 0
      ? `- \`${name}\``
      : `- \`${name}\`: ${at.map((address) => `\`${address}\``).join(', ')}`;
  });
}

/** Returns `docs/access.md`, as it follows from the table and from the code that asks it. */
export function accessPage(sources: Sources): string {
  const { files, read } = sources;
  const meanings = tableMeanings(read);
  const useCases = files
    .filter((file) => file.startsWith('server/'))
    .flatMap((file) => useCasesIn(file, read(file)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const addresses = addressesByUseCase(useCases, sources);
  const actions = Object.keys(access).filter((key): key is Action => key in access);
  const judged = new Map(actions.map((action) => [action, useCasesOf(action, useCases, sources)]));
  const inTable = new Set([...judged.values()].flat());
  const beside = (way: string) => useCases.filter((one) => one.way === way && !inTable.has(one));

  return [
    '# Who may do what',
    '',
    'Written by `npm run access` from `domain/school/access.ts`, the one table from which every page,',
    'route and action asks; a test fails when the two differ, and another tries every cell.',
    '',
    '## Roles',
    '',
    'What somebody is to the class in question; where no class is, what they are at all.',
    '',
    ...roles.map((role) => `- **${role}**: ${meanings.roles.get(role) || role}`),
    '',
    'Whoever may not visit a class is told that there is none (`not-found`); whoever may visit it and',
    'may not do this is told so (`not-allowed`); without a session the answer is `no-session`.',
    '',
    '## The table',
    '',
    line(['', ...roles]),
    line(['---', ...roles.map(() => ':-:')]),
    ...actions.map((action) =>
      line([`\`${action}\``, ...roles.map((role) => (may(role, action) ? 'yes' : '·'))]),
    ),
    '',
    '## What each action is, and where it is asked',
    ...actions.flatMap((action) => [
      '',
      `### ${action}`,
      '',
      meanings.actions.get(action) ?? '',
      '',
      ...useLines(judged.get(action) ?? [], addresses),
    ]),
    '',
    '## Beside the table',
    '',
    'What concerns no class and nobody else is judged by whose it is.',
    ...Object.entries(otherWays).flatMap(([way, meaning]) => [
      '',
      `### ${meaning}`,
      '',
      ...useLines(beside(way), addresses),
    ]),
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
