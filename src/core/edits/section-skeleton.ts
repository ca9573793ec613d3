/** The skeleton of a section as text to fill in, in the style of the draft's headings. */
import { chooseUsualDuties } from '../pack/choose-duties.ts';
import type { DraftHeading } from '../draft/draft.ts';
import { asDraft, type EditContext } from './edit-context.ts';
import type { Pack, SectionWords, Template } from '../pack/schema.ts';
import type { Locale } from '../language/locale.ts';
import type { SectionKind, Seniority } from '../pack/vocabulary.ts';
import { isFromTeam } from '../pack/of-team.ts';
import { parseTemplate } from '../pack/template.ts';
import { firstFrom, type TextChange } from '../text/range.ts';
import { endsBlockTag } from '../text/tags.ts';
import type { DeclaredRole } from '../terms/declared-role.ts';
import { NO_NUMBER, numberAt, NUMBER, OPENING, placeInSeries, type NextNumber } from './heading-number.ts';
import type { Block } from '../draft/block.ts';
import { choicePlaceholder, placeholder } from '../draft/placeholders.ts';
import { tableAround } from '../draft/table.ts';
import { beforeBreak, breakOf, lineEnd, lineStart } from '../draft/places.ts';
import { sectionHeading } from './draft-of-role.ts';

/** A skeleton is that of a role, and of a specialization of it where the draft names one. */
export interface SkeletonContext extends EditContext {
  readonly role: string | undefined;
  readonly declared: DeclaredRole | undefined;
  /** The rank that its title says, if it says one. */
  readonly seniority?: Seniority | undefined;
  /** What its post does or asks for is not known well enough for the words of a template: the section is left to be filled in. */
  readonly isUnknown?: boolean;
}

/**
 * Before a heading, or behind the section of one and all others of its kind, or at the end of the draft in the style of that heading, or
 * behind the line that ends at an offset; at the end where nothing is said.
 */
export type SectionPlace =
  { readonly before: DraftHeading } | { readonly after: DraftHeading; readonly behind?: number } | undefined;

/**
 * The changes that insert a section before the next heading behind a section, before a heading, or at the end, and that let the numbers of
 * the headings behind it count on.
 */
export function insertSection(context: SkeletonContext, kind: SectionKind, place: SectionPlace): TextChange[] {
  const { zh, en } = context.pack.sections.find((section) => section.kind === kind)?.headings ?? { zh: [], en: [] };
  return insertNamed(context, sectionHeading(context, kind), [...zh, ...en], place);
}

/** The same for a section that no kind is known of. @param headings what it may be called, the first of each language as it is written */
export function insertOwnSection(
  context: SkeletonContext,
  headings: SectionWords['headings'],
  place: SectionPlace,
): TextChange[] {
  const { zh, en } = headings;
  return insertNamed(context, asDraft(context, headings[context.language][0]!), [...zh, ...en], place);
}

/** @param headings by which the template of the section is known */
function insertNamed(
  context: SkeletonContext,
  words: string,
  headings: readonly string[],
  place: SectionPlace,
): TextChange[] {
  const { text, draft } = context;
  const eol = breakOf(text);
  const model = place && ('before' in place ? place.before : place.after);
  const { at, before, after, isAlone } = spotOf(context, place, eol);
  const next = model && isAlone ? numberAt(text, model.content.start, at) : NO_NUMBER;
  const isPlain = model ? !hasSigns(text, draft, model) : isPlainBelowTitle(draft);
  const lines = bodyOf(context, headings).map((line) => asDraft(context, line));
  const body = lines.map((line) => (isPlain ? withoutSigns(line, context.language) : line));
  const written = [headingLike(context, model, words, next), '', ...body].join(eol);
  return [{ start: at, end: at, newText: `${before}${written}${after}` }, ...next.behind];
}

/** Whether what is inserted beside a heading has the signs of Markdown: a draft whose title alone has one is of 【岗位职责】 and `任职要求：`. */
function hasSigns(text: string, draft: EditContext['draft'], model: DraftHeading): boolean {
  const block = draft.blocks[firstFrom(draft.blocks, model.start + 1) - 1];
  return levelOf(text, draft, model) !== undefined || (block?.kind === 'heading' && block.level > 0);
}

/** Whether the title of a draft alone has a sign of Markdown, above lines as posting sites have them. */
function isPlainBelowTitle({ frontMatter, blocks, headings }: EditContext['draft']): boolean {
  const signed = blocks.filter(({ kind, level }) => kind === 'heading' && level > 0);
  if (frontMatter || signed.length !== 1) return false;
  const isUnsigned = ({ start }: DraftHeading): boolean => start !== signed[0]!.start;
  if (blocks.some(({ kind }) => kind === 'code' || kind === 'table-row')) return false;
  return headings.some(isUnsigned) || !blocks.some(({ kind, marker }) => kind === 'item' && BULLET.test(marker));
}

