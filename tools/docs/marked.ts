/** Parts of a document that scripts write: what stands between `<!-- name:begin -->` and `<!-- name:end -->`. */

/**
 * The document with another text between the marks of a name. The marks and what follows `begin` in the first stay.
 * @throws Error when the document has no such marks
 */
export function replaceMarked(document: string, name: string, text: string): string {
  const [before, head, , tail, after] = split(document, name);
  return `${before}${head}\n${text.trimEnd()}\n${tail}${after}`;
}

/** What stands between the marks of a name, without the line breaks around it. */
export function markedText(document: string, name: string): string {
  return split(document, name)[2].replace(/^\n+|\n+$/g, '');
}

function split(document: string, name: string): readonly [string, string, string, string, string] {
  const head = `<!-- ${name}:begin -->`;
  const tail = `<!-- ${name}:end -->`;
  const start = document.indexOf(head);
  const end = document.indexOf(tail, start);
  if (start < 0 || end < 0) throw new Error(`the document has no marks for ${name}`);
  const from = start + head.length;
  return [document.slice(0, start), head, document.slice(from, end), tail, document.slice(end + tail.length)];
}
