/** The Role Card: everything about one thing, as narrow as a side bar. What it does with messages and with the focus. */
import type { Card, Locale } from '../../core/index.ts';
import { appStrings } from '../../words/app-words.ts';
import { cardStrings } from '../../words/card-words.ts';
import { isToPage } from '../../protocol/messages.ts';
import { createActions } from '../host/actions.ts';
import type { Host } from '../host/host.ts';
import { element } from '../kit/dom.ts';
import { createFailure } from '../kit/failure.ts';
import { drawCard, drawEmptyCard, type CardContext } from './card-drawing.ts';
import { CardHistory, readStoredCard } from './card-model.ts';

/** Shows the card in the document, and tells the host that it listens. */
export function startCard(host: Host): void {
  const root = element('main', { class: 'app card-page' });
  document.body.append(root);
  const actions = createActions(host);
  const history = new CardHistory();
  const context = (): CardContext => ({
    actions,
    canGoBack: history.before.length > 0,
    back() {
      const last = history.back();
      if (last) actions.showCard(last);
    },
    forward: (what) => actions.showCard(history.forward(what)),
  });

  const show = (locale: Locale, card: Card | null): void => {
    const { isNew, isAsked } = history.show(locale, card);
    if (!isNew) return;
    host.store({ locale, card, before: history.before });
    document.documentElement.lang = appStrings(locale).lang;
    document.title = cardStrings(locale).title;
    root.replaceChildren(...(card ? drawCard(locale, card, context()) : [drawEmptyCard(locale)]));
    if (!isAsked) return;
    window.scrollTo(0, 0);
    root.querySelector('h1')?.focus();
  };

  host.listen((message) => {
    if (!isToPage(message)) return;
    if (message.type === 'card') show(message.locale, message.card);
    if (message.type === 'failed') {
      history.forget();
      root.replaceChildren(createFailure(message.locale, actions.ready));
    }
  });

  // Until the extension says otherwise, what was shown before the view was hidden.
  const stored = readStoredCard(host.stored());
  if (stored) {
    history.restore(stored);
    show(stored.locale, stored.card);
  }
  actions.ready();
}