/** A bullet of Markdown. */
const BULLET = /^[-*+]/u;

/** Where a section is inserted, and what joins it to its neighbors. */
interface Spot {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** It stands on lines of its own, not within one. */
  readonly isAlone: boolean;
}

function spotOf(context: SkeletonContext, place: SectionPlace, eol: string): Spot {
  const { text, draft } = context;
  const { blocks } = draft;
  const behind = place && 'after' in place ? place.behind : undefined;
  if (behind !== undefined) {
    const at = lineEnd(text, behind);
    const isFollowed = text.slice(at).startsWith(eol) && !isBlankAt(text, at + eol.length);
    return { at, before: eol + eol, after: isFollowed ? eol : '', isAlone: true };
  }
  const following = followingOf(context, place);
  if (following) {
    // A table whose cell is that heading stays whole.
    const row = blocks[firstFrom(blocks, following.start + 1) - 1];
    const first = (row && tableAround(text, blocks, row.start)?.head.start) ?? following.start;
    const line = lineStart(text, first);
    const start = line + OPENED_BEHIND.exec(text.slice(line, first))!.index;
    const isAlone = first - line < LONGEST_HEAD && OPENED.test(text.slice(line, first));
    // Right below a line the heading would go on with it.
    if (isAlone) return { at: line, before: isBelowWords(text, line) ? eol : '', after: eol + eol, isAlone };
    return { at: start, before: eol + eol, after: eol + eol, isAlone };
  }
  const hidden = openBlock(context);
  if (hidden) {
    return { at: hidden.start, before: isBelowWords(text, hidden.start) ? eol : '', after: eol + eol, isAlone: true };
  }
  const at = text.trimEnd().length;
  return { at, before: at === 0 ? '' : eol + eol, after: '', isAlone: true };
}

/** Whether the line at an offset holds nothing. */
function isBlankAt(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === '';
}

/** The heading that a section is inserted before: behind sections of one kind that follow each other the next that is as high as one of them. */
function followingOf(context: SkeletonContext, place: SectionPlace): DraftHeading | undefined {
  if (!place || 'before' in place) return place?.before;
  const { after } = place;
  let { level } = after;
  for (const heading of context.draft.headings) {
    if (heading.start <= after.start) continue;
    const isSame = heading.section !== undefined && heading.section === after.section;
    if (isSame) level = Math.min(level, heading.level);
    else if (heading.level <= level && !isPartOf(context, heading, after)) return heading;
  }
  return undefined;
}

/** Sections of a post of their own, however their headings are numbered. */
const APART: readonly DraftHeading['section'][] = ['responsibility', 'requirement', 'benefit', 'about', 'hiring'];

/** Whether a heading is one of several numbered ones below another: `七、团队协作` heads a part of the duties like `一、客户拓展`. */
function isPartOf({ text }: SkeletonContext, heading: DraftHeading, above: DraftHeading): boolean {
  if (APART.includes(heading.section)) return false;
  const place = placeInSeries(text, heading.content.start, above.content.end);
  if (place === undefined) return false;
  const isFirst = place === 1 && heading.section === undefined;
  return place > 1 || (isFirst && WITHOUT_WORDS.test(text.slice(above.content.end, heading.content.start)));
}

/** Signs around headings and numbers, and nothing else on more than one line. */
const WITHOUT_WORDS = new RegExp(String.raw`^[\s#>*_【】\[\]:：]*${NUMBER}[*_]*$`, 'u');

/** Whether the line above an offset, where a line begins, holds anything. */
function isBelowWords(text: string, start: number): boolean {
  const above = beforeBreak(text, start);
  return start > 0 && text.slice(lineStart(text, above), above).trim() !== '';
}

