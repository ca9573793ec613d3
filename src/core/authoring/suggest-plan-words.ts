/** What may be written at a place of a plan: owners, actions, goals and risks, in a list or in a cell of a table. */
import { readCells, tableAround, type OwnerWord } from '../draft/table.ts';
import { lineEnd } from '../draft/places.ts';
import { entryOf } from '../draft/front-matter.ts';
import type { Draft } from '../draft/draft.ts';
import { LOCALES } from '../language/locale.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import { mainRole, strengths } from '../pack/roles.ts';
import type { LocalText, PlanWords, Term } from '../pack/schema.ts';
import type { DeclaredRole } from '../terms/declared-role.ts';
import type { Folder } from '../text/fold.ts';
import type { TextRange } from '../text/range.ts';

type PlanWordKind = 'owner' | 'action' | 'goal' | 'risk' | 'response';

/** Words in both languages, and the role whose they are; undefined where they are nobody's in particular. */
interface PlanWord {
  readonly text: LocalText;
  readonly role: string | undefined;
}

export interface PlanSuggestions {
  readonly kind: PlanWordKind;
  /** The words stand in a cell, which holds no border and no end of a line. */
  readonly isCell: boolean;
  /** What an insertion replaces: the words before the offset. */
  readonly inserting: TextRange;
  /** The same, and the words after it. */
  readonly replacing: TextRange;
  readonly words: readonly PlanWord[];
}

/** What suggestions are chosen by. */
interface PlanParts {
  readonly declared: DeclaredRole | undefined;
  readonly index: PackIndex;
  readonly folder: Folder;
  readonly isOwner: OwnerWord;
  /** Names of people whom the settings know. */
  readonly people: readonly string[];
}

interface PlacedWords {
  readonly kind: PlanWordKind;
  readonly isCell: boolean;
  readonly inserting: TextRange;
  readonly replacing: TextRange;
}

/**
 * @param offset where the cursor stands, in UTF-16 code units
 * @returns undefined in what is no plan, in running prose, in code, in other columns and under other headings
 */
export function suggestPlanWords(
  text: string,
  offset: number,
  draft: Draft,
  parts: PlanParts,
): PlanSuggestions | undefined {
  if (draft.kind !== 'plan' || draft.isLeftAlone) return undefined;
  if (draft.excluded.some((range) => range.start < offset && offset < range.end)) return undefined;
  const place = cellAt(text, offset, draft, parts) ?? itemAt(text, offset, draft);
  if (!place) return undefined;
  const { start, end } = place.replacing;
  const others = parts.folder.foldToString(`${text.slice(0, start)}\n${text.slice(end)}`);
  const isNew = ({ text: { zh, en } }: PlanWord): boolean =>
    place.kind === 'owner' || [zh, en].every((it) => !others.includes(parts.folder.foldToString(it)));
  return { ...place, words: wordsFor(place, text, draft, parts).filter(isNew) };
}

/** The cell of a table that an offset stands in, where its column asks for something that is known. */
function cellAt(text: string, offset: number, draft: Draft, { index, folder, isOwner }: PlanParts) {
  const row = draft.blocks.find(
    (it) => it.kind === 'table-row' && it.start <= offset && offset <= lineEnd(text, it.end),
  );
  const table = row && tableAround(text, draft.blocks, row.start);
  if (!row || !table || row === table.head || row === table.dashes) return undefined;
  const border = table.dashes ? '|' : '\t';
  const first = table.dashes ? row.content.start : row.start;
  let column = 0;
  let from = text[first] === '|' ? first + 1 : first;
  if (offset < from) return undefined;
  const last = lineEnd(text, row.content.start);
  let to = from;
  for (; to < last; to++) {
    if (border === '|' && text[to] === '\\') to++;
    else if (text[to] === border) {
      if (to >= offset) break;
      column++;
      from = to + 1;
    }
  }
  const cell = readCells(text, table.head.content)[column];
  const heading = cell && text.slice(cell.start, cell.end);
  const section = draft.sections.find((it) => it.start <= row.start && row.start < it.end)?.kind;
  const kind = heading === undefined ? undefined : kindOfColumn(heading, column, section, index, folder, isOwner);
  return kind && { kind, isCell: true, ...wordsAround(text, from, Math.min(to, last), offset) };
}

function kindOfColumn(
  heading: string,
  column: number,
  section: string | undefined,
  { pack }: PackIndex,
  folder: Folder,
  isOwner: OwnerWord,
): PlanWordKind | undefined {
  if (isOwner(heading)) return 'owner';
  const words = folder.foldToString(heading.replaceAll(/[*_]/gu, ''));
  const names = (kind: keyof PlanWords): boolean => {
    const forms = pack.planColumns?.[kind];
    return [...(forms?.zh ?? []), ...(forms?.en ?? [])].some((form) => folder.foldToString(form) === words);
  };
  if ((section === undefined || section === 'risk') && names('risk')) return 'risk';
  if (section === 'risk' && names('response')) return 'response';
  // A goal in another column is the figure of what stands in the first.
  if (section === 'goal') return column === 0 && names('goal') ? 'goal' : undefined;
  return (section === undefined || section === 'action') && names('action') ? 'action' : undefined;
}

