/**
 * The posts of a document that holds several. One post is never taken for two: a further post begins at a title that calls a profession,
 * and has a section of duties or requirements of its own below where the one before has such a section too. Among several, a heading like
 * theirs with its work right below is one more. Titles that say how many people are looked for need no sections.
 */
import type { SectionKind } from '../pack/vocabulary.ts';
import { hasHan } from '../text/han.ts';
import { firstFrom, trimmed, type TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { Draft, DraftHeading } from './draft.ts';
import type { PostTitle, PostTitleReader } from './post-titles.ts';
import { formOf } from './heading-lines.ts';
import { LETTER } from '../text/letters.ts';
import { firstLine } from './section-lines.ts';

/** One of several posts: from the line of its title to what ends it. */
export interface PostRange extends TextRange {
  /** Undefined for a first post that begins with its duties. */
  readonly title: TextRange | undefined;
}

/** What makes two posts of one document: each has such a section. */
const ANCHORS: ReadonlySet<SectionKind | undefined> = new Set(['responsibility', 'requirement']);
const PLAN_ANCHORS: ReadonlySet<SectionKind | undefined> = new Set(['goal', 'action']);
/** So many lines may stand between a title and the first section below it. */
const MOST_LINES = 24;

/** A bare title stands no farther above its section, in UTF-16 code units. */
const LONGEST_GAP = 24;

/** Where the title of a post may stand. */
const TITLED: ReadonlySet<Block['kind']> = new Set(['heading', 'paragraph', 'item']);

/** A title and the sections below it, up to the next. */
interface Part {
  readonly start: number;
  readonly title: Title | undefined;
  readonly anchors: DraftHeading[];
}

/** Parts that are one post. What is asked of it again and again is kept, so that many parts are not gone through for each further one. */
interface Post extends Part {
  readonly sections: Set<SectionKind | undefined>;
  /** All its headings are Chinese. */
  isChinese: boolean;
}

interface Title extends PostTitle {
  readonly lineStart: number;
  /** Level of a heading with signs, else 0. */
  readonly level: number;
  /** It is a bare line that could be one of a list: only its place right above a section makes it a title. */
  readonly isWeak: boolean;
}

/**
 * @param draft the document, read as one
 * @returns the posts or plans in order; none where the document holds no more than one
 */
export function postsIn(text: string, draft: Draft, titles: PostTitleReader): readonly PostRange[] {
  if (draft.kind === 'plan') return plansIn(text, draft, titles);
  const anchors = draft.headings.filter(({ section }) => ANCHORS.has(section));
  if (!isRepeated(anchors)) return countedPosts(text, draft, titles);
  const parts = splitAt(text, draft, anchors, titles);
  const posts = joined(text, parts, titles);
  return posts.length < 2 ? [] : rangesOf(text, draft, withUndivided(text, draft, posts, titles));
}

/** How a line may say for how many people it is, in brackets or at its end, or for what pay. */
const COUNTED = /[)）\]】\d][\s—–-]*$|\dk[^|｜]{0,12}$/iu;

/** A number in bold: `**1) Founding Account Executive**`. */
const BOLD_MARKER = /^\*\*\S/u;
/** What closes such a line, and what is said in brackets before: " (first one!)**". */
const BOLD_END = /\s?(?:[（(][^（()）]{0,40}[)）])?\*\*$/u;

/**
 * Posts without sections, each below a title that says how many people it is for: `一、渠道销售（1人）` above a list. Two are of the roles at
 * least; among them may be one of any profession that looks like theirs. What is said of all of them ends the last.
 */
