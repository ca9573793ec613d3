/** An item of a plan whose owner is one role, or the team below whose heading it stands, and whose work is clearly another's. */
import { OWNER_LIKELY, OWNER_QUESTIONED } from '../certainty.ts';
import { asDraft } from '../../edits/edit-context.ts';
import { rolesWithActivities } from '../../judgement/activity-reader.ts';
import { isPeopleWord } from '../../judgement/cooperation.ts';
import type { Role } from '../../pack/schema.ts';
import { activityFor, type Ownership } from '../../judgement/ownership.ts';
import { once } from '../../text/once.ts';
import { teamOfPerson } from '../../draft/people-in-text.ts';
import type { DraftItem } from '../../draft/draft.ts';
import type { Fix } from '../../edits/fix.ts';
import type { Evidence } from '../../judgement/reading.ts';
import type { TextRange } from '../../text/range.ts';
import type { FindingContext, Found } from '../context.ts';
import { severityOf, type Rule } from '../rule.ts';
import { namedOwners } from '../owners.ts';
import { ownerFix, ownerNoteFix } from '../owner-fix.ts';
import { namesPerson } from '../named-people.ts';
import type { PartTeam } from '../part-teams.ts';
import { offeredPeople, readTeamRow, withPeople } from '../team-row.ts';
import { isOfTeam, plain } from '../others-work.ts';
import { evidenceFor, phrasesOf } from '../phrases.ts';
import { writtenLanguage } from '../../language/written-language.ts';

/** Of an item whose owner no activity speaks of. */
const ANYBODYS: Ownership = { kind: 'nothing' };

export const wrongOwner: Rule = {
  code: 'plan/wrong-owner',
  severity: 'warning',
  likely: 'hint',
  about: 'line',
  facet: 'cooperation',
  fixes: ['set-owner'],
  check,
};

/**
 * The activities that an item names say whose it is: it is nobody else's where its owner owns or shares one of them, or may in a case that
 * the plan leaves open. Of an item that names none only what its words resemble is known, which is never certain.
 */
function check(context: FindingContext): Found[] {
  const { draft, index: pack, reading } = context;
  if (draft.kind !== 'plan') return [];
  const knows = once(() => rolesWithActivities(pack));
  const isKnown = (role: string): boolean => knows().has(role);
  return draft.items.flatMap((item, index): Found[] => {
    // A metric is told from whose it is by a check of its own.
    if (!reading.items[index] || item.section === 'metric') return [];
    if (item.owner && !isPersonOfTeam(context, item)) return ownedWrongly(context, item, index, item.owner, isKnown);
    const team = context.teamOfPart(item);
    return team === undefined ? [] : placedWrongly(context, item, index, team, isKnown);
  });
}

type IsKnown = (role: string) => boolean;

/** Whether a row says of which team it is, and beside it only who of the team owns it. */
const isPersonOfTeam = (context: FindingContext, { owner, team }: DraftItem): boolean =>
  team !== undefined && owner !== undefined && namedOwners(context, owner).professions.length === 0;

/** Of an item that names its owner. @param isKnown whether the pack says what a role does */
function ownedWrongly(
  context: FindingContext,
  item: DraftItem,
  index: number,
  owner: TextRange,
  isKnown: IsKnown,
): Found[] {
  const { text, index: pack, language } = context;
  const { professions, areOfPeople } = namedOwners(context, owner);
  const owners = professions.filter((id) => pack.role(id));
  // Of several people one may help another, and of another profession nothing is known.
  if (owners.length === 0 || owners.length < professions.length) return [];
  const told = toldOf(context, item, index, owners, isKnown);
  if (!told) return [];
  const { role, isSure, evidence } = told;
  const words = text.slice(owner.start, owner.end);
  const name = asDraft(context, role.name[writtenLanguage(words, language)]);
  const person = areOfPeople ? { person: words } : {};
  return [
    {
      code: wrongOwner.code,
      severity: severityOf(wrongOwner, isSure ? 'certain' : 'likely'),
      start: owner.start,
      end: owner.end,
      args: { owner: owners[0]!, role: role.id, words, phrases: phrasesOf(context, evidence), ...person },
      evidence: () => evidence,
      fixes: () => {
        const ofRow = areOfPeople ? [] : teamFixes(context, item, owner, role);
        if (ofRow.length > 0) return ofRow;
        return offeredPeople(context.namesOfRole(role.id)).flatMap(
          (it) => ownerFix(context, owner, item.form, role.id, name, it) ?? [],
        );
      },
      item,
    },
  ];
}

