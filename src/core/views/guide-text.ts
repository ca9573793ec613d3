/** A guide as text: what is inserted into a draft. */
import type { Guide } from '../pack/guide-schema.ts';
import type { LocalText } from '../pack/schema.ts';
import { LOCALES, type Locale } from '../language/locale.ts';

/** A guide, or one part of it, as Markdown with headings of the second and the third level, in both languages. */
export function guideText({ title, parts }: Guide, part?: Guide['parts'][number]): LocalText {
  const written = (locale: Locale): string => {
    const shown = part ? [part] : parts;
    const sections = shown.map(({ name, points }) =>
      [`${part ? '##' : '###'} ${name[locale]}`, '', ...points.map((point) => `- ${point[locale]}`)].join('\n'),
    );
    return [...(part ? [] : [`## ${title[locale]}`]), ...sections, ''].join('\n\n').trimEnd() + '\n';
  };
  const [zh, en] = LOCALES.map(written) as [string, string];
  return { zh, en };
}