function countedPosts(text: string, draft: Draft, titles: PostTitleReader): readonly PostRange[] {
  const { blocks } = draft;
  // Among the duties of one post such lines head groups of them, and a Chinese one may be a group wherever it stands: `**三、用户转化与销售**`.
  const hasSections = draft.headings.some(({ section }) => ANCHORS.has(section));
  const counted = blocks.flatMap((block, at): Counted | readonly Counted[] => {
    if (!TITLED.has(block.kind) || !headsList(blocks, at)) return [];
    const line = firstLine(text, block.content);
    const isBold = BOLD_MARKER.test(block.marker) && !hasSections;
    const title = countedTitle(text, line, titles) ?? (isBold ? boldTitle(text, line, titles) : undefined);
    if (!title) return [];
    const start = lineStartOf(text, block, line);
    const level = block.kind === 'heading' ? block.level : 0;
    const look = `${block.kind} ${block.level} ${formOf(block.marker)}`;
    const isOfRole = titles.roleOf(text, title) !== undefined;
    return { start, title: { ...title, lineStart: start, level, isWeak: false }, anchors: [], look, isOfRole };
  });
  const ofRoles = counted.filter(({ isOfRole }) => isOfRole);
  const looks = new Set(ofRoles.map(({ look }) => look));
  const parts = counted.filter(({ look }) => looks.has(look));
  // Bold lines with numbers may head any list: one of them at least is the title of a post.
  const isEach =
    ofRoles.length > 1 &&
    ofRoles.some(({ title }) => title!.isSure) &&
    new Set(parts.map(({ title }) => title!.post)).size === parts.length;
  return isEach ? rangesOf(text, draft, parts).map((it) => beforeAll(text, draft, it, titles)) : [];
}

/** Most lines say no number of people, and would only be remembered. */
function countedTitle(text: string, line: TextRange, titles: PostTitleReader): PostTitle | undefined {
  const title = COUNTED.test(text.slice(line.start, line.end)) ? titles.readPost(text, line) : undefined;
  return title?.isSure ? title : undefined;
}

/** A bold line without what it says in brackets; what is no title of a post by itself may be one beside those that are: "Community & Resident Ops". */
function boldTitle(text: string, { start, end }: TextRange, titles: PostTitleReader): PostTitle | undefined {
  const [words = ''] = text.slice(start, end).split(BOLD_END, 1);
  if (words.length === end - start || hasHan(words)) return undefined;
  const line = trimmed(text, start, start + words.length);
  const title = titles.readPost(text, line);
  return { ...line, post: words, ...title, isSure: title !== undefined };
}

interface Counted extends Part {
  /** What it looks like: its kind, its level and its marker. */
  readonly look: string;
  readonly isOfRole: boolean;
}

/** A post up to what is said of all posts, in a paragraph or at the head of a list. */
function beforeAll(text: string, { blocks }: Draft, post: PostRange, titles: PostTitleReader): PostRange {
  const isOfAll = ({ kind, content }: Block): boolean =>
    kind !== 'item' && titles.isOfAll(text, firstLine(text, content));
  const found = blocks.slice(firstFrom(blocks, post.start + 1), firstFrom(blocks, post.end)).find(isOfAll);
  return found ? { ...post, end: found.start } : post;
}

/** Whether a list stands right below a block that is none of its items, or below a paragraph in between: who it is, or where. */
function headsList(blocks: readonly Block[], at: number): boolean {
  const { kind, level, marker } = blocks[at]!;
  const next = blocks[at + 1];
  if (next?.kind === 'item') return kind !== 'item' || level !== next.level || marker.at(-1) !== next.marker.at(-1);
  return next?.kind === 'paragraph' && blocks[at + 2]?.kind === 'item';
}

/** The posts, and those among them whose work stands right below a heading of the same level: in no section of its own. */
function withUndivided(text: string, draft: Draft, posts: readonly Part[], titles: PostTitleReader): readonly Part[] {
  const level = posts[0]!.title?.level ?? 0;
  if (level === 0 || posts.some(({ title }) => title?.level !== level)) return posts;
  const sections = draft.headings.filter(({ section }) => section !== undefined);
  const taken = new Set([...posts, ...sections].map(({ start }) => start));
  const undivided = draft.blocks.flatMap((block, at): Part[] => {
    const next = draft.blocks[at + 1];
    if (block.kind !== 'heading' || block.level !== level || next?.kind !== 'item') return [];
    if (block.start < posts[0]!.start || taken.has(block.start)) return [];
    const title = titles.readPost(text, block.content);
    if (!title || /[:：]/u.test(text.slice(title.start, title.end)) || titles.roleOf(text, title) === undefined)
      return [];
    return [{ start: block.start, title: { ...title, lineStart: block.start, level, isWeak: false }, anchors: [] }];
  });
  return [...posts, ...undivided].sort((a, b) => a.start - b.start);
}

function isRepeated(anchors: readonly DraftHeading[]): boolean {
  return new Set(anchors.map(({ section }) => section)).size < anchors.length;
}

