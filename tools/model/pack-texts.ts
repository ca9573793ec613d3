/** The pack's duties as texts to learn from: every line of work that it offers, in both languages. */
import type { Pack } from '../../src/core/pack/schema.ts';
import { LOCALES } from '../../src/core/language/locale.ts';
import { CLASSES, type Labelled } from './corpus.ts';

/** Lines of an English draft made of duties. */
const LINES_OF_A_DRAFT = 7;

export function packTexts({ duties }: Pack): Labelled[] {
  const own = { source: 'pack', isLoose: false, group: -1 };
  const texts: Labelled[] = LOCALES.flatMap((language) =>
    duties.map(({ id, role, text }) => ({
      ...own,
      id: `pack:${language}:${id}`,
      language,
      text: text[language],
      label: CLASSES.indexOf(role as (typeof CLASSES)[number]),
      kind: 'line' as const,
    })),
  );
  // The corpus holds no English posting of operations, so drafts of duties stand in. Chinese has enough of its own.
  for (const role of CLASSES) {
    const lines = duties.filter((duty) => duty.role === role).map(({ text }) => text.en);
    for (let at = 0; at + LINES_OF_A_DRAFT <= lines.length; at += LINES_OF_A_DRAFT) {
      const text = lines.slice(at, at + LINES_OF_A_DRAFT).join('\n');
      const id = `pack:draft:${role}:${at}`;
      texts.push({ ...own, id, language: 'en', text, label: CLASSES.indexOf(role), kind: 'draft' });
    }
  }
  return texts;
}
