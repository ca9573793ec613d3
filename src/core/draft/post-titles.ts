/** Tells the titles of posts among the lines of a draft: by what they call, how many people they ask for, or a label. */
import type { Phrases } from '../language/language-phrases.ts';
import { withoutEnd } from '../text/ends.ts';
import type { Folder } from '../text/fold.ts';
import { hasHan } from '../text/han.ts';
import { moved, trimmed, type TextRange } from '../text/range.ts';
import { Remembered } from '../text/remembered.ts';
import { strip, withBrackets } from './headings.ts';
import { TWO_LETTERS } from '../text/letters.ts';

export interface PostTitle extends TextRange {
  /** It has a label before it or says how many people are looked for or what they earn, so that nobody takes it for anything else. */
  readonly isSure: boolean;
  /** The same words without what they say of the level, folded: equal for two levels of one post. */
  readonly post: string;
}

export interface PostTitleReader {
  /** The title that a line is, without label and signs around it; undefined where it is none. */
  readPost(text: string, line: TextRange): PostTitle | undefined;
  /** The role that the words of a title speak of. */
  roleOf(text: string, title: TextRange): string | undefined;
  /** Whether a line says that what follows is asked of all posts above: `通用要求：`. */
  isOfAll(text: string, line: TextRange): boolean;
  /** Whether a heading is the title of a plan. */
  isPlan(text: string, heading: TextRange): boolean;
}

/** Longer words are a sentence; in UTF-16 code units, of Chinese and of other words. */
const LONGEST = { han: 26, other: 64 };
/** So many lines are remembered. */
const MOST_KNOWN = 4_000;
/** A label is no longer than this. */
const LONGEST_LABEL = 20;
/** What stands in a sentence and in no title. */
const SENTENCE = /[，。；！？;!?]|[.:：]\s|[：:]$/u;
/** What parts the name of a position from what is said beside it. */
const PARTS = /\s[-–—]\s|[|｜/／、,·@(（【[<《:：]|——|-(?![a-z0-9])|(?<![a-z0-9])-/u;

/** What a post pays, behind a bar at the end of its folded title: `渠道销售经理｜8-12K+提成`. */
const PAY = /[|｜]\s?\d{1,3}(?:\.\d)?k?[\s–—~-]{1,3}\d{1,3}(?:\.\d)?k(?:[^|｜a-z][^|｜]{0,8})?$/u;

/** @param roleOf the role that a few words speak of */
export function createPostTitleReader(
  folder: Folder,
  phrases: Phrases,
  roleOf: (words: string) => string | undefined,
): PostTitleReader {
  const isPosition = (words: string): boolean =>
    words
      .split(PARTS)
      .some(
        (part, index) => index < 3 && phrases.posts().profession.test(withoutEnd(part, /[\s.)）\]】]/u).trimStart()),
      );
  // A key that is typed changes one line of many.
  const known = new Remembered<PostTitle | undefined>(MOST_KNOWN);
  const readLine = (text: string): PostTitle | undefined => {
    const line = { start: 0, end: text.length };
    const colon = colonIn(text, line);
    const isLabelled =
      colon >= 0 && phrases.posts().label.test(folder.foldToString(text.slice(strip(text, line).start, colon + 1)));
    const named = trimmed(text, isLabelled ? colon + 1 : line.start, line.end);
    const title = withBrackets(text, named, strip(text, withoutTags(text, named)));
    const words = folder.foldToString(text.slice(title.start, title.end));
    if (words.length === 0 || words.length > (hasHan(words) ? LONGEST.han : LONGEST.other)) return undefined;
    const name = words.replace(phrases.posts().count, '').replace(PAY, '').trim();
    if (SENTENCE.test(name)) return undefined;
    const isCounted = name !== words;
    if (!isCounted && !isLabelled && !isPosition(name)) return undefined;
    if (!TWO_LETTERS.test(name)) return undefined;
    return {
      ...title,
      isSure: isLabelled || isCounted,
      post: name.replace(phrases.posts().level, '').replace(/[\s\p{P}]/gu, ''),
    };
  };
  return {
    readPost(text, { start, end }) {
      if (end - start > LONGEST.other + LONGEST_LABEL) return undefined;
      const title = known.of(text.slice(start, end), readLine);
      return title && { ...title, ...moved(title, start) };
    },
    roleOf: (text, { start, end }) => roleOf(text.slice(start, end)),
    isOfAll: (text, { start, end }) =>
      phrases.leads().ofAll.test(text.slice(start, Math.min(end, start + LONGEST.other))),
    isPlan: (text, heading) => phrases.posts().plan.test(folder.foldToString(text.slice(heading.start, heading.end))),
  };
}

const OPENING_TAG = /^(?:<[a-z][^<>]{0,60}>)+/iu;

/** A line without the tags around it: `<b>销售经理</b>`. */
function withoutTags(text: string, { start, end }: TextRange): TextRange {
  const tags = text.charAt(start) === '<' ? OPENING_TAG.exec(text.slice(start, end))?.[0] : undefined;
  if (tags === undefined) return { start, end };
  const closing = text.indexOf('</', start);
  return { start: start + tags.length, end: closing > 0 && closing < end ? closing : end };
}

function colonIn(text: string, { start, end }: TextRange): number {
  for (let at = start; at < Math.min(end, start + LONGEST_LABEL); at++) {
    if (text.charCodeAt(at) === 0x3a || text.charCodeAt(at) === 0xff1a) return at;
  }
  return -1;
}
