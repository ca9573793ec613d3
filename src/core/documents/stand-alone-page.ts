/** The comparison as one HTML file that works by itself, in any browser, without a network. */
import type { Comparison, ComparisonCell } from '../views/comparison.ts';
import type { Knowledge } from '../views/knowledge.ts';
import type { Responsibilities, ResponsibilityMap } from '../views/responsibilities.ts';
import { escapeHtml } from '../text/html.ts';
import { signOf, type ResponsibilityWords } from './responsibility-documents.ts';

export interface StandAloneParts {
  readonly knowledge: Knowledge;
  /** Who owns what, in the language of the knowledge and in the other one, and the words around it. */
  readonly responsibilities: ResponsibilityMap & { readonly words: ResponsibilityWords };
  readonly title: string;
  /** The built app, and its style sheets in their order. */
  readonly script: string;
  readonly style: string;
  /** Lets the browser run our script and style and no other: a fresh one for each file. Letters, digits and hyphens. */
  readonly nonce: string;
}

/** For the `lang` attribute. */
const LANG: Readonly<Record<Knowledge['locale'], string>> = { zh: 'zh-CN', en: 'en' };

/**
 * Whoever opens the file without scripts reads plain tables.
 * @throws RangeError when the nonce holds anything but letters, digits and hyphens
 */
export function standAloneHtml(parts: StandAloneParts): string {
  const { knowledge, title, script, style, nonce } = parts;
  const { shown, translation, named, words } = parts.responsibilities;
  if (!/^[\w-]+$/.test(nonce)) throw new RangeError('a nonce is letters, digits and hyphens');
  const policy = `default-src 'none'; img-src blob: data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${LANG[knowledge.locale]}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style.replace(/<\/(?=style)/gi, '<\\/')}</style>
</head>
<body data-place="stand-alone">
<noscript>
${plainPage(knowledge.comparison, title)}
${plainResponsibilities(shown, words)}
</noscript>
<script type="application/json" id="knowledge">${jsonForHtml(knowledge)}</script>
<script type="application/json" id="responsibilities">${jsonForHtml({ shown, translation, named })}</script>
<script nonce="${nonce}">${script.replace(/<(?=\/script|!--|script)/gi, '\\x3C')}</script>
</body>
</html>
`;
}

/** JSON that can stand inside of a `<script>` and stays the same data. */
export function jsonForHtml(value: unknown, space?: number): string {
  return JSON.stringify(value, undefined, space).replace(
    /[<\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function plainPage({ roles, groups }: Comparison, title: string): string {
  const heads = roles.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const tables = groups.map(({ name, rows }) => {
    const lines = rows.map(
      (row) =>
        `<tr><th scope="row">${escapeHtml(row.name)}<br>${escapeHtml(row.question)}</th>${row.cells.map(plainCell).join('')}</tr>`,
    );
    return `<h2>${escapeHtml(name)}</h2>\n<table><thead><tr><td></td>${heads}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;
  });
  return `<h1>${escapeHtml(title)}</h1>\n${tables.join('\n')}`;
}

function plainCell({ key, summary, points }: ComparisonCell): string {
  const head = key === '' ? '' : `<p><strong>${escapeHtml(key)}</strong></p>`;
  const list = points.map((point) => `<li>${escapeHtml(point)}</li>`).join('');
  return `<td>${head}<p>${escapeHtml(summary)}</p><ul>${list}</ul></td>`;
}

function plainResponsibilities({ roles, stages }: Responsibilities, words: ResponsibilityWords): string {
  const heads = [...roles.map(({ name }) => name), words.why].map((it) => `<th scope="col">${escapeHtml(it)}</th>`);
  const tables = stages.map(({ id, rows }) => {
    const lines = rows.map((row) => {
      const cells = [...roles.map((role) => signOf(row, role.id)), escapeHtml(row.why ?? '')].map(
        (it) => `<td>${it}</td>`,
      );
      return `<tr><th scope="row">${escapeHtml(row.name)}</th>${cells.join('')}</tr>`;
    });
    return `<h2>${escapeHtml(words.stages[id])}</h2>\n<table class="activities"><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;
  });
  return tables.length > 0 ? `<p>${escapeHtml(words.legend)}</p>\n${tables.join('\n')}` : '';
}
