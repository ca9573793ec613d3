/**
 * Reads what a draft and each of its lines say of the roles. Two experts that were trained apart, one on the pack's terms
 * and one on n-grams, give log-odds of each role against none; these are joined and calibrated. For a draft, the mean of its
 * lines is a third input.
 *
 * The work on n-grams is done line by line, and lines that were in the version before are not read again.
 */
import type { Draft } from '../draft/draft.ts';
import type { Kept } from '../draft/read-draft.ts';
import { languageOf } from '../language/language-of.ts';
import type { CompiledPack } from '../pack/compile/compiled-pack.ts';
import { LOCALES, type Locale } from '../language/locale.ts';
import type { TermMatch } from '../terms/term-index.ts';
import type { Folder } from '../text/fold.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';
import type { CooperationReader } from './cooperation.ts';
import { effectOf, joinedPulls, type Effect, type Pull } from './evidence.ts';
import { countHits, LineReader, type Line, type ReadLines, type Scored } from './line-reader.ts';
import { mixed, probabilities, readingOf, readingOfLine, readingOfNothing, slopeAt } from './mixing.ts';
import type { RoleModel } from './model.ts';
import { byPiece, claimedWords, sameTerms, wordsOfWork } from './piece-words.ts';
import { cutPieces, touches, type Piece } from './pieces.ts';
import { NONE, type Evidence, type Reading, type TraceableReading } from './reading.ts';
import type { ItemScores, Scores } from './scores.ts';
import { TermExpert } from './term-expert.ts';
import { besideTold, createToldRoles, toldOfDraft, type ToldKnowledge, type ToldRoles } from './told-roles.ts';
import type { UnclaimedReader } from './unclaimed.ts';
import { expertOdds, weighed, type Sparse } from './vector.ts';
import { lineWeight, sectionWeight } from './weights.ts';

/** A reading with the numbers behind it. */
export interface ScoredReading extends TraceableReading {
  readonly scores: Scores;
  /** One for each item of the draft, in the same order. */
  readonly itemScores: readonly ItemScores[];
}

export interface RoleReader {
  /** The roles told apart: those of the model, then further ones of the pack. */
  readonly roles: readonly string[];
  /** Those of the model, which come first: a pack may compare others, and not all of them. */
  readonly learned: readonly string[];
  /** Steps taken so far to look for n-grams, for tests of what is read anew. */
  readonly work: number;
  /**
   * Reads the lines of a draft, apart from the terms in them.
   * @param skip a span that does not count: the title, so that a text is judged on its own
   * @param before what this answered for the version before
   * @param kept what of the draft is as it was in that version
   */
  readLines(text: string, draft: Draft, skip?: TextRange, before?: ReadLines, kept?: Kept): ReadLines;
  /**
   * Reads a draft. Never throws, whatever the text holds.
   * @param matches every mention of a term of the same pack in prose, in order
   * @param lines those of the whole draft unless given
   */
  read(text: string, draft: Draft, matches: readonly TermMatch[], lines?: ReadLines): ScoredReading;
}

/** No more phrases than this are shown for a draft and for an item. */
const MOST_PHRASES = { draft: 24, line: 8 };
/** For the evidence of a draft only so many n-grams are looked at, those that move most. */
const MOST_NGRAMS = 100;

/**
 * Makes a reader of a pack and a learned model.
 * @param knowledge what is known of lines beside their terms: asked where the pack has roles that the model does not know
 */
export function createRoleReader(
  { pack }: Pick<CompiledPack, 'pack'>,
  folder: Folder,
  model: RoleModel,
  cooperatesWith: CooperationReader = () => [],
  unclaimed: UnclaimedReader = () => [],
  knowledge?: ToldKnowledge,
): RoleReader {
  const told = createToldRoles(pack, model.roles, knowledge);
  const roles = [...model.roles, ...told.roles];
  const compared = new Set(pack.roles.map(({ id }) => id));
  const reader = new Reader(
    { all: roles, told, isCompared: (id) => compared.has(id) },
    new TermExpert(pack.terms, roles, model),
    new LineReader(model, folder, unclaimed),
    model,
  );
  return {
    roles,
    learned: model.roles,
    get work() {
      return reader.work;
    },
    readLines: (text, draft, skip, before, kept) => reader.readLines(text, draft, skip, before, kept),
    read: (text, draft, matches, lines = reader.readLines(text, draft)) =>
      reader.read(text, draft, matches, lines, cooperatesWith),
  };
}

