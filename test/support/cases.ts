/**
 * Small drafts that were once read or mended wrongly, one JSON a line in `test/cases/`: the draft, and what has to be true of what
 * Role Lens says of it. {@link faultsOf} says what is not.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { applyChanges, combineFixes, createEngine, comparisonMarkdown } from '../../src/core/index.ts';
import type { Analysis, Finding, Fix, Flavor } from '../../src/core/index.ts';
import { analyzer, compiled, engine, roleModel } from './built-in.ts';

/** A finding by its code, or also by where it stands. */
type Wanted = string | { code?: string; line?: number; on?: string; severity?: string };

interface FixExpectation {
  /** The code of the finding, and words that it stands on. */
  finding: string;
  on?: string;
  /** The code of the fix. */
  code: string;
  /** Not to offer it is right too. */
  optional?: boolean;
  after_includes?: string[];
  after_excludes?: string[];
  /** A regular expression. */
  after_matches?: string;
  new_draft_includes?: string[];
  new_draft_excludes?: string[];
  changes_min?: number;
  then_findings_exclude?: string[];
  render_same?: boolean;
  same_headings?: boolean;
  items_after_include?: string[];
}

interface Expectation {
  declaredRole?: string | null;
  role?: string | null;
  draftKind?: string;
  language?: string;
  findings_include?: Wanted[];
  findings_exclude?: Wanted[];
  /** How many, or their words without closing signs. */
  items?: number | string[];
  items_exclude?: string[];
  terms_include?: string[];
  terms_exclude?: string[];
  /** No fix of any finding makes this. */
  fixes_exclude?: string[];
  fix?: FixExpectation;
  /** Of the JobPosting. */
  export?: { title?: string; includes?: string[]; excludes?: string[]; responsibilities_exclude?: string[] };
  /** What completion offers at the bar in the text. */
  completion?: { min?: number; items_after?: number };
  /** What is left after everything that is mended on saving. */
  safe_after_includes?: string[];
  /** Mending all findings of a kind, so many times, leaves at most so many units or no more than there were. */
  fix_all?: { code: string; rounds: number; max_units: number };
  /** The reading is that of an analyzer that has read nothing before. */
  same_as_alone?: boolean;
  /** The text is hostile: it must be read, mended and exported without a standstill. The number is the milliseconds that were asked for. */
  max_ms?: number;
  fixes_max_ms?: number;
  export_max_ms?: number;
  markdown_excludes?: string[];
}

export interface Case {
  id: string;
  kind: string;
  flavor: Flavor;
  /** The title of the document, when it stands outside of the text. */
  title?: string;
  text: string;
  /** Words and how often: joined they are the text. */
  text_parts?: [string, number][];
  /** What the analyzer reads first. */
  before?: string;
  /** What the names of the facets' groups become in a pack of somebody else. */
  pack_patch?: { groups_name?: string };
  expect: Expectation;
  why: string;
}

const ALL = { maximum: Infinity };
const markdown = new MarkdownIt('default', { html: true });

export function casesOf(file: 'field' | 'edges' | 'attacks'): Case[] {
  return jsonLinesOf<Case>(file).map((it) =>
    it.text_parts ? { ...it, text: it.text_parts.map(([words, times]) => words.repeat(times)).join('') } : it,
  );
}

