/** *Responsibilities of the Team* as documents: Markdown, CSV, and a page whose links lead to the lines. */
import type { ActivityStage } from '../pack/vocabulary.ts';
import { escapeHtml } from '../text/html.ts';
import type { Clash, Copy, Gap, Overlap, Team, TeamLine, TeamPost } from '../views/team-findings.ts';
import { csvFile, csvLines, escapeCell, tableRow } from './tables.ts';
import { simplePage } from './simple-page.ts';

/** What the documents say in words of their own. */
export interface TeamWords {
  readonly title: string;
  readonly summary: (team: Team) => string;
  /** What the whole does not say. */
  readonly note: string;
  readonly sections: Readonly<Record<'overlaps' | 'gaps' | 'clashes' | 'copies' | 'matrix' | 'jobs', string>>;
  /** What stands in a section where nothing was found. */
  readonly nothing: string;
  readonly overlap: (overlap: Overlap, named: string, professions: string) => string;
  readonly gap: (gap: Gap, named: string, owner: string, to: string) => string;
  readonly clash: (clash: Clash, named: string, owners: string) => string;
  readonly copy: (copy: Copy) => string;
  readonly columns: Readonly<
    Record<'activity' | 'stage' | 'owner' | 'takes' | 'helps' | 'job' | 'profession' | 'file' | 'findings', string>
  >;
  /** How the signs are read. */
  readonly legend: string;
  readonly takes: string;
  readonly helps: string;
  readonly lineNumber: (line: number) => string;
  readonly joiner: string;
  readonly plan: string;
  readonly stages: Readonly<Record<ActivityStage, string>>;
  /** Of the words: `zh-CN`, `en`. */
  readonly lang: string;
  /** The name of an activity, of those who mostly own it, of a profession; given by ids. */
  readonly activityName: (id: string) => string;
  readonly ownersOf: (id: string) => readonly string[];
  readonly professionName: (id: string) => string;
}

/** A thing that is said of a team, with the lines that it rests on. */
interface Said {
  readonly sentence: string;
  readonly lines: readonly TeamLine[];
}

const TAKES = '●';
const HELPS = '○';
/** More jobs than that are no columns that anybody reads. */
const MOST_COLUMNS = { markdown: 20, page: 60 };

const SECTIONS = ['overlaps', 'gaps', 'clashes', 'copies'] as const;

/** What is said of a team, by the section that it stands in. */
function saidOf(team: Team, words: TeamWords): Readonly<Record<(typeof SECTIONS)[number], readonly Said[]>> {
  const { joiner, activityName, professionName } = words;
  const named = (ids: readonly string[]): string => ids.map(activityName).join(joiner);
  const professions = (ids: readonly string[]): string => [...new Set(ids)].map(professionName).join(joiner);
  return {
    overlaps: team.overlaps.map((it) => {
      const first = team.posts[it.lines[0]!.post]!.profession;
      return { sentence: words.overlap(it, named(it.activities), professions(first ? [first] : [])), lines: it.lines };
    }),
    gaps: team.gaps.map((it) => ({
      sentence: words.gap(it, activityName(it.activity), professions([it.owner]), professions(it.to ? [it.to] : [])),
      lines: [],
    })),
    clashes: team.clashes.map((it) => ({
      sentence: words.clash(it, named(it.activities), professions(it.owners)),
      lines: it.lines,
    })),
    copies: team.copies.map((it) => ({ sentence: words.copy(it), lines: it.pairs.flat() })),
  };
}

export function teamMarkdown(team: Team, words: TeamWords): string {
  const said = saidOf(team, words);
  const lineOf = ({ post, line, text }: TeamLine): string =>
    `  - **${escapeCell(team.posts[post]!.title)}** (${escapeCell(`${team.posts[post]!.path}:${line}`)}) ${escapeCell(text)}`;
  const sections = SECTIONS.flatMap((section) => [
    `## ${words.sections[section]}`,
    '',
    ...said[section].flatMap(({ sentence, lines }) => [`- ${escapeCell(sentence)}`, ...lines.map(lineOf)]),
    ...(said[section].length === 0 ? [words.nothing] : []),
    '',
  ]);
  const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
    tableRow(heads.map(escapeCell)),
    tableRow(heads.map(() => '---')),
    ...rows.map((row) => tableRow(row.map(escapeCell))),
    '',
  ];
  const { columns } = words;
  const isWide = team.posts.length <= MOST_COLUMNS.markdown;
  const matrix = isWide
    ? table(
        [columns.activity, columns.owner, ...team.posts.map((_, at) => String(at + 1))],
        team.rows.map((row) => [
          words.activityName(row.activity),
          ownersText(row.activity, words),
          ...signsOf(team, row),
        ]),
      )
    : table(
        [columns.activity, columns.owner, columns.takes, columns.helps],
        team.rows.map((row) => [
          words.activityName(row.activity),
          ownersText(row.activity, words),
          ...[row.takers, row.helpers].map((lines) =>
            lines.map(({ post }) => team.posts[post]!.title).join(words.joiner),
          ),
        ]),
      );
  const jobs = table(
    ['', columns.job, columns.profession, columns.file],
    team.posts.map((post, at) => [String(at + 1), post.title, professionOf(post, words), post.path]),
  );
  const begin = [`# ${escapeCell(words.title)}`, '', escapeCell(words.summary(team)), '', words.note, ''];
  const end = [`## ${words.sections.matrix}`, '', words.legend, '', ...matrix];
  return [...begin, ...sections, ...end, `## ${words.sections.jobs}`, '', ...jobs].join('\n');
}

