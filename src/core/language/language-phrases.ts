/** The phrases of both languages, made of word lists. An engine makes each group once, when it is asked for first. */
import { once } from '../text/once.ts';
import { remembering } from '../text/remembering.ts';
import { bareWordPhrases, type BareWordPhrases } from './phrases/bare-word-phrases.ts';
import { blankPhrases, type BlankPhrases } from './phrases/blank-phrases.ts';
import { briefPhrases, type BriefPhrases } from './phrases/brief-words.ts';
import { businessPhrases, type BusinessPhrases } from './phrases/business-phrases.ts';
import { claimPhrases, type ClaimPhrases } from './phrases/claim-phrases.ts';
import { cooperationPhrases, type CooperationPhrases } from './phrases/cooperation-phrases.ts';
import { mailPhrases, type MailPhrases } from './phrases/mail-phrases.ts';
import { documentPhrases, type DocumentPhrases } from './phrases/document-phrases.ts';
import { leadPhrases, type LeadPhrases } from './phrases/lead-phrases.ts';
import { ownerPhrases, type OwnerPhrases } from './phrases/owner-phrases.ts';
import { peoplePhrases, type PeoplePhrases } from './phrases/people-phrases.ts';
import { draftPhrases, type DraftPhrases } from './phrases/draft-phrases.ts';
import { fairnessPhrases, type FairnessPhrases } from './phrases/fairness-phrases.ts';
import { fillerPhrases, type FillerPhrases } from './phrases/filler-phrases.ts';
import { headingPhrases, type HeadingPhrases } from './phrases/heading-phrases.ts';
import { inflationPhrases, type InflationPhrases } from './phrases/inflation-phrases.ts';
import { postPhrases, type PostPhrases } from './phrases/post-phrases.ts';
import { postingPhrases, type PostingPhrases } from './phrases/posting-phrases.ts';
import { rephrasingPhrases, type RephrasingPhrases } from './phrases/rephrasing-phrases.ts';
import { saidPieces, type SaidPieces } from './phrases/said-pieces.ts';
import { stancePhrases, type StancePhrases } from './phrases/stance-phrases.ts';
import { toldPhrases, type ToldPhrases } from './phrases/told-phrases.ts';
import { titlePhrases, type TitlePhrases } from './phrases/title-phrases.ts';
import { deadlinePhrases, type DeadlinePhrases } from './phrases/deadline-phrases.ts';
import { besideColumn, closingRow, numberColumn } from './phrases/table-phrases.ts';
import { titleLists, type TitleLists } from './phrases/title-lists.ts';
import { titleSpellings, type TitleSpellings } from './phrases/title-spellings.ts';
import { unclaimedPhrases, type UnclaimedPhrases } from './phrases/unclaimed-phrases.ts';
import { vagueDutyPhrases, type VagueDutyPhrases } from './phrases/vague-duty-phrases.ts';
import { createOtherLanguageReader, type OtherLanguageReader } from './other-language.ts';
import { createScriptReader, createSimplifier, type Script, type ScriptReader } from './script.ts';
import { createTraditionalWriter } from './traditional.ts';
import type { HanFolding } from '../text/fold.ts';
import type { LanguageLists } from './word-lists.ts';

export interface Phrases {
  /** The lists as they are: texts to write stand there. */
  readonly lists: LanguageLists;
  readonly bareWords: () => BareWordPhrases;
  readonly blanks: () => BlankPhrases;
  readonly briefs: () => BriefPhrases;
  readonly business: () => BusinessPhrases;
  readonly claims: () => ClaimPhrases;
  readonly cooperation: () => CooperationPhrases;
  readonly deadlines: () => DeadlinePhrases;
  readonly documents: () => DocumentPhrases;
  readonly mails: () => MailPhrases;
  readonly drafts: () => DraftPhrases;
  readonly leads: () => LeadPhrases;
  readonly owners: () => OwnerPhrases;
  readonly people: () => PeoplePhrases;
  readonly fairness: () => FairnessPhrases;
  readonly filler: () => FillerPhrases;
  readonly headings: () => HeadingPhrases;
  readonly inflation: () => InflationPhrases;
  /** Whether a column only counts the rows of its table, asked of its head. */
  readonly numberColumn: () => RegExp;
  readonly besideColumn: () => RegExp;
  readonly closingRow: () => RegExp;
  readonly postings: () => PostingPhrases;
  readonly posts: () => PostPhrases;
  readonly rephrasing: () => RephrasingPhrases;
  /** What a line says, in pieces that can be held against those of another. */
  readonly saidPieces: () => (text: string) => SaidPieces;
  readonly stances: () => StancePhrases;
  readonly told: () => ToldPhrases;
  readonly titles: () => TitlePhrases;
  readonly titleLists: () => TitleLists;
  readonly titleSpellings: () => TitleSpellings;
  readonly unclaimed: () => UnclaimedPhrases;
  readonly vagueDuties: () => VagueDutyPhrases;
  /** The language of a text that is neither Chinese nor English; undefined for those, and where it is not sure. */
  readonly otherLanguageOf: OtherLanguageReader;
  /** Whether a Chinese text is written in simplified or in traditional characters; undefined where nothing in it says which. */
  readonly scriptOf: ScriptReader;
  /** A text of the pack as a draft of a script writes it. */
  readonly inScript: (words: string, script: Script | undefined) => string;
  /** A text with its traditional characters simplified one by one: as long as before, so that offsets stay. */
  readonly simplified: (text: string) => string;
}

