/** The figures in docs/figures.md: what scripts printed, word for word, with the day and the kind of machine. */
import { createHash } from 'node:crypto';

/** A script whose output is kept. */
export interface Figures {
  /** Name of the marks in the document, and the argument of `npm run figures`. */
  readonly name: string;
  /** What to run, as a person would. */
  readonly command: string;
  /** The program and its arguments, below the root of the project. */
  readonly program: readonly string[];
  /** The first and the last line to keep; without them everything is kept. */
  readonly from?: RegExp;
  readonly to?: RegExp;
}

export const FIGURES: readonly Figures[] = [
  { name: 'pack', command: 'npm run check-pack', program: ['tools/pack/check-pack.ts'] },
  {
    name: 'package',
    command: 'npm run package',
    program: ['tools/package/make-package.ts'],
    from: /^file +bytes/,
    to: /^dist\/webview\/stand-alone\.css/,
  },
  { name: 'activation', command: 'npm run activation', program: ['tools/measure/activation.ts'] },
  { name: 'first-use', command: 'npm run first-use', program: ['tools/measure/first-use.ts'] },
  { name: 'page', command: 'npm run measure-page', program: ['tools/measure/page.ts'] },
  { name: 'drafts', command: 'npm run measure-drafts', program: ['tools/measure/drafts.ts'], from: /^Node / },
  { name: 'packs', command: 'npm run measure-packs', program: ['tools/measure/packs.ts'] },
  {
    name: 'postings',
    command: 'npm run measure-command-line',
    program: ['tools/measure/command-line.ts'],
    from: /^Node /,
  },
  { name: 'analysis', command: 'npm run bench analysis', program: ['test/bench/all.ts', 'analysis'] },
  { name: 'matching', command: 'npm run bench matching', program: ['test/bench/all.ts', 'matching'] },
];

/** Where figures were taken. */
export interface Circumstances {
  /** As `2026-01-31`. */
  readonly day: string;
  /** Processors, system and Node; nothing that names the machine. */
  readonly machine: string;
  /** How many processes wanted to run when the script was started, by the system's own count. */
  readonly load: string;
}

/**
 * The text between the marks: a line on the circumstances, what was printed, and a sum that shows whether a hand has changed it.
 */
export function figuresText({ command }: Figures, printed: string, { day, machine, load }: Circumstances): string {
  const body = `\`${command}\`, ${day}, ${machine}, load ${load} at the start:\n\n\`\`\`text\n${printed}\n\`\`\``;
  return `${body}\n\n<!-- sha256 ${sumOf(body)} -->`;
}

/** Stands between the marks of a script that was not run yet. */
export function unmeasuredText({ name }: Figures): string {
  return `Not measured; run \`npm run figures -- ${name}\`.`;
}

/** Whether a text between marks is as {@link figuresText} made it. */
export function isUntouched(text: string): boolean {
  const [, body, sum] = /^([\s\S]*)\n\n<!-- sha256 (\w+) -->$/.exec(text) ?? [];
  return body !== undefined && sumOf(body) === sum;
}

/** The lines that are kept of what a script printed. */
export function keptLines({ name, from, to }: Figures, output: string): string {
  const lines = output.trim().split(/\r?\n/);
  const first = from === undefined ? 0 : lines.findIndex((line) => from.test(line));
  const last = to === undefined ? lines.length - 1 : lines.findLastIndex((line) => to.test(line));
  if (first < 0 || last < first) throw new Error(`what was printed for ${name} is not what was expected:\n${output}`);
  return lines.slice(first, last + 1).join('\n');
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
