/** The entities of HTML that stand in text which was copied from the source of a page. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#8217': "'",
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Longer than any of them, with the signs around it. */
const LONGEST = 8;
const ENTITY = /^&([a-z]{2,6}|#\d{2,4});/iu;
const ANY = /&(?:[a-z]{2,6}|#\d{2,4});/giu;

/** What an entity at an offset stands for, and its length in UTF-16 code units; undefined where none stands that is known. */
export function entityAt(text: string, at: number): { readonly shown: string; readonly length: number } | undefined {
  const [whole, name] = ENTITY.exec(text.slice(at, at + LONGEST)) ?? [];
  const shown = ENTITIES[name?.toLowerCase() ?? ''];
  return whole === undefined || shown === undefined ? undefined : { shown, length: whole.length };
}

/** A text with what its entities stand for. */
export function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(ANY, (entity) => entityAt(entity, 0)?.shown ?? entity) : text;
}