export function jsonLinesOf<T>(file: string): T[] {
  const text = readFileSync(path.join(import.meta.dirname, '..', 'cases', `${file}.jsonl`), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** What of a case does not hold, in words; none when all does. */
export function faultsOf(it: Case): string[] {
  if (it.pack_patch) return exportFaults(it);
  const { expect, text, flavor } = it;
  if (expect.same_as_alone) return memoryFaults(it);
  if (expect.completion) return completionFaults(it);
  if (expect.safe_after_includes) return missing('safe fixes lose', safelyMended(it), expect.safe_after_includes);
  if (expect.fix_all) return growthFaults(it);
  const { title } = it;
  const analysis = analyzer.analyze(text, flavor, title === undefined ? ALL : { ...ALL, title });
  if (expect.fixes_max_ms !== undefined) for (const finding of analysis.findings) analyzer.fixesOf(analysis, finding);
  if (expect.export_max_ms !== undefined) engine.jobPosting(analysis);
  return [
    ...readingFaults(it, analysis),
    ...findingFaults(it, analysis),
    ...itemFaults(it, analysis),
    ...termFaults(it, analysis),
    ...postingFaults(it, analysis),
    ...fixFaults(it, analysis),
  ];
}

function readingFaults({ expect }: Case, { declared, reading, draft, language }: Analysis): string[] {
  const faults: string[] = [];
  const compare = (name: string, wanted: string | null | undefined, found: string | null): void => {
    if (wanted !== undefined && wanted !== found) faults.push(`${name} is ${found}, not ${wanted}`);
  };
  compare('the declared role', expect.declaredRole, declared?.role ?? null);
  compare('the role', expect.role, reading.role ?? null);
  compare('the kind of draft', expect.draftKind, draft.kind);
  compare('the language', expect.language, language ?? null);
  return faults;
}

function findingFaults({ expect, text }: Case, { findings }: Analysis): string[] {
  const isThere = (wanted: Wanted): boolean => findings.some((finding) => isWanted(finding, text, wanted));
  return [
    ...(expect.findings_include ?? []).filter((it) => !isThere(it)).map((it) => `not found: ${JSON.stringify(it)}`),
    ...(expect.findings_exclude ?? []).filter(isThere).map((it) => `found: ${JSON.stringify(it)}`),
  ];
}

function isWanted({ code, start, end, severity }: Finding, text: string, wanted: Wanted): boolean {
  if (typeof wanted === 'string') return code === wanted;
  return (
    (wanted.code === undefined || code === wanted.code) &&
    (wanted.line === undefined || text.slice(0, start).split('\n').length === wanted.line) &&
    (wanted.on === undefined || text.slice(start, end).includes(wanted.on)) &&
    (wanted.severity === undefined || severity === wanted.severity)
  );
}

function itemFaults({ expect, flavor, text }: Case, analysis: Analysis): string[] {
  const items = itemsOf(text, flavor, analysis);
  const faults = present('an item is', items, expect.items_exclude);
  const { items: wanted } = expect;
  if (typeof wanted === 'number' && items.length !== wanted) faults.push(`${items.length} items: ${items.join(' | ')}`);
  if (Array.isArray(wanted) && JSON.stringify(items.map(bare)) !== JSON.stringify(wanted.map(bare))) {
    faults.push(`the items are ${items.join(' | ')}`);
  }
  return faults;
}

function itemsOf(text: string, flavor: Flavor, { draft } = { draft: engine.readDraft(text, flavor) }): string[] {
  return draft.items.map(({ content }) => text.slice(content.start, content.end));
}

function bare(item: string): string {
  return item.replace(/[；;。.]$/, '').trim();
}

function termFaults({ expect, text }: Case, { draft }: Analysis): string[] {
  const { terms_include: wanted = [], terms_exclude: unwanted } = expect;
  const found = engine.findTerms(text, draft).map(({ start, end }) => text.slice(start, end));
  return [
    ...wanted.filter((it) => !found.some((words) => words.includes(it))).map((it) => `no term ${it}`),
    ...present('a term is', found, unwanted),
  ];
}

function postingFaults({ expect }: Case, analysis: Analysis): string[] {
  const wanted = expect.export;
  if (!wanted) return [];
  const posting = engine.jobPosting(analysis);
  const all = JSON.stringify(posting ?? null);
  return [
    ...(wanted.title !== undefined && posting?.title !== wanted.title ? [`the title is ${posting?.title}`] : []),
    ...missing('the export lacks', all, wanted.includes),
    ...held('the export has', all, wanted.excludes),
    ...held(
      'the responsibilities have',
      JSON.stringify(posting?.responsibilities ?? []),
      wanted.responsibilities_exclude,
    ),
  ];
}

function fixFaults(it: Case, analysis: Analysis): string[] {
  const { expect, text } = it;
  const { fix: wanted, fixes_exclude: unwanted = [] } = expect;
  const faults = analysis.findings
    .flatMap((finding) => analyzer.fixesOf(analysis, finding))
    .flatMap(({ changes }) => held('a fix makes', applyChanges(text, changes), unwanted));
  if (!wanted) return faults;
  const finding = analysis.findings.find((found) =>
    isWanted(found, text, { code: wanted.finding, ...(wanted.on !== undefined && { on: wanted.on }) }),
  );
  const fixes = finding ? analyzer.fixesOf(analysis, finding).filter(({ code }) => code === wanted.code) : [];
  if (fixes.length === 0 && !wanted.optional) faults.push(`no fix ${wanted.code} of ${wanted.finding}`);
  return [...faults, ...fixes.flatMap((fix) => faultsOfFix(it, wanted, fix))];
}

function faultsOfFix({ text, flavor }: Case, wanted: FixExpectation, { changes, newDrafts = [] }: Fix): string[] {
  const after = applyChanges(text, changes);
  const headings = (words: string): string =>
    JSON.stringify(
      engine.readDraft(words, flavor).headings.map(({ content }) => words.slice(content.start, content.end)),
    );
  const left = wanted.then_findings_exclude && analyzer.analyze(after, flavor).findings;
  const rules: [string, boolean | undefined][] = [
    ['does not match', wanted.after_matches !== undefined && !new RegExp(wanted.after_matches).test(after)],
    ['no new draft', wanted.new_draft_includes && newDrafts.length === 0],
    ['too few changes', changes.length < (wanted.changes_min ?? 0)],
    ['other headings', wanted.same_headings && headings(text) !== headings(after)],
    ['the finding is left', left?.some(({ code }) => wanted.then_findings_exclude!.includes(code))],
    ['is shown otherwise', wanted.render_same && rendered(text) !== rendered(after)],
  ];
  const items = wanted.items_after_include ? itemsOf(after, flavor) : [];
  return [
    ...rules.filter(([, isBroken]) => isBroken).map(([what]) => `after the fix: ${what}: ${JSON.stringify(after)}`),
    ...missing('after the fix there is no', after, wanted.after_includes),
    ...held('after the fix there is', after, wanted.after_excludes),
    ...newDrafts.flatMap((draft) => missing('the new draft lacks', draft.text, wanted.new_draft_includes)),
    ...newDrafts.flatMap((draft) => held('the new draft has', draft.text, wanted.new_draft_excludes)),
    ...(wanted.items_after_include ?? []).filter((it) => !items.includes(it)).map((it) => `no item ${it} any more`),
  ];
}

/** A draft as its readers see it: without comments. */
function rendered(text: string): string {
  return markdown
    .render(text)
    .replace(/<!--.*?-->\n?/g, '')
    .replace(/\n+/g, '\n')
    .trim();
}

function completionFaults({ expect, text: marked, flavor }: Case): string[] {
  const { min = 0, items_after: wanted } = expect.completion!;
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const { draft, declared } = analyzer.read(text, flavor);
  const offered = engine.suggestDuties(text, offset, draft, declared);
  const duties = offered?.duties ?? [];
  if (duties.length < min) return [`${duties.length} duties are offered`];
  if (wanted === undefined) return [];
  const after = offered ? applyChanges(text, [{ ...offered.inserting, newText: duties[0]!.text.zh }]) : text;
  const items = itemsOf(after, flavor);
  return items.length === wanted ? [] : [`${items.length} items afterwards: ${items.join(' | ')}`];
}

/** So often safe fixes may follow each other before nothing is left of them. */
const SAVINGS = 6;

function safelyMended({ text, flavor }: Case): string {
  let mended = text;
  for (let saving = 0; saving < SAVINGS; saving++) {
    const fixes = analyzer.safeFixes(analyzer.analyze(mended, flavor, ALL));
    mended = applyChanges(mended, combineFixes(fixes));
  }
  return mended;
}

function growthFaults({ text, flavor, expect }: Case): string[] {
  const { code, rounds, max_units: most } = expect.fix_all!;
  let mended = text;
  for (let round = 0; round < rounds; round++) {
    const analysis = analyzer.analyze(mended, flavor, ALL);
    const finding = analysis.findings.find((it) => it.code === code);
    if (!finding) break;
    mended = applyChanges(mended, combineFixes(analyzer.fixesOfKind(analysis, finding.code)));
  }
  return mended.length <= Math.max(most, text.length) ? [] : [`grows: ${mended}`];
}

function memoryFaults({ text, flavor, before = '' }: Case): string[] {
  const told = ({ reading, draft, findings }: Analysis): string => JSON.stringify([reading, draft.items, findings]);
  const [fresh, other] = [engine.createAnalyzer(roleModel), engine.createAnalyzer(roleModel)];
  other.analyze(before, flavor);
  return told(other.analyze(text, flavor)) === told(fresh.analyze(text, flavor))
    ? []
    : ['read otherwise after another'];
}

function exportFaults({ pack_patch: patch, expect }: Case): string[] {
  const pack = structuredClone(compiled);
  for (const { name } of pack.pack.facetGroups) {
    if (patch?.groups_name !== undefined) Object.assign(name, { zh: patch.groups_name, en: patch.groups_name });
  }
  return held('the export has', comparisonMarkdown(createEngine([pack]).comparison('en')), expect.markdown_excludes);
}

/** Which of these a text does not hold. */
function missing(what: string, text: string, wanted: readonly string[] = []): string[] {
  return wanted.filter((it) => !text.includes(it)).map((it) => `${what} ${it}`);
}

/** Which of these a text holds. */
function held(what: string, text: string, unwanted: readonly string[] = []): string[] {
  return unwanted.filter((it) => text.includes(it)).map((it) => `${what} ${JSON.stringify(it)}`);
}

/** Which of these are in a list. */
function present(what: string, list: readonly string[], unwanted: readonly string[] = []): string[] {
  return unwanted.filter((it) => list.includes(it)).map((it) => `${what} ${JSON.stringify(it)}`);
}