/** A line for each activity that is named, a column for each job; what is to be said of the activity comes last. */
export function teamCsvFile(team: Team, words: TeamWords): string {
  const { columns } = words;
  const said = new Map<string, string[]>();
  const note = (ids: readonly string[], sentence: string): void => {
    for (const id of ids) said.set(id, [...(said.get(id) ?? []), sentence]);
  };
  const { overlaps, gaps, clashes } = saidOf(team, words);
  team.overlaps.forEach(({ activities }, at) => note(activities, overlaps[at]!.sentence));
  team.clashes.forEach(({ activities }, at) => note(activities, clashes[at]!.sentence));
  team.gaps.forEach(({ activity }, at) => note([activity], gaps[at]!.sentence));
  const heads = [
    columns.stage,
    columns.activity,
    columns.owner,
    ...team.posts.map(({ title }) => title),
    columns.findings,
  ];
  const rows = team.rows.map((row) => [
    words.stages[row.stage],
    words.activityName(row.activity),
    ownersText(row.activity, words),
    ...signsOf(team, row, true),
    (said.get(row.activity) ?? []).join('\n'),
  ]);
  const inRows = new Set(team.rows.map(({ activity }) => activity));
  const others = [...said].filter(([id]) => !inRows.has(id));
  return csvFile(
    csvLines([
      heads,
      ...rows,
      ...others.map(([id, sentences]) => [
        ...['', words.activityName(id), ownersText(id, words)],
        ...team.posts.map(() => ''),
        sentences.join('\n'),
      ]),
    ]),
  );
}

/** By post, the sign of what it has in an activity. @param isNumbered with the number of the line behind it */
function signsOf({ posts }: Team, { takers, helpers }: Team['rows'][number], isNumbered?: boolean): string[] {
  const signs = posts.map(() => '');
  for (const [sign, lines] of [[HELPS, helpers] as const, [TAKES, takers] as const]) {
    for (const { post, line } of lines) signs[post] = isNumbered ? `${sign} ${line}` : sign;
  }
  return signs;
}

function ownersText(activity: string, { ownersOf, professionName, joiner }: TeamWords): string {
  return ownersOf(activity).map(professionName).join(joiner);
}

function professionOf({ kind, profession }: TeamPost, words: TeamWords): string {
  return kind === 'plan' ? words.plan : profession === undefined ? '' : words.professionName(profession);
}

const STYLE = [
  ':root{color-scheme:light dark}body{font-family:var(--vscode-font-family,system-ui,sans-serif);font-size:var(--vscode-font-size,15px);line-height:1.5;',
  'color:var(--vscode-foreground,CanvasText);background:var(--vscode-editor-background,Canvas);max-width:75em;margin:1.5em auto;padding:0 1.5em}',
  'h1{font-size:1.6em}h2{font-size:1.2em;margin-top:1.8em}a{color:var(--vscode-textLink-foreground,LinkText)}',
  'a:focus-visible{outline:2px solid var(--vscode-focusBorder,Highlight);outline-offset:1px}ul{padding-left:1.2em}li{margin:.25em 0}.said{margin:.9em 0}',
  '.quiet{color:var(--vscode-descriptionForeground,inherit)}.scroll{overflow-x:auto}table{border-collapse:collapse;margin:.8em 0}',
  'th,td{border:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,#8888));padding:.25em .55em;text-align:left;vertical-align:bottom}',
  'th{font-weight:600}.turned{writing-mode:vertical-rl;max-height:14em;padding:.5em .2em}td.sign{text-align:center}td.sign a{text-decoration:none;padding:0 .3em}',
  'tr.stage th{background:var(--vscode-keybindingTable-headerBackground,#8882)}',
].join('');