const KIND_OF_SECTION = { goal: 'goal', action: 'action', risk: 'risk' } as const;

function itemAt(text: string, offset: number, { items, sections }: Draft): PlacedWords | undefined {
  const item = items.find(({ form, start, end }) => form === 'list' && start <= offset && offset <= lineEnd(text, end));
  if (!item || offset < item.content.start) return undefined;
  const end = lineEnd(text, item.content.start);
  if (offset > end) return undefined;
  if (item.owner && item.owner.start <= offset) {
    const isThere = offset <= Math.max(item.owner.end, lineWords(text, item.owner.start, offset));
    return isThere
      ? {
          kind: 'owner',
          isCell: false,
          ...wordsAround(text, item.owner.start, Math.max(item.owner.end, offset), offset),
        }
      : undefined;
  }
  // What is written right behind a bare dash would be no item any more.
  if (/[-*+]/.test(text.charAt(item.content.start - 1)) && /^[-*+]/.test(item.marker)) return undefined;
  const section = item.section ?? sections.find((it) => it.start <= item.start && item.start < it.end)?.kind;
  const kind = KIND_OF_SECTION[section as keyof typeof KIND_OF_SECTION] as PlanWordKind | undefined;
  return kind && { kind, isCell: false, ...wordsAround(text, item.content.start, end, offset) };
}

/** The offset itself where nothing but white space stands between. */
function lineWords(text: string, from: number, offset: number): number {
  return text.slice(from, offset).trim() === '' ? offset : from;
}

/** What is replaced in a stretch of text: its words, without the white space around them. */
function wordsAround(
  text: string,
  from: number,
  to: number,
  offset: number,
): Pick<PlacedWords, 'inserting' | 'replacing'> {
  let start = from;
  while (start < offset && ' \t\u3000'.includes(text.charAt(start))) start++;
  let end = Math.max(to, offset);
  while (end > offset && ' \t\u3000\r'.includes(text.charAt(end - 1))) end--;
  return { inserting: { start, end: offset }, replacing: { start, end } };
}

function wordsFor({ kind, isCell }: PlacedWords, text: string, draft: Draft, parts: PlanParts): readonly PlanWord[] {
  const { declared, index } = parts;
  const { pack } = index;
  const roles = declared ? (declared.joint ?? [declared.role]) : pack.roles.map(({ id }) => id);
  switch (kind) {
    case 'owner':
      return ownersFor(text, draft, parts);
    case 'action':
      return roles.flatMap((role) =>
        pack.activities.filter(({ owns }) => owns.includes(role)).map(({ name }): PlanWord => ({ text: name, role })),
      );
    case 'goal':
      return roles.flatMap((role) => goalsOf(role, index));
    case 'risk':
    case 'response':
      return (pack.risks ?? [])
        .filter(({ role }) => role === undefined || roles.includes(role))
        .map(({ risk, response, role }): PlanWord => {
          if (isCell) return { text: kind === 'risk' ? risk : response, role };
          // A line says both.
          return { text: { zh: `${risk.zh} → ${response.zh}`, en: `${risk.en} → ${response.en}` }, role };
        });
  }
}

/** Those whom the plan knows, then the roles. */
function ownersFor(text: string, draft: Draft, { index, people: known }: PlanParts): readonly PlanWord[] {
  const people = entryOf(draft.frontMatter, 'people')?.entries ?? [];
  const named = draft.items.flatMap(({ owner }) => {
    const name = owner ? text.slice(owner.start, owner.end).trim() : '';
    return name === '' || /[〔[|\n]/u.test(name) ? [] : [name];
  });
  const roles = index.pack.roles.map(({ name, id }): PlanWord => ({ text: name, role: id }));
  const isRole = (name: string): boolean => roles.some((it) => it.text.zh === name || it.text.en === name);
  const names = [...new Set([...people.map(({ key }) => key), ...named, ...known])].filter((name) => !isRole(name));
  return [...names.map((name): PlanWord => ({ text: { zh: name, en: name }, role: undefined })), ...roles];
}

/** The metrics of a role, those of its core first. */
function goalsOf(role: string, { pack }: PackIndex): readonly PlanWord[] {
  const { planGoal } = pack;
  if (!planGoal) return [];
  const strengthOf = (term: Term): number => strengths<number>(term, 'zh')[role] ?? 0;
  return pack.terms
    .filter((term) => term.kind === 'metric' && LOCALES.every((locale) => mainRole(term, locale) === role))
    .sort((a, b) => strengthOf(b) - strengthOf(a))
    .flatMap(({ forms }): PlanWord[] => {
      const [zh, en] = [forms.zh[0], forms.en[0]];
      if (zh === undefined || en === undefined) return [];
      const capital = `${en.charAt(0).toUpperCase()}${en.slice(1)}`;
      const text = {
        zh: planGoal.zh.replace('{metric}', () => zh),
        en: planGoal.en.replace('{metric}', () => capital),
      };
      return [{ role, text }];
    });
}
