/** Composes the engine: every room of the core, joined to the calls that the edges make. */
import type { Analysis, Post } from './analysis/analysis.ts';
import { createAnalyzer, type Analyzer } from './analysis/analyzer.ts';
import offRoleRule from '../../data/model/off-role.json' with { type: 'json' };
import { createActivityAnswers, type ActivityAnswers } from './views/activity-answers.ts';
import { card, type Card, type CardReference } from './views/card.ts';
import { comparison, type Comparison } from './views/comparison.ts';
import {
  responsibilities,
  responsibilityMap,
  type Responsibilities,
  type ResponsibilityMap,
} from './views/responsibilities.ts';
import { termMarks, type TermMark } from './views/term-marks.ts';
import { knowledge, type Knowledge } from './views/knowledge.ts';
import type { Flavor } from './draft/block.ts';
import type { DeclaredRole } from './terms/declared-role.ts';
import { setOther } from './draft/document-kind.ts';
import { DraftVersions } from './draft/draft-versions.ts';
import type { Draft, DraftSection } from './draft/draft.ts';
import { createNamesReader } from './draft/names-on-line.ts';
import { insertBelow } from './edits/insert-below.ts';
import { createPeopleInText, type PeopleWords } from './draft/people-in-text.ts';
import { createPostTitleReader } from './draft/post-titles.ts';
import type { DraftWords } from './draft/reading-words.ts';
import { createOwnerWord, type OwnerWord } from './draft/table.ts';
import { setFrontMatter } from './draft/front-matter.ts';
import { createHeadingReader } from './draft/headings.ts';
import { suggestPlanWords, type PlanSuggestions } from './authoring/suggest-plan-words.ts';
import { suggestDuties, type DutySuggestions } from './authoring/suggest-duties.ts';
import { outline, type OutlineNode } from './views/outline.ts';
import type { CompiledPack, PinyinKeys } from './pack/compile/compiled-pack.ts';
import { withProfessions } from './pack/layers/with-professions.ts';
import { withOwners, type Owners } from './pack/layers/with-owners.ts';
import { PackIndex } from './pack/pack-index.ts';
import type { Duty, Guide, Pack, Term, Title } from './pack/schema.ts';
import type { SectionKind, Seniority } from './pack/vocabulary.ts';
import { jobPosting, type JobPosting, type PostingFacts } from './documents/job-posting.ts';
import { headingWords } from './documents/word/heading-words.ts';
import { readWord, type WordReading } from './documents/word/read-word.ts';
import { createPhrases, type Phrases } from './language/language-phrases.ts';
import type { Locale } from './language/locale.ts';
import { createActivityReader, rolesWithActivities } from './judgement/activity-reader.ts';
import { createCooperation } from './judgement/cooperation.ts';
import { createLineKindReader } from './judgement/line-kinds.ts';
import { decodeRoleModel } from './judgement/model.ts';
import { createOffRoleJudge, decodeOffRoleRule } from './judgement/off-role.ts';
import { explainedPosting, type ExplainedPosting } from './views/explained-posting.ts';
import { createDraftViews, type DraftViews } from './views/draft-views.ts';
import { titleOf } from './views/title-of.ts';
import type { WorkingPost } from './views/draft-summaries.ts';
import type { SummarizedFile } from './views/listed-drafts.ts';
import type { Team } from './views/team-findings.ts';
import { team } from './views/whole-team.ts';
import { createDeadlines } from './judgement/deadlines.ts';
import { createUnclaimed } from './judgement/unclaimed.ts';
import { createRoleReader } from './judgement/role-reader.ts';
import type { ToldKnowledge } from './judgement/told-roles.ts';
import { briefDraft, type BriefAnswers } from './authoring/brief-draft.ts';
import { proposeRole, type ProposalOptions, type ProposalResult } from './authoring/propose-role.ts';
import { templatesOf, type Templates } from './authoring/templates.ts';
import { roleOfWords } from './terms/named-role.ts';
import { createPeopleWords } from './terms/team-of-words.ts';
import { professionOf } from './terms/people.ts';
import { createHouseStyle } from './terms/house-style.ts';
import { createNeighborWords, type NeighborWords } from './terms/neighbor-words.ts';
import { createTitleDictionary } from './terms/title-dictionary.ts';
import { termCard, type TermCard } from './terms/term-card.ts';
import { ActivityIndex } from './terms/activity-index.ts';
import { bordersOf, TermIndex, type TermMatch } from './terms/term-index.ts';
import { createFolder, type Folder } from './text/fold.ts';
import { once } from './text/once.ts';
import { outside, rangeAt, type TextChange } from './text/range.ts';
import { pinyinKeys } from './pack/pinyin-keys.ts';
import { SearchIndex } from './pack/search-index.ts';