/** Of an item that stands below the heading of a team: only what is certain is said, and quietly, as one of the team may be meant to help. */
function placedWrongly(
  context: FindingContext,
  item: DraftItem,
  index: number,
  { role: owner, words, isSure }: PartTeam,
  isKnown: IsKnown,
): Found[] {
  if (owner === undefined || !isSure || owner === context.role) return [];
  const { team } = item;
  const isOfPerson = teamOfPerson(context.draft.people, words) !== undefined;
  if (!team && !isOfPerson && namesPerson(context, item)) return [];
  const told = toldOf(context, team ? { ...item, owner: team } : item, index, [owner], isKnown);
  // Work of whoever the title says that the whole plan is of is at its place wherever it stands.
  const { declared } = context;
  if (!told?.isSure || (declared?.from === 'title' && declared.role === told.role.id)) return [];
  const { role, evidence } = told;
  const { start, end } = item.content;
  return [
    {
      code: wrongOwner.code,
      severity: severityOf(wrongOwner, 'likely'),
      start,
      end,
      args: { owner, role: role.id, words, part: words, phrases: phrasesOf(context, evidence) },
      evidence: () => evidence,
      fixes: () => {
        if (item.form === 'list') return [ownerNoteFix(context, item, role)];
        return team ? teamFixes(context, item, team, role) : [];
      },
      item,
    },
  ];
}

/** Of a row with a column of teams beside that of people; none of others. @param team the cell that names the team */
function teamFixes(context: FindingContext, item: DraftItem, team: TextRange, role: Role): Fix[] {
  const row = readTeamRow(context, item, team);
  const words = context.text.slice(team.start, team.end);
  const name = asDraft(context, role.name[writtenLanguage(words, context.language)]);
  const fix = row && ownerFix(context, team, item.form, role.id, name);
  return row && fix ? withPeople(context, row, fix, role.id) : [];
}

interface ToldWork extends Other {
  readonly evidence: Evidence[];
}

/** The role whose work an item clearly is, where it is none of its owners', and nothing in its line speaks against it. */
function toldOf(
  context: FindingContext,
  item: DraftItem,
  index: number,
  owners: readonly string[],
  isKnown: IsKnown,
): ToldWork | undefined {
  const { text, reading, phrases, measured } = context;
  const others = owners.map((named) => otherThan(context, index, named, isKnown(named)));
  const [other] = others;
  if (!other || others.some((it) => it?.role !== other.role || owners.includes(other.role.id))) return undefined;
  // Where the item gives that role a part, who does what was thought of.
  if (namesRole(context, item, other.role)) return undefined;
  // So it was where the line says that others do it, or do it too.
  const line = text.slice(item.content.start, item.content.end);
  if (isOfTeam(context, item, plain(phrases, line))) return undefined;
  const evidence = evidenceFor(reading.evidenceOf(index), other.role.id);
  return measured.isOnlyMeasured(item, evidence) ? undefined : { ...other, evidence };
}

interface Other {
  readonly role: Role;
  readonly isSure: boolean;
}

/** The role whose work an item clearly is, where that is another than its owner's. @param isKnown whether the pack says what the owner does */
function otherThan(context: FindingContext, item: number, named: string, isKnown: boolean): Other | undefined {
  const { index: pack, reading, organizationRoles, language } = context;
  const read = reading.items[item]!;
  const isNamed = isKnown && context.activitiesOf(item).length > 0;
  const ownership = isNamed ? context.ownershipOf(item, named) : ANYBODYS;
  const shareOf = (id: string): number => read.mix[id] ?? 0;
  // Whose it is of several others, or in companies of one kind or another, the words say: it is none of the owner's.
  const likeliest = (): string | undefined => {
    const { kind, owners = [], mostly = [] } = ownership;
    return kind === 'other' ? [...owners, ...mostly].sort((a, b) => shareOf(b) - shareOf(a))[0] : undefined;
  };
  const role = pack.role(isNamed ? likeliest() : read.role);
  // Of roles of which nothing was learned only activities tell, and never for certain.
  const isTold = role !== undefined && !(context.isLearned(named) && context.isLearned(role.id));
  if (isTold && !isNamed) return undefined;
  if (!role || role.id === named || !organizationRoles.includes(role.id)) return undefined;
  const share = shareOf(role.id);
  if (share < (isNamed ? OWNER_LIKELY : OWNER_QUESTIONED[language]) || reading.cooperatesWith(item).length > 0)
    return undefined;
  const activity = activityFor(ownership, role.id);
  return {
    role,
    isSure: !isTold && share >= OWNER_QUESTIONED[language] && activity !== undefined && activity.agreement !== 'split',
  };
}

/** Whether an item names those of a role, and not only a thing that is called after its work: 销售 and 销售总监, but 销售额. */
function namesRole({ text, index, phrases, matchesIn }: FindingContext, { content }: DraftItem, role: Role): boolean {
  const { zh, en } = { zh: role.name.zh, en: role.name.en.toLowerCase() };
  return matchesIn(content).some(({ start, end, term: id }) => {
    const term = index.term(id);
    if (term?.forms.zh.includes(zh) || term?.forms.en.includes(en)) return true;
    const words = plain(phrases, text.slice(start, end));
    const isPeople = isPeopleWord(phrases.cooperation(), words, term?.kind === 'position');
    return isPeople && (words.includes(zh) || words.includes(en));
  });
}
