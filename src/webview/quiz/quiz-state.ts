/** What the quiz remembers of a round while it is hidden or the window reloads. Pure: no DOM. */
import type { Answer, Question } from '../../core/views/quiz.ts';

export interface QuizState {
  /** Ids of the questions of the round, in their order; empty before a round begins. */
  readonly round: readonly string[];
  /** Ids of the roles and neighbors that were chosen, one for each question that was answered. */
  readonly chosen: readonly string[];
  /** The question that is shown; behind the last one is the result. */
  readonly at: number;
}

export const NO_ROUND: QuizState = { round: [], chosen: [], at: 0 };

/** Reads a stored state. A round of which the comparison does not hold every question is over. */
export function readQuizState(stored: unknown, questions: readonly Question[], people: readonly string[]): QuizState {
  if (typeof stored !== 'object' || stored === null) return NO_ROUND;
  const { round, chosen, at } = stored as Record<string, unknown>;
  const known = new Set(questions.map(({ id }) => id));
  const areKnown = (list: unknown, ids: ReadonlySet<string>): list is string[] =>
    Array.isArray(list) && list.every((id) => typeof id === 'string' && ids.has(id));
  if (!areKnown(round, known) || !areKnown(chosen, new Set(people))) return NO_ROUND;
  const isSound = typeof at === 'number' && Number.isInteger(at) && at >= 0 && at <= round.length;
  if (!isSound || chosen.length > round.length || at > chosen.length) return NO_ROUND;
  return { round, chosen, at };
}

/** The answers so far. */
export function answersOf({ round, chosen }: QuizState, questions: readonly Question[]): Answer[] {
  return chosen.map((role, at) => ({ question: questions.find(({ id }) => id === round[at])!, chosen: role }));
}
