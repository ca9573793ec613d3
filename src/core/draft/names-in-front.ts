/**
 * Whom the lines of a plan name in front of what is done: `王蕾：开户充值`, `- **Marketing:** Launch the pages`, `【市场部】写通稿`. A team says
 * so by itself; what may be a person's name is one where several lines begin with such names.
 */
import type { Phrases } from '../language/language-phrases.ts';
import { hasHan } from '../text/han.ts';
import { trimmed, type TextRange } from '../text/range.ts';

/** A longer label is part of a sentence, in UTF-16 code units. */
const LONGEST_LABEL = 24;
/** So many lines begin with names before one of them is taken for a name. */
const FEWEST = 2;
/** A label, with the emphasis or the brackets around it, before something that is done. */
const LABEL =
  /^(?:(\*\*|__)?([^\s:：*_【】（）()，,。][^:：*_【】（）()，,。]{0,23}?)(?:\1[:：]|[:：]\1?)|【([^】]{1,24})】)\s*(?=\S)/u;

/** Tells the team or person in front of one of some lines; undefined where there is none. */
export function namesInFront(
  text: string,
  lines: readonly TextRange[],
  phrases: Phrases,
): (line: TextRange) => TextRange | undefined {
  const { functions, team, everybody } = phrases.drafts();
  const { person } = phrases.owners();
  const teams = new Map<number, TextRange>();
  const people = new Map<number, TextRange>();
  for (const line of lines) {
    const label = labelOf(text, line);
    if (!label) continue;
    const words = text.slice(label.start, label.end);
    // A bare Chinese word is as often what the line is about: `渠道：朋友圈三条`.
    if (team.test(words) || everybody.test(words) || (!hasHan(words) && functions.test(words)))
      teams.set(line.start, label);
    else if (person.test(words)) people.set(line.start, label);
  }
  return ({ start }) => teams.get(start) ?? (people.size >= FEWEST ? people.get(start) : undefined);
}

/** The words of the label that a line begins with. */
function labelOf(text: string, { start, end }: TextRange): TextRange | undefined {
  const found = LABEL.exec(text.slice(start, Math.min(end, start + 2 * LONGEST_LABEL)));
  const words = found?.[2] ?? found?.[3];
  if (!found || words === undefined) return undefined;
  const from = start + found[0].indexOf(words);
  return trimmed(text, from, from + words.length);
}
