/** The built-in pack with packs of teams laid over it. Only lists that one of them touches are taken out of it. */
import { LOCALES } from '../../language/locale.ts';
import type { Folder } from '../../text/fold.ts';
import type { YamlNode } from '../../yaml/read-yaml.ts';
import type { Neighbor, Pack, Role, Term } from '../schema.ts';
import { isRemoval } from './check-shape.ts';
import { completed, withoutDoubles, type Surroundings } from './complete-entries.ts';
import { completedStyle } from './complete-style.ts';
import { entriesIn, mergeValue, type Merging } from './merge-values.ts';
import { Origins, type Origin } from './origins.ts';
import type { ReportPack } from './pack-problem.ts';
import { withoutDangling } from './prune.ts';
import { asNeighbor, asRole, asTerms } from './ranks.ts';
import type { PackParts, TeamPack } from './team-pack.ts';
import { ABOUT_THE_FILE, TEAM_SHAPE } from './team-shape.ts';

type Values = Readonly<Record<string, unknown>>;
type Entry = Values & { readonly id: string };

/** Neighbors come first: a role may be made of one. */
const FIRST = ['neighbors', 'roles'];
/** Lists whose entries others name, and which go with a role or a profession that is gone. */
const POINTED_AT = ['terms', 'duties', 'activities'];

export class JoinedPacks implements PackParts {
  /** The lists that a pack touches, as they are with it. */
  readonly values: PackParts['values'] = {};
  readonly origins = new Origins();
  readonly #base: Pack;
  /** Entries that went with what they were about. */
  readonly #gone = new Set<string>();
  /** The packs that took entries away, by the names that lead to these. */
  readonly #takers = new Map<string, TeamPack>();
  /** Neighbors that a pack made roles, as they were. */
  readonly #promoted = new Map<string, Neighbor>();

  constructor(base: Pack) {
    this.#base = base;
  }

  /** A part of the pack as it is so far. */
  get<Name extends keyof Pack>(name: Name): Pack[Name] {
    return name in this.values ? (this.values[name] as Pack[Name]) : this.#base[name];
  }

