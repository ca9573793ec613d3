/** Whether a pack of a team has the right shape: every value is of its kind, or an operator that changes what is there. */
import { LOCALES } from '../../language/locale.ts';
import type { YamlNode } from '../../yaml/read-yaml.ts';
import { nearest } from './nearest.ts';
import type { ReportPack } from './pack-problem.ts';
import type { ObjectShape, ScalarShape, Shape } from './pack-shape.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** In UTF-16 code units: what is longer is a text that slipped into a list, or meant to do harm. */
const LONGEST = { id: 80, line: 4_000, body: 100_000 } as const;
const LONGEST_WORD = 120;
/** Of the words that are looked for in drafts: a single character stands everywhere. */
const SHORTEST_FORM = 2;
/** Lists of words that are looked for as they are. */
const LOOKED_FOR = ['forms', 'lookalikes', 'beside', 'words', 'inTitles', 'except', 'cooperation'];

/** Checks a value, and whatever lies in it. @param name the field that holds it */
export function checkShape(shape: Shape, node: YamlNode, report: ReportPack, name = ''): void {
  switch (shape.kind) {
    case 'scalar':
      return checkScalar(shape, node, report);
    case 'object':
      return checkObject(shape, node, report);
    case 'map':
      return checkMap(shape.value, node, report, name);
    case 'entries':
      return checkEntries(shape.by, shape.item, node, report);
    case 'words':
      return checkWords(shape.item, node, report, name);
    case 'items':
      return checkItems(shape.item, node, report);
    case 'text':
      return checkText(shape.item, node, report);
    case 'forms':
      return checkForms(shape.item, node, report, name);
  }
}

/** Whether a value is `{ remove: true }`, and nothing else. */
export function isRemoval(node: YamlNode): boolean {
  return node.entries?.size === 1 && node.entries.get('remove')?.value === true;
}

export function isMapNode({ entries, value }: YamlNode): boolean {
  return entries !== undefined && !Array.isArray(value);
}

/** The entry of a map without what says that it is taken away. */
function fieldsIn(node: YamlNode): [string, YamlNode][] {
  return [...node.entries!].map(([key, value]) => [String(key), value]);
}

function checkObject({ fields, required }: ObjectShape, node: YamlNode, report: ReportPack): void {
  if (!isMapNode(node)) return report('wrong-type', node.range, 'map', Object.keys(fields).join(', '));
  for (const [key, value] of fieldsIn(node)) {
    const shape = Object.hasOwn(fields, key) ? fields[key]! : undefined;
    if (shape) {
      if (value.value === null && shape.kind !== 'scalar') continue;
      if (!isRemoval(value)) checkShape(shape, value, report, key);
      else if (required.includes(key)) report('not-removable', value.range, key);
    } else if (key === 'remove') {
      if (value.value !== true) report('wrong-type', value.range, 'true');
    } else report('unknown-key', value.key!, key, nearest(key, Object.keys(fields)) ?? '');
  }
}

function checkMap(shape: Shape, node: YamlNode, report: ReportPack, name: string): void {
  if (!isMapNode(node)) return report('wrong-type', node.range, 'map');
  for (const [key, value] of fieldsIn(node)) {
    checkId(key, value.key!, report);
    if (!isRemoval(value)) checkShape(shape, value, report, name);
  }
}

function checkEntries(by: string, item: ObjectShape, node: YamlNode, report: ReportPack): void {
  if (!node.entries) return report('wrong-type', node.range, 'entries');
  if (isMapNode(node)) {
    for (const [id, entry] of fieldsIn(node)) {
      checkName(item, by, { value: id, range: entry.key! }, report);
      if (entry.value !== null) checkObject(item, entry, report);
    }
    return;
  }
  const known = new Set<unknown>();
  for (const entry of node.entries.values()) {
    if (!isMapNode(entry)) {
      report('wrong-type', entry.range, 'map');
      continue;
    }
    const name = entry.entries!.get(by);
    if (!name) report('missing-field', entry.range, by);
    else if (known.has(name.value)) report('duplicate-entry', name.range, String(name.value));
    known.add(name?.value);
    checkObject(item, entry, report);
  }
}

/** What names an entry of a map is of the kind of the field that names it in a list. */
function checkName(item: ObjectShape, by: string, name: YamlNode, report: ReportPack): void {
  const shape = item.fields[by]!;
  if (shape.kind === 'scalar') checkScalar(shape, name, report);
}