/** The attribute that leads to a line; empty where nothing does. */
export type TeamLink = (post: TeamPost, start: number) => string | undefined;

/** The whole as a page of its own without scripts. @param linkOf where a line of a post is shown */
export function teamHtml(team: Team, words: TeamWords, linkOf: TeamLink): string {
  const said = saidOf(team, words);
  const link = (at: number, start: number, text: string, label?: string): string => {
    const href = linkOf(team.posts[at]!, start);
    const aria = label === undefined ? '' : ` aria-label="${escapeHtml(label)}" title="${escapeHtml(label)}"`;
    return href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}"${aria}>${escapeHtml(text)}</a>`;
  };
  const lineOf = ({ post, line, start, text }: TeamLine): string =>
    `<li>${link(post, start, `${team.posts[post]!.title} · ${words.lineNumber(line)}`)} <span class="quiet">${escapeHtml(text)}</span></li>`;
  const sections = SECTIONS.map((section) => {
    const entries = said[section].map(
      ({ sentence, lines }) =>
        `<li class="said">${escapeHtml(sentence)}${lines.length === 0 ? '' : `<ul>${lines.map(lineOf).join('')}</ul>`}</li>`,
    );
    const body =
      entries.length === 0 ? `<p class="quiet">${escapeHtml(words.nothing)}</p>` : `<ul>${entries.join('')}</ul>`;
    return `<h2>${escapeHtml(words.sections[section])}</h2>\n${body}`;
  });
  const jobs = team.posts.map(
    (post, at) =>
      `<tr><td>${at + 1}</td><td>${link(at, post.start, post.title)}</td><td>${escapeHtml(professionOf(post, words))}</td><td>${escapeHtml(post.path)}</td></tr>`,
  );
  const { columns } = words;
  const heads = ['', columns.job, columns.profession, columns.file];
  const { lang, title } = words;
  return simplePage(
    { lang, title, style: STYLE },
    `<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.summary(team))}</p>
<p class="quiet">${escapeHtml(words.note)}</p>
${sections.join('\n')}
<h2>${escapeHtml(words.sections.matrix)}</h2>
<p class="quiet">${escapeHtml(words.legend)}</p>
${matrixHtml(team, words, link)}
<h2>${escapeHtml(words.sections.jobs)}</h2>
<div class="scroll"><table><thead><tr>${heads.map((it) => `<th scope="col">${escapeHtml(it)}</th>`).join('')}</tr></thead>
<tbody>${jobs.join('\n')}</tbody></table></div>
</main>`,
  );
}

function matrixHtml(
  team: Team,
  words: TeamWords,
  link: (post: number, start: number, text: string, label?: string) => string,
): string {
  const isWide = team.posts.length <= MOST_COLUMNS.page;
  const { columns } = words;
  const signed = (lines: readonly TeamLine[], sign: string, part: string): [number, string][] =>
    lines.map(({ post, line, start }) => {
      const { title } = team.posts[post]!;
      return [post, link(post, start, isWide ? sign : title, [part, title, words.lineNumber(line)].join(' · '))];
    });
  const cellsOf = ({ takers, helpers }: Team['rows'][number]): string => {
    const [takes, helps] = [signed(takers, TAKES, words.takes), signed(helpers, HELPS, words.helps)];
    if (!isWide)
      return [takes, helps]
        .map((it) => `<td>${it.map(([, cell]) => cell).join(escapeHtml(words.joiner))}</td>`)
        .join('');
    const cells = new Map([...helps, ...takes]);
    return team.posts.map((_, at) => `<td class="sign">${cells.get(at) ?? ''}</td>`).join('');
  };
  const heads = isWide
    ? team.posts.map(({ title }) => `<th scope="col"><span class="turned">${escapeHtml(title)}</span></th>`)
    : [columns.takes, columns.helps].map((it) => `<th scope="col">${escapeHtml(it)}</th>`);
  let stage: ActivityStage | undefined;
  const rows = team.rows.map((row) => {
    const isNew = row.stage !== stage;
    stage = row.stage;
    const head = `<tr class="stage"><th scope="colgroup" colspan="${heads.length + 2}">${escapeHtml(words.stages[row.stage])}</th></tr>`;
    return `${isNew ? head : ''}<tr><th scope="row">${escapeHtml(words.activityName(row.activity))}</th><td>${escapeHtml(ownersText(row.activity, words))}</td>${cellsOf(row)}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr><th scope="col">${escapeHtml(columns.activity)}</th><th scope="col">${escapeHtml(columns.owner)}</th>${heads.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}
