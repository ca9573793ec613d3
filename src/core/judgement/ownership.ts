/** Whose work a line is by the activities that it names: knowledge of the pack, held against one role. */
import type { ActivityCase, Agreement } from '../pack/vocabulary.ts';
import type { Activity } from '../pack/schema.ts';

/** Whether a case holds for a draft; undefined where the draft does not say. */
export type CaseReader = (of: ActivityCase) => boolean | undefined;

/** What a profession has in an activity. `maybe`: it owns it in a case that may hold. */
export type ActivityPart = 'owns' | 'shares' | 'maybe' | 'supports' | 'none';

/** Who does what in an activity: ids of roles and neighbors. */
export interface Owned {
  readonly owns: readonly string[];
  readonly shares: readonly string[];
  readonly supports: readonly string[];
  readonly depends: readonly OwnedInCase[];
}

interface OwnedInCase {
  readonly when: ActivityCase;
  readonly owns: readonly string[];
  /** Those of most companies where absent. */
  readonly shares?: readonly string[] | undefined;
}

/** The first case that holds; undefined where none is known to hold. */
function heldCase({ depends }: Pick<Owned, 'depends'>, isCase: CaseReader): OwnedInCase | undefined {
  return depends.find(({ when }) => isCase(when) === true);
}

/** The case of a draft that decides whose an activity is; undefined where that of most companies does. */
export function caseOf(activity: Pick<Owned, 'depends'>, isCase: CaseReader): ActivityCase | undefined {
  return heldCase(activity, isCase)?.when;
}

/** Ids of those who own an activity in the case that holds; in most companies where none is known to hold. */
export function ownersOf(activity: Pick<Owned, 'owns' | 'depends'>, isCase: CaseReader): readonly string[] {
  return heldCase(activity, isCase)?.owns ?? activity.owns;
}

/** What a role or neighbor has in an activity. */
export function partIn(activity: Owned, profession: string, isCase: CaseReader): ActivityPart {
  const held = heldCase(activity, isCase);
  if ((held?.owns ?? activity.owns).includes(profession)) return 'owns';
  if ((held?.shares ?? activity.shares).includes(profession)) return 'shares';
  const mayOwn = activity.depends.some(({ when, owns }) => isCase(when) === undefined && owns.includes(profession));
  if (mayOwn || activity.owns.includes(profession)) return 'maybe';
  return activity.supports.includes(profession) ? 'supports' : 'none';
}

/**
 * Whose the named activities are: the role's own, the role's in a case of which the draft does not say whether it holds and else
 * another's (`maybe`), all of others, some of each, of none of the roles (a neighbor's), or nothing is named that tells the roles apart.
 */
export type OwnershipKind = 'own' | 'maybe' | 'other' | 'mixed' | 'neighbor' | 'nothing';

export interface Ownership {
  readonly kind: OwnershipKind;
  /** Activities are named, and they are everybody's. */
  readonly isEverybodys?: boolean;
  /** And the role owns some of that, while others share it. */
  readonly isOwned?: boolean;
  /** The first of its owners. */
  readonly role?: string;
  /** The compared roles that own activities which are another's, in the order of those. */
  readonly owners?: readonly string[];
  /** Those that own them in most companies. */
  readonly mostly?: readonly string[];
  /** That of the activities of an owner whose owner is least in question, by the owner's id. */
  readonly activities?: Readonly<Record<string, Activity>>;
  /** Where it names another's too: the compared role whose own the activities are that are the role's own, of which it only has a share. */
  readonly lender?: string;
}

const NOTHING: Ownership = { kind: 'nothing' };
/** Of what is no other role's, in this order. */
const ALONE: readonly Ownership[] = [{ kind: 'own' }, { kind: 'neighbor' }];
const everybodys = (isOwned: boolean): Ownership => ({ kind: 'nothing', isEverybodys: true, isOwned });
const BY_AGREEMENT: readonly Agreement[] = ['all', 'most', 'split'];

/** Holds the activities of a line against a role. @param activities those that the line names, each once */
export type RoleOwnership = (activities: readonly Activity[]) => Ownership;

/**
 * Makes what holds the lines of a draft against a role; whose an activity is is told once for all of them.
 * @param roles ids of the compared roles
 * @param everybody of these all whose work everybody's is: further roles, whose parts a pack may not name, change nothing of that
 */
