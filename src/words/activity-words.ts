/** What is said of whose work something is, in lists, hovers and marks. It follows the content language, like the names of roles. */
import type { ActivityCard, LensMark, Locale } from '../core/index.ts';
import { responsibilityWords, type ResponsibilityTitleWords } from './responsibility-words.ts';

export interface ActivityStrings {
  readonly whoseWork: string;
  /** Shows the activity among all responsibilities. */
  readonly show: string;
  /** Cases, handover and sources of it. */
  readonly more: string;
  readonly handover: (from: string, to: string, what: string) => string;
  /** A source by its kind and its name. */
  readonly source: (kind: string, name: string) => string;
  readonly sources: (names: string, agreement: string) => string;
  readonly lens: {
    readonly own: (role: string) => string;
    readonly ownOf: (role: string, activity: string) => string;
    readonly shared: (owners: string) => string;
    readonly sharedOf: (owners: string, activity: string) => string;
    readonly other: (role: string) => string;
    readonly otherOf: (role: string, activity: string) => string;
  };
  readonly gap: string;
}

const PARTS = ['owns', 'shares', 'supports'] as const;
const SIGNS = { owns: '●', shares: '◐', supports: '○' } as const;

const ZH: ActivityStrings = {
  whoseWork: '这是谁的活？',
  show: '在职责分工里看',
  more: '情形、交接和出处',
  handover: (from, to, what) => `交接：${from}把${what}交给${to}`,
  source: (kind, name) => `${kind}（${name}）`,
  sources: (names, agreement) => `出处：${names}。${agreement}`,
  lens: {
    own: (role) => `读着是${role}的活`,
    ownOf: (role, activity) => `${role}的活：${activity}`,
    shared: (owners) => `读着是跟${owners}配合的活`,
    sharedOf: (owners, activity) => `几方都有份：${activity}，${owners}负责`,
    other: (role) => `读着像${role}的活`,
    otherOf: (role, activity) => `不是本角色的活，归${role}：${activity}`,
  },
  gap: '　',
};

const EN: ActivityStrings = {
  whoseWork: 'Whose work is this?',
  show: 'Show among responsibilities',
  more: 'Cases, handover and sources',
  handover: (from, to, what) => `Handover from ${inside(from)} to ${inside(to)}: ${what}`,
  source: (kind, name) => `${kind} (${name})`,
  sources: (names, agreement) => `Sources: ${names}. ${agreement}`,
  lens: {
    own: (role) => `Reads like ${inside(role)} work`,
    ownOf: (role, activity) => `${role} work: ${activity}`,
    shared: (owners) => `Reads like work done with ${owners}`,
    sharedOf: (owners, activity) => `Shared work, owned by ${owners}: ${activity}`,
    other: (role) => `Reads like ${inside(role)} work`,
    otherOf: (role, activity) => `Another role’s work, ${inside(role)}: ${activity}`,
  },
  gap: ' · ',
};

/** An English name inside of a sentence. */
function inside(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function activityStrings(locale: Locale): ActivityStrings {
  return locale === 'zh' ? ZH : EN;
}

/** An activity in words, line by line. */
export interface ToldActivity {
  /** Who owns, shares and supports it. */
  readonly people: string;
  /** Undefined where nobody gives a reason. */
  readonly why: string | undefined;
  readonly cases: readonly string[];
  readonly handover: string | undefined;
  /** Where it is known from, and whether those sources agree. */
  readonly sources: string;
}

export function toldActivity(card: ActivityCard, locale: Locale): ToldActivity {
  const strings = activityStrings(locale);
  const words = responsibilityWords(locale);
  const names = card.sources.map(({ kind, name }) =>
    kind === 'practice' ? words.kinds.practice : strings.source(words.kinds[kind], name),
  );
  const { handover } = card;
  return {
    people: peopleText(card, strings, words),
    why: card.why,
    cases: card.depends.map(
      ({ when, text, ownerNames }) => `${words.cases[when]}${words.colon}${text ?? ownerNames.join(words.comma)}`,
    ),
    handover: handover && strings.handover(handover.from, handover.to, handover.what),
    sources: strings.sources([...new Set(names)].join(words.comma), words.agreementSentences[card.agreement]),
  };
}

function peopleText(
  { people }: ActivityCard,
  { gap }: ActivityStrings,
  { parts, comma, colon }: ResponsibilityTitleWords,
): string {
  return PARTS.flatMap((part) => {
    const names = people.filter((it) => it.part === part).map(({ name }) => name);
    return names.length === 0 ? [] : [`${SIGNS[part]} ${parts[part]}${colon}${names.join(comma)}`];
  }).join(gap);
}

/**
 * Whose work a line is, as its mark says it.
 * @param activity name of the activity that says so
 * @param nameOf names of roles and neighbors by their ids
 */
export function lensSentence(
  { part, role, owners }: LensMark,
  activity: string | undefined,
  nameOf: (id: string) => string,
  locale: Locale,
): string {
  const { lens } = activityStrings(locale);
  const { comma } = responsibilityWords(locale);
  const name = nameOf(role);
  if (part === 'shared') {
    const others = owners.map((id) => (locale === 'en' ? inside(nameOf(id)) : nameOf(id))).join(comma);
    return activity === undefined ? lens.shared(others) : lens.sharedOf(others, activity);
  }
  if (part === 'own') return activity === undefined ? lens.own(name) : lens.ownOf(name, activity);
  return activity === undefined ? lens.other(name) : lens.otherOf(name, activity);
}