/** The fence or the comment at the end of a draft that nothing closes: all that is written behind it is part of it. */
function openBlock({ text, draft }: SkeletonContext): Block | undefined {
  const last = draft.blocks.at(-1);
  if (!last || text.slice(last.end).trim() !== '') return undefined;
  const written = text.slice(last.start, last.end);
  if (last.kind === 'comment')
    return written.includes('-->') || !written.trimStart().startsWith('<!--') ? undefined : last;
  if (last.kind !== 'code') return undefined;
  const fence = /^[\s>]{0,64}(`{3,}|~{3,})/u.exec(written)?.[1];
  if (fence === undefined) return undefined;
  const closing = text
    .slice(lineStart(text, last.end), last.end)
    .replace(/^[\s>]{0,64}/u, '')
    .trimEnd();
  const isClosed =
    lineStart(text, last.end) > last.start &&
    closing.length >= fence.length &&
    closing === fence[0]!.repeat(closing.length);
  return isClosed ? undefined : last;
}

/** So much may stand before the words of a heading. */
const LONGEST_HEAD = 80;
const SIGNS = new RegExp(String.raw`${OPENING.source}$`, 'u');
/** The brackets and the number right before the words of a heading. */
const OPENED_BEHIND = new RegExp(String.raw`[*_【\[]{0,6}${NUMBER}$`, 'u');
/** Nothing but tags that open there, and those. */
const OPENED = new RegExp(String.raw`^(?:\s|<[a-z][^<>]*>)*${OPENED_BEHIND.source}`, 'iu');
/** What may stand behind its words. */
const ENDING = /[】\]*_]{0,6}[：:]?[*_]{0,6}$/u;
const LONGEST_ENDING = 13;

/** A line of a template as plain text: a heading ends in a colon. */
function withoutSigns(line: string, locale: Locale): string {
  const sign = /^#{1,6}\s/u.exec(line)?.[0];
  return sign === undefined ? line : asPlainHeading(line.slice(sign.length).trim(), locale);
}

function asPlainHeading(words: string, locale: Locale): string {
  return `${words}${locale === 'zh' ? '：' : ':'}`;
}

/** A heading with the signs, brackets and colon of another, and with the number that it is given. */
function headingLike(
  { text, draft, language }: EditContext,
  model: DraftHeading | undefined,
  words: string,
  next: NextNumber,
): string {
  const level = model && levelOf(text, draft, model);
  if (level !== undefined) return `${'#'.repeat(level)} ${words}`;
  if (!model) {
    if (isPlainBelowTitle(draft)) return asPlainHeading(words, language);
    return draft.frontMatter || draft.blocks.some(({ kind, level }) => kind === 'heading' && level > 0)
      ? `## ${words}`
      : words;
  }
  const line = lineStart(text, model.start);
  // Words before a heading in running text are not its signs.
  const head = text.slice(Math.max(line, model.content.start - LONGEST_HEAD), model.content.start);
  const start = SIGNS.test(head) ? model.content.start - head.length : model.content.start;
  const [, lead = '', open = '', number = ''] = OPENING.exec(text.slice(start, start + 2 * LONGEST_HEAD)) ?? [];
  const close = ENDING.exec(text.slice(Math.max(start, model.content.end - LONGEST_ENDING), model.content.end))![0];
  const behind = text.slice(model.content.end, Math.min(lineEnd(text, model.content.end), model.content.end + 8));
  const colon = /^\s{0,4}[：:]/u.exec(behind)?.[0] ?? '';
  const counted = next.number === '' ? '' : next.number + number.slice(number.trimEnd().length);
  // What is written below stands in no quote, and so does its heading.
  const unquoted = lead.replace(/^[\s>]*>[ \t]?/u, '');
  return `${unquoted}${open}${counted}${words}${close}${colon}`;
}

/** The level for a heading like one that is written as no other can be: with a line of signs below it, or in a cell of a table. */
function levelOf(
  text: string,
  { blocks }: EditContext['draft'],
  { start, content, level }: DraftHeading,
): number | undefined {
  const block = blocks[firstFrom(blocks, start + 1) - 1];
  if (block?.kind === 'table-row' || endsBlockTag(text, content.start)) return Math.max(level, 2);
  const isUnderlined = block?.kind === 'heading' && /[-=]$/u.test(text.slice(content.end, block.end).trimEnd());
  return isUnderlined && text.slice(content.end, block.end).includes('\n') ? level : undefined;
}

/** The lines of the pack's template for the section, with brackets where something is to be filled in. */
function bodyOf(
  { pack, index, language, role, declared, seniority, phrases, isUnknown }: SkeletonContext,
  headings: readonly string[],
): string[] {
  const template = isUnknown ? undefined : templateFor(pack, headings, role);
  if (!template) return [`- ${placeholder(phrases.lists[language].written.toFillIn, language)}`];
  const written = parseTemplate(template.body[language].trimEnd()).parts.map((part): string => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'placeholder':
        return placeholder(part.text, language);
      case 'choice':
        return choicePlaceholder(part.options, language);
      case 'value':
        return placeholder(part.name, language);
      case 'duties':
        return chooseUsualDuties(index, {
          role: template.role ?? '',
          section: part.section,
          specialization: declared?.specialization,
          seniority,
        })
          .slice(0, part.count)
          .map((duty) => `- ${duty.text[language]}`)
          .join('\n');
    }
  });
  // The heading of the template gives way to one in the style of the draft.
  return written.join('').split('\n').slice(1).join('\n').trimStart().split('\n');
}

function templateFor(pack: Pack, headings: readonly string[], role: string | undefined): Template | undefined {
  const fitting = pack.templates.filter(
    ({ kind, body }) => kind === 'section' && headings.includes(/^#+\s*(.*)/u.exec(body.zh)?.[1]?.trim() ?? ''),
  );
  const ofRole = (templates: readonly Template[]): Template | undefined =>
    templates.find((template) => template.role === role) ?? templates.find((template) => template.role === undefined);
  return ofRole(fitting.filter(isFromTeam)) ?? ofRole(fitting);
}
