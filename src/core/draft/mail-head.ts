/** The head of an email that is kept as a text: lines that say from whom, to whom and about what, above what is written. */
import type { Phrases } from '../language/language-phrases.ts';
import { trimmed, type TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import { afterBreak, lineEnd } from './places.ts';

export interface MailHead extends TextRange {
  /** What it is about, without the label and the "Re:" of an answer. */
  readonly subject: TextRange;
  /** Whether it answers another mail, or passes one on. */
  readonly isReply: boolean;
}

/** A subject alone may be anything that has one. */
const FEWEST_LINES = 2;
/** No head has more lines. */
const MOST_LINES = 8;

/** The head at the top of a text: lines with labels only, one of them the subject; undefined where there is none. */
export function mailHead(text: string, blocks: readonly Block[], { mails }: Phrases): MailHead | undefined {
  const { label, subject, reply } = mails();
  const lines = blocks.slice(0, MOST_LINES).flatMap(({ kind, content }) => linesOf(text, kind, content));
  const other = lines.findIndex((line) => line === undefined || !label.test(text.slice(line.start, line.end)));
  const head = lines.slice(0, other < 0 ? lines.length : other).flatMap((line) => line ?? []);
  const [first, last] = [head[0], head.at(-1)];
  if (!first || !last || head.length < FEWEST_LINES) return undefined;
  for (const { start, end } of head) {
    const before = subject.exec(text.slice(start, end))?.[0];
    if (before === undefined) continue;
    const from = start + before.length;
    const replied = reply.exec(text.slice(from, end))?.[0].length ?? 0;
    const about = trimmed(text, from + replied, end);
    return { start: first.start, end: last.end, subject: about, isReply: replied > 0 };
  }
  return undefined;
}

/** The lines of a paragraph; what is none ends the head. */
function linesOf(text: string, kind: Block['kind'], { start, end }: TextRange): readonly (TextRange | undefined)[] {
  if (kind !== 'paragraph') return [undefined];
  const lines: TextRange[] = [];
  for (let from = start; from < end && lines.length < MOST_LINES; from = afterBreak(text, lines.at(-1)!.end))
    lines.push({ start: from, end: lineEnd(text, from, end) });
  return lines;
}
