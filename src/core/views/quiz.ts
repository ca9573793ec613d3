/**
 * *Whose work is this?*: questions made of the duties of a comparison and of activities, and how a round of them is drawn and scored.
 * Pure, and light enough for the page of the comparison to hold.
 */
import { partOf } from './activity-parts.ts';
import type { Comparison, ComparisonDuty, ComparisonTerm } from './comparison.ts';
import type { ActivityRow, Person, Responsibilities } from './responsibilities.ts';

export interface Question {
  /** Id of the duty; for an activity see {@link activityQuestion}. */
  readonly id: string;
  /** The sentence of the duty, or the name of the activity. */
  readonly text: string;
  /** Whose work it is: a role, or a neighbor for an activity. */
  readonly role: string;
  readonly facet: string;
  /** Terms in the sentence that are the role's own. */
  readonly words: readonly ComparisonTerm[];
  /** What is only known of an activity. */
  readonly activity?: AskedActivity;
}

export interface AskedActivity {
  readonly id: string;
  /** Absent where nobody gives a reason. */
  readonly why?: string;
  /** Who owns it in other cases. */
  readonly depends: readonly string[];
  /** A neighbor to choose beside the roles: who owns it, or somebody that has no part in it. */
  readonly neighbor?: Person;
}

export interface Answer {
  readonly question: Question;
  /** The role that was chosen. */
  readonly chosen: string;
}

export interface Score {
  readonly right: number;
  readonly total: number;
  /** Ids of the facets whose questions were missed, those missed most often first. */
  readonly facets: readonly string[];
}

/** Questions of a round. */
export const ROUND = 10;
/** From this strength on a term is a role's own. */
const OWN = 3;

/** What is still to be filled in or chosen: `〔时限〕`, "[either this, or that]", `（A/B）`. */
const UNFILLED = /\[[^[\]]*\](?!\()|[〔〕]|[（(][^（）()/／:]*[/／]|_{3,}/u;

/**
 * A question for each duty that makes a fair one: work and metrics, not what is asked of the person, no sentence that names
 * the role whose it is, and none that is still to be filled in. Of a role with many more duties than another only some, from all of its facets: else rounds would end in
 * asking of that role alone. None when there are not two roles to choose from.
 */
export function quizQuestions({ roles, groups }: Comparison): Question[] {
  if (roles.length < 2) return [];
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => ({ facet: row.id, cell }))));
  const ofRoles = roles.map(({ id, name }) => {
    const own = cells.filter(({ cell }) => cell.role === id);
    const words = own.flatMap(({ cell }) => cell.terms.filter(({ strength }) => strength >= OWN));
    const isFair = ({ text, section }: ComparisonDuty): boolean =>
      section !== 'requirement' &&
      section !== 'assessment' &&
      !UNFILLED.test(text) &&
      !text.toLowerCase().includes(name.toLowerCase());
    return own.map(({ facet, cell }) =>
      cell.duties
        .filter(isFair)
        .map(({ id: duty, text }) => ({ id: duty, text, role: id, facet, words: wordsIn(text, words) })),
    );
  });
  const counts = ofRoles.map((facets) => facets.flat().length).filter((count) => count > 0);
  const most = Math.max(ROUND, Math.min(...counts));
  return ofRoles.flatMap((facets) => inTurns(facets).slice(0, most));
}

/** The id of the question about an activity. Ids of duties hold no slash. */
export function activityQuestion(activity: string): string {
  return `activity/${activity}`;
}

/**
 * A question for each activity that one role or one neighbor owns. None about what is disputed, and none
 * whose name says who owns it.
 */
export function activityQuestions(map: Responsibilities): Question[] {
  const { roles, neighbors, stages } = map;
  if (roles.length < 2) return [];
  const questions = stages.flatMap(({ rows }) =>
    rows.flatMap((row): Question[] => {
      const [owner, ...others] = row.owns;
      const who = [...roles, ...neighbors].find(({ id }) => id === owner);
      const isFair = who && !row.name.toLowerCase().includes(who.name.toLowerCase());
      if (!isFair || UNFILLED.test(row.name) || others.length > 0 || row.agreement === 'split') return [];
      const neighbor = neighbors.includes(who) ? who : bystander(row, rows, neighbors);
      const { why, facet, name: text } = row;
      const depends = row.depends.flatMap((it) => it.text ?? []);
      const activity = {
        id: row.id,
        ...(why === undefined ? {} : { why }),
        depends,
        ...(neighbor ? { neighbor } : {}),
      };
      return [{ id: activityQuestion(row.id), text, role: who.id, facet, words: [], activity }];
    }),
  );
  const turns = byAnswer(questions);
  const most = Math.max(ROUND, Math.min(...turns.map(({ length }) => length)));
  return turns.flatMap((own) => own.slice(0, most));
}

