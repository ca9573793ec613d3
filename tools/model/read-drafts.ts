/**
 * Holds what Role Lens says of drafts against how people read them, line by line:
 *
 *     npm run read-drafts -- <postings.jsonl> <drafts.jsonl> [<drafts.jsonl> …] [--show wrong|missed|all]
 *
 * A draft is a line of JSON: the id of a posting (or `text` and `title`), its `role` (or `none`), and `lines` with `start`, `end` in
 * UTF-16 code units and a `verdict` where the line is another role's work: A, plainly; D, debatable. Printed are the findings
 * `role/off-role-duty` by verdict, in all, as warnings and as information, by language and by source, and how often the draft's role is told right.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { createEngine, type Analyzer, type Finding } from '../../src/core/index.ts';
import { NONE } from '../../src/core/judgement/reading.ts';
import { compilePack } from '../build/compile-pack.ts';
import { Unavailable, runMain } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { readLines } from './corpus.ts';
import { share } from './metrics.ts';

type Verdict = 'A' | 'D' | 'own';

const LineSchema = v.object({ start: v.number(), end: v.number(), verdict: v.optional(v.picklist(['A', 'D'])) });
const DraftSchema = v.object({
  id: v.string(),
  lang: v.string(),
  role: v.string(),
  title: v.optional(v.string()),
  text: v.optional(v.string()),
  lines: v.array(LineSchema),
});
const PostingSchema = v.object({ id: v.string(), title: v.string(), text: v.string(), source: v.string() });

type Draft = v.InferOutput<typeof DraftSchema>;
interface ReadDraft extends Draft {
  readonly text: string;
  readonly source: string;
}

/** What was said of some drafts. */
class Tally {
  drafts = 0;
  agreed = 0;
  readonly lines = { A: 0, D: 0, own: 0 };
  readonly shown = { A: 0, D: 0, own: 0 };
  readonly warned = { A: 0, D: 0, own: 0 };
  readonly informed = { A: 0, D: 0, own: 0 };
  /** Lines with the verdict A that are shown. */
  found = 0;

  row(name: string): string {
    const { shown, warned, informed, lines } = this;
    const all = shown.A + shown.D + shown.own;
    const loud = warned.A + warned.D + warned.own;
    const asked = informed.A + informed.D + informed.own;
    return [
      name.padEnd(26),
      `${this.agreed} of ${this.drafts}`.padStart(12),
      `${lines.A}/${lines.D}/${lines.own}`.padStart(14),
      `${shown.A}/${shown.D}/${shown.own}`.padStart(12),
      (all === 0 ? '–' : share(shown.own / all)).padStart(8),
      (lines.A === 0 ? '–' : share(this.found / lines.A)).padStart(8),
      `${warned.A}/${warned.D}/${warned.own}`.padStart(10),
      (loud === 0 ? '–' : share(warned.A / loud)).padStart(8),
      (loud === 0 ? '–' : share(warned.own / loud)).padStart(8),
      `${informed.A}/${informed.D}/${informed.own}`.padStart(12),
      (asked === 0 ? '–' : share(informed.own / asked)).padStart(8),
    ].join('');
  }
}

await runMain(() => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'string' } } });
  const [postings, ...files] = positionals;
  if (postings === undefined || files.length === 0) {
    throw new Unavailable(
      'Name the postings and the drafts that were read: npm run read-drafts -- <postings.jsonl> <drafts.jsonl>',
    );
  }
  const data = path.join(root, 'data');
  const analyzer = createEngine([compilePack(data)]).createAnalyzer(
    readFileSync(path.join(data, 'model', 'role-model.bin')),
  );
  const tallies = new Map<string, Tally>();
  for (const draft of readDrafts(postings, files)) {
    const names = [draft.lang, `  ${draft.lang}, ${draft.source}`];
    const told = names.map((name) => tallies.get(name) ?? tallies.set(name, new Tally()).get(name)!);
    count(analyzer, draft, told, values.show);
  }
  console.log(
    `${''.padEnd(26)}${'role agrees'.padStart(12)}${'lines A/D/own'.padStart(14)}${'shown'.padStart(12)}${'wrong'.padStart(8)}${'A found'.padStart(8)}${'warned'.padStart(10)}${'A'.padStart(8)}${'wrong'.padStart(8)}${'informed'.padStart(12)}${'wrong'.padStart(8)}`,
  );
  for (const name of [...tallies.keys()].sort((a, b) => a.trim().localeCompare(b.trim()))) {
    console.log(tallies.get(name)!.row(name));
  }
  return Promise.resolve(0);
});

function readDrafts(postingsFile: string, files: readonly string[]): ReadDraft[] {
  const postings = new Map(readLines(postingsFile, PostingSchema).map((posting) => [posting.id, posting]));
  return files
    .flatMap((file) => readLines(file, DraftSchema))
    .flatMap((draft) => {
      const posting = postings.get(draft.id);
      const text = draft.text ?? posting?.text;
      const title = draft.title ?? posting?.title;
      if (text === undefined) return [];
      return [{ ...draft, text, ...(title === undefined ? {} : { title }), source: posting?.source ?? 'own' }];
    });
}

function count(analyzer: Analyzer, draft: ReadDraft, tallies: readonly Tally[], show: string | undefined): void {
  const { text, title, lines } = draft;
  const flavor = draft.source === 'own' ? 'markdown' : 'plaintext';
  const analysis = analyzer.analyze(text, flavor, { ...(title === undefined ? {} : { title }), maximum: Infinity });
  const findings = analysis.findings.filter(({ code }) => code === 'role/off-role-duty');
  const verdicts = findings.map((finding) => verdictOf(finding, lines));
  const plain = lines.filter(({ verdict }) => verdict === 'A');
  const missed = plain.filter((line) => !findings.some((finding) => touches(finding, line)));
  for (const tally of tallies) {
    tally.drafts++;
    if ((analysis.role ?? analysis.reading.role ?? NONE) === draft.role) tally.agreed++;
    for (const { verdict = 'own' } of lines) tally.lines[verdict]++;
    tally.found += plain.length - missed.length;
    findings.forEach(({ severity }, at) => {
      tally.shown[verdicts[at]!]++;
      if (severity === 'warning') tally.warned[verdicts[at]!]++;
      if (severity === 'information') tally.informed[verdicts[at]!]++;
    });
  }
  const said = (range: { start: number; end: number }): string =>
    `${draft.id} (${title ?? ''}): ${text.slice(range.start, range.end).replace(/\s+/gu, ' ')}`;
  if (show === 'missed') for (const line of missed) console.log(said(line));
  if (show !== 'wrong' && show !== 'all') return;
  findings.forEach((finding, at) => {
    if (show === 'all' || verdicts[at] === 'own') console.log(`${verdicts[at]!} ${finding.severity} ${said(finding)}`);
  });
}

function verdictOf(finding: Finding, lines: Draft['lines']): Verdict {
  return lines.find((line) => touches(finding, line))?.verdict ?? 'own';
}

function touches(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