/** @param han traditional characters and what they fold to, so that a word is also seen where it is written with them */
export function createPhrases(lists: LanguageLists, han: HanFolding): Phrases {
  const others = once(() =>
    createOtherLanguageReader({ words: lists.en.otherLanguages.words, characters: lists.zh.otherLanguages.characters }),
  );
  const variants = once(() => variantsOf(han));
  const scripts = once(() => createScriptReader(han));
  // Every edit of a draft asks for its script, and for that of lines of it in between.
  const scriptOfLong = remembering((text) => scripts()(text));
  const write = once(() => createTraditionalWriter(han.written ?? { from: '', to: '', phrases: [] }));
  const simplify = once(() => createSimplifier(han));
  const simplified = (text: string): string => simplify()(text);
  const unclaimed = once(() => unclaimedPhrases(lists, variants()));
  return {
    lists,
    bareWords: once(() => bareWordPhrases(lists)),
    blanks: once(() => blankPhrases(lists, variants())),
    briefs: once(() => briefPhrases(lists, simplified)),
    business: once(() => businessPhrases(lists, variants())),
    claims: once(() => claimPhrases(lists)),
    cooperation: once(() => cooperationPhrases(lists, variants())),
    deadlines: once(() => deadlinePhrases(lists, variants())),
    documents: once(() => documentPhrases(lists, simplified)),
    mails: once(() => mailPhrases(lists, variants())),
    drafts: once(() => draftPhrases(lists, variants())),
    leads: once(() => leadPhrases(lists, variants())),
    owners: once(() => ownerPhrases(lists, variants())),
    people: once(() => peoplePhrases(lists, variants())),
    fairness: once(() => fairnessPhrases(lists)),
    filler: once(() => fillerPhrases(lists)),
    headings: once(() => headingPhrases(lists)),
    inflation: once(() => inflationPhrases(lists, variants(), simplified)),
    numberColumn: once(() => numberColumn(lists, variants())),
    besideColumn: once(() => besideColumn(lists, variants())),
    closingRow: once(() => closingRow(lists, variants())),
    postings: once(() => postingPhrases(lists, variants())),
    posts: once(() => postPhrases(lists)),
    rephrasing: once(() => rephrasingPhrases(lists)),
    saidPieces: once(() => saidPieces(lists, simplified)),
    stances: once(() => stancePhrases(lists, unclaimed, simplified)),
    told: once(() => toldPhrases(lists, variants())),
    titles: once(() => titlePhrases(lists, variants())),
    titleLists: once(() => titleLists(lists)),
    titleSpellings: once(() => titleSpellings(lists)),
    unclaimed,
    vagueDuties: once(() => vagueDutyPhrases(lists, variants())),
    otherLanguageOf: (text) => others()(text),
    scriptOf: (text) => (text.length <= SHORT ? scripts()(text) : scriptOfLong(text)),
    inScript: (words, script) => (script === 'traditional' ? write()(words) : words),
    simplified,
  };
}

/** A shorter text is a line, and read as soon as it is known again. UTF-16 code units. */
const SHORT = 256;

/** By character, all others that fold to it. */
function variantsOf({ from, to }: HanFolding): Map<string, string> {
  const variants = new Map<string, string>();
  for (let at = 0; at < from.length; at++) {
    const folded = to.charAt(at);
    variants.set(folded, (variants.get(folded) ?? '') + from.charAt(at));
  }
  return variants;
}
