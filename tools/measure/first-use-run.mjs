// One run of tools/measure/first-use.ts, in a process that has done nothing yet: from nothing to a hover or an analysis, as the
// extension comes there. Plain JavaScript, so that nothing else is loaded before.
//
//     node tools/measure/first-use-run.mjs <hover | analysis> <folder of the build> <file of a draft> <place of a term> <folder of compiled code> [keep]
//
// With `keep` it keeps what is compiled in the end, as the extension does when nobody types.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
// What an extension host has loaded long before.
import 'node:crypto';
import 'node:v8';
import 'node:vm';

const [, , task, dist = '', file = '', place = '', compiled = '', keep] = process.argv;
const offset = Number(place);
const require = createRequire(import.meta.url);
const text = readFileSync(file, 'utf8');
const data = (/** @type {string} */ name) => readFile(path.join(dist, 'data', name));

// What this thread computes says the same on a machine that is busy with something else.
const computed = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const [start, before] = [performance.now(), computed()];
const reading = [data('pack.bin'), ...(task === 'analysis' ? [data('role-model.bin')] : [])];
/** @type {typeof import('../../src/vscode/platform/code-cache.ts')} */
const { loadCode } = require(path.join(dist, 'code-cache.cjs'));
/** @type {import('../../src/vscode/platform/code-cache.ts').LoadedCode<typeof import('../../src/vscode/extension.browser.ts')>} */
const loaded = loadCode(path.join(dist, 'web/extension.js'), compiled);
const code = await loaded.exports.engine();
const [pack, model] = await Promise.all(reading);
const engine = code.createEngine([code.readPackFile(pack, (bytes) => new TextDecoder().decode(bytes))]);
let found;
if (task === 'hover') {
  const draft = engine.readDraft(text, 'markdown');
  const { term } = engine.termAt(text, offset, draft) ?? {};
  engine.activitiesAt(text, offset, draft);
  found = term && engine.termCard(term, 'zh').definition;
} else {
  const { findings } = engine.createAnalyzer(model).analyze(text, 'markdown');
  found = findings.length;
}
const [time, computing] = [performance.now() - start, computed() - before];
if (!found) throw new Error('nothing was found');
if (keep) await loaded.keep('judged');
console.log(JSON.stringify({ time, computing, found: loaded.found }));