export function createRoleOwnership(
  own: string,
  roles: readonly string[],
  isCase: CaseReader,
  everybody: readonly string[] = roles,
): RoleOwnership {
  const otherRoles = roles.filter((id) => id !== own);
  const told = new Map<Activity, OwnershipKind>();
  const tell = (activity: Activity): OwnershipKind => {
    // What everybody does tells nobody apart. One role alone is not everybody.
    const isEverybodys = everybody.length > 1 && everybody.every((role) => isPartOf(activity, role, isCase));
    return isEverybodys ? 'nothing' : kindOf(activity, own, roles, isCase);
  };
  return (activities) => {
    const kinds = new Set<OwnershipKind>();
    const others: Activity[] = [];
    const owned: Activity[] = [];
    for (const activity of activities) {
      const kind = told.get(activity) ?? tell(activity);
      told.set(activity, kind);
      kinds.add(kind);
      if (kind === 'other' || kind === 'maybe') others.push(activity);
      if (kind === 'own') owned.push(activity);
    }
    if (others.length === 0) {
      const alone = ALONE.find(({ kind }) => kinds.has(kind));
      if (alone || kinds.size === 0) return alone ?? NOTHING;
      return everybodys(activities.some((activity) => partIn(activity, own, isCase) === 'owns'));
    }
    const lender = owned.length > 0 ? lenderOf(owned, own, otherRoles, isCase) : undefined;
    const lent = lender === undefined ? {} : { lender };
    const isMixed = kinds.has('own') || kinds.has('maybe');
    const kind = !kinds.has('other') ? 'maybe' : isMixed ? 'mixed' : 'other';
    return { kind, ...ownersOfOthers(others, otherRoles, isCase), ...(kinds.has('maybe') ? {} : lent) };
  };
}

/** The same of one line. The parameters are as in {@link createRoleOwnership}. */
export function ownershipOf(
  activities: readonly Activity[],
  own: string,
  roles: readonly string[],
  isCase: CaseReader,
): Ownership {
  return createRoleOwnership(own, roles, isCase)(activities);
}

/** Of the activities of a line that are another's that one for which an owner stands; where that role owns none of them, the one of the first owner. */
export function activityFor({ activities, role }: Ownership, owner: string | undefined): Activity | undefined {
  return activities?.[owner ?? ''] ?? activities?.[role ?? ''];
}

/** Whether a line with these activities is the role's own, if in a case of which the draft does not say whether it holds. */
export function mayBeOwn({ kind }: Ownership): boolean {
  return kind === 'own' || kind === 'maybe';
}

/** Whose one activity is. */
function kindOf(
  activity: Activity,
  own: string,
  roles: readonly string[],
  isCase: CaseReader,
): 'own' | 'maybe' | 'other' | 'neighbor' {
  const part = partIn(activity, own, isCase);
  const isAnothers = ownersOf(activity, isCase).some((id) => roles.includes(id));
  if (part === 'maybe' && isAnothers && !activity.owns.includes(own)) return 'maybe';
  if (isPart(part)) return 'own';
  return isAnothers ? 'other' : 'neighbor';
}

/** The one other role that owns all of some activities, of which the own role has no more than a share. */
function lenderOf(
  activities: readonly Activity[],
  own: string,
  roles: readonly string[],
  isCase: CaseReader,
): string | undefined {
  const isShared = activities.every((activity) => partIn(activity, own, isCase) === 'shares');
  if (!isShared) return undefined;
  return roles.find((role) => activities.every((activity) => ownersOf(activity, isCase).includes(role)));
}

/** Who owns some activities, and what of it is least in question. */
function ownersOfOthers(
  activities: readonly Activity[],
  roles: readonly string[],
  isCase: CaseReader,
): Omit<Ownership, 'kind'> {
  const compared = (ids: readonly string[]): readonly string[] => [...new Set(ids)].filter((id) => roles.includes(id));
  const owners = compared(activities.flatMap((activity) => ownersOf(activity, isCase)));
  const surest = [...activities].sort((a, b) => BY_AGREEMENT.indexOf(a.agreement) - BY_AGREEMENT.indexOf(b.agreement));
  const ofOwner = (role: string): Activity => surest.find((activity) => ownersOf(activity, isCase).includes(role))!;
  return {
    role: owners[0]!,
    owners,
    mostly: compared(activities.flatMap(({ owns }) => owns)),
    activities: Object.fromEntries(owners.map((role) => [role, ofOwner(role)])),
  };
}

/** Whether an activity is work that somebody has: owns or shares it, or may own it. */
export function isPartOf(activity: Owned, profession: string, isCase: CaseReader): boolean {
  return isPart(partIn(activity, profession, isCase));
}

/** Whether an activity is surely work of somebody: what is owned only in a case of which nothing is known is not. */
export function isSurelyPartOf(activity: Owned, profession: string, isCase: CaseReader): boolean {
  const part = partIn(activity, profession, isCase);
  return part === 'owns' || part === 'shares';
}

function isPart(part: ActivityPart): boolean {
  return part === 'owns' || part === 'shares' || part === 'maybe';
}
