/** A template as a snippet in VS Code's syntax (https://code.visualstudio.com/docs/editor/userdefinedsnippets). */
import { chooseDuties } from '../pack/choose-duties.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Role, Template } from '../pack/schema.ts';
import type { Locale } from '../language/locale.ts';
import type { LanguageLists } from '../language/word-lists.ts';
import type { Seniority } from '../pack/vocabulary.ts';
import { parseTemplate } from '../pack/template.ts';
import { choicePlaceholder, placeholder, placeholders } from '../draft/placeholders.ts';

/** For whom a template is written. */
export interface TemplateOptions {
  readonly locale: Locale;
  readonly seniority: Seniority;
  readonly specialization?: string | undefined;
}

/**
 * The template's body as a snippet: numbered tab stops, choices, and the duties of the role written out.
 * Everything that comes from the pack is escaped, so it can never be read as snippet syntax.
 */
export function renderTemplate(
  index: PackIndex,
  template: Template,
  options: TemplateOptions,
  lists: LanguageLists,
): string {
  const { locale } = options;
  const role = index.role(template.role);
  const stops = new Map<string, number>();
  const stop = (key: string): { number: number; isNew: boolean } => {
    const known = stops.get(key);
    if (known !== undefined) return { number: known, isNew: false };
    stops.set(key, stops.size + 1);
    return { number: stops.size, isNew: true };
  };

  const written = parseTemplate(template.body[locale].trimEnd()).parts.map((part): string => {
    switch (part.kind) {
      case 'text':
        return escapeText(part.text);
      case 'placeholder': {
        const { number, isNew } = stop(part.text);
        return isNew ? `\${${number}:${escapeText(placeholder(part.text, locale))}}` : `$${number}`;
      }
      case 'choice': {
        const { number, isNew } = stop(part.options.join('|'));
        // What is not chosen stays a blank that names the choice.
        const choices = [choicePlaceholder(part.options, locale), ...part.options];
        return isNew ? `\${${number}|${choices.map(escapeChoice).join(',')}|}` : `$${number}`;
      }
      case 'value':
        return escapeText(valueOf(part.name, role, options, lists));
      case 'duties':
        return role
          ? chooseDuties(index, { role: role.id, section: part.section, ...options })
              .slice(0, part.count)
              .map((duty) => `- ${withStops(duty.text[locale], stop)}`)
              .join('\n')
          : '';
    }
  });
  return `${withSpecialization(written.join(''), role, options)}\n$0`;
}

/** The front matter also names the specialization, if one was chosen: duties are then offered for it. */
function withSpecialization(snippet: string, role: Role | undefined, { specialization }: TemplateOptions): string {
  const special = role?.specializations.find(({ id }) => id === specialization);
  if (!special) return snippet;
  return snippet.replace(/^---\nrole: .*\n/u, (head) => `${head}specialization: ${special.id}\n`);
}

/** What a slot of a template is filled with; '' where there is nothing to fill it with. */
export function valueOf(
  name: 'title' | 'role' | 'specialization' | 'seniority',
  role: Role | undefined,
  { locale, seniority, specialization }: TemplateOptions,
  lists: LanguageLists,
): string {
  const special = role?.specializations.find(({ id }) => id === specialization);
  switch (name) {
    case 'role':
      return role?.id ?? '';
    case 'title':
      return (special ?? role)?.titles[seniority][locale] ?? '';
    case 'specialization':
      return (special ?? role)?.name[locale] ?? '';
    case 'seniority':
      return lists[locale].written[seniority];
  }
}

/** A sentence with tab stops where it leaves something to fill in: `［每周家数］`, `[number of accounts]`. */
function withStops(text: string, stop: (key: string) => { number: number; isNew: boolean }): string {
  let written = '';
  let at = 0;
  for (const { start, end } of placeholders(text)) {
    const blank = text.slice(start, end);
    const { number, isNew } = stop(blank);
    written += `${escapeText(text.slice(at, start))}${isNew ? `\${${number}:${escapeText(blank)}}` : `$${number}`}`;
    at = end;
  }
  return written + escapeText(text.slice(at));
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** In a choice other signs mean nothing, and a backslash before them would be shown. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