/** A piece of a draft with what was found in it. */
interface ReadPiece {
  readonly piece: Piece;
  readonly line: Line;
  readonly mentions: readonly TermMatch[];
  readonly scores: ItemScores;
  readonly reading: Reading;
}

interface ReaderRoles {
  /** Those of the model first. */
  readonly all: readonly string[];
  readonly told: ToldRoles;
  /** Whether the pack has a role: what speaks of one that it has not speaks of none. */
  readonly isCompared: (id: string) => boolean;
}

class Reader {
  readonly #roles: readonly string[];
  readonly #told: ToldRoles;
  readonly #isCompared: ReaderRoles['isCompared'];
  readonly #terms: TermExpert;
  readonly #lines: LineReader;
  readonly #model: RoleModel;
  readonly #counts: Readonly<Record<Locale, Float64Array>>;

  constructor(roles: ReaderRoles, terms: TermExpert, lines: LineReader, model: RoleModel) {
    this.#roles = roles.all;
    this.#told = roles.told;
    this.#isCompared = roles.isCompared;
    this.#terms = terms;
    this.#lines = lines;
    this.#model = model;
    const counts = LOCALES.map((locale) => [locale, new Float64Array(model.languages[locale].idf.length)]);
    this.#counts = Object.fromEntries(counts) as Record<Locale, Float64Array>;
  }

  get work(): number {
    return this.#lines.work;
  }

  readLines(text: string, draft: Draft, skip?: TextRange, before?: ReadLines, kept?: Kept): ReadLines {
    const cut = cutPieces(text, draft, skip, before && kept && { spans: before.spans, kept });
    return { ...cut, lines: this.#lines.readAll(text, cut.pieces, before, kept), language: languageOf(text) };
  }

  read(
    text: string,
    draft: Draft,
    matches: readonly TermMatch[],
    { pieces: cut, lines, language = 'zh' }: ReadLines,
    cooperatesWith: CooperationReader,
  ): ScoredReading {
    const mentions = byPiece(matches, cut, lines);
    const pieces = lines.map((line, at): ReadPiece => {
      const piece = cut[at]!;
      const { scores, reading } = this.#scoreLine(text, piece, line, mentions[at]!);
      return { piece, line, mentions: mentions[at]!, scores, reading };
    });
    const items = pieces.filter(({ piece }) => piece.item >= 0);
    const evidence = new Map<number, readonly Evidence[]>();
    return {
      ...this.#draftReading(text, language, pieces),
      items: items.map(({ reading }) => reading),
      itemScores: items.map(({ scores }) => scores),
      wordsOf: (item) => items[item]!.line.words,
      evidenceOf: (item) => {
        const known = evidence.get(item) ?? this.#lineEvidence(text, items[item]!);
        evidence.set(item, known);
        return known;
      },
      claimsAll: (item) => items[item]!.line.unclaimed.length === 0,
      isClaimed: (item, { start, end }) => {
        const { piece, line } = items[item]!;
        return !touches(line.unclaimed, start - piece.start, end - piece.start);
      },
      cooperatesWith: (item) => {
        const { piece, line } = items[item]!;
        return (line.cooperatesWith ??= cooperatesWith(wordsOfWork(text, piece, draft.items[piece.item]!.owner)));
      },
      cooperatesIn: cooperatesWith,
    };
  }

  /** Scores of a line; the same words mostly mention the same terms, and then nothing is computed again. */
  #scoreLine(text: string, piece: Piece, line: Line, mentions: readonly TermMatch[]): Scored {
    if (line.scored && sameTerms(line.scored.terms, mentions)) return line.scored;
    const scores = this.#score(line, mentions, () => claimedWords(text, piece, line));
    const reading = this.#readingOf(scores.hits, scores.shares, readingOfLine);
    line.scored = { terms: mentions.map(({ term }) => term), scores, reading, evidence: undefined };
    return line.scored;
  }

