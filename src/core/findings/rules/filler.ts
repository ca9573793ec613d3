/** A line that names qualities or fine words and nothing that anybody does: `责任心强，抗压能力强，有团队精神`, "act as a trusted advisor". */
import type { DraftItem } from '../../draft/draft.ts';
import { writtenLanguage } from '../../language/written-language.ts';
import { cutLine } from '../clause-cut.ts';
import { asWritten } from '../as-written.ts';
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
/** One fine word is all of a line that holds nothing else. */
const FEWEST_HOLLOW = 1;
/** Longer lines say more, in UTF-16 code units. */
const LONGEST = { zh: 60, en: 160 } as const;
/** So many are quoted. */
const QUOTED = 3;

function check(context: FindingContext): Found[] {
  const { draft, phrases, language, reading } = context;
  if (draft.kind !== 'jd') return [];
  return draft.items.flatMap((item, index): readonly Found[] => {
    const isDuty = isDutyOf(context, item);
    if (!isDuty && !isAsked(context, item)) return NOTHING_FOUND;
    const raw = reading.wordsOf(index);
    const qualities = isDuty ? undefined : qualitiesIn(context, raw);
    const hollow = qualities === undefined && raw.length <= LONGEST.en ? phrases.filler().hollow(raw) : undefined;
    const said = hollow ?? qualities;
    if (!said) return NOTHING_FOUND;
    const fewest = hollow ? FEWEST_HOLLOW : FEWEST[writtenLanguage(raw, language)];
    if (said.length < fewest) return NOTHING_FOUND;
    const { start, end } = item.content;
    return [
      {
        code: filler.code,
        severity: severityOf(filler, said.length > fewest ? 'certain' : 'possible'),
        start,
        end,
        args: { phrases: said.slice(0, QUOTED), ...(hollow ? { what: 'hollow' } : {}) },
        evidence: () => [],
        fixes: () => cutLine(context, index, 'trait'),
        item,
      },
    ];
  });
}

/** The qualities that a requirement consists of; undefined where it says anything else. */
function qualitiesIn({ phrases, language }: FindingContext, raw: string): readonly string[] | undefined {
  const locale = writtenLanguage(raw, language);
  if (raw.length > LONGEST[locale] || /\d/u.test(raw)) return undefined;
  const said = phrases.filler()[locale](phrases.simplified(raw));
  return said?.map((words) => asWritten(phrases, raw, words));
}

function isDutyOf({ kindOf }: FindingContext, item: DraftItem): boolean {
  const { section, form } = item;
  return (
    form !== 'row' && (section === 'responsibility' || (section === undefined && kindOf(item) === 'responsibility'))
  );
}

function isAsked({ kindOf }: FindingContext, item: DraftItem): boolean {
  const { section, form } = item;
  if (form === 'row') return false;
  return section === 'requirement' || (section === undefined && kindOf(item) === 'requirement');
}
