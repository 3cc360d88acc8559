import ts from 'typescript';
import { branchAt, isOldEnough, sinceOf, type Branch, type Newer } from './since.ts';

/** Syntax that came after the oldest browser, by how TypeScript reads it, and its place in MDN's data. */
const SYNTAX: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.QuestionQuestionEqualsToken, ['operators', 'nullish_coalescing_assignment']],
  [ts.SyntaxKind.BarBarEqualsToken, ['operators', 'logical_or_assignment']],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, ['operators', 'logical_and_assignment']],
  [ts.SyntaxKind.ClassStaticBlockDeclaration, ['classes', 'static', 'initialization_blocks']],
  [ts.SyntaxKind.QuestionDotToken, ['operators', 'optional_chaining']],
  [ts.SyntaxKind.QuestionQuestionToken, ['operators', 'nullish_coalescing']],
]);

/** For each name of JavaScript's and the web's interfaces, the Chrome that first had something of that name. */
function readNames(): ReadonlyMap<string, number | null> {
  const names = new Map<string, number | null>();
  const read = (branch: Branch, depth: number) => {
    for (const [name, below] of Object.entries(branch)) {
      if (name === '__compat' || name === '__meta' || typeof below !== 'object' || below === null) continue;
      const since = sinceOf(below as Branch);
      const plain = name.replace(/_static$/, '');
      const before = names.get(plain);
      if (before === undefined || (since !== null && (before === null || since < before))) names.set(plain, since);
      if (depth > 1) read(below as Branch, depth - 1);
    }
  };
  for (const root of [branchAt('javascript', 'builtins'), branchAt('api')]) if (root !== undefined) read(root, 3);
  return names;
}

/**
 * What a script says that the oldest browser does not know: syntax, and names of properties and globals that nothing in it
 * bears. Names are taken without their owner, so that what is an owner's own is let pass; what the script names itself too.
 */
export function newerInScript(code: string): readonly Newer[] {
  const source = ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const names = readNames();
  const own = new Set<string>();
  const used: { name: string; line: number }[] = [];
  const found: Newer[] = [];
  const visit = (node: ts.Node, within: boolean) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const path = SYNTAX.get(node.kind);
    if (path !== undefined) {
      const since = sinceOf(branchAt('javascript', ...path));
      if (!isOldEnough(since)) found.push({ feature: `javascript.${path.join('.')}`, since, line });
    }
    if (ts.isAwaitExpression(node) && !within) found.push({ feature: 'await outside of a function', since: 89, line });
    if (ts.isPropertyAccessExpression(node)) used.push({ name: node.name.text, line });
    if (ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent)) used.push({ name: node.text, line });
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isFunctionLike(node) ||
        ts.isPropertyAssignment(node)) &&
      node.name !== undefined
    )
      own.add(node.name.getText(source));
    if (ts.isShorthandPropertyAssignment(node) || ts.isBindingElement(node)) own.add(node.name.getText(source));
    ts.forEachChild(node, (child) => visit(child, within || ts.isFunctionLike(node)));
  };
  visit(source, false);
  for (const { name, line } of used) {
    const since = names.get(name);
    if (since !== undefined && !isOldEnough(since) && !own.has(name)) found.push({ feature: name, since, line });
  }
  return found;
}
