/** The *Role Card*: everything that is said of one thing of the pack, in one language. */
import { comparisonDuties, termsOf, type ComparisonDuty, type ComparisonTerm } from './comparison.ts';
import { mainRole } from '../pack/roles.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Duty, LocalText, Role, Term } from '../pack/schema.ts';
import { otherLocale, type Locale } from '../language/locale.ts';
import { sourceNotes, termCard, type SourceNote, type Strength } from '../terms/term-card.ts';

export type CardKind = 'role' | 'facet' | 'term' | 'duty' | 'specialization' | 'note' | 'guide';

export interface Card {
  readonly kind: CardKind;
  /** Id of the term, duty and so on. */
  readonly id: string;
  readonly title: string;
  /** The title in the other language. */
  readonly otherTitle: string;
  /** The role it belongs to; absent when it belongs to several or none. */
  readonly role?: string;
  /** Its name. There whenever `role` is. */
  readonly roleName?: string;
  /** Definition, summary or sentence. */
  readonly text: string;
  readonly points: readonly string[];
  /** Headed lists, of a guide. */
  readonly parts?: readonly { readonly name: string; readonly points: readonly string[] }[];
  /** What the reading of an ambiguous term depends on. */
  readonly depends?: string;
  /** Roles a term speaks of, strongest first. */
  readonly roles: readonly { readonly id: string; readonly name: string; readonly strength: Strength }[];
  /** What each role (or each other one) does with the same thing. */
  readonly views: readonly CardView[];
  readonly terms: readonly ComparisonTerm[];
  readonly duties: readonly ComparisonDuty[];
  readonly sources: readonly SourceNote[];
  /** The facet that the comparison shows it in. */
  readonly facet?: { readonly id: string; readonly name: string };
  /** Ids of all roles of the pack, in its order: by their places roles look the same here as in the comparison. */
  readonly packRoles: readonly string[];
}

/** A card as its kinds write it; what all cards have is added to it. */
type WrittenCard = Omit<Card, 'packRoles' | 'roleName'>;

/** What a role does with a thing. */
export interface CardView {
  /** Id and name of the role. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Names what a card is of. A facet is shown as one role answers it. */
export type CardReference =
  | { readonly kind: 'cell'; readonly facet: string; readonly role: string }
  | { readonly kind: Exclude<CardKind, 'facet'>; readonly id: string };

/** A card is for a glance: so many related terms and duties. */
const RELATED = 6;

/** Those of some duties that mention a term, given by its id. */
export type DutiesMentioning = (term: string, duties: readonly Duty[]) => readonly Duty[];

/** Undefined for what the pack does not hold. */
export function card(
  index: PackIndex,
  reference: CardReference,
  locale: Locale,
  mentioning: DutiesMentioning,
): Card | undefined {
  const written = new CardWriter(index, locale, mentioning).write(reference);
  const role = index.role(written?.role);
  return (
    written && {
      ...written,
      ...(role ? { roleName: role.name[locale] } : {}),
      packRoles: index.pack.roles.map(({ id }) => id),
    }
  );
}

/** What a node of the outline is about, by its id; undefined for folders and templates. */
export function cardReference(node: {
  readonly id: string;
  readonly kind: string;
  readonly role?: string;
  readonly facet?: string;
}): CardReference | undefined {
  const { id, kind, role, facet } = node;
  switch (kind) {
    case 'facet':
    case 'point':
      return role !== undefined && facet !== undefined ? { kind: 'cell', facet, role } : undefined;
    case 'role':
    case 'term':
    case 'duty':
    case 'note':
    case 'specialization':
      return { kind, id: id.slice(id.lastIndexOf('/') + 1) };
    case 'guide':
      return { kind, id: id.split('/')[1]! };
    default:
      return undefined;
  }
}

class CardWriter {
  readonly #index: PackIndex;
  readonly #locale: Locale;
  readonly #mentioning: DutiesMentioning;

  constructor(index: PackIndex, locale: Locale, mentioning: DutiesMentioning) {
    this.#index = index;
    this.#locale = locale;
    this.#mentioning = mentioning;
  }

  write(reference: CardReference): WrittenCard | undefined {
    switch (reference.kind) {
      case 'term':
        return this.#term(reference.id);
      case 'duty':
        return this.#duty(reference.id);
      case 'cell':
        return this.#facet(reference.facet, reference.role);
      case 'role':
        return this.#role(reference.id);
      case 'specialization':
        return this.#specialization(reference.id);
      case 'note':
        return this.#note(reference.id);
      case 'guide':
        return this.#guide(reference.id);
    }
  }

  #term(id: string): WrittenCard | undefined {
    const term = this.#index.term(id);
    if (!term) return undefined;
    const { label, otherLabel, definition, depends, roles, views, facet, sources } = termCard(
      this.#index,
      term,
      this.#locale,
    );
    const role = mainRole(term, this.#locale);
    return {
      kind: 'term',
      id,
      title: label,
      otherTitle: this.#locale === 'zh' ? otherLabel : '',
      ...(role === undefined ? {} : { role }),
      text: definition,
      points: [],
      ...(depends === undefined ? {} : { depends }),
      roles,
      views,
      terms: role === undefined ? [] : this.#terms(term.facet, role, id),
      duties: role === undefined ? [] : this.#dutiesWith(term, role),
      sources,
      facet,
    };
  }

