/**
 * The word lists of the two languages: which there are, and what each holds. The words themselves stand in `data/language/*.yaml`,
 * each list with a description and with examples that are tests; the build checks them and puts them into the compiled pack.
 */
import { DEADLINE_LISTS } from './deadline-lists.ts';
import { JUDGE_LISTS, STANCES } from './judge-lists.ts';
import { FREE_GROUPS, groups, text, WORDS, type ListForm } from './list-forms.ts';
import type { Locale } from './locale.ts';
import { PLAN_LISTS } from './plan-lists.ts';
import { REPHRASING_LISTS } from './rephrasing-lists.ts';

export type { ListForm } from './list-forms.ts';

/** Words and phrases that are looked for. */
export interface WordList {
  readonly words: readonly string[];
  /** Longer words that begin with one of the words and mean something else: `员工` is no `员`. */
  readonly lookalikes?: readonly string[];
}

/** Words by what they stand for. The first group that has a word decides. */
export type WordGroups<Name extends string = string> = Readonly<Record<Name, readonly string[]>>;

/** Texts that are written into drafts: the same in both languages. */
const WRITTEN = {
  cooperateOn: text('role'),
  dutySkeleton: text('verb', 'object'),
  deedSkeleton: text('verb', 'object'),
  deedVerb: text(),
  unknownVerb: text(),
  ownerNote: text('name'),
  person: text(),
  planTitle: text('role'),
  toFillIn: text(),
  target: text(),
  junior: text(),
  mid: text(),
  senior: text(),
} as const;

/** What a heading can announce in words of its own. */
export const HEADING_KINDS = ['responsibility', 'requirement', 'benefit', 'hiring', 'about', 'context'] as const;

/** Lists that both languages have, by what they are for. */
const SHARED = {
  owners: PLAN_LISTS.shared.owners,
  blanks: { open: WORDS, openings: WORDS, things: WORDS, units: WORDS, formats: WORDS },
  titles: {
    positions: WORDS,
    occupations: WORDS,
    fields: WORDS,
    own: WORDS,
    denials: WORDS,
    places: WORDS,
    ranks: WORDS,
    remarks: WORDS,
    joiners: WORDS,
  },
  plans: PLAN_LISTS.shared.plans,
  requirements: {
    optional: WORDS,
    optionalHeadings: WORDS,
    traits: WORDS,
    choices: WORDS,
    choiceSources: WORDS,
    choiceEnds: WORDS,
  },
  sections: {
    announced: groups('responsibility', 'requirement'),
    told: groups('responsibility', 'requirement'),
    footers: WORDS,
    pageLines: WORDS,
    titleLabels: WORDS,
    fileEndings: WORDS,
    headingEndings: WORDS,
    headingJoiners: WORDS,
    numberColumns: WORDS,
    besideColumns: WORDS,
    closingRows: WORDS,
    companies: WORDS,
    postWords: WORDS,
  },
  metrics: { measured: WORDS, sources: WORDS, targets: WORDS, sentenceWords: WORDS },
  documents: {
    kinds: groups('jd', 'plan', 'other'),
    sharedHeadings: WORDS,
    otherHeadings: WORDS,
    otherTitles: WORDS,
    workLists: WORDS,
    titleOpenings: WORDS,
    engineering: WORDS,
    ours: WORDS,
    reports: WORDS,
    ownWork: WORDS,
    othersWork: WORDS,
    postWords: WORDS,
    greetings: WORDS,
    mailLabels: WORDS,
    mailSubjects: WORDS,
    mailReplies: WORDS,
    signOffs: WORDS,
    agendas: WORDS,
  },
  business: { shop: WORDS, agency: WORDS, advertising: WORDS },
  stances: STANCES,
  everyday: { words: WORDS, little: WORDS, companies: WORDS, openings: WORDS },
} as const;

