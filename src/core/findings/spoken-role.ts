/** Whether a text speaks of another role than the draft says it is for. */
import { linesAgreeOn } from '../judgement/plain-words.ts';
import { withoutJoint } from '../terms/declared-role.ts';
import { TEXT_CONTRADICTS_TITLE } from './certainty.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** A text with fewer items says too little of what it is about. */
const FEWEST_ITEMS = 3;

/** The role that the text surely speaks of, when it is another than the draft declares. */
export function speaksOfAnother(judged: JudgedDraft): string | undefined {
  const { declared, reading, draft, organizationRoles } = judged;
  const { role } = reading;
  if (!declared || role === undefined || role === declared.role || draft.items.length < FEWEST_ITEMS) return undefined;
  const isSure =
    (reading.mix[role] ?? 0) >= TEXT_CONTRADICTS_TITLE || linesAgreeOn(role, reading, draft, declared.role);
  if (!withoutJoint(organizationRoles, declared).includes(role) || !isSure) return undefined;
  // What the words resemble decides nothing where the work that is named is the declared role's: its buyers may be sellers.
  const [own, other] = [declared.role, role].map((id) => linesOf(judged, id));
  return own! > 0 && other! <= own! ? undefined : role;
}

/** How many duties name an activity that a role owns or shares. */
function linesOf({ draft, ownershipOf }: JudgedDraft, role: string): number {
  return draft.items.filter(({ section }, item) => {
    if (section !== undefined && section !== 'responsibility') return false;
    const { kind } = ownershipOf(item, role);
    return kind === 'own' || kind === 'mixed';
  }).length;
}
