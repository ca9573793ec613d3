/** Findings: what is worth a look in a draft. Plain codes and arguments; the edges put them into words. */
import type { DraftItem } from '../draft/draft.ts';
import type { Evidence } from '../judgement/reading.ts';
import type { TextChange, TextRange } from '../text/range.ts';

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

/** What a message is filled with: role ids, term ids, numbers, words of the draft. The edges know how to show each. */
export type MessageArguments = Readonly<Record<string, string | number | readonly string[]>>;

export const FIX_CODES = [
  'rephrase-as-cooperation',
  'move-to-new-draft',
  'delete-line',
  'change-title',
  'set-role',
  'replace-metric',
  'split-draft',
  'insert-duty',
  'choose-term',
  'insert-section',
  'rewrite-duty',
  'set-owner',
  'remove-suppression',
  'suppress-line',
  'suppress-file',
] as const;
export type FixCode = (typeof FIX_CODES)[number];

/** A document that a fix opens beside the draft, unsaved. */
export interface NewDraft {
  /** The role it is for. */
  readonly role: string;
  /** Markdown. */
  readonly text: string;
}

/** One way to mend a finding. */
export interface Fix {
  readonly code: FixCode;
  readonly args: MessageArguments;
  /** Changes of the draft: sorted, not overlapping, applied together as one step. */
  readonly changes: readonly TextChange[];
  readonly newDrafts?: readonly NewDraft[];
  /** The one to offer first. At most one fix of a finding is preferred. */
  readonly isPreferred?: boolean;
  /** It loses nothing and needs no judgement, so *fix all* may apply it unasked. */
  readonly isSafe?: boolean;
}

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
