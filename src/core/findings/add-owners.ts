/** Owners for a plan that names none: a column in each table of actions, or notes behind the actions of lists. */
import type { Block } from '../draft/block.ts';
import { readCells, tableAround, type TableLines } from '../draft/table.ts';
import { addColumn } from '../edits/add-column.ts';
import { asDraft } from '../edits/edit-context.ts';
import type { Fix } from '../edits/fix.ts';
import type { Locale } from '../language/locale.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { teamAtHead } from '../terms/team-of-plan.ts';
import type { TextChange, TextRange } from '../text/range.ts';
import type { FindingContext } from './context.ts';
import { likelyOwner } from './likely-owner.ts';
import { noteBehind } from './owner-fix.ts';

/** A table that lists actions. */
export interface ActionTable {
  readonly lines: TableLines;
  /** Index of the column that says what is to be done. */
  readonly column: number;
  /** The words of the head of that column. */
  readonly head: TextRange;
}

/**
 * The tables in which actions stand.
 * @param actions indexes of items of the draft, in order
 */
export function actionTables(context: FindingContext, actions: readonly number[]): ActionTable[] {
  const { text, draft } = context;
  const tables: ActionTable[] = [];
  let end = 0;
  for (const action of actions) {
    const { form, start } = draft.items[action]!;
    if (form !== 'row' || start < end) continue;
    const lines = tableAround(text, draft.blocks, start);
    if (!lines) continue;
    end = lines.all.at(-1)!.end;
    const its = actions.filter((it) => draft.items[it]!.start >= start && draft.items[it]!.start < end);
    const column = columnOfWork(context, its);
    const head = readCells(text, lines.head.content)[column];
    if (head && isOfWork(context, its)) tables.push({ lines, column, head });
  }
  return tables;
}

/** Whether rows are surely work: they stand below a heading that says so, or one of them names an activity. */
function isOfWork({ draft, activitiesOf }: FindingContext, rows: readonly number[]): boolean {
  return rows.some((row) => draft.items[row]!.section === 'action' || activitiesOf(row).length > 0);
}

/** The column in which most rows name an activity; of several, or where none does, the one with most words. */
function columnOfWork({ text, draft, activitiesOf }: FindingContext, rows: readonly number[]): number {
  const named: number[] = [];
  const lengths: number[] = [];
  for (const row of rows) {
    const mentions = activitiesOf(row);
    for (const [at, cell] of readCells(text, draft.items[row]!.content).entries()) {
      const isNamed = mentions.some(({ start }) => cell.start <= start && start < cell.end);
      named[at] = (named[at] ?? 0) + (isNamed ? 1 : 0);
      lengths[at] = (lengths[at] ?? 0) + cell.end - cell.start;
    }
  }
  let best = 0;
  for (let at = 1; at < lengths.length; at++) {
    const more = named[at]! - named[best]!;
    if (more > 0 || (more === 0 && lengths[at]! > lengths[best]!)) best = at;
  }
  return best;
}

/**
 * *Add an Owner Column*: the likely role in each row; a row of which that is not sure gets an empty cell. Undefined where the pack has no
 * name for such a column.
 */
export function addOwnerColumns(context: FindingContext, tables: readonly ActionTable[]): Fix | undefined {
  const { text, draft, language, pack } = context;
  const names = pack.ownerColumns;
  if (!names) return undefined;
  const own = leadingTeam(context);
  const itemAt = new Map(draft.items.map(({ start }, item) => [start, item]));
  const changes = tables.flatMap(({ lines, column, head }) => {
    const locale = writtenLanguage(text.slice(head.start, head.end), language);
    const header = asDraft(context, names[locale][0]!);
    const nameIn = (row: Block): string => {
      const item = itemAt.get(row.start);
      return item === undefined ? '' : likelyName(context, item, locale, own);
    };
    return addColumn(text, lines, column, header, nameIn);
  });
  return { code: 'add-owners', args: { as: 'column' }, changes, isPreferred: true };
}

/**
 * *Add Owners*: behind each action of a list whose owner is sure. In the plan of one team somebody of it does what is not another's: who, is left
 * to fill in. Undefined where nothing is to be written.
 */
export function addOwnerNotes(context: FindingContext, actions: readonly number[]): Fix | undefined {
  const { draft, phrases, language, reading } = context;
  const own = leadingTeam(context);
  const unknown = own === undefined ? '' : phrases.lists[language].written.person;
  const changes = actions.flatMap((action): TextChange[] => {
    const item = draft.items[action]!;
    if (item.form !== 'list') return [];
    // Nobody owns what is not done.
    const name = likelyName(context, action, language, own) || (reading.claimsAll(action) ? unknown : '');
    return name === '' ? [] : [noteBehind(context, item, name)];
  });
  const as = own === undefined ? 'notes' : 'blanks';
  return changes.length > 0 ? { code: 'add-owners', args: { as }, changes, isPreferred: true } : undefined;
}

/** The role of the one team whose plan it is: the title begins with the team, or calls the role by its name (市场部 11 月计划, 五月线上运营计划). */
function leadingTeam({ declared, title, phrases, index }: FindingContext): string | undefined {
  if (!title || declared === undefined || declared.joint) return undefined;
  const names = Object.values(index.role(declared.role)?.name ?? {}).map((name) => name.toLowerCase());
  const isNamed = names.some((name) => title.text.toLowerCase().includes(name));
  return isNamed || teamAtHead(title.text, phrases) !== undefined ? declared.role : undefined;
}

/** The name of the role that surely owns an item; '' where none does, and of the one whose plan it is (`own`): that names nobody. */
function likelyName(context: FindingContext, item: number, locale: Locale, own: string | undefined): string {
  const role = context.index.role(likelyOwner(context, item));
  return role && role.id !== own ? asDraft(context, role.name[locale]) : '';
}
