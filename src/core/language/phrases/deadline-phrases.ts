/** The phrases by which a line says when it is to be done. What they name is no work: of `签约后 7 天内发稿` nobody signs. */
import { lazily } from '../../text/once.ts';
import { HAN_COUNTS, ORDINAL } from '../numerals.ts';
import { inAllWritings, pattern, shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type DeadlinePhrases = ReturnType<typeof deadlinePhrases>;

/** @param variants further characters that fold to a character */
export function deadlinePhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const { columns, whens, befores } = zh.deadlines;
  return lazily({
    /** The head of a column that says when: `截止`, "Due". */
    column: () => pattern('iu')`^[\s*_]*(?:${inAllWritings([columns], variants)}|${en.deadlines.columns})[\s*_:：]*$`,
    /** A line without any of both says of nothing when it is. Held against the line as written, since most lines end here. */
    zhSign: () => pattern('u')`${inAllWritings([whens, befores], variants)}`,
    enSign: () => pattern('iu')`(?<![a-z])${[en.deadlines.withins, en.deadlines.whens, en.deadlines.befores]}(?![a-z])`,
    zh: () => inChinese(zh),
    en: () => inEnglish(en),
  });
}

/**
 * In a clause of folded words: something and within or, where nothing follows, how long before or after it (`拜访客户后7天内发方案`); what ends
 * something and how long before or after that (`发新品通稿 合同签订后两周`); at its head, that it comes before such an end (`产品上线前`).
 */
function inChinese({ deadlines }: LanguageLists['zh']): RegExp {
  const { whens, befores, notWhens, units, within, events } = deadlines;
  const long = shape`\s?${ORDINAL}?(?:\d{1,3}|[${HAN_COUNTS}]{1,3})\s?${units}`;
  const some = shape`[^]{1,14}?(?<!${notWhens})${whens}${long}(?:${within}|(?=\s*$))`;
  return pattern('u')`^${some}|${events}{1,3}${whens}${long}${within}?|^[^]{0,3}${events}${befores}`;
}

/**
 * In a clause of folded words: how long before or after something, which goes up to a comma (“within 10 days of signing the contract”), or
 * that it comes before the end of something (“before the launch”).
 */
function inEnglish({ deadlines }: LanguageLists['en']): RegExp {
  const { whens, withins, befores, units, events, counts, determiners } = deadlines;
  const word = "[a-z0-9'&/-]{1,20}";
  const long = shape`(?:\d{1,3}|${counts})(?: |-)(?:[a-z]{1,9} )?${units}`;
  const end = shape`(?:${word} ){0,3}?${events}(?![a-z-])(?: ${determiners} [a-z-]{1,20})?`;
  const some = shape`(?:${end}|(?:${word} ){0,5}?${word}(?=\s*$|,))`;
  return pattern('u')`(?<![a-z0-9])(?:(?:${withins} ${long} of|${long} ${whens}) ${some}|${befores} ${end})`;
}
