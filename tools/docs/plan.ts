/** The plan of the house, `tools/layers.ts`, as it is shown in docs/architecture.md. */
import { PARTS, STAIRCASE } from '../layers.ts';

/** What each room of the core is for. */
const ROOMS: Readonly<Record<string, string>> = {
  text: 'characters, ranges, lines, folding, matching',
  yaml: 'YAML and JSON that teams write, as plain data with the place of each value',
  language: 'which language a text is in, and what belongs to a language',
  pack: 'what a pack is: schema, checks, layers, the compiled form, search',
  draft: 'text → blocks → sections → items; title, front matter, places',
  terms: 'mentions of terms, cards of terms, the role that words name',
  judgement: 'how much a line speaks of each role; cooperation; which lines are another role’s',
  edits: 'changes of a draft in its own style',
  findings: 'what is worth a look: one file a rule; suppressions',
  analysis: 'a draft and a pack → everything that is said of the draft',
  views:
    'what is shown, as plain data: outline, comparison, card, coverage, map, position, relay, responsibilities, quiz',
  authoring: 'duties to offer, templates',
  documents: 'exports: Markdown, CSV, a page of its own, job posting',
};

/** The staircase as a numbered list. */
export function staircaseText(): string {
  return STAIRCASE.map((room, index) => {
    const purpose = ROOMS[room];
    if (purpose === undefined) throw new Error(`tools/docs/plan.ts does not say what the room ${room} is for`);
    return `${index + 1}. \`${room}/\`: ${purpose}`;
  }).join('\n');
}

/** The import table. */
export function importsText(): string {
  const columns = ['words', 'protocol'];
  const rows = PARTS.map(({ part, mayImport, core, vscode, node, why }) => [
    `\`${part}\``,
    core === 'all' ? 'types and values' : 'types, and values of `plain.ts`',
    ...columns.map((name) => (name === part ? 'itself' : mark(mayImport.includes(name)))),
    mark(vscode),
    mark(node),
    why,
  ]);
  const first = [
    '`core`',
    'itself, down the stairs',
    '–',
    '–',
    '–',
    '–',
    'The core knows no editor, no Node and no DOM.',
  ];
  return table(['May import →', 'core', ...columns, 'VS Code', 'Node', 'Why'], [first, ...rows]);
}

function mark(may: boolean): string {
  return may ? 'yes' : '–';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
