/** A version of a text on its way to an analysis: each step is done when somebody needs it first, and then kept. */
import { blanksIn } from '../draft/blanks.ts';
import type { Flavor } from '../draft/block.ts';
import { isOfTeams, type Draft } from '../draft/draft.ts';
import { joinedDraft, type DraftPart } from '../draft/document.ts';
import type { DraftVersion, DraftVersions } from '../draft/draft-versions.ts';
import type { FrontMatter } from '../draft/front-matter.ts';
import { NOTHING_KEPT } from '../draft/read-draft.ts';
import { titleOfFile } from '../draft/file-title.ts';
import { title as titleIn } from '../draft/title.ts';
import { TEXT_DECIDES_TITLE } from '../findings/certainty.ts';
import type { LineKindReader } from '../judgement/line-kinds.ts';
import type { ReadLines } from '../judgement/line-reader.ts';
import type { RoleReader, ScoredReading } from '../judgement/role-reader.ts';
import { withToldSections } from '../judgement/told-sections.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { Locale } from '../language/locale.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import { declaredRole, type DeclaredRole } from '../terms/declared-role.ts';
import type { TermIndex, TermMatch } from '../terms/term-index.ts';
import type { NeighborWords } from '../terms/neighbor-words.ts';
import { otherProfession } from '../terms/other-profession.ts';
import type { TitleDictionary } from '../terms/title-dictionary.ts';
import type { Folder } from '../text/fold.ts';
import { once } from '../text/once.ts';
import { closedUp } from '../text/letter-spacing.ts';
import { outside, union, type TextRange } from '../text/range.ts';
import type { DocumentNames } from './analysis.ts';
import { findBlockTerms } from './block-terms.ts';

export interface StageParts {
  readonly index: PackIndex;
  readonly phrases: Phrases;
  readonly versions: DraftVersions;
  readonly terms: TermIndex;
  readonly titles: TitleDictionary;
  readonly neighborWords: NeighborWords;
  readonly folder: Folder;
  readonly reader: RoleReader;
  readonly lineKinds: LineKindReader;
}

/** The title that a draft goes by, its letters closed up. One that is given from outside has no range. */
export interface DraftTitle {
  readonly text: string;
  readonly range: TextRange | undefined;
}

export interface DraftStage {
  readonly text: string;
  readonly flavor: Flavor;
  /** The text read as one post. */
  readonly draft: Draft;
  /** The text with the posts that it holds, see {@link DraftVersion.draft}. */
  readonly document: Draft;
  /** The posts of a document that holds several and what stands between them; none where it holds no more than one. */
  readonly parts: readonly DraftPart<DraftStage>[];
  /** Undefined when the text holds no words. */
  readonly language: () => Locale | undefined;
  /** Where the draft leaves something to fill in, in order. */
  readonly blanks: () => readonly TextRange[];
  /** Every mention of a term in prose, in order; none in a blank. */
  readonly matches: () => readonly TermMatch[];
  readonly reading: () => ScoredReading;
  /** @param given the title of the document, when it stands outside of the text */
  readonly title: (given?: string) => DraftTitle | undefined;
  /**
   * The role that the draft says it is for. The lines are judged for it only if the title names several roles.
   * @param names of the document, where they stand outside of the text
   * @param frontMatter that of the document around one of several posts: it speaks where the post says nothing
   */
  readonly declared: (names?: DocumentNames, frontMatter?: FrontMatter) => DeclaredRole | undefined;
}

/** What was found in a version: of the next one only what changed is looked at. */
interface Found {
  /** What is still to be filled in: it says nothing of whose work a line is. */
  readonly blanks: readonly TextRange[];
  readonly mentions: readonly TermMatch[];
  readonly lines: ReadLines;
}

/** What is asked before the name of a file counts. */
interface FileContext {
  readonly title: string;
  /** That the text speaks of. */
  readonly role: () => string | undefined;
}

/**
 * Whether a role that a document with a part for each of several teams declares is that of the whole: its title may say what all of them work on
 * (新品上市计划), and a heading is that of a part.
 */
function isOfWhole({ from, joint }: DeclaredRole, title: string, phrases: Phrases): boolean {
  if (from !== 'title') return from !== 'heading';
  return phrases.documents().namesTeam(title) && (joint === undefined || !phrases.leads().division.test(title));
}

/** What is found in a draft that is left alone. */
const NOTHING_FOUND: Found = {
  blanks: [],
  mentions: [],
  lines: { pieces: [], spans: [], lines: [], language: undefined },
};

