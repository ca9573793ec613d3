/** What the pages of findings say at length: in `docs/findings.md` and in the handbook. */
import type { FindingCode, Locale } from '../core/index.ts';
import { DRAFT_PAGES } from './findings/blank-words.ts';
import { JD_PAGES } from './findings/jd.ts';
import { JUDGE_PAGES } from './findings/judge.ts';
import { PLAN_PAGES } from './findings/plan.ts';
import { ROLE_PAGES } from './findings/role.ts';
import { STYLE_PAGES } from './findings/style-words.ts';
import { SUPPRESSION_PAGES } from './findings/suppression.ts';
import type { FindingPage } from './findings/texts.ts';

export const PAGES: Readonly<Record<FindingCode, Readonly<Record<Locale, FindingPage>>>> = {
  ...ROLE_PAGES,
  ...JD_PAGES,
  ...JUDGE_PAGES,
  ...PLAN_PAGES,
  ...STYLE_PAGES,
  ...DRAFT_PAGES,
  ...SUPPRESSION_PAGES,
};

/** What a kind of finding means, and when it is found and when not. Markdown. */
export function findingMeaning(code: FindingCode, locale: Locale): string {
  return PAGES[code][locale].meaning;
}
