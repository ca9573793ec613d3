/** *Relay*: how the roles work on one product, leg by leg and round again. */
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { element } from '../kit/dom.ts';
import { onPress } from '../kit/press.ts';
import { quietButton } from '../kit/quiet-button.ts';
import { roving } from '../kit/roving.ts';
import type { ViewContext } from '../app/view.ts';
import type { Drawing, Figure } from './figure.ts';
import { drawRelay } from './relay-picture-drawing.ts';
import { RelayText, relayLayout } from './relay-picture-model.ts';

export function createRelay(figure: Figure, strings: PicturesStrings, context: ViewContext): Drawing {
  const { relay: legs, comparison } = context.knowledge;
  const text = new RelayText(legs, comparison.roles, strings);
  const lookOf = ({ role }: (typeof legs)[number]) =>
    context.looks[comparison.roles.findIndex(({ id }) => id === role)];
  const drawing = drawRelay(legs, lookOf, strings, text);
  const { picture, buttons } = drawing;

  const open = (at: number): void => {
    const { facet, role } = legs[at]!;
    context.go({ facet, role });
  };
  /** Says more of a leg. */
  const read = (at: number): void => {
    buttons.forEach((button, index) => button.classList.toggle('read', index === at));
    const leg = legs[at];
    if (!leg) return;
    figure.reader.replaceChildren(
      element('p', {}, element('strong', {}, text.title(at))),
      element('p', { class: 'reader-more' }, leg.text),
      element('p', { class: 'reader-more' }, text.hands(at)),
      element(
        'div',
        { class: 'actions' },
        quietButton('table', strings.relay.compare, () => open(at)),
      ),
    );
  };
  buttons.forEach((button, at) => {
    for (const event of ['click', 'focus', 'pointerenter'] as const) button.addEventListener(event, () => read(at));
    onPress(button, () => open(at));
  });
  roving(figure.stage, () => [buttons]).refresh();

  figure.setLead(text.lead());
  figure.setPicture(legs.length > 0 ? picture : undefined);
  figure.setTable(text.table());
  read(0);
  return { draw: (width) => drawing.place(relayLayout(legs, width, strings)), showDraft: () => undefined };
}
