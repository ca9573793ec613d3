/** A pack whose entries are found by their ids at once, whatever its size. */
import type {
  Activity,
  Claim,
  Duty,
  Facet,
  Guide,
  LocalText,
  Neighbor,
  Note,
  Pack,
  Reference,
  Role,
  Specialization,
  Template,
  Term,
  Title,
} from './schema.ts';
import type { DutySection } from './vocabulary.ts';
import type { Locale } from '../language/locale.ts';
import { once } from '../text/once.ts';

/** An id that may be missing, or may have come from outside: anything that the pack does not hold is answered by `undefined`. */
type MaybeId = string | undefined;

export class PackIndex {
  readonly pack: Pack;
  readonly #roles: ReadonlyMap<string, Role>;
  readonly #facets: ReadonlyMap<string, Facet>;
  readonly #terms: () => ReadonlyMap<string, Term>;
  readonly #duties: () => ReadonlyMap<string, Duty>;
  readonly #templates: () => ReadonlyMap<string, Template>;
  readonly #notes: () => ReadonlyMap<string, Note>;
  readonly #claims: () => ReadonlyMap<string, Claim>;
  readonly #activities: () => ReadonlyMap<string, Activity>;
  readonly #measured: () => ReadonlyMap<string, readonly Activity[]>;
  readonly #neighbors: () => ReadonlyMap<string, Neighbor>;
  readonly #titles: () => ReadonlyMap<string, Title>;
  readonly #references: () => ReadonlyMap<string, Reference>;
  readonly #guide: () => ReadonlyMap<string, Guide>;
  readonly #specializations: ReadonlyMap<string, RoleSpecialization>;
  readonly #dutiesOfSections: () => ReadonlyMap<string, readonly Duty[]>;
  readonly #dutiesOfFacets: () => ReadonlyMap<string, readonly Duty[]>;

  constructor(pack: Pack) {
    this.pack = pack;
    this.#roles = byId(pack.roles);
    this.#facets = byId(pack.facets);
    this.#terms = once(() => byId(pack.terms));
    this.#duties = once(() => byId(pack.duties));
    this.#templates = once(() => byId(pack.templates));
    this.#notes = once(() => byId(pack.notes));
    this.#claims = once(() => byId(pack.sources));
    this.#activities = once(() => byId(pack.activities));
    this.#measured = once(() => measuredBy(pack.activities));
    this.#neighbors = once(() => byId(pack.neighbors));
    this.#titles = once(() => byId(pack.titles));
    this.#references = once(() => byId(pack.references));
    this.#guide = once(() => byId(pack.guide));
    this.#specializations = new Map(
      pack.roles.flatMap((role) =>
        role.specializations.map((specialization) => [specialization.id, { role, specialization }]),
      ),
    );
    this.#dutiesOfSections = once(() => grouped(pack.duties, ({ role, section }) => key(role, section)));
    this.#dutiesOfFacets = once(() => grouped(pack.duties, ({ role, facet }) => key(role, facet)));
  }

  role(id: MaybeId): Role | undefined {
    return found(this.#roles, id);
  }

  facet(id: MaybeId): Facet | undefined {
    return found(this.#facets, id);
  }

  term(id: MaybeId): Term | undefined {
    return found(this.#terms(), id);
  }

  duty(id: MaybeId): Duty | undefined {
    return found(this.#duties(), id);
  }

  template(id: MaybeId): Template | undefined {
    return found(this.#templates(), id);
  }

  note(id: MaybeId): Note | undefined {
    return found(this.#notes(), id);
  }

  guide(id: MaybeId): Guide | undefined {
    return found(this.#guide(), id);
  }

  /** A claim that statements name as their source. */
  claim(id: MaybeId): Claim | undefined {
    return found(this.#claims(), id);
  }

  /**
   * Why an activity is whose it is, as a sentence; undefined for one that the pack does not hold, or gives no reason for.
   * @param held the case that holds where it is done; without one that of most companies
   */
  why(id: MaybeId, held?: string): LocalText | undefined {
    const activity = this.activity(id);
    if (!activity) return undefined;
    return activity.depends.find(({ when }) => when === held)?.text ?? activity.why;
  }

  activity(id: MaybeId): Activity | undefined {
    return found(this.#activities(), id);
  }

  /** The activities that a metric measures. @param term its id */
  activitiesOfMetric(term: string): readonly Activity[] {
    return this.#measured().get(term) ?? [];
  }

  /** A profession beside the compared roles. */
  neighbor(id: MaybeId): Neighbor | undefined {
    return found(this.#neighbors(), id);
  }

  /** A title of positions. */
  title(id: MaybeId): Title | undefined {
    return found(this.#titles(), id);
  }

  /** A source outside of the article. */
  reference(id: MaybeId): Reference | undefined {
    return found(this.#references(), id);
  }

  /** What a role or a neighbor is called, or the id itself when the pack has none such. */
  professionName(id: string, locale: Locale): string {
    return (this.role(id) ?? this.neighbor(id))?.name[locale] ?? id;
  }

  /** A specialization of any role, with the role it is of. */
  specialization(id: MaybeId): RoleSpecialization | undefined {
    return found(this.#specializations, id);
  }

  /** What a role is called, or the id itself when the pack has no such role. */
  roleName(id: string, locale: Locale): string {
    return this.role(id)?.name[locale] ?? id;
  }

  /** What a term is called: its first form in each language. */
  termName(id: MaybeId): LocalText | undefined {
    const forms = this.term(id)?.forms;
    return forms && { zh: forms.zh[0]!, en: forms.en[0]! };
  }

  /** The duties of a role for a section or a facet, in the order of the pack. */
  dutiesOf(role: string, where: { readonly section: DutySection } | { readonly facet: string }): readonly Duty[] {
    return 'section' in where
      ? (this.#dutiesOfSections().get(key(role, where.section)) ?? [])
      : (this.#dutiesOfFacets().get(key(role, where.facet)) ?? []);
  }
}

interface RoleSpecialization {
  readonly role: Role;
  readonly specialization: Specialization;
}

function found<T>(entries: ReadonlyMap<string, T>, id: MaybeId): T | undefined {
  return id === undefined ? undefined : entries.get(id);
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

/** Ids hold no slash. */
function key(role: string, within: string): string {
  return `${role}/${within}`;
}

function measuredBy(activities: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> {
  const measured = new Map<string, Activity[]>();
  for (const activity of activities) {
    for (const metric of activity.metrics) {
      const known = measured.get(metric);
      if (known) known.push(activity);
      else measured.set(metric, [activity]);
    }
  }
  return measured;
}
