/** The elements of the quiz: a page to begin, a question, a result. */
import type { Question } from '../../core/views/quiz.ts';
import type { QuizStrings } from '../../words/quiz-words.ts';
import { element } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';
import { quietButton } from '../kit/quiet-button.ts';
import type { RoleLook } from '../kit/role-look.ts';
import { roving } from '../kit/roving.ts';
import type { Explanation, QuestionPage, QuizModel, QuizPage, ResultPage, StartPage } from './quiz-model.ts';

/** What the buttons of the quiz do. */
export interface QuizCommands {
  readonly begin: () => void;
  readonly answer: (role: string) => void;
  readonly next: () => void;
  readonly stop: () => void;
  /** Shows the facet of a question in the matrix, or its activity. */
  readonly readMore: (question: Question) => void;
}

/** A role, or a neighbor, which has no look. */
export interface QuizRole {
  readonly id: string;
  readonly name: string;
  readonly look?: RoleLook;
}

/** So many roles can be chosen by a key. */
const KEYS = 9;

export class QuizDrawing {
  readonly #model: QuizModel;
  readonly #strings: QuizStrings;
  readonly #roles: readonly QuizRole[];
  readonly #commands: QuizCommands;

  constructor(model: QuizModel, strings: QuizStrings, roles: readonly QuizRole[], commands: QuizCommands) {
    this.#model = model;
    this.#strings = strings;
    this.#roles = roles;
    this.#commands = commands;
  }

  page(page: QuizPage): HTMLElement {
    switch (page.kind) {
      case 'start':
        return this.#start(page);
      case 'question':
        return this.#question(page);
      case 'result':
        return this.#result(page);
    }
  }

  #start({ lead, left }: StartPage): HTMLElement {
    const strings = this.#strings;
    return element(
      'div',
      { class: 'quiz-card' },
      element('h2', { tabindex: '-1' }, strings.title),
      element('p', { class: 'lead' }, lead),
      ...(left === undefined
        ? []
        : [element('p', { class: 'hint' }, left), button(strings.start, 'button', this.#commands.begin)]),
    );
  }

  #question({ question, at, total, answer }: QuestionPage): HTMLElement {
    const strings = this.#strings;
    const { activity, text } = question;
    const neighbor = activity?.neighbor;
    const people = neighbor ? [...this.#roles, neighbor] : this.#roles;
    const options = people.map((person, index) => this.#option(person, index, question, answer));
    const choices = element('div', { role: 'group', class: 'quiz-options', 'aria-label': strings.ask }, ...options);
    roving(choices, () => [options]).refresh();
    const next = at === total - 1 ? strings.finish : strings.next;
    return element(
      'div',
      { class: 'quiz-card' },
      element(
        'div',
        { class: 'quiz-top' },
        element('p', { class: 'hint' }, strings.progress(at + 1, total)),
        button(strings.stop, 'quiet-button', this.#commands.stop),
      ),
      progressBar(at + (answer ? 1 : 0), total),
      element('h2', { class: 'quiz-sentence', tabindex: '-1' }, activity ? strings.askOwner(text) : text),
      choices,
      answer &&
        element(
          'div',
          { class: 'quiz-answer' },
          ...this.#explain(question, answer),
          button(next, 'button', this.#commands.next),
        ),
    );
  }

  #option({ id, name, look }: QuizRole, index: number, question: Question, answer?: Explanation): HTMLElement {
    const key = index < KEYS ? String(index + 1) : undefined;
    const option = element(
      'button',
      { type: 'button', class: `option-role ${look?.tone ?? ''}`, 'aria-keyshortcuts': key },
      look?.shape(),
      element('span', {}, name),
      key === undefined ? undefined : element('kbd', { 'aria-hidden': 'true' }, key),
    );
    if (answer) {
      const isRight = id === question.role;
      const isWrong = id === answer.chosen && !isRight;
      option.setAttribute('aria-disabled', 'true');
      option.classList.toggle('right', isRight);
      option.classList.toggle('wrong', isWrong);
      if (isRight || isWrong) option.append(icon(isRight ? 'check' : 'cross'));
    }
    option.addEventListener('click', () => this.#commands.answer(id));
    return option;
  }

  #explain(question: Question, { isRight, verdict, why, words, others }: Explanation): HTMLElement[] {
    return [
      element('p', { class: `verdict ${isRight ? 'right' : 'wrong'}` }, icon(isRight ? 'check' : 'cross'), verdict),
      ...(why === undefined ? [] : [element('p', {}, why)]),
      ...(words === undefined ? [] : [element('p', {}, words)]),
      ...others.map((other) => element('p', { class: 'hint' }, other)),
      element('div', { class: 'actions' }, this.#moreLink(question)),
    ];
  }

  #result({ score, verdict, missed, review }: ResultPage): HTMLElement {
    const strings = this.#strings;
    const links = missed.map((question) => element('li', {}, this.#moreLink(question)));
    return element(
      'div',
      { class: 'quiz-card' },
      element('h2', { tabindex: '-1', class: 'quiz-score' }, score),
      element('p', { class: 'lead' }, verdict),
      button(strings.again, 'button', this.#commands.begin),
      ...(links.length > 0
        ? [element('h3', {}, strings.readAgain), element('ul', { class: 'plain-list' }, ...links)]
        : []),
      element('h3', {}, strings.review),
      element('ol', { class: 'quiz-review' }, ...review.map((it) => this.#reviewed(it))),
    );
  }

  #reviewed({ question, chosen, isRight }: ResultPage['review'][number]): HTMLElement {
    const role = this.#roles.find(({ id }) => id === question.role);
    return element(
      'li',
      { class: isRight ? 'right' : 'wrong' },
      element('p', {}, icon(isRight ? 'check' : 'cross'), question.text),
      element(
        'p',
        { class: 'hint' },
        element(
          'span',
          { class: `role-tag ${role?.look?.tone ?? ''}` },
          role?.look?.shape(),
          this.#model.roleName(question.role),
        ),
        ...(isRight ? [] : [` · ${this.#strings.chosen(this.#model.roleName(chosen))}`]),
      ),
    );
  }

  #moreLink(question: Question): HTMLButtonElement {
    const { activity, text, facet } = question;
    const label = activity ? this.#strings.readActivity(text) : this.#strings.readFacet(this.#model.facetName(facet));
    return quietButton('table', label, () => this.#commands.readMore(question));
  }
}

function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, label);
  made.addEventListener('click', act);
  return made;
}

function progressBar(done: number, total: number): HTMLElement {
  const steps = Array.from({ length: total }, (_, at) => element('i', { class: at < done ? 'on' : '' }));
  return element('div', { class: 'quiz-progress', 'aria-hidden': 'true' }, ...steps);
}
