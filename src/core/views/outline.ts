/** The tree *Roles* as plain data: common ground, then each role with its facets, terms, duties and specializations. */
import { templateExample } from './template-example.ts';
import { mainRole, strengths } from '../pack/roles.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Duty, LocalText, Pack, Role, Term } from '../pack/schema.ts';
import type { Locale } from '../language/locale.ts';
import { DUTY_SECTIONS, type DutySection } from '../pack/vocabulary.ts';
import { guideText } from './guide-text.ts';
import { sourceNotes, termCard, termName, type SourceNote } from '../terms/term-card.ts';

/** Folders have no name of their own in a pack; whoever shows them names them. */
export type OutlineFolder =
  'common-ground' | 'facets' | 'terms' | 'shared-terms' | 'specializations' | 'templates' | 'guide' | DutySection;

export type OutlineKind =
  'folder' | 'note' | 'role' | 'facet' | 'point' | 'term' | 'duty' | 'specialization' | 'template' | 'guide';

export interface OutlineNode {
  /** Stable over languages and releases: built from the pack's ids. */
  readonly id: string;
  readonly kind: OutlineKind;
  /** Set on folders instead of a label. */
  readonly folder?: OutlineFolder;
  readonly label: string;
  /** A short text beside the label. */
  readonly description?: string;
  /** What is said of it. */
  readonly detail?: string;
  readonly role?: string;
  /** What the other roles do instead. */
  readonly others?: readonly { readonly name: string; readonly text: string }[];
  readonly depends?: string;
  readonly sources?: readonly SourceNote[];
  /** What can be inserted, in both languages. */
  readonly insert?: LocalText;
  /** What the comparison shows for it. */
  readonly facet?: string;
  readonly term?: string;
  readonly template?: string;
  /** Whether a filled-in example of the template can be shown. */
  readonly hasExample?: boolean;
  readonly children: readonly OutlineNode[];
}

export function outline(index: PackIndex, locale: Locale): OutlineNode[] {
  const writer = new OutlineWriter(index, locale);
  return [writer.commonGround(), ...index.pack.roles.map((role) => writer.role(role))];
}

class OutlineWriter {
  readonly #index: PackIndex;
  readonly #pack: Pack;
  readonly #locale: Locale;

  constructor(index: PackIndex, locale: Locale) {
    this.#index = index;
    this.#pack = index.pack;
    this.#locale = locale;
  }

