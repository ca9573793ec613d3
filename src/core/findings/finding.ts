/** Findings: what is worth a look in a draft. Plain codes and arguments; the edges put them into words. */
import type { DraftItem } from '../draft/draft.ts';
import type { Evidence } from '../judgement/reading.ts';
import type { Fix, MessageArguments } from '../edits/fix.ts';
import type { TextRange } from '../text/range.ts';

/** Stable: users write them into settings and suppressions. */
export const FINDING_CODES = [
  'role/off-role-duty',
  'role/title-mismatch',
  'role/foreign-metric',
  'role/catch-all',
  'role/missing-core',
  'role/ambiguous-term',
  'jd/missing-section',
  'jd/too-many-duties',
  'jd/too-many-musts',
  'jd/vague-duty',
  'plan/no-owner',
  'plan/wrong-owner',
  'suppression/unused',
  'suppression/unknown-code',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** As in VS Code's diagnostics: what is certain is a warning, what is likely a hint (shown as dots, not counted as a problem). */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding extends TextRange {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly args: MessageArguments;
  /** The phrases that it rests on. */
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
  /** The item it is about, if it is about one. */
  readonly item?: DraftItem;
}
