/**
 * What the core says of whole drafts, beside the drafts, as a person read and approved it. A table of examples holds one thing each;
 * these hold everything that is said of a draft at once, and so show what a change does to what nobody thought of.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Flavor } from '../../src/core/index.ts';

/** What stands behind the name of a draft in the name of the file that holds what is said of it. */
const ENDING = '.said.txt';

/** In a name, what is done to the draft before it is read: git writes all line ends in one way, and each file ends with one. */
const DONE: Readonly<Record<string, (text: string) => string>> = {
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  unended: (text) => text.replace(/\n$/u, ''),
};

/** A draft whose reading is approved. */
export interface ApprovedDraft {
  /** With its ending, which says the flavor: `plan.md`. */
  readonly name: string;
  readonly flavor: Flavor;
  /** As it is read. */
  readonly text: string;
  /**
   * Fails where something else is said of the draft than what is approved. With `ROLE_LENS_APPROVE=yes` in the environment it is
   * written instead, to be read before it is committed.
   */
  assertSaid(said: string): void;
}

/** The drafts in a folder. */
export function approvedDrafts(folder: string): ApprovedDraft[] {
  return readdirSync(folder)
    .filter((name) => !name.endsWith(ENDING))
    .map((name) => {
      const file = path.join(folder, name);
      const text = name.split('.').reduce((it, word) => DONE[word]?.(it) ?? it, readFileSync(file, 'utf8'));
      const flavor = name.endsWith('.txt') ? 'plaintext' : 'markdown';
      return { name, flavor, text, assertSaid: (said) => assertApproved(`${file}${ENDING}`, said) };
    });
}

function assertApproved(file: string, said: string): void {
  const text = `${said.trimEnd()}\n`;
  if (process.env.ROLE_LENS_APPROVE === 'yes') writeFileSync(file, text);
  const approved = existsSync(file) ? readFileSync(file, 'utf8') : '';
  assert.equal(
    text,
    approved,
    `${path.basename(file)}: if this is right, run it with ROLE_LENS_APPROVE=yes and read what it wrote`,
  );
}