  commonGround(): OutlineNode {
    const notes = this.#pack.notes.map((note): OutlineNode => ({
      id: `note/${note.id}`,
      kind: 'note',
      label: note.title[this.#locale],
      detail: note.text[this.#locale],
      sources: this.#sources(note.sources),
      insert: note.text,
      children: [],
    }));
    const shared = this.#pack.terms.filter((term) => mainRole(term, this.#locale) === undefined);
    return this.#folder('common', 'common-ground', [
      ...notes,
      ...this.#guide('common', undefined),
      this.#folder(
        'common/terms',
        'shared-terms',
        this.#byStrength(shared).map((term) => this.#term(term)),
      ),
      ...this.#templates('common', undefined),
    ]);
  }

  /** The words that a role uses most come first, then by name; of terms that are several roles' by name alone. */
  #byStrength(terms: readonly Term[], role?: string): Term[] {
    const { compare } = new Intl.Collator(this.#locale);
    const strengthOf = (term: Term): number => (role === undefined ? 0 : (strengths(term, this.#locale)[role] ?? 0));
    const nameOf = (term: Term): string => termName(term)[this.#locale];
    return [...terms].sort((a, b) => strengthOf(b) - strengthOf(a) || compare(nameOf(a), nameOf(b)));
  }

  role(role: Role): OutlineNode {
    const id = `role/${role.id}`;
    const terms = this.#pack.terms.filter((term) => mainRole(term, this.#locale) === role.id);
    const own = this.#pack.duties.filter((duty) => duty.role === role.id && duty.specialization === undefined);
    const special = role.specializations.map((it): OutlineNode => {
      const duties = this.#pack.duties.filter((duty) => duty.role === role.id && duty.specialization === it.id);
      return {
        id: `${id}/${it.id}`,
        kind: 'specialization',
        label: it.name[this.#locale],
        detail: it.summary[this.#locale],
        role: role.id,
        sources: this.#sources(it.sources),
        insert: it.name,
        children: this.#duties(`${id}/${it.id}`, duties),
      };
    });
    return {
      id,
      kind: 'role',
      label: role.name[this.#locale],
      description: role.tagline[this.#locale],
      detail: role.summary[this.#locale],
      role: role.id,
      others: this.#pack.roles
        .filter((other) => other !== role)
        .map((other) => ({ name: other.name[this.#locale], text: other.tagline[this.#locale] })),
      sources: this.#sources(role.sources),
      insert: role.name,
      children: [
        this.#folder(`${id}/facets`, 'facets', this.#facets(role)),
        this.#folder(
          `${id}/terms`,
          'terms',
          this.#byStrength(terms, role.id).map((term) => this.#term(term)),
        ),
        ...this.#duties(id, own),
        ...this.#guide(id, role.id),
        ...this.#templates(id, role.id),
        ...(special.length > 0 ? [this.#folder(`${id}/specializations`, 'specializations', special)] : []),
      ],
    };
  }

  #folder(id: string, folder: OutlineFolder, children: readonly OutlineNode[]): OutlineNode {
    return { id, kind: 'folder', folder, label: '', description: String(children.length), children };
  }

  #facets(role: Role): OutlineNode[] {
    return this.#pack.facets.flatMap((facet): OutlineNode[] => {
      const cell = role.cells[facet.id];
      if (!cell) return [];
      const id = `role/${role.id}/facet/${facet.id}`;
      const common = {
        role: role.id,
        facet: facet.id,
        others: this.#otherCells(role.id, facet.id),
        sources: this.#sources(cell.sources),
      };
      return [
        {
          ...common,
          id,
          kind: 'facet',
          label: facet.name[this.#locale],
          description: cell.summary[this.#locale],
          detail: cell.summary[this.#locale],
          insert: cell.summary,
          children: cell.points.map((point, index) => ({
            ...common,
            id: `${id}/${index}`,
            kind: 'point',
            label: point[this.#locale],
            detail: point[this.#locale],
            insert: point,
            children: [],
          })),
        },
      ];
    });
  }

  #duties(parent: string, duties: readonly Duty[]): OutlineNode[] {
    return DUTY_SECTIONS.flatMap((section) => {
      const nodes = duties
        .filter((duty) => duty.section === section)
        .map((duty): OutlineNode => ({
          id: `duty/${duty.id}`,
          kind: 'duty',
          label: duty.label[this.#locale],
          description: duty.text[this.#locale],
          detail: duty.text[this.#locale],
          role: duty.role,
          facet: duty.facet,
          others: this.#otherCells(duty.role, duty.facet),
          sources: this.#sources(duty.sources),
          insert: duty.text,
          children: [],
        }));
      return nodes.length > 0 ? [this.#folder(`${parent}/${section}`, section, nodes)] : [];
    });
  }

  #templates(parent: string, role: string | undefined): OutlineNode[] {
    const nodes = this.#pack.templates
      .filter((template) => template.role === role)
      .map((template): OutlineNode => ({
        id: `template/${template.id}`,
        kind: 'template',
        label: template.name[this.#locale],
        detail: template.description[this.#locale],
        sources: this.#sources(template.sources),
        template: template.id,
        hasExample: templateExample(this.#pack, template, this.#locale) !== undefined,
        children: [],
      }));
    return nodes.length > 0 ? [this.#folder(`${parent}/templates`, 'templates', nodes)] : [];
  }

  /** What newcomers ask, each with its parts below it. */
  #guide(parent: string, role: string | undefined): OutlineNode[] {
    const nodes = this.#pack.guide
      .filter((guide) => guide.role === role)
      .map((guide): OutlineNode => {
        const id = `guide/${guide.id}`;
        const common = { kind: 'guide', ...(role === undefined ? {} : { role }) } as const;
        return {
          ...common,
          id,
          label: guide.title[this.#locale],
          detail: guide.summary[this.#locale],
          sources: this.#sources(guide.sources),
          insert: guideText(guide),
          children: guide.parts.map((part, index) => ({
            ...common,
            id: `${id}/${index}`,
            label: part.name[this.#locale],
            description: part.points[0]![this.#locale],
            detail: part.points.map((point) => point[this.#locale]).join('\n\n'),
            insert: guideText(guide, part),
            children: [],
          })),
        };
      });
    return nodes.length > 0 ? [this.#folder(`${parent}/guide`, 'guide', nodes)] : [];
  }

  #term(term: Term): OutlineNode {
    const card = termCard(this.#index, term, this.#locale);
    return {
      id: `term/${term.id}`,
      kind: 'term',
      label: card.label,
      // Who reads English has no use for the Chinese; who reads Chinese meets the English everywhere.
      ...(this.#locale === 'zh' ? { description: card.otherLabel } : {}),
      detail: card.definition,
      others: card.views.map(({ name, text }) => ({ name, text })),
      sources: card.sources,
      insert: termName(term),
      facet: term.facet,
      term: term.id,
      children: [],
      ...(card.mainRole === undefined ? {} : { role: card.mainRole }),
      ...(card.depends === undefined ? {} : { depends: card.depends }),
    };
  }

  #otherCells(role: string, facet: string): { name: string; text: string }[] {
    return this.#pack.roles
      .filter(({ id, cells }) => id !== role && facet in cells)
      .map(({ name, cells }) => ({ name: name[this.#locale], text: cells[facet]!.summary[this.#locale] }));
  }

  #sources(ids: readonly string[]): SourceNote[] {
    return sourceNotes(this.#index, ids, this.#locale);
  }
}