export interface Engine extends ActivityAnswers, DraftViews, Templates {
  readonly pack: Pack;
  /** The same pack, by the ids of its entries. */
  readonly index: PackIndex;
  /** The structure of a draft. The last texts are remembered: a version is read once, whoever asks, and from what changed. */
  readDraft(text: string, flavor: Flavor): Draft;
  /** A text as terms are compared by: without letter case, full width and traditional characters. */
  readonly fold: (text: string) => string;
  /** Every mention of a term in prose, in order. */
  findTerms(text: string, draft: Draft): TermMatch[];
  /** The mention under an offset; at a border between two, the one that begins there. */
  termAt(text: string, offset: number, draft: Draft): TermMatch | undefined;
  /** The change that makes the draft declare a role; undefined when it does already. */
  setRole(text: string, draft: Draft, role: string): TextChange | undefined;
  /** The change that makes the draft say that it is none; undefined when it does already, or says in `kind:` what is not understood. */
  setOther(text: string, draft: Draft): TextChange | undefined;
  /**
   * What may be written at an offset; undefined where Role Lens has nothing to offer.
   * @param declared the role that the draft declares, see {@link Analyzer.read}
   * @param sectionKindOf asked of a section whose heading does not say what it is, see {@link Analyzer.sectionKindOf}
   */
  suggestDuties(
    text: string,
    offset: number,
    draft: Draft,
    declared: DeclaredRole | undefined,
    sectionKindOf?: (section: DraftSection) => SectionKind | undefined,
  ): DutySuggestions | undefined;
  /**
   * Owners, actions, goals and risks that may be written at an offset of a plan; undefined where it asks for none of them.
   * @param people names of those who may own something, besides those whom the plan names
   */
  suggestPlanWords(
    text: string,
    offset: number,
    draft: Draft,
    declared: DeclaredRole | undefined,
    people?: readonly string[],
  ): PlanSuggestions | undefined;
  /**
   * One more item below the list item that an offset stands in, with the marks of the list, and the numbers behind it.
   * @returns undefined where no item that says something stands there
   */
  insertBelow(text: string, offset: number, draft: Draft, sentence: string): readonly TextChange[] | undefined;
  /**
   * Everything that is said of a term, given by its id.
   * @throws RangeError for an id that the pack does not hold
   */
  termCard(term: string, locale: Locale, written?: Locale): TermCard;
  /** What the pack says of the title of a post, whatever is said beside it: `【杭州】高级用户运营（急聘）`. */
  findTitle(title: string): Title | undefined;
  /** The role or neighbor of a person whom settings put into a team; undefined for a team that is not known, which counts as not said. */
  professionOf(team: string): string | undefined;
  searchTerms(query: string): Term[];
  searchDuties(query: string): Duty[];
  /** Guides by their title or the name of a part, best first; none for an empty query. */
  searchGuide(query: string): Guide[];
  /** Duties whose label or text mentions a term, given by its id, in either language. */
  dutiesMentioning(term: string): Duty[];
  /** How a Chinese label is typed in Latin letters; undefined when the pack does not say how a character of it is read. */
  pinyin(label: string): PinyinKeys | undefined;
  outline(locale: Locale): OutlineNode[];
  comparison(locale: Locale): Comparison;
  /** Undefined for what the pack does not hold. */
  card(reference: CardReference, locale: Locale): Card | undefined;
  /** What the comparison app shows. */
  knowledge(locale: Locale): Knowledge;
  /** Who owns what along the funnel. @param home the language of the companies that are meant; the locale's when absent */
  responsibilities(locale: Locale, home?: Locale): Responsibilities;
  /** The same in both languages, with the activities that duties name: what a page shows. Works through all duties. */
  responsibilityMap(locale: Locale): ResponsibilityMap;
  /**
   * Makes what judges drafts. It remembers what it read: use one for all drafts of a session.
   * @param model the bytes of the learned role model
   * @param isApart for drafts that nobody writes, one after the other: those that are written stay known beside them
   * @throws Error when the bytes are no model
   */
  createAnalyzer(model: Uint8Array, isApart?: boolean): Analyzer;
  /** What the posts and plans of a folder say of who does what, held together. */
  holdTogether(files: Iterable<SummarizedFile<WorkingPost>>): Team;
  /** A role as it speaks from drafts of it, or why there is none. */
  proposeRole(files: Iterable<SummarizedFile<WorkingPost>>, options?: ProposalOptions): ProposalResult;
  /** The terms of a draft, and whose words they are. */
  termMarks(analysis: Analysis): TermMark[];
  /** A posting for somebody who reads it: one post, or a text that holds no more. @param analyzer who made the analysis */
  explainPosting(analysis: Analysis | Post, analyzer: Analyzer, locale: Locale): ExplainedPosting;
  /** The draft as schema.org has it; undefined when it is no job description, or has no title. @param facts what it may not say */
  jobPosting(analysis: Analysis, facts?: PostingFacts): JobPosting | undefined;
  /** A Word document (.docx) as a draft in Markdown, or why it was not read. @param bytes of the file */
  readWord(bytes: Uint8Array): WordReading;
  /** The name of a level, as templates write it. */
  seniorityName(seniority: Seniority, locale: Locale): string;
  /** Words of the pack as a text writes them: in traditional characters where it does. */
  asWrittenIn(text: string, words: string): string;
  /** A job description begun from the brief of a role, in Markdown. */
  briefDraft(role: string, answers: BriefAnswers): string;
}

