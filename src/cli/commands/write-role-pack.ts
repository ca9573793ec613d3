import type { Engine, Locale, SummarizedFile, WorkingPost } from '../../core/index.ts';
import { proposedPack } from '../../core/packs.ts';
import { proposalStrings } from '../../words/proposal-words.ts';
import { UsageError } from '../failures.ts';
import { findFiles, readDraftFile, type NamedFiles } from '../files.ts';
import type { Output } from '../output.ts';
import type { Sentences } from '../sentences.ts';
import type { TextAnalyzer } from '../text-analyzer.ts';

export interface RolePackOptions {
  readonly files: NamedFiles;
  /** Of texts that are not UTF-8; without one they are not read. */
  readonly encoding: string | undefined;
  readonly locale: Locale;
  /** What the role is called in packs, and by people; from the titles where they are absent. */
  readonly id?: string;
  readonly name?: string;
}

/**
 * `role-lens propose-role`: a role of its drafts, as a pack to edit.
 * @param complain is called with a sentence for each input that could not be read; the others are still looked at
 * @throws UsageError where there are too few drafts, or the id cannot be had
 */
export async function writeRolePack(
  engine: Engine,
  analyzer: TextAnalyzer,
  { files: named, encoding, locale, ...asked }: RolePackOptions,
  output: Output,
  sentences: Sentences,
  complain: (sentence: string) => void,
): Promise<void> {
  const files: SummarizedFile<WorkingPost>[] = [];
  const unread: string[] = [];
  for (const found of findFiles(named, sentences)) {
    const read =
      'problem' in found
        ? found.problem
        : readDraftFile(found.file, encoding, sentences, (bytes) => analyzer.readWord(bytes));
    if (typeof read === 'string') {
      complain(sentences.about(found.name, read));
      unread.push(found.name);
    } else if ('file' in found) {
      const summary = analyzer.summarizeWork(analyzer.analyze(read.text, read.flavor, { fileName: found.file }));
      files.push({ id: found.name, path: found.name, summary });
    }
  }
  const activity = (id: string): string => engine.index.activity(id)?.name[locale] ?? id;
  const profession = (id: string): string => engine.index.professionName(id, locale);
  const strings = proposalStrings(locale, { activity, profession });
  const result = engine.proposeRole(files, { ...asked, unread });
  if (!('problem' in result)) return output.write(proposedPack(result, strings, activity));
  if (result.problem === 'too-few') throw new UsageError(strings.tooFew(result.drafts, result.needed, result.leftOut));
  if (result.problem === 'mixed') throw new UsageError(strings.mixed(result.drafts, result.jobs));
  throw new UsageError(result.problem === 'taken' ? strings.taken(result.id) : strings.badId(result.id));
}
