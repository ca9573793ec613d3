/** The calls of an engine that are about templates. */
import type { Analyzer } from '../analysis/analyzer.ts';
import type { Locale } from '../language/locale.ts';
import type { LanguageLists } from '../language/word-lists.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Template } from '../pack/schema.ts';
import { templateExample, type TemplateExample } from '../views/template-example.ts';
import { checkTemplates, type TemplateFinding } from './check-templates.ts';
import { renderTemplate, type TemplateOptions } from './render-template.ts';

export interface Templates {
  /** A template as a snippet in VS Code's syntax. */
  renderTemplate(template: Template, options: TemplateOptions): string;
  /** The same as an invented company filled it in, and where to look; undefined when the pack shows none. */
  templateExample(template: Template, locale: Locale): TemplateExample | undefined;
  /** What is worth a look in the templates of a team, which are checked like drafts. @param analyzer one of this engine */
  checkTemplates(analyzer: Analyzer): readonly TemplateFinding[];
}

export function templatesOf(index: PackIndex, lists: LanguageLists): Templates {
  return {
    renderTemplate: (template, options) => renderTemplate(index, template, options, lists),
    templateExample: (template, locale) => templateExample(index.pack, template, locale),
    checkTemplates: (analyzer) => checkTemplates(index, analyzer, lists),
  };
}
