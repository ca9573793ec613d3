/** A round of the quiz: what it shows, and how it goes on. Pure: no DOM. */
// From the file, not from the front of the engine: the page need not hold all of it.
import {
  ROUND,
  activityQuestions,
  drawRound,
  quizQuestions,
  scoreRound,
  withUsed,
  type Question,
} from '../../core/views/quiz.ts';
import type { Comparison, ComparisonCell, ResponsibilityMap } from '../../core/index.ts';
import type { QuizStrings } from '../../words/quiz-words.ts';
import { NO_ROUND, answersOf, type QuizState } from './quiz-state.ts';

/** Before a round. */
export interface StartPage {
  readonly kind: 'start';
  readonly lead: string;
  /** How many questions are left; absent when there are none at all. */
  readonly left?: string;
}

export interface QuestionPage {
  readonly kind: 'question';
  readonly question: Question;
  readonly at: number;
  readonly total: number;
  /** The role that was chosen, and what is said of that; absent while the question is open. */
  readonly answer?: Explanation;
}

export interface Explanation {
  readonly chosen: string;
  readonly isRight: boolean;
  readonly verdict: string;
  /** Absent where there is nothing to say. */
  readonly why?: string;
  /** The words that give the role away. */
  readonly words?: string;
  /** What other roles answer. */
  readonly others: readonly string[];
}

export interface ResultPage {
  readonly kind: 'result';
  readonly score: string;
  readonly verdict: string;
  /** One question of each facet that was missed, those missed most often first. */
  readonly missed: readonly Question[];
  readonly review: readonly { readonly question: Question; readonly chosen: string; readonly isRight: boolean }[];
}

export type QuizPage = StartPage | QuestionPage | ResultPage;

export class QuizModel {
  readonly questions: readonly Question[];
  readonly #comparison: Comparison;
  readonly #strings: QuizStrings;
  /** Why a duty is its role's, by its id. */
  readonly #whys: ReadonlyMap<string, string>;
  readonly #neighbors: ReadonlyMap<string, string>;
  readonly #facets: ReadonlyMap<string, Comparison['groups'][number]['rows'][number]>;

  constructor(
    comparison: Comparison,
    { shown: responsibilities, named }: Pick<ResponsibilityMap, 'shown' | 'named'>,
    strings: QuizStrings,
  ) {
    this.questions = [...quizQuestions(comparison), ...activityQuestions(responsibilities)];
    this.#neighbors = new Map(responsibilities.neighbors.map(({ id, name }) => [id, name]));
    const rows = new Map(responsibilities.stages.flatMap((stage) => stage.rows).map((row) => [row.id, row]));
    this.#whys = new Map(
      Object.entries(named).flatMap(([duty, activity]) => {
        const why = rows.get(activity)?.why;
        return why === undefined ? [] : [[duty, why] as const];
      }),
    );
    this.#comparison = comparison;
    this.#strings = strings;
    this.#facets = new Map(comparison.groups.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
  }

  /** @param used ids of the questions that were asked before */
  page(state: QuizState, used: readonly string[]): QuizPage {
    const { round, at, chosen } = state;
    if (round.length === 0) return this.#start(used);
    const question = this.#question(state);
    if (!question) return this.#result(state);
    const answered = chosen[at];
    return {
      kind: 'question',
      question,
      at,
      total: round.length,
      ...(answered === undefined ? {} : { answer: this.#explain(question, answered) }),
    };
  }

  /** A new round. @param random answers numbers from 0 up to 1, as `Math.random` does */
  begin(used: readonly string[], random: () => number): QuizState {
    return { round: drawRound(this.questions, used, random).map(({ id }) => id), chosen: [], at: 0 };
  }

  /** The round after an answer to its question, and what to remember as used; undefined when it was answered already. */
  answer(state: QuizState, used: readonly string[], role: string): { state: QuizState; used: string[] } | undefined {
    const question = this.#question(state);
    if (!question || state.chosen.length !== state.at) return undefined;
    return {
      state: { ...state, chosen: [...state.chosen, role] },
      used: withUsed(this.questions, used, question.id),
    };
  }

  next(state: QuizState): QuizState {
    return { ...state, at: state.at + 1 };
  }

  stop(): QuizState {
    return NO_ROUND;
  }

  /** What a role or a neighbor is called. */
  roleName(role: string): string {
    return this.#comparison.roles.find(({ id }) => id === role)?.name ?? this.#neighbors.get(role) ?? role;
  }

  facetName(facet: string): string {
    return this.#facets.get(facet)?.name ?? facet;
  }

  #question({ round, at }: QuizState): Question | undefined {
    return this.questions.find(({ id }) => id === round[at]);
  }

  #start(used: readonly string[]): StartPage {
    const total = this.questions.length;
    if (total === 0) return { kind: 'start', lead: this.#strings.none };
    const left = this.questions.filter(({ id }) => !used.includes(id)).length || total;
    return {
      kind: 'start',
      lead: this.#strings.lead(Math.min(ROUND, total)),
      left: this.#strings.left(left, total),
    };
  }

  /** Ids of all that can be chosen. */
  get people(): string[] {
    return [...this.#comparison.roles.map(({ id }) => id), ...this.#neighbors.keys()];
  }

  #explain(question: Question, chosen: string): Explanation {
    const { role, activity } = question;
    if (!activity) return this.#explainDuty(question, chosen);
    const strings = this.#strings;
    const isRight = chosen === role;
    const name = this.roleName(role);
    return {
      chosen,
      isRight,
      verdict: isRight ? strings.right(name) : strings.wrong(name),
      ...(activity.why === undefined ? {} : { why: activity.why }),
      others: activity.depends.slice(0, 2).map((text) => strings.depends(text)),
    };
  }

  #explainDuty({ id, role, facet, words }: Question, chosen: string): Explanation {
    const strings = this.#strings;
    const isRight = chosen === role;
    const name = this.roleName(role);
    const cell = this.#cell(facet, role);
    const does = cell?.summary || cell?.key;
    // The reason of this sentence; where no activity gives one, what the role does in the facet.
    const why = this.#whys.get(id) ?? (does ? strings.why(this.facetName(facet), does) : undefined);
    const others = isRight
      ? this.#comparison.roles
          .map(({ id }) => id)
          .filter((id) => id !== role)
          .slice(0, 2)
      : [chosen];
    return {
      chosen,
      isRight,
      verdict: isRight ? strings.right(name) : strings.wrong(name),
      ...(why === undefined ? {} : { why }),
      ...(words.length > 0 ? { words: strings.words(words.slice(0, 3).map(({ label }) => label)) } : {}),
      // A team need not write every cell of its roles.
      others: others.flatMap((other) => {
        const its = this.#cell(facet, other);
        const said = its?.key || its?.summary;
        return said ? [strings.instead(this.roleName(other), said)] : [];
      }),
    };
  }

  #result(state: QuizState): ResultPage {
    const answers = answersOf(state, this.questions);
    const { right, total, facets } = scoreRound(answers);
    return {
      kind: 'result',
      score: this.#strings.score(right, total),
      verdict: this.#strings.verdict(right, total),
      missed: facets.flatMap(
        (facet) =>
          answers.find(({ question, chosen }) => question.facet === facet && chosen !== question.role)?.question ?? [],
      ),
      review: answers.map(({ question, chosen }) => ({ question, chosen, isRight: chosen === question.role })),
    };
  }

  #cell(facet: string, role: string): ComparisonCell | undefined {
    return this.#facets.get(facet)?.cells.find((it) => it.role === role);
  }
}
