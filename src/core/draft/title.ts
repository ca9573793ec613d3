/** Where the title of a draft stands. */
import type { Phrases } from '../language/language-phrases.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { Draft } from './draft.ts';
import type { FrontMatterEntry } from './front-matter-entry.ts';
import { strip, withBrackets } from './headings.ts';
import { mailHead } from './mail-head.ts';
import { lineEnd } from './places.ts';
import { trailing } from '../text/ends.ts';
import { beginsBlockTag } from '../text/tags.ts';
import { closedUp } from '../text/letter-spacing.ts';
import { LETTER } from '../text/letters.ts';

/** What of a draft says its title. */
export type TitledDraft = Pick<Draft, 'frontMatter' | 'blocks' | 'headings'>;

/** A longer first line is a sentence. */
const LONGEST_TITLE = 80;
/** A line that names a plan may say more: whose it is, where it is kept, of when it is. */
const LONGEST_PLAN = 100;
/** What the first line of a text is that begins in the middle of it. The point of an initial or of a short word with a capital ends none: "Marcus T.", "Sr.". */
const SENTENCE = /[。；;！!？?，,]$|[。；;]|[!?][ \t]|(?<!(?:^|[\s/(–-])\p{Lu}\p{L}{0,3})\.[ \t]/u;

/** Blocks among which a label may name the title. */
const TITLE_BLOCKS = 12;
/** A first line that is shorter may be a word of work and still a title (`市场推广`). */
const SHORT = 8;

/**
 * The title: `job_title:` or `title:` of the front matter, else the first heading or the first line, if that is short, no sentence and
 * no duty, or the subject of an email; else what a label near the top says (`职位名称：…`, a row `| Job title | … |`). A heading that says nothing but its section
 * (`岗位职责：`) is no title.
 */
export function title(text: string, draft: TitledDraft, phrases: Phrases): TextRange | undefined {
  const entry = titleEntry(draft.frontMatter?.entries ?? [], phrases);
  if (entry) return entry.words;
  const mail = mailHead(text, draft.blocks, phrases);
  if (mail) return mail.subject.start < mail.subject.end ? mail.subject : undefined;
  const first = headTitle(text, draft, phrases);
  const planned = lineNamingPlan(text, draft, phrases);
  // A rule below several lines makes all of them a heading.
  if (first && planned && planned.start > first.start && planned.end <= first.end) return planned;
  if (first && phrases.titles().namesPost(closedUp(text.slice(first.start, first.end)))) return first;
  const labelled = labelledTitle(text, draft, phrases);
  const isOurs = first !== undefined && phrases.documents().isOurs(text.slice(first.start, first.end));
  return labelled ?? (isOurs ? first : (planned ?? first));
}

/** Lines at the top of which one may name a plan, below the name of a company, a team or a space of pages. */
const HEAD_LINES = 3;

/** A line at the head of a document, and whether it stands below a heading and is none. */
interface HeadLine extends TextRange {
  readonly isBelow: boolean;
}

/** The lines at the head of a document, an item above other lines among them (`1. Sales plan, second half`). */
export function headLines(text: string, { blocks }: Pick<Draft, 'blocks'>): readonly HeadLine[] {
  // A heading right below the first is a second line of it.
  const isHead = ({ kind }: Block, at: number): boolean =>
    kind === 'paragraph' ||
    (kind === 'heading' && (at === 0 || (at === 1 && blocks[0]!.kind === 'heading'))) ||
    (kind === 'item' && at === 0 && blocks[1]?.kind === 'paragraph');
  const last = blocks.findIndex((block, at) => at === HEAD_LINES || !isHead(block, at));
  const head = last < 0 ? blocks.slice(0, HEAD_LINES) : blocks.slice(0, last);
  const isHeaded = head[0]?.kind === 'heading';
  const lines = head.flatMap(({ kind, content }) =>
    linesOf(text, content).map((line) => ({ ...line, isBelow: isHeaded && kind !== 'heading' })),
  );
  return lines.slice(0, HEAD_LINES);
}

/** The line at the head that names a plan; undefined where none does. */
export function lineNamingPlan(text: string, draft: Pick<Draft, 'blocks'>, phrases: Phrases): TextRange | undefined {
  // What stands below a heading says of which time the plan is: minutes speak of plans as well.
  const found = headLines(text, draft).find(({ start, end, isBelow }) => {
    const words = text.slice(start, end);
    return namesPlan(words, phrases) && (!isBelow || phrases.leads().period.test(words));
  });
  return found && { start: found.start, end: found.end };
}

/** The first lines of a stretch, without numbers and the signs around them; none is longer than a line that may name a plan. */
function linesOf(text: string, { start, end }: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  for (let from = start; from < end && lines.length < HEAD_LINES;) {
    const to = lineEnd(text, from, end);
    const line = { start: from, end: to };
    if (to - from <= LONGEST_PLAN) lines.push(withBrackets(text, line, strip(text, line)));
    from = to + 1;
  }
  return lines;
}

const namesPlan = (words: string, phrases: Phrases): boolean =>
  phrases.titles().isPlan(words) && !SENTENCE.test(words) && !isDuty(words, phrases);

/** The words of the first heading of the first level: a page may have a title of its own (`title: 周报`) above the one of the post. */
export function headlineOf(text: string, headings: Draft['headings']): string {
  const first = headings.find(({ level, isBare }) => level === 1 && !isBare);
  return first ? text.slice(first.content.start, first.content.end) : '';
}

function headTitle(text: string, draft: TitledDraft, phrases: Phrases): TextRange | undefined {
  const first = draft.blocks.find(({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'item');
  if (!first) return undefined;
  if (first.kind !== 'heading') {
    const line =
      first.kind === 'paragraph' ? titleLine(text, draft, first, phrases) : titleItem(text, draft, first, phrases);
    if (line) return line;
  }
  // Notes may stand above the heading of the whole.
  const heading =
    first.kind === 'heading' ? first : draft.blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  if (!heading || isSection(draft, heading)) return undefined;
  return heading.content.start < heading.content.end ? heading.content : undefined;
}

/** Mappings of front matter that speak of the post, so that a title in them is its title. */
const POST_KEYS = new Set(['job', 'post', 'posting', 'page', 'params', 'extra']);

/** The entry of front matter that names the title: `job_title` before `title` before `position`; never a person's. */
function titleEntry(entries: readonly FrontMatterEntry[], phrases: Phrases): FrontMatterEntry | undefined {
  const { titleLabel } = phrases.drafts();
  const label = ({ key }: FrontMatterEntry): string => key.replace(/([a-z])([A-Z])|[_-]/g, '$1 $2').trim();
  const rank = (entry: FrontMatterEntry): number =>
    (/title/i.test(entry.key) ? LONGEST_TITLE : 0) + entry.key.length + (LETTER.test(entry.value) ? 1 : -Infinity);
  const isTitle = (entry: FrontMatterEntry): boolean => {
    const written = label(entry);
    return titleLabel.exec(`${written}:`)?.[0].length === written.length + 1;
  };
  const found = entries.filter((entry) => isTitle(entry) && rank(entry) > 0).sort((a, b) => rank(b) - rank(a))[0];
  if (found) return found;
  for (const entry of entries) {
    const inside = isTitle(entry) || POST_KEYS.has(entry.key.toLowerCase()) ? entry.entries : [];
    const nested = inside.find((it) => isTitle(it) && rank(it) > 0);
    if (nested) return nested;
  }
  return undefined;
}

/** A bold item at the top that was read as a heading: `* **【杭州】区域销售经理**`; or the one item there, if it names a post: `🔥市场专员🔥`. */
function titleItem(
  text: string,
  { headings: [heading], blocks }: TitledDraft,
  first: Block,
  phrases: Phrases,
): TextRange | undefined {
  if (heading?.start !== first.start || heading.isBare) {
    const [, next] = blocks;
    return next?.kind === 'item' ? undefined : postIn(text, strip(text, first.content), phrases);
  }
  let { start, end } = heading.content;
  while (start < end && '*_'.includes(text.charAt(start))) start++;
  while (end > start && '*_'.includes(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

/** What a label near the top says: `职位名称：区域销售经理`, `| Job title | Account Executive |`. */
function labelledTitle(text: string, draft: TitledDraft, phrases: Phrases): TextRange | undefined {
  for (const block of draft.blocks.slice(0, TITLE_BLOCKS)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'table-row') continue;
    let { start } = block.content;
    for (let lines = 0; lines < TITLE_BLOCKS && start < block.content.end; lines++) {
      const end = lineEnd(text, start, block.content.end);
      const found = end - start <= LONGEST_TITLE ? afterLabel(text, { start, end }, phrases) : undefined;
      if (found) return found;
      start = end + 1;
    }
  }
  return undefined;
}

function afterLabel(text: string, { start, end }: TextRange, phrases: Phrases): TextRange | undefined {
  const found = phrases.drafts().titleLabelAnywhere.exec(text.slice(start, end));
  if (!found) return undefined;
  const from = start + found[0].length;
  let to = from;
  while (to < end && !'|｜;；'.includes(text.charAt(to))) to++;
  const named = trimmed(text, from, to);
  const isPost = phrases.titles().namesPost(closedUp(text.slice(named.start, named.end)));
  return named.start < named.end && isPost ? named : undefined;
}

function titleLine(text: string, draft: TitledDraft, block: Block, phrases: Phrases): TextRange | undefined {
  const { start } = block.content;
  let end = start;
  // Bold words are no longer for their signs.
  const longest = LONGEST_TITLE + (text.startsWith('**', start) ? 4 : 0);
  while (
    end < block.content.end &&
    end - start <= longest &&
    !'\r\n'.includes(text.charAt(end)) &&
    !beginsBlockTag(text, end)
  )
    end++;
  if (end - start > longest) return undefined;
  const line = trimmed(text, start, end);
  const words = text.slice(line.start, line.end);
  const label = phrases.drafts().titleLabel.exec(words)?.[0];
  if (label !== undefined) {
    const named = trimmed(text, line.start + label.length, line.end);
    return named.start < named.end ? named : undefined;
  }
  if (isSection(draft, block)) return undefined;
  const called = CALL.test(words) ? postIn(text, line, phrases) : undefined;
  if (called) return called;
  const call = CALL_BEFORE.exec(words)?.[0];
  const behind = call && postIn(text, { start: line.start + call.length, end: line.end }, phrases);
  if (behind) return behind;
  if (SENTENCE.test(words) || isDuty(words, phrases)) return undefined;
  const bare = strip(text, line);
  return bare.start < bare.end ? line : undefined;
}

/** How a posting calls out to people: `急聘市场专员！！！`. */
const CALL = /[！!]$/u;
const CALLS = /[！!\s]/u;
/** The same before the post: "NOW HIRING!! Leasing Consultant". */
const CALL_BEFORE = /^[^！!\n]{1,30}[！!]{1,5}\s{0,4}(?=\p{L})/u;

/** The words of a short line that names a post, without a label before and marks behind it. */
function postIn(text: string, range: TextRange, phrases: Phrases): TextRange | undefined {
  const label = phrases.drafts().titleLabel.exec(text.slice(range.start, range.end))?.[0] ?? '';
  const { start, end } = trimmed(text, range.start + label.length, range.end);
  const line = text.slice(start, end);
  const words = line.slice(0, line.length - trailing(line, CALLS));
  const isPost = words.length <= LONGEST_TITLE && !SENTENCE.test(words) && phrases.titles().namesPost(closedUp(words));
  return isPost && words !== '' ? { start, end: start + words.length } : undefined;
}

/** Whether a line says what is done (`负责华东区客户开发`, "Manage key accounts in the north"), and names no post. */
function isDuty(words: string, phrases: Phrases): boolean {
  const { zh, en } = phrases.claims();
  const isShort = words.length < SHORT;
  const isWork =
    zh.claim.test(words) || en.claim.test(words) || (!isShort && (zh.beginning.test(words) || en.verb.test(words)));
  return isWork && !phrases.titles().namesPost(words) && !phrases.titles().isPlan(words);
}

/** Whether a block begins with a heading that says nothing but its section, alone or before a colon. */
function isSection(draft: TitledDraft, { start }: Block): boolean {
  return draft.headings.some((heading) => heading.start === start && heading.isBare);
}
