import { termName } from '../../core/plain.ts';
import type { LocalText, Pack } from '../../core/index.ts';
import type { Reference } from '../../protocol/messages.ts';

/** The text that a reference names; undefined when the pack does not hold it. */
export function referenceText(pack: Pack, what: Reference): LocalText | undefined {
  switch (what.kind) {
    case 'term': {
      const term = pack.terms.find(({ id }) => id === what.id);
      return term && termName(term);
    }
    case 'duty':
      return pack.duties.find(({ id }) => id === what.id)?.text;
    case 'cell': {
      const cells = pack.roles.find(({ id }) => id === what.role)?.cells ?? {};
      const cell = Object.hasOwn(cells, what.facet) ? cells[what.facet] : undefined;
      if (!cell) return undefined;
      const lines = ({ summary, points }: { summary: string; points: readonly string[] }): string =>
        [summary, ...points.map((point) => `- ${point}`)].join('\n');
      return {
        zh: lines({ summary: cell.summary.zh, points: cell.points.map(({ zh }) => zh) }),
        en: lines({ summary: cell.summary.en, points: cell.points.map(({ en }) => en) }),
      };
    }
  }
}
