/** The host of an exported page: nobody is on the other side, the knowledge is in the document. */
import * as v from 'valibot';
import type { Knowledge } from '../core/index.ts';
import { KnowledgeSchema } from '../shared/messages/content.ts';
import type { FromPage, Reference } from '../shared/messages/messages.ts';
import type { Host } from './host.ts';

/** The state is kept for as long as the tab is open, where the browser lets a page keep one. */
const KEY = 'role-lens';

/** @returns undefined when the document holds no knowledge, or a damaged one */
export function createStandAloneHost(): Host | undefined {
  const knowledge = readKnowledge(document.querySelector('#knowledge')?.textContent ?? '');
  if (!knowledge) return undefined;
  let receive: (message: unknown) => void = () => undefined;
  let memory: unknown;
  const answer = (message: FromPage): void => {
    if (message.type === 'ready') receive({ type: 'show', knowledge, used: [] });
    if (message.type === 'copy')
      void navigator.clipboard?.writeText(wordsOf(knowledge, message.what)).catch(() => undefined);
    if (message.type === 'picture') download(message);
  };
  return {
    hasEditor: false,
    send: answer,
    stored() {
      try {
        return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as unknown;
      } catch {
        // Pages from a file may not store anything.
        return memory;
      }
    },
    store(state) {
      memory = state;
      try {
        sessionStorage.setItem(KEY, JSON.stringify(state));
      } catch {
        // See above: it is kept in memory.
      }
    },
    listen(next) {
      receive = next;
    },
  };
}

function readKnowledge(json: string): Knowledge | undefined {
  try {
    const result = v.safeParse(KnowledgeSchema, JSON.parse(json));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** The words that a reference stands for; empty for what the knowledge does not hold. */
export function wordsOf({ comparison }: Knowledge, what: Reference): string {
  const cells = comparison.groups.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => ({ row, cell }))),
  );
  switch (what.kind) {
    case 'term':
      return cells.flatMap(({ cell }) => cell.terms).find(({ id }) => id === what.id)?.label ?? '';
    case 'duty':
      return cells.flatMap(({ cell }) => cell.duties).find(({ id }) => id === what.id)?.text ?? '';
    case 'cell': {
      const found = cells.find(({ row, cell }) => row.id === what.facet && cell.role === what.role)?.cell;
      return found ? [found.summary, ...found.points].join('\n') : '';
    }
  }
}

/** Gives a picture to the browser to save. */
function download({ name, format, data }: Extract<FromPage, { type: 'picture' }>): void {
  const bytes = format === 'svg' ? data : Uint8Array.from(atob(data), (it) => it.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: format === 'svg' ? 'image/svg+xml' : 'image/png' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${format}`;
  link.click();
  URL.revokeObjectURL(address);
}