/** The lists of each language, by what they are for. */
export const WORD_LISTS = {
  zh: {
    ...SHARED,
    documents: { ...SHARED.documents, submitted: WORDS, submissions: WORDS },
    metrics: { ...SHARED.metrics, tails: WORDS },
    requirements: { ...SHARED.requirements, choiceOpenings: WORDS, choiceCounters: WORDS },
    plans: { ...SHARED.plans, joinings: WORDS, notes: WORDS, yields: WORDS },
    stances: {
      ...SHARED.stances,
      joining: WORDS,
      bases: WORDS,
      needs: WORDS,
      helped: WORDS,
      onBehalf: WORDS,
      makes: WORDS,
    },
    people: {
      nouns: WORDS,
      attributes: WORDS,
      endings: WORDS,
      positionEndings: WORDS,
      listEndings: WORDS,
      listAttributes: WORDS,
    },
    cooperation: {
      signs: WORDS,
      verbs: WORDS,
      verbEndings: WORDS,
      withWords: WORDS,
      together: WORDS,
      whens: WORDS,
      forWords: WORDS,
      givenVerbs: WORDS,
      handOverVerbs: WORDS,
      handOverTo: WORDS,
      provideVerbs: WORDS,
      givenDirectly: WORDS,
      giveWords: WORDS,
      handOvers: WORDS,
      handOverAttributes: WORDS,
      crossTeams: WORDS,
      contacts: WORDS,
      between: WORDS,
      particles: WORDS,
      otherDeeds: WORDS,
      partnerAttributes: WORDS,
      partnerJoiners: WORDS,
      nameJoiners: WORDS,
      listJoiners: WORDS,
      afterPartner: WORDS,
      partnersWork: WORDS,
      dealings: WORDS,
      customersAre: WORDS,
      benefits: WORDS,
      benefitDeeds: WORDS,
      usableBy: WORDS,
    },
    claims: {
      adverbs: WORDS,
      verbs: WORDS,
      alone: WORDS,
      joiners: WORDS,
      secondVerbs: WORDS,
      clauseJoiners: WORDS,
      laterAdverbs: WORDS,
      laterVerbs: WORDS,
      strung: WORDS,
      workVerbs: WORDS,
      kinds: WORDS,
      openings: WORDS,
      doWell: text(),
    },
    rephrasing: REPHRASING_LISTS.zh,
    bareWords: {
      adverbs: WORDS,
      verbs: WORDS,
      attributes: WORDS,
      objects: WORDS,
      compounds: WORDS,
      particles: WORDS,
      kinds: WORDS,
      nouns: WORDS,
      deeds: WORDS,
    },
    unclaimed: {
      denials: WORDS,
      negations: WORDS,
      negationAdverbs: WORDS,
      deeds: WORDS,
      notDeeds: WORDS,
      affirmed: WORDS,
      subjectDenials: WORDS,
      labelEndings: WORDS,
      by: WORDS,
      selves: WORDS,
      hires: WORDS,
      giving: WORDS,
      needed: WORDS,
      alike: WORDS,
      givenTo: WORDS,
      otherHands: WORDS,
      teams: WORDS,
      notHands: WORDS,
      handAdverbs: WORDS,
      handVerbs: WORDS,
      learning: WORDS,
      learningOpenings: WORDS,
      learningFrom: WORDS,
      attending: WORDS,
      trainings: WORDS,
      selling: WORDS,
      goods: WORDS,
      plainGoods: WORDS,
      salesOf: WORDS,
      saleNouns: WORDS,
      following: WORDS,
      leads: WORDS,
      outcomes: WORDS,
      contrasts: WORDS,
    },
    ...JUDGE_LISTS.zh,
    deadlines: DEADLINE_LISTS.zh,
    borders: { words: WORDS },
    headings: { words: groups(...HEADING_KINDS, 'work', 'fillers', 'others'), persons: WORDS },
    levels: { words: groups('senior', 'junior'), endings: groups('junior'), partial: WORDS, narrow: WORDS },
    posts: {
      labels: WORDS,
      countOpenings: WORDS,
      someCounts: WORDS,
      counts: WORDS,
      fields: WORDS,
      levels: WORDS,
      grades: WORDS,
      steps: WORDS,
      plans: WORDS,
    },
    otherLanguages: { characters: FREE_GROUPS },
    postings: {
      years: WORDS,
      experience: WORDS,
      education: WORDS,
      employmentWords: WORDS,
      employmentKinds: WORDS,
      places: WORDS,
      employment: groups('FULL_TIME', 'PART_TIME', 'INTERN'),
    },
    owners: PLAN_LISTS.zh.owners,
    written: { ...WRITTEN, relatedWork: text() },
  },
  en: {
    ...SHARED,
    sections: { ...SHARED.sections, promised: WORDS },
    stances: { ...SHARED.stances, led: WORDS, happens: WORDS, origins: WORDS },
    blanks: { ...SHARED.blanks, remarks: WORDS, fillers: WORDS },
    people: { nouns: WORDS, colleagues: WORDS, endings: WORDS, fields: WORDS, listEndings: WORDS },
    cooperation: {
      signs: WORDS,
      roleNames: FREE_GROUPS,
      verbs: WORDS,
      openings: WORDS,
      besides: WORDS,
      verbPrepositions: WORDS,
      nouns: WORDS,
      nounPrepositions: WORDS,
      phrases: WORDS,
      supportVerbs: WORDS,
      giveVerbs: WORDS,
      giveTo: WORDS,
      givenThings: WORDS,
      crossTeams: WORDS,
      thoughtOpeners: WORDS,
      joiners: WORDS,
      determiners: WORDS,
      afterPartner: WORDS,
      dealings: WORDS,
      customersAre: WORDS,
      benefitNouns: WORDS,
      purposes: WORDS,
      benefitDeeds: WORDS,
    },
    claims: {
      openings: WORDS,
      adverbs: WORDS,
      responsible: WORDS,
      verbs: WORDS,
      firstVerbs: WORDS,
      joiners: WORDS,
      workVerbs: WORDS,
    },
    rephrasing: REPHRASING_LISTS.en,
    bareWords: { verbs: WORDS, attributes: WORDS, nouns: WORDS },
    requirements: {
      ...SHARED.requirements,
      links: WORDS,
      articles: WORDS,
      sizes: WORDS,
      gains: WORDS,
    },
    titles: { ...SHARED.titles, beside: WORDS },
    owners: PLAN_LISTS.en.owners,
    plans: {
      ...SHARED.plans,
      pasts: WORDS,
      news: WORDS,
      sendings: WORDS,
      days: WORDS,
      beforeDays: WORDS,
      counts: WORDS,
      beforeSpans: WORDS,
    },
    everyday: { ...SHARED.everyday, pointing: WORDS, beforeThings: WORDS, behindForms: WORDS },
    headings: { parts: FREE_GROUPS, shapes: groups(...HEADING_KINDS), persons: WORDS },
    unclaimed: {
      denials: WORDS,
      subjectDenials: WORDS,
      affirmed: WORDS,
      shortDenials: WORDS,
      doneBy: WORDS,
      belongs: WORDS,
      agents: WORDS,
      ownVerbs: WORDS,
      learning: WORDS,
      selling: WORDS,
      goods: WORDS,
      following: WORDS,
      leads: WORDS,
      origins: WORDS,
      followUps: WORDS,
      events: WORDS,
      contrasts: WORDS,
    },
    ...JUDGE_LISTS.en,
    deadlines: DEADLINE_LISTS.en,
    metrics: { ...SHARED.metrics, sourcesBehind: WORDS },
    levels: {
      words: groups('senior', 'junior'),
      wholeWords: groups('senior', 'junior'),
      partial: WORDS,
      narrow: WORDS,
    },
    posts: {
      labels: WORDS,
      counts: WORDS,
      positions: WORDS,
      positionOpenings: WORDS,
      levels: WORDS,
      grades: WORDS,
      steps: WORDS,
      plans: WORDS,
    },
    otherLanguages: { words: FREE_GROUPS },
    postings: {
      experience: WORDS,
      education: WORDS,
      employmentLabels: WORDS,
      places: WORDS,
      employment: groups('FULL_TIME', 'PART_TIME', 'INTERN'),
    },
    written: {
      ...WRITTEN,
      cooperateIn: text('role'),
      supportWith: text('role'),
      supportIn: text('role'),
      helpTo: text('role'),
      furtherHelp: text(),
    },
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, Readonly<Record<string, ListForm>>>>>>;

type ListOf<Form> = Form extends { readonly form: 'words' }
  ? WordList
  : Form extends { readonly form: 'groups'; readonly names: readonly (infer Name extends string)[] }
    ? WordGroups<Name>
    : Form extends { readonly form: 'groups' }
      ? WordGroups
      : string;

type ListsOf<Forms> = {
  readonly [Room in keyof Forms]: { readonly [Name in keyof Forms[Room]]: ListOf<Forms[Room][Name]> };
};

/** The lists of Chinese: plain data. */
export type ChineseLists = ListsOf<(typeof WORD_LISTS)['zh']>;
/** The lists of English: plain data. */
export type EnglishLists = ListsOf<(typeof WORD_LISTS)['en']>;

/** The lists of both languages. */
export interface LanguageLists {
  readonly zh: ChineseLists;
  readonly en: EnglishLists;
}
