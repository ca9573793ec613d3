/** Findings: what is worth a look in a draft. Plain codes and arguments; the edges put them into words. */
import type { FixCode, MessageArguments } from '../edits/fix.ts';
import type { TextRange } from '../text/range.ts';
import { CATALOG } from './catalog.ts';

/** As in VS Code's diagnostics: what is certain is a warning, what is likely information, what is only possible or missing a hint. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What is known of a kind of finding without looking at a draft. Its rule says it; see {@link CATALOG}. */
export interface FindingInfo {
  /** How serious it is, unless the user says otherwise. */
  readonly severity: Severity;
  /** How serious it is where it is likely, but not certain. Absent where it is always certain, or never. */
  readonly likely?: Severity;
  /** How serious it is where it is only possible. Absent where it is then not reported, or as what is likely. */
  readonly possible?: Severity;
  /** A line, the draft as a whole, something that is not there or not filled in, or a comment that suppresses findings. */
  readonly about: 'line' | 'draft' | 'missing' | 'blank' | 'comment';
  /** The facet of the comparison that explains it, if one does: what it is that the roles do differently. */
  readonly facet?: string;
  /** The fixes that it may offer, beside accepting it. */
  readonly fixes: readonly FixCode[];
}

/** Stable: users write them into settings and suppressions. */
export type FindingCode = keyof typeof CATALOG;

/** Every kind of finding, by its code, in the order in which findings at one place are shown. */
export const FINDINGS: Readonly<Record<FindingCode, FindingInfo>> = CATALOG;

export const FINDING_CODES = /* @__PURE__ */ Object.keys(CATALOG) as readonly FindingCode[];

/** Whether a word is the code of a kind of finding. */
export function isFindingCode(word: unknown): word is FindingCode {
  return (FINDING_CODES as readonly unknown[]).includes(word);
}

/** Plain data. The analyzer that made it answers what it rests on and how it can be mended. */
export interface Finding extends TextRange {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly args: MessageArguments;
  /** Index of the item it is about, if it is about one. */
  readonly item?: number;
}

/** Names a finding of an analysis. Two of a kind may stand at one place; then their arguments differ. */
export type FindingReference = Pick<Finding, 'code' | 'start' | 'end' | 'args'>;

/** Whether two findings of one analysis, or of a copy of it, are the same. */
export function isSameFinding(a: FindingReference, b: FindingReference): boolean {
  if (a.code !== b.code || a.start !== b.start || a.end !== b.end) return false;
  return JSON.stringify(a.args) === JSON.stringify(b.args);
}
