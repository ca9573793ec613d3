/**
 * What the core says of whole drafts, beside the drafts, as a person read and approved it. A table of examples holds one thing each;
 * these hold everything that is said of a draft at once, and so show what a change does to what nobody thought of.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What stands behind the name of a draft in the name of the file that holds what is said of it. */
const ENDING = '.said.txt';

/** A draft whose reading is approved. */
export interface ApprovedDraft {
  /** With its ending, which says the flavor: `plan.md`. */
  readonly name: string;
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
      return { name, text: readFileSync(file, 'utf8'), assertSaid: (said) => assertApproved(`${file}${ENDING}`, said) };
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
