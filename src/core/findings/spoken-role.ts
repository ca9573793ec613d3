/** Whether a text speaks of another role than the draft says it is for. */
import type { Draft, DraftItem } from '../draft/draft.ts';
import { isPartOf, isSurelyPartOf, mayBeOwn, partIn } from '../judgement/ownership.ts';
import { linesAgreeOn } from '../judgement/plain-words.ts';
import type { Activity } from '../pack/schema.ts';
import { writtenLanguage } from '../language/written-language.ts';
import { craftsOf, withoutJoint } from '../terms/declared-role.ts';
import { isWorkedWith } from '../terms/named-role.ts';
import type { TextRange } from '../text/range.ts';
import { TEXT_CONTRADICTS_TITLE, TITLE_QUESTIONED } from './certainty.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** A text with fewer items says too little of what it is about. */
const FEWEST_ITEMS = 3;
const FEWEST_DUTIES = 2;
/** So large a share of the duties speaks of the role, or what the words as a whole resemble is no work. */
const LEAST_SAID = 0.3;
/** Where as many lines name work of the one as of the other, so many times more must speak of the other. */
const MANY_MORE = 2;
/** So many lines name work of the role where the text as a whole leaves some doubt. */
const FEWEST_NAMING = 2;
/** So large a share of the duties speaks of it there, and none of the declared role. */
const MANY_SAYING = 0.5;
/** A post of fewer lines that name an activity may be anybody's. */
const FEWEST_NAMED = 4;
const NEARLY_ALL = 0.8;

/** The role that the text surely speaks of, when it is another than the draft declares. */
export function speaksOfAnother(judged: JudgedDraft): string | undefined {
  const { declared, reading, draft, organizationRoles, isLearned } = judged;
  const { role } = reading;
  if (!declared || role === undefined || role === declared.role || draft.items.length < FEWEST_ITEMS) return undefined;
  if (!isLearned(declared.role) || !isLearned(role)) return undefined;
  const duties = dutiesOf(judged);
  if (duties.length < FEWEST_DUTIES) return undefined;
  if (mayBeTitleOf(judged, role)) return undefined;
  const isSure =
    (reading.mix[role] ?? 0) >= TEXT_CONTRADICTS_TITLE || linesAgreeOn(role, reading, draft, declared.role);
  if (!withoutJoint(organizationRoles, declared).includes(role) || !isSure) return undefined;
  // What the words resemble decides nothing where the work that is named is the declared role's: its buyers may be sellers.
  const [own, other] = [declared.role, role].map((id) => linesOf(judged, id));
  const [saidOfOwn, said] = [declared.role, role].map((id) => saying(judged, duties, id));
  if (said! < saidOfOwn!) return undefined;
  if (own! > 0 && (other! < own! || (other === own && said! <= MANY_MORE * saidOfOwn!))) return undefined;
  return said! >= LEAST_SAID * duties.length ? role : undefined;
}

/**
 * Whether a text that speaks of another role does so plainly enough to say so: what its words as a whole resemble says it, or half of the
 * duties speak of the role and none of the declared one, or some lines name work of the role and none names work of the declared one.
 */
export function isPlainlyOf(judged: JudgedDraft, role: string, declared: string): boolean {
  const { mix } = judged.reading;
  const [said = 0, own = 0] = [mix[role], mix[declared]];
  if (own <= TITLE_QUESTIONED.declared && said >= TITLE_QUESTIONED.spoken) return true;
  const duties = dutiesOf(judged);
  const isSaidByMany =
    saying(judged, duties, role) >= MANY_SAYING * duties.length && saying(judged, duties, declared) === 0;
  return isSaidByMany || (linesOf(judged, declared) === 0 && linesOf(judged, role) >= FEWEST_NAMING);
}

/** Whether so many more duties speak of another role than of the draft's that the title is the news, and not each line. */
export function isMostlyOf(judged: JudgedDraft, role: string, own: string): boolean {
  const duties = dutiesOf(judged);
  return saying(judged, duties, role) > MANY_MORE * saying(judged, duties, own);
}

/** The items that are duties: what is asked of people says little of what they do. */
function dutiesOf({ draft }: JudgedDraft): number[] {
  return [...draft.items.keys()].filter((item) => isDuty(draft.items[item]!, draft));
}

/** How many duties speak of a role. */
function saying({ reading }: JudgedDraft, duties: readonly number[], role: string): number {
  return duties.filter((item) => reading.items[item]!.role === role).length;
}

