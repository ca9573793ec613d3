/** The ends of texts. An expression that ends with `+$` looks for its beginning at every unit; these walk back from the end. */

/** How many units at the end of a text are of a kind. @param kind matches one unit; no sticky or global one */
export function trailing(text: string, kind: RegExp): number {
  let start = text.length;
  while (start > 0 && kind.test(text[start - 1]!)) start--;
  return text.length - start;
}

/** A text without the units of a kind at its end. @param kind as for {@link trailing} */
export function withoutEnd(text: string, kind: RegExp): string {
  return text.slice(0, text.length - trailing(text, kind));
}

/** A text without the units of a kind at both ends. @param kind as for {@link trailing} */
export function withoutEnds(text: string, kind: RegExp): string {
  let start = 0;
  while (start < text.length && kind.test(text[start]!)) start++;
  return withoutEnd(text.slice(start), kind);
}

/** What of a text stands behind the last unit of a kind; the whole text where there is none. @param kind as for {@link trailing} */
export function behindLast(text: string, kind: RegExp): string {
  let start = text.length;
  while (start > 0 && !kind.test(text[start - 1]!)) start--;
  return text.slice(start);
}
