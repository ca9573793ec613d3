/** What Role Lens says of a draft: plain data that can be copied, kept and sent. The command line and the editor show the same of it. */
import type { DeclaredRole } from '../terms/declared-role.ts';
import type { Flavor } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { Finding, FindingCode, Severity } from '../findings/finding.ts';
import type { Locale } from '../language/locale.ts';
import type { DraftReading, Evidence, OffRole, Reading } from '../judgement/reading.ts';
import type { ActivityMention } from '../terms/activity-index.ts';
import type { People } from '../terms/people.ts';
import type { TermMatch } from '../terms/term-index.ts';
import type { TextRange } from '../text/range.ts';

/** So many findings of a code are shown unless the user says otherwise. */
export const DEFAULT_MAXIMUM = 50;

/** What a document is called outside of its text. */
export interface DocumentNames {
  /** The title of the document when it stands outside of the text, as in a posting's metadata. */
  readonly title?: string;
  /** The name of the file; a job description that says nothing of its role is for the one that it names. */
  readonly fileName?: string;
}

export interface AnalysisOptions extends DocumentNames {
  /** The roles that exist in the organization; all of the pack's when absent. */
  readonly organizationRoles?: readonly string[];
  /** Who is in which team; what the front matter of a draft says under `people:` counts before it. */
  readonly people?: People;
  /** Severity by code, or `off`; a code that is not named has the severity that its check gives. */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** For each code at most so many findings, {@link DEFAULT_MAXIMUM} when absent; the rest is counted in {@link Analysis.capped}. */
  readonly maximum?: number;
}

/** What a draft says of itself: known without a judgement of its lines, and therefore soon. */
export interface ParsedDraft {
  readonly text: string;
  readonly flavor: Flavor;
  readonly draft: Draft;
  /** The role that the draft says it is for; of a document with several posts the one that all of them are for. */
  readonly declared: DeclaredRole | undefined;
  /** The posts or plans of a document that holds several, in order; none where it holds no more than one. */
  readonly posts: readonly ParsedPost[];
}

/** One of several posts or plans of a document. All its offsets are those of the document. */
export interface ParsedPost {
  /** From the line of its title to its end. */
  readonly range: TextRange;
  /** The words of its title; undefined where it has none. */
  readonly title: TextRange | undefined;
  readonly declared: DeclaredRole | undefined;
}

/**
 * Of a document with several posts, the draft, the mentions and the findings are those of all of them; what they do not share is
 * undefined, and the mix is their mean.
 */
export interface Analysis extends ParsedDraft {
  readonly posts: readonly Post[];
  /** Those that it was made with. */
  readonly options: AnalysisOptions;
  /** Undefined when the text holds no words, or is in another language, see {@link Draft.otherLanguage}. */
  readonly language: Locale | undefined;
  /** Every mention of a term in prose, in order. */
  readonly matches: readonly TermMatch[];
  readonly reading: DraftReading;
  /** The role the draft is held against: the declared one, else the one its text speaks of, if it is sure. */
  readonly role: string | undefined;
  /** In order of their start. Suppressed ones and those that are off are not among them. */
  readonly findings: readonly Finding[];
  /** How many findings of a code were left out because of {@link AnalysisOptions.maximum}. */
  readonly capped: Readonly<Partial<Record<FindingCode, number>>>;
  /** How many findings the suppressions of the draft hide. */
  readonly suppressed: number;
}

/**
 * One of several posts: the same as of a document that holds nothing else, but with the text and the offsets of the document. An analyzer
 * answers questions about it as about any analysis. What was left out or is suppressed is counted for the document.
 */
export interface Post extends Analysis, ParsedPost {
  readonly declared: DeclaredRole | undefined;
}

/** A profession beside the compared roles that a draft is of. */
export interface NamedNeighbor {
  /** Id of a neighbor of the pack. */
  readonly id: string;
  /** Whether its title or `role:` says so, or the work that it lists. */
  readonly from: 'title' | 'text';
}

/** What an item of work says. */
export interface Work {
  /** The activities that it names and claims, in order. */
  readonly activities: readonly ActivityMention[];
  /** Ids of the roles that it is about working with. */
  readonly cooperatesWith: readonly string[];
  /** Id of the role whose work it is, where that is another one's than the draft's. */
  readonly othersRole?: string;
}

/** Why a finding was made. */
export interface Explanation {
  /** The phrases that it rests on, strongest first. */
  readonly evidence: readonly Evidence[];
  /** The words to mark in an editor: those that it rests on, where it is about all of a line. */
  readonly marked: TextRange;
  /** What the line that it is about says of the roles; what the whole draft says when it is about no line. */
  readonly reading: Reading;
  /** Ids of the roles that the line is about working with; empty when it is about no line. */
  readonly cooperatesWith: readonly string[];
  /** Whose work the line is, when it is another role's than the draft's. */
  readonly offRole: OffRole | undefined;
}
