/** What can be wrong with a pack of a team. The sentences stand in `src/words/pack-words.ts`. */
import type { TextRange } from '../../text/range.ts';
import type { YamlProblemCode } from '../../yaml/yaml-problem.ts';

/** Codes by how grave they are: with an error the pack is left out, with a warning it counts without what is wrong. */
export const PACK_PROBLEMS = {
  'not-utf8': 'error',
  unreadable: 'error',
  'not-a-pack': 'error',
  'missing-pack-id': 'error',
  'same-pack-id': 'error',
  'import-missing': 'error',
  'import-outside': 'error',
  'import-cycle': 'error',
  'import-broken': 'error',
  'too-many-imports': 'error',
  'wrong-type': 'error',
  'unknown-choice': 'error',
  'out-of-range': 'error',
  'bad-id': 'error',
  'empty-text': 'error',
  'several-lines': 'error',
  'too-long': 'error',
  'too-short': 'error',
  'missing-field': 'error',
  'unknown-entry': 'error',
  'duplicate-entry': 'error',
  'not-removable': 'error',
  'unknown-reference': 'error',
  'bad-wording': 'error',
  'bad-template': 'error',
  'unknown-section': 'error',
  'unknown-key': 'warning',
  'wide-comma': 'warning',
  'blank-ends': 'warning',
  'form-taken': 'warning',
  'heading-taken': 'warning',
  'title-taken': 'warning',
  'name-taken': 'warning',
  'nothing-to-remove': 'warning',
  'banned-twice': 'warning',
  'say-banned': 'warning',
  'missing-language': 'hint',
  'template-finding': 'hint',
} as const satisfies Readonly<Record<string, PackSeverity>>;

export type PackSeverity = 'error' | 'warning' | 'hint';
export type OwnPackProblemCode = keyof typeof PACK_PROBLEMS;
export type PackProblemCode = OwnPackProblemCode | YamlProblemCode;

export interface PackProblem {
  readonly code: PackProblemCode;
  /** Names, ids and limits that the sentence speaks of. */
  readonly args: readonly string[];
  /** In UTF-16 code units, inside of one line. */
  readonly range: TextRange;
  readonly severity: PackSeverity;
}

/** Takes what is wrong at a range, which may reach over several lines. */
export interface ReportPack {
  (code: OwnPackProblemCode, range: TextRange, ...args: string[]): void;
  /** Whether no more of a code are taken: what its sentence would name need not be looked for. */
  readonly isFull: (code: OwnPackProblemCode) => boolean;
}
