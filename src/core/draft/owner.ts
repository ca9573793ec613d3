/** Who owns the work of a line, where the line says so: `负责人：张三`, `Owner: Li Lei`, `@市场`. */
import { isHan } from '../text/han.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { OwnerWord } from './table.ts';

const AT = 0x40;
const WIDE_AT = 0xff20;
/** A word before a colon is no longer than this. */
const LONGEST_WORD = 24;
/** What a word before a colon does not reach over. */
const BEFORE = '，,；;。(（【[|｜:：\n\r';
/** What ends the name of an owner. */
const ENDS = '，,；;。)）】]|｜\n\r';

/** Where a line names its owner; an empty range when it has the word and no name, undefined when it has neither. */
export function ownerIn(text: string, { start, end }: TextRange, isOwner: OwnerWord): TextRange | undefined {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === AT || unit === WIDE_AT) {
      const mention = mentionAt(text, at, start, end);
      if (mention) return mention;
    } else if (unit === 0x3a || unit === 0xff1a) {
      if (isOwnerBefore(text, at, start, isOwner)) return nameAfter(text, at + 1, end);
    }
  }
  return undefined;
}

/** The name behind `@`, unless the sign belongs to a mail address or to nothing. */
function mentionAt(text: string, at: number, start: number, end: number): TextRange | undefined {
  if (at > start && /[\w.@]/.test(text.charAt(at - 1))) return undefined;
  let to = at + 1;
  while (to < end && (isHan(text.charCodeAt(to)) || /[\w\-.]/.test(text.charAt(to)))) to++;
  while (to > at + 1 && text.charAt(to - 1) === '.') to--;
  return to > at + 1 ? { start: at + 1, end: to } : undefined;
}

/** Whether the words before a colon say that an owner follows. */
function isOwnerBefore(text: string, colon: number, start: number, isOwner: OwnerWord): boolean {
  let from = colon;
  while (from > start && colon - from < LONGEST_WORD && !BEFORE.includes(text.charAt(from - 1))) {
    from--;
    const before = from === start ? '，' : text.charAt(from - 1);
    // Among English words only a word alone is one: a cost per lead has no owner.
    const isWord = BEFORE.includes(before) || (' \t\u3000'.includes(before) && isHan(text.charCodeAt(from)));
    if (isWord && from < colon && isOwner(text.slice(from, colon).trimEnd())) return true;
  }
  return false;
}

/** Whether a dash between blanks stands there: `sales — visit key accounts`. */
function isDashAt(text: string, at: number, end: number): boolean {
  return (
    /\s/u.test(text.charAt(at)) &&
    '-–—'.includes(text.charAt(at + 1)) &&
    at + 2 < end &&
    /[\s—]/u.test(text.charAt(at + 2))
  );
}

function nameAfter(text: string, from: number, end: number): TextRange {
  let to = from;
  while (to < end && !ENDS.includes(text.charAt(to)) && !isDashAt(text, to, end)) to++;
  const name = trimmed(text, from, to);
  return name.start === name.end ? { start: from, end: from } : name;
}
