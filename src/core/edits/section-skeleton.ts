/** The skeleton of a section as text to fill in, in the style of the draft's headings. */
import { chooseDuties } from '../pack/choose-duties.ts';
import type { DraftHeading } from '../draft/draft.ts';
import { asDraft, type EditContext } from './edit-context.ts';
import type { Pack, Template } from '../pack/schema.ts';
import { HAN_NUMERALS } from '../language/numerals.ts';
import type { Locale } from '../language/locale.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { parseTemplate } from '../pack/template.ts';
import type { TextChange } from '../text/range.ts';
import type { DeclaredRole } from '../terms/declared-role.ts';
import { readNumbering } from './numbering.ts';
import { breakOf, lineEnd, lineStart } from '../draft/places.ts';
import { sectionHeading } from './draft-of-role.ts';

/** A skeleton is that of a role, and of a specialization of it where the draft names one. */
export interface SkeletonContext extends EditContext {
  readonly role: string | undefined;
  readonly declared: DeclaredRole | undefined;
}

/** The change that inserts a section before the next heading behind a section, before a heading, or at the end. */
export function insertSection(
  context: SkeletonContext,
  kind: SectionKind,
  place: { readonly before: DraftHeading } | { readonly after: DraftHeading } | undefined,
): TextChange {
  const { text, draft } = context;
  const eol = breakOf(text);
  const model = place && ('before' in place ? place.before : place.after);
  const heading = headingLike(context, model, sectionHeading(context, kind), place !== undefined && 'after' in place);
  const hasSigns = draft.blocks.some(({ kind, level }) => kind === 'heading' && level > 0);
  const isPlain = place !== undefined && !hasSigns;
  const lines = bodyOf(context, kind).map((line) => asDraft(context, line));
  const body = lines.map((line) => (isPlain ? withoutSigns(line, context.language) : line));
  const written = [heading, '', ...body].join(eol);
  const following =
    place && ('before' in place ? place.before : draft.headings.find((it) => endsSection(it, place.after)));
  if (following) {
    const at = lineStart(text, following.start);
    const startsLine = text.slice(at, following.start).trim() === '';
    const before = startsLine ? '' : eol + eol;
    const where = startsLine ? at : following.start;
    return { start: where, end: where, newText: `${before}${written}${eol}${eol}` };
  }
  const at = text.trimEnd().length;
  return { start: at, end: at, newText: `${at === 0 ? '' : eol + eol}${written}` };
}

function endsSection(heading: DraftHeading, opened: DraftHeading): boolean {
  return heading.start > opened.start && heading.level <= opened.level;
}

const NUMBER = String.raw`(?:[（(]?(?:\d{1,2}|[${HAN_NUMERALS}]{1,3})[、.．)）])?\s*`;
/** What may stand before the words of a heading. */
const SIGNS = new RegExp(String.raw`^[\s#>]*[*_【\[]*${NUMBER}$`, 'u');
const HEADING = new RegExp(String.raw`^([\s#>]*)([*_【\[]*)(${NUMBER})(.*?)([】\]*_]*[：:]?[*_]*)$`, 'su');

/** A line of a template as plain text: a heading ends in a colon. */
function withoutSigns(line: string, locale: Locale): string {
  return line.replace(/^#{1,6}\s+(.*)$/u, locale === 'zh' ? '$1：' : '$1:');
}

/** A heading with the signs, brackets and colon of another; behind a numbered one with the next number. */
function headingLike(
  { text, draft }: EditContext,
  model: DraftHeading | undefined,
  words: string,
  follows: boolean,
): string {
  if (!model)
    return draft.frontMatter || draft.blocks.some(({ kind, level }) => kind === 'heading' && level > 0)
      ? `## ${words}`
      : words;
  const line = lineStart(text, model.start);
  // Words before a heading in running text are not its signs.
  const start = SIGNS.test(text.slice(line, model.content.start)) ? line : model.content.start;
  const written = text.slice(start, model.content.end);
  const [, lead = '', open = '', number = '', , close = ''] = HEADING.exec(written) ?? [];
  const numbering = readNumbering(number.trim());
  const next = numbering && follows ? (numbering.write(numbering.value + 1) ?? '') : number.trim();
  const behind = text.slice(model.content.end, lineEnd(text, model.content.end));
  const colon = /^\s*[：:]/u.exec(behind)?.[0] ?? '';
  return `${lead}${open}${next}${number.slice(number.trimEnd().length)}${words}${close}${colon}`;
}

/** The lines of the pack's template for the section, with brackets where something is to be filled in. */
function bodyOf({ pack, index, language, role, declared, phrases }: SkeletonContext, kind: SectionKind): string[] {
  const template = templateFor(pack, kind, role);
  if (!template) return [`- ${blank(language, phrases.lists[language].written.toFillIn)}`];
  const written = parseTemplate(template.body[language].trimEnd()).parts.map((part): string => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'placeholder':
        return blank(language, part.text);
      case 'choice':
        return blank(language, part.options.join('/'));
      case 'value':
        return blank(language, part.name);
      case 'duties':
        return chooseDuties(index, {
          role: template.role ?? '',
          section: part.section,
          specialization: declared?.specialization,
        })
          .slice(0, part.count)
          .map((duty) => `- ${duty.text[language]}`)
          .join('\n');
    }
  });
  // The heading of the template gives way to one in the style of the draft.
  return written.join('').split('\n').slice(1).join('\n').trimStart().split('\n');
}

function templateFor(pack: Pack, kind: SectionKind, role: string | undefined): Template | undefined {
  const headings = new Set(pack.sections.find((section) => section.kind === kind)?.headings.zh);
  const fitting = pack.templates.filter(
    (template) => template.kind === 'section' && headings.has(/^#+\s*(.*)/u.exec(template.body.zh)?.[1]?.trim() ?? ''),
  );
  return fitting.find((template) => template.role === role) ?? fitting.find((template) => template.role === undefined);
}

function blank(locale: Locale, words: string): string {
  return locale === 'zh' ? `［${words}］` : `[${words}]`;
}
