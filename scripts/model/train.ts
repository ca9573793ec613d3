/**
 * Learns the role model from postings and writes it to `data/model/`, with the card that says what it is. Run with
 * `npm run train -- <postings.jsonl> [date]`. The same postings, pack and texts give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { readInputs } from './inputs.ts';
import { learn } from './learn.ts';
import { encodeRoleModel } from './write.ts';

/** What the file may take in the package, in bytes. */
const LARGEST = 120 * 1024;

await runMain(() => {
  const [corpus] = process.argv.slice(2);
  const inputs = readInputs(corpus, 'npm run train -- <postings.jsonl> [date]');
  const { set, samples, ownSamples, pack } = inputs;
  const model = learn(set, [...samples, ...ownSamples], pack);
  const bytes = encodeRoleModel(model);
  const packed = gzipSync(bytes, { level: 9 }).length;
  console.log(`${bytes.length} bytes, ${packed} compressed`);
  if (packed > LARGEST) throw new Unavailable(`the model is larger than ${LARGEST} bytes`);
  const folder = path.join(root, 'data', 'model');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'role-model.bin'), bytes);
  return Promise.resolve(0);
});
