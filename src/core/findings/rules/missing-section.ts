/** A job description that does not say what the post does, or what it asks for. */
import { insertSection, type SectionPlace, type SkeletonContext } from '../../edits/section-skeleton.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { firstFrom } from '../../text/range.ts';
import { lineEnd } from '../../draft/places.ts';
import { saysAnywhere, tellsInWords } from '../said-anywhere.ts';
import { sectionsAsked } from '../styled-draft.ts';
import { headOf, headingOf, MOST_ASKED, surelyOfKind } from '../whole-draft.ts';

/** With fewer items a draft has only been begun. */
const FEWEST_ITEMS = 3;
export const missingSection: Rule = {
  code: 'jd/missing-section',
  severity: 'hint',
  about: 'missing',
  fixes: ['insert-section'],
  check,
};

/** A list below a heading that says nothing we know may be the one that is looked for. */
const FEWEST_LISTED = 2;

/** A line above a list that is longer is no heading, in UTF-16 code units. */
const LONGEST_LINE = 60;
const ENDS_SENTENCE = /[。；;.，,！!]\s*$/u;

function hasUntoldPart(context: FindingContext): boolean {
  const { draft, title } = context;
  if (hasUntoldList(context)) return true;
  return draft.sections.some(
    ({ heading, kind, firstItem, endItem }) =>
      heading !== undefined &&
      kind === undefined &&
      heading.content.start !== title?.range?.start &&
      endItem - firstItem >= FEWEST_LISTED,
  );
}

/** Whether a list that nothing is known of stands below a short line without a sign that it heads it. */
function hasUntoldList({ text, draft, title }: FindingContext): boolean {
  const untold = draft.items.filter(({ form, section }) => form === 'list' && section === undefined);
  return untold.some(({ start }, at) => {
    const above = draft.blocks[firstFrom(draft.blocks, start) - 1];
    const last = untold[at + FEWEST_LISTED - 1];
    if (above?.kind !== 'paragraph' || !last || above.content.start === title?.range?.start) return false;
    const { content } = above;
    if (content.end - content.start > LONGEST_LINE) return false;
    return !ENDS_SENTENCE.test(text.slice(content.start, content.end));
  });
}

/** Blanks and a sign at the end of a text, in UTF-16 code units. */
const LONGEST_END = 20;
/** Pages cut what they list; what was cut off may be what is looked for. */
const CUT_OFF = /(?:…|\.{3})\s*$/;

/** Whether a job description says what a section of a kind would say, headed or not. */
export function saysSection(context: FindingContext, kind: 'responsibility' | 'requirement'): boolean {
  const { text, draft, phrases } = context;
  const { announced } = phrases.drafts();
  return (
    headingOf(context, kind) !== undefined ||
    draft.items.some(({ section }) => section === kind) ||
    // A line that surely says what is looked for is it, whatever heading it stands below.
    surelyOfKind(context, kind) > 0 ||
    saysAnywhere(context, kind) ||
    tellsInWords(context, kind) ||
    draft.headings.some(
      ({ content, section }) => section !== undefined && announced[kind].test(text.slice(content.start, content.end)),
    )
  );
}

/** Whether a draft has only been begun, was cut off, or was run together, so that what it lacks is not known. */
export function isInPart(context: FindingContext): boolean {
  const { text, draft } = context;
  return draft.items.length < FEWEST_ITEMS || isRunTogether(context) || CUT_OFF.test(text.slice(-LONGEST_END));
}

/** Its lines were run together into one, so that headings within it are words like others. */
function isRunTogether({ text, draft: { items } }: FindingContext): boolean {
  const [first, last] = [items[0]!, items.at(-1)!];
  return lineEnd(text, first.start, last.start) === last.start;
}

/** The draft with the rank of its title, by which duties are chosen. */
function titled(context: FindingContext): SkeletonContext {
  const { title, titles } = context;
  return { ...context, seniority: title && titles.find(title.text)?.seniority };
}

function beforeRequirements(context: FindingContext): SectionPlace {
  const before = headingOf(context, 'requirement');
  return before && { before };
}

/** Behind the last section of duties that is as high as the first. */
function behindDuties(context: FindingContext): SectionPlace {
  const first = headingOf(context, 'responsibility');
  const after = context.draft.headings.findLast(
    ({ section, level }) => first && section === 'responsibility' && level <= first.level,
  );
  return after && { after, isLast: endsOtherwise(context) };
}

/** Whether running text of pay, of the company or of hiring stands below the duties, so that a heading behind it is no good place. */
function endsOtherwise(context: FindingContext): boolean {
  const { draft, kindOf } = context;
  const duties = draft.items.slice(0, MOST_ASKED).filter(({ section }) => section === 'responsibility');
  const kinds = duties.map((item) => ({ form: item.form, kind: kindOf(item) }));
  const last = kinds.findLastIndex(({ form, kind }) => kind === 'responsibility' || (form !== 'clause' && !kind));
  return kinds
    .slice(last + 1)
    .some(({ form, kind }) => form === 'clause' && kind !== undefined && kind !== 'requirement');
}

function check(context: FindingContext): Found[] {
  const { draft } = context;
  if (draft.kind !== 'jd' || isInPart(context) || hasUntoldPart(context)) return [];
  const asked = sectionsAsked(context);
  const missing = (['responsibility', 'requirement'] as const).filter(
    // What the team asks for is found as that.
    (kind) => !asked.some(({ id }) => id === kind) && !saysSection(context, kind),
  );
  return missing.map((section): Found => {
    const place = section === 'responsibility' ? beforeRequirements(context) : behindDuties(context);
    return {
      code: missingSection.code,
      severity: missingSection.severity,
      ...headOf(context),
      args: { section },
      evidence: () => [],
      fixes: () => [
        { code: 'insert-section', args: { section }, changes: insertSection(titled(context), section, place) },
      ],
    };
  });
}