function checkWords(item: ScalarShape, node: YamlNode, report: ReportPack, name: string): void {
  const checkWord = (word: YamlNode): void => {
    checkScalar(item, word, report, LOOKED_FOR.includes(name));
    const { value, range } = word;
    // Wordings have a notation of their own.
    const isPadded = typeof value === 'string' && item.type === 'line' && name !== 'wordings' && value.trim() !== value;
    if (isPadded && value.trim() !== '') report('blank-ends', range, value.trim());
  };
  if (!node.entries) return checkWord(node);
  if (!isMapNode(node)) return [...node.entries.values()].forEach(checkWord);
  eachOperator(node, report, (key, words) => {
    if (Array.isArray(words.value)) for (const word of words.entries!.values()) checkWord(word);
    else if (!words.entries) checkWord(words);
    else report('wrong-type', words.range, 'list', key);
  });
}

function checkItems(item: Shape, node: YamlNode, report: ReportPack): void {
  const checkAll = (list: YamlNode): void => {
    if (!Array.isArray(list.value)) return report('wrong-type', list.range, 'list');
    for (const each of list.entries!.values()) checkShape(item, each, report);
  };
  if (!isMapNode(node)) return checkAll(node);
  eachOperator(node, report, (key, list) => {
    if (key === 'remove') report('wrong-type', list.range, 'list');
    else checkAll(list);
  });
}

function eachOperator(node: YamlNode, report: ReportPack, check: (key: string, value: YamlNode) => void): void {
  for (const [key, value] of fieldsIn(node)) {
    if (key === 'add' || key === 'remove') check(key, value);
    else report('unknown-key', value.key!, key, nearest(key, ['add', 'remove']) ?? 'add');
  }
}

function checkText(item: ScalarShape, node: YamlNode, report: ReportPack): void {
  if (!node.entries) return checkScalar(item, node, report);
  if (!isMapNode(node)) return report('wrong-type', node.range, 'text');
  eachLocale(node, report, (value) => checkScalar(item, value, report));
}

function checkForms(item: ScalarShape, node: YamlNode, report: ReportPack, name: string): void {
  const isOneList = !isMapNode(node) || node.entries!.has('add') || node.entries!.has('remove');
  if (isOneList) return checkWords(item, node, report, name);
  eachLocale(node, report, (value) => checkWords(item, value, report, name));
}

function eachLocale(node: YamlNode, report: ReportPack, check: (value: YamlNode) => void): void {
  for (const [key, value] of fieldsIn(node)) {
    if (LOCALES.some((locale) => locale === key)) check(value);
    else report('unknown-key', value.key!, key, nearest(key, LOCALES) ?? 'zh');
  }
}

function checkId(id: string, range: YamlNode['range'], report: ReportPack): void {
  if (id.length > LONGEST.id) report('too-long', range, String(LONGEST.id));
  else if (!ID.test(id)) report('bad-id', range, id);
}

/** @param isForm whether it is looked for in drafts */
function checkScalar(shape: ScalarShape, node: YamlNode, report: ReportPack, isForm = false): void {
  const { value, range } = node;
  const { type } = shape;
  if (type === 'choice') {
    const options = shape.options!;
    if (options.includes(value as string)) return;
    const like = typeof value === 'string' ? nearest(value, options.map(String)) : undefined;
    return report('unknown-choice', range, textOf(value), options.join(', '), like ?? '');
  }
  if (type === 'number') {
    if (typeof value !== 'number') return report('wrong-type', range, shape.isWhole ? 'whole' : 'number');
    if (shape.isWhole && !Number.isInteger(value)) return report('wrong-type', range, 'whole');
    const isInside = value >= shape.from! && value <= shape.to!;
    return isInside ? undefined : report('out-of-range', range, String(shape.from), String(shape.to));
  }
  if (typeof value !== 'string' && typeof value !== 'number') return report('wrong-type', range, 'text');
  const text = String(value).trim();
  if (type === 'id') return checkId(String(value), range, report);
  const longest = isForm ? LONGEST_WORD : LONGEST[type as 'line' | 'body'];
  if (text === '') report('empty-text', range);
  else if (text.length > longest) report('too-long', range, String(longest));
  else if (type === 'line' && /[\n\r]/.test(text)) report('several-lines', range);
  else if (isForm && [...text].length < SHORTEST_FORM) report('too-short', range, text);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
