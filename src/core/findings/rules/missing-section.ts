/** A job description that does not say what the post does, or what it asks for. */
import { insertSection, type SectionPlace, type SkeletonContext } from '../../edits/section-skeleton.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { firstFrom } from '../../text/range.ts';
import type { DraftHeading } from '../../draft/draft.ts';
import { extentOf } from '../../edits/item-extent.ts';
import { lineEnd } from '../../draft/places.ts';
import { mayHead } from '../head-lines.ts';
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
/** A line above others like it that is longer is one of them, in UTF-16 code units. */
const LONGEST_UNTOLD = 24;

function hasUntoldPart(context: FindingContext): boolean {
  const { draft, title } = context;
  if (hasUntoldList(context) || hasUntoldLines(context)) return true;
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
  const untold = draft.items
    .slice(0, MOST_ASKED)
    .filter(({ form, section }) => form === 'list' && section === undefined);
  return untold.some(({ start }, at) => {
    const above = draft.blocks[firstFrom(draft.blocks, start) - 1];
    const last = untold[at + FEWEST_LISTED - 1];
    if (above?.kind !== 'paragraph' || !last || above.content.start === title?.range?.start) return false;
    const { content } = above;
    return mayHead(text.slice(content.start, content.end), LONGEST_LINE);
  });
}

/**
 * Whether lines that nothing is known of stand right below a short one, with which a part of the text begins: "The fun of it", and below it
 * "Sell bread to cafés" and "Plan tastings" on lines of their own.
 */
function hasUntoldLines({ text, draft, title }: FindingContext): boolean {
  return draft.blocks.some(({ kind, content }, at) => {
    if (kind !== 'paragraph' || at === 0 || content.start === title?.range?.start) return false;
    const [head, ...lines] = text.slice(content.start, content.end).split(/\r\n?|\n/u);
    if (lines.length < FEWEST_LISTED || !mayHead(head!, LONGEST_UNTOLD)) return false;
    const isUntold = (start: number): boolean =>
      draft.items[firstFrom(draft.items, start)]?.section === undefined &&
      draft.headings[firstFrom(draft.headings, start)]?.content.start !== start;
    return isUntold(content.start) && lines.every((line) => line.trim().length > head!.trim().length);
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

/** The draft with the rank of its title, by which duties are chosen, and whether what its post does is known well enough to choose any. */
function titled(context: FindingContext): SkeletonContext {
  const { title, titles, phrases } = context;
  const words = phrases.simplified(title?.text ?? '');
  const isUnknown = phrases.drafts().partialPost.test(words) || phrases.told().narrowPost.test(words);
  return { ...context, seniority: title && titles.find(title.text)?.seniority, isUnknown };
}

/** "GOODIES FOR THE ROAD". */
const LOUD = /^\p{Lu}[^\p{Ll}\p{Script=Han}]{4,}$/u;

/** Before the requirements, headed or not, else before perks and steps of hiring. */
function beforeRequirements(context: FindingContext): SectionPlace {
  const { draft, kindOf, title } = context;
  const heading = headingOf(context, 'requirement');
  if (heading) return { before: heading };
  const first = draft.items.slice(0, MOST_ASKED).findIndex((item) => kindOf(item) === 'requirement');
  const above = first < 0 ? undefined : draft.sections.find(({ endItem }) => endItem > first)?.heading;
  return above && above.content.start !== title?.range?.start ? { before: above } : beforePerks(context);
}

function beforePerks({ draft, title }: FindingContext): SectionPlace {
  const before = draft.headings.find(
    ({ section, content }) => (section === 'benefit' || section === 'hiring') && content.start !== title?.range?.start,
  );
  return before && { before };
}

/** Behind the last section of duties that is as high as the first, and above running text that tells of something else. */
function behindDuties(context: FindingContext): SectionPlace {
  const first = headingOf(context, 'responsibility');
  const after = context.draft.headings.findLast(
    ({ section, level }) => first && section === 'responsibility' && level <= first.level,
  );
  if (!after) return beforePerks(context);
  const behind = endOfDuties(context, after);
  return behind === undefined ? { after } : { after, behind };
}

/**
 * Where the last line of the duties below a heading ends, where running text of something else stands right below it, so that before the
 * next heading or at the end is no good place.
 */
function endOfDuties({ text, draft, kindOf, phrases }: FindingContext, { start }: DraftHeading): number | undefined {
  const { footer } = phrases.told();
  const places = draft.items
    .slice(0, MOST_ASKED)
    .flatMap((item, at) => (item.section === 'responsibility' && item.start >= start ? [at] : []));
  const kinds = places.map((at) => kindOf(draft.items[at]!));
  const last = kinds.lastIndexOf('responsibility');
  const isOther = (place: number): boolean => {
    const { form, content } = draft.items[places[place]!]!;
    if (form !== 'clause') return false;
    const kind = kinds[place];
    if (kind !== undefined && kind !== 'responsibility' && kind !== 'requirement') return true;
    const words = text.slice(content.start, lineEnd(text, content.end));
    return footer.test(words) || (headsOthers(place) && mayHead(words, LONGEST_LINE));
  };
  /** Whether a line stands between two lists, the lower of which surely is of something else, or is written like nothing but a heading. */
  const headsOthers = (place: number): boolean => {
    const formAt = (at: number): string | undefined => draft.items[places[at] ?? -1]?.form;
    if (formAt(place - 1) !== 'list' || formAt(place + 1) !== 'list') return false;
    const { content } = draft.items[places[place]!]!;
    const isLoud = LOUD.test(text.slice(content.start, content.end));
    return isLoud || kinds.slice(place + 1).some((kind) => kind !== undefined && kind !== 'responsibility');
  };
  const cut = places.findIndex((_, place) => place > Math.max(0, last) && isOther(place));
  return cut > 0 ? extentOf(text, draft, places[cut - 1]!).end : undefined;
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
