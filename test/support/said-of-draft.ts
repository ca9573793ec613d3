/** Everything that the core says of a draft, as plain text: a reader holds it beside the draft. */
import { diffLines } from 'diff';
import {
  applyChanges,
  combineFixes,
  type Analysis,
  type Flavor,
  type Fix,
  type TextChange,
  type TextRange,
} from '../../src/core/index.ts';
import type { Block } from '../../src/core/draft/block.ts';
import type { DraftItem } from '../../src/core/draft/draft.ts';
import type { FrontMatterEntry } from '../../src/core/draft/front-matter-entry.ts';
import { analyzer, engine } from './built-in.ts';
import { named } from './named-activities.ts';

/** Marks a place in a draft at which something may be written; it is taken out before the draft is read. */
const PLACE = '‸';
const WRITTEN = 'Something else';
/** So many lines of a stretch that is written are shown. */
const MOST_LINES = 6;

/**
 * @param marked the draft, with {@link PLACE} where it is asked what may be written
 * @param fileName the name of its file, which may name its role
 */
export function saidOfDraft(marked: string, flavor: Flavor, fileName: string): string {
  const places = [...marked.matchAll(new RegExp(PLACE, 'gu'))].map(({ index }, nth) => index - nth * PLACE.length);
  const text = marked.replaceAll(PLACE, '');
  const analysis = analyzer.analyze(text, flavor, { fileName, maximum: Number.MAX_SAFE_INTEGER });
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['draft', headOf(analysis)],
    ['lines', linesOf(analysis)],
    ['sections', sectionsOf(analysis)],
    ['no prose', analysis.draft.excluded.map((range) => shown(text, range))],
    ['terms', analysis.matches.map((match) => `${shown(text, match)} ${match.term}`)],
    ['findings', findingsOf(analysis)],
    ['mended together', mendedTogether(analysis)],
    ['written', [...roleWritten(analysis), ...places.flatMap((place) => writtenAt(analysis, place))]],
    ['posting', postingOf(analysis)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [`== ${title}`, ...lines].join('\n'))
    .join('\n\n');
}

/** Words between brackets, white space that nobody sees made seen. */
export function shown(text: string, { start, end }: TextRange): string {
  return `⟨${plain(text.slice(start, end))}⟩`;
}

export function plain(words: string): string {
  return words.replaceAll('\r', '␍').replaceAll('\n', '⏎').replaceAll('\t', '⇥').replaceAll('\u3000', '□');
}

/** A stretch with what stands in it between brackets: `- ⟨Win customers⟩⏎`. */
function around(text: string, outer: TextRange, inner: TextRange): string {
  const [before, behind] = [text.slice(outer.start, inner.start), text.slice(inner.end, outer.end)];
  return `${plain(before)}${shown(text, inner)}${plain(behind)}`;
}

function headOf({ text, draft, declared, posts, language, suppressed }: Analysis): string[] {
  const { frontMatter } = draft;
  const joint = declared?.joint ? ` with ${declared.joint.join()}` : '';
  const special = declared?.specialization ? ` (${declared.specialization})` : '';
  const role = declared ? `, ${declared.role}${special} from ${declared.from}${joint}` : '';
  const alone = draft.isLeftAlone ? `, left alone${draft.otherLanguage ? ` as ${draft.otherLanguage}` : ''}` : '';
  return [
    `${draft.kind} in ${language ?? 'no language'}${role}${draft.isArticle ? ', an article' : ''}${alone}`,
    ...(frontMatter?.entries ?? []).flatMap((entry) => entriesOf(text, entry, '')),
    ...posts.map(
      ({ range, title, declared: its }) =>
        `post ${range.start}–${range.end} ${title ? shown(text, title) : 'without a title'} ${its?.role ?? 'of no role'}`,
    ),
    ...(suppressed > 0 ? [`suppressed: ${suppressed}`] : []),
  ];
}

export function entriesOf(
  text: string,
  { keyRange, key, value, valueRange, words, entries }: FrontMatterEntry,
  indent: string,
): string[] {
  const written =
    valueRange.start === words.start && valueRange.end === words.end ? '' : ` in ${shown(text, valueRange)}`;
  return [
    `${indent}${key} ${shown(text, keyRange)} = “${plain(value)}” ${shown(text, words)}${written}`,
    ...entries.flatMap((it) => entriesOf(text, it, `${indent}  `)),
  ];
}

/** The blocks, each with its heading or its items. */
export function linesOf({ text, draft }: Pick<Analysis, 'text' | 'draft'>): string[] {
  return draft.blocks.flatMap((block) => {
    const within = <T extends TextRange>(them: readonly T[]): T[] =>
      them.filter(({ start }) => start >= block.start && start < block.end);
    const headings = within(draft.headings).map(
      (it) =>
        `  heading ${it.level} ${it.section ?? 'of its own'}${it.isBare ? '' : ', not bare'} ${around(text, it, it.content)}`,
    );
    return [blockOf(text, block), ...headings, ...within(draft.items).map((it) => itemOf(text, it))];
  });
}

function blockOf(text: string, block: Block): string {
  const marker = block.marker === '' ? '' : ` “${plain(block.marker)}”`;
  return `${block.kind} ${block.level}${marker} ${around(text, block, block.content)}`;
}

function itemOf(text: string, item: DraftItem): string {
  const owner = item.owner ? `, owner ${shown(text, item.owner)}` : '';
  const work = named(text.slice(item.content.start, item.content.end));
  const activities = work.length > 0 ? ` ← ${work.join(', ')}` : '';
  const marker = item.marker === '' ? '' : ` “${plain(item.marker)}”`;
  const said = around(text, item, item.content);
  return `  ${item.form}${marker} ${item.section ?? 'nowhere'}${item.isSubPoint ? ', a point of it' : ''}${owner} ${said}${activities}`;
}

