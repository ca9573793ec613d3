/**
 * Reads a file in YAML or JSON into plain data, and knows of each key and value where it stands. Whoever imports it bundles the library
 * that parses YAML: it is for packs of teams and for files of settings, and is loaded when there are some.
 */
import { Composer, Lexer, Parser, isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { CST, Node, YAMLError, YAMLMap } from 'yaml';
import type { TextRange } from '../text/range.ts';
import { inOneLine, quotable, type YamlProblem, type YamlProblemCode } from './yaml-problem.ts';

/** In UTF-16 code units. Two megabytes are parsed in a second. */
export const MAX_YAML_LENGTH = 4_000_000;
/** How deep lists and maps may lie in each other: knowledge needs ten. */
const MAX_DEPTH = 50;
/** Of the parser's stack: an item of a list or of a map takes up to two places. */
const MAX_STACK = 2 * MAX_DEPTH;
/** What is wrong behind so many mistakes is mostly wrong because of them. */
const MAX_PROBLEMS = 100;

/** Keys and indices that lead to a value. */
export type YamlPath = readonly (string | number)[];

/** A value and where it stands. */
export interface YamlNode {
  /** Plain data: text, number, boolean, null, arrays and objects of these. */
  readonly value: unknown;
  /** Of the value, without its key. */
  readonly range: TextRange;
  /** Of the key that leads to it; absent in lists and at the root. */
  readonly key?: TextRange;
  /** What it holds, by key or index; absent for a scalar. */
  readonly entries?: ReadonlyMap<string | number, YamlNode>;
}

export interface YamlReading {
  /** What could be read, also where there are problems; null for a file that says nothing. */
  readonly value: unknown;
  readonly root: YamlNode;
  /** In the order of the text. Empty when the file is sound. */
  readonly problems: readonly YamlProblem[];
  /**
   * Where something stands, in UTF-16 code units; it may reach over several lines.
   * @param part its key, or its value. The value stands for a key that there is not
   * @returns that of the deepest there is on the path
   */
  readonly rangeOf: (path: YamlPath, part?: 'key' | 'value') => TextRange;
}

/** Reads a text. Never throws, whatever the text is. */
export function readYaml(text: string): YamlReading {
  const problems: YamlProblem[] = [];
  const root = read(text, (code, range, ...args) => {
    if (problems.length < MAX_PROBLEMS)
      problems.push({ code, args: args.map(quotable), range: inOneLine(text, range) });
  });
  problems.sort((a, b) => a.range.start - b.range.start);
  return { value: root.value, root, problems, rangeOf: (path, part = 'value') => rangeIn(root, path, part) };
}

type Report = (code: YamlProblemCode, range: TextRange, ...args: string[]) => void;

const NOTHING: YamlNode = { value: null, range: { start: 0, end: 0 } };

function read(text: string, report: Report): YamlNode {
  if (text.length > MAX_YAML_LENGTH) {
    report('too-large', { start: 0, end: 1 }, String(MAX_YAML_LENGTH / 1e6));
    return NOTHING;
  }
  try {
    const tokens = parse(text, report);
    if (!tokens) return NOTHING;
    return compose(text, tokens, report);
  } catch (error) {
    // The parser is not ours; no text of a user may stop the program.
    report('syntax', { start: 0, end: text.length }, error instanceof Error ? error.name : '');
    return NOTHING;
  }
}

/** The tokens of a text; undefined when lists lie too deep in each other for what comes after. */
function parse(text: string, report: Report): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length <= MAX_STACK) continue;
    report('too-deep', { start: parser.offset, end: parser.offset + 1 }, String(MAX_DEPTH));
    return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function compose(text: string, tokens: readonly CST.Token[], report: Report): YamlNode {
  const composer = new Composer({
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  const [first, second] = documents;
  if (second) {
    const start = text.indexOf('---', second.range[0]);
    report('several-documents', { start: start < 0 ? second.range[0] : start, end: second.range[1] });
  }
  if (!first) return NOTHING;
  const errors = [...first.errors, ...first.warnings];
  const wideColons = new Set<number>();
  const reportOfNodes: Report = (code, range, ...args) => {
    if (code === 'wide-colon') wideColons.add(lineStartOf(text, range.start));
    // Where a sign is missing, what is read as a key may be none.
    if (errors.length === 0 || (code !== 'key-not-text' && code !== 'no-key')) report(code, range, ...args);
  };
  const root = first.contents ? nodeOf(first.contents, reportOfNodes) : NOTHING;
  reportErrors(text, errors, wideColons, report);
  return root;
}

function lineStartOf(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/**
 * The first of each line: the others mostly follow from it.
 * @param wideColons starts of the lines in which one was told: it is why a colon is missing there
 */
function reportErrors(
  text: string,
  errors: readonly YAMLError[],
  wideColons: ReadonlySet<number>,
  report: Report,
): void {
  let lineEnd = -1;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const [start, end] = error.pos;
    if (start < lineEnd) continue;
    lineEnd = text.indexOf('\n', start);
    const isTold = codeOf(error) === 'missing-colon' && wideColons.has(lineStartOf(text, start));
    if (!isTold) report(codeOf(error), { start, end }, ...argsOf(error, text));
    if (lineEnd < 0) return;
  }
}

/** A name with the colon of Chinese keyboards behind it, which is none of YAML. */
const WIDE_COLON = /^[\w-]+(?=\uff1a)/;

const CODES: Partial<Record<YAMLError['code'], YamlProblemCode>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'indentation',
  BAD_SCALAR_START: 'bad-start',
  BLOCK_AS_IMPLICIT_KEY: 'indentation',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_DOCS: 'several-documents',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
  MULTIPLE_TAGS: 'tag',
  BAD_COLLECTION_TYPE: 'tag',
};

/** What the library says in words only. */
const MESSAGES: readonly (readonly [RegExp, YamlProblemCode])[] = [
  [/Missing closing/, 'unclosed-quote'],
  [/ end with a /, 'unclosed-bracket'],
  [/^Nested mappings /, 'colon-in-text'],
  [/^Missing , /, 'missing-comma'],
  [/need to be followed by map values|need to be on a single line/, 'missing-colon'],
];

function codeOf({ code, message }: YAMLError): YamlProblemCode {
  return MESSAGES.find(([said]) => said.test(message))?.[1] ?? CODES[code] ?? 'syntax';
}

function argsOf({ code, pos }: YAMLError, text: string): string[] {
  return code === 'BAD_SCALAR_START' ? [text.slice(pos[0], pos[0] + 1)] : [];
}

/** @param key where its key stands */
function nodeOf(node: Node, report: Report, key?: TextRange): YamlNode {
  const range = node.range ? { start: node.range[0], end: node.range[1] } : { start: 0, end: 0 };
  if (isAlias(node)) {
    report('alias', range, node.source);
    return placed(null, range, key);
  }
  if (isScalar(node)) {
    if (node.anchor !== undefined) report('anchor', range, node.anchor);
    return placed(node.value, range, key);
  }
  if (!isMap(node) && !isSeq(node)) return placed(null, range, key);
  if (node.anchor !== undefined) report('anchor', range, node.anchor);
  if (isMap(node)) return mapOf(node, range, key, report);
  const entries = new Map<number, YamlNode>();
  const value = node.items.map((item, at) => {
    const part = nodeOf(item as Node, report);
    entries.set(at, part);
    return part.value;
  });
  return placed(value, range, key, entries);
}

/** A pack of 124 KB has ten thousand of them: each is one object, made at once. */
function placed(value: unknown, range: TextRange, key?: TextRange, entries?: YamlNode['entries']): YamlNode {
  if (entries) return key ? { value, range, key, entries } : { value, range, entries };
  return key ? { value, range, key } : { value, range };
}

/** Names that every object has: as keys of data they could change what objects are. */
const FORBIDDEN = ['__proto__', 'prototype', 'constructor'];

function mapOf(map: YAMLMap, range: TextRange, key: TextRange | undefined, report: Report): YamlNode {
  const entries = new Map<string | number, YamlNode>();
  const value: Record<string, unknown> = {};
  for (const pair of map.items) {
    if (!isPair(pair)) continue;
    const keyNode = pair.key as Node | null;
    const start = keyNode?.range?.[0] ?? range.start;
    const end = keyNode?.range?.[1] ?? range.start + 1;
    const keyRange = { start, end };
    const name = nameOf(keyNode);
    if (name === undefined) {
      report('key-not-text', keyRange);
      continue;
    }
    if (isScalar(keyNode) && keyNode.anchor !== undefined) report('anchor', keyRange, keyNode.anchor);
    const beforeColon = name.includes('\uff1a') ? WIDE_COLON.exec(name)?.[0].length : undefined;
    if (name === '') report('no-key', keyRange);
    else if (beforeColon !== undefined)
      report('wide-colon', { start: start + beforeColon, end: start + beforeColon + 1 });
    else if (FORBIDDEN.includes(name)) report('forbidden-key', keyRange, name);
    else if (entries.has(name)) report('duplicate-key', keyRange, name);
    else {
      const node: YamlNode = pair.value
        ? nodeOf(pair.value as Node, report, keyRange)
        : { value: null, range: { start: end, end }, key: keyRange };
      entries.set(name, node);
      value[name] = node.value;
    }
  }
  return placed(value, range, key, entries);
}

/** A number, a truth and nothing are read as they are written; undefined for a list or a map. */
function nameOf(key: Node | null): string | undefined {
  if (key === null) return '';
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function rangeIn(root: YamlNode, path: YamlPath, part: 'key' | 'value'): TextRange {
  let node = root;
  for (const step of path) {
    const next = node.entries?.get(step);
    if (!next) return node.range;
    node = next;
  }
  return part === 'key' ? (node.key ?? node.range) : node.range;
}
