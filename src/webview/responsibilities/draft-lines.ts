/** What the draft says of an activity: what it is to the draft's role, and the lines that name it. */
import type { ActivityRow } from '../../core/index.ts';
import { element } from '../kit/dom.ts';
import { partMark } from './part-mark.ts';
import type { ResponsibilitiesContext } from './responsibilities-context.ts';
import type { DraftLine, DraftMark } from './responsibilities-model.ts';

/** So many lines are named in a row; all of them where it is opened. */
const LINES = 4;

/** For the row: a word or two, and a button for each line. */
export function draftLines(
  row: ActivityRow,
  { part, lines }: DraftMark,
  context: ResponsibilitiesContext,
): HTMLElement[] {
  const { strings, nameOf } = context;
  const owners = row.owns.map(nameOf).join(strings.comma);
  const isPart = part === 'owns' || part === 'shares' || part === 'supports';
  return [
    element(
      'span',
      { class: 'draft-part' },
      isPart ? partMark(part) : undefined,
      part ? strings.draftParts(part, owners) : strings.thisDraft,
    ),
    ...lines.slice(0, LINES).map((line) => lineButton(line, context)),
    ...(lines.length > LINES ? [element('span', { class: 'more-lines' }, `+${lines.length - LINES}`)] : []),
  ];
}

function lineButton(line: DraftLine, { strings, commands }: ResponsibilitiesContext): HTMLButtonElement {
  const name = lineName(line, strings);
  const label = strings.jumpTo(name, line.text ?? '');
  const button = element(
    'button',
    {
      type: 'button',
      class: 'action line-button',
      tabindex: '-1',
      'aria-label': `${name}${strings.colon}${label}`,
      title: line.text,
    },
    name,
  );
  button.addEventListener('click', () => commands.jump(line.item));
  return button;
}

/** For what the row opens into: every line with its words. */
export function quotedLines({ lines }: DraftMark, { strings, commands }: ResponsibilitiesContext): HTMLElement[] {
  return lines.map((line) => {
    const name = lineName(line, strings);
    const button = element('button', { type: 'button', class: 'action', tabindex: '-1' }, name);
    button.addEventListener('click', () => commands.jump(line.item));
    return element('li', {}, button, ' ', element('span', { class: 'quoted-line' }, line.text ?? ''));
  });
}

function lineName({ line }: DraftLine, strings: ResponsibilitiesContext['strings']): string {
  return line === undefined ? strings.lineAfter : strings.line(line);
}
