import * as v from 'valibot';
import { languageOf } from '../../core/plain.ts';
import type { ComparisonCell, ComparisonRow, Engine, Locale } from '../../core/index.ts';
import { toolWords } from '../../words/tool-words.ts';
import { firstWithin, MOST_BYTES } from './bounds.ts';
import { nearest, professionOf, type Profession } from './professions.ts';
import { defineTool, LocaleInput, Named, ToolError, wordsInput } from './tool.ts';

const Output = v.object({
  roles: v.array(v.object({ ...Named.entries, says: v.string() })),
  rows: v.pipe(
    v.array(
      v.object({
        ...Named.entries,
        question: v.string(),
        answers: v.array(
          v.object({
            role: v.string(),
            says: v.string(),
            points: v.optional(v.array(v.string())),
            sources: v.optional(v.array(v.string())),
          }),
        ),
      }),
    ),
    v.description('One row for each question that tells the roles apart.'),
  ),
  borders: v.pipe(
    v.array(v.object({ profession: v.string(), role: v.string(), says: v.string() })),
    v.description('What tells a profession that has no column from each compared role.'),
  ),
  moreRows: v.pipe(v.number(), v.description('So many rows are left out: ask for one by its id.')),
});

type Result = v.InferOutput<typeof Output>;

const MOST_ROLES = 6;
const MOST_POINTS = 5;
const MOST_SOURCES = 2;

export const compareRoles = defineTool({
  name: 'compare_roles',
  title: 'Compare roles',
  description:
    'Tells roles such as sales, marketing and operations apart, row by row: goal, metrics, core work, competencies, deliverables and more. ' +
    'Ask it before writing or splitting a job description, or when somebody mixes roles up. Without "facet" each row has a short answer for ' +
    'each role; with one (an id such as "metrics") that row comes in full, with points and sources.',
  input: v.strictObject({
    roles: v.optional(
      v.pipe(
        v.array(wordsInput(100, 'Id, name or position title: "sales", "运营", "产品经理".')),
        v.maxLength(MOST_ROLES, `give at most ${MOST_ROLES} roles at a time`),
        v.description('Which roles. Without it, the compared roles of the knowledge base.'),
      ),
    ),
    facet: v.optional(wordsInput(100, 'One row, by its id or name: "metrics", "目标".')),
    locale: LocaleInput,
  }),
  output: Output,
  run({ roles: asked = [], facet, locale: wanted }, { engine, locale: usual }) {
    const locale = wanted ?? languageOf([...asked, facet ?? ''].join(' ')) ?? usual;
    const professions =
      asked.length > 0
        ? distinct(asked.map((words) => professionOf(words, engine, locale)))
        : engine.pack.roles.slice(0, MOST_ROLES).map(({ id, name }) => ({ id, name: name[locale], isCompared: true }));
    const result = compared(professions, facet, engine, locale);
    return { result, text: textOf(result, (id) => engine.index.professionName(id, locale), locale) };
  },
});

function distinct(professions: readonly Profession[]): Profession[] {
  return [...new Map(professions.map((it) => [it.id, it])).values()];
}

function compared(
  professions: readonly Profession[],
  facet: string | undefined,
  engine: Engine,
  locale: Locale,
): Result {
  const columns = professions.filter(({ isCompared }) => isCompared).map(({ id }) => id);
  const all = engine.comparison(locale).groups.flatMap(({ rows }) => rows);
  const chosen = facet === undefined ? undefined : rowOf(facet, all, engine, locale);
  const wanted = columns.length === 0 ? [] : chosen ? [chosen] : all;
  const { kept, more } = firstWithin(wanted, MOST_BYTES - 1000, ({ id, name, question, cells }) => ({
    ...{ id, name, question },
    answers: cells.filter(({ role }) => columns.includes(role)).map((cell) => answer(cell, chosen !== undefined)),
  }));
  return {
    roles: professions.map(({ id, name }) => ({ id, name, says: saying(id, engine, locale) })),
    rows: kept,
    borders: professions.flatMap(({ id, isCompared }) => (isCompared ? [] : borders(id, columns, engine, locale))),
    moreRows: more,
  };
}

/** @throws ToolError with the rows that there are */
function rowOf(facet: string, rows: readonly ComparisonRow[], engine: Engine, locale: Locale): ComparisonRow {
  const wanted = facet.trim().toLowerCase();
  const found = engine.pack.facets.find(({ id, name }) =>
    [id, name.zh, name.en].some((it) => it.toLowerCase() === wanted),
  );
  const row = rows.find(({ id }) => id === found?.id);
  if (row) return row;
  const known = rows.map(({ id, name }) => `${id} (${name})`);
  throw new ToolError(toolWords(locale).unknownFacet(facet, nearest(facet, known, 3), known));
}

function answer(
  { role, key, summary, points, sources }: ComparisonCell,
  isWhole: boolean,
): Result['rows'][0]['answers'][0] {
  if (!isWhole) return { role, says: key === '' ? summary : key };
  return {
    role,
    says: summary,
    points: points.slice(0, MOST_POINTS),
    sources: [...new Set(sources.map(({ section }) => section))].slice(0, MOST_SOURCES),
  };
}

function saying(id: string, { index }: Engine, locale: Locale): string {
  return (index.role(id)?.tagline ?? index.neighbor(id)?.summary)?.[locale] ?? '';
}

/** @param columns the roles to tell it from; all of the pack where there are none */
function borders(id: string, columns: readonly string[], { index, pack }: Engine, locale: Locale): Result['borders'] {
  const told = index.neighbor(id)?.borders ?? {};
  return pack.roles.flatMap(({ id: role }) => {
    const says = told[role]?.[locale];
    return says === undefined || (columns.length > 0 && !columns.includes(role))
      ? []
      : [{ profession: id, role, says }];
  });
}

function textOf(
  { roles, rows, borders: told, moreRows }: Result,
  called: (role: string) => string,
  locale: Locale,
): string {
  const words = toolWords(locale);
  return [
    ...roles.map(({ id, name, says }) => `${name} [${id}]: ${says}`),
    ...rows.flatMap(({ id, name, question, answers }) => [
      `## ${name} [${id}] ${question}`,
      ...answers.flatMap(({ role, says, points = [], sources = [] }) => [
        `- ${called(role)}: ${says}`,
        ...points.map((point) => `  - ${point}`),
        ...(sources.length === 0 ? [] : [`  ${words.listed('source', sources)}`]),
      ]),
    ]),
    ...told.map(({ profession, role, says }) => `- ${called(profession)} / ${called(role)}: ${says}`),
    moreRows > 0 ? words.moreRows(moreRows) : '',
  ]
    .filter(Boolean)
    .join('\n');
}
