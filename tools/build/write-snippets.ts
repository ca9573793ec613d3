/** The templates of the pack as VS Code snippet files, one for each language. */
import { renderTemplate } from '../../src/core/authoring/render-template.ts';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import { PackIndex } from '../../src/core/pack/pack-index.ts';
import type { Locale } from '../../src/core/language/locale.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: true;
}

/** The content of a snippet file. Whole documents are file templates; skeletons of a section are not. */
export function snippetsOf(
  { pack, language }: Pick<CompiledPack, 'pack' | 'language'>,
  locale: Locale,
): Record<string, Snippet> {
  const index = new PackIndex(pack);
  return Object.fromEntries(
    pack.templates.map((template) => [
      template.name[locale],
      {
        prefix: [...template.prefix[locale]],
        description: template.description[locale],
        body: renderTemplate(index, template, { locale, seniority: 'mid' }, language).split('\n'),
        ...(template.kind === 'section' ? {} : { isFileTemplate: true as const }),
      },
    ]),
  );
}
