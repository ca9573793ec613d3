/**
 * Learns the role model from postings and writes it to `data/model/`, with the card that says what it is. Run with
 * `npm run train -- <postings.jsonl> [<readings.jsonl> …] [--date YYYY-MM-DD]`; without a date the card says "undated". Where
 * somebody read a posting or a line of it, that is its label. The same postings, readings, pack and texts give the same bytes:
 * nothing is drawn at random.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { modelCard } from './card.ts';
import { FIGURES, readInputs } from './inputs.ts';
import { learn } from './learn.ts';
import { encodeRoleModel } from './write.ts';

/** What the file may take in the package, in bytes. */
const LARGEST = 120 * 1024;

await runMain(() => Promise.resolve().then(train));

function train(): number {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { date: { type: 'string' } } });
  const inputs = readInputs(positionals, 'npm run train -- <postings.jsonl> [<readings.jsonl> …] [--date YYYY-MM-DD]');
  const { set, samples, ownSamples, pack, postings, readings, own } = inputs;
  const model = learn(set, [...samples, ...ownSamples], pack);
  const bytes = encodeRoleModel(model);
  const packedBytes = gzipSync(bytes, { level: 9 }).length;
  console.log(`${bytes.length} bytes, ${packedBytes} compressed`);
  if (packedBytes > LARGEST) throw new Unavailable(`the model takes more than ${LARGEST} bytes; keep fewer n-grams`);
  const folder = path.join(root, 'data', 'model');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'role-model.bin'), bytes);
  const card = modelCard({
    date: values.date ?? 'undated',
    packVersion: pack.pack.version,
    postings,
    readings,
    own,
    model,
    bytes: bytes.length,
    packedBytes,
    figures: existsSync(FIGURES) ? readFileSync(FIGURES, 'utf8') : undefined,
  });
  writeFileSync(path.join(folder, 'CARD.md'), card);
  return 0;
}
