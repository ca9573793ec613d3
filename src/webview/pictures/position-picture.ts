/** *Position*: the roles, and the draft, between two pairs of opposites. */
import type { Position } from '../../core/index.ts';
import type { PicturesStrings } from '../../words/pictures-words.ts';
import { onPress } from '../kit/press.ts';
import { roving } from '../kit/roving.ts';
import type { ShownDraft } from '../app/shown-draft.ts';
import type { ViewContext } from '../app/view.ts';
import type { Drawing, Figure } from './figure.ts';
import { drawPosition } from './position-picture-drawing.ts';
import { placeOfDraft, placedRoles, positionLayout, positionLead, positionTable } from './position-picture-model.ts';

export function createPositionPicture(
  figure: Figure,
  strings: PicturesStrings,
  { knowledge, looks, go }: ViewContext,
  position: Position,
): Drawing {
  const roles = placedRoles(knowledge.comparison.roles, position);
  const drawing = drawPosition(position, roles, looks, strings);
  const { picture, buttons } = drawing;
  roles.forEach(({ id }, at) => {
    const open = (): void => go({ role: id });
    buttons[at]!.addEventListener('click', open);
    onPress(buttons[at]!, open);
  });
  roving(figure.stage, () => [buttons]).refresh();

  let width = 0;
  let draft: ShownDraft = null;
  const layout = (): void => {
    if (width > 0)
      drawing.place(positionLayout(position, roles, placeOfDraft(draft, roles), width, strings.position.draft));
  };
  figure.setPicture(picture);
  return {
    draw(next) {
      width = next;
      layout();
    },
    showDraft(next) {
      draft = next;
      layout();
      const own = placeOfDraft(draft, roles);
      figure.setLead(positionLead(roles, own, strings));
      figure.setTable(positionTable(position, roles, own, strings));
    },
  };
}
