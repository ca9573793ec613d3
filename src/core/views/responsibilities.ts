/** *Responsibilities*: who owns what along the funnel, activity by activity, in one language, as plain data. */
import { otherLocale, type Locale } from '../language/locale.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Activity, LocalText } from '../pack/schema.ts';
import {
  ACTIVITY_STAGES,
  type ActivityCase,
  type ActivityStage,
  type Agreement,
  type ReferenceKind,
} from '../pack/vocabulary.ts';
import type { Owned } from '../judgement/ownership.ts';

export interface Responsibilities {
  /** The compared roles, in the order of the pack. */
  readonly roles: readonly Person[];
  /** The professions beside them that have a part in anything, in the order of the pack. */
  readonly neighbors: readonly Person[];
  /** The stages of the funnel that have activities, in the order of the funnel. */
  readonly stages: readonly ResponsibilityStage[];
}

/** Who owns what in the language that is shown, and the same in the other one, so that a search finds words of both. */
export interface ResponsibilityMap {
  readonly shown: Responsibilities;
  readonly translation: Responsibilities;
  /** By id of a duty that names an activity which its role alone owns, of those that are compared: id of that activity. */
  readonly named: Readonly<Record<string, string>>;
}

/** A role or a neighbor. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface ResponsibilityStage {
  readonly id: ActivityStage;
  readonly rows: readonly ActivityRow[];
}

/** An activity. Who has a part in it is said by ids. */
export interface ActivityRow extends Owned {
  readonly id: string;
  /** Verb and object. */
  readonly name: string;
  /** Whose work it is, and what the others do at most; absent where nobody gives a reason. */
  readonly why?: string;
  readonly depends: readonly ActivityDepends[];
  /** To whom what is handed when it is done. */
  readonly handover?: { readonly from: string; readonly to: string; readonly what: string };
  readonly sources: readonly ActivitySource[];
  /** Whether those who say who owns it agree. */
  readonly agreement: Agreement;
  /** Id of the facet of the comparison that says more. */
  readonly facet: string;
}

/** Who owns it in another case. */
export interface ActivityDepends {
  readonly when: ActivityCase;
  readonly owns: readonly string[];
  /** Absent where nobody gives a reason. */
  readonly text?: string;
}

/** Where it is known from, told as what it is. */
export interface ActivitySource {
  readonly id: string;
  readonly kind: 'article' | 'practice' | ReferenceKind;
  /** The part of the article, or the name of the source. */
  readonly name: string;
  /** What it says, in our own words. */
  readonly claim: string;
}

/** The id of the claim that stands for what the trade does. */
const PRACTICE = 'practice';

/** @param home the language of the companies that are meant: who owns what there is what is shown, and the other world is a case */
export function responsibilities(index: PackIndex, locale: Locale, home = locale): Responsibilities {
  const { roles, neighbors } = index.pack;
  const activities = index.pack.activities.map((it) => atHome(it, home));
  const rowsOf = (stage: ActivityStage): ActivityRow[] =>
    activities.filter((it) => it.stage === stage).map((it) => rowOf(index, it, locale));
  const stages = ACTIVITY_STAGES.map((id) => ({ id, rows: rowsOf(id) })).filter(({ rows }) => rows.length > 0);
  const compared = new Set(roles.map(({ id }) => id));
  const named = new Set(activities.flatMap(peopleOf).filter((id) => !compared.has(id)));
  const known = neighbors.map(({ id }) => id).filter((id) => named.delete(id));
  const person = (id: string): Person => ({ id, name: index.professionName(id, locale) });
  // A layer of packs may leave out a profession that an activity of another names: it is called by its id.
  return { roles: [...compared].map(person), neighbors: [...known, ...named].map(person), stages };
}

/** @param activitiesIn ids of the activities that a text names */
export function responsibilityMap(
  index: PackIndex,
  locale: Locale,
  activitiesIn: (text: string) => readonly string[],
): ResponsibilityMap {
  return {
    shown: responsibilities(index, locale),
    translation: responsibilities(index, otherLocale(locale), locale),
    named: namedActivities(index, locale, activitiesIn),
  };
}

function namedActivities(
  { pack }: PackIndex,
  locale: Locale,
  activitiesIn: (text: string) => readonly string[],
): Record<string, string> {
  const compared = new Set(pack.roles.map(({ id }) => id));
  const ownersOf = new Map(pack.activities.map((it) => [it.id, atHome(it, locale).owns]));
  const named = pack.duties.flatMap(({ id, role, text }) => {
    const isOwn = (name: string): boolean => {
      const owns = ownersOf.get(name) ?? [];
      return owns.includes(role) && !owns.some((it) => it !== role && compared.has(it));
    };
    const activity = activitiesIn(text[locale]).find(isOwn);
    return activity === undefined ? [] : [[id, activity] as const];
  });
  return Object.fromEntries(named);
}

/** One activity, told as {@link responsibilities} tells it. */
export function responsibility(index: PackIndex, activity: Activity, locale: Locale, home: Locale): ActivityRow {
  return rowOf(index, atHome(activity, home), locale);
}

/** An exception need not have a reason: it may be what is said of most companies, of which none is given. */
type ActivityAtHome = Omit<Activity, 'depends'> & { readonly depends: readonly Exception[] };
type Exception = Omit<Activity['depends'][number], 'text'> & { readonly text?: LocalText | undefined };

/** The activity as companies of a language hand it out. What is said of most companies is then said of those of the other language. */
function atHome(activity: Activity, home: Locale): ActivityAtHome {
  const own = activity.depends.find(({ when }) => when === home);
  if (!own) return activity;
  const { owns, shares, why, depends } = activity;
  const others = depends.filter((it) => it !== own);
  const away = otherLocale(home);
  const abroad = others.some(({ when }) => when === away) ? [] : [{ when: away, owns, text: why }];
  return { ...activity, owns: own.owns, shares: own.shares ?? shares, why: own.text, depends: [...others, ...abroad] };
}

function peopleOf({ owns, shares, supports, depends, handover }: ActivityAtHome): string[] {
  return [
    ...owns,
    ...shares,
    ...supports,
    ...depends.flatMap((it) => it.owns),
    ...(handover ? [handover.from, handover.to] : []),
  ];
}

function rowOf(index: PackIndex, activity: ActivityAtHome, locale: Locale): ActivityRow {
  const { id, name, owns, shares, supports, why, depends, handover, sources, agreement, facet } = activity;
  return {
    id,
    name: name[locale],
    owns,
    shares,
    supports,
    ...(why && { why: why[locale] }),
    depends: depends.map(({ when, owns: its, text }) => ({ when, owns: its, ...(text && { text: text[locale] }) })),
    ...(handover ? { handover: { from: handover.from, to: handover.to, what: handover.what[locale] } } : {}),
    sources: sources.flatMap((source) => sourceOf(index, source, locale) ?? []),
    agreement,
    facet,
  };
}

/** Undefined for a source that the pack does not list. */
function sourceOf(index: PackIndex, id: string, locale: Locale): ActivitySource | undefined {
  const reference = index.reference(id);
  if (reference) return { id, kind: reference.kind, name: reference.name[locale], claim: reference.says[locale] };
  const claim = index.claim(id);
  if (!claim) return undefined;
  const kind = id === PRACTICE ? 'practice' : 'article';
  return { id, kind, name: claim.section[locale], claim: claim.claim[locale] };
}
