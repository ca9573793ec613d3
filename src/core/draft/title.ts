/** Where the title of a draft stands. */
import type { Phrases } from '../language/language-phrases.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { Draft } from './draft.ts';
import type { FrontMatterEntry } from './front-matter-entry.ts';
import { strip } from './headings.ts';

/** A longer first line is a sentence. */
const LONGEST_TITLE = 80;
/** What the first line of a text is that begins in the middle of it. */
const SENTENCE = /[。；;！!？?，,]$|[。；;]|[.!?][ \t]/u;

/**
 * The title: `job_title:` or `title:` of the front matter, else the first heading or the first line, if that is short and no sentence. A
 * heading that says nothing but its section (`岗位职责：`) is no title.
 */
export function title(text: string, draft: Draft, phrases: Phrases): TextRange | undefined {
  const entry = titleEntry(draft.frontMatter?.entries ?? [], phrases);
  if (entry) return entry.words;
  const first = draft.blocks.find(({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'item');
  if (!first) return undefined;
  if (first.kind !== 'heading') {
    const line = first.kind === 'paragraph' ? titleLine(text, draft, first, phrases) : undefined;
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
    (/title/i.test(entry.key) ? LONGEST_TITLE : 0) + entry.key.length + (/\p{L}/u.test(entry.value) ? 1 : -Infinity);
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

function titleLine(text: string, draft: Draft, block: Block, phrases: Phrases): TextRange | undefined {
  const { start } = block.content;
  let end = start;
  while (end < block.content.end && end - start <= LONGEST_TITLE && !'\r\n'.includes(text.charAt(end))) end++;
  if (end - start > LONGEST_TITLE) return undefined;
  const line = trimmed(text, start, end);
  const words = text.slice(line.start, line.end);
  const label = phrases.drafts().titleLabel.exec(words)?.[0];
  if (label !== undefined) {
    const named = trimmed(text, line.start + label.length, line.end);
    return named.start < named.end ? named : undefined;
  }
  if (SENTENCE.test(words) || isSection(draft, block)) return undefined;
  const bare = strip(text, line);
  return bare.start < bare.end ? line : undefined;
}

/** Whether a block begins with a heading that says nothing but its section, alone or before a colon. */
function isSection(draft: Draft, { start }: Block): boolean {
  return draft.headings.some((heading) => heading.start === start && heading.isBare);
}
