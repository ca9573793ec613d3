/**
 * Learns the role model from postings and writes it to `data/model/`, with the card that says what it is. Run with
 * `npm run train -- <postings.jsonl> [<readings.jsonl> …] [--date YYYY-MM-DD] [--language zh|en] [--taught <role-model.bin>]`; without a date the card says "undated".
 * Where somebody read a posting or a line of it, that is its label. The same postings, readings, pack and texts give the same bytes:
 * nothing is drawn at random. With `--taught` what an earlier model says stands for readings that are not at hand any more. With `--language` one language is learned and the other kept as it is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { decodeLearnedModel } from '../../src/core/judgement/model.ts';
import { LOCALES, type Locale } from '../../src/core/language/locale.ts';
import { modelCard, type Learned } from './card.ts';
import { FIGURES, LEARNED, readInputs } from './inputs.ts';
import { languageNamed } from './languages.ts';
import { learn, learnLanguage, roleModel } from './learn.ts';
import { encodeRoleModel } from './write.ts';

/** What the file may take in the package, in bytes. */
const LARGEST = 120 * 1024;

await runMain(() => Promise.resolve().then(train));

function train(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { date: { type: 'string' }, language: { type: 'string' }, taught: { type: 'string' } },
  });
  const only = languageNamed(values.language);
  const inputs = readInputs(
    positionals,
    'npm run train -- <postings.jsonl> [<readings.jsonl> …] [--date YYYY-MM-DD] [--language zh|en] [--taught <role-model.bin>]',
    { taught: values.taught, only },
  );
  const { set, samples, ownSamples, pack, postings, readings, own } = inputs;
  const folder = path.join(root, 'data', 'model');
  const all = [...samples, ...ownSamples];
  const file = path.join(folder, 'role-model.bin');
  const model = only
    ? roleModel((locale) =>
        locale === only
          ? learnLanguage(set, all, locale, pack)
          : decodeLearnedModel(readFileSync(file)).languages[locale],
      )
    : learn(set, all, pack);
  const bytes = encodeRoleModel(model);
  const packedBytes = gzipSync(bytes, { level: 9 }).length;
  console.log(`${bytes.length} bytes, ${packedBytes} compressed`);
  if (packedBytes > LARGEST) throw new Unavailable(`the model takes more than ${LARGEST} bytes; keep fewer n-grams`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  const fresh = { date: values.date ?? 'undated', postings: readings.postings.size, lines: readings.lines.length };
  const learned: Record<Locale, Learned> = {
    ...(JSON.parse(readFileSync(LEARNED, 'utf8')) as Record<Locale, Learned>),
    ...Object.fromEntries((only ? [only] : LOCALES).map((locale) => [locale, fresh])),
  };
  writeFileSync(LEARNED, `${JSON.stringify(learned, null, 2)}\n`);
  const card = modelCard({
    learned,
    packVersion: pack.pack.version,
    postings,
    own,
    model,
    bytes: bytes.length,
    packedBytes,
    figures: existsSync(FIGURES) ? readFileSync(FIGURES, 'utf8') : undefined,
  });
  writeFileSync(path.join(folder, 'CARD.md'), card);
  return 0;
}
