/** What can only be said of a pack once all layers are joined: what is missing, what points at nothing, what two claim. */
import { LOCALES, type Locale } from '../../language/locale.ts';
import type { Folder } from '../../text/fold.ts';
import type { TextRange } from '../../text/range.ts';
import type { YamlNode } from '../../yaml/read-yaml.ts';
import type { Pack } from '../schema.ts';
import { isMapNode, isRemoval } from './check-shape.ts';
import { checkClaims } from './check-claims.ts';
import { checkReferences, type ReferenceKind } from './check-references.ts';
import { checkStyle } from './check-style.ts';
import type { JoinedPacks } from './joined-packs.ts';
import { entriesIn, mergeValue, type Merging } from './merge-values.ts';
import { nearest } from './nearest.ts';
import { neededFields } from './needed-fields.ts';
import { BUILT_IN, Origins } from './origins.ts';
import type { ReportPack } from './pack-problem.ts';
import type { Shape } from './pack-shape.ts';
import type { TeamPack } from './team-pack.ts';
import { TEAM_SHAPE } from './team-shape.ts';

type Values = Readonly<Record<string, unknown>>;
type ReportFor = (pack: TeamPack) => ReportPack;

export function checkMerged(
  joined: JoinedPacks,
  packs: readonly TeamPack[],
  reportFor: ReportFor,
  folder: Folder,
): void {
  const idsOf = idsIn(joined);
  for (const [at, pack] of packs.entries()) {
    const report = reportFor(pack);
    const later = packs.slice(at + 1);
    // What a later pack took away was there for this one, and goes with it.
    const isTaken = (kind: ReferenceKind, id: string): boolean =>
      (kind === 'professions' ? ['roles', 'neighbors'] : [kind]).some((list) => joined.isTaken(list, id, later));
    checkReferences(pack.reading.root, idsOf, isTaken, report);
    checkWhole(joined, pack, report);
  }
  checkClaims(joined, packs, reportFor, folder);
  const style = joined.get('style');
  if (style) checkStyle(style, joined.origins, packs, reportFor, folder);
}

function idsIn(joined: JoinedPacks): (kind: ReferenceKind) => ReadonlySet<string> {
  const known = new Map<ReferenceKind, ReadonlySet<string>>();
  const idsOf = (kind: Exclude<ReferenceKind, 'professions'>): string[] =>
    (joined.get(kind) as readonly { readonly id: string }[]).map(({ id }) => id);
  return (kind) => {
    let ids = known.get(kind);
    if (!ids) {
      const all =
        kind === 'professions' ? [...idsOf('roles'), ...joined.get('neighbors').map(({ id }) => id)] : idsOf(kind);
      known.set(kind, (ids = new Set(all)));
    }
    return ids;
  };
}

/** Whether every entry that a pack writes has all that it needs, from whatever layer. */
function checkWhole(joined: JoinedPacks, { reading }: TeamPack, report: ReportPack): void {
  const languages: Languages = { missing: [], hasAll: false };
  const how: Merging = { text: reading.text, originOf: () => BUILT_IN, report };
  for (const [name, shape] of Object.entries(TEAM_SHAPE.fields)) {
    const node = reading.root.entries!.get(name);
    if (!node || !(name in joined.values)) continue;
    if (shape.kind !== 'entries') {
      const part = joined.get(name as keyof Pack);
      // A nearer pack may have taken it away.
      if (part === undefined) continue;
      checkParts(shape, part, node, how);
      if (name === 'style') findLanguages(shape, node, true, languages);
      continue;
    }
    const needed = neededFields(name, shape.item, shape.by);
    const entries = new Map(entriesOf(joined, name).map((entry) => [String(entry[shape.by]), entry]));
    for (const [id, part] of entriesIn(node, shape.by)) {
      const entry = entries.get(id);
      if (!entry) continue;
      const isOwn = joined.origins.isOwn([name, id]);
      if (isOwn && isMistyped(shape.item, entry, part, id, entries.keys(), report)) continue;
      checkParts(shape.item, entry, part, how, needed);
      // One language of an entry that another layer wrote is a change of it.
      findLanguages(shape.item, part, isOwn, languages);
    }
  }
  reportLanguages(languages, report);
}

