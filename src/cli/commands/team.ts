import path from 'node:path';
import {
  teamCsvFile,
  teamMarkdown,
  type Locale,
  type SummarizedFile,
  type WorkingPost,
  type Team,
  type TeamWords,
} from '../../core/index.ts';
import { teamWords } from '../../words/team-words.ts';
import { findFiles, readDraftFile, type NamedFiles } from '../files.ts';
import { json, type Output } from '../output.ts';
import type { Sentences } from '../sentences.ts';
import type { TeamEngines } from '../team-engines.ts';
import type { TextAnalyzer } from '../text-analyzer.ts';

const FORMATS = {
  markdown: teamMarkdown,
  csv: teamCsvFile,
  json: (team: Team, words: TeamWords) => `${json(withActivityNames(team, words), 2)}\n`,
} as const;

export const TEAM_FORMATS = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

export interface TeamOptions {
  readonly files: NamedFiles;
  /** Of texts that are not UTF-8; without one they are not read. */
  readonly encoding: string | undefined;
  readonly format: keyof typeof FORMATS;
  readonly locale: Locale;
}

/**
 * `role-lens team`: the job descriptions and plans of a folder held together. Each draft is read by what counts in its folder, and all are held
 * together by what counts for all. In JSON every activity has its id and its name.
 * @param complain is called with a sentence for each input that could not be read; the others are still held together
 */
export async function team(
  engines: Pick<TeamEngines, 'in'>,
  analyzer: TextAnalyzer,
  { files: named, encoding, format, locale }: TeamOptions,
  output: Output,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<void> {
  const files: SummarizedFile<WorkingPost>[] = [];
  const all = findFiles(named, sentences);
  for (const found of all) {
    if ('file' in found) await analyzer.prepare?.(found.file);
    const read =
      'problem' in found
        ? found.problem
        : readDraftFile(found.file, encoding, sentences, (bytes) => analyzer.readWord(bytes));
    if (typeof read === 'string') complain(sentences.about(found.name, read));
    else if ('file' in found) {
      const summary = analyzer.summarizeWork(analyzer.analyze(read.text, read.flavor, { fileName: found.file }));
      if (summary.posts.length > 0) files.push({ id: found.name, path: found.name, summary });
    }
  }
  const names = all.flatMap((found) => ('file' in found ? [found.file] : []));
  const engine = await engines.in(folderAbove(names, named.folder));
  await output.write(FORMATS[format](engine.holdTogether(files), teamWords(engine.index, locale)));
}

/** The nearest folder that all of these files are in or below; the other one where there are none. */
function folderAbove(files: readonly string[], other: string): string {
  const folders = files.map((file) => path.dirname(file));
  let above = folders[0] ?? other;
  while (path.dirname(above) !== above && !folders.every((folder) => isWithin(folder, above)))
    above = path.dirname(above);
  return above;
}

function isWithin(folder: string, above: string): boolean {
  const relative = path.relative(above, folder);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

/** The same with the names of the activities. */
function withActivityNames(team: Team, { activityName }: TeamWords) {
  const withNames = <T extends { readonly activities: readonly string[] }>(it: T) => ({
    ...it,
    names: it.activities.map(activityName),
  });
  const withName = <T extends { readonly activity: string }>(it: T) => ({ ...it, name: activityName(it.activity) });
  return {
    ...team,
    rows: team.rows.map(withName),
    overlaps: team.overlaps.map(withNames),
    gaps: team.gaps.map(withName),
    clashes: team.clashes.map(withNames),
  };
}
