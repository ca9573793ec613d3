import { escapeHtml } from '../../core/plain.ts';

export interface PageParts {
  readonly lang: string;
  readonly title: string;
  readonly place: 'panel' | 'card';
  /** The source of style sheets, for the content security policy. */
  readonly source: string;
  /** The nonce of the script, for the content security policy. */
  readonly nonce: string;
  /** The addresses of the script and of the style sheets. */
  readonly script: string;
  readonly styles: readonly string[];
}

/**
 * The HTML of the comparison app in a webview: a heading until there is something to show, the script that fills the page, and a
 * policy that allows no other script.
 */
export function pageHtml({ lang, title, place, source, nonce, script, styles }: PageParts): string {
  // Saving a picture as PNG draws an image from a blob.
  const policy = `default-src 'none'; style-src ${escapeHtml(source)}; img-src blob:; script-src 'nonce-${escapeHtml(nonce)}'`;
  const links = styles.map((address) => `<link rel="stylesheet" href="${escapeHtml(address)}">`);
  // The heading is there before the script runs: the page is never empty, and the browser has its font by the time texts come.
  const frame = `<div class="app"><div class="page"><header class="top"><div class="top-line"><h1>${escapeHtml(title)}</h1></div></header></div></div>`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${links.join('\n    ')}
    <title>${escapeHtml(title)}</title>
  </head>
  <body data-place="${place}">
    ${place === 'panel' ? frame : ''}
    <script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
  </body>
</html>`;
}
