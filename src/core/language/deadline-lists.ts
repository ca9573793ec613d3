/** The word lists of when something is to be done: `签约后 7 天内`, "within 7 days of signing". */
import { WORDS } from './list-forms.ts';

const DEADLINES = { columns: WORDS, whens: WORDS, befores: WORDS, units: WORDS, events: WORDS } as const;

export const DEADLINE_LISTS = {
  zh: { ...DEADLINES, within: WORDS, notWhens: WORDS },
  en: { ...DEADLINES, withins: WORDS, counts: WORDS, determiners: WORDS },
} as const;
