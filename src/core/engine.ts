/** Composes the engine: every room of the core, joined to the calls that the edges make. */
import type { Analysis } from './analysis/analysis.ts';
import { createAnalyzer, type Analyzer } from './analysis/analyzer.ts';
import offRoleRule from '../../data/model/off-role.json' with { type: 'json' };
import { card, type Card, type CardReference } from './views/card.ts';
import { comparison, type Comparison } from './views/comparison.ts';
import { knowledge, type Knowledge } from './views/knowledge.ts';
import type { Flavor } from './draft/block.ts';
import { declaredRole, type DeclaredRole } from './terms/declared-role.ts';
import { readDraft } from './draft/read-draft.ts';
import type { Draft } from './draft/draft.ts';
import { createOwnerWord } from './draft/table.ts';
import { setFrontMatter } from './draft/front-matter.ts';
import { createHeadingReader } from './draft/headings.ts';
import { titleWords } from './draft/title.ts';
import { suggestDuties, type DutySuggestions } from './authoring/suggest-duties.ts';
import { outline, type OutlineNode } from './views/outline.ts';
import type { CompiledPack, PinyinKeys } from './pack/compile/compiled-pack.ts';
import { mergePacks } from './pack/layers/merge-packs.ts';
import type { Duty, Pack, Template, Term } from './pack/schema.ts';
import type { Locale } from './language/locale.ts';
import { createCooperation } from './judgement/cooperation.ts';
import { decodeRoleModel } from './judgement/model.ts';
import { createOffRoleJudge, decodeOffRoleRule } from './judgement/off-role.ts';
import { draftPicture, type DraftPicture } from './views/draft-picture.ts';
import { createRoleReader } from './judgement/role-reader.ts';
import { renderTemplate, type TemplateWish } from './authoring/render-template.ts';
import { termCard, type TermCard } from './terms/term-card.ts';
import { TermIndex, type TermMatch } from './terms/term-index.ts';
import { createFolder } from './text/fold.ts';
import { outside, rangeAt, type TextChange } from './text/range.ts';
import { SearchIndex } from './pack/search-index.ts';

export interface Engine {
  readonly pack: Pack;
  /** Reads the structure of a draft. Other calls take the result, so that it is computed once for a version of a text. */
  readDraft(text: string, flavor: Flavor): Draft;
  /** Every mention of a term in prose, in order. */
  findTerms(text: string, draft: Draft): TermMatch[];
  /** The mention under an offset; at a border between two, the one that begins there. */
  termAt(text: string, offset: number, draft: Draft): TermMatch | undefined;
  declaredRole(text: string, draft: Draft): DeclaredRole | undefined;
  /** The change that makes the draft declare a role; undefined when it does already. */
  setRole(text: string, draft: Draft, role: string): TextChange | undefined;
  /** What may be written at an offset; undefined where Role Lens has nothing to offer. */
  suggestDuties(text: string, offset: number, draft: Draft): DutySuggestions | undefined;
  /** @throws RangeError for an id the pack does not hold */
  term(id: string): Term;
  termCard(term: Term, locale: Locale): TermCard;
  searchTerms(query: string): Term[];
  searchDuties(query: string): Duty[];
  /** Duties whose label or text mentions a term, in either language. */
  dutiesMentioning(term: Term): Duty[];
  /** How a Chinese label is typed in Latin letters, if the build computed it. */
  pinyin(label: string): PinyinKeys | undefined;
  outline(locale: Locale): OutlineNode[];
  comparison(locale: Locale): Comparison;
  /** Undefined for what the pack does not hold. */
  card(reference: CardReference, locale: Locale): Card | undefined;
  /** What the comparison app shows. */
  knowledge(locale: Locale): Knowledge;
  /**
   * Makes what judges drafts. It remembers what it read: use one for all drafts of a session.
   * @param model the bytes of the learned role model
   * @throws Error when the bytes are no model
   */
  createAnalyzer(model: Uint8Array): Analyzer;
  /** What the pictures show of a draft. The analysis must be of this text. */
  draftPicture(text: string, analysis: Analysis): DraftPicture;
  /** A template as a snippet in VS Code's syntax. */
  renderTemplate(template: Template, wish: TemplateWish): string;
}

/** Makes an engine of one or more packs; of two entries with the same id the later pack's stands. */
export function createEngine(packs: readonly [CompiledPack, ...CompiledPack[]]): Engine {
  const compiled = mergePacks(packs);
  const { pack } = compiled;
  const folder = createFolder(compiled.han);
  const terms = new TermIndex(compiled, folder);
  const words = {
    headings: createHeadingReader(pack.sections, folder),
    isOwner: createOwnerWord([...(pack.ownerColumns?.zh ?? []), ...(pack.ownerColumns?.en ?? [])], folder),
  };
  const termById = new Map(pack.terms.map((term) => [term.id, term]));
  const termSearch = new SearchIndex(pack.terms, ({ forms }) => [...forms.zh, ...forms.en], compiled.pinyin, folder);
  const dutySearch = new SearchIndex(
    pack.duties,
    ({ label, text }) => [label.zh, label.en, text.zh, text.en],
    compiled.pinyin,
    folder,
  );

  const mentioning = (term: Term, duties: readonly Duty[]): Duty[] =>
    duties.filter(({ label, text }) =>
      [label.zh, label.en, text.zh, text.en].some((words) => terms.find(words).some((match) => match.term === term)),
    );

  const engine: Engine = {
    pack,
    readDraft: (text, flavor) => readDraft(text, flavor, words),
    findTerms: (text, draft) =>
      outside(
        draft.blocks.flatMap(({ start, end }) => terms.find(text, start, end)),
        draft.excluded,
      ),
    termAt(text, offset, draft) {
      const block = rangeAt(draft.blocks, offset);
      if (!block) return undefined;
      const matches = outside(terms.find(text, block.start, block.end), draft.excluded);
      return (
        matches.find(({ start, end }) => start <= offset && offset < end) ?? matches.find(({ end }) => end === offset)
      );
    },
    declaredRole: (text, draft) => declaredRole(text, draft, pack, terms, folder, titleWords(text, draft)),
    setRole: (text, draft, role) => setFrontMatter(text, draft.frontMatter, 'role', role),
    suggestDuties: (text, offset, draft) =>
      suggestDuties(text, offset, draft, engine.declaredRole(text, draft), pack, folder),
    term(id) {
      const term = termById.get(id);
      if (!term) throw new RangeError(`no term ${id}`);
      return term;
    },
    termCard: (term, locale) => termCard(pack, term, locale),
    searchTerms: (query) => termSearch.search(query),
    searchDuties: (query) => dutySearch.search(query),
    dutiesMentioning: (term) => mentioning(term, pack.duties),
    pinyin: (label) => compiled.pinyin[label],
    outline: (locale) => outline(pack, locale),
    comparison: (locale) => comparison(pack, locale),
    card: (reference, locale) => card(pack, reference, locale, mentioning),
    knowledge: (locale) => knowledge(compiled, locale),
    createAnalyzer(model) {
      const reader = createRoleReader(compiled, folder, decodeRoleModel(model), createCooperation(pack, terms, folder));
      const judge = createOffRoleJudge(reader.roles, decodeOffRoleRule(offRoleRule));
      return createAnalyzer({ pack, words, terms, folder, reader, judge });
    },
    draftPicture: (text, analysis) => draftPicture(pack, text, analysis),
    renderTemplate: (template, wish) => renderTemplate(pack, template, wish),
  };
  return engine;
}
