/** Reads the XML of a Word document as a tree. No entity is looked up but the five that XML knows, and no other file is read. */
import { WordError } from './problem.ts';

export interface XmlElement {
  /** With its prefix; names of Word's own have the prefix `w:`, whatever the document calls it. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** The address of Word's own names, in the first and in the strict form of the standard. */
const WORD_NAMES =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/;
const DEEPEST = 256;
/** A document of three hundred pages has some hundred thousand. */
const MOST_ELEMENTS = 1_000_000;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** @throws WordError for XML that is broken, declares entities or holds too many elements */
export function readXml(text: string): XmlElement {
  const top: OpenElement = { name: '', attributes: NO_ATTRIBUTES, children: [] };
  const open: OpenElement[] = [top];
  let prefix: string | undefined;
  let count = 0;
  for (let at = 0; at < text.length;) {
    const tag = text.indexOf('<', at);
    if (tag !== at) {
      if (open.length > 1) open.at(-1)!.children.push(decoded(text.slice(at, tag < 0 ? text.length : tag)));
      if (tag < 0) break;
      at = tag;
    }
    if (text.startsWith('<!--', at)) at = behind(text, '-->', at);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = behind(text, ']]>', at);
      open.at(-1)!.children.push(text.slice(at + 9, end - 3));
      at = end;
    } else if (text.startsWith('<!', at)) throw new WordError('dtd');
    else if (text.startsWith('<?', at)) at = behind(text, '?>', at);
    else if (text.startsWith('</', at)) {
      at = behind(text, '>', at);
      if (open.length === 1) throw new WordError('damaged');
      open.pop();
    } else {
      const end = tagEnd(text, at + 1);
      const isEmpty = text.charAt(end - 1) === '/';
      const written = text.slice(at + 1, isEmpty ? end - 1 : end);
      prefix ??= wordPrefix(written);
      const element = elementOf(written, prefix);
      if (++count > MOST_ELEMENTS) throw new WordError('too-large');
      open.at(-1)!.children.push(element);
      if (!isEmpty) open.push(element);
      if (open.length > DEEPEST) throw new WordError('damaged');
      at = end + 1;
    }
  }
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root || open.length > 1) throw new WordError('damaged');
  return root;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((it): it is XmlElement => typeof it !== 'string' && it.name === name);
}

/** All children of a name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((it): it is XmlElement => typeof it !== 'string' && it.name === name) ?? [];
}

/** What an attribute `w:val` says, mostly of a child that says nothing else. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('w:val');
}

/** Whether a switch is on: it is there, and does not say that it is off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(valueOf(element) ?? '');
}

function behind(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  if (at < 0) throw new WordError('damaged');
  return at + words.length;
}

/** Where the `>` of a tag stands: one inside of a value is none. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '>') return at;
    if (unit === '"' || unit === "'") at = behind(text, unit, at + 1) - 1;
  }
  throw new WordError('damaged');
}

/** What stands behind the name of a tag. */
function attributesIn(written: string): [name: string, value: string][] {
  const found: [string, string][] = [];
  for (let at = 0; at < written.length;) {
    const equals = written.indexOf('=', at);
    if (equals < 0) break;
    let from = equals + 1;
    while (/\s/.test(written.charAt(from))) from++;
    const quote = written.charAt(from);
    const end = quote === '"' || quote === "'" ? written.indexOf(quote, from + 1) : -1;
    if (end < 0) throw new WordError('damaged');
    found.push([written.slice(at, equals).trim(), decoded(written.slice(from + 1, end))]);
    at = end + 1;
  }
  return found;
}

function wordPrefix(written: string): string {
  const space = written.search(/\s/);
  const names = space < 0 ? [] : attributesIn(written.slice(space));
  const own = names.find(([name, value]) => /^xmlns(?::|$)/.test(name) && WORD_NAMES.test(value));
  return own?.[0].slice(6) ?? 'w';
}

function elementOf(written: string, prefix: string): OpenElement {
  const space = written.search(/\s/);
  const name = space < 0 ? written : written.slice(0, space);
  if (space < 0) return { name: ownName(name, prefix), attributes: NO_ATTRIBUTES, children: [] };
  // A name without a prefix is no name of Word's where names of attributes stand.
  const attributes = attributesIn(written.slice(space)).map(([key, value]) => [ownName(key, prefix), value] as const);
  return { name: ownName(name, prefix), attributes: new Map(attributes), children: [] };
}

function ownName(name: string, prefix: string): string {
  if (prefix === 'w') return name;
  if (prefix === '') return name.includes(':') ? name : `w:${name}`;
  return name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const point = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return point > 0x10ffff || point === 0 ? '\ufffd' : String.fromCodePoint(point);
    },
  );
}
