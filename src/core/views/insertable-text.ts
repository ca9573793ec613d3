/** The words that are inserted or copied for something of the pack, in one language. */

/** Names something of the pack whose words can be asked for. */
export type Insertable =
  | { readonly kind: 'term' | 'duty'; readonly id: string }
  | { readonly kind: 'cell'; readonly facet: string; readonly role: string };

/** Where the words are looked up, in one language: a pack, or the comparison that a page holds. Undefined for unknown ids. */
export interface InsertableWords {
  term(id: string): string | undefined;
  duty(id: string): string | undefined;
  cell(facet: string, role: string): { readonly summary: string; readonly points: readonly string[] } | undefined;
}

/** The name of a term, the sentence of a duty, or the summary of a cell with its points as a list; undefined for unknown ids. */
export function insertableText(what: Insertable, words: InsertableWords): string | undefined {
  switch (what.kind) {
    case 'term':
      return words.term(what.id);
    case 'duty':
      return words.duty(what.id);
    case 'cell': {
      const cell = words.cell(what.facet, what.role);
      return cell && [cell.summary, ...cell.points.map((point) => `- ${point}`)].join('\n');
    }
  }
}
