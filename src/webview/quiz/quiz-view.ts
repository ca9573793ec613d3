/** The view of the quiz: what happens when its buttons and keys are used, and where the focus goes. */
import { quizStrings } from '../../words/quiz-words.ts';
import { element } from '../kit/dom.ts';
import type { CreateView } from '../app/view.ts';
import { QuizDrawing } from './quiz-drawing.ts';
import { QuizModel, type QuizPage } from './quiz-model.ts';
import { readQuizState, type QuizState } from './quiz-state.ts';

export const createQuizView: CreateView = (context) => {
  const { knowledge, looks, announce, go, actions } = context;
  const { roles } = knowledge.comparison;
  const strings = quizStrings(knowledge.locale);
  const model = new QuizModel(knowledge.comparison, context.responsibilities, strings);
  let used = context.used;
  let state = readQuizState(context.stored, model.questions, model.people);
  const drawing = new QuizDrawing(
    model,
    strings,
    roles.map(({ id, name }, at) => ({ id, name, look: looks[at]! })),
    {
      begin: () => void goOn(model.begin(used, Math.random)),
      next: () => void goOn(model.next(state)),
      stop: () => void goOn(model.stop()),
      answer,
      readMore: ({ id, facet, role, activity }) =>
        go(activity ? { view: 'responsibilities', activity: activity.id } : { facet, role, duty: id }),
    },
  );
  const stage = element('div', { class: 'quiz-stage' });
  const root = element('div', { class: 'quiz-view' }, stage);

  const show = (): QuizPage => {
    const page = model.page(state, used);
    stage.replaceChildren(drawing.page(page));
    return page;
  };
  /** The user asked for what is shown next: it gets the focus. */
  function goOn(next: QuizState): QuizPage {
    state = next;
    context.save(next);
    const page = show();
    const first = stage.querySelector<HTMLElement>('.quiz-answer .button') ?? stage.querySelector<HTMLElement>('h2');
    first?.focus();
    return page;
  }
  function answer(role: string): void {
    const answered = model.answer(state, used, role);
    if (!answered) return;
    ({ used } = answered);
    actions.rememberUsed(used);
    const page = goOn(answered.state);
    if (page.kind === 'question' && page.answer) announce(page.answer.verdict);
  }
  const focus = (): void => stage.querySelector<HTMLElement>('.button, h2')?.focus();
  const onKey = (event: KeyboardEvent): void => chooseByKey(event, root, stage);
  window.addEventListener('keydown', onKey);
  show();
  return {
    element: root,
    reveal: focus,
    focus,
    dispose: () => window.removeEventListener('keydown', onKey),
  };
};

/** A figure chooses a role; from the sentence, which is read first, the arrow keys lead on to the roles. */
function chooseByKey(event: KeyboardEvent, root: HTMLElement, stage: HTMLElement): void {
  if (root.hidden || !root.isConnected || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const options = stage.querySelectorAll<HTMLElement>('.option-role');
  if (/^Arrow(Down|Right)$/.test(event.key) && document.activeElement?.matches('.quiz-sentence')) {
    event.preventDefault();
    options[0]?.focus();
    return;
  }
  const option = options[Number(event.key) - 1];
  if (!option || option.getAttribute('aria-disabled') === 'true') return;
  event.preventDefault();
  option.click();
}
