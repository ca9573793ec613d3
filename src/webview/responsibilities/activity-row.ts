/** A row: an activity, who has which part in it, and what the draft says of it. */
import type { ActivityCase, ActivityRow, PartInCase } from '../../core/index.ts';
import { partOf } from '../../core/plain.ts';
import { element, setAttribute } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';
import { PairText } from '../search/marked-text.ts';
import type { Search, Word } from '../search/search.ts';
import { createActivityDetails, type ActivityDetails } from './activity-details.ts';
import { draftLines } from './draft-lines.ts';
import { partMark } from './part-mark.ts';
import type { ResponsibilitiesContext } from './responsibilities-context.ts';
import { arrowOf, isChanged, type DraftMark } from './responsibilities-model.ts';

export interface ActivityLine {
  readonly id: string;
  readonly element: HTMLTableRowElement;
  /** The row below it, which holds what it opens into. */
  readonly below: HTMLTableRowElement;
  readonly opener: HTMLButtonElement;
  /** What the focus can go to, line by line. */
  stops(): HTMLElement[][];
  show(isVisible: boolean, isOpen: boolean): void;
  /** Shows who owns it in a case. */
  setCase(when: ActivityCase | undefined): void;
  setDraft(mark: DraftMark | undefined): void;
  mark(search: Search, words: readonly Word[]): void;
  setOpened(isMarked: boolean): void;
}

/** @param other the same row in the other language */
export function createActivityLine(
  row: ActivityRow,
  other: ActivityRow,
  context: ResponsibilitiesContext,
): ActivityLine {
  const { commands, map, otherLang } = context;
  const name = new PairText(
    element('span', { class: 'activity-name' }),
    { shown: row.name, other: other.name },
    otherLang,
    true,
  );
  const { opener, tag, changed, head, headParts } = drawHead(row, name, context);
  const cells = [...map.roles, undefined].map((role) =>
    element('td', { role: 'cell', class: partClass(role, context) }),
  );
  const line = element('tr', { role: 'row', class: 'activity-row', 'data-activity': row.id }, head, ...cells);
  const below = element('tr', { role: 'row', class: 'activity-below' });
  const filled = fillCells(row, cells, headParts.others, context);
  let details: ActivityDetails | undefined;
  let draft: DraftMark | undefined;
  let marked: { search: Search; words: readonly Word[] } | undefined;
  let isOpened = false;
  opener.addEventListener('click', () => commands.toggleActivity(row.id));

  const makeDetails = (): void => {
    details = createActivityDetails(row, other, context);
    details.setDraft(draft);
    if (marked) details.mark(marked.search, marked.words);
    below.append(element('td', { role: 'cell', colspan: String(map.roles.length + 2) }, details.element));
  };
  return {
    id: row.id,
    element: line,
    below,
    opener,
    stops: () => [
      [opener, ...headParts.draft.querySelectorAll<HTMLElement>('button')],
      ...(isOpened && details ? [details.buttons()] : []).filter((buttons) => buttons.length > 0),
    ],
    show(isVisible, isOpen) {
      line.hidden = !isVisible;
      isOpened = isVisible && isOpen;
      if (isOpened && !details) makeDetails();
      below.hidden = !isOpened;
      opener.setAttribute('aria-expanded', String(isOpen));
      line.classList.toggle('open', isOpened);
    },
    setCase(when) {
      filled.set(when);
      changed.hidden = !isChanged(row, when);
    },
    setDraft(next) {
      draft = next;
      headParts.draft.replaceChildren(...(next ? draftLines(row, next, context) : []));
      headParts.draft.hidden = next === undefined;
      setAttribute(line, 'data-draft', next && (next.part ?? 'named'));
      details?.setDraft(next);
    },
    mark(search, words) {
      marked = { search, words };
      name.mark(search, words);
      details?.mark(search, words);
    },
    setOpened(isMarked) {
      line.classList.toggle('marked', isMarked);
      tag.hidden = !isMarked;
      setAttribute(opener, 'aria-current', isMarked ? 'true' : undefined);
    },
  };
}

