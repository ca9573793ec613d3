/** A requirement that names qualities and nothing that anybody does: `责任心强，抗压能力强，有团队精神`. */
import type { DraftItem } from '../../draft/draft.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import { cutLine } from '../clause-cut.ts';
import type { FindingContext, Found } from '../context.ts';
import { NOTHING_FOUND, severityOf, type Rule } from '../rule.ts';

export const filler: Rule = {
  code: 'jd/filler',
  severity: 'information',
  possible: 'hint',
  about: 'line',
  fixes: ['cut-line'],
  check,
};

/** So many qualities in one line are a heap; one or two are what every posting asks for. */
const FEWEST = { zh: 3, en: 2 } as const;
/** Longer lines say more, in UTF-16 code units. */
const LONGEST = { zh: 60, en: 160 } as const;
/** So many are quoted. */
const QUOTED = 3;

function check(context: FindingContext): Found[] {
  const { draft, phrases, language, reading } = context;
  if (draft.kind !== 'jd') return [];
  return draft.items.flatMap((item, index): readonly Found[] => {
    if (!isAsked(context, item)) return NOTHING_FOUND;
    const { start, end } = item.content;
    const raw = reading.wordsOf(index);
    const locale = writtenLanguage(raw, language);
    if (raw.length > LONGEST[locale] || /\d/u.test(raw)) return NOTHING_FOUND;
    const qualities = phrases.filler()[locale](phrases.simplified(raw));
    if (!qualities || qualities.length < FEWEST[locale]) return NOTHING_FOUND;
    return [
      {
        code: filler.code,
        severity: severityOf(filler, qualities.length > FEWEST[locale] ? 'certain' : 'possible'),
        start,
        end,
        args: { phrases: qualities.slice(0, QUOTED) },
        evidence: () => [],
        fixes: () => cutLine(context, index, 'trait'),
        item,
      },
    ];
  });
}

function isAsked({ kindOf }: FindingContext, item: DraftItem): boolean {
  const { section, form } = item;
  if (form === 'row') return false;
  return section === 'requirement' || (section === undefined && kindOf(item) === 'requirement');
}