/** Every mention of a term in the prose of a draft, in order; none in one that is left alone. */
function termsIn(terms: TermIndex, text: string, { blocks, excluded, isLeftAlone }: Draft): TermMatch[] {
  if (isLeftAlone) return [];
  const found = blocks.flatMap(({ start, end }) => terms.find(text, start, end));
  return outside(found, excluded);
}

/**
 * Makes an engine of a pack; those of a team are laid over the built-in one before, see `teamKnowledge`.
 * @param owners who owns the areas of the pack in the user's company, where that was said
 */
export function createEngine([given]: readonly [CompiledPack], owners: Owners = {}): Engine {
  const compiled = withOwners(withProfessions(given), owners);
  const { pack, han } = compiled;
  const folder = createFolder(han);
  const terms = new TermIndex(compiled, folder);
  const phrases = createPhrases(compiled.language, han);
  const index = new PackIndex(pack);
  const titles = createTitleDictionary(compiled, folder, phrases);
  const neighborWords = createNeighborWords(index, folder);
  const draftWords = draftWordsOf(pack, folder, phrases, createPeopleWords({ index, titles, phrases, terms }));
  const createVersions = versionMaker(draftWords, folder, (title) => roleOfWords(title, index, terms, titles));
  const shared = createVersions();
  const keysOf = (label: string): PinyinKeys | undefined => pinyinKeys(label, compiled);
  const search = createSearch(pack, keysOf, folder);

  const activities = once(() => new ActivityIndex(compiled, folder));
  const mentioning = mentioningIn(terms);
  const findTitle = (title: string): Title | undefined => index.title(titles.find(title)?.id);
  const answers = createActivityAnswers({ index, phrases, folder, activities, keysOf });
  const entryOf = (title: string): string | undefined => findTitle(title)?.id;
  return {
    pack,
    index,
    readDraft: (text, flavor) => shared.of(text, flavor).draft,
    findTerms: (text, draft) => termsIn(terms, text, draft),
    termAt: (text, offset, draft) => termAt(terms, text, offset, draft),
    setRole: (text, draft, role) => setFrontMatter(text, draft.frontMatter, 'role', role),
    insertBelow: (text, offset, draft, sentence) => insertBelow(text, draft, offset, sentence),
    setOther: (text, { frontMatter }) => setOther(text, frontMatter, phrases),
    ...writingIn({ index, phrases, folder, keysOf }),
    termCard: (id, locale, written) => termCard(index, termOf(index, id), locale, written),
    findTitle,
    ...answers,
    searchTerms: (query) => search.terms().search(query),
    searchDuties: (query) => search.duties().search(query),
    searchGuide: (query) => (query.trim() === '' ? [] : search.guide().search(query)),
    dutiesMentioning: (term) => mentioning(term, pack.duties),
    pinyin: keysOf,
    outline: (locale) => outline(index, locale),
    comparison: (locale) => comparison(index, locale),
    card: (reference, locale) => card(index, reference, locale, mentioning),
    knowledge: (locale) => knowledge(index, compiled.syllables, locale),
    responsibilities: (locale, home) => responsibilities(index, locale, home),
    responsibilityMap: (locale) =>
      responsibilityMap(index, locale, (text) => answers.activitiesIn(text).map(({ activity }) => activity)),
    createAnalyzer(model, isApart = false) {
      const versions = isApart ? createVersions() : shared;
      const cooperation = createCooperation(pack, terms, folder, phrases);
      const deadlines = createDeadlines(phrases, folder);
      const unclaimed = createUnclaimed(phrases, folder, deadlines);
      const told = toldKnowledge(index, activities, neighborWords);
      const reader = createRoleReader(compiled, folder, decodeRoleModel(model), cooperation, unclaimed, told);
      const lineKinds = createLineKindReader(compiled.lineKinds, folder);
      return createAnalyzer({
        ...{ index, phrases, versions, terms, titles, folder, neighborWords, reader, lineKinds, draftWords, deadlines },
        judge: createOffRoleJudge(reader.roles, decodeOffRoleRule(offRoleRule), reader.learned.length),
        activities: createActivityReader(activities),
        namesOn: createNamesReader(phrases),
        style: createHouseStyle(pack, folder, bordersOf(compiled), draftWords.headings),
        learned: reader.learned,
        rolesWithActivities: once(() => rolesWithActivities(index)),
      });
    },
    ...createDraftViews({ index, phrases, activities, entryOf }, answers),
    professionOf: (team) => professionOf(team, index, titles),
    holdTogether: (files) => team(index, files),
    termMarks: (analysis) => termMarks(index, analysis),
    seniorityName: (seniority, locale) => compiled.language[locale].written[seniority],
    ...templatesOf(index, compiled.language),
    briefDraft: (role, answers) => briefDraft(index, role, answers, compiled.language[answers.locale].written.toFillIn),
    asWrittenIn: (text, words) => phrases.inScript(words, phrases.scriptOf(text)),
    explainPosting: (analysis, analyzer, locale) => {
      const title = titleOf(analysis, phrases);
      const facts = { title, entry: findTitle(title), marks: answers.lens(analysis, analyzer) };
      return explainedPosting(index, analysis, analyzer, locale, facts);
    },
    jobPosting: (analysis, facts) => jobPosting(index, phrases, analysis, facts),
    readWord: (bytes) => readWord(bytes, headingWords(draftWords.headings, phrases)),
  };
}

