/** What a row opens into: the reason, what it depends on, what is handed on, how sure it is and where it is known from. */
import type { ActivityRow, ActivitySource } from '../../core/index.ts';
import { element } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';
import { quietButton } from '../kit/quiet-button.ts';
import { PairText } from '../search/marked-text.ts';
import type { Search, Word } from '../search/search.ts';
import { quotedLines } from './draft-lines.ts';
import { partMark } from './part-mark.ts';
import type { ResponsibilitiesContext } from './responsibilities-context.ts';
import type { DraftMark } from './responsibilities-model.ts';

export interface ActivityDetails {
  readonly element: HTMLElement;
  buttons(): HTMLElement[];
  setDraft(mark: DraftMark | undefined): void;
  mark(search: Search, words: readonly Word[]): void;
}

/** @param other the same row in the other language */
export function createActivityDetails(
  row: ActivityRow,
  other: ActivityRow,
  context: ResponsibilitiesContext,
): ActivityDetails {
  const { strings, nameOf, commands, otherLang } = context;
  const texts: PairText[] = [];
  const pair = (shell: HTMLElement, shown: string, its: string): readonly HTMLElement[] => {
    const text = new PairText(shell, { shown, other: its }, otherLang);
    texts.push(text);
    return text.elements;
  };
  const draft = element('div', { class: 'draft-part-box' });
  const supporters = row.supports.map(nameOf).join(strings.comma);
  const box = element(
    'div',
    { class: 'activity-details' },
    ...(row.why === undefined ? [] : pair(element('p', { class: 'why' }), row.why, other.why ?? '')),
    supporters === ''
      ? undefined
      : element('p', { class: 'supporters' }, partMark('supports'), strings.supportedBy(supporters)),
    draft,
    dependsPart(row, other, context, pair),
    handoverPart(row, other, context, pair),
    section(
      strings.sourcesHead,
      element('p', { class: `agreement ${row.agreement}` }, strings.agreementSentences[row.agreement]),
      row.sources.length > 0
        ? element('ul', { class: 'sources' }, ...row.sources.map((it) => sourceItem(it, context)))
        : undefined,
    ),
    element('div', { class: 'actions' }, compareButton(row, context, commands.compare)),
  );
  return {
    element: box,
    buttons: () => [...box.querySelectorAll<HTMLElement>('button')],
    setDraft(mark) {
      draft.hidden = mark === undefined;
      draft.replaceChildren(
        ...(mark
          ? [section(strings.draftHead, element('ul', { class: 'quoted-lines' }, ...quotedLines(mark, context)))]
          : []),
      );
    },
    mark(search, words) {
      for (const text of texts) text.mark(search, words);
    },
  };
}

type MakePair = (shell: HTMLElement, shown: string, other: string) => readonly HTMLElement[];

function section(name: string, ...children: readonly (HTMLElement | undefined)[]): HTMLElement {
  return element('section', { class: 'part-of-details' }, element('h3', {}, name), ...children);
}

function dependsPart(
  row: ActivityRow,
  other: ActivityRow,
  context: ResponsibilitiesContext,
  pair: MakePair,
): HTMLElement | undefined {
  if (row.depends.length === 0) return undefined;
  const { strings } = context;
  const items = row.depends.map(({ when, owns, text }, at) =>
    element(
      'li',
      {},
      element('span', { class: 'case-name' }, strings.cases[when]),
      element('span', { class: 'case-owners' }, partMark('owns'), ...people(owns, context)),
      ...(text === undefined ? [] : pair(element('span', { class: 'case-text' }), text, other.depends[at]?.text ?? '')),
    ),
  );
  return section(strings.dependsHead, element('ul', { class: 'cases' }, ...items));
}

function handoverPart(
  row: ActivityRow,
  other: ActivityRow,
  context: ResponsibilitiesContext,
  pair: MakePair,
): HTMLElement | undefined {
  const { handover } = row;
  if (!handover) return undefined;
  return section(
    context.strings.handoverHead,
    element(
      'p',
      { class: 'handover-line' },
      ...people([handover.from], context),
      ...pair(element('span', { class: 'handed' }), handover.what, other.handover?.what ?? ''),
      icon('arrow'),
      ...people([handover.to], context),
    ),
  );
}

/** Names, each with the shape of its role; neighbors have none. */
function people(ids: readonly string[], { lookOf, nameOf }: ResponsibilitiesContext): HTMLElement[] {
  return ids.map((id) => {
    const look = lookOf(id);
    return element('span', { class: `role-tag ${look?.tone ?? ''}` }, look?.shape(), nameOf(id));
  });
}

function sourceItem({ kind, name, claim }: ActivitySource, { strings }: ResponsibilitiesContext): HTMLElement {
  const isNamed = kind !== 'practice';
  return element(
    'li',
    {},
    element('span', { class: 'source-kind' }, strings.kinds[kind]),
    isNamed ? element('span', { class: 'section' }, name) : undefined,
    isNamed ? ' ' : undefined,
    claim,
  );
}

function compareButton(
  { facet }: ActivityRow,
  { strings }: ResponsibilitiesContext,
  compare: (facet: string) => void,
): HTMLElement {
  return quietButton('table', strings.compare, () => compare(facet), { tabindex: '-1' });
}
