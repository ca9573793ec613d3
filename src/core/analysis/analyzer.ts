/** Analyses drafts: structure, terms, role mix, findings. Remembers what it read, so that an edit costs what it changed. */
import type { Flavor } from '../draft/block.ts';
import { declaredRole } from '../terms/declared-role.ts';
import { readDraftAgain, type ReadDraft } from '../draft/read-draft.ts';
import type { DraftWords } from '../draft/section-reader.ts';
import type { Phrases } from '../language/language-phrases.ts';
import { title as titleIn } from '../draft/title.ts';
import { TEXT_DECIDES_TITLE } from '../findings/certainty.ts';
import { createFindingContext } from './create-context.ts';
import { findAll } from './find-all.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { OffRoleJudge } from '../judgement/off-role.ts';
import type { RoleReader } from '../judgement/role-reader.ts';
import type { TermIndex, TermMatch } from '../terms/term-index.ts';
import type { ReadLines } from '../judgement/line-reader.ts';
import type { Folder } from '../text/fold.ts';
import { outside } from '../text/range.ts';
import { RecentTexts } from '../text/recent-texts.ts';
import type { Analysis, AnalysisOptions } from './analysis.ts';
import { findBlockTerms } from './block-terms.ts';

export interface Analyzer {
  /** Never throws, whatever the text holds. */
  analyze(text: string, flavor: Flavor, options?: AnalysisOptions): Analysis;
}

export interface AnalyzerParts {
  readonly index: PackIndex;
  readonly phrases: Phrases;
  readonly words: DraftWords;
  readonly terms: TermIndex;
  readonly folder: Folder;
  readonly reader: RoleReader;
  readonly judge: OffRoleJudge;
}

/** What is kept of a text, so that of its next version only what changed is read. */
interface Remembered {
  readonly read: ReadDraft;
  readonly mentions: readonly TermMatch[];
  readonly lines: ReadLines;
}

export function createAnalyzer({ index, phrases, words, terms, folder, reader, judge }: AnalyzerParts): Analyzer {
  const { pack } = index;
  const recent = new RecentTexts<Remembered>();
  return {
    analyze(text, flavor, options = {}) {
      const before = recent.earlier(text, flavor);
      const read = readDraftAgain(text, flavor, words, before && { ...before, value: before.value.read });
      const { draft } = read;
      const mentions = findBlockTerms(text, read, terms, before?.value.mentions);
      const matches = outside(mentions, draft.excluded);
      const range = titleIn(text, draft, phrases);
      const titleText = options.title ?? (range && text.slice(range.start, range.end));
      // A text of one line is what it says, not the title of nothing.
      const hasBody = range && draft.blocks.some(({ kind, start }) => start >= range.end && kind !== 'comment');
      const lines = reader.readLines(text, draft, hasBody ? range : undefined, before?.value.lines, read.kept);
      recent.keep(text, flavor, { read, mentions, lines }, before);
      const reading = reader.read(text, draft, matches, lines);
      const spoken = reading.confidence >= TEXT_DECIDES_TITLE ? reading.role : undefined;
      const declared = declaredRole(text, draft, index, terms, folder, phrases, titleText ?? '', () => spoken);
      const organizationRoles = pack.roles
        .map(({ id }) => id)
        .filter((id) => options.organizationRoles?.includes(id) ?? true);
      // An article is nobody's work: lines are held against a role where there is a job description or a plan, or no doubt.
      const isArticle = flavor === 'markdown' && draft.kind === 'other' && !declared && reading.role === undefined;
      const judged = judge(reading, declared?.role, isArticle ? [] : organizationRoles);
      const context = createFindingContext({
        text,
        draft,
        pack,
        index,
        phrases,
        language: lines.language ?? 'zh',
        matches,
        reading,
        offRole: judged.items,
        role: judged.role,
        declared,
        title:
          titleText === undefined
            ? undefined
            : { text: titleText, range: options.title === undefined ? range : undefined },
        organizationRoles,
      });
      return {
        draft,
        language: lines.language,
        declared,
        matches,
        reading,
        role: judged.role,
        ...findAll(context, options),
      };
    },
  };
}