/** @throws RangeError for an id that the pack does not hold */
function termOf(index: PackIndex, id: string): Term {
  const term = index.term(id);
  if (!term) throw new RangeError(`no term ${id}`);
  return term;
}

/** What is known of a line beside its terms. */
function toldKnowledge(index: PackIndex, activities: () => ActivityIndex, words: NeighborWords): ToldKnowledge {
  return {
    activitiesIn: (line) =>
      [
        ...new Set(
          activities()
            .find(line)
            .map(({ activity }) => activity),
        ),
      ].map((id) => index.activity(id)!),
    spokenIn: (line) => words.spokenIn(line),
  };
}

/** The duties of which a label or a text mentions a term. */
function mentioningIn(terms: TermIndex): (term: string, duties: readonly Duty[]) => Duty[] {
  return (term, duties) =>
    duties.filter(({ label, text }) =>
      [label.zh, label.en, text.zh, text.en].some((words) => terms.find(words).some((match) => match.term === term)),
    );
}

/** Makes readers of versions of drafts, each of which knows those that it read last. */
function versionMaker(
  words: DraftWords,
  folder: Folder,
  roleOf: Parameters<typeof createPostTitleReader>[2],
): () => DraftVersions {
  const { phrases } = words;
  const titles = createPostTitleReader(folder, phrases, roleOf);
  return () => new DraftVersions(words, titles, phrases.otherLanguageOf);
}

