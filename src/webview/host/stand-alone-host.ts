/** The host of an exported page: nobody is on the other side, the knowledge is in the document. */
import * as v from 'valibot';
import type { Knowledge } from '../../core/index.ts';
import { insertableText } from '../../core/plain.ts';
import { KnowledgeSchema } from '../../protocol/content.ts';
import { isToPage, type FromPage, type Reference, type ToPage } from '../../protocol/messages.ts';
import type { Host } from './host.ts';

/** The state is kept for as long as the tab is open, where the browser lets a page keep one. */
const KEY = 'role-lens';

/** Without knowledge in the document, or with a damaged one, the host answers that it failed. */
export function createStandAloneHost(): Host {
  const knowledge = readKnowledge(textOf('#knowledge'));
  let receive: (message: unknown) => void = () => undefined;
  const state = storedAt(KEY);
  /** What the quiz has asked; beside the state, since the app does not keep it. */
  const used = storedAt(`${KEY}-quiz`);
  const answer = (message: FromPage): void => {
    if (message.type === 'quiz') used.store(message.used);
    if (message.type === 'picture') download(message);
    if (message.type === 'ready') receive(first(knowledge, used.read()));
    if (message.type === 'responsibilities' && knowledge) tellResponsibilities(knowledge.locale);
    if (message.type === 'copy' && knowledge)
      void navigator.clipboard?.writeText(wordsOf(knowledge, message.what)).catch(() => undefined);
  };
  const tellResponsibilities = (locale: Knowledge['locale']): void => {
    const message: unknown = { type: 'responsibilities', locale, map: parsed(textOf('#responsibilities')) };
    // Not before whoever asks has finished.
    queueMicrotask(() => receive(isToPage(message) ? message : { type: 'failed', locale }));
  };
  return {
    hasEditor: false,
    send: answer,
    stored: () => state.read(),
    store: (next) => state.store(next),
    listen(next) {
      receive = next;
    },
  };
}

/** What the page is told first. */
function first(knowledge: Knowledge | undefined, used: unknown): ToPage {
  if (!knowledge) return { type: 'failed', locale: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en' };
  const message = { type: 'show', knowledge, used } as const;
  return isToPage(message) ? message : { ...message, used: [] };
}

/** A value that outlives a reload; where the browser lets a page store nothing, only in memory. */
function storedAt(key: string): { read(): unknown; store(value: unknown): void } {
  let memory: unknown;
  return {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? 'null') as unknown;
      } catch {
        return memory;
      }
    },
    store(value) {
      memory = value;
      try {
        sessionStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Pages from a file may not store anything: it is kept in memory.
      }
    },
  };
}

function readKnowledge(json: string): Knowledge | undefined {
  const result = v.safeParse(KnowledgeSchema, parsed(json));
  return result.success ? result.output : undefined;
}

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** The words that a reference stands for; empty for what the knowledge does not hold. */
export function wordsOf({ comparison }: Knowledge, what: Reference): string {
  const cells = comparison.groups.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => ({ facet: row.id, cell }))),
  );
  const text = insertableText(what, {
    term: (wanted) => cells.flatMap(({ cell }) => cell.terms).find(({ id }) => id === wanted)?.label,
    duty: (wanted) => cells.flatMap(({ cell }) => cell.duties).find(({ id }) => id === wanted)?.text,
    cell: (facet, role) => cells.find((it) => it.facet === facet && it.cell.role === role)?.cell,
  });
  return text ?? '';
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
