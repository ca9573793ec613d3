/** Tags of HTML that end a line wherever they stand: breaks, paragraphs, items of lists, cells of tables, headings. */

const BLOCK_TAGS: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'br',
    'caption',
    'center',
    'col',
    'colgroup',
    'dd',
    'details',
    'dialog',
  ],
  ...[
    'dir',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'head',
  ],
  ...[
    'header',
    'hr',
    'html',
    'legend',
    'li',
    'main',
    'menu',
    'nav',
    'ol',
    'p',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
  ],
  ...['tfoot', 'th', 'thead', 'tr', 'ul'],
]);
/** No name of a tag is longer. */
const LONGEST_NAME = 10;

/** A tag that was found. */
export interface BlockTag {
  /** Its name in small letters; with a slash before it when it closes. */
  readonly name: string;
  /** One past its `>`. */
  readonly end: number;
}

/** The tag that begins at an offset and ends a line there, if it is closed before `end`. */
export function readBlockTag(text: string, at: number, end: number): BlockTag | undefined {
  const slash = text.charAt(at + 1) === '/' ? 1 : 0;
  const from = at + 1 + slash;
  let to = from;
  while (to < end && to - from <= LONGEST_NAME && isNameUnit(text.charCodeAt(to))) to++;
  if (to === from) return undefined;
  const name = text.slice(from, to).toLowerCase();
  if (!BLOCK_TAGS.has(name)) return undefined;
  const next = text.charAt(to);
  if (next !== '>' && next !== '/' && next !== ' ' && next !== '\t') return undefined;
  while (to < end && text.charAt(to) !== '>') to++;
  return to < end ? { name: slash > 0 ? `/${name}` : name, end: to + 1 } : undefined;
}

function isNameUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x31 && unit <= 0x36);
}

/** Whether a tag that ends a line begins at an offset. */
export function beginsBlockTag(text: string, at: number): boolean {
  return text.charAt(at) === '<' && readBlockTag(text, at, Math.min(text.length, at + LONGEST_TAG)) !== undefined;
}

/** Whether such a tag ends at an offset. */
export function endsBlockTag(text: string, end: number): boolean {
  if (text.charAt(end - 1) !== '>') return false;
  const first = Math.max(0, end - LONGEST_TAG);
  for (let at = end - 2; at >= first && text.charAt(at) !== '>'; at--) {
    if (text.charAt(at) === '<') return readBlockTag(text, at, end) !== undefined;
  }
  return false;
}

const LONGEST_TAG = 400;

/** Tags that say what follows them. */
const SPEAKING = /^(?:li|dd|dt|td|th|summary|h[1-6])$/;

/** What is known of the words behind several tags: the last that speaks and is not closed, else the last that is no `br`. */
export function tagAfter(before: string, name: string): string {
  if (name === `/${before}`) return name;
  const speaks = SPEAKING.test(before);
  if (SPEAKING.test(name)) return name;
  return speaks || (name === 'br' && before !== '') ? before : name;
}

/** A tag of a line. */
export interface FoundTag extends BlockTag {
  readonly at: number;
}

/**
 * The tags of a line, in order, that end a line. None where the line is the row of a table, and none in comments and code.
 * Linear in the length of the line.
 * @param start where the line begins, or where it goes on behind a tag
 * @param next where the next line begins
 * @param last where the last `>` of the line stands
 */
export function blockTagsOf(text: string, start: number, end: number, next: number, last: number): FoundTag[] {
  const found: FoundTag[] = [];
  let mayBeCode = true;
  for (let at = start; at < last; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKTICK && mayBeCode) {
      const close = positionBefore(text, '`', at + 1, end);
      if (close < 0) mayBeCode = false;
      else at = close;
    } else if (unit === LESS) {
      if (text.startsWith('<!--', at)) {
        const close = positionBefore(text, '-->', at + 4, end);
        // A comment of several lines: nothing on this line is a tag any more.
        if (close < 0) break;
        at = close + 2;
        continue;
      }
      const tag = readBlockTag(text, at, end);
      if (!tag) continue;
      found.push({ at, ...tag });
      at = tag.end - 1;
    }
  }
  return found.length > 0 && isRow(text, start, end, next) ? [] : found;
}

const BACKTICK = 0x60;
const LESS = 0x3c;

function positionBefore(text: string, words: string, from: number, end: number): number {
  for (let at = from; at + words.length <= end; at++) if (text.startsWith(words, at)) return at;
  return -1;
}

/** Whether a line is the row of a Markdown table, whose cells may hold breaks. */
function isRow(text: string, start: number, end: number, next: number): boolean {
  let first = start;
  while (first > 0 && !/[\r\n]/.test(text.charAt(first - 1))) first--;
  const from = first;
  while (first < end && /[\s>]/.test(text.charAt(first))) first++;
  let last = end - 1;
  while (last > first && /\s/.test(text.charAt(last))) last--;
  if (text.charAt(first) === '|' || text.charAt(last) === '|') return true;
  let at = next;
  for (; at < text.length && '|-: \t>'.includes(text.charAt(at)); at++);
  const isDashes = at > next && (at === text.length || /[\r\n]/.test(text.charAt(at)));
  return isDashes && text.slice(from, end).includes('|') && text.slice(next, at).includes('|');
}