/** What may be written into drafts, and of them. */
function writingIn(
  parts: Parameters<typeof proposeRole>[2],
): Pick<Engine, 'fold' | 'suggestDuties' | 'suggestPlanWords' | 'proposeRole'> {
  const { index, folder } = parts;
  const isOwner = ownerWordOf(index.pack, folder);
  return {
    fold: (text) => folder.foldToString(text),
    proposeRole: (files, options = {}) => proposeRole(files, options, parts),
    suggestDuties: (text, offset, draft, declared, sectionKindOf) =>
      draft.isLeftAlone
        ? undefined
        : suggestDuties(text, offset, draft, { declared, index, folder, ...(sectionKindOf && { sectionKindOf }) }),
    suggestPlanWords: (text, offset, draft, declared, people = []) =>
      suggestPlanWords(text, offset, draft, { declared, index, folder, isOwner, people }),
  };
}

function ownerWordOf({ ownerColumns }: Pack, folder: Folder): OwnerWord {
  return createOwnerWord([...(ownerColumns?.zh ?? []), ...(ownerColumns?.en ?? [])], folder);
}

/** What drafts are read with. */
function draftWordsOf(pack: Pack, folder: Folder, phrases: Phrases, people: PeopleWords): DraftWords {
  return {
    headings: createHeadingReader(pack.sections, folder, phrases),
    phrases,
    isOwner: ownerWordOf(pack, folder),
    people: createPeopleInText(phrases, people),
    isOfPlan: createOwnerWord(
      Object.values(pack.planColumns ?? {}).flatMap(({ zh, en }) => [...zh, ...en]),
      folder,
    ),
  };
}

function termAt(terms: TermIndex, text: string, offset: number, draft: Draft): TermMatch | undefined {
  const block = rangeAt(draft.blocks, offset);
  if (!block || draft.isLeftAlone) return undefined;
  const matches = outside(terms.find(text, block.start, block.end), draft.excluded);
  return matches.find(({ start, end }) => start <= offset && offset < end) ?? matches.find(({ end }) => end === offset);
}

/** What finds terms and duties by what a person types; each index is made when somebody searches first. */
function createSearch(pack: Pack, keysOf: (label: string) => PinyinKeys | undefined, folder: Folder) {
  return {
    terms: once(
      () =>
        new SearchIndex(
          pack.terms,
          ({ forms }) => ({ words: [...forms.zh, ...forms.en], typed: forms.zh }),
          keysOf,
          folder,
        ),
    ),
    guide: once(
      () =>
        new SearchIndex(
          pack.guide,
          ({ title, parts }) => ({
            words: [title, ...parts.map(({ name }) => name)].flatMap(({ zh, en }) => [zh, en]),
            typed: [title.zh],
          }),
          keysOf,
          folder,
        ),
    ),
    duties: once(
      () =>
        new SearchIndex(
          pack.duties,
          ({ label, text }) => ({ words: [label.zh, label.en, text.zh, text.en], typed: [label.zh] }),
          keysOf,
          folder,
        ),
    ),
  };
}
