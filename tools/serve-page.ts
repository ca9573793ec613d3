/**
 * Serves the comparison page with the built-in pack at http://127.0.0.1:5180/ (in English at /en), as the export writes it: for looking
 * at it and for debugging it in a browser. Each load shows `dist/webview` and `data/` as they are then. Run with `npm run page`.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { createEngine, standAloneHtml } from '../src/core/index.ts';
import type { Locale } from '../src/core/index.ts';
import { responsibilityWords } from '../src/words/responsibility-words.ts';
import { appStrings } from '../src/words/app-words.ts';
import { compilePack } from './build/compile-pack.ts';
import { buildExtension } from './host/build.ts';
import { Unavailable, runMain } from './host/main.ts';
import { root } from './host/paths.ts';

const PORT = 5180;

await runMain(async () => {
  console.log('Building …');
  await buildExtension();
  const server = createServer(({ url }, response) => {
    if (url !== '/' && url !== '/en') {
      response.writeHead(404).end();
      return;
    }
    try {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(url === '/en' ? 'en' : 'zh'));
    } catch (error) {
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.writeHead(500).end(String(error));
    }
  });
  return new Promise<number>((_, reject) => {
    server.on('error', (error) =>
      reject(new Unavailable(`the page cannot be served at port ${PORT}: ${error.message}; end what uses it`)),
    );
    server.listen(PORT, '127.0.0.1', () => console.log(`The comparison page is at http://127.0.0.1:${PORT}/`));
  });
});

function page(locale: Locale): string {
  const built = (name: string): string => readFileSync(path.join(root, 'dist', 'webview', name), 'utf8');
  const engine = createEngine([compilePack(path.join(root, 'data'))]);
  return standAloneHtml({
    knowledge: engine.knowledge(locale),
    responsibilities: { ...engine.responsibilityMap(locale), words: responsibilityWords(locale) },
    title: appStrings(locale).title,
    script: built('main.js'),
    style: `${built('stand-alone.css')}\n${built('main.css')}`,
    nonce: crypto.randomUUID(),
  });
}