export class DraftStages {
  readonly #parts: StageParts;
  readonly #stages = new WeakMap<DraftVersion, DraftStage & { readonly found: () => Found }>();

  constructor(parts: StageParts) {
    this.#parts = parts;
  }

  of(text: string, flavor: Flavor): DraftStage {
    return this.#stageOf(this.#parts.versions.of(text, flavor));
  }

  #stageOf(version: DraftVersion): DraftStage & { readonly found: () => Found } {
    const known = this.#stages.get(version);
    if (known) return known;
    const { phrases, reader } = this.#parts;
    const { text, flavor, read } = version;
    const isOne = version.parts.length === 0;
    const parts = version.parts.map((part) => ({ ...part, version: this.#stageOf(part.version) }));
    const draft = isOne ? withToldSections(text, version.draft, this.#parts.lineKinds) : read.draft;
    const range = once(() => version.title ?? titleIn(text, draft, phrases));
    const found = once(() => this.#find(version, isOne ? draft : version.draft, range()));
    const matches = once(() => outside(outside(found().mentions, draft.excluded), found().blanks));
    const reading = once(() => reader.read(text, draft, matches(), found().lines));
    const spokenOf = (): string | undefined =>
      reading().confidence >= TEXT_DECIDES_TITLE ? reading().role : undefined;
    const title = (given?: string): DraftTitle | undefined => {
      if (given !== undefined) return { text: closedUp(given), range: undefined };
      const own = range();
      return own && { text: closedUp(text.slice(own.start, own.end)), range: own };
    };
    const declaredWith = (given?: string, frontMatter = draft.frontMatter): DeclaredRole | undefined => {
      if (draft.isLeftAlone || draft.isArticle) return undefined;
      const said = { ...draft, frontMatter };
      const words = title(given)?.text ?? '';
      const named = declaredRole(text, said, this.#parts, words, spokenOf);
      return isOfTeams(draft) && named && !isOfWhole(named, words, phrases) ? undefined : named;
    };
    const declared = once(() => declaredWith());
    const stage = {
      text,
      flavor,
      draft,
      document: isOne ? draft : joinedDraft(draft, parts),
      parts,
      found,
      language: () => (draft.isLeftAlone ? undefined : found().lines.language),
      blanks: () => found().blanks,
      matches,
      reading,
      title,
      declared: ({ title: given, fileName }: DocumentNames = {}, frontMatter?: FrontMatter) => {
        const own = given === undefined ? declared() : declaredWith(given);
        const around = own ?? (frontMatter && declaredWith(given, frontMatter));
        if (around || given !== undefined || fileName === undefined) return around;
        return this.#declaredByFile({ text, draft, title: title()?.text ?? '', role: () => reading().role }, fileName);
      },
    };
    this.#stages.set(version, stage);
    return stage;
  }

  /** The role that the name of a file says, where its text is a job description that says none and is surely of no other. */
  #declaredByFile(
    { text, draft, title, role }: Pick<DraftStage, 'text' | 'draft'> & FileContext,
    fileName: string,
  ): DeclaredRole | undefined {
    if (draft.kind !== 'jd' || draft.isLeftAlone) return undefined;
    if (otherProfession(draft.frontMatter, title, this.#parts)) return undefined;
    const bare = { ...draft, headings: [], frontMatter: undefined };
    const words = titleOfFile(fileName, this.#parts.phrases);
    const said = declaredRole(text, bare, this.#parts, words, () => undefined);
    const spoken = role();
    return said && (spoken === undefined || spoken === said.role) ? { ...said, from: 'file-name' } : undefined;
  }

  #find(version: DraftVersion, draft: Draft, title: TextRange | undefined): Found {
    const { terms, reader, phrases } = this.#parts;
    const { text, read, before } = version;
    if (draft.isLeftAlone) return NOTHING_FOUND;
    const known = before && !before.draft.isLeftAlone ? this.#stageOf(before).found() : undefined;
    const kept = known ? read.kept : NOTHING_KEPT;
    const mentions = findBlockTerms(text, { draft, kept }, terms, known?.mentions);
    // A text of one line is what it says, not the title of nothing.
    const hasBody = title && draft.blocks.some(({ kind, start }) => start >= title.end && kind !== 'comment');
    const blanks = blanksIn(text, draft, phrases, kept, known?.blanks);
    const excluded = blanks.length === 0 ? draft.excluded : union([...draft.excluded, ...blanks]);
    const said = { ...draft, excluded };
    const lines = reader.readLines(text, said, hasBody ? title : undefined, known?.lines, known && kept);
    version.before = undefined;
    return { blanks, mentions, lines };
  }
}
