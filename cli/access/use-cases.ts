import ts from 'typescript';

/** A use case of `server/`, as its definition says it. */
export interface FoundUseCase {
  name: string;
  /** Path of its file in this repository. */
  file: string;
  /** The function that makes it, such as `classUseCase`. */
  way: string;
  /** The action of the table that it is judged by; null where none is named. */
  action: string | null;
}

function actionOf(call: ts.CallExpression): string | null {
  const [definition] = call.arguments;
  if (definition === undefined || !ts.isObjectLiteralExpression(definition)) return null;
  for (const property of definition.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'action') continue;
    if (ts.isStringLiteral(property.initializer)) return property.initializer.text;
  }
  return null;
}

function definedUseCase(declaration: ts.VariableDeclaration): Omit<FoundUseCase, 'file'> | null {
  const call = declaration.initializer;
  if (call === undefined || !ts.isCallExpression(call)) return null;
  const way = call.expression.getText();
  if (!/UseCase$/.test(way)) return null;
  return { name: declaration.name.getText(), way, action: actionOf(call) };
}

/** Returns the use cases that a file exports. */
export function useCasesIn(file: string, text: string): FoundUseCase[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    return statement.declarationList.declarations.flatMap((declaration) => {
      const found = definedUseCase(declaration);
      return found === null ? [] : { ...found, file };
    });
  });
}