/** Gives each section the title above it. */
function splitAt(text: string, draft: Draft, anchors: readonly DraftHeading[], titles: PostTitleReader): Part[] {
  const parts: Part[] = [];
  let from = draft.frontMatter?.range.end ?? 0;
  for (const anchor of anchors) {
    const title = titleAbove(text, draft, from, anchor, titles);
    const last = parts.at(-1);
    if (title || !last) parts.push({ start: title?.lineStart ?? from, title, anchors: [anchor] });
    else last.anchors.push(anchor);
    from = anchor.end;
  }
  return parts;
}

/** The nearest line above a section that is the title of a post; not farther up than an offset. */
function titleAbove(
  text: string,
  { blocks }: Draft,
  from: number,
  anchor: DraftHeading,
  titles: PostTitleReader,
): Title | undefined {
  let lines = 0;
  const last = firstFrom(blocks, anchor.start + 1) - 1;
  const own = blocks[last];
  const limit = own?.kind === 'heading' && anchor.start < own.end ? own.level : 7;
  for (let at = last; at >= 0; at--) {
    const block = blocks[at]!;
    if (block.end <= from || lines > MOST_LINES) return undefined;
    if (!TITLED.has(block.kind)) continue;
    if (block.kind === 'heading' && block.level > limit) continue;
    for (const line of linesUp(text, block, from, anchor.start)) {
      lines++;
      const title = titles.readPost(text, line);
      if (!title) continue;
      const isWeak = block.kind !== 'heading' && !title.isSure && !standsOut(text, block, line, from);
      if (isWeak && !isRightAbove(text, line, anchor)) continue;
      const level = block.kind === 'heading' ? block.level : 0;
      return { ...title, lineStart: lineStartOf(text, block, line), level, isWeak };
    }
  }
  return undefined;
}

