/** Templates of a team, checked like the drafts that are begun with them. */
import { chooseDuties } from '../pack/choose-duties.ts';
import { isFromTeam } from '../pack/of-team.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Template } from '../pack/schema.ts';
import { parseTemplate } from '../pack/template.ts';
import { hasHan } from '../text/han.ts';
import { LOCALES, type Locale } from '../language/locale.ts';
import type { LanguageLists } from '../language/word-lists.ts';
import { choicePlaceholder, placeholder } from '../draft/placeholders.ts';
import { FINDINGS, type Finding } from '../findings/finding.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import { valueOf } from './render-template.ts';

/** What is found in a template. */
export interface TemplateFinding {
  /** Id of the template. */
  readonly template: string;
  readonly locale: Locale;
  readonly finding: Finding;
  /** Those that it stands on; undefined where it is about the template as a whole. */
  readonly words: string | undefined;
}

/** No more of a template is looked at, in UTF-16 code units. */
const LONGEST = 20_000;
/** So many templates are looked at. */
const MOST_TEMPLATES = 200;

/** What is worth a look in the templates of a team: no hints, and nothing about what is still to be filled in. */
export function checkTemplates(index: PackIndex, analyzer: Analyzer, lists: LanguageLists): TemplateFinding[] {
  return index.pack.templates
    .filter(isFromTeam)
    .slice(0, MOST_TEMPLATES)
    .flatMap((template) => localesOf(template).flatMap((locale) => foundIn(index, analyzer, lists, template, locale)));
}

/** A text that stands for both languages is looked at once. */
function localesOf({ body }: Template): readonly Locale[] {
  if (body.zh !== body.en) return LOCALES;
  return [hasHan(body.zh) ? 'zh' : 'en'];
}

function foundIn(
  index: PackIndex,
  analyzer: Analyzer,
  lists: LanguageLists,
  template: Template,
  locale: Locale,
): TemplateFinding[] {
  const text = draftOf(index, lists, template, locale);
  const { findings } = analyzer.analyze(text, 'markdown');
  return findings.flatMap((finding) => {
    const { about } = FINDINGS[finding.code];
    const isAsked = about === 'line' || (about === 'draft' && template.kind !== 'section');
    if (finding.severity === 'hint' || !isAsked) return [];
    const words = about === 'line' ? text.slice(finding.start, finding.end).split('\n', 1)[0] : undefined;
    return [{ template: template.id, locale, finding, words }];
  });
}

/** A template as the draft that it begins, with brackets where something is to be filled in. */
function draftOf(index: PackIndex, lists: LanguageLists, template: Template, locale: Locale): string {
  const role = index.role(template.role);
  const body = parseTemplate(template.body[locale].slice(0, LONGEST)).parts.map((part): string => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'placeholder':
        return placeholder(part.text, locale);
      case 'choice':
        return choicePlaceholder(part.options, locale);
      case 'value':
        return valueOf(part.name, role, { locale, seniority: 'mid' }, lists);
      case 'duties':
        return chooseDuties(index, { role: template.role ?? '', section: part.section })
          .slice(0, part.count)
          .map((duty) => `- ${duty.text[locale]}`)
          .join('\n');
    }
  });
  const text = body.join('');
  if (text.startsWith('---')) return text;
  const said = [`kind: ${template.kind === 'plan' ? 'plan' : 'jd'}`, ...(role ? [`role: ${role.id}`] : [])];
  return ['---', ...said, '---', '', text].join('\n');
}
