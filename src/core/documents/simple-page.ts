import { escapeHtml } from '../text/html.ts';

/** What stands in the head of a page. */
export interface PageHead {
  /** Language of the page (BCP 47). */
  readonly lang: string;
  readonly title: string;
  readonly style: string;
}

/** A page of HTML that runs nothing and asks nothing of the network. @param body HTML */
export function simplePage({ lang, title, style }: PageHead, body: string): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
