/** Fixes: ways to mend a finding, as plain changes of the draft's text and new drafts to open. */
import type { TextChange } from '../text/range.ts';

/** What a message is filled with: role ids, term ids, numbers, words of the draft. The edges know how to show each. */
export type MessageArguments = Readonly<Record<string, string | number | readonly string[]>>;

export const FIX_CODES = [
  'rephrase-as-cooperation',
  'move-to-new-draft',
  'delete-line',
  'cut-line',
  'ask-for-level',
  'change-title',
  'set-role',
  'replace-metric',
  'split-draft',
  'insert-duty',
  'choose-term',
  'insert-section',
  'rewrite-duty',
  'set-owner',
  'add-owners',
  'say-instead',
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
