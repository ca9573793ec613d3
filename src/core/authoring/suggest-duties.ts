/** What may be written at a place of a draft: duties of its role, in a list under a heading that asks for them. */
import type { DeclaredRole } from '../terms/declared-role.ts';
import type { Draft, DraftItem, DraftSection } from '../draft/draft.ts';
import { lineEnd } from '../draft/places.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Duty } from '../pack/schema.ts';
import { otherLocale, type Locale } from '../language/locale.ts';
import { DUTY_SECTIONS, type DutySection, type SectionKind } from '../pack/vocabulary.ts';
import type { Folder } from '../text/fold.ts';
import type { TextRange } from '../text/range.ts';
import { chooseDuties } from '../pack/choose-duties.ts';

export interface DutySuggestions {
  readonly section: DutySection;
  /** What an insertion replaces: the words of the item before the offset. */
  readonly inserting: TextRange;
  /** The same, and the words of the line after it. */
  readonly replacing: TextRange;
  readonly duties: readonly Duty[];
}

/** What suggestions are chosen by. */
export interface SuggestionParts {
  readonly declared: DeclaredRole | undefined;
  readonly index: PackIndex;
  readonly folder: Folder;
  /** What a section is whose heading does not say it. */
  readonly sectionKindOf?: (section: DraftSection) => SectionKind | undefined;
}

/**
 * @param offset where the cursor stands, in UTF-16 code units
 * @returns undefined in running prose, in code, under other headings
 */
export function suggestDuties(
  text: string,
  offset: number,
  draft: Draft,
  { declared, index, folder, sectionKindOf }: SuggestionParts,
): DutySuggestions | undefined {
  const item = draft.items.find(
    ({ form, start, end }) => form === 'list' && start <= offset && offset <= lineEnd(text, end),
  );
  const kind = item && (item.section ?? kindAround(draft, item, sectionKindOf));
  const section = DUTY_SECTIONS.find((name) => name === kind);
  if (!item || !section || offset < item.content.start) return undefined;
  // What is written right behind a bare dash would be no item any more.
  if (/[-*+]/.test(text.charAt(item.content.start - 1)) && /^[-*+]/.test(item.marker)) return undefined;
  // Only the line of the marker: below it an item is running prose.
  const end = lineEnd(text, item.content.start);
  if (offset > end || draft.excluded.some((range) => range.start < offset && offset < range.end)) return undefined;

  const used = usedTexts(text, draft, item, folder);
  const isUnused = (duty: Duty): boolean =>
    (['zh', 'en'] as const).every((locale) => !used.has(bare(duty.text[locale], folder)));
  const roles = declared ? (declared.joint ?? [declared.role]) : index.pack.roles.map(({ id }) => id);
  return {
    section,
    inserting: { start: item.content.start, end: offset },
    replacing: { start: item.content.start, end },
    duties: roles
      .flatMap((role) => chooseDuties(index, { role, section, specialization: declared?.specialization }))
      .filter(isUnused),
  };
}

/** The kind of the section that an item stands in. */
function kindAround(
  { sections }: Draft,
  { start }: DraftItem,
  sectionKindOf: SuggestionParts['sectionKindOf'],
): SectionKind | undefined {
  const around = sections.find((section) => section.start <= start && start < section.end);
  return around && sectionKindOf?.(around);
}

/** What a duty is called in a list, and everything a person may type to get it. */
export function dutyFilterText(
  duty: Duty,
  locale: Locale,
  pinyin: { full: string; initials: string } | undefined,
): string {
  return [duty.label[locale], pinyin?.initials, pinyin?.full, duty.text[locale], duty.label[otherLocale(locale)]]
    .filter((part) => part !== undefined)
    .join(' ');
}

function usedTexts(text: string, draft: Draft, current: DraftItem, folder: Folder): Set<string> {
  const others = draft.items.filter((item) => item !== current);
  return new Set(others.map(({ content }) => bare(text.slice(content.start, content.end), folder)));
}

/** A sentence without what does not tell it from another: case, width, closing punctuation. */
function bare(sentence: string, folder: Folder): string {
  const folded = folder.foldToString(sentence);
  let end = folded.length;
  while (end > 0 && /[\s.。;；,，]/.test(folded.charAt(end - 1))) end--;
  return folded.slice(0, end);
}
