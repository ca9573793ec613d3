/** The word lists of what is wrong with a job description whoever wrote it: unfair, inflated, empty, or against its brief. */
import { groups, WORDS } from './list-forms.ts';

const FILLER = { qualities: WORDS, others: WORDS } as const;

const BRIEF = { verbs: WORDS, little: WORDS } as const;

const INFLATION = {
  firstJobs: WORDS,
  juniors: WORDS,
  others: WORDS,
  experience: WORDS,
  leads: WORDS,
  helps: WORDS,
  alternatives: WORDS,
  newcomers: WORDS,
  welcomes: WORDS,
  takes: WORDS,
  refuses: WORDS,
  tools: WORDS,
} as const;

export const JUDGE_LISTS = {
  zh: {
    brief: { ...BRIEF, units: WORDS },
    fairness: {
      ageLabels: WORDS,
      ageUnits: WORDS,
      ageJoins: WORDS,
      ageLimits: WORDS,
      ageCeilings: WORDS,
      ageFloors: WORDS,
      notAges: WORDS,
      genders: WORDS,
      genderLimits: WORDS,
      genderWishes: WORDS,
      births: WORDS,
      birthJoins: WORDS,
      birthTails: WORDS,
      birthLimits: WORDS,
      birthWishes: WORDS,
      said: groups('family', 'school', 'looks', 'origin'),
      notSaid: WORDS,
      wishes: WORDS,
      open: WORDS,
    },
    filler: FILLER,
    inflation: INFLATION,
  },
  en: {
    brief: BRIEF,
    fairness: {
      ageLabels: WORDS,
      ageUnits: WORDS,
      ageJoins: WORDS,
      ageCeilings: WORDS,
      notAges: WORDS,
      said: groups('youth', 'gender', 'family', 'origin', 'looks'),
      notSaid: WORDS,
      open: WORDS,
    },
    filler: FILLER,
    inflation: INFLATION,
  },
} as const;
