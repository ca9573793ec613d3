/** The elements of the Role Card. */
import type { Card, ComparisonDuty, ComparisonTerm, Locale } from '../../core/index.ts';
import { otherLocale } from '../../core/plain.ts';
import { appStrings } from '../../words/app-words.ts';
import { cardStrings, type CardStrings } from '../../words/card-words.ts';
import { comparisonStrings, type ComparisonStrings } from '../../words/comparison-words.ts';
import type { Reference } from '../../protocol/messages.ts';
import type { Actions } from '../host/actions.ts';
import { insertAndCopy } from '../kit/action-button.ts';
import { element } from '../kit/dom.ts';
import { quietButton } from '../kit/quiet-button.ts';
import { roleLooks, type RoleLook } from '../kit/role-look.ts';
import { sourceItems } from '../kit/source-items.ts';
import { kindLine, referenceOf, targetOf } from './card-model.ts';

/** What the buttons of a card do. */
export interface CardContext {
  readonly actions: Actions;
  /** Whether there is a way back. */
  readonly canGoBack: boolean;
  readonly back: () => void;
  readonly forward: (what: Reference) => void;
}

export function drawEmptyCard(locale: Locale): HTMLElement {
  const strings = cardStrings(locale);
  return element(
    'div',
    { class: 'card-empty' },
    element('h1', { class: 'hint' }, strings.empty),
    element('p', { class: 'hint' }, strings.emptyHint),
  );
}

/** The parts of a card, from its top. */
export function drawCard(locale: Locale, card: Card, context: CardContext): HTMLElement[] {
  const strings = cardStrings(locale);
  const words = comparisonStrings(locale);
  const looks = roleLooks(card.packRoles);
  const lookOf = (role: string): RoleLook => looks[card.packRoles.indexOf(role)]!;
  const back = quietButton('back', strings.back, context.back);
  back.classList.add('card-back');
  back.hidden = !context.canGoBack;
  const parts = [
    back,
    drawHead(locale, card, strings, card.role === undefined ? undefined : lookOf(card.role)),
    list(
      { class: 'card-roles' },
      card.roles.map(({ id, name, strength }) =>
        element('li', { class: lookOf(id).tone }, lookOf(id).shape(), `${name} · ${words.strength(strength)}`),
      ),
    ),
    element('p', { class: 'card-text' }, card.text),
    card.depends === undefined ? undefined : element('p', { class: 'card-depends' }, card.depends),
    list(
      { class: 'points' },
      card.points.map((point) => element('li', {}, point)),
    ),
    ...(card.parts ?? []).map(({ name, points }) =>
      section(
        name,
        'points',
        points.map((point) => element('li', {}, point)),
      ),
    ),
    drawActions(card, strings, words, context.actions),
    section(card.kind === 'term' ? strings.views : strings.others, 'plain-list', drawViews(card, lookOf)),
    section(
      words.duties,
      'plain-list',
      card.duties.map((duty) => drawDuty(duty, words, context.actions)),
    ),
    section(
      words.terms,
      'terms',
      card.terms.map((term) => drawTerm(term, context.forward)),
    ),
    card.sources.length > 0
      ? element(
          'details',
          { class: 'card-sources' },
          element('summary', {}, words.sources),
          element('ul', { class: 'plain-list sources' }, ...sourceItems(card.sources)),
        )
      : undefined,
  ];
  return parts.filter((it) => it !== undefined);
}

function list(attributes: Readonly<Record<string, string>>, items: readonly HTMLElement[]): HTMLElement | undefined {
  return items.length > 0 ? element('ul', attributes, ...items) : undefined;
}

function section(name: string, className: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const inside = list({ class: className }, items);
  return inside && element('section', {}, element('h2', {}, name), inside);
}

function drawHead(locale: Locale, card: Card, strings: CardStrings, look: RoleLook | undefined): HTMLElement {
  return element(
    'header',
    { class: look?.tone ?? '' },
    element('p', { class: 'card-kind' }, look?.shape(), kindLine(card, strings)),
    element('h1', { tabindex: '-1' }, card.title),
    ...(card.otherTitle === ''
      ? []
      : [element('p', { class: 'hint', lang: appStrings(otherLocale(locale)).lang }, card.otherTitle)]),
  );
}

function drawActions(card: Card, strings: CardStrings, words: ComparisonStrings, actions: Actions): HTMLElement {
  const own = referenceOf(card);
  const target = targetOf(card);
  return element(
    'div',
    { class: 'actions' },
    ...(own && card.kind === 'term' ? insertAndCopy(words, card.title, own, actions) : []),
    Object.keys(target).length > 0 ? quietButton('table', strings.compare, () => actions.compare(target)) : undefined,
  );
}

/** What each role does with it. */
function drawViews({ views }: Card, lookOf: (role: string) => RoleLook): HTMLElement[] {
  return views.map(({ id, name, text }) => {
    const { tone, shape } = lookOf(id);
    return element(
      'li',
      { class: `view ${tone}` },
      element('p', { class: 'view-role' }, shape(), name),
      element('p', {}, text),
    );
  });
}

function drawDuty({ id, label, text, section: part }: ComparisonDuty, words: ComparisonStrings, actions: Actions) {
  return element(
    'li',
    { class: 'duty' },
    element('span', { class: 'duty-section' }, words.sections[part]),
    element('p', {}, text),
    element('div', { class: 'actions' }, ...insertAndCopy(words, label, { kind: 'duty', id }, actions)),
  );
}

function drawTerm({ id, label, definition }: ComparisonTerm, forward: (what: Reference) => void): HTMLElement {
  const chip = element('button', { type: 'button', class: 'chip', title: definition }, label);
  chip.addEventListener('click', () => forward({ kind: 'term', id }));
  return element('li', {}, chip);
}
