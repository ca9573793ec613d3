/** Word documents for tests, made of the XML of their parts. */
import { strToU8, zipSync } from 'fflate';

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document. @param body what stands in `w:body` @param parts further parts by their names, or others in place of its own */
export function wordDocument(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const own = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(own).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** A part that holds things of Word's own: `styles`, `numbering`, `footnotes`. */
export function wordPart(name: string, inside: string): Readonly<Record<string, string>> {
  return { [`word/${name}.xml`]: `<w:${name} ${NAMES}>${inside}</w:${name}>` };
}

/** A paragraph. @param properties what stands in `w:pPr` */
export function p(words: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

export function bold(words: string): string {
  return `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;
}

/** A table of rows of cells, each the paragraphs in it, or words. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (it: string): string => `<w:tc>${it.startsWith('<') ? it : p(it)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** In a list of a document, `1` for bullets and `2` for numbers in {@link LISTS}. */
export function inList(list: number, depth = 0): string {
  return `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
}

const level = (depth: number, format: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;

export const LISTS = wordPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="7">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, 'decimal')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
);
