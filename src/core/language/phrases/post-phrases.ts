/** The words by which the title of a post is told among the lines of a document that holds several. */
import { HAN_CLASS } from '../../text/han.ts';
import { lazily } from '../../text/once.ts';
import { HAN_NUMERALS } from '../numerals.ts';
import { pattern, shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type PostPhrases = ReturnType<typeof postPhrases>;

export function postPhrases({ zh, en }: LanguageLists) {
  const labels = [zh.sections.titleLabels, en.sections.titleLabels, zh.posts.labels, en.posts.labels];
  const numbers = shape`(?:\d{1,3}(?:[-~～—]\d{1,3})?|[${HAN_NUMERALS}]{1,3}|${zh.posts.someCounts})`;
  const heads = shape`[ \t]{0,4}${zh.posts.countOpenings}?[ \t]{0,4}${numbers}[ \t]{0,4}${zh.posts.counts}[ \t]{0,4}`;
  /** Where they work, or from when on: `（1人，常驻广州）`. */
  const more = shape`[,，、；;][^（()）【】\[\]]{1,24}`;
  return lazily({
    /** `岗位一：`, `招聘岗位：`, "Position 2:" before the words of a title. */
    label: () => pattern('iu')`^${labels}[ \t]{0,4}(?:\d{1,2}|[${HAN_NUMERALS}]{1,3}|[a-z])?[ \t]{0,4}[:：]`,
    /** How many people are looked for, behind the words of a title: `（3人）`, `2名`, "(3 openings)", "x2". */
    count: () =>
      pattern(
        'iu',
      )`[（(【\[]${heads}${more}?[）)】\]]$|(?<![（(【\[][^）)】\]]{0,12})${heads}$|[（(\[][ \t]{0,4}\d{1,3}[ \t]{1,4}${en.posts.counts}${more}?[ \t]{0,4}[）)\]]$|(?:[ \t]|(?<=[${HAN_CLASS}]))[x×*][ \t]?\d{1,3}$|[（(][x×]?\d{1,2}${more}?[）)]$`,
    /** How many people a team is, and nothing else: "6 reps", `3人`. */
    headcount: () => pattern('iu')`^(?:\d{1,3}|[${HAN_NUMERALS}]{1,3}) ?(?:${zh.posts.counts}|${en.posts.counts})$`,
    /** What a position is called, at the end of its words. */
    profession: () =>
      pattern(
        'iu',
      )`${[zh.people.positionEndings, zh.posts.fields]}$|(?:^|[^a-z])${en.posts.positions}s?$|^${en.posts.positionOpenings} of `,
    /** The level of a position, which two descriptions of one post may differ in. */
    level: () => pattern('giu')`${zh.posts.levels}|\b${en.posts.levels}\b`,
    /** All that tells the levels of a post apart: ranks, positions and numbers, as in 高级, "Director", P6, "Level 2". */
    grade: () =>
      pattern(
        'giu',
      )`${[zh.posts.levels, zh.posts.grades]}|(?<![a-z\d])(?:${[en.posts.levels, en.posts.grades]}(?![a-z\d])|${en.posts.steps}[ \t]?(?:\d{1,2}|[ivx]{1,3})(?![a-z\d])|[a-z]\d{1,2}(?:[-.]\d)?(?![a-z\d]))|(?:\d{1,2}|[${HAN_NUMERALS}])[ \t]?${zh.posts.steps}`,
    /** What the title of a plan says beside its subject. */
    plan: () => pattern('iu')`${zh.posts.plans}|\b${en.posts.plans}\b`,
  });
}
