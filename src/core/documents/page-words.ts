/** The words of a draft as a page shows them: without the signs of Markdown and HTML, without comments and remarks. */
import { lineEnd } from '../draft/places.ts';
import { entityAt } from '../text/entities.ts';
import { isHan } from '../text/han.ts';
import { LETTER_OR_DIGIT } from '../text/letters.ts';
import { RangeCursor, type TextRange } from '../text/range.ts';

const REMARK = '// role-lens-';
const BREAK = /^<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])(?=[\s/>])/iu;
const ESCAPED = /[!-/:-@[-`{-~]/u;

/**
 * @param excluded where no prose stands: sorted, not overlapping
 * @returns lines joined by `\n`; linear in the length of the range
 */
export function plainWords(text: string, range: TextRange, excluded: readonly TextRange[]): string {
  let words = '';
  const left = new RangeCursor(excluded, range.start);
  for (let at = range.start; at < range.end; at++) {
    const hidden = left.next(at);
    if (hidden && hidden.start <= at) {
      const to = Math.min(hidden.end, range.end);
      words += shownOf(text.slice(hidden.start, to), text.charAt(hidden.start - 1));
      at = to - 1;
      continue;
    }
    const unit = text.charAt(at);
    if (unit === '/' && text.startsWith(REMARK, at)) at = lineEnd(text, at, range.end) - 1;
    else if (unit === '\\' && ESCAPED.test(text.charAt(at + 1)) && at + 1 < range.end) words += text.charAt(++at);
    else if (unit === '\\' && /[\r\n]/u.test(text.charAt(at + 1))) continue;
    else if (unit === '_') {
      const end = endOfRun(text, at, range.end);
      if (!isEmphasis(text, { start: at, end })) words += text.slice(at, end);
      at = end - 1;
    } else if (unit === '&') {
      const entity = entityAt(text, at);
      words += entity?.shown ?? unit;
      at += (entity?.length ?? 1) - 1;
    } else if (unit === '[' && text.charAt(at + 1) === '^') {
      const to = text.indexOf(']', at);
      if (to > 0 && to - at < 40 && to < range.end) at = text.charAt(to + 1) === ':' ? to + 1 : to;
      else words += unit;
    } else if (unit === '\n' || unit === '\r') {
      words += '\n';
      while (at + 1 < range.end && /[\s>]/u.test(text.charAt(at + 1))) at++;
    } else if (!isSign(text, at, hidden)) words += unit;
  }
  return words.replace(/[ \t\u00a0]{1,64}\n/gu, '\n').trim();
}

/** What a page shows of what is no prose. */
function shownOf(written: string, before: string): string {
  if (/^(?:<!--|\{\/\*|\[\^|\/\/[ \t]*role-lens-)/u.test(written)) return '';
  if (written.startsWith('<')) {
    const address = /^<([a-z][a-z0-9+.-]*:[^<>\s]*|[^<>\s@]+@[^<>\s]+)>$/iu.exec(written)?.[1];
    return address ?? (BREAK.test(written) ? '\n' : '');
  }
  const fence = /^`+/u.exec(written)?.[0];
  if (fence !== undefined) return written.slice(fence.length, -fence.length).trim();
  return before === ']' || written.startsWith('](') ? '' : written;
}

/** Where a run of the same unit ends. */
function endOfRun(text: string, start: number, most: number): number {
  let end = start + 1;
  while (end < most && text[end] === text[start]) end++;
  return end;
}

/** Whether a run of `_` is a sign of emphasis: not a blank, `____`, and no part of a word, `销售_上海`. */
function isEmphasis(text: string, { start, end }: TextRange): boolean {
  const around = [text.charAt(start - 1), text.charAt(end)];
  const letters = around.filter((it) => LETTER_OR_DIGIT.test(it)).length;
  if (letters > 0 || end - start > 2) return letters === 1 && end - start <= 3;
  return around.some((it) => it.trim() !== '');
}

/** Whether a unit is a sign of emphasis, or a bracket of a link. @param hidden what no prose stands in next */
function isSign(text: string, at: number, hidden: TextRange | undefined): boolean {
  const unit = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (unit === '*') return !(/[\s\d]/u.test(before) && /[\s\d]/u.test(after));
  if (unit === '~') return before === '~' || after === '~';
  if (unit === '`') return true;
  if (unit === '!') return after === '[';
  if (unit === ']') return hidden?.start === at + 1 || after === '(';
  // The bracket of a link is the one whose target comes next.
  return unit === '[' && hidden !== undefined && hidden.start - at < 400 && text.charAt(hidden.start - 1) === ']';
}

/** Lines as one: no blank between two wide characters. */
export function onOneLine(words: string): string {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(
      (all, line) =>
        all + (all === '' || isHan(all.charCodeAt(all.length - 1)) || isHan(line.charCodeAt(0)) ? '' : ' ') + line,
      '',
    )
    .replace(/[ \t\u00a0]{2,}/gu, ' ');
}
