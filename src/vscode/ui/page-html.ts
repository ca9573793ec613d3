import { escapeHtml } from '../../core/plain.ts';

export interface PageParts {
  readonly lang: string;
  readonly title: string;
  readonly place: 'panel' | 'card';
  /** Where style sheets may come from, as a content security policy names it. */
  readonly source: string;
  /** Lets the browser run our script and no other. */
  readonly nonce: string;
  /** Addresses of the script and of the style sheets. */
  readonly script: string;
  readonly styles: readonly string[];
}

/** The page of the comparison app in a webview: nothing but the script that fills it, and a policy that lets no other run. */
export function pageHtml({ lang, title, place, source, nonce, script, styles }: PageParts): string {
  // Pictures become PNG through an image of a blob.
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
    <script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
  </body>
</html>`;
}
