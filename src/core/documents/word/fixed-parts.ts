/** The parts of a Word document that is written which do not depend on its words: kinds of parts, styles, lists. */
import type { WrittenList } from './written-lists.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const WORD_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const CONTENT_TYPES = `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${KIND}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${KIND}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${KIND}.numbering+xml"/></Types>`;
export const RELATIONS = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
export const DOCUMENT_RELATIONS = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`;

/** Sizes of headings by level, in half points. */
const HEADING_SIZES = [36, 30, 26, 24, 22, 22] as const;

/** Latin letters and Chinese characters each have a font of their own, which Word and WPS both bring along. */
export function stylesXml(): string {
  const fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Microsoft YaHei" w:cs="Calibri"/>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const headings = HEADING_SIZES.map(
    (size, at) =>
      `<w:style w:type="paragraph" w:styleId="Heading${at + 1}"><w:name w:val="heading ${at + 1}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${at}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
  );
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const others = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style>`,
  ];
  return `${XML_HEAD}<w:styles ${WORD_NAMES}>${defaults}${others.join('')}${headings.join('')}</w:styles>`;
}

const BULLETS = ['•', '◦', '▪'] as const;
const LEVELS = [0, 1, 2, 3, 4, 5] as const;

/** Two kinds of lists, bullets and numbers, and each list of the draft by its id. */
export function numberingXml(lists: readonly WrittenList[]): string {
  const kinds = [bulletText, (level: number) => `%${level + 1}.`].map((textOf, kind) => {
    const format = kind === 0 ? 'bullet' : 'decimal';
    const levels = LEVELS.map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${textOf(level)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${420 * (level + 1)}" w:hanging="420"/></w:pPr></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${kind}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>`;
  });
  const written = lists.map(({ id, depth, first }) => {
    const start =
      first === undefined ? '' : `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${first}"/></w:lvlOverride>`;
    return `<w:num w:numId="${id}"><w:abstractNumId w:val="${first === undefined ? 0 : 1}"/>${start}</w:num>`;
  });
  return `${XML_HEAD}<w:numbering ${WORD_NAMES}>${kinds.join('')}${written.join('')}</w:numbering>`;
}

function bulletText(level: number): string {
  return BULLETS[level % BULLETS.length]!;
}
