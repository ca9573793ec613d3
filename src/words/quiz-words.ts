/** The words of the quiz. They follow the content language. */
import type { Locale } from '../core/index.ts';

export interface QuizStrings {
  readonly title: string;
  readonly lead: (count: number) => string;
  readonly left: (left: number, total: number) => string;
  readonly start: string;
  readonly none: string;
  readonly progress: (at: number, total: number) => string;
  readonly ask: string;
  readonly askOwner: (activity: string) => string;
  readonly right: (role: string) => string;
  readonly wrong: (role: string) => string;
  readonly why: (facet: string, answer: string) => string;
  readonly words: (words: readonly string[]) => string;
  /** Says who owns an activity in another case. */
  readonly depends: (text: string) => string;
  readonly instead: (role: string, answer: string) => string;
  readonly readFacet: (facet: string) => string;
  readonly readActivity: (activity: string) => string;
  readonly next: string;
  readonly finish: string;
  readonly score: (right: number, total: number) => string;
  readonly verdict: (right: number, total: number) => string;
  readonly again: string;
  readonly readAgain: string;
  readonly review: string;
  readonly chosen: (role: string) => string;
  readonly stop: string;
}

const ZH: QuizStrings = {
  title: '这是谁的活？',
  lead: (count) => `一轮${count}题，每题一句工作内容或一件事，选出它归谁。选完就能看到理由。`,
  left: (left, total) => `题库共${total}题，还有${left}题没出过。`,
  start: '开始',
  none: '要有两个以上写了职责的角色，才能出题。',
  progress: (at, total) => `第${at}题，共${total}题`,
  ask: '这句话是谁的活？',
  askOwner: (activity) => `“${activity}”归谁负责？`,
  right: (role) => `对，是${role}。`,
  wrong: (role) => `不对，是${role}的活。`,
  why: (facet, answer) => `${facet}：${answer}`,
  words: (words) => `句子里的${words.map((word) => `“${word}”`).join('、')}是它的核心用语。`,
  depends: (text) => `也有例外：${text}`,
  instead: (role, answer) => `换作${role}：${answer}`,
  readFacet: (facet) => `看“${facet}”这一行`,
  readActivity: (activity) => `看“${activity}”的分工`,
  next: '下一题',
  finish: '看结果',
  score: (right, total) => `${total}题答对${right}题`,
  verdict: (right, total) =>
    right === total
      ? '几个角色的分工，你分得很清楚。'
      : right * 10 >= total * 7
        ? '大处分得清，细处还有几项容易混。'
        : '先把下面几行读一遍，再来一轮。',
  again: '再来一轮',
  readAgain: '值得再读的内容',
  review: '逐题回看',
  chosen: (role) => `你选了${role}`,
  stop: '先到这里',
};

const EN: QuizStrings = {
  title: 'Whose work is this?',
  lead: (count) =>
    `${count} ${count === 1 ? 'piece' : 'pieces'} of work${count === 1 ? '' : ', one at a time'}: choose who does it. The reason follows at once.`,
  left: (left, total) => `${left} of ${total} questions have not been asked yet.`,
  start: 'Start',
  none: 'There have to be two roles with duties of their own to ask about.',
  progress: (at, total) => `Question ${at} of ${total}`,
  ask: 'Whose work is this?',
  askOwner: (activity) => `Who owns this: “${activity}”?`,
  right: (role) => `Right, that is ${role}.`,
  wrong: (role) => `No, that is ${role}.`,
  why: (facet, answer) => `${facet}: ${answer}`,
  words: (words) =>
    `${words.map((word) => `“${word}”`).join(', ')} ${words.length === 1 ? 'is a core term' : 'are core terms'} of it.`,
  depends: (text) => `An exception: ${text}`,
  instead: (role, answer) => `For ${role} it would be: ${answer}`,
  readFacet: (facet) => `Read the row “${facet}”`,
  readActivity: (activity) => `See who does what: “${activity}”`,
  next: 'Next',
  finish: 'See the result',
  score: (right, total) => `${right} of ${total} right`,
  verdict: (right, total) =>
    right === total
      ? 'You tell the roles apart.'
      : right * 10 >= total * 7
        ? 'The outline is clear; a few facets are still easy to mix up.'
        : 'Read the rows below once more, then take another round.',
  again: 'Another round',
  readAgain: 'Worth reading again',
  review: 'Question by question',
  chosen: (role) => `you chose ${role}`,
  stop: 'Stop',
};

export function quizStrings(locale: Locale): QuizStrings {
  return locale === 'zh' ? ZH : EN;
}
