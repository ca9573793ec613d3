/** Reads a Word document (.docx, ECMA-376) as a draft in Markdown. Nothing but its text is read, and no other file. */
import { strFromU8 } from 'fflate';
import { blocksMarkdown, type WordBlock } from './word-blocks.ts';
import { readBody, type BodyReader } from './body.ts';
import type { HeadingWords } from './heading-words.ts';
import { MAX_PART_BYTES, MAX_WORD_BYTES, WordError, type WordProblem } from './problem.ts';
import { readLists, readStyles } from './styles.ts';
import { child, children, readXml, type XmlElement } from './xml.ts';
import { openZip, type ZipFile } from './zip.ts';

/** The document in Markdown, or why it was not read. */
export type WordReading = { readonly markdown: string } | { readonly problem: WordProblem };

/**
 * Headings by their style, their outline level or their words; lists; tables; forms as sections; notes as footnotes. What was deleted while
 * changes were tracked is left out, what was put in is there. Comments, headers, footers and pictures are not read. Linear in the size of
 * the document.
 * @param words what is known of headings and labels
 * @param bytes of the file
 */
export function readWord(bytes: Uint8Array, words: HeadingWords): WordReading {
  try {
    return { markdown: blocksMarkdown(documentBlocks(bytes, words)) };
  } catch (error) {
    if (error instanceof WordError) return { problem: error.problem };
    throw error;
  }
}

/** Compound File Binary: a `.doc`, or a document with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The name of the stream in it that holds an encrypted document, in UTF-16. */
const ENCRYPTED = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];

function documentBlocks(bytes: Uint8Array, words: HeadingWords): WordBlock[] {
  if (begins(bytes, COMPOUND)) throw new WordError(holds(bytes, ENCRYPTED) ? 'encrypted' : 'old-word');
  if (begins(bytes, PDF)) throw new WordError('pdf');
  if (!begins(bytes, ZIP)) throw new WordError('not-word');
  if (bytes.length > MAX_WORD_BYTES) throw new WordError('too-large');
  const zip = openZip(bytes);
  const types = xmlPart(zip, '[Content_Types].xml');
  const name = mainPart(zip);
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const isMacro = children(types, 'Override').some((it) =>
    (it.attributes.get('ContentType') ?? '').includes('macroEnabled'),
  );
  if (isMacro || zip.names.some((it) => /(?:^|\/)vbaProject\.bin$/i.test(it))) throw new WordError('macros');
  const root = xmlPart(zip, name);
  if (!root) throw new WordError('not-word');
  if (root.name !== 'w:document') throw new WordError('not-word');
  const notes = {
    foot: notesIn(zip, `${folder}footnotes.xml`, 'w:footnote'),
    end: notesIn(zip, `${folder}endnotes.xml`, 'w:endnote'),
  };
  const said = new Map<XmlElement, number>();
  const reader: BodyReader = {
    words,
    styleOf: readStyles(xmlPart(zip, `${folder}styles.xml`)),
    lists: readLists(xmlPart(zip, `${folder}numbering.xml`)),
    noteNumber(kind, id) {
      const note = notes[kind].get(id);
      if (!note) return undefined;
      const number = said.get(note) ?? said.size + 1;
      said.set(note, number);
      return number;
    },
  };
  const body = child(root, 'w:body');
  const blocks = body ? readBody(body, reader, true) : [];
  return [...blocks, ...[...said].flatMap(([note, number]) => noteBlock(note, number, reader))];
}

function noteBlock(note: XmlElement, number: number, reader: BodyReader): WordBlock[] {
  const text = readBody(note, { ...reader, noteNumber: () => undefined }, false)
    .flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
    .join(' ');
  return [{ kind: 'line', text: `[^${number}]: ${text}` }];
}

/** The notes that somebody wrote: there are others, which are lines between the text and the notes. */
function notesIn(zip: ZipFile, part: string, name: string): ReadonlyMap<string, XmlElement> {
  const notes = children(xmlPart(zip, part), name).filter((it) => !it.attributes.has('w:type'));
  return new Map(notes.map((it) => [it.attributes.get('w:id') ?? '', it]));
}

/** The name of the part that is the document: the package says so, and it is always `word/document.xml` but in some old programs. */
function mainPart(zip: ZipFile): string {
  const relations = children(xmlPart(zip, '_rels/.rels'), 'Relationship');
  const main = relations.find(
    (it) =>
      (it.attributes.get('Type') ?? '').endsWith('/officeDocument') && it.attributes.get('TargetMode') !== 'External',
  );
  return main?.attributes.get('Target')?.replace(/^\//, '') ?? 'word/document.xml';
}

function xmlPart(zip: ZipFile, name: string): XmlElement | undefined {
  const part = zip.part(name, MAX_PART_BYTES);
  return part && readXml(strFromU8(part).replace(/^\ufeff/, ''));
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}

/** Linear: the sign begins with a byte that it has only once. */
function holds(bytes: Uint8Array, sign: readonly number[]): boolean {
  for (let at = bytes.indexOf(sign[0]!); at >= 0; at = bytes.indexOf(sign[0]!, at + 1)) {
    if (sign.every((byte, more) => bytes[at + more] === byte)) return true;
  }
  return false;
}
