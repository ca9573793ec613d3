/** Which documents are drafts, and how they are written, by their language and the name of their file. */
import type { Flavor } from '../../core/index.ts';
import { DOCUMENT_LANGUAGES } from '../ids.ts';

/** What tells the kind of a document. */
export interface DocumentKind {
  /** The id of the language, as VS Code knows it. */
  readonly languageId: string;
  /** The path of the file, with `/` between folders. */
  readonly path: string;
}

/** Documents that a user has added to those in Markdown and plain text. */
export interface AddedDocuments {
  /** Endings of names, in lower case, each with its dot. */
  readonly endings: readonly string[];
  readonly languages: readonly string[];
}

/** VS Code takes every format that no extension knows for plain text; these endings are plain text, or were made it by hand. */
const PLAIN_ENDINGS: readonly (string | undefined)[] = [undefined, '.txt', '.text', '.md', '.markdown'];

/** Formats that are Markdown with something added. */
const MARKDOWN_ENDINGS = ['.md', '.markdown', '.mdx', '.qmd', '.rmd', '.mdc'];
const MARKDOWN_LANGUAGES = ['markdown', 'mdx', 'quarto', 'rmd', 'rmarkdown'];

const ENDING = /^\.[\w+-]+(?:\.[\w+-]+)*$/;
const LANGUAGE = /^[A-Za-z][\w+.#-]*$/;

/** What a value of the setting adds. People write it by hand: what is neither an ending nor the id of a language adds nothing. */
export function addedDocuments(value: unknown): AddedDocuments {
  const entries = Array.isArray(value) ? value.filter((it): it is string => typeof it === 'string') : [];
  const written = entries.map((it) => it.trim().replace(/^\*(?=\.)/, ''));
  return {
    endings: written.filter((it) => ENDING.test(it)).map((it) => it.toLowerCase()),
    languages: written.filter((it) => LANGUAGE.test(it)),
  };
}

/** Whether a document is a draft: Markdown, plain text that is no other format, or what the user has added. */
export function isDraftKind(kind: DocumentKind, { endings, languages }: AddedDocuments): boolean {
  const { languageId } = kind;
  if (languageId === 'markdown' || languages.includes(languageId)) return true;
  const name = nameOf(kind);
  if (endings.some((ending) => name.endsWith(ending))) return true;
  return (DOCUMENT_LANGUAGES as readonly string[]).includes(languageId) && PLAIN_ENDINGS.includes(endingOf(name));
}

/** How a draft is written. */
export function flavorOfKind(kind: DocumentKind): Flavor {
  if (kind.languageId === 'markdown') return 'markdown';
  // Whoever sets the language of a Markdown file to plain text wants it read so.
  if (kind.languageId === 'plaintext' && /\.(?:md|markdown)$/.test(nameOf(kind))) return 'plaintext';
  const isMarkdown =
    MARKDOWN_LANGUAGES.includes(kind.languageId) || MARKDOWN_ENDINGS.includes(endingOf(nameOf(kind)) ?? '');
  return isMarkdown ? 'markdown' : 'plaintext';
}

/** A glob for files with an ending, in capital or small letters. */
export function patternOf(ending: string): string {
  return `**/*${ending.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)}`;
}

function nameOf({ path }: DocumentKind): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

/** The ending of a name, with its dot. In `JD v1.2` and `招聘.销售` the dot begins none: no format is called so. */
function endingOf(name: string): string | undefined {
  return /\.[a-z][\w+-]*$/.exec(name)?.[0];
}
