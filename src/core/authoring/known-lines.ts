/** What a pack says of the work of everybody, line by line: what the words of a new role are held against. */
import type { Locale } from '../language/locale.ts';
import type { LocalText, Pack } from '../pack/schema.ts';

const TEMPLATE_MARKS = /\$\{\d+[:|]?|[{}|#*\-_]+/g;

/** @param without id of the role whose lines are left out */
export function knownLines(pack: Pack, locale: Locale, without: string): string[] {
  const of = (text: LocalText | undefined): string => text?.[locale] ?? '';
  const isOthers = ({ role }: { readonly role?: string | undefined }): boolean => role !== without;
  const lines = [
    ...pack.duties.filter(isOthers).flatMap(({ label, text }) => [of(label), of(text)]),
    ...pack.activities.filter(({ owns }) => !owns.includes(without)).flatMap(({ name, why }) => [of(name), of(why)]),
    ...pack.terms
      .filter(({ roles }) => !Object.hasOwn(roles, without))
      .flatMap(({ forms, definition, views }) => [
        forms[locale].join(', '),
        of(definition),
        ...Object.values(views).map(of),
      ]),
    ...pack.roles
      .filter(({ id }) => id !== without)
      .flatMap(({ summary, cells }) => [
        of(summary),
        ...Object.values(cells).flatMap((cell) => [of(cell.summary), ...cell.points.map(of)]),
      ]),
    ...pack.neighbors
      .filter(({ id }) => id !== without)
      .flatMap(({ summary, words }) => [of(summary), words[locale].join(', ')]),
    ...pack.templates
      .filter(isOthers)
      .flatMap(({ body, example }) => [body[locale], example?.[locale] ?? ''])
      .flatMap((text) => text.replace(TEMPLATE_MARKS, ' ').split('\n')),
  ];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