  #duty(id: string): WrittenCard | undefined {
    const duty = this.#index.duty(id);
    if (!duty) return undefined;
    return {
      ...this.#empty('duty', id, duty.label, duty.text, duty.sources),
      role: duty.role,
      views: this.#answers(duty.facet, duty.role),
      terms: this.#terms(duty.facet, duty.role),
      duties: comparisonDuties([duty], this.#locale),
      ...this.#facetName(duty.facet),
    };
  }

  #facet(id: string, role: string): WrittenCard | undefined {
    const facet = this.#index.facet(id);
    const cell = this.#index.role(role)?.cells[id];
    if (!facet || !cell) return undefined;
    return {
      ...this.#empty('facet', id, facet.name, cell.summary, cell.sources),
      role,
      points: cell.points.map((point) => point[this.#locale]),
      views: this.#answers(id, role),
      terms: this.#terms(id, role),
      duties: this.#duties(id, role),
      ...this.#facetName(id),
    };
  }

  #role(id: string): WrittenCard | undefined {
    const role = this.#index.role(id);
    if (!role) return undefined;
    return {
      ...this.#empty('role', id, role.name, role.summary, role.sources),
      role: id,
      views: this.#views(({ tagline }) => tagline, id),
    };
  }

  #specialization(id: string): WrittenCard | undefined {
    const found = this.#index.specialization(id);
    if (!found) return undefined;
    const { role, specialization } = found;
    const duties = this.#index.pack.duties.filter((duty) => duty.role === role.id && duty.specialization === id);
    return {
      ...this.#empty('specialization', id, specialization.name, specialization.summary, specialization.sources),
      role: role.id,
      duties: comparisonDuties(duties.slice(0, RELATED), this.#locale),
    };
  }

  #note(id: string): WrittenCard | undefined {
    const note = this.#index.note(id);
    return note && this.#empty('note', id, note.title, note.text, note.sources);
  }

  #guide(id: string): WrittenCard | undefined {
    const guide = this.#index.guide(id);
    if (!guide) return undefined;
    return {
      ...this.#empty('guide', id, guide.title, guide.summary, guide.sources),
      ...(guide.role === undefined ? {} : { role: guide.role }),
      parts: guide.parts.map(({ name, points }) => ({
        name: name[this.#locale],
        points: points.map((point) => point[this.#locale]),
      })),
    };
  }

  /** A card that says its text and nothing around it. */
  #empty(kind: CardKind, id: string, title: LocalText, text: LocalText, sources: readonly string[]): WrittenCard {
    return {
      kind,
      id,
      title: title[this.#locale],
      // What a role is called in Chinese explains it; of anything else it is no use to who reads English.
      otherTitle: this.#locale === 'zh' || kind === 'role' ? title[otherLocale(this.#locale)] : '',
      text: text[this.#locale],
      points: [],
      roles: [],
      views: [],
      terms: [],
      duties: [],
      sources: sourceNotes(this.#index, sources, this.#locale),
    };
  }

  /** What the other roles answer in a facet. */
  #answers(facet: string, but: string): CardView[] {
    return this.#views(({ cells }) => cells[facet]?.key ?? cells[facet]?.summary, but);
  }

  #views(textOf: (role: Role) => LocalText | undefined, but: string): CardView[] {
    return this.#index.pack.roles.flatMap((role) => {
      const text = role.id === but ? undefined : textOf(role);
      return text ? [{ id: role.id, name: role.name[this.#locale], text: text[this.#locale] }] : [];
    });
  }

  #terms(facet: string, role: string, but?: string): ComparisonTerm[] {
    return termsOf(this.#index.pack, facet, role, this.#locale)
      .filter(({ id }) => id !== but)
      .slice(0, RELATED);
  }

  /** Duties of a role that mention a term, those of its facet first; when none does, duties of its facet. */
  #dutiesWith(term: Term, role: string): ComparisonDuty[] {
    const own = this.#index.pack.duties.filter((duty) => duty.role === role);
    const mentions = this.#mentioning(term.id, own);
    if (mentions.length === 0) return this.#duties(term.facet, role);
    const near = (duty: Duty): number => (duty.facet === term.facet ? 0 : 1);
    const duties = [...mentions].sort((a, b) => near(a) - near(b)).slice(0, RELATED);
    return comparisonDuties(duties, this.#locale);
  }

  #duties(facet: string, role: string): ComparisonDuty[] {
    return comparisonDuties(this.#index.dutiesOf(role, { facet }).slice(0, RELATED), this.#locale);
  }

  #facetName(id: string): Pick<Card, 'facet'> {
    const facet = this.#index.facet(id);
    return facet ? { facet: { id, name: facet.name[this.#locale] } } : {};
  }
}
