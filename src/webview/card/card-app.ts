/** The Role Card: everything about one thing, as narrow as a side bar. */
import type { Card, Locale } from '../../core/index.ts';
import { otherLocale } from '../../core/plain.ts';
import { appStrings } from '../../words/app-words.ts';
import { cardStrings } from '../../words/card-words.ts';
import { comparisonStrings } from '../../words/comparison-words.ts';
import { isFromPage, isToPage, type Reference } from '../../protocol/messages.ts';
import { insertAndCopy } from '../kit/action-button.ts';
import { element } from '../kit/dom.ts';
import { createFailure } from '../kit/failure.ts';
import type { Host } from '../host/host.ts';
import { quietButton } from '../kit/quiet-button.ts';
import { roleLooks } from '../kit/role-look.ts';
import { sourceItems } from '../kit/source-items.ts';

/** So many steps back are remembered. */
const STEPS = 20;

/** Shows the card in the document, and tells the host that it listens. */
export function startCard(host: Host): void {
  const root = element('main', { class: 'app card-page' });
  document.body.append(root);
  let shown = '';
  /** What was left by a button of the card, the latest last. */
  let before: Reference[] = [];
  let current: Card | undefined;
  /** What a button of the card asked for. */
  let asked: Reference | undefined;

  const ask = (what: Reference): void => {
    asked = what;
    host.send({ type: 'card', what });
  };

  const show = (locale: Locale, card: Card | null): void => {
    const isAsked = asked !== undefined && card !== null && isSame(referenceOf(card), asked);
    asked = undefined;
    const now = JSON.stringify([locale, card]);
    if (now === shown) return;
    shown = now;
    if (!isAsked && card?.id !== current?.id) before = [];
    current = card ?? undefined;
    host.store({ locale, card, before });
    document.documentElement.lang = appStrings(locale).lang;
    document.title = cardStrings(locale).title;
    root.replaceChildren(...(card ? cardParts(locale, card) : emptyParts(locale)));
    if (!isAsked) return;
    window.scrollTo(0, 0);
    root.querySelector('h1')?.focus();
  };

  const emptyParts = (locale: Locale): HTMLElement[] => {
    const strings = cardStrings(locale);
    return [
      element(
        'div',
        { class: 'card-empty' },
        element('h1', { class: 'hint' }, strings.empty),
        element('p', { class: 'hint' }, strings.emptyHint),
      ),
    ];
  };

  const cardParts = (locale: Locale, card: Card): HTMLElement[] => {
    const strings = cardStrings(locale);
    const words = comparisonStrings(locale);
    const look = card.role === undefined ? undefined : roleLooks([card.role])[0];
    const buttonsOf = (what: Reference, name: string): HTMLElement[] =>
      insertAndCopy(
        words,
        name,
        () => host.send({ type: 'copy', what }),
        () => host.send({ type: 'insert', what }),
      );
    const own = referenceOf(card);
    const compare = quietButton('table', strings.compare, () => host.send({ type: 'compare', target: targetOf(card) }));
    const back = quietButton('back', strings.back, () => {
      const last = before.pop();
      if (last) ask(last);
    });
    back.classList.add('card-back');
    back.hidden = before.length === 0;
    const forward = (what: Reference): void => {
      if (own) before = [...before, own].slice(-STEPS);
      ask(what);
    };
    const part = (name: string, ...children: readonly HTMLElement[]): HTMLElement | undefined =>
      children.length > 0 ? element('section', {}, element('h2', {}, name), ...children) : undefined;
    const views = card.views.map(({ id, name, text }) => {
      const tone = roleLooks([id])[0]!;
      return element(
        'li',
        { class: `view ${tone.tone}` },
        element('p', { class: 'view-role' }, tone.shape(), name),
        element('p', {}, text),
      );
    });
    const terms = card.terms.map(({ id, label, definition }) => {
      const chip = element('button', { type: 'button', class: 'chip', title: definition }, label);
      chip.addEventListener('click', () => forward({ kind: 'term', id }));
      return element('li', {}, chip);
    });
    const duties = card.duties.map(({ id, label, text, section }) =>
      element(
        'li',
        { class: 'duty' },
        element('span', { class: 'duty-section' }, words.sections[section]),
        element('p', {}, text),
        element('div', { class: 'actions' }, ...buttonsOf({ kind: 'duty', id }, label)),
      ),
    );
    const parts = [
      back,
      element(
        'header',
        { class: look?.tone ?? '' },
        element(
          'p',
          { class: 'card-kind' },
          look?.shape(),
          [
            ...(card.roleName !== undefined && card.kind !== 'role' && card.kind !== 'term' ? [card.roleName] : []),
            strings.kinds[card.kind],
            ...(card.facet && card.kind !== 'facet' ? [card.facet.name] : []),
          ].join(' · '),
        ),
        element('h1', { tabindex: '-1' }, card.title),
        element('p', { class: 'hint', lang: appStrings(otherLocale(locale)).lang }, card.otherTitle),
      ),
      card.roles.length > 0
        ? element(
            'ul',
            { class: 'card-roles' },
            ...card.roles.map(({ id, name, strength }) => {
              const tone = roleLooks([id])[0]!;
              return element('li', { class: tone.tone }, tone.shape(), `${name} · ${words.strength(strength)}`);
            }),
          )
        : undefined,
      element('p', { class: 'card-text' }, card.text),
      card.depends === undefined ? undefined : element('p', { class: 'card-depends' }, card.depends),
      card.points.length > 0
        ? element('ul', { class: 'points' }, ...card.points.map((point) => element('li', {}, point)))
        : undefined,
      element(
        'div',
        { class: 'actions' },
        ...(own && own.kind !== 'cell' && card.kind === 'term' ? buttonsOf(own, card.title) : []),
        Object.keys(targetOf(card)).length > 0 ? compare : undefined,
      ),
      views.length > 0
        ? part(card.kind === 'term' ? strings.views : strings.others, element('ul', { class: 'plain-list' }, ...views))
        : undefined,
      duties.length > 0 ? part(words.duties, element('ul', { class: 'plain-list' }, ...duties)) : undefined,
      terms.length > 0 ? part(words.terms, element('ul', { class: 'terms' }, ...terms)) : undefined,
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
  };

  host.listen((message) => {
    if (!isToPage(message)) return;
    if (message.type === 'card') show(message.locale, message.card);
    if (message.type === 'failed') {
      shown = '';
      root.replaceChildren(createFailure(message.locale, () => host.send({ type: 'ready' })));
    }
  });

  // Until the extension says otherwise, what was shown before the view was hidden.
  const { before: steps, ...last } = (host.stored() ?? {}) as Readonly<Record<string, unknown>>;
  const message = { ...last, type: 'card' };
  if (isToPage(message) && message.type === 'card') {
    current = message.card ?? undefined;
    before = Array.isArray(steps) ? steps.slice(-STEPS).flatMap((what) => readReference(what) ?? []) : [];
    show(message.locale, message.card);
  }
  host.send({ type: 'ready' });
}

function readReference(what: unknown): Reference | undefined {
  const message: unknown = { type: 'card', what };
  return isFromPage(message) && message.type === 'card' ? message.what : undefined;
}

function isSame(one: Reference | undefined, other: Reference): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What can be asked for again; undefined for what only the tree leads to. */
function referenceOf({ kind, id, role }: Card): Reference | undefined {
  if (kind === 'term' || kind === 'duty') return { kind, id };
  if (kind === 'facet' && role !== undefined) return { kind: 'cell', facet: id, role };
  return undefined;
}

/** Where the comparison shows it. */
function targetOf({ kind, id, role, facet }: Card): { facet?: string; role?: string; term?: string; duty?: string } {
  return {
    ...(role === undefined ? {} : { role }),
    ...(facet === undefined ? {} : { facet: facet.id }),
    ...(kind === 'term' ? { term: id } : {}),
    ...(kind === 'duty' ? { duty: id } : {}),
  };
}
