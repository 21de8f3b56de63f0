import ts from 'typescript';

const tableFile = 'domain/school/access.ts';

/** What each role and each action means, as the comments beside them in the table say it. */
export interface TableMeanings {
  roles: ReadonlyMap<string, string>;
  actions: ReadonlyMap<string, string>;
}

/** Returns the text of the comment before a node, or of the one behind it on its line. */
function commentOf(node: ts.Node, text: string): string {
  const before = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const behind = ts.getTrailingCommentRanges(text, node.getEnd() + 1) ?? [];
  // The comment behind the one before it, on the line before, leads this node as well.
  const own = ts.isStringLiteral(node) ? behind : before;
  return own
    .map(({ pos, end }) => text.slice(pos, end).replace(/^\/\*\*?|^\/\/|\*\/$|^\s*\*/gm, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads the comments of the table of access. `read` returns the text of a file of this repository. */
export function tableMeanings(read: (file: string) => string): TableMeanings {
  const text = read(tableFile);
  const source = ts.createSourceFile(tableFile, text, ts.ScriptTarget.Latest, true);
  const roles = new Map<string, string>();
  const actions = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'roles') {
      node.forEachChild(function inRoles(child): void {
        if (ts.isStringLiteral(child)) roles.set(child.text, commentOf(child, text));
        else child.forEachChild(inRoles);
      });
    } else if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) {
      actions.set(node.name.text, commentOf(node, text));
    } else {
      node.forEachChild(visit);
    }
  };
  visit(source);
  return { roles, actions };
}
