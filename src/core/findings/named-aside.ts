/** What a line names and does not say that it is done: the ground it stands on, what comes of it, where something comes from. */
import { ownersOf } from '../judgement/ownership.ts';
import { hasHan } from '../text/han.ts';
import type { TextRange } from '../text/range.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { FindingContext } from './context.ts';
import { plain } from './others-work.ts';

/**
 * Whether a line names the work of a role only aside: 根据品牌传播需求，制作视频, 组织线下活动，提升用户活跃度, "Follow up leads from trade shows".
 * @param index of the item in the draft
 */
export function isNamedAside(context: FindingContext, index: number, role: string): boolean {
  const { activitiesOf, isCase, index: pack, draft, text, phrases } = context;
  const { content } = draft.items[index]!;
  const line = plain(phrases, text.slice(content.start, content.end));
  const named = activitiesOf(index).filter(({ activity }) => ownersOf(pack.activity(activity)!, isCase).includes(role));
  const isAside = hasHan(line) ? isChineseAside : isEnglishAside;
  return (
    named.length > 0 &&
    named.every(({ start, end }) => isAside(phrases, line, { start: start - content.start, end: end - content.start }))
  );
}

/** Whether the clause of a range says by what something is done, or, behind another one, what comes of it. */
function isChineseAside(phrases: Phrases, line: string, { start, end }: TextRange): boolean {
  const { clauseStart, clauseEnd, isGround } = phrases.stances();
  const [from, to] = [clauseStart(line, start), clauseEnd(line, end)];
  const clause = line.slice(from, to).trim();
  const isBehind = from > 0 && COMMA.test(line.charAt(from - 1));
  if (isBehind && phrases.unclaimed().zh.outcome.test(clause)) return true;
  return COMMA.test(line.charAt(to)) && isGround(clause);
}

const COMMA = /[，,]/u;

/** Whether a range stands behind a word of place or origin, or one stands in it between the verb and what it would be done to. */
function isEnglishAside(phrases: Phrases, line: string, { start, end }: TextRange): boolean {
  const { endsInOrigin, hasOrigin } = phrases.stances();
  return endsInOrigin(line.slice(0, start)) || hasOrigin(line.slice(start, end));
}
