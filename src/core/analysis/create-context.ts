/** Puts together what the checks of a draft are given. */
import type { DraftItem } from '../draft/draft.ts';
import { twinsIn } from '../findings/alike.ts';
import type { FindingContext } from '../findings/context.ts';
import type { JudgedDraft } from '../findings/judged-draft.ts';
import { measuredWords } from '../findings/measured-words.ts';
import { teamsOfParts } from '../findings/part-teams.ts';
import { offRoleDuties } from '../findings/rules/off-role-duty.ts';
import { dutiesByRole, rolesSharingWork } from '../findings/shared-work.ts';
import { worksAsNeighbor } from '../findings/neighbors-work.ts';
import { speaksOfAnother } from '../findings/spoken-role.ts';
import { vagueness, type Vagueness } from '../findings/vagueness.ts';
import type { LineKind } from '../judgement/line-kinds.ts';
import { once } from '../text/once.ts';
import { within } from '../text/range.ts';

/** The role is the declared one, else the one that is given, else the one the text surely speaks of. */
export function createFindingContext(
  parts: Omit<JudgedDraft, 'matchesIn' | 'role'> & Partial<Pick<JudgedDraft, 'role'>>,
): FindingContext {
  const kinds = new Map<DraftItem, LineKind | undefined>();
  const judged: JudgedDraft = {
    ...parts,
    role: parts.declared?.role ?? parts.role ?? parts.reading.role,
    matchesIn: (range) => within(parts.matches, range),
    // Several checks ask this of the same lines.
    kindOf: (item) => {
      if (!kinds.has(item)) kinds.set(item, parts.kindOf(item));
      return kinds.get(item);
    },
  };
  const duties = once(() => dutiesByRole(judged));
  const known = new Map<DraftItem, Vagueness | undefined>();
  const context: FindingContext = {
    ...judged,
    duties,
    twins: once(() => twinsIn(judged)),
    sharingRoles: once(() => rolesSharingWork(judged, duties())),
    spokenRole: once(() => speaksOfAnother(judged)),
    neighborsWork: once(() => worksAsNeighbor(context)),
    teamOfPart: teamsOfParts(judged),
    offRoleDuties: once(() => offRoleDuties(context)),
    measured: measuredWords(judged),
    vaguenessOf: (item) => {
      if (!known.has(item)) known.set(item, vagueness(judged, item));
      return known.get(item);
    },
  };
  return context;
}
