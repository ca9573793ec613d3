/** Whether a text speaks of another role than the draft says it is for. */
import { linesAgreeOn } from '../judgement/plain-words.ts';
import { TEXT_CONTRADICTS_TITLE } from './certainty.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** A text with fewer items says too little of what it is about. */
const FEWEST_ITEMS = 3;

/** The role that the text surely speaks of, when it is another than the draft declares. */
export function speaksOfAnother({ declared, reading, draft, organizationRoles }: JudgedDraft): string | undefined {
  const { role } = reading;
  if (!declared || role === undefined || role === declared.role || draft.items.length < FEWEST_ITEMS) return undefined;
  const isSure =
    (reading.mix[role] ?? 0) >= TEXT_CONTRADICTS_TITLE || linesAgreeOn(role, reading, draft, declared.role);
  return organizationRoles.includes(role) && isSure ? role : undefined;
}
