/** Small changes to a program, each of which a good test notices. */
import ts from 'typescript';

/** One change to a source file: a text in place of another. */
export interface Mutant {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** What a program does otherwise where one of its operators is another. */
const SWAPPED: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
};

/**
 * Every mutant of a file, in the order of its text: operators swapped, conditions negated, truth
 * values and numbers changed, texts and results emptied, statements removed. Types, imports and
 * what is declared ambient are left alone.
 *
 * @param path named in each mutant
 * @param text TypeScript
 */
export function mutantsOf(path: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    for (const [at, after] of changesOf(node)) {
      const [start, end] = [at.getStart(source), at.getEnd()];
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      found.push({ path, line, start, end, before: text.slice(start, end), after });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A file's text with one mutant in it. */
export function withMutant(text: string, { start, end, after }: Mutant): string {
  return text.slice(0, start) + after + text.slice(end);
}

type Change = readonly [node: ts.Node, after: string];

function changesOf(node: ts.Node): readonly Change[] {
  if (ts.isBinaryExpression(node)) return operatorOf(node);
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
    const condition = ts.isIfStatement(node) ? node.expression : node.condition;
    return [[condition, `!(${condition.getText()})`]];
  }
  if (ts.isReturnStatement(node)) return resultOf(node);
  if (ts.isExpressionStatement(node) && !ts.isAwaitExpression(node.expression))
    return [[node, ';']];
  return valueOf(node);
}

function operatorOf({ left, operatorToken, right }: ts.BinaryExpression): readonly Change[] {
  const swapped = SWAPPED[operatorToken.kind];
  // A minus between texts is an error that no test is needed for.
  const joins = [left, right].some(
    (side) => ts.isStringLiteral(side) || ts.isTemplateExpression(side),
  );
  return swapped === undefined || (swapped === '-' && joins) ? [] : [[operatorToken, swapped]];
}

function resultOf({ expression }: ts.ReturnStatement): readonly Change[] {
  if (expression === undefined) return [];
  if (ts.isArrayLiteralExpression(expression) && expression.elements.length > 0)
    return [[expression, '[]']];
  return ts.isCallExpression(expression) ? [[expression, 'undefined']] : [];
}

function valueOf(node: ts.Node): readonly Change[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [[node, node.operand.getText()]];
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text) + 1)]];
  if (!ts.isStringLiteral(node)) return [];
  const isKey = ts.isPropertyAssignment(node.parent) || ts.isElementAccessExpression(node.parent);
  return isKey ? [] : [[node, node.text === '' ? "'mutant'" : "''"]];
}
