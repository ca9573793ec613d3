/** What a check says, in whichever format: the formats implement {@link Report}. */
import type { Analysis, Finding, FindingCode, Fix, Locale, Severity } from '../../core/index.ts';
import type { Position } from '../positions.ts';

/** A finding with its words and its place. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly message: string;
  readonly from: Position;
  readonly to: Position;
}

export interface CheckedDraft {
  /** As the user knows it: relative to the working folder with `/`, or absolute when it is outside. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  readonly analysis: Analysis;
  /** In order of their start. */
  readonly findings: readonly ShownFinding[];
  readonly positionAt: (offset: number) => Position;
}

export interface UnreadInput {
  readonly name: string;
  readonly problem: string;
}

export interface Outcome {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly drafts: number;
  readonly unread: readonly UnreadInput[];
  readonly exitCode: 0 | 1 | 2;
}

/** Takes drafts as they are checked. Formats that are one document write it at the end. */
export interface Report {
  draft(draft: CheckedDraft): Promise<void>;
  end(outcome: Outcome): Promise<void>;
}

/** What every format needs to put findings into words. */
export interface ReportWords {
  readonly locale: Locale;
  /** How a fix is called in the editor's menu. */
  fixTitle(fix: Fix): string;
  /** What a code stands for, in a few words and in a sentence. */
  codeName(code: FindingCode): string;
  codeExplanation(code: FindingCode): string;
  severityName(severity: Severity): string;
}
