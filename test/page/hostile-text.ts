/** Text that tries to become more than text, and how a page that shows it is watched. */
import type { Page } from 'playwright-core';
import type { CompiledPack } from '../../src/core/index.ts';

/** Each part tries one way out of the text; one of them that works sets `ran`, or asks `evil.test` for something. */
export const HOSTILE = [
  '<img src="https://evil.test/image" onerror="globalThis.ran=1">',
  '</script><script>globalThis.ran=1</script>',
  '</style><style>@import "https://evil.test/style";</style>',
  '<svg onload="globalThis.ran=1"><a href="javascript:globalThis.ran=1">go</a></svg>',
  '[link](javascript:globalThis.ran=1) [run](command:workbench.action.closeWindow) ![image](https://evil.test/markdown)',
  '" onfocus="globalThis.ran=1" autofocus="',
  "' onmouseover='globalThis.ran=1' '",
  '--> <!-- url(https://evil.test/url) ${globalThis.ran=1} {{globalThis.ran=1}}',
].join(' ');

/** For names: they are matched in drafts, and what is matched is not long. */
const SHORT = '<img src="https://evil.test/name" onerror="globalThis.ran=1">';

/** The pack with hostile text at the end of everything that people read in it. Ids and markers stay. */
export function hostilePack(compiled: CompiledPack): CompiledPack {
  return { ...compiled, pack: spoil(compiled.pack) as CompiledPack['pack'] };
}

function spoil(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(spoil);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const isText = key === 'zh' || key === 'en';
      if (isText && typeof part === 'string') return [key, `${part} ${HOSTILE}`];
      // Forms are what drafts are searched for; the first is a name that people read.
      if (isText && Array.isArray(part))
        return [key, part.map((form: unknown, at) => (at > 0 ? form : `${String(form)} ${SHORT}`))];
      return [key, spoil(part)];
    }),
  );
}

/** Everything that a page did which text must not make it do. */
export class Watch {
  readonly #page: Page;
  readonly #seen: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('dialog', (dialog) => {
      this.#seen.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (popup) => this.#seen.push(`a window: ${popup.url()}`));
    page.on('request', (request) => {
      if (/evil\.test|^(?:javascript|command):/.test(request.url())) this.#seen.push(`a request: ${request.url()}`);
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.#seen.push(message.text());
    });
    page.on('pageerror', (error) => this.#seen.push(`an error: ${error.stack ?? error.message}`));
  }

  /** What was seen so far, and what stands in the documents of the page now that only text can have put there. */
  async found(): Promise<string[]> {
    const frames = await Promise.all(this.#page.frames().map((frame) => frame.evaluate(grown).catch(() => [])));
    return [...new Set([...this.#seen, ...frames.flat()])];
  }
}

/** Runs in a page: elements and attributes that came out of hostile text, and whether a part of it ran. */
function grown(): string[] {
  const found: string[] = 'ran' in globalThis ? ['hostile text ran'] : [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isHandler = name.startsWith('on') && value.includes('globalThis.ran');
      const isAddress = /^(?:href|src|srcset|action|data|style|xlink:href)$/.test(name);
      if (isHandler || (isAddress && /evil\.test|globalThis\.ran|closeWindow/.test(value))) {
        found.push(`<${element.localName} ${name}="${value}">`);
      }
    }
    const isCode = element instanceof HTMLScriptElement && element.type !== 'application/json';
    if (isCode && element.textContent?.trim() === 'globalThis.ran=1') found.push('a script out of text');
    if (element instanceof HTMLStyleElement && /^\s*@import/.test(element.textContent ?? ''))
      found.push('a style out of text');
  }
  return found;
}
