/** Where in a pack of a team stands what was found in its templates. */
import type { TextRange } from '../../text/range.ts';
import { inOneLine } from '../../yaml/yaml-problem.ts';
import type { YamlNode } from '../../yaml/read-yaml.ts';
import { entriesIn } from './merge-values.ts';
import type { PackProblem } from './pack-problem.ts';
import type { PackReading } from './read-pack.ts';

/** What is wrong with a template of a team. */
export interface WrongTemplate {
  /** Id of the template. */
  readonly template: string;
  readonly locale: string;
  /** The words of its body that it is about; undefined where it is about all of it. */
  readonly words: string | undefined;
  /** What is wrong, as users read it. */
  readonly message: string;
}

/** As problems of a pack, at the words in its body, or at its id. What the pack does not write is left out. */
export function templateProblems({ root, text }: PackReading, found: readonly WrongTemplate[]): PackProblem[] {
  const templates = root.entries?.get('templates');
  const nodes = new Map(templates ? entriesIn(templates, 'id') : []);
  /** How far the same words were found in a body. */
  const reached = new Map<string, number>();
  return found.flatMap(({ template, locale, words, message }): PackProblem[] => {
    const node = nodes.get(template);
    const body = node?.entries?.get('body');
    if (!node || !body) return [];
    const said = body.entries?.get(locale) ?? (body.entries ? undefined : body);
    const range = words === undefined ? idOf(node) : said && placeOf(text, said, words, reached);
    if (!range) return [];
    return [{ code: 'template-finding', args: [message], range: inOneLine(text, range), severity: 'hint' }];
  });
}

function idOf({ key, range, entries }: YamlNode): TextRange {
  return key ?? entries?.get('id')?.range ?? range;
}

/** The next place of words in a body, as far as they stand there as they are. */
function placeOf(
  text: string,
  { range }: YamlNode,
  words: string,
  reached: Map<string, number>,
): TextRange | undefined {
  const key = `${range.start} ${words}`;
  const start = text.indexOf(words, reached.get(key) ?? range.start);
  if (words === '' || start < 0 || start + words.length > range.end) return undefined;
  reached.set(key, start + words.length);
  return { start, end: start + words.length };
}
