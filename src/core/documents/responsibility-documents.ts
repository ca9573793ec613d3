/** *Responsibilities* as documents: Markdown, CSV, and the letters of a RACI table. */
import { partOf, type Part } from '../views/activity-parts.ts';
import type { ActivityRow, Person, Responsibilities } from '../views/responsibilities.ts';
import type { ActivityCase, ActivityStage, Agreement } from '../pack/vocabulary.ts';
import { csvFile, csvLines, escapeCell, tableRow } from './tables.ts';

/** What the documents say in words of their own. */
export interface ResponsibilityWords {
  readonly activity: string;
  readonly stage: string;
  readonly person: string;
  readonly part: string;
  readonly others: string;
  readonly why: string;
  readonly depends: string;
  readonly handover: string;
  readonly agreement: string;
  readonly sources: string;
  readonly stages: Readonly<Record<ActivityStage, string>>;
  readonly cases: Readonly<Record<ActivityCase, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly agreements: Readonly<Record<Agreement, string>>;
  /** How the signs of a part are read: `● owns`. */
  readonly legend: string;
  /** How parts become letters: `A/R owns`. */
  readonly raci: string;
  readonly colon: string;
  readonly comma: string;
}

const SIGNS: Readonly<Record<Part, string>> = { owns: '●', shares: '◐', supports: '○' };
/**
 * Whoever owns an activity answers for it and does it, whoever shares it does a part, whoever supports it is asked for help. Nothing is
 * known of who is to be informed.
 */
const LETTERS: Readonly<Record<Part, string>> = { owns: 'A/R', shares: 'R', supports: 'C' };
const PARTS = Object.keys(SIGNS) as Part[];

/** A table for each stage, with the others that have a part and the reason; below it what depends, what is handed on, what is split. */
export function responsibilitiesMarkdown(map: Responsibilities, words: ResponsibilityWords): string {
  const { roles, neighbors, stages } = map;
  const heads = [words.activity, ...roles.map(({ name }) => name), words.others, words.why].map(escapeCell);
  const lines = stages.map(({ id, rows }) =>
    [
      `## ${words.stages[id]}`,
      '',
      tableRow(heads),
      tableRow(heads.map((_, at) => (at > 0 && at <= roles.length ? ':-:' : '---'))),
      ...rows.map((row) =>
        tableRow([
          `**${escapeCell(row.name)}**`,
          ...roles.map(({ id: role }) => signOf(row, role)),
          neighbors
            .flatMap(({ id: it, name }) => (signOf(row, it) === '' ? [] : [`${signOf(row, it)} ${escapeCell(name)}`]))
            .join('<br>'),
          [...(row.why === undefined ? [] : [row.why]), ...remarks(row, map, words)].map(escapeCell).join('<br>'),
        ]),
      ),
      '',
    ].join('\n'),
  );
  return [`${words.legend}\n`, ...lines].join('\n');
}

/** A line for each activity and each who has a part in it. */
export function responsibilitiesCsvFile(map: Responsibilities, words: ResponsibilityWords): string {
  const { stage, activity, person, part, agreement, why, depends, handover, sources } = words;
  const heads = [stage, activity, person, part, 'RACI', agreement, why, depends, handover, sources];
  const lines = everyRow(map).flatMap(({ stage: id, row }) =>
    peopleOf(map).flatMap(({ id: who, name }) => {
      const its = partIn(row, who);
      if (!its) return [];
      return [
        [
          words.stages[id],
          row.name,
          name,
          words.parts[its],
          LETTERS[its],
          words.agreements[row.agreement],
          row.why ?? '',
          dependsOf(row, map, words).join('\n'),
          handoverOf(row, map, words),
          row.sources.map((source) => `${source.name}${words.colon}${source.claim}`).join('\n'),
        ],
      ];
    }),
  );
  return csvFile(csvLines([heads, ...lines]));
}

/** A line for each activity, a column for each who has a part in any; the head of the activities says what the letters mean. */
export function raciCsvFile(map: Responsibilities, words: ResponsibilityWords): string {
  const people = peopleOf(map);
  const heads = [words.stage, words.raci, ...people.map(({ name }) => name), words.agreement, words.depends];
  const lines = everyRow(map).map(({ stage, row }) => [
    words.stages[stage],
    row.name,
    ...people.map(({ id }) => {
      const part = partIn(row, id);
      return part ? LETTERS[part] : '';
    }),
    words.agreements[row.agreement],
    dependsOf(row, map, words).join('\n'),
  ]);
  return csvFile(csvLines([heads, ...lines]));
}

function everyRow({ stages }: Responsibilities): { stage: ActivityStage; row: ActivityRow }[] {
  return stages.flatMap(({ id, rows }) => rows.map((row) => ({ stage: id, row })));
}

function peopleOf({ roles, neighbors }: Responsibilities): Person[] {
  return [...roles, ...neighbors];
}

/** In most companies. */
function partIn(row: ActivityRow, person: string): Part | undefined {
  return PARTS.find((part) => part === partOf(row, person));
}

/** The sign of the part that somebody has in most companies; empty for none. */
export function signOf(row: ActivityRow, person: string): string {
  const part = partIn(row, person);
  return part ? SIGNS[part] : '';
}

function remarks(row: ActivityRow, map: Responsibilities, words: ResponsibilityWords): string[] {
  const handover = handoverOf(row, map, words);
  return [
    ...(row.agreement === 'split' ? [words.agreements.split] : []),
    ...dependsOf(row, map, words),
    ...(handover === '' ? [] : [handover]),
  ];
}

function dependsOf(row: ActivityRow, map: Responsibilities, words: ResponsibilityWords): string[] {
  const { cases, colon, comma } = words;
  return row.depends.map(
    ({ when, owns, text }) =>
      `${cases[when]} (${SIGNS.owns} ${owns.map((id) => nameOf(map, id)).join(comma)})${text === undefined ? '' : colon + text}`,
  );
}

function handoverOf({ handover }: ActivityRow, map: Responsibilities, { colon }: ResponsibilityWords): string {
  return handover ? `${nameOf(map, handover.from)} → ${nameOf(map, handover.to)}${colon}${handover.what}` : '';
}

function nameOf(map: Responsibilities, person: string): string {
  return peopleOf(map).find(({ id }) => id === person)?.name ?? person;
}