/** Whether a line without a heading sign has room above it, or signs around it: a line of a list is no title. */
function standsOut(text: string, block: Block, line: TextRange, from: number): boolean {
  const written = text.slice(line.start, line.end).trim();
  if (/^[*_]{2}.*[*_]{2}[:：]?$/u.test(written) || /^[【[]/u.test(written)) return true;
  if (block.kind === 'item') return false;
  let at = line.start;
  while (at > from && ' \t\u3000'.includes(text.charAt(at - 1))) at--;
  if (at <= from || at === 0) return true;
  return /(?:\r\n|\n|\r)[ \t\u3000]*(?:\r\n|\n|\r)$/u.test(text.slice(Math.max(0, at - 40), at));
}

/** Whether nothing but white space and the number of a section stands between a line and the section. */
function isRightAbove(text: string, line: TextRange, anchor: DraftHeading): boolean {
  return anchor.start - line.end <= LONGEST_GAP && !/[\p{L}]/u.test(text.slice(line.end, anchor.start));
}

/** The lines of a block between two offsets, the last first. */
function linesUp(text: string, { content }: Block, from: number, to: number): TextRange[] {
  const lines: TextRange[] = [];
  let start = Math.max(content.start, from);
  const end = Math.min(content.end, to);
  while (start < end) {
    let stop = start;
    while (stop < end && text.charCodeAt(stop) !== 0x0a && text.charCodeAt(stop) !== 0x0d) stop++;
    const line = trimmed(text, start, stop);
    if (line.start < line.end) lines.push(line);
    start = stop + 1;
  }
  return lines.reverse();
}

function lineStartOf(text: string, { start, content }: Block, line: TextRange): number {
  if (line.start <= content.start || /^\s*$/u.test(text.slice(content.start, line.start))) return start;
  let at = line.start;
  while (at > 0 && text.charCodeAt(at - 1) !== 0x0a && text.charCodeAt(at - 1) !== 0x0d) at--;
  return at;
}

/** Parts that are posts of their own; those that go on with the post before are joined to it. */
function joined(text: string, parts: readonly Part[], titles: PostTitleReader): Post[] {
  const posts: Post[] = [];
  for (const part of parts.map((it) => postOf(text, it))) {
    const last = posts.at(-1);
    if (!last || (isFurther(text, last, part, posts.length > 1) && !isTranslated(text, last, part, titles))) {
      posts.push(part);
      continue;
    }
    last.anchors.push(...part.anchors);
    for (const section of part.sections) last.sections.add(section);
    last.isChinese &&= part.isChinese;
  }
  return posts;
}

function postOf(text: string, part: Part): Post {
  return {
    ...part,
    anchors: [...part.anchors],
    sections: new Set(part.anchors.map(({ section }) => section)),
    isChinese: part.anchors.every(({ content }) => hasHan(text.slice(content.start, content.end))),
  };
}

/**
 * Whether a part is another post than the one before.
 * @param areSeveral whether two posts are known already
 */
function isFurther(text: string, before: Post, { title, anchors, sections }: Post, areSeveral: boolean): boolean {
  // A line that names a post behind the heading of a section is a part of what stands there.
  if (!title || title.lineStart <= before.anchors.at(-1)!.start) return false;
  if (before.title?.post === title.post) return false;
  const shares = (kind: SectionKind): boolean => before.sections.has(kind) && sections.has(kind);
  const [sharesDuties, sharesRequirements] = [shares('responsibility'), shares('requirement')];
  // A site names the post once more below it, as it calls it: "Role: Performance Marketing Manager".
  if (!sharesDuties && before.title?.post.startsWith(title.post)) return false;
  if (!before.title) {
    // "Job Description" right above "Job title: …" is the name of the form.
    const isForm = !LETTER.test(text.slice(before.anchors.at(-1)!.end, title.lineStart));
    return title.isSure && sharesDuties && !isForm;
  }
  // A bare line is a title only where a whole post ends above it and duties begin below.
  const isEnded = areSeveral || (before.sections.has('responsibility') && before.sections.has('requirement'));
  if (title.isWeak && !(sharesDuties && isEnded && anchors[0]?.section === 'responsibility')) return false;
  if (before.title.level !== title.level) return sharesDuties && sharesRequirements && title.isSure;
  return sharesDuties || (sharesRequirements && (title.isSure || title.level > 0));
}

/** Whether a part says the post before once more, in the other language. */
function isTranslated(text: string, before: Post, part: Post, titles: PostTitleReader): boolean {
  if (before.isChinese === part.isChinese) return false;
  const [first, second] = [before, part].map(({ title }) => title && titles.roleOf(text, title));
  return first === undefined || second === undefined || first === second;
}

/** Where each post begins and ends. */
function rangesOf(text: string, draft: Draft, posts: readonly Part[]): PostRange[] {
  return posts.map(({ start, title }, index) => {
    const next = posts[index + 1]?.start ?? text.length;
    const closing = title && title.level > 0 ? closedAt(draft, start, title.level, next) : next;
    return { start, end: withoutRule(draft, start, closing), title: title && { start: title.start, end: title.end } };
  });
}

/** The next heading that stands above the post: what follows it is about the whole. */
function closedAt({ blocks }: Draft, start: number, level: number, next: number): number {
  for (let at = firstFrom(blocks, start + 1); at < blocks.length && blocks[at]!.start < next; at++) {
    const block = blocks[at]!;
    if (block.kind === 'heading' && block.level < level) return block.start;
  }
  return next;
}

/** A rule between two posts belongs to neither. */
function withoutRule({ blocks }: Draft, start: number, end: number): number {
  let at = firstFrom(blocks, end) - 1;
  let stop = end;
  while (at >= 0 && blocks[at]!.start > start && blocks[at]!.kind === 'rule') stop = blocks[at--]!.start;
  return stop;
}

/** Plans stand below headings of the first level that say that they are plans. */
function plansIn(text: string, draft: Draft, titles: PostTitleReader): readonly PostRange[] {
  const first = draft.blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  if (first.length < 2) return [];
  const parts = first.map((block, index) => {
    const end = first[index + 1]?.start ?? text.length;
    const below = draft.headings.slice(firstFrom(draft.headings, block.start), firstFrom(draft.headings, end));
    const anchors = below.filter(({ section }) => PLAN_ANCHORS.has(section));
    return { start: block.start, end: withoutRule(draft, block.start, end), title: block.content, anchors };
  });
  const isEach = parts.every(({ title, anchors }) => anchors.length > 0 && titles.isPlan(text, title));
  return isEach ? parts.map(({ start, end, title }) => ({ start, end, title })) : [];
}