  #score(line: Line, mentions: readonly TermMatch[], words: () => string): ItemScores {
    const { language } = line;
    const { mixing } = this.#model.languages[language].line;
    const terms = this.#learned(this.#terms.lineOdds(language, mentions));
    const ngrams = this.#filled(line.odds);
    const odds = mixed(mixing, terms, ngrams);
    const found = line.hits.length + mentions.length;
    const told = this.#toldIn(line, mentions, words);
    const shares = besideTold(probabilities(mixing.calibration, odds, found), told);
    const hits = found === 0 && told.some((share) => share > 0) ? 1 : found;
    const { termsByRole, coreTerms, ambiguousTerms } = this.#terms.count(language, mentions);
    return { language, terms, ngrams, mixed: odds, told, shares, hits, termsByRole, coreTerms, ambiguousTerms };
  }

  #toldIn({ language }: Line, mentions: readonly TermMatch[], words: () => string): readonly number[] {
    if (this.#told.roles.length === 0) return [];
    return this.#told.sharesIn({ language, terms: mentions.map(({ term }) => term), words: words() });
  }

  #readingOf(hits: number, shares: readonly number[], of = readingOf): Reading {
    return hits === 0 ? readingOfNothing(this.#roles, this.#isCompared) : of(this.#roles, shares, this.#isCompared);
  }

  /** What a line rests on. It is kept with the line, so that a key typed elsewhere does not have it worked out again. */
  #lineEvidence(text: string, read: ReadPiece): Evidence[] {
    const { piece, line, scores } = read;
    const { start } = piece;
    if (line.scored?.evidence) return line.scored.evidence.map((it) => movedEvidence(it, start));
    const { ngrams, terms } = this.#lineVectors(read);
    const evidence = this.#evidence(text, 'line', line.language, [read], ngrams, terms, scores.hits);
    if (line.scored) line.scored.evidence = evidence.map((it) => movedEvidence(it, -start));
    return evidence;
  }

  /** What the pieces say together. */
  #draftReading(
    text: string,
    language: Locale,
    pieces: readonly ReadPiece[],
  ): Reading & Pick<ScoredReading, 'scores' | 'evidence'> {
    const { draft } = this.#model.languages[language];
    const vectors = this.#draftVectors(pieces, language);
    const terms = this.#learned(this.#terms.draftOdds(language, vectors.terms));
    const ngrams = this.#filled(expertOdds(draft.ngrams, vectors.ngrams));
    const odds = mixed(draft.mixing, terms, ngrams, this.#meanOfLines(pieces));
    const hits = pieces.reduce((sum, { scores }) => sum + scores.hits, 0);
    const told = this.#toldOf(pieces);
    const shares = besideTold(probabilities(draft.mixing.calibration, odds, hits), told);
    return {
      ...this.#readingOf(hits, shares),
      scores: { language, terms, ngrams, mixed: odds, told, shares, hits },
      evidence: once(() => this.#evidence(text, 'draft', language, pieces, vectors.ngrams, vectors.terms, hits)),
    };
  }

  #lineVectors({ line, mentions }: ReadPiece): Vectors {
    const counts = this.#counts[line.language];
    const found = countHits(line.hits, 1, counts, []);
    return {
      ngrams: weighed(found, counts, this.#model.languages[line.language].idf),
      terms: this.#terms.vector(mentions),
    };
  }

  #draftVectors(pieces: readonly ReadPiece[], language: Locale): Vectors {
    const counts = this.#counts[language];
    const found: number[] = [];
    const spoken = this.#terms.counting();
    for (const { piece, line, mentions } of pieces) {
      const weight = sectionWeight(piece.section);
      if (line.language === language) countHits(line.hits, weight, counts, found);
      spoken.add(mentions, weight);
    }
    return { ngrams: weighed(found, counts, this.#model.languages[language].idf), terms: spoken.vector() };
  }

  #toldOf(pieces: readonly ReadPiece[]): readonly number[] {
    const { roles } = this.#told;
    if (roles.length === 0) return [];
    const lines = pieces.flatMap(({ piece, scores }) => {
      const weight = scores.hits === 0 ? 0 : lineWeight(piece.section);
      return weight === 0 ? [] : [{ told: scores.told, weight }];
    });
    return toldOfDraft(roles, lines);
  }

  /** The mean of what the lines say, those of duties first. */
  #meanOfLines(pieces: readonly ReadPiece[]): number[] {
    const sums = this.#model.roles.map(() => 0);
    let weights = 0;
    for (const { piece, scores } of pieces) {
      const weight = lineWeight(piece.section);
      if (weight === 0 || scores.hits === 0) continue;
      weights += weight;
      for (let role = 0; role < sums.length; role++) sums[role]! += weight * scores.mixed[role]!;
    }
    return sums.map((sum) => (weights > 0 ? sum / weights : 0));
  }

  #evidence(
    text: string,
    extent: 'draft' | 'line',
    language: Locale,
    pieces: readonly ReadPiece[],
    ngrams: Sparse,
    terms: Sparse,
    hits: number,
  ): Evidence[] {
    const { ngrams: learned, mixing } = this.#model.languages[language][extent];
    const scale = slopeAt(mixing.calibration, hits);
    const byNgram = new Map(this.#ngramPulls(learned.weights, ngrams, scale * mixing.ngrams));
    const byTerm = new Map(
      terms.places.map((place, at) => [
        place,
        new SharedPull(this.#terms.pull(extent, language, place, terms.values[at]! * scale * mixing.terms)),
      ]),
    );
    const found: { shared: SharedPull; start: number; end: number; term?: string }[] = [];
    for (const { piece, line, mentions } of pieces) {
      for (const { start, end, term } of mentions) {
        const shared = byTerm.get(this.#terms.place(term) ?? -1);
        if (!shared) continue;
        shared.count++;
        found.push({ shared, start, end, term });
      }
      if (line.language !== language) continue;
      this.#lines.eachHit(text, piece, line, (ngram, start, end) => {
        const shared = byNgram.get(ngram);
        if (!shared) return;
        shared.count++;
        found.push({ shared, start, end });
      });
    }
    const pulls = found.map(({ shared, start, end, term }): Pull => {
      const effect = shared.ofOne();
      return term === undefined ? { start, end, effect } : { start, end, term, effect };
    });
    const roles = this.#roles.map((id) => (this.#isCompared(id) ? id : NONE));
    return joinedPulls(text, roles, pulls, MOST_PHRASES[extent]);
  }

  /** What the n-grams that move most move. */
  #ngramPulls(weights: Float32Array, { places, values }: Sparse, scale: number): [number, SharedPull][] {
    const known = this.#model.roles.length;
    const moved = places.map((place, at) => {
      let most = 0;
      for (let role = 0; role < known; role++) most = Math.max(most, Math.abs(weights[place * known + role]!));
      return { place, value: values[at]! * scale, most: most * values[at]! };
    });
    moved.sort((a, b) => b.most - a.most || a.place - b.place);
    return moved.slice(0, MOST_NGRAMS).map(({ place, value }) => {
      const odds = this.#roles.map((_, role) => (role < known ? weights[place * known + role]! * value : 0));
      return [place, new SharedPull(odds)];
    });
  }

  /** Log-odds of the model's roles; 0 where nothing is known. */
  #filled(odds: readonly number[]): number[] {
    return this.#model.roles.map((_, role) => odds[role] ?? 0);
  }

  /** Those of the model's roles of the log-odds of all. */
  #learned(odds: readonly number[]): readonly number[] {
    return this.#told.roles.length === 0 ? odds : odds.slice(0, this.#model.roles.length);
  }
}

function movedEvidence(evidence: Evidence, shift: number): Evidence {
  return { ...evidence, start: evidence.start + shift, end: evidence.end + shift };
}

interface Vectors {
  readonly ngrams: Sparse;
  readonly terms: Sparse;
}

/** What all mentions of a term or an n-gram move together. It is shared by the places where they stand. */
class SharedPull {
  readonly #odds: readonly number[];
  #ofOne: Effect | undefined;
  count = 0;

  constructor(odds: readonly number[]) {
    this.#odds = odds;
  }

  /** The part of one place, once all are counted. */
  ofOne(): Effect {
    return (this.#ofOne ??= effectOf(this.#odds, this.count));
  }
}
