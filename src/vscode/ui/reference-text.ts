import { insertableText } from '../../core/plain.ts';
import type { LocalText, Locale, PackIndex } from '../../core/index.ts';
import type { Reference } from '../../protocol/messages.ts';

/** The text that a reference names; undefined when the pack does not hold it. */
export function referenceText(index: PackIndex, what: Reference): LocalText | undefined {
  const [zh, en] = [textIn(index, what, 'zh'), textIn(index, what, 'en')];
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

function textIn(index: PackIndex, what: Reference, locale: Locale): string | undefined {
  return insertableText(what, {
    term: (id) => index.termName(id)?.[locale],
    duty: (id) => index.duty(id)?.text[locale],
    cell(facet, role) {
      const cells = index.role(role)?.cells ?? {};
      const cell = Object.hasOwn(cells, facet) ? cells[facet] : undefined;
      return cell && { summary: cell.summary[locale], points: cell.points.map((point) => point[locale]) };
    },
  });
}
