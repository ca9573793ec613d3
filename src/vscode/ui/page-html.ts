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
  /** The names of the tabs, in order. */
  readonly views: Readonly<Record<string, string>>;
}

/** So many rows fill a window. */
const ROWS = 14;

/**
 * What a panel shows until its knowledge is there: the heading, the tabs, and outlines where the table will stand, so that it is never white
 * and nothing jumps when it is filled. Only the heading is read out.
 */
function skeleton(title: string, tabs: readonly string[]): string {
  const div = (name: string, inside: string): string => `<div class="${name}">${inside}</div>`;
  const bar = div('ghost', '');
  const row = (name: string): string => div(name, div('', bar).repeat(4));
  const names = tabs.map((name, at) => `<span class="tab" aria-selected="${at === 0}">${escapeHtml(name)}</span>`);
  const line = `<h1>${escapeHtml(title)}</h1><div class="tabs" aria-hidden="true">${names.join('')}</div>`;
  const rows = row('skeleton-head') + div('skeleton-group', bar) + row('skeleton-row').repeat(ROWS);
  const main = `<main class="skeleton" aria-hidden="true">${div('skeleton-controls', bar.repeat(2))}${rows}</main>`;
  return div('app', div('page', `<header class="top">${div('top-line', line)}</header>${main}`));
}

/**
 * The HTML of the comparison app in a webview: the outlines of what comes until there is something to show, the script that fills the page,
 * and a policy that allows no other script.
 */
export function pageHtml({ lang, title, place, source, nonce, script, styles, views }: PageParts): string {
  // Saving a picture as PNG draws an image from a blob.
  const policy = `default-src 'none'; style-src ${escapeHtml(source)}; img-src blob:; script-src 'nonce-${escapeHtml(nonce)}'`;
  const links = styles.map((address) => `<link rel="stylesheet" href="${escapeHtml(address)}">`);
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
    ${place === 'panel' ? skeleton(title, Object.values(views)) : ''}
    <script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
  </body>
</html>`;
}
