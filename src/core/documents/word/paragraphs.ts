/** The paragraphs of a Word document and what is written in them, as lines of Markdown. */
import { outlineLevel, listPlace, type ListCounter, type ParagraphStyle } from './styles.ts';
import { child, isOn, valueOf, type XmlElement } from './xml.ts';

/** A paragraph, before it is known what it stands for. */
export interface Paragraph {
  /** What is written in Markdown, line by line; none of them is empty. */
  readonly lines: readonly string[];
  /** The same without signs of Markdown. */
  readonly words: string;
  /** 1–6 for a heading; 0 for the title of the document. */
  readonly level: number | undefined;
  /** All of it is bold. */
  readonly isBold: boolean;
  readonly isCentered: boolean;
  /** A number, or 0 for a bullet; undefined outside of lists. */
  readonly number: number | undefined;
  readonly depth: number;
}

/** What paragraphs are read with. */
export interface ParagraphReader {
  styleOf(id: string | undefined): ParagraphStyle;
  readonly lists: ListCounter;
  /** The number of a note at the foot of a page, or at the end of the document. */
  noteNumber(kind: 'foot' | 'end', id: string): number | undefined;
}

interface Run {
  readonly text: string;
  readonly isBold: boolean;
  /** It is Markdown already. */
  readonly isSign?: true;
}

/**
 * @param boxes receives what stands in boxes of text that are tied to the paragraph
 * @returns undefined for a line of a table of contents
 */
export function readParagraph(
  element: XmlElement,
  reader: ParagraphReader,
  boxes: XmlElement[],
): Paragraph | undefined {
  const properties = child(element, 'w:pPr');
  const style = reader.styleOf(valueOf(child(properties, 'w:pStyle')));
  if (style.isContents) return undefined;
  const runs: Run[] = [];
  collect(element, style.isBold, reader, runs, boxes);
  const words = runs.map(({ text, isSign }) => (isSign ? '' : text)).join('');
  const level = outlineLevel(properties) ?? style.level;
  const place = listPlace(properties) ?? style.list;
  // A heading may have a number; it is no item.
  const number = place && level === undefined && words.trim() !== '' ? reader.lists.next(place) : undefined;
  const isBold = words.trim() !== '' && runs.every((run) => run.isBold || run.text.trim() === '');
  return {
    lines: markdownLines(runs, isBold && level !== undefined),
    words: words.replace(/\s+/g, ' ').trim(),
    level,
    isBold,
    isCentered: valueOf(child(properties, 'w:jc')) === 'center',
    number,
    depth: place?.depth ?? 0,
  };
}

/** What is not read: properties, what was deleted or moved away, codes of fields, a second form of the same drawing. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['w:pPr', 'w:rPr', 'w:sdtPr', 'w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText'],
  ...['mc:Fallback', 'w:rt', 'w:commentReference', 'w:fldData'],
]);

function collect(
  element: XmlElement,
  isBold: boolean,
  reader: ParagraphReader,
  runs: Run[],
  boxes: XmlElement[],
): void {
  for (const it of element.children) {
    if (typeof it === 'string' || LEFT_OUT.has(it.name)) continue;
    switch (it.name) {
      case 'w:r': {
        const properties = child(it, 'w:rPr');
        if (isOn(child(properties, 'w:vanish'))) break;
        const bold = child(properties, 'w:b');
        collect(it, bold ? isOn(bold) : isBold, reader, runs, boxes);
        break;
      }
      case 'w:t':
        runs.push({ text: it.children.filter((part) => typeof part === 'string').join(''), isBold });
        break;
      case 'w:tab':
      case 'w:ptab':
        runs.push({ text: ' ', isBold });
        break;
      case 'w:br':
      case 'w:cr':
        runs.push({ text: '\n', isBold });
        break;
      case 'w:noBreakHyphen':
        runs.push({ text: '-', isBold });
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = it.name === 'w:footnoteReference' ? 'foot' : 'end';
        const number = reader.noteNumber(kind, it.attributes.get('w:id') ?? '');
        if (number !== undefined) runs.push({ text: `[^${number}]`, isBold, isSign: true });
        break;
      }
      case 'w:txbxContent':
        boxes.push(it);
        break;
      default:
        collect(it, isBold, reader, runs, boxes);
    }
  }
}

/** @param isPlain bold is no sign of anything here, as in a heading */
function markdownLines(runs: readonly Run[], isPlain: boolean): string[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first, ...more] = run.text.split(/[\r\n\u2028\u2029]/);
    add(lines.at(-1)!, { ...run, text: first! });
    for (const text of more) lines.push([{ ...run, text }]);
  }
  return lines
    .map((line) =>
      line
        .map((run) => markdownOf(run, isPlain))
        .join('')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** Joins what is alike: Word cuts a word in pieces wherever somebody changed it. */
function add(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last?.isBold === run.isBold && !last.isSign && !run.isSign)
    line[line.length - 1] = { ...last, text: last.text + run.text };
  else line.push(run);
}

function markdownOf({ text, isBold, isSign }: Run, isPlain: boolean): string {
  if (isSign) return text;
  const words = text.trim();
  const written = escaped(words);
  if (!isBold || isPlain || words === '') return text.replace(words, () => written);
  return text.replace(words, () => `**${written}**`);
}

/** Words that a reader of Markdown takes for what they are: no emphasis, no code, no tag, no remark. */
export function escaped(words: string): string {
  return words.replace(/[\\`*]|<(?=[a-zA-Z/!?])|\[(?=\^)/g, '\\$&').replace(/[\0-\x08\x0b-\x1f]/g, '');
}
