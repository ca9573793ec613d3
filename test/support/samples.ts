/** The sample drafts of the project, without those of the sample teams. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', '..', 'samples');

export interface Sample {
  readonly name: string;
  readonly text: string;
}

export const samples: readonly Sample[] = readdirSync(folder, { withFileTypes: true })
  .filter((it) => it.isFile())
  .map(({ name }) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
