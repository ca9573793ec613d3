/**
 * The *lens*: whose work each item of a draft is, as a mark beside its line. It is the one answer to that: the marks in the editor, the dots
 * of the pictures and all counts of lines are made of it. That a line is another role's only a finding says, so that nothing marks what
 * nothing explains; whose it is otherwise the activities say first, the reading of the words second.
 */
import type { Analysis, Work } from '../analysis/analysis.ts';
import { activityFor, caseOf, ownersOf, ownershipOf, partIn, type CaseReader } from '../judgement/ownership.ts';
import type { Reading } from '../judgement/reading.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Activity } from '../pack/schema.ts';
import type { ActivityCase } from '../pack/vocabulary.ts';
import type { TextRange } from '../text/range.ts';

/**
 * Whose an item is for the role of its draft: its own work, work that several roles have a part in, another role's. Where the draft
 * speaks of no role, whatever one role owns is its own.
 */
export type LensPart = 'own' | 'shared' | 'other';

/** The mark of an item; its range is that of the item's words. */
export interface LensMark extends TextRange {
  readonly part: LensPart;
  /** Whose mark it is: the owner, or of what is shared the draft's role. */
  readonly role: string;
  /** Id of the activity that says so; absent where only the words of the line do. */
  readonly activity?: string;
  /** The case of the draft that makes it so; absent where it is so in most companies. */
  readonly case?: ActivityCase;
  /** Those who own the activity where the draft is from; without one those that the line is about working with. */
  readonly owners: readonly string[];
}

/** What can be asked of the analysis that is shown. */
export interface LensQuestions {
  /** @param item index of an item */
  workOf(item: number): Work | undefined;
  readonly isCase: CaseReader;
}

/** Where the title is what is wrong, a line is the role's that the text speaks of if its words do with this probability. */
const SURELY_ANOTHERS = 0.8;

/** The marks of a draft in the order of its items, at most one for each. What is nobody's has none. */
export function lens(index: PackIndex, analysis: Analysis, questions: LensQuestions): LensMark[] {
  const { draft, declared, reading, role, findings } = analysis;
  // Lists of other texts are no work, whatever a few of their lines resemble.
  if (draft.kind === 'other' && !declared && reading.role === undefined) return [];
  const offRole = new Map(
    findings.flatMap(({ code, item, args }) =>
      code === 'role/off-role-duty' && item !== undefined ? [[item, args] as const] : [],
    ),
  );
  const spoken = findings.find(({ code }) => code === 'role/title-mismatch')?.args.role;
  return draft.items.flatMap(({ content: { start, end } }, item): LensMark[] => {
    const work = questions.workOf(item);
    if (!work) return [];
    const args = offRole.get(item);
    const judged = args ? foundMark(index, args, questions.isCase) : undefined;
    const said =
      judged ?? activityMark(index, work, role, questions.isCase) ?? readMark(reading.items[item]!, work, role);
    if (!said || said === NOBODY) return [];
    if (said.part !== 'other' || judged) return [{ ...said, start, end }];
    // A draft for several roles does the work of each.
    if (declared?.joint?.includes(said.role)) return [{ ...said, part: 'own', start, end }];
    // Of a text that is of another role than its title, the finding about the title speaks for all lines.
    return said.role === spoken ? [{ ...said, start, end }] : [];
  });
}

type Told = Pick<LensMark, 'part' | 'role' | 'activity' | 'case' | 'owners'>;

/** Of none of the roles, however the words read. */
const NOBODY = 'nobody';

function foundMark(
  index: PackIndex,
  { role, activity: id }: Readonly<Record<string, unknown>>,
  isCase: CaseReader,
): Told | undefined {
  if (typeof role !== 'string' || !index.role(role)) return undefined;
  const activity = typeof id === 'string' ? index.activity(id) : undefined;
  return told('other', role, activity, isCase);
}

/** Undefined where the activities that are named do not tell the roles apart, or none is. */
function activityMark(
  index: PackIndex,
  work: Work,
  own: string | undefined,
  isCase: CaseReader,
): Told | typeof NOBODY | undefined {
  const activities = [...new Set(work.activities.map(({ activity }) => activity))].map((id) => index.activity(id)!);
  if (activities.length === 0) return undefined;
  const roles = index.pack.roles.map(({ id }) => id);
  if (own === undefined) return unheldMark(activities, roles, isCase, work.cooperatesWith);
  const ownership = ownershipOf(activities, own, roles, isCase);
  const { kind, role } = ownership;
  const activity = activityFor(ownership, role);
  switch (kind) {
    case 'own':
    case 'maybe': {
      const owned = activities.find((it) => ownersOf(it, isCase).includes(own));
      return owned ? told('own', own, owned, isCase) : told('shared', own, partOwned(activities, own, isCase), isCase);
    }
    case 'mixed':
      return told('shared', own, activity, isCase);
    case 'other':
      return work.cooperatesWith.includes(role!)
        ? told('shared', own, activity, isCase)
        : told('other', role!, activity, isCase);
    case 'neighbor':
      return NOBODY;
    case 'nothing':
      return told('shared', own, activities[0], isCase);
  }
}

/** The first activity in which a role has a part of its own. */
function partOwned(activities: readonly Activity[], role: string, isCase: CaseReader): Activity | undefined {
  return activities.find((it) => ['shares', 'maybe'].includes(partIn(it, role, isCase)));
}

/** In a draft without a role: of the one that owns all that is named, or shared. */
function unheldMark(
  activities: readonly Activity[],
  roles: readonly string[],
  isCase: CaseReader,
  partners: readonly string[],
): Told | typeof NOBODY {
  const owners = activities.map((it) => ownersOf(it, isCase).filter((id) => roles.includes(id)));
  const all = [...new Set(owners.flat())];
  if (all.length === 0) return NOBODY;
  const first = activities.find((_, at) => owners[at]!.includes(all[0]!));
  return told(all.length === 1 && !partners.includes(all[0]!) ? 'own' : 'shared', all[0]!, first, isCase);
}

function readMark({ role, confidence }: Reading, work: Work, own: string | undefined): Told | undefined {
  // Whom a line works with says nothing of whose it is where the draft is nobody's.
  if (role === undefined || (own === undefined && work.cooperatesWith.includes(role))) return undefined;
  if (own === undefined || role === own) return { part: 'own', role, owners: [] };
  if (work.cooperatesWith.includes(role)) return { part: 'shared', role: own, owners: [role] };
  return confidence >= SURELY_ANOTHERS ? { part: 'other', role, owners: [] } : undefined;
}

function told(part: LensPart, role: string, activity: Activity | undefined, isCase: CaseReader): Told {
  if (!activity) return { part, role, owners: [] };
  const held = caseOf(activity, isCase);
  const inCase = held === undefined ? {} : { case: held };
  return { part, role, activity: activity.id, ...inCase, owners: ownersOf(activity, isCase) };
}
