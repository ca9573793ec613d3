import { insertableText, termName } from '../../core/plain.ts';
import type { LocalText, Locale, Pack } from '../../core/index.ts';
import type { Reference } from '../../protocol/messages.ts';

/** The text that a reference names; undefined when the pack does not hold it. */
export function referenceText(pack: Pack, what: Reference): LocalText | undefined {
  const [zh, en] = [textIn(pack, what, 'zh'), textIn(pack, what, 'en')];
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

function textIn(pack: Pack, what: Reference, locale: Locale): string | undefined {
  return insertableText(what, {
    term(wanted) {
      const term = pack.terms.find(({ id }) => id === wanted);
      return term && termName(term)[locale];
    },
    duty: (wanted) => pack.duties.find(({ id }) => id === wanted)?.text[locale],
    cell(facet, role) {
      const cells = pack.roles.find(({ id }) => id === role)?.cells ?? {};
      const cell = Object.hasOwn(cells, facet) ? cells[facet] : undefined;
      return cell && { summary: cell.summary[locale], points: cell.points.map((point) => point[locale]) };
    },
  });
}