export function sectionsOf({ text, draft }: Pick<Analysis, 'text' | 'draft'>): string[] {
  return draft.sections.map(({ start, end, heading, kind, firstItem, endItem }) => {
    const name = heading ? shown(text, heading.content) : 'above';
    return `${name} ${kind ?? 'of its own'} ${start}–${end}, items ${firstItem}–${endItem}`;
  });
}

function findingsOf(analysis: Analysis): string[] {
  const { text, findings } = analysis;
  return findings.flatMap((finding, nth) => {
    const { marked, evidence } = analyzer.explain(analysis, finding);
    const words = evidence.map((it) => plain(text.slice(it.start, it.end))).join(' | ');
    return [
      `${finding.severity} ${finding.code} ${shown(text, finding)}`,
      `  ${JSON.stringify(finding.args)}`,
      ...(marked.start === finding.start && marked.end === finding.end ? [] : [`  marked ${shown(text, marked)}`]),
      ...(words === '' ? [] : [`  for ${words}`]),
      ...analyzer
        .fixesOf(analysis, finding)
        .filter(({ code }) => nth === 0 || !code.startsWith('suppress-') || finding.code === 'role/off-role-duty')
        .flatMap((fix) => fixOf(text, fix)),
    ];
  });
}

function fixOf(text: string, { code, args, changes, newDrafts = [], isPreferred, isSafe }: Fix): string[] {
  const how = [isPreferred ? 'preferred' : '', isSafe ? 'safe' : ''].filter((it) => it !== '').join(', ');
  return [
    `  fix ${code}${how === '' ? '' : ` (${how})`} ${JSON.stringify(args)}`,
    ...changed(text, changes),
    ...newDrafts.flatMap(({ role, text: written }) => [
      `    a draft for ${role}`,
      ...written
        .trimEnd()
        .split('\n')
        .map((line) => `    | ${line}`)
        .flatMap((line, at, lines) => shortened(line, at, lines.length)),
    ]),
  ];
}

/** What all fixes of a kind write together, where there are several, and what may be mended unasked. */
function mendedTogether(analysis: Analysis): string[] {
  const { text, findings } = analysis;
  const codes = [...new Set(findings.map(({ code }) => code))];
  const kinds = codes.map((code): [string, Fix[]] => [code, analyzer.fixesOfKind(analysis, code)]);
  return [...kinds.filter(([, fixes]) => fixes.length > 1), ['unasked', analyzer.safeFixes(analysis)] as const].flatMap(
    ([name, fixes]) => (fixes.length === 0 ? [] : [name, ...changed(text, combineFixes(fixes))]),
  );
}

/** The lines that changes take away and write. */
function changed(text: string, changes: readonly TextChange[]): string[] {
  return changedLines(text, changes).flatMap(({ sign, lines }) =>
    lines.map((line) => `    ${sign} ${plain(line)}`).flatMap((line, at, { length }) => shortened(line, at, length)),
  );
}

/** Lines behind each other that changes take away or write. */
export interface ChangedLines {
  readonly sign: '+' | '-';
  /** The number of the first of them, before the changes where they are taken away, after them where they are written. */
  readonly first: number;
  readonly lines: readonly string[];
}

export function changedLines(text: string, changes: readonly TextChange[]): ChangedLines[] {
  let [before, after] = [1, 1];
  return diffLines(text, applyChanges(text, changes)).flatMap(({ added, removed, value }): ChangedLines[] => {
    const lines = value.split('\n').slice(0, value.endsWith('\n') ? -1 : undefined);
    const first = added ? after : before;
    if (!removed) after += lines.length;
    if (!added) before += lines.length;
    return added || removed ? [{ sign: added ? '+' : '-', first, lines }] : [];
  });
}

/** Of what is written at one place the first lines and the last: the words of templates have tests of their own. */
function shortened(line: string, at: number, count: number): string[] {
  if (count <= MOST_LINES || at < MOST_LINES - 2 || at === count - 1) return [line];
  return at === MOST_LINES - 2 ? [`    … ${count - MOST_LINES + 1} more`] : [];
}

function roleWritten({ text, draft }: Analysis): string[] {
  const change = engine.setRole(text, draft, 'operations');
  return change ? ['role: operations', ...changed(text, [change])] : [];
}

function writtenAt(analysis: Analysis, place: number): string[] {
  const { text, draft, declared } = analysis;
  const below = engine.insertBelow(text, place, draft, WRITTEN);
  const duties = engine.suggestDuties(text, place, draft, declared);
  const words = engine.suggestPlanWords(text, place, draft, declared);
  const where = `at ${place}, behind ⟨${plain(text.slice(Math.max(0, place - 12), place))}⟩`;
  return [
    `${where}: an item below ${below ? '' : 'has no place'}`.trimEnd(),
    ...(below ? changed(text, below) : []),
    ...(duties
      ? [`  ${duties.duties.length > 0 ? 'duties' : 'no duties'} of ${duties.section} ${offered(text, duties)}`]
      : []),
    ...(words ? [`  ${words.kind}${words.isCell ? ' of a cell' : ''} ${offered(text, words)}`] : []),
  ];
}

/** What an offered text replaces. */
function offered(text: string, { inserting, replacing }: { inserting: TextRange; replacing: TextRange }): string {
  return `in place of ${shown(text, inserting)} or ${shown(text, replacing)}`;
}

function postingOf(analysis: Analysis): string[] {
  if (analysis.posts.length > 0) return analysis.posts.flatMap(postingOf);
  const posting = engine.jobPosting(analysis);
  return Object.entries(posting ?? {}).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
}
