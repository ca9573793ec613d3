/** A button of a picture and a word, without a border. */
import { element } from './dom.ts';
import { icon, type IconName } from './icons.ts';

/** @param attributes further ones, by names that are written in the code */
export function quietButton(
  picture: IconName,
  label: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'quiet-button', ...attributes });
  button.append(icon(picture), label);
  button.addEventListener('click', act);
  return button;
}
