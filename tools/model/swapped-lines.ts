/**
 * How many lines that are swapped in from a posting of another role are found, and how many of the other lines are called another role's:
 *
 *     npm run swapped-lines -- <postings.jsonl> [<readings.jsonl> …]
 *
 * The drafts are those that the rule about other roles' lines learns from; what is asked here is what a writer sees, the findings
 * `role/off-role-duty` of the model that ships, with the role said in front matter and without.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type Analyzer } from '../../src/core/index.ts';
import { LOCALES } from '../../src/core/language/locale.ts';
import { runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { ROLES } from './corpus.ts';
import { readInputs } from './inputs.ts';
import { share } from './metrics.ts';
import { offRoleDrafts, type OffRoleDraft } from './off-role-drafts.ts';

/** Several drafts of each posting: a language may have few. */
const SALTS = ['a', 'b', 'c'];

await runMain(() => {
  const { postings, pack } = readInputs(
    process.argv.slice(2),
    'npm run swapped-lines -- <postings.jsonl> [<readings.jsonl> …]',
  );
  const engine = createEngine([pack]);
  const analyzer = engine.createAnalyzer(readFileSync(path.join(root, 'data', 'model', 'role-model.bin')));
  console.log(row('', ['swapped in', 'found', 'others', 'flagged']));
  for (const locale of LOCALES) {
    const own = postings.filter(({ language }) => language === locale);
    const drafts = SALTS.flatMap((salt) => offRoleDrafts(own, engine, salt));
    for (const isDeclared of [true, false]) {
      const lines = drafts.flatMap((draft) => judged(analyzer, draft, isDeclared));
      const swapped = lines.filter(({ isSwapped }) => isSwapped);
      const others = lines.filter(({ isSwapped }) => !isSwapped);
      const found = (of: typeof lines): string => share(of.filter(({ isFound }) => isFound).length / of.length);
      const name = `${locale}, the role is ${isDeclared ? 'said' : 'not said'}`;
      console.log(row(name, [String(swapped.length), found(swapped), String(others.length), found(others)]));
    }
  }
  return Promise.resolve(0);
});

interface JudgedLine {
  readonly isSwapped: boolean;
  readonly isFound: boolean;
}

function judged(analyzer: Analyzer, { text, lines, role, inserted }: OffRoleDraft, isDeclared: boolean): JudgedLine[] {
  const head = isDeclared ? `---\nrole: ${ROLES[role]!}\n---\n\n` : '';
  const { findings } = analyzer.analyze(head + text, 'markdown', { maximum: Infinity });
  const offRole = findings.filter(({ code }) => code === 'role/off-role-duty');
  return lines.map(({ start, end }, at) => ({
    isSwapped: inserted?.line === at,
    isFound: offRole.some((it) => it.start < end + head.length && start + head.length < it.end),
  }));
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join('');
}
