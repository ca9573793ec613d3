/** The view of the quiz: a page to begin, ten questions, a result. */
// From the file, not from the front of the engine: the page need not hold all of it.
import { ROUND, drawRound, quizQuestions, scoreRound, withUsed, type Question } from '../../core/views/quiz.ts';
import type { ComparisonCell } from '../../core/index.ts';
import { quizStrings } from '../../words/quiz-words.ts';
import { element } from '../kit/dom.ts';
import { icon } from '../kit/icons.ts';
import { quietButton } from '../kit/quiet-button.ts';
import { roving } from '../kit/roving.ts';
import type { CreateView } from '../app/view.ts';
import { NO_ROUND, answersOf, readQuizState, type QuizState } from './quiz-state.ts';

export const createQuizView: CreateView = (context) => {
  const { knowledge, looks, announce, go, send } = context;
  const { comparison } = knowledge;
  const strings = quizStrings(knowledge.locale);
  const questions = quizQuestions(comparison);
  const roles = comparison.roles.map(({ id }) => id);
  const rows = new Map(comparison.groups.flatMap((group) => group.rows).map((row) => [row.id, row]));
  const nameOf = (role: string): string => comparison.roles.find(({ id }) => id === role)?.name ?? role;
  const cellOf = (facet: string, role: string): ComparisonCell | undefined =>
    rows.get(facet)?.cells.find((it) => it.role === role);
  /** What a role answers in a few words, or in a sentence; each stands in for the other where the pack has but one. */
  const answerOf = (facet: string, role: string): string => {
    const cell = cellOf(facet, role);
    return cell?.key || cell?.summary || '';
  };
  const reasonOf = (facet: string, role: string): string => {
    const cell = cellOf(facet, role);
    return cell?.summary || cell?.key || '';
  };
  let used: readonly string[] = context.used;
  let state = readQuizState(context.stored, questions, roles);

  const stage = element('div', { class: 'quiz-stage' });
  const root = element('div', { class: 'quiz-view' }, stage);

  const keep = (next: QuizState): void => {
    state = next;
    context.save(next);
  };
  const button = (label: string, className: string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', class: className }, label);
    made.addEventListener('click', act);
    return made;
  };
  const facetLink = ({ facet, role, duty }: Question): HTMLButtonElement =>
    quietButton('table', strings.readFacet(rows.get(facet)?.name ?? facet), () => go({ facet, role, duty }));
  const roleTag = (role: string): HTMLElement => {
    const look = looks[roles.indexOf(role)];
    return element('span', { class: `role-tag ${look?.tone ?? ''}` }, look?.shape(), nameOf(role));
  };

  const begin = (): void => {
    const round = drawRound(questions, used, Math.random).map(({ duty }) => duty);
    keep({ round, chosen: [], at: 0 });
    show(true);
  };

  const showStart = (): HTMLElement => {
    const left = questions.filter(({ duty }) => !used.includes(duty)).length || questions.length;
    return element(
      'div',
      { class: 'quiz-card' },
      element('h2', { tabindex: '-1' }, strings.title),
      element(
        'p',
        { class: 'lead' },
        questions.length > 0 ? strings.lead(Math.min(ROUND, questions.length)) : strings.none,
      ),
      ...(questions.length > 0
        ? [
            element('p', { class: 'hint' }, strings.left(left, questions.length)),
            button(strings.start, 'button', begin),
          ]
        : []),
    );
  };

  const showQuestion = (question: Question, answered: string | undefined): HTMLElement => {
    const { round, at } = state;
    const isLast = at === round.length - 1;
    const options = roles.map((role, index) => {
      const look = looks[index]!;
      const option = element(
        'button',
        {
          type: 'button',
          class: `option-role ${look.tone}`,
          'aria-keyshortcuts': index < 9 ? String(index + 1) : undefined,
        },
        look.shape(),
        element('span', {}, nameOf(role)),
      );
      if (index < 9) option.append(element('kbd', { 'aria-hidden': 'true' }, String(index + 1)));
      if (answered !== undefined) {
        option.setAttribute('aria-disabled', 'true');
        option.classList.toggle('right', role === question.role);
        option.classList.toggle('wrong', role === answered && role !== question.role);
        if (role === question.role) option.append(icon('check'));
        else if (role === answered) option.append(icon('cross'));
      }
      option.addEventListener('click', () => {
        if (state.chosen.length === at) answer(question, role);
      });
      return option;
    });
    const choices = element('div', { role: 'group', class: 'quiz-options', 'aria-label': strings.ask }, ...options);
    roving(choices, () => [options]).refresh();
    const next = button(isLast ? strings.finish : strings.next, 'button', () => {
      keep({ ...state, at: at + 1 });
      show(true);
    });
    return element(
      'div',
      { class: 'quiz-card' },
      element(
        'div',
        { class: 'quiz-top' },
        element('p', { class: 'hint' }, strings.progress(at + 1, round.length)),
        button(strings.stop, 'quiet-button', () => {
          keep(NO_ROUND);
          show(true);
        }),
      ),
      progressBar(at + (answered === undefined ? 0 : 1), round.length),
      element('h2', { class: 'quiz-sentence', tabindex: '-1' }, question.text),
      choices,
      answered === undefined
        ? undefined
        : element('div', { class: 'quiz-answer' }, ...explain(question, answered), next),
    );
  };

  const explain = (question: Question, answered: string): HTMLElement[] => {
    const { role, facet, words } = question;
    const isRight = answered === role;
    const name = rows.get(facet)?.name ?? facet;
    const others = isRight ? roles.filter((id) => id !== role).slice(0, 2) : [answered];
    return [
      element(
        'p',
        { class: `verdict ${isRight ? 'right' : 'wrong'}` },
        icon(isRight ? 'check' : 'cross'),
        isRight ? strings.right(nameOf(role)) : strings.wrong(nameOf(role)),
      ),
      element('p', {}, strings.why(name, reasonOf(facet, role))),
      ...(words.length > 0 ? [element('p', {}, strings.words(words.slice(0, 3).map(({ label }) => label)))] : []),
      ...others.map((other) => element('p', { class: 'hint' }, strings.instead(nameOf(other), answerOf(facet, other)))),
      element('div', { class: 'actions' }, facetLink(question)),
    ];
  };

  const answer = (question: Question, role: string): void => {
    used = withUsed(questions, used, question.duty);
    send({ type: 'quiz', used: [...used] });
    keep({ ...state, chosen: [...state.chosen, role] });
    announce(role === question.role ? strings.right(nameOf(question.role)) : strings.wrong(nameOf(question.role)));
    show(true);
  };

  const showResult = (): HTMLElement => {
    const answers = answersOf(state, questions);
    const { right, total, facets } = scoreRound(answers);
    const missed = facets.flatMap(
      (facet) => answers.find(({ question, chosen }) => question.facet === facet && chosen !== question.role) ?? [],
    );
    return element(
      'div',
      { class: 'quiz-card' },
      element('h2', { tabindex: '-1', class: 'quiz-score' }, strings.score(right, total)),
      element('p', { class: 'lead' }, strings.verdict(right, total)),
      button(strings.again, 'button', begin),
      ...(missed.length > 0
        ? [
            element('h3', {}, strings.readAgain),
            element(
              'ul',
              { class: 'plain-list' },
              ...missed.map(({ question }) => element('li', {}, facetLink(question))),
            ),
          ]
        : []),
      element('h3', {}, strings.review),
      element(
        'ol',
        { class: 'quiz-review' },
        ...answers.map(({ question, chosen }) => {
          const isRight = chosen === question.role;
          return element(
            'li',
            { class: isRight ? 'right' : 'wrong' },
            element('p', {}, icon(isRight ? 'check' : 'cross'), question.text),
            element(
              'p',
              { class: 'hint' },
              roleTag(question.role),
              ...(isRight ? [] : [` · ${strings.chosen(nameOf(chosen))}`]),
            ),
          );
        }),
      ),
    );
  };

  /** @param takesFocus whether the user asked for what is shown now */
  const show = (takesFocus: boolean): void => {
    const { round, at, chosen } = state;
    const question = questions.find(({ duty }) => duty === round[at]);
    const page = round.length === 0 ? showStart() : question ? showQuestion(question, chosen[at]) : showResult();
    stage.replaceChildren(page);
    if (!takesFocus) return;
    const next = page.querySelector<HTMLElement>('.quiz-answer .button') ?? page.querySelector<HTMLElement>('h2');
    next?.focus();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (root.hidden || !root.isConnected || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const options = stage.querySelectorAll<HTMLElement>('.option-role');
    // From the sentence, which is read first, the arrow keys lead on to the roles.
    if (/^Arrow(Down|Right)$/.test(event.key) && document.activeElement?.matches('.quiz-sentence')) {
      event.preventDefault();
      options[0]?.focus();
      return;
    }
    const option = options[Number(event.key) - 1];
    if (!option || option.getAttribute('aria-disabled') === 'true') return;
    event.preventDefault();
    option.click();
  };
  window.addEventListener('keydown', onKey);

  show(false);
  return {
    element: root,
    reveal: () => stage.querySelector<HTMLElement>('.button, h2')?.focus(),
    focus: () => stage.querySelector<HTMLElement>('.button, h2')?.focus(),
    dispose: () => window.removeEventListener('keydown', onKey),
  };
};

function progressBar(done: number, total: number): HTMLElement {
  const steps = Array.from({ length: total }, (_, at) => element('i', { class: at < done ? 'on' : '' }));
  return element('div', { class: 'quiz-progress', 'aria-hidden': 'true' }, ...steps);
}