/** Whether an entry that lacks what it needs was hardly meant to be a new one: its id is like that of another. */
function isMistyped(
  shape: Shape,
  entry: Values,
  node: YamlNode,
  id: string,
  known: Iterable<string>,
  report: ReportPack,
): boolean {
  if (shape.kind !== 'object') return false;
  const missing = shape.required.filter((name) => isNothing(shape.fields[name]!, entry[name]));
  // Where nobody is told any more, the rest is left to what is missing.
  if (missing.length === 0 || report.isFull('unknown-entry')) return false;
  const like = nearest(
    id,
    [...known].filter((it) => it !== id),
  );
  if (like === undefined) return false;
  report('unknown-entry', node.key ?? node.range, id, like, missing.join(', '));
  return true;
}

/** What a pack says by language. */
interface Languages {
  /** Texts and words without one of the languages. */
  readonly missing: (readonly [TextRange, Locale])[];
  /** Whether any has all languages. */
  hasAll: boolean;
}

/** @param isNew whether all of it is new */
function findLanguages(shape: Shape, node: YamlNode, isNew: boolean, found: Languages): void {
  if (isRemoval(node) || !node.entries) return;
  if ((shape.kind === 'text' || shape.kind === 'forms') && isMapNode(node)) {
    const missing = LOCALES.filter((locale) => !node.entries!.has(locale));
    if (missing.length === 0) found.hasAll = true;
    if (isNew && missing.length === 1) found.missing.push([node.key ?? node.range, missing[0]!]);
  }
  for (const [name, part] of node.entries) {
    const inner = innerShape(shape, String(name));
    if (inner) findLanguages(inner, part, isNew, found);
  }
}

/** A team that writes one language hears of the other once; one that writes both hears where it forgot one. */
function reportLanguages({ missing, hasAll }: Languages, report: ReportPack): void {
  const isOfOne = !hasAll && new Set(missing.map(([, locale]) => locale)).size === 1;
  for (const [range, locale] of isOfOne ? missing.slice(0, 1) : missing) {
    report('missing-language', range, locale, isOfOne ? 'all' : '');
  }
}

function innerShape(shape: Shape, name: string): Shape | undefined {
  if (shape.kind === 'object') return Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  if (shape.kind === 'map') return shape.value;
  return shape.kind === 'entries' || shape.kind === 'items' ? shape.item : undefined;
}

/** Neighbors that became roles, and the other way round, are whole by then. */
function entriesOf(joined: JoinedPacks, name: string): readonly Values[] {
  return joined.get(name as 'terms');
}

/** @param needed fields that nobody fills in */
function checkParts(shape: Shape, value: unknown, node: YamlNode, how: Merging, needed: readonly string[] = []): void {
  const at = node.key ?? node.range;
  if (shape.kind === 'object') {
    const missing = shape.required.filter((name) => isNothing(shape.fields[name]!, (value as Values)[name]));
    const own = missing.filter((name) => needed.includes(name));
    // What is filled in from something that is missing is missing for that alone.
    for (const name of own.length > 0 ? own : missing) how.report('missing-field', at, name);
    for (const [name, part] of node.entries ?? []) {
      const inner = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      const of = (value as Values)[name];
      if (inner && of !== undefined) checkParts(inner, of, part, how);
    }
  } else if (shape.kind === 'map') {
    for (const [name, part] of node.entries ?? []) {
      const of = (value as Values)[name];
      if (of !== undefined) checkParts(shape.value, of, part, how);
    }
  } else if (shape.kind === 'entries') {
    const parts = new Map((value as readonly Values[]).map((entry) => [String(entry[shape.by]), entry]));
    for (const [id, part] of entriesIn(node, shape.by)) {
      const of = parts.get(id);
      if (of) checkParts(shape.item, of, part, how);
    }
  } else if (shape.kind === 'items') {
    const list = isMapNode(node) ? node.entries!.get('add') : node;
    // What has no name is whole where it is written: a nearer pack puts its own list in the place of this one.
    for (const part of list?.entries?.values() ?? [])
      checkParts(shape.item, mergeValue(shape.item, undefined, part, new Origins(), how), part, how);
  }
}

/** Whether nothing is given where something is needed: no value, or a list or a map with nothing in it. */
function isNothing(shape: Shape, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (shape.kind === 'words' || shape.kind === 'items') return (value as unknown[]).length === 0;
  if (shape.kind === 'forms') return Object.values(value as Record<string, unknown[]>).every((it) => it.length === 0);
  if (shape.kind === 'text') return Object.values(value).some((it) => it === undefined);
  return false;
}
