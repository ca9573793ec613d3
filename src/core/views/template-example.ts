/** The filled-in example of a template: the same document, or section, as an invented company wrote it. */
import type { Locale } from '../language/locale.ts';
import type { Pack, Template } from '../pack/schema.ts';

/** An example, and where in it to look. */
export interface TemplateExample {
  /** Markdown. */
  readonly text: string;
  /** Where the section of a skeleton begins, in UTF-16 code units; 0 where the whole is the example. */
  readonly offset: number;
}

/**
 * The template's own example; of a skeleton without one the first whole document of its role, or of any where it has none, whose
 * example has a section with the same heading.
 * @returns undefined when the pack holds no such example
 */
export function templateExample(pack: Pack, template: Template, locale: Locale): TemplateExample | undefined {
  if (template.example) return { text: template.example[locale], offset: 0 };
  if (template.kind !== 'section') return undefined;
  const heading = /^#+ .*/u.exec(template.body[locale])?.[0];
  if (heading === undefined) return undefined;
  for (const { kind, role, example } of pack.templates) {
    if (!example || kind === 'section' || (template.role !== undefined && role !== template.role)) continue;
    const text = example[locale];
    const before = text.indexOf(`\n${heading}\n`);
    if (before >= 0) return { text, offset: before + 1 };
  }
  return undefined;
}
