/** More duties, requirements or words than the house style of a team allows. */
import { shortened } from '../../text/shortened.ts';
import { trimmed, type TextRange } from '../../text/range.ts';
import { wordCount } from '../../text/word-count.ts';
import type { DraftItem } from '../../draft/draft.ts';
import type { Fix } from '../../edits/fix.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import type { FindingContext, Found } from '../context.ts';
import { cutDuties, cutMusts } from '../cuts.ts';
import { countedMusts } from '../musts.ts';
import type { Rule } from '../rule.ts';
import { isStyled, proseOf } from '../styled-draft.ts';
import { countedItems, headOf, sectionHeadOf } from '../whole-draft.ts';

export const styleLimit: Rule = {
  code: 'style/limit',
  severity: 'warning',
  about: 'draft',
  fixes: ['cut-line', 'move-to-new-draft'],
  check,
};

/** So much of a line that is too long is quoted. */
const QUOTED = 16;

function check(context: FindingContext): Found[] {
  const { draft, style } = context;
  if (!style || !isStyled(context)) return [];
  return [...(draft.kind === 'jd' ? [...lists(context), ...whole(context)] : []), ...lines(context)];
}

type What = 'duties' | 'requirements' | 'line' | 'length';

function found(
  { style }: FindingContext,
  what: What,
  range: TextRange,
  count: number,
  maximum: number,
  more: {
    readonly args?: Record<string, string>;
    readonly fixes?: () => readonly Fix[];
    readonly item?: DraftItem;
  } = {},
): Found {
  const { args, fixes = () => [], item } = more;
  return {
    code: styleLimit.code,
    severity: styleLimit.severity,
    start: range.start,
    end: range.end,
    args: { what, count, maximum, ...args, file: style!.fileOf(`limits/${what}`) },
    evidence: () => [],
    fixes,
    ...(item ? { item } : {}),
  };
}

function lists(context: FindingContext): Found[] {
  const { duties, requirements } = context.style!.limits;
  const over = (
    what: 'duties' | 'requirements',
    most: number | undefined,
    count: (most: number) => readonly DraftItem[],
    cut: (items: readonly DraftItem[], most: number) => Fix[],
  ): Found[] => {
    if (most === undefined) return [];
    const items = count(most);
    if (items.length <= most) return [];
    const section = what === 'duties' ? 'responsibility' : 'requirement';
    const place = sectionHeadOf(context, section);
    return [found(context, what, place, items.length, most, { fixes: () => cut(items, most) })];
  };
  return [
    ...over(
      'duties',
      duties,
      (most) => countedItems(context, 'responsibility', most),
      (items, most) => cutDuties(context, items, most),
    ),
    ...over(
      'requirements',
      requirements,
      (most) => countedMusts(context, most),
      (items, most) => cutMusts(context, items, most),
    ),
  ];
}

/** Lines of work that are too long. Rows of a table hold more than one. */
function lines(context: FindingContext): Found[] {
  const { text, draft, style, language } = context;
  const { line } = style!.limits;
  if (!line) return [];
  return draft.items.flatMap((item): Found[] => {
    const { start, end } = item.content;
    // A word has at least one unit: a shorter line is short enough.
    if (item.form === 'row' || end - start <= Math.min(line.zh ?? Infinity, line.en ?? Infinity)) return [];
    const words = text.slice(start, end);
    const locale = writtenLanguage(words, language);
    const most = line[locale];
    if (most === undefined) return [];
    const count = wordCount(proseOf(context, item.content));
    const args = { words: shortened(words, QUOTED), unit: locale };
    return count > most ? [found(context, 'line', trimmed(text, start, end), count, most, { args, item })] : [];
  });
}

function whole(context: FindingContext): Found[] {
  const { text, draft, style, language } = context;
  const most = style!.limits.length?.[language];
  if (most === undefined || text.length <= most) return [];
  let count = 0;
  for (const { kind, content } of draft.blocks) {
    if (kind === 'front-matter' || kind === 'code' || kind === 'comment') continue;
    count += wordCount(proseOf(context, content));
  }
  return count > most ? [found(context, 'length', headOf(context), count, most, { args: { unit: language } })] : [];
}