/**
 * Whether the title may be one of a role as well: a text that speaks of it contradicts nothing. The dictionary says so, or a word of the
 * title that is the role's craft, alone or nearly as much as another's.
 */
function mayBeTitleOf(judged: JudgedDraft, role: string): boolean {
  const { declared, titles, title } = judged;
  if (declared?.from !== 'title' || !title) return false;
  return (
    titles.find(title.text)?.also.includes(role) === true ||
    (title.range && namesCraft(judged, title.range, role)) === true
  );
}

/** Whether a word of a title, which it does not deny, is the craft of a role or its name. The name of another role says that one alone. */
function namesCraft(judged: JudgedDraft, range: TextRange, role: string): boolean {
  const { text, index, matchesIn, phrases, language } = judged;
  const title = text.slice(range.start, range.end);
  return matchesIn(range).some(({ term: id, start, end }) => {
    const words = text.slice(start, end);
    if (isWorkedWith(judged, id, words) || phrases.titles().isDenied(title, start - range.start)) return false;
    const named = index.pack.roles.find(({ name }) => [name.zh, name.en.toLowerCase()].includes(words.toLowerCase()));
    if (named) return named.id === role;
    return craftsOf(index.term(id)!, writtenLanguage(words, language)).includes(role);
  });
}

/** What people do: the duties of a post, the actions of a plan. */
export function isDuty({ section }: DraftItem, { kind }: Draft): boolean {
  return section === undefined || section === 'responsibility' || (section === 'action' && kind === 'plan');
}

/** Of each neighbor for which this was measured the pack knows so many activities at least that it owns or shares. */
const FEWEST_HELD = 8;

export interface OtherWork {
  /** What the title says: a role or a neighbor. */
  readonly titled: string;
  /** What the work is: a role or a neighbor. */
  readonly role: string;
}

/**
 * The role that the work of a post is, whose title is that of a neighbor (数据分析师): of the lines that name an activity nearly all are
 * plainly the role's, none is the neighbor's, and the words say the same. On 453 postings with such titles it is none. A team may compare
 * the neighbor; of a role of its own it is only asked where as much is known of its work.
 */
export function worksAsAnother(judged: JudgedDraft): OtherWork | undefined {
  const { draft, reading, organizationRoles } = judged;
  const titled = judged.titledNeighbor ?? titledRole(judged);
  if (titled === undefined || draft.kind === 'plan') return undefined;
  const role = organizationRoles.find((id) => judged.isLearned(id) && (reading.mix[id] ?? 0) >= TEXT_CONTRADICTS_TITLE);
  if (role === undefined) return undefined;
  const named = [...draft.items.keys()]
    .filter((item) => isDuty(draft.items[item]!, draft))
    .map((item) => tellingActivities(judged, item))
    .filter((activities) => activities.length > 0);
  // What the titled profession has only in a case of which nothing is known speaks neither for it nor against.
  const isHeld = (activity: Activity): boolean => isSurelyPartOf(activity, titled, judged.isCase);
  if (named.length < FEWEST_NAMED || named.flat().some(isHeld)) return undefined;
  const owned = named.filter((activities) =>
    activities.some((activity) => partIn(activity, role, judged.isCase) === 'owns'),
  );
  return owned.length >= NEARLY_ALL * named.length ? { titled, role } : undefined;
}

/** A role that the title says, of which nothing was learned and the pack knows enough. */
function titledRole({ declared, isLearned, isCase, index }: JudgedDraft): string | undefined {
  if (declared?.from !== 'title' || isLearned(declared.role)) return undefined;
  const held = index.pack.activities.filter((activity) => isPartOf(activity, declared.role, isCase));
  return held.length >= FEWEST_HELD ? declared.role : undefined;
}

/** How many duties name an activity that a role owns or shares. */
function linesOf({ draft, ownershipOf }: JudgedDraft, role: string): number {
  return draft.items.filter((it, item) => {
    if (!isDuty(it, draft)) return false;
    const ownership = ownershipOf(item, role);
    return mayBeOwn(ownership) || ownership.kind === 'mixed';
  }).length;
}

/** The activities that an item names, without those that every role has a part in of which something was learned. */
export function tellingActivities({ index, activitiesOf, isCase, isLearned }: JudgedDraft, item: number): Activity[] {
  const roles = index.pack.roles.filter(({ id }) => isLearned(id));
  return [...new Set(activitiesOf(item).map(({ activity }) => activity))]
    .map((id) => index.activity(id)!)
    .filter((activity) => roles.length < 2 || !roles.every(({ id }) => isPartOf(activity, id, isCase)));
}