  /** Lays a pack over what is there. */
  add(pack: TeamPack, report: ReportPack): void {
    const { root, text, id = '' } = pack.reading;
    const originOf = ({ range }: YamlNode): Origin => ({ layer: pack.layer, file: pack.path, pack: id, range });
    const how: Merging = { text, originOf, report };
    const names = [...root.entries!.keys()].map(String).filter((name) => !ABOUT_THE_FILE.includes(name));
    for (const name of [...FIRST.filter((it) => names.includes(it)), ...names.filter((it) => !FIRST.includes(it))]) {
      const node = root.entries!.get(name)!;
      const shape = Object.hasOwn(TEAM_SHAPE.fields, name) ? TEAM_SHAPE.fields[name] : undefined;
      if (!shape || node.value === null) continue;
      if (name === 'style' && isRemoval(node)) {
        this.#set(name, undefined);
        this.origins.remove(name);
        continue;
      }
      const before = this.#ids(name);
      if (name === 'roles') {
        for (const [role, written] of entriesIn(node, 'id')) {
          // Nobody wrote a rank: it is one because it stands here.
          const at = originOf(written.key ? { ...written, range: written.key } : written);
          if (this.#promote(role)) this.origins.part('roles').part(role).part('rank').set(at);
        }
      }
      if (name === 'neighbors') for (const [neighbor] of entriesIn(node, 'id')) this.#bringBack(neighbor);
      const merged = mergeValue(shape, this.get(name as keyof Pack), node, this.origins.part(name), how);
      this.#set(name, merged);
      if (FIRST.includes(name)) this.#rank();
      const after = new Set(this.#ids(name));
      for (const id of before) if (!after.has(id)) this.#takers.set(id, pack);
    }
    this.#set('sources', [...this.get('sources'), claimOf(pack)]);
  }

  /** The names that lead to the entries of a part; a profession may change over to the other list. */
  #ids(part: string): string[] {
    const lists = FIRST.includes(part) ? FIRST : [part];
    return lists.flatMap((list) => {
      const entries: unknown = this.get(list as 'terms');
      return Array.isArray(entries) ? (entries as readonly Entry[]).map(({ id }) => `${list}/${id}`) : [];
    });
  }

  /** Whether one of some packs took an entry away, or it went with what it was about. */
  isTaken(list: string, id: string, packs: readonly TeamPack[]): boolean {
    const taker = this.#takers.get(`${list}/${id}`);
    return (taker !== undefined && packs.includes(taker)) || this.#gone.has(`${list}/${id}`);
  }

  takenFrom(list: string): string[] {
    return [...this.#takers.keys()].flatMap((key) => (key.startsWith(`${list}/`) ? key.slice(list.length + 1) : []));
  }

  /** Completes what teams wrote, and takes out what points at what is gone. */
  finish(folder: Folder): void {
    for (const [id, neighbor] of this.#promoted) this.#addWords(id, neighbor, folder);
    const around = this.#around();
    for (const [name, shape] of Object.entries(TEAM_SHAPE.fields)) {
      if (!(name in this.values) || shape.kind !== 'entries') continue;
      const entries = (this.values as Record<string, readonly Entry[]>)[name]!;
      this.#set(
        name,
        entries.map((entry) => this.#completed(name, entry, String(entry[shape.by]), around)),
      );
    }
    const { style } = this.values;
    if (style) this.#set('style', completedStyle(style, this.origins.part('style')));
    const before = POINTED_AT.flatMap((name) => this.#ids(name));
    withoutDangling(this.#base, this);
    const after = new Set(POINTED_AT.flatMap((name) => this.#ids(name)));
    for (const id of before) if (!after.has(id)) this.#gone.add(id);
  }

  /**
   * Takes words from entries that lose them to others, in all languages; the last of a language stays.
   * @param lost by the names of the entries
   */
  withoutWords(list: string, field: string, lost: ReadonlyMap<string, ReadonlySet<string>>): void {
    if (lost.size === 0) return;
    const entries = (this.get(list as 'terms') as readonly Values[]).map((entry) => {
      const gone = lost.get(String(entry.id ?? entry.kind));
      if (!gone) return entry;
      const byLocale = Object.entries(entry[field] as Readonly<Record<string, readonly string[]>>);
      const left = byLocale.map(([locale, words]) => {
        const kept = words.filter((word) => !gone.has(word));
        return [locale, kept.length > 0 ? kept : words] as const;
      });
      return { ...entry, [field]: Object.fromEntries(left) };
    });
    this.#set(list, entries);
  }

  #around(): Omit<Surroundings, 'source'> {
    return { facets: this.get('facets'), facetGroups: this.get('facetGroups') };
  }

  #set(name: string, value: unknown): void {
    (this.values as Record<string, unknown>)[name] = value;
  }

  #completed(name: string, entry: Entry, id: string, around: Omit<Surroundings, 'source'>): Entry {
    const packs = [...new Set(this.origins.leaves([name, id]).map(([, { pack }]) => pack))];
    const [source] = packs;
    if (source === undefined) return entry;
    const whole = withSources(completed(name, entry, { ...around, source }) as Entry, packs);
    return name === 'activities' ? (this.#owned(whole, source) as Entry) : whole;
  }

  /** Of an activity that a team gave another owner, the old reason, the old exceptions and the old doubts hold no more. */
  #owned(activity: Entry, source: string): Readonly<Record<string, unknown>> {
    const { origins } = this;
    const path = ['activities', activity.id];
    if (!origins.has([...path, 'owns'])) return withoutDoubles(activity);
    const anew = { depends: [], agreement: 'all' };
    const own = Object.entries(anew).filter(([field]) => !origins.has([...path, field]));
    const { why, ...rest } = activity;
    const hasReason = why !== undefined && origins.has([...path, 'why']);
    const said = origins.leaves([...path, 'owns'])[0]?.[1] ?? origins.of([...path, 'owns']);
    for (const [field] of own) origins.part('activities').part(activity.id).part(field).set(said);
    const isAllTheirs = !hasReason && own.length === Object.keys(anew).length;
    return withoutDoubles({
      ...rest,
      ...(hasReason && { why }),
      ...Object.fromEntries(own),
      ...(isAllTheirs && { sources: [source] }),
    });
  }

  /** Professions of a rank that is not that of their list change over. */
  #rank(): void {
    for (const { id, rank } of this.get('neighbors') as readonly (Neighbor & { rank?: string })[]) {
      if (rank === 'compared') this.#promote(id);
    }
    for (const { rank, ...role } of this.get('roles') as readonly (Role & { rank?: string })[]) {
      // Without a name it is none that anybody knows, which is said where it stands.
      if (rank !== 'neighbor' || (role as Partial<Role>).name === undefined) continue;
      const before = this.#promoted.get(role.id);
      this.#promoted.delete(role.id);
      this.#move('roles', 'neighbors', role.id, { ...before, ...asNeighbor(this.#whole('roles', role)) });
    }
    for (const name of ['roles', 'neighbors'] as const) {
      if (name in this.values) this.#set(name, this.get(name).map(withoutRank));
    }
  }

  /** An entry with what its author left out, but for its sources, which are known in the end. */
  #whole<T extends Role | Neighbor>(list: string, written: T): T {
    const around = { ...this.#around(), source: '' };
    const whole = completed(list, written, around);
    const isKnown = ([name]: readonly [string, unknown]): boolean => name !== 'sources' || name in written;
    return Object.fromEntries(Object.entries(whole).filter(isKnown)) as unknown as T;
  }

  /** @returns whether it was a neighbor */
  #promote(id: string): boolean {
    const written = this.get('neighbors').find((it) => it.id === id) as Entry | undefined;
    // Without a name it is none that anybody knows, which is said where it stands.
    if (written?.name === undefined) return false;
    const neighbor = this.#whole('neighbors', written as unknown as Neighbor);
    this.#promoted.set(id, neighbor);
    this.#move('neighbors', 'roles', id, asRole(neighbor));
    return true;
  }

  /** What is written of a neighbor that is a role by now is said of the role. */
  #bringBack(id: string): void {
    const role = this.get('roles').find((it) => it.id === id);
    const before = this.#promoted.get(id);
    if (role && before) this.#move('roles', 'neighbors', id, { ...before, rank: 'compared' });
  }

  #move(from: 'roles' | 'neighbors', to: 'roles' | 'neighbors', id: string, entry: object): void {
    this.#set(
      from,
      (this.get(from) as readonly Entry[]).filter((it) => it.id !== id),
    );
    this.#set(to, [...this.get(to), entry]);
    this.origins.part(from).move(id, this.origins.part(to), id);
  }

  /** The words of a neighbor that is a role now tell its drafts, as far as no term has them. */
  #addWords(id: string, neighbor: Neighbor, folder: Folder): void {
    const { sources = [this.origins.of(['roles', id]).pack] } = neighbor as Partial<Neighbor>;
    const own = asTerms({ ...neighbor, sources }, this.get('facets')[0]?.id ?? '');
    if (own.length === 0 || !this.get('roles').some((role) => role.id === id)) return;
    const terms = this.get('terms');
    const fold = (form: string): string => folder.foldToString(form);
    // A term of a team may still lack its forms, which is said where it stands.
    const formsOf = ({ forms }: Partial<Term>): readonly string[] => [...(forms?.zh ?? []), ...(forms?.en ?? [])];
    const taken = new Set(terms.flatMap((term) => formsOf(term).map(fold)));
    const ids = new Set(terms.map((term) => term.id));
    const isFree = ({ id: term, forms }: (typeof own)[number]): boolean => {
      const form = fold(forms.zh[0]!);
      if (taken.has(form) || ids.has(term)) return false;
      taken.add(form);
      return true;
    };
    this.#set('terms', [...terms, ...own.filter(isFree)]);
  }
}

function withoutRank(entry: Role | Neighbor): object {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'rank'));
}

/** What a pack changed has it for a source, too. */
function withSources(entry: Entry, packs: readonly string[]): Entry {
  const { sources } = entry;
  return Array.isArray(sources) ? { ...entry, sources: [...new Set([...(sources as string[]), ...packs])] } : entry;
}

/** What a team says has its pack for a source. */
function claimOf({ reading, path }: TeamPack): Pack['sources'][number] {
  const { id = '', root } = reading;
  const name = root.entries!.get('name');
  const said = (node: YamlNode | undefined): string | undefined => node && String(node.value);
  const [inZh, inEn] = LOCALES.map((locale) => said(name?.entries ? name.entries.get(locale) : name));
  const zh = inZh ?? inEn ?? id;
  const en = inEn ?? zh;
  // Whoever reads an export has nothing of the folders of this machine.
  const file = path.split('/').slice(-2).join('/');
  const section = `${id} (${file})`;
  return { id, section: { zh: section, en: section }, claim: { zh, en } };
}