/** Somebody who might be thought to own an activity and has no part in it: a neighbor that owns something else of the stage. */
function bystander(row: ActivityRow, stage: readonly ActivityRow[], neighbors: readonly Person[]): Person | undefined {
  const isNear = ({ id }: Person): boolean => stage.some(({ owns }) => owns.includes(id));
  const hasPart = ({ id }: Person): boolean =>
    [undefined, ...row.depends.map(({ when }) => when)].some((when) => {
      const part = partOf(row, id, when);
      return part !== undefined && part !== 'supports';
    });
  const idle = neighbors.filter((it) => isNear(it) && !hasPart(it));
  // Not always the same one.
  return idle[stage.indexOf(row) % Math.max(1, idle.length)];
}

/** Questions by whose they are; those of all neighbors are one list. */
function byAnswer(questions: readonly Question[]): Question[][] {
  const lists = new Map<string, Question[]>();
  for (const question of questions) {
    const { role, activity } = question;
    const key = activity?.neighbor?.id === role ? '' : role;
    const list = lists.get(key);
    if (list) list.push(question);
    else lists.set(key, [question]);
  }
  return [...lists.values()];
}

/** The terms that stand in a sentence; of one that is part of another's name only the other. */
function wordsIn(text: string, terms: readonly ComparisonTerm[]): ComparisonTerm[] {
  const folded = text.toLowerCase();
  const found = terms.filter(({ label }) => holds(folded, label.toLowerCase()));
  return found.filter(({ label }) => !found.some((it) => it.label.length > label.length && it.label.includes(label)));
}

/** Whether a sentence holds a name, in Latin letters as a word of its own. Both in lower case. */
function holds(sentence: string, name: string): boolean {
  const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/.test(character);
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const isCut =
      (isLetter(name[0]) && isLetter(sentence[at - 1])) ||
      (isLetter(name.at(-1)) && isLetter(sentence[at + name.length]));
    if (!isCut) return name !== '';
  }
  return false;
}

/**
 * Draws a round: at most {@link ROUND} questions, the roles as evenly as there are questions of them. What was used comes again
 * only when everything was, and then after what is left.
 * @param used ids of the questions that were asked before, see {@link withUsed}
 * @param random answers numbers from 0 up to 1, as `Math.random` does
 */
export function drawRound(questions: readonly Question[], used: readonly string[], random: () => number): Question[] {
  const asked = new Set(used);
  const left = interleaved(
    questions.filter(({ id }) => !asked.has(id)),
    random,
  ).slice(0, ROUND);
  const again = interleaved(
    questions.filter(({ id }) => asked.has(id)),
    random,
  );
  return [...shuffled(left, random), ...shuffled(again.slice(0, ROUND - left.length), random)];
}

/** What to remember as used after a question was asked. Once every question was, the count begins anew. */
export function withUsed(questions: readonly Question[], used: readonly string[], asked: string): string[] {
  const known = new Set(questions.map(({ id }) => id));
  const before = [...new Set(used)].filter((id) => known.has(id));
  return before.length === known.size ? [asked] : [...before.filter((id) => id !== asked), asked];
}

/** How a round went. */
export function scoreRound(answers: readonly Answer[]): Score {
  const missed = new Map<string, number>();
  for (const { question, chosen } of answers) {
    if (chosen !== question.role) missed.set(question.facet, (missed.get(question.facet) ?? 0) + 1);
  }
  return {
    right: answers.filter(({ question, chosen }) => chosen === question.role).length,
    total: answers.length,
    facets: [...missed].sort(([, a], [, b]) => b - a).map(([facet]) => facet),
  };
}

/** Shuffled, with those whose work it is taking turns. */
function interleaved(questions: readonly Question[], random: () => number): Question[] {
  return inTurns(byAnswer(shuffled(questions, random)));
}

/** The first of each list, then the second of each, and so on. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}

/** Fisher–Yates. */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const all = [...list];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
}