function drawHead(row: ActivityRow, name: PairText, { strings }: ResponsibilitiesContext) {
  const tag = element('span', { class: 'opened-tag' }, strings.opened);
  tag.hidden = true;
  const changed = element('span', { class: 'activity-tag changed' }, strings.changed);
  changed.hidden = true;
  const [shown, quote] = name.elements;
  const opener = element(
    'button',
    { type: 'button', class: 'activity-opener', tabindex: '-1', 'aria-expanded': 'false' },
    icon('chevron'),
    shown,
  );
  const draft = element('div', { class: 'draft-lines' });
  draft.hidden = true;
  // Takes the place of the last column where there is no room for it.
  const others = element('div', { class: 'others-below' });
  const tags = [
    ...(row.agreement === 'split' ? [element('span', { class: 'activity-tag split' }, strings.split)] : []),
    ...(row.depends.length > 0
      ? [element('span', { class: 'activity-tag' }, strings.caseCount(row.depends.length))]
      : []),
    changed,
  ];
  const head = element(
    'th',
    { role: 'rowheader', scope: 'row', class: 'activity' },
    tag,
    element('div', { class: 'activity-line' }, opener, ...tags),
    quote,
    others,
    draft,
  );
  return { opener, tag, changed, head, headParts: { draft, others } };
}

function partClass(role: { readonly id: string } | undefined, { lookOf }: ResponsibilitiesContext): string {
  return role ? `part ${lookOf(role.id)?.tone ?? ''}` : 'part part-others';
}

/** Writes the parts into the cells, anew when the case changes. */
function fillCells(
  row: ActivityRow,
  cells: readonly HTMLTableCellElement[],
  others: HTMLElement,
  context: ResponsibilitiesContext,
): { set(when: ActivityCase | undefined): void } {
  const { map, strings, nameOf } = context;
  const arrow = arrowOf(row, map);
  const { handover } = row;
  let shown: string | undefined;
  return {
    set(when) {
      // Most rows are the same in every case.
      const now = isChanged(row, when) ? when! : '';
      if (now === shown) return;
      shown = now;
      others.replaceChildren(...otherParts(row, when, context));
      cells.forEach((cell, at) => {
        const role = map.roles[at];
        const parts = role ? ownPart(row, role.id, when, context) : otherParts(row, when, context);
        const hands =
          arrow && handover && arrow.from === at
            ? [element('span', { class: 'visually-hidden' }, ` ${strings.hands(nameOf(handover.to), handover.what)}`)]
            : [];
        cell.replaceChildren(...parts, ...hands);
        if (arrow && handover && Math.min(arrow.from, arrow.to) === at)
          cell.append(drawArrow(arrow, handover.what, map.roles.length));
      });
    },
  };
}

function ownPart(
  row: ActivityRow,
  role: string,
  when: ActivityCase | undefined,
  { strings }: ResponsibilitiesContext,
): HTMLElement[] {
  const part = partOf(row, role, when);
  if (!part) return [element('span', { class: 'visually-hidden' }, strings.noPart)];
  return [named(part, strings.partNames[part])];
}

/** The parts of neighbors that a row names. */
const OTHER_PARTS: readonly PartInCase[] = ['owns', 'mostly', 'shares'];

/** A sign with what it means in a tip and for a screen reader. */
function named(part: PartInCase, name: string): HTMLElement {
  return element(
    'span',
    { class: 'part-sign', title: name },
    partMark(part),
    element('span', { class: 'visually-hidden' }, name),
  );
}

/** Neighbors that own or share it, a sign for each part; who only supports it is told when the row is opened. */
function otherParts(
  row: ActivityRow,
  when: ActivityCase | undefined,
  { map, strings }: ResponsibilitiesContext,
): HTMLElement[] {
  const all = OTHER_PARTS.flatMap((part) => {
    const names = map.neighbors.filter(({ id }) => partOf(row, id, when) === part).map(({ name }) => name);
    return names.length === 0
      ? []
      : [element('span', { class: 'other-part' }, named(part, strings.partNames[part]), names.join(strings.comma))];
  });
  return all.length > 0 ? all : [element('span', { class: 'visually-hidden' }, strings.noPart)];
}

/** It stands in the cell that is further to the left, and is as long as there are columns to the other one. */
function drawArrow({ from, to }: { from: number; to: number }, what: string, roles: number): HTMLElement {
  const isToOthers = Math.max(from, to) === roles;
  const arrow = element(
    'span',
    {
      class: `handover ${from < to ? 'to-right' : 'to-left'}${isToOthers ? ' to-others' : ''}`,
      'aria-hidden': 'true',
      title: what,
    },
    element('span', { class: 'handover-what' }, what),
  );
  arrow.style.setProperty('--columns', String(Math.abs(from - to)));
  return arrow;
}
