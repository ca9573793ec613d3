import { otherLocale, ownersOf, strengths, termName } from '../../core/plain.ts';
import type { Engine, Locale } from '../../core/index.ts';
import { stringsFor } from '../../words/common-words.ts';
import { handbookWords } from '../../words/handbook-words.ts';
import { PageWriter, type HandbookPage, type LinkedWords } from './page-writer.ts';

const CORE = 3;
const MOST_TERMS = 40;

/** The page of a role or of a profession beside the roles. */
export function rolePage(id: string, engine: Engine, locale: Locale): HandbookPage | undefined {
  const { index } = engine;
  const role = index.role(id);
  const profession = role ?? index.neighbor(id);
  if (!profession) return undefined;
  const words = handbookWords(locale);
  const { colon } = stringsFor(locale);
  const writer = new PageWriter()
    .heading(1, `${profession.name[locale]} · ${profession.name[otherLocale(locale)]}`)
    .paragraph(role?.tagline[locale])
    .paragraph(profession.summary[locale]);
  if (role) {
    writer
      .list(
        words.facets,
        engine.pack.facets.flatMap((facet) => {
          const cell = role.cells[facet.id];
          return cell ? [[{ words: `${facet.name[locale]}${colon}${cell.summary[locale]}` }]] : [];
        }),
      )
      .list(
        words.specializations,
        role.specializations.map(({ name, summary }) => [{ words: `${name[locale]}${colon}${summary[locale]}` }]),
      )
      .list(words.terms, termsOf(id, engine, locale));
  } else {
    const { titles, borders } = index.neighbor(id)!;
    writer
      .list(
        words.borders,
        Object.entries(borders).map(([of, text]) => [
          { words: index.professionName(of, locale), to: { kind: 'role', id: of } },
          { words: colon + text[locale] },
        ]),
      )
      .list(
        words.titles,
        titles[locale].map((title) => [{ words: title }]),
      );
  }
  return writer.list(words.owns, ownedBy(id, engine, locale)).page(profession.name[locale]);
}

function termsOf(role: string, { pack }: Engine, locale: Locale): LinkedWords[][] {
  return pack.terms
    .filter((term) => strengths(term, locale)[role] === CORE)
    .slice(0, MOST_TERMS)
    .map((term) => [{ words: termName(term)[locale], to: { kind: 'term', id: term.id } }]);
}

function ownedBy(person: string, { pack }: Engine, locale: Locale): LinkedWords[][] {
  return pack.activities
    .filter((activity) => ownersOf(activity).includes(person))
    .map(({ id, name }) => [{ words: name[locale], to: { kind: 'activity', id } }]);
}
