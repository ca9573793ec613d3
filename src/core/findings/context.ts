/** What every check of a draft is given. */
import type { DraftItem } from '../draft/draft.ts';
import type { Fix } from '../edits/fix.ts';
import type { Evidence } from '../judgement/reading.ts';
import type { Twin } from './alike.ts';
import type { Finding } from './finding.ts';
import type { JudgedDraft } from './judged-draft.ts';
import type { MeasuredWords } from './measured-words.ts';
import type { PartTeam } from './part-teams.ts';
import type { Duties } from './shared-work.ts';
import type { OtherWork } from './spoken-role.ts';
import type { Vagueness } from './vagueness.ts';

/** What is known of a draft, with what several checks ask for: it is worked out when one of them asks first. */
export interface FindingContext extends JudgedDraft {
  /** The duties, by the roles that they speak of. */
  readonly duties: () => Duties;
  /** The items that say what another one says. */
  readonly twins: () => readonly Twin[];
  /** The roles that share the work of a job description, by their number of lines; undefined when it is not shared so. */
  readonly sharingRoles: () => readonly string[] | undefined;
  /** The role that the text surely speaks of, when it is another than the draft declares. */
  readonly spokenRole: () => string | undefined;
  /** The profession beside the roles whose work the duties plainly are, where the title says a role. */
  readonly neighborsWork: () => OtherWork | undefined;
  /** The team to which a heading of a plan gives the part in which an item stands. */
  readonly teamOfPart: (item: DraftItem) => PartTeam | undefined;
  /** What is said of lines that are another role's: who is offered as the owner of one is told by it too. */
  readonly offRoleDuties: () => Found[];
  /** Where actions of a plan say what they are measured by. */
  readonly measured: MeasuredWords;
  /** How a line says nothing of what is to be done; undefined when it says something. */
  readonly vaguenessOf: (item: DraftItem) => Vagueness | undefined;
}

/**
 * A finding as a check gives it. What it rests on and its fixes are worked out when somebody asks. Checks that find many may give
 * `args` as a getter: it is read only for what is shown.
 */
export interface Found extends Omit<Finding, 'item'> {
  /** The phrases that it rests on, strongest first. */
  readonly evidence: () => readonly Evidence[];
  readonly fixes: () => readonly Fix[];
  /** The item it is about, if it is about one. */
  readonly item?: DraftItem;
}
