/** What leads to the items of a list: the nearest line above them that is none of them. */
import type { Flavor } from '../draft/block.ts';
import type { DraftItem } from '../draft/draft.ts';
import { withoutEnd } from '../text/ends.ts';
import type { FindingContext } from './context.ts';
import { mayHead } from './head-lines.ts';

/** A longer line leads to nothing, in UTF-16 code units. */
const LONGEST = 120;
/** Looks no farther above the first item, in UTF-16 code units. */
const FARTHEST = 400;
const LINE_BREAK = /\r\n|\n|\r/u;
/** Two items with no more than this between them have nothing but line breaks there, in UTF-16 code units. */
const BREAKS = 3;
/** Signs at the end of what may lead to the next item. */
const LEAD_END = ':：*_】 \t';
/** Signs of a heading or of emphasis around a line. */
const [BEFORE, BEHIND] = [/^[\s#*_>【]+/u, /[\s*_】]/u];
const LETTER = /\p{L}/u;
const COLON = /[:：]$/u;
const DOTS = /\.{3}$/u;

/** What items are led in. */
type Led = Pick<FindingContext, 'text' | 'flavor' | 'draft'>;

/** What is said by lines that lead to others, and without what no text says it. */
interface Saying {
  readonly says: RegExp;
  readonly sign: RegExp;
}

/**
 * Tells of an item whether the line that leads to it, such as a heading or "At least three of the following:", says something; undefined
 * where no line of the text does. Work grows with the length of the text.
 */
export function ledBy(context: Led, { says, sign }: Saying): ((item: DraftItem) => boolean) | undefined {
  // Lines of plain text are told apart faster than a sign is looked for.
  if (context.flavor !== 'plaintext' && !sign.test(context.text)) return undefined;
  const leads = leadsOf(context);
  return (item) => says.test(leads.get(item) ?? '');
}

/** The words of the line that leads to each item; items below none are left out. */
function leadsOf(context: Led): ReadonlyMap<DraftItem, string> {
  const { draft } = context;
  const leads = new Map<DraftItem, string>();
  let lead: string | undefined;
  let before: DraftItem | undefined;
  for (const item of draft.items) {
    lead = leadBetween(context, before, item) ?? lead;
    if (lead !== undefined) leads.set(item, lead);
    before = item;
  }
  return leads;
}

/** The last line between two items that leads to the second one. */
function leadBetween({ text, flavor }: Led, before: DraftItem | undefined, item: DraftItem): string | undefined {
  if (!before) return shortOf(lastLine(text.slice(Math.max(0, item.start - FARTHEST), item.start)));
  // Most items of a list follow each other.
  if (item.start - before.end <= BREAKS && before.form === item.form && isOneLine(text, flavor, before))
    return undefined;
  const words = text.slice(before.content.start, Math.min(before.end, item.start));
  const line = lastLine(text.slice(before.end, item.start)) ?? headIn(below(words));
  if (line !== undefined) return shortOf(line);
  const content = text.slice(before.content.start, before.content.end);
  const isLead =
    content.length <= LONGEST &&
    (COLON.test(withoutEnd(content, BEHIND)) || (before.form === 'clause' && item.form === 'list'));
  return isLead ? content : undefined;
}

/** Whether an item is one line that does not end as what leads to the next one does. */
function isOneLine(text: string, flavor: Flavor, { content, end }: DraftItem): boolean {
  if (LEAD_END.includes(text.charAt(content.end - 1))) return false;
  if (flavor === 'plaintext') return true;
  const at = text.indexOf('\n', content.start);
  return at < 0 || at >= Math.min(content.end, end);
}

/** What stands below the first of some lines. */
function below(lines: string): string {
  const end = lines.search(LINE_BREAK);
  return end < 0 ? '' : lines.slice(end);
}

/** A line, of a longer one nothing: it leads to nothing, nor does what stands above it. */
function shortOf(line: string | undefined): string | undefined {
  return line === undefined || line.length <= LONGEST ? line : '';
}

function lastLine(words: string): string | undefined {
  if (!LETTER.test(words)) return undefined;
  const line = words.split(LINE_BREAK).findLast((it) => LETTER.test(it));
  return line === undefined ? undefined : withoutEnd(line.replace(BEFORE, ''), BEHIND);
}

/** The last line of an item, where it looks like what heads the next one: Markdown takes it for more of the item. */
function headIn(words: string): string | undefined {
  const line = lastLine(words);
  if (line === undefined) return undefined;
  const isHead = COLON.test(line) || mayHead(line.replace(DOTS, ''), LONGEST);
  return isHead && /^[^\p{Ll}]/u.test(line) ? line : undefined;
}
