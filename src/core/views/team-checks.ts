/** What is to be said of a team: work that two own, that nobody owns, and borders that clash. Silent where the words may mean otherwise. */
import type { Activity } from '../pack/schema.ts';
import type { ActivityStage } from '../pack/vocabulary.ts';
import { lineOf, oneEach, type Member, type Naming, type Namings, type TeamFacts } from './team-facts.ts';
import type { Clash, Gap, Overlap, TeamLine } from './team-findings.ts';

/** What is done customer by customer is shared out among posts of one profession, and is nobody's twice. */
const BY_CUSTOMER: readonly ActivityStage[] = ['lead', 'deal', 'delivery'];
const OF_CUSTOMERS = ['sales', 'customer-success', 'customer-service'];
/** Two posts of one profession that share so many activities do the same; one alone says little. */
const FEWEST_SHARED = 2;
/** Of a profession with so many posts or more, what half of them take is its craft. */
const MANY = 4;
/** So many takers of an activity are held against the next one. */
const MOST_HELD = 8;
/** Where a customer goes from one profession to the next. What is handed over before that are things, such as leaflets. */
const BORDERS: readonly ActivityStage[] = ['lead', 'deal', 'delivery', 'activation', 'retention'];
/** A profession that is said to forget something has so many posts, or takes so many activities. */
const FEWEST_POSTS = 2;
const FEWEST_TAKEN = 3;

export function overlapsIn(facts: TeamFacts): Overlap[] {
  return [...joined(named(facts).flatMap(acrossOf)), ...withinIn(facts)];
}

export function clashesIn(facts: TeamFacts): Clash[] {
  return joined(named(facts).flatMap((it) => clashOf(it, facts)));
}

interface NamedOne {
  readonly activity: Activity;
  readonly namings: Namings;
}

function named({ index, namings }: TeamFacts): NamedOne[] {
  return index.pack.activities.flatMap((activity) => {
    const known = namings.get(activity.id);
    return known ? [{ activity, namings: known }] : [];
  });
}

/** What is said of the same lines in the same way is said once. */
function joined<T extends Omit<Overlap | Clash, 'owners'> & Partial<Pick<Clash, 'owners'>>>(found: readonly T[]): T[] {
  const byLines = new Map<string, T>();
  for (const it of found) {
    const places = it.lines.map(({ post, start }) => `${post}:${start}`);
    const key = [it.is, ...(it.owners ?? []), ...places].join(' ');
    const known = byLines.get(key);
    byLines.set(key, known ? { ...known, activities: [...known.activities, ...it.activities] } : it);
  }
  return [...byLines.values()];
}

/** A post takes what is another role's work, and a post of those who own it takes it too. */
function acrossOf({ activity, namings: { takes } }: NamedOne): Overlap[] {
  const takers = oneEach(takes).filter(({ member }) => member.kind === 'jd');
  // What is somebody's in a case only, such as in a shop, is not said to be theirs of every job.
  const isMostlyOf = ({ member: { profession } }: Naming): boolean => activity.owns.some((id) => id === profession);
  const owners = takers.filter((it) => it.part === 'owns' && isMostlyOf(it));
  const strangers = takers.filter(({ part, line }) => line.isOthers && (part === 'none' || part === 'supports'));
  if (activity.agreement === 'split' || owners.length === 0 || strangers.length === 0) return [];
  return [{ activities: [activity.id], is: 'across', lines: [...owners, ...strangers].map(lineOf) }];
}

/** Posts of one profession that take the same work, of whom none leads the other: each with the one that it shares the most with. */
function withinIn(facts: TeamFacts): Overlap[] {
  const pairs = new Map<string, { readonly activity: string; readonly both: readonly [Naming, Naming] }[]>();
  for (const { activity, namings } of named(facts)) {
    const takers = takersOfOne(activity, namings, facts);
    takers.forEach((other, at) => {
      for (const one of takers.slice(0, Math.min(at, MOST_HELD))) {
        if (!arePeers(one.member, other.member, one.post, other.post, facts)) continue;
        const key = `${other.post} ${one.post}`;
        const known = pairs.get(key) ?? [];
        pairs.set(key, [...known, { activity: activity.id, both: [one, other] }]);
      }
    });
  }
  const best = new Map<number, Overlap>();
  for (const shared of pairs.values()) {
    const linesOf = (side: 0 | 1): TeamLine[] => [
      ...new Map(shared.map(({ both }) => [both[side].line.start, lineOf(both[side])])).values(),
    ];
    const [ones, others] = [linesOf(0), linesOf(1)];
    // Two words of one line are one work.
    if (Math.min(ones.length, others.length) < FEWEST_SHARED) continue;
    const activities = shared.map(({ activity }) => activity);
    const { post } = others[0]!;
    if ((best.get(post)?.activities.length ?? 0) >= activities.length) continue;
    best.set(post, { activities, is: 'within', lines: [...ones, ...others] });
  }
  return [...best.values()];
}

