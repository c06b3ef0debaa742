// Plants mutants into a source text: each of them is beside the code it replaces, and `$mutant(id)` chooses while the
// tests run. So a folder is built once for all of its mutants.
import ts from 'typescript';

/** Operators and their mistaken forms. */
const OPERATORS = new Map([
  ['<', ['<=', '>=']],
  ['<=', ['<', '>']],
  ['>', ['>=', '<=']],
  ['>=', ['>', '<']],
  ['===', ['!==']],
  ['!==', ['===']],
  ['+', ['-']],
  ['-', ['+']],
  ['*', ['/']],
  ['/', ['*']],
  ['%', ['*']],
  ['&&', ['||']],
  ['||', ['&&']],
  ['??', ['&&']],
  ['&', ['|']],
  ['|', ['&']],
  ['<<', ['>>']],
  ['>>', ['<<']],
  ['>>>', ['<<']],
]);
const ASSIGNMENTS = new Map([
  ['+=', '-='],
  ['-=', '+='],
  ['*=', '/='],
  ['/=', '*='],
  ['|=', '&='],
  ['&=', '|='],
  ['??=', '='],
]);
const METHODS = new Map([
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
]);

const isType = (node) =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isEnumDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node);

/**
 * Returns `{ code, mutants }`; a mutant is `{ id, file, row, column, line, original, replacement }`, ids from
 * `firstId`, `line` is the text of the line at `row`.
 */
export function plantMutants(file, text, firstId) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const lines = text.split('\n');
  const mutants = [];
  const plant = (node, replacement) => {
    const { line: at, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    const id = firstId + mutants.length;
    const place = { row: at + 1, column: character + 1, line: lines[at].trim() };
    mutants.push({ id, file, ...place, original: node.getText(source), replacement });
    return id;
  };
  return { code: planted(source, { source, plant }), mutants };
}

/** The text of a node with the mutants of everything in it. */
function planted(node, context) {
  const { source, plant } = context;
  if (isType(node)) return node.getFullText(source);
  const inner = withPlantedChildren(node, context);
  if (isBody(node) && node.statements.length > 0) {
    const id = plant(node, '{}');
    const at = leading(node, source).length;
    return `${inner.slice(0, at)}{ if (!$mutant(${id})) ${inner.slice(at)} }`;
  }
  const replacements = replacementsOf(node, source);
  if (replacements.length === 0) return inner;
  const choices = replacements.map((text) => `$mutant(${plant(node, text)}) ? (${text}) : `).join('');
  return `${leading(node, source)}(${choices}(${inner}))`;
}

function withPlantedChildren(node, context) {
  const whole = node.getFullText(context.source);
  let done = node.getFullStart();
  let text = '';
  node.forEachChild((child) => {
    text += whole.slice(done - node.getFullStart(), child.getFullStart() - node.getFullStart());
    text += planted(child, context);
    done = child.getEnd();
  });
  return text + whole.slice(done - node.getFullStart());
}

/** The space and the comments before a node. */
function leading(node, source) {
  return source.text.slice(node.getFullStart(), node.getStart(source));
}

/** Blocks that a programmer could forget: of functions, branches and loops. */
function isBody(node) {
  return ts.isBlock(node) && !ts.isTryStatement(node.parent) && !ts.isCatchClause(node.parent);
}

function replacementsOf(node, source) {
  const found = [...expressionReplacements(node, source)];
  if (isCondition(node) && node.kind !== ts.SyntaxKind.TrueKeyword) found.push(...conditionReplacements(node));
  const own = node.getText(source);
  return found.filter((text) => text !== own);
}

function* expressionReplacements(node, source) {
  const text = (part) => part.getText(source);
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText(source);
    const between = (other) => `${text(node.left)} ${other} ${text(node.right)}`;
    for (const other of OPERATORS.get(operator) ?? [])
      yield other === '&&' || other === '||' ? grouped(node, other, text) : between(other);
    if (ASSIGNMENTS.has(operator)) yield between(ASSIGNMENTS.get(operator));
  } else if (ts.isPrefixUnaryExpression(node)) {
    const operand = text(node.operand);
    if (node.operator === ts.SyntaxKind.PlusPlusToken) yield `--${operand}`;
    else if (node.operator === ts.SyntaxKind.MinusMinusToken) yield `++${operand}`;
    else if (node.operator !== ts.SyntaxKind.PlusToken) yield operand;
  } else if (ts.isPostfixUnaryExpression(node)) {
    yield `${text(node.operand)}${node.operator === ts.SyntaxKind.PlusPlusToken ? '--' : '++'}`;
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) yield 'false';
  else if (node.kind === ts.SyntaxKind.FalseKeyword) yield 'true';
  else if (isTextValue(node)) yield node.text === '' ? "'mutant'" : "''";
  else if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) yield '``';
  else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && isValue(node)) yield '[]';
  else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    const other = METHODS.get(name.text);
    const given = node.arguments.map(text).join(', ');
    if (other !== undefined) yield `${text(expression)}.${other}(${given})`;
    if (['sort', 'reverse', 'filter', 'slice', 'trim'].includes(name.text)) yield text(expression);
  }
}

/** `??` may not be beside `&&` without brackets. */
function grouped({ left, right }, operator, text) {
  return `(${text(left)}) ${operator} (${text(right)})`;
}

function isCondition(node) {
  const { parent } = node;
  if (parent === undefined) return false;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) {
    return parent.expression === node;
  }
  return (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) && parent.condition === node;
}

/** A loop that never ends shows no more than a loop that never begins. */
function conditionReplacements({ parent }) {
  return ts.isIfStatement(parent) || ts.isConditionalExpression(parent) ? ['true', 'false'] : ['false'];
}

/** A text that the program works with: not the name of a property, not a type. */
function isTextValue(node) {
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return false;
  const { parent } = node;
  // The bundler follows the address of a dynamic import.
  if (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword) return false;
  if (ts.isTaggedTemplateExpression(parent) || ts.isEnumMember(parent) || ts.isExpressionStatement(parent))
    return false;
  // Faults of the program have words that no test checks.
  if (ts.isNewExpression(parent) && ts.isThrowStatement(parent.parent)) return false;
  return parent.name !== node;
}

/** Not the target of a destructuring assignment. */
function isValue(node) {
  const { parent } = node;
  return (
    !ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken || parent.left !== node
  );
}
