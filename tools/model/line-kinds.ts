/**
 * Learns what tells the kinds of lines apart, from lines below known headings and lines written for this project:
 * `npm run line-kinds -- <postings.jsonl>` writes `data/model/line-kinds.json`. `npm run eval` measures it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LineKindModel } from '../../src/core/pack/compile/compiled-pack.ts';
import { runMain, Unavailable } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { learnLineKinds, readLines } from './line-kind-lines.ts';

await runMain(() =>
  Promise.resolve().then(() => {
    const [corpus] = process.argv.slice(2);
    if (corpus === undefined || !existsSync(corpus)) {
      throw new Unavailable('say where the postings are: npm run line-kinds -- <postings.jsonl>');
    }
    const { lines } = readLines(corpus);
    const model: LineKindModel = { zh: learnLineKinds(lines, 'zh'), en: learnLineKinds(lines, 'en') };
    writeFileSync(path.join(root, 'data', 'model', 'line-kinds.json'), `${JSON.stringify(model)}\n`);
    return 0;
  }),
);
