/** What the end of a line sets off: `做复盘（王五）`, `Book the stand – IK`. */
import { trimmed, type TextRange } from '../text/range.ts';

/** What an owner in brackets or behind a dash is no longer than, with what stands beside it. UTF-16 code units. */
const LONGEST_OWNER = 32;

/** What is set off at the end of a line, where an owner may stand: in brackets or behind a dash. */
export function setOff(text: string, content: TextRange): { words: TextRange; isInBrackets: boolean } | undefined {
  const inside = bracketed(text, content);
  const words = inside ?? behindDash(text, content);
  return words && { words, isInBrackets: inside !== undefined };
}

/** A dash or a wide blank that sets off the end of a line: `复盘 —— 王五`, `复盘　　王五`, "Review – Anne". The indentation of a further line is none. */
const DASH = /\s[-–—]{1,2}\s|\s?——\s?|(?<=\S)(?:\u3000|\t|[^\S\r\n]{2})/gu;

/** Most lines have none of these signs, and are not read for a dash. */
const MAY_BE_SET_OFF = /[-–—\u3000\t]|\s{2}/u;

/** What stands behind the last dash or wide blank of a line. */
function behindDash(text: string, { start, end }: TextRange): TextRange | undefined {
  const last = beforeStop(text, end);
  const from = Math.max(start, last - LONGEST_OWNER);
  const tail = text.slice(from, last);
  if (!MAY_BE_SET_OFF.test(tail)) return undefined;
  const dash = [...tail.matchAll(DASH)].at(-1);
  if (dash === undefined || from + dash.index === start) return undefined;
  const words = trimmed(text, from + dash.index + dash[0].length, last);
  return words.start < words.end ? words : undefined;
}

/** The end of a line without the sign that closes it. */
function beforeStop(text: string, end: number): number {
  return '。.;；'.includes(text.charAt(end - 1)) ? end - 1 : end;
}

/** What stands in the brackets at the end of a line. */
function bracketed(text: string, { start, end }: TextRange): TextRange | undefined {
  const last = beforeStop(text, end) - 1;
  if (!')）】'.includes(text.charAt(last))) return undefined;
  const from = Math.max(start, last - LONGEST_OWNER);
  const inside = text.slice(from, last);
  const open = Math.max(...[...'(（【'].map((sign) => inside.lastIndexOf(sign)));
  if (open < 0 || from + open === start) return undefined;
  const words = trimmed(text, from + open + 1, last);
  return words.start < words.end ? words : undefined;
}