/** The jobs that take an activity which their profession owns and has once; none where it is what all of them do. */
function takersOfOne({ stage, agreement, owns }: Activity, { takes }: Namings, { jobs }: TeamFacts): Naming[] {
  const isShared = agreement === 'split' || BY_CUSTOMER.includes(stage);
  if (isShared || owns.some((owner) => OF_CUSTOMERS.includes(owner))) return [];
  const takers = oneEach(takes).filter(({ member, part }) => member.kind === 'jd' && part === 'owns');
  const all = countsOf(jobs);
  const taking = countsOf(takers.map(({ member }) => member));
  return takers.filter(({ member: { profession } }) => {
    const many = all.get(profession) ?? 0;
    return many < MANY || taking.get(profession)! * 2 < many;
  });
}

/** How many of them are of each profession. */
function countsOf(members: readonly Member[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const { profession } of members) counts.set(profession, (counts.get(profession) ?? 0) + 1);
  return counts;
}

function arePeers(one: Member, other: Member, at: number, otherAt: number, { copied }: TeamFacts): boolean {
  if (one.profession !== other.profession || one.work.rank !== other.work.rank || one.work.rank === 'junior')
    return false;
  // Two of the same job share it out by places or customers; of jobs that copy each other that is said.
  if (one.title === other.title || (one.work.entry !== undefined && one.work.entry === other.work.entry)) return false;
  return copied.get(Math.max(at, otherAt))?.has(Math.min(at, otherAt)) !== true;
}

function clashOf({ activity, namings: { takes, helps, denies } }: NamedOne, { jobs, members }: TeamFacts): Clash[] {
  if (takes.length > 0) return [];
  const { id, owns } = activity;
  const owners = owns.filter((owner) => jobs.some(({ profession }) => profession === owner));
  if (owners.length === 0) return [];
  const isHintedBeside = (...known: readonly Naming[]): boolean =>
    members.some((it, post) => it.work.hints.includes(id) && !known.some((naming) => naming.post === post));
  const asked = oneEach(helps).filter(
    ({ member, line }) =>
      member.kind === 'jd' && owners.some((owner) => owner !== member.profession && line.with?.includes(owner)),
  );
  if (isHintedBeside(...helps, ...denies)) return [];
  if (asked.length > 0) return [{ activities: [id], is: 'helped', owners, lines: asked.map(lineOf) }];
  const denied = oneEach(denies).filter(({ member }) => member.kind === 'jd');
  return denied.length === 0 ? [] : [{ activities: [id], is: 'denied', owners, lines: denied.map(lineOf) }];
}

/** What professions of the team should own and nobody takes: none of its words stands anywhere. */
export function gapsIn(facts: TeamFacts): Gap[] {
  const { index, jobs, members, namings } = facts;
  const hinted = new Set(members.flatMap(({ work }) => work.hints));
  const isNamed = (id: string): boolean => namings.has(id) || hinted.has(id);
  const core = index.pack.roles.flatMap(({ id: role, core: works }): Gap[] => {
    const posts = jobs.filter(({ profession }) => profession === role);
    return works.flatMap(({ activities, titles }) => {
      const isTheirs = ({ work: { entry, language } }: Member): boolean =>
        !titles || (entry !== undefined && language !== undefined && titles[language].includes(entry));
      const isGap = posts.length >= FEWEST_POSTS && posts.some(isTheirs) && !activities.some(isNamed);
      return isGap ? [{ activity: activities[0]!, owner: role, because: 'core' }] : [];
    });
  });
  const handed = index.pack.activities.flatMap(({ id, handover, owns, stage, agreement }): Gap[] => {
    if (!handover || agreement === 'split' || !BORDERS.includes(stage) || isNamed(id)) return [];
    if (core.some(({ activity }) => activity === id)) return [];
    const { from, to } = handover;
    return owns.includes(from) && worksIn(facts, from) && worksIn(facts, to)
      ? [{ activity: id, owner: from, because: 'handover', to }]
      : [];
  });
  return [...core, ...handed];
}

/** Whether posts of a profession say enough of what they do. */
function worksIn({ namings }: TeamFacts, profession: string): boolean {
  let taken = 0;
  for (const { takes } of namings.values()) if (takes.some(({ member }) => member.profession === profession)) taken++;
  return taken >= FEWEST_TAKEN;
}
