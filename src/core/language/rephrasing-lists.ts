/** The word lists that decide whether and how a line is rephrased as work with another role. */
import { FREE_GROUPS, WORDS } from './list-forms.ts';

export const REPHRASING_LISTS = {
  zh: {
    persons: WORDS,
    leads: WORDS,
    controls: WORDS,
    afterLeads: WORDS,
    decisions: WORDS,
    people: WORDS,
    counts: WORDS,
    things: WORDS,
    denials: WORDS,
    actors: WORDS,
    meetings: WORDS,
    qualities: WORDS,
    targets: WORDS,
    lightVerbs: WORDS,
    aims: WORDS,
    alone: WORDS,
    answeredFor: WORDS,
    answers: WORDS,
    roleWords: FREE_GROUPS,
  },
  en: {
    leads: WORDS,
    controls: WORDS,
    leadNouns: WORDS,
    decisions: WORDS,
    people: WORDS,
    aims: WORDS,
    nounsToo: WORDS,
    persons: WORDS,
    finiteVerbs: WORDS,
    notWork: WORDS,
    asides: WORDS,
  },
} as const;
