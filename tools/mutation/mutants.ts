/** Finds the small changes of a source file that its tests should notice. */
import ts from 'typescript';

/** One small change of a source file. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  /** What stands between `start` and `end` instead. */
  readonly replacement: string;
  /** What the replaced node is: only an expression can be told from another where it stands. */
  readonly kind: 'expression' | 'statement';
}

/** Finds every mutant of a file, in the order of the text. */
export function mutantsOf(file: ts.SourceFile): Mutant[] {
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isErased(node)) return;
    for (const replacement of replacementsOf(node, file)) {
      found.push({ start: node.getStart(file), end: node.end, replacement, kind: kindOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether nothing of a node is there when the program runs. */
export function isErased(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isTypeParameterDeclaration(node)
  );
}

function kindOf(node: ts.Node): Mutant['kind'] {
  return ts.isStatement(node) ? 'statement' : 'expression';
}

function replacementsOf(node: ts.Node, file: ts.SourceFile): string[] {
  const text = (it: ts.Node): string => it.getText(file);
  if (isConditionOf(node.parent, node)) return [...conditions(node), ...expressions(node, text)];
  if (ts.isExpressionStatement(node)) return isRemovable(node) ? [';'] : [];
  if (ts.isBreakStatement(node) || ts.isContinueStatement(node)) return [';'];
  return ts.isExpression(node) && isReplaceable(node) ? expressions(node, text) : [];
}

/** What decides which way the program goes: it may always be so or never. */
function isConditionOf(parent: ts.Node | undefined, node: ts.Node): node is ts.Expression {
  if (parent === undefined) return false;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) return parent.condition === node;
  return false;
}

function conditions(node: ts.Expression): string[] {
  // A loop that never ends says nothing of the tests.
  return ts.isWhileStatement(node.parent) || ts.isForStatement(node.parent) ? ['false'] : ['true', 'false'];
}

/** A call of `super` must stay. */
function isRemovable({ expression }: ts.ExpressionStatement): boolean {
  return !(ts.isCallExpression(expression) && expression.expression.kind === ts.SyntaxKind.SuperKeyword);
}

/** Whether the node stands where a value is read, so that another expression may stand there. */
function isReplaceable(node: ts.Expression): boolean {
  const { parent } = node;
  if (node.flags & ts.NodeFlags.OptionalChain) return false;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent)) {
    if (parent.name === node) return false;
  }
  if (ts.isExternalModuleReference(parent) || ts.isBindingElement(parent) || ts.isEnumMember(parent)) {
    return ts.isBindingElement(parent) && parent.initializer === node;
  }
  if (ts.isBinaryExpression(parent) && parent.left === node && isAssignment(parent.operatorToken.kind)) return false;
  return !ts.isExpressionStatement(parent) && !ts.isAsExpression(parent) && !ts.isTaggedTemplateExpression(parent);
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

const OPERATORS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.QuestionQuestionToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.PercentToken]: ['*'],
  [ts.SyntaxKind.AmpersandToken]: ['|'],
  [ts.SyntaxKind.BarToken]: ['&'],
  [ts.SyntaxKind.LessThanLessThanToken]: ['>>'],
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: ['<<'],
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: ['<<'],
};

/** Methods and what is called instead; an empty name takes the call away and leaves what it was called on. */
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  filter: '',
  slice: '',
  trim: '',
  trimEnd: '',
  trimStart: '',
  toLowerCase: '',
  sort: '',
  reverse: '',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  find: 'findLast',
  findLast: 'find',
};

type TextOf = (node: ts.Node) => string;

function expressions(node: ts.Expression, text: TextOf): string[] {
  if (ts.isBinaryExpression(node)) return operators(node, text);
  if (ts.isPrefixUnaryExpression(node)) return unary(node, text);
  if (ts.isCallExpression(node)) return calls(node, text);
  if (ts.isNumericLiteral(node)) return numbers(node, text);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text === '' ? "'?'" : "''"];
  if (ts.isTemplateExpression(node) || ts.isTaggedTemplateExpression(node)) return ["''"];
  if (ts.isRegularExpressionLiteral(node)) return patterns(text(node));
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? ['[]'] : [];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return isCondition(node) ? [] : ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return isCondition(node) ? [] : ['true'];
  return [];
}

function isCondition(node: ts.Node): boolean {
  return isConditionOf(node.parent, node);
}

function operators(node: ts.BinaryExpression, text: TextOf): string[] {
  const [left, right] = [text(node.left), text(node.right)];
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.PlusToken && [node.left, node.right].some(isText)) return [left];
  return (OPERATORS[kind] ?? []).map((operator) => {
    // `??` may not stand beside `&&` without parentheses.
    return kind === ts.SyntaxKind.QuestionQuestionToken ? left : `(${left}) ${operator} (${right})`;
  });
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function unary(node: ts.PrefixUnaryExpression, text: TextOf): string[] {
  const operand = text(node.operand);
  switch (node.operator) {
    case ts.SyntaxKind.ExclamationToken:
      return isCondition(node) ? [] : [operand];
    case ts.SyntaxKind.MinusToken:
      return [operand];
    case ts.SyntaxKind.PlusPlusToken:
      return [`--${operand}`];
    case ts.SyntaxKind.MinusMinusToken:
      return [`++${operand}`];
    default:
      return [];
  }
}

function calls(node: ts.CallExpression, text: TextOf): string[] {
  const { expression, arguments: args } = node;
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const other = METHODS[expression.name.text];
  if (other === undefined) return [];
  const self = text(expression.expression);
  if (other === '') return [self];
  return [`${self}.${other}(${args.map(text).join(', ')})`];
}

function numbers(node: ts.NumericLiteral, text: TextOf): string[] {
  const value = Number(node.text);
  // The code of a character, and the last one of a list.
  if (text(node).startsWith('0x')) return [String(value + 1)];
  if (!Number.isInteger(value)) return [String(value * 1.2), String(value * 0.8)];
  return value >= 10 ? [String(value + 1), String(value - 1)] : [String(value + 1)];
}

/** Each finds one place of a pattern and writes something else there. */
const IN_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^\^/, ''],
  [/(?<!\\)\$$/, ''],
  [/\[\^/, '['],
  [/(?<=[^\\(|*+?{])\+/, ''],
  [/(?<=[^\\(|])\*/, ''],
  [/(?<=[^\\(|*+?}])\?(?![:=!<])/, ''],
  [/\\s/, String.raw`\S`],
  [/\(\?!/, '(?='],
  [/\(\?=/, '(?!'],
  [/\(\?<!/, '(?<='],
  [/\(\?<=/, '(?<!'],
];

function patterns(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const [pattern, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  const changed = IN_PATTERNS.map(([place, instead]) => pattern.replace(place, () => instead));
  if (flags.includes('i')) changed.push(pattern);
  return changed.flatMap((it, at) => {
    const withFlags = at < IN_PATTERNS.length ? flags : flags.replace('i', '');
    const isOther = it !== pattern || withFlags !== flags;
    return isOther && it !== '' && isPattern(it, withFlags) ? [`/${it}/${withFlags}`] : [];
  });
}

function isPattern(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags).source !== '';
  } catch {
    return false;
  }
}
