/** Whether a text speaks of another role than the draft says it is for. */
import type { Draft, DraftItem } from '../draft/draft.ts';
import { linesAgreeOn } from '../judgement/plain-words.ts';
import { withoutJoint } from '../terms/declared-role.ts';
import { TEXT_CONTRADICTS_TITLE } from './certainty.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** A text with fewer items says too little of what it is about. */
const FEWEST_ITEMS = 3;
const FEWEST_DUTIES = 2;
/** So large a share of the duties speaks of the role, or what the words as a whole resemble is no work. */
const LEAST_SAID = 0.3;

/** The role that the text surely speaks of, when it is another than the draft declares. */
export function speaksOfAnother(judged: JudgedDraft): string | undefined {
  const { declared, reading, draft, organizationRoles } = judged;
  const { role } = reading;
  if (!declared || role === undefined || role === declared.role || draft.items.length < FEWEST_ITEMS) return undefined;
  // What is asked of people says little of what they do.
  const duties = [...draft.items.keys()].filter((item) => isDuty(draft.items[item]!, draft));
  if (duties.length < FEWEST_DUTIES) return undefined;
  const isSure =
    (reading.mix[role] ?? 0) >= TEXT_CONTRADICTS_TITLE || linesAgreeOn(role, reading, draft, declared.role);
  if (!withoutJoint(organizationRoles, declared).includes(role) || !isSure) return undefined;
  // What the words resemble decides nothing where the work that is named is the declared role's: its buyers may be sellers.
  const [own, other] = [declared.role, role].map((id) => linesOf(judged, id));
  if (own! > 0 && other! <= own!) return undefined;
  const said = duties.filter((item) => reading.items[item]!.role === role).length;
  return said >= LEAST_SAID * duties.length ? role : undefined;
}

/** What people do: the duties of a post, the actions of a plan. */
function isDuty({ section }: DraftItem, { kind }: Draft): boolean {
  return section === undefined || section === 'responsibility' || (section === 'action' && kind === 'plan');
}

/** How many duties name an activity that a role owns or shares. */
function linesOf({ draft, ownershipOf }: JudgedDraft, role: string): number {
  return draft.items.filter((it, item) => {
    if (!isDuty(it, draft)) return false;
    const { kind } = ownershipOf(item, role);
    return kind === 'own' || kind === 'mixed';
  }).length;
}
