/** A draft without a section that the house style of a team asks for. */
import { CELL_BORDER } from '../../draft/table.ts';
import { insertOwnSection, insertSection, type SectionPlace } from '../../edits/section-skeleton.ts';
import type { Draft, DraftHeading } from '../../draft/draft.ts';
import type { RequiredSection } from '../../pack/schema.ts';
import { SECTION_KINDS, type SectionKind } from '../../pack/vocabulary.ts';
import type { HouseStyle } from '../../terms/house-style.ts';
import { lineEnd } from '../../draft/places.ts';
import type { TextRange } from '../../text/range.ts';
import type { FindingContext, Found } from '../context.ts';
import type { Rule } from '../rule.ts';
import { sectionsAsked } from '../styled-draft.ts';
import { headOf } from '../whole-draft.ts';
import { isInPart, saysSection } from './missing-section.ts';

export const styleMissingSection: Rule = {
  code: 'style/missing-section',
  severity: 'warning',
  about: 'draft',
  fixes: ['insert-section'],
  check,
};

function check(context: FindingContext): Found[] {
  const { text, draft, document, style } = context;
  const asked = sectionsAsked(context);
  if (!style || asked.length === 0 || isInPart(context)) return [];
  const heads = headsIn(text, draft, style);
  const around = document && headsIn(document.text, document.draft, style);
  const isThere = ({ id }: RequiredSection): boolean =>
    heads.has(id) ||
    (around?.has(id) ?? false) ||
    draft.items.some(({ section }) => section === id) ||
    ((id === 'responsibility' || id === 'requirement') && draft.kind === 'jd' && saysSection(context, id));
  return asked
    .filter((it) => !isThere(it))
    .map((section): Found => ({
      code: styleMissingSection.code,
      severity: styleMissingSection.severity,
      ...headOf(context),
      args: { section: section.id, file: style.fileOf(`required/${section.id}`) },
      evidence: () => [],
      fixes: () => {
        // Without a heading nobody can tell how one is written here.
        if (draft.headings.length === 0) return [];
        const place = placeOf(section, asked, heads);
        const { id, headings } = section;
        const changes = headings
          ? insertOwnSection(context, headings, place)
          : insertSection(
              context,
              SECTION_KINDS.find((kind) => kind === id)!,
              place,
            );
        return [{ code: 'insert-section', args: { section: id }, changes, isPreferred: true }];
      },
    }));
}

/** The sections that the headings of a draft, and words before a colon, say: each with its first heading, if it has one. */
type Heads = ReadonlyMap<string, DraftHeading | undefined>;

function headsIn(text: string, draft: Draft, style: HouseStyle): Heads {
  const heads = new Map<string, DraftHeading | undefined>();
  for (const heading of draft.headings) {
    const names = [style.sectionOf(text, heading.content), heading.section satisfies SectionKind | undefined];
    for (const name of names) if (name !== undefined && !heads.has(name)) heads.set(name, heading);
  }
  for (const { kind, content } of draft.blocks) {
    if (kind === 'front-matter' || kind === 'code' || kind === 'comment') continue;
    for (const range of headsOf(text, content, kind === 'table-row')) {
      const name = style.sectionOf(text, range);
      if (name !== undefined && !heads.has(name)) heads.set(name, undefined);
    }
  }
  return heads;
}

/** No more of a block is looked at for words before a colon, in UTF-16 code units. */
const LONGEST_LABEL = 40;
const LONGEST_ROW = 400;

/** What of a block may say what it is: all of a short one, what stands before a colon, the cells of a row. */
function headsOf(text: string, { start, end }: TextRange, isRow: boolean): TextRange[] {
  const line = lineEnd(text, start, end);
  if (isRow) {
    const ranges: TextRange[] = [];
    let from = start;
    for (const cell of text.slice(start, Math.min(line, start + LONGEST_ROW)).split(CELL_BORDER)) {
      ranges.push({ start: from, end: from + cell.length });
      from += cell.length + 1;
    }
    return ranges;
  }
  const colon = /[:：]/u.exec(text.slice(start, Math.min(line, start + LONGEST_LABEL)))?.index;
  return [{ start, end: line }, ...(colon === undefined ? [] : [{ start, end: start + colon }])];
}

/** Behind the nearest of the sections asked for before it that is there, else before the next that is there, else at the end. */
function placeOf(section: RequiredSection, asked: readonly RequiredSection[], heads: Heads): SectionPlace {
  const at = asked.indexOf(section);
  const headings = asked.map(({ id }) => heads.get(id));
  const after = headings.slice(0, at).findLast((it) => it !== undefined);
  if (after) return { after };
  const before = headings.slice(at + 1).find((it) => it !== undefined);
  return before && { before };
}
