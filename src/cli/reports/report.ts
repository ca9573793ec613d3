/** The result of a check, independent of its format. Each format implements {@link Report}. */
import type {
  Analysis,
  Finding,
  FindingCode,
  Fix,
  Locale,
  NamedNeighbor,
  Severity,
  WordPlace,
} from '../../core/index.ts';
import type { Position } from '../positions.ts';

/** A finding with its message and its position. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly message: string;
  /** The same as long as the words and the code are, wherever they stand in the text. */
  readonly fingerprint: string;
  /** Only some formats list them, and they take time. */
  readonly fixes: () => readonly Fix[];
  readonly from: Position;
  readonly to: Position;
  /** In a Word document, whose lines nobody sees, where the finding stands. */
  readonly place?: WordPlace;
}

export interface CheckedDraft {
  /** The name of the file: relative to the working folder, with `/`; absolute for a file outside of it. */
  readonly name: string;
  /** The absolute path. */
  readonly file: string;
  readonly text: string;
  readonly analysis: Analysis;
  /** Ids of the roles of the packs that it was judged with, in their order. */
  readonly roles: readonly string[];
  /** The profession beside the roles that it is of. */
  readonly neighbor: NamedNeighbor | undefined;
  /** Sorted by their start. */
  readonly findings: readonly ShownFinding[];
  readonly positionAt: (offset: number) => Position;
  /** The title of a fix in the editor's menu. */
  readonly fixTitle: (fix: Fix) => string;
}

export interface UnreadInput {
  readonly name: string;
  readonly problem: string;
}

/** An entry of a baseline that stands for no finding any more. */
export interface StaleEntry {
  readonly file: string;
  readonly code: string;
}

/** Numbers of drafts that are held against no role. */
export interface Roleless {
  /** Neither job descriptions nor plans. */
  readonly others: number;
  /** Of a profession beside the roles. */
  readonly neighbors: number;
}

export interface Outcome {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly drafts: number;
  readonly roleless: Roleless;
  readonly unread: readonly UnreadInput[];
  /** The number of fixes made; undefined where none were asked for. */
  readonly fixed?: number;
  /** What the baseline hid, and what in it stands for nothing; undefined without one. */
  readonly baseline?: { readonly hidden: number; readonly stale: readonly StaleEntry[] };
  readonly exitCode: 0 | 1 | 2;
}

/** Receives each draft when it has been checked. A format that is one document is written at the end. */
export interface Report {
  draft(draft: CheckedDraft): Promise<void>;
  end(outcome: Outcome): Promise<void>;
}

/** The words that formats need beside the messages of findings. */
export interface ReportWords {
  readonly locale: Locale;
  /** The name of a code, and what it looks for in one sentence. */
  codeName(code: FindingCode): string;
  codeExplanation(code: FindingCode): string;
  severityName(severity: Severity): string;
  /** What is said of a draft that is neither Chinese nor English. @param code ISO 639 */
  otherLanguage(code: string): string;
}
