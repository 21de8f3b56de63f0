import path from 'node:path';
import ts from 'typescript';

/** What a file takes from another of this repository, types left out. */
export interface Import {
  file: string;
  names: string[];
}

/** Returns the path in this repository that a specifier means, without an ending; null for a package. */
function meantPath(specifier: string, from: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(from), specifier);
}

function valueNames(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined || clause.isTypeOnly) return [];
  const bindings = clause.namedBindings;
  const named =
    bindings !== undefined && ts.isNamedImports(bindings)
      ? bindings.elements
          .filter(({ isTypeOnly }) => !isTypeOnly)
          .map(({ name, propertyName }) => (propertyName ?? name).text)
      : [];
  return clause.name === undefined ? named : ['default', ...named];
}

/** Returns what a file imports of the files that `exists` knows. */
export function importsOf(file: string, text: string, exists: (file: string) => boolean): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) {
      return [];
    }
    const meant = meantPath(statement.moduleSpecifier.text, file);
    const found =
      meant === null ? undefined : [`${meant}.ts`, `${meant}.tsx`].find((one) => exists(one));
    const names = valueNames(statement.importClause);
    return found === undefined || names.length === 0 ? [] : { file: found, names };
  });
}
