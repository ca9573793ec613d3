/** What the Role Card remembers and what is said in it. Pure: no DOM. */
import type { Card, Locale } from '../../core/index.ts';
import { isFromPage, isToPage, type Reference } from '../../protocol/messages.ts';
import type { ComparisonTarget } from '../../protocol/target.ts';
import type { CardStrings } from '../../words/card-words.ts';

/** So many steps back are remembered. */
const STEPS = 20;

/** What a page that comes back shows, before anything is said to it. */
export interface StoredCard {
  readonly locale: Locale;
  readonly card: Card | null;
  readonly before: readonly Reference[];
}

/** What is shown, and the way that led to it. */
export class CardHistory {
  /** What was left by a button of the card, the latest last. */
  #before: readonly Reference[] = [];
  #current: Card | undefined;
  /** What a button of the card asked for, until it is shown. */
  #asked: Reference | undefined;
  /** What is shown, to tell when nothing changes. */
  #shown = '';

  get before(): readonly Reference[] {
    return this.#before;
  }

  /** Goes on from the card that is shown: answers what to ask for. */
  forward(what: Reference): Reference {
    const own = this.#current && referenceOf(this.#current);
    if (own) this.#before = [...this.#before, own].slice(-STEPS);
    return (this.#asked = what);
  }

  /** Goes back: answers what to ask for, if there is anything. */
  back(): Reference | undefined {
    const last = this.#before.at(-1);
    if (!last) return undefined;
    this.#before = this.#before.slice(0, -1);
    return (this.#asked = last);
  }

  /**
   * A card is to be shown. Answers whether it is another than the one that is, and whether a button asked for it: what comes by
   * itself forgets the way back.
   */
  show(locale: Locale, card: Card | null): { isNew: boolean; isAsked: boolean } {
    const isAsked = this.#asked !== undefined && card !== null && isSame(referenceOf(card), this.#asked);
    this.#asked = undefined;
    const now = JSON.stringify([locale, card]);
    if (now === this.#shown) return { isNew: false, isAsked };
    this.#shown = now;
    if (!isAsked && card?.id !== this.#current?.id) this.#before = [];
    this.#current = card ?? undefined;
    return { isNew: true, isAsked };
  }

  /** Takes the way back that was stored with a card, which is shown next. */
  restore({ card, before }: StoredCard): void {
    this.#current = card ?? undefined;
    this.#before = before;
  }

  /** Nothing is shown any more. */
  forget(): void {
    this.#shown = '';
  }
}

/** Reads a stored card; undefined for a damaged one. */
export function readStoredCard(stored: unknown): StoredCard | undefined {
  const { before, ...last } = (stored ?? {}) as Readonly<Record<string, unknown>>;
  const message = { ...last, type: 'card' };
  if (!isToPage(message) || message.type !== 'card') return undefined;
  const steps: readonly unknown[] = Array.isArray(before) ? before.slice(-STEPS) : [];
  return { locale: message.locale, card: message.card, before: steps.flatMap((what) => readReference(what) ?? []) };
}

function readReference(what: unknown): Reference | undefined {
  const message: unknown = { type: 'card', what };
  return isFromPage(message) && message.type === 'card' ? message.what : undefined;
}

function isSame(one: Reference | undefined, other: Reference): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What can be asked for again; undefined for what only the tree leads to. */
export function referenceOf({ kind, id, role }: Card): Reference | undefined {
  if (kind === 'term' || kind === 'duty') return { kind, id };
  if (kind === 'facet' && role !== undefined) return { kind: 'cell', facet: id, role };
  return undefined;
}

/** Where the comparison shows it; empty for what it does not show. */
export function targetOf({ kind, id, role, facet }: Card): ComparisonTarget {
  return {
    ...(role === undefined ? {} : { role }),
    ...(facet === undefined ? {} : { facet: facet.id }),
    ...(kind === 'term' ? { term: id } : {}),
    ...(kind === 'duty' ? { duty: id } : {}),
  };
}

/** The line above the title: whose it is, what it is, and the facet that it belongs to. */
export function kindLine({ kind, roleName, facet }: Card, strings: CardStrings): string {
  return [
    ...(roleName !== undefined && kind !== 'role' && kind !== 'term' ? [roleName] : []),
    strings.kinds[kind],
    ...(facet && kind !== 'facet' ? [facet.name] : []),
  ].join(' · ');
}
