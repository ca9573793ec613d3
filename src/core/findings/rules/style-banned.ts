/** Words that the house style of a team does not use, with what it says instead. */
import type { Block } from '../../draft/block.ts';
import { asDraft } from '../../edits/edit-context.ts';
import type { Fix } from '../../edits/fix.ts';
import { articleOf, pluralOf } from '../../text/inflection.ts';
import { hasHan } from '../../text/han.ts';
import { once } from '../../text/once.ts';
import { firstFrom, outside, type TextChange, type TextRange } from '../../text/range.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import type { BannedMatch } from '../../terms/house-style.ts';
import type { FindingContext, Found } from '../context.ts';
import { isInAddress, isQuoted, isStyled, standsInLink } from '../styled-draft.ts';
import type { Rule } from '../rule.ts';

export const styleBanned: Rule = {
  code: 'style/banned',
  severity: 'warning',
  about: 'line',
  fixes: ['say-instead'],
  check,
};

const PROSE: readonly Block['kind'][] = ['heading', 'item', 'table-row', 'paragraph', 'label', 'note'];

function check(context: FindingContext): Found[] {
  const { text, draft, style, blanks } = context;
  if (!style || !isStyled(context)) return [];
  return draft.blocks
    .filter(({ kind }) => PROSE.includes(kind))
    .flatMap((block) => {
      const found = style.bannedIn(text, block);
      if (found.length === 0) return [];
      return outside(outside(found, draft.excluded), blanks)
        .filter((match) => !isQuoted(text, block, match) && !isInAddress(text, match))
        .map((match) => foundAt(context, block, match));
    });
}

function foundAt(context: FindingContext, block: Block, match: BannedMatch): Found {
  const { text, draft, style } = context;
  const { start, end, banned } = match;
  const item = draft.items[firstFrom(draft.items, start + 1) - 1];
  const words = once(() => insteadOf(context, block, match));
  return {
    code: styleBanned.code,
    severity: styleBanned.severity,
    start,
    end,
    get args() {
      const file = style!.fileOf(`banned/${banned.id}`);
      return { banned: banned.id, words: text.slice(start, end), say: words(), file };
    },
    evidence: () => [],
    fixes: () => (standsInLink(text, block, match) ? [] : fixesOf(text, match, words())),
    ...(item && item.start <= start && end <= item.end ? { item } : {}),
  };
}

function fixesOf(text: string, { start, end }: TextRange, words: readonly string[]): Fix[] {
  return words.map((said) => ({
    code: 'say-instead',
    args: { words: said },
    changes: [...articleChange(text, start, said), { start, end, newText: said }],
    ...(words.length === 1 ? { isPreferred: true } : {}),
  }));
}

/** The article before a word, where another word takes the other one: `a ninja`, `an expert`. */
function articleChange(text: string, start: number, said: string): TextChange[] {
  const article = /(?<![\p{L}\p{N}'’-])an?(?= $)/iu.exec(text.slice(Math.max(0, start - 4), start))?.[0];
  const wanted = articleOf(said);
  if (article === undefined || wanted === undefined || article.toLowerCase() === wanted) return [];
  const from = start - 1 - article.length;
  // The first letter is the same, in the case that it has.
  return [{ start: from + 1, end: from + article.length, newText: wanted.slice(1) }];
}

/** What may stand in the place of a match: words of the language around it, with its capital, its plural and the script of the draft. */
function insteadOf(context: FindingContext, block: Block, { start, end, banned, isPlural }: BannedMatch): string[] {
  const { text, language } = context;
  const found = text.slice(start, end);
  const around = writtenLanguage(text.slice(block.content.start, block.content.end), language);
  const words = banned.say?.[around] ?? [];
  const fitting = words.filter((word) => hasHan(word) === hasHan(found) || (around === 'zh' && !hasHan(found)));
  const isCapital = startsWithCapital(found) && banned.forms[around].every((form) => !startsWithCapital(form));
  const written = fitting.map((word) => {
    const said = isPlural && !hasHan(word) ? pluralOf(word) : asDraft(context, word);
    return isCapital ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  });
  return [...new Set(written)].filter((word) => word !== found);
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
