/** The findings of many drafts as documents to hand on: Markdown, CSV, and a page for a browser, a mail or Word. */
import { escapeHtml } from '../text/html.ts';
import { csvFile, csvLines, escapeCell, tableRow } from './tables.ts';
import { simplePage } from './simple-page.ts';

/** A finding in words. */
export interface ReportedFinding {
  /** Number of its line, from 1. */
  readonly line: number;
  readonly level: string;
  /** The words that it is about. */
  readonly sentence: string;
  readonly why: string;
  /** What the fix that is offered first does; empty where none is. */
  readonly proposal: string;
  /** Whose work it is; empty where that is nobody's. */
  readonly owner: string;
}

/** A post or plan with its findings. */
export interface ReportedDraft {
  readonly file: string;
  readonly post: string;
  readonly role: string;
  readonly mix: string;
  /** How many findings it has, in words. */
  readonly counts: string;
  readonly findings: readonly ReportedFinding[];
}

const COLUMNS = ['line', 'level', 'sentence', 'why', 'proposal', 'owner'] as const;
const DRAFT_COLUMNS = ['file', 'post', 'role'] as const;
const SUMMARY_COLUMNS = [...DRAFT_COLUMNS, 'mix', 'counts'] as const;

/** What stands over each column, and over the whole. */
export interface FindingsWords extends Readonly<
  Record<(typeof COLUMNS)[number] | (typeof SUMMARY_COLUMNS)[number], string>
> {
  readonly title: string;
  /** Of how many drafts and findings it is. */
  readonly summary: string;
  /** Of the words: `zh-CN`, `en`. */
  readonly lang: string;
}

/** A table of the drafts in their order; below it a table of findings for each draft that has any. */
export function findingsMarkdown(drafts: readonly ReportedDraft[], words: FindingsWords): string {
  const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
    tableRow(heads.map(escapeCell)),
    tableRow(heads.map(() => '---')),
    ...rows.map((row) => tableRow(row.map(escapeCell))),
    '',
  ];
  return [
    `# ${escapeCell(words.title)}`,
    '',
    escapeCell(words.summary),
    '',
    ...table(
      namesOf(SUMMARY_COLUMNS, words),
      drafts.map((draft) => cellsOf(SUMMARY_COLUMNS, draft)),
    ),
    ...withFindings(drafts).flatMap((draft) => [
      `## ${escapeCell(headOf(draft))}`,
      '',
      ...table(
        namesOf(COLUMNS, words),
        draft.findings.map((finding) => cellsOf(COLUMNS, finding)),
      ),
    ]),
  ].join('\n');
}

/** A line for each finding, as the text of a file. */
export function findingsCsvFile(drafts: readonly ReportedDraft[], words: FindingsWords): string {
  const rows = drafts.flatMap((draft) =>
    draft.findings.map((finding) => [...cellsOf(DRAFT_COLUMNS, draft), ...cellsOf(COLUMNS, finding)]),
  );
  return csvFile(csvLines([[...namesOf(DRAFT_COLUMNS, words), ...namesOf(COLUMNS, words)], ...rows]));
}

const STYLE = [
  ':root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:75em;padding:0 1em}',
  'table{border-collapse:collapse;width:100%;margin:1em 0 2em}th,td{border:1px solid #8888;padding:.35em .6em;text-align:left;vertical-align:top}',
  'th{background:#8882}td.line{text-align:right}@media print{body{max-width:none}tr{break-inside:avoid}}',
].join('');

/** The same as a page of its own without scripts. */
export function findingsHtml(drafts: readonly ReportedDraft[], words: FindingsWords): string {
  const table = (columns: readonly string[], heads: readonly string[], rows: readonly (readonly string[])[]): string =>
    [
      `<table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>`,
      ...rows.map(
        (row) => `<tr>${row.map((cell, at) => `<td class="${columns[at]}">${escapeHtml(cell)}</td>`).join('')}</tr>`,
      ),
      '</tbody></table>',
    ].join('\n');
  const { lang, title } = words;
  return simplePage(
    { lang, title, style: STYLE },
    `<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.summary)}</p>
${table(
  SUMMARY_COLUMNS,
  namesOf(SUMMARY_COLUMNS, words),
  drafts.map((draft) => cellsOf(SUMMARY_COLUMNS, draft)),
)}
${withFindings(drafts)
  .map(
    (draft) =>
      `<h2>${escapeHtml(headOf(draft))}</h2>\n${table(
        COLUMNS,
        namesOf(COLUMNS, words),
        draft.findings.map((finding) => cellsOf(COLUMNS, finding)),
      )}`,
  )
  .join('\n')}`,
  );
}

function withFindings(drafts: readonly ReportedDraft[]): readonly ReportedDraft[] {
  return drafts.filter(({ findings }) => findings.length > 0);
}

/** A file, and which post of it, where it is called otherwise. */
function headOf({ file, post }: ReportedDraft): string {
  return post === '' ? file : `${file} · ${post}`;
}

function namesOf(columns: readonly (keyof FindingsWords)[], words: FindingsWords): string[] {
  return columns.map((column) => words[column]);
}

function cellsOf<Key extends string>(columns: readonly Key[], row: Readonly<Record<Key, string | number>>): string[] {
  return columns.map((column) => String(row[column]));
}
