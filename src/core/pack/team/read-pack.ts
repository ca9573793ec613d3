/** Reads one file of a team: its shape, what it is called, what it imports. */
import type { TextRange } from '../../text/range.ts';
import { readYaml, type YamlNode, type YamlPath } from '../../yaml/read-yaml.ts';
import { inOneLine, quotable, type YamlProblem } from '../../yaml/yaml-problem.ts';
import { checkShape, isMapNode } from './check-shape.ts';
import { checkWordings } from './check-words.ts';
import { PACK_PROBLEMS, type OwnPackProblemCode, type PackProblem, type ReportPack } from './pack-problem.ts';
import { TEAM_SHAPE } from './team-shape.ts';

/** Another file that a pack builds on. */
export interface PackImport {
  /** As it is written: relative to the file. */
  readonly path: string;
  readonly range: TextRange;
}

export interface PackReading {
  readonly text: string;
  /** `pack:`; undefined where it is missing or no id. */
  readonly id: string | undefined;
  readonly imports: readonly PackImport[];
  /** Everything that stands in the file. */
  readonly root: YamlNode;
  /** What is wrong with the file alone, in the order of the text. */
  readonly problems: readonly PackProblem[];
  /** Where something stands, by its path in the file, see `readYaml`. */
  readonly rangeOf: (path: YamlPath, part?: 'key' | 'value') => TextRange;
}

/** More mistakes than anybody reads. So many of them may be errors, however many warnings there are: a pack with an error does not count. */
const MAX_PROBLEMS = 200;

/** Reads and checks a pack. Never throws, whatever the text is. */
export function readPack(text: string): PackReading {
  const { root, problems: ofYaml, rangeOf } = readYaml(text);
  const problems: PackProblem[] = ofYaml.map(problemOfYaml);
  const report = reportInto(problems, text);
  if (!isMapNode(root)) {
    if (ofYaml.length === 0) report('not-a-pack', root.range);
    return { text, id: undefined, imports: [], root, problems, rangeOf };
  }
  checkShape(TEAM_SHAPE, root, report);
  const pack = root.entries!.get('pack');
  const written = pack?.value ?? undefined;
  if (written === undefined) report('missing-pack-id', { start: 0, end: 1 });
  checkWordings(root, report);
  problems.sort((a, b) => a.range.start - b.range.start);
  // What reads like a number is a name all the same, as it is written.
  const id = typeof written === 'number' ? text.slice(pack!.range.start, pack!.range.end) : written;
  return { text, id: typeof id === 'string' ? id : undefined, imports: importsIn(root), root, problems, rangeOf };
}

function problemOfYaml({ code, args, range }: YamlProblem): PackProblem {
  return { code, args, range, severity: 'error' };
}

/** What writes problems into a list, each inside of one line of the text. */
export function reportInto(problems: PackProblem[], text: string): ReportPack {
  let errors = problems.filter(({ severity }) => severity === 'error').length;
  const isFull = (code: OwnPackProblemCode): boolean =>
    PACK_PROBLEMS[code] === 'error' ? errors >= MAX_PROBLEMS : problems.length >= MAX_PROBLEMS;
  const report = (code: OwnPackProblemCode, range: TextRange, ...args: string[]): void => {
    if (isFull(code)) return;
    const place = inOneLine(text, range);
    const severity = PACK_PROBLEMS[code];
    if (severity === 'error') errors++;
    problems.push({ code, args: args.map(quotable), range: place, severity });
  };
  return Object.assign(report, { isFull });
}

function importsIn(root: YamlNode): PackImport[] {
  const node = root.entries!.get('imports');
  const listed = Array.isArray(node?.value) ? [...node.entries!.values()] : node && !node.entries ? [node] : [];
  return listed.flatMap(({ value, range }) => (typeof value === 'string' ? [{ path: value.trim(), range }] : []));
}
