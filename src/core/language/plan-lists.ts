/** The word lists of what is planned: how a plan is called, what its lines are, and who owns them. */
import { WORDS } from './list-forms.ts';

const OWNERS = {
  open: WORDS,
  teams: WORDS,
  functions: WORDS,
  remarks: WORDS,
  ourPart: WORDS,
  insistences: WORDS,
  everyone: WORDS,
  everybody: WORDS,
  introduces: WORDS,
  writers: WORDS,
} as const;

export const PLAN_LISTS = {
  shared: {
    owners: OWNERS,
    plans: {
      titles: WORDS,
      things: WORDS,
      statements: WORDS,
      consequences: WORDS,
      announcements: WORDS,
      leads: WORDS,
      firsts: WORDS,
      spans: WORDS,
      teamLabels: WORDS,
      asides: WORDS,
      lasts: WORDS,
      looks: WORDS,
      dones: WORDS,
      nexts: WORDS,
      doings: WORDS,
      times: WORDS,
      personal: WORDS,
      joint: WORDS,
      divisions: WORDS,
      ofAll: WORDS,
    },
  },
  zh: {
    owners: {
      ...OWNERS,
      counted: WORDS,
      outside: WORDS,
      entirely: WORDS,
      others: WORDS,
      handings: WORDS,
      alone: WORDS,
      surnames: WORDS,
      beforeNames: WORDS,
      afterNames: WORDS,
      links: WORDS,
      notNames: WORDS,
      deeds: WORDS,
      givers: WORDS,
      givenTo: WORDS,
      looks: WORDS,
      unheld: WORDS,
      lies: WORDS,
      waits: WORDS,
    },
  },
  en: {
    owners: {
      ...OWNERS,
      selves: WORDS,
      watched: WORDS,
      givens: WORDS,
    },
  },
} as const;
