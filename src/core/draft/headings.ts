/** Which kind of section a heading announces, by the words the pack lists for it. */
import type { SectionWords } from '../pack/schema.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import type { Folder } from '../text/fold.ts';

export type HeadingReader = (heading: string) => SectionKind | undefined;

/** Numbering before a heading and brackets, emphasis, emoji, colons and remarks in parentheses around it. */
const NUMBERING = /^[\s\d.、．)）(（①-⑳]*(?:第?[一二三四五六七八九十]{1,3}[、.．部)）])?[\s\d.、]*/u;
const EDGE =
  /^[\s*_#【】[\]「」《》<>：:～~—\-·•●◆■▪|\p{Extended_Pictographic}\uFE0F]+|[\s*_#【】[\]「」《》<>：:～~—\-·•●◆■▪|\p{Extended_Pictographic}\uFE0F]+$/gu;
const REMARK = /[（(][^（）()]{0,40}[)）]$/u;
const LONGEST_HEADING = 60;

/** Makes a reader for the headings of a pack. Spelling differences that folding removes do not matter. */
export function createHeadingReader(sections: readonly SectionWords[], folder: Folder): HeadingReader {
  const kinds = new Map<string, SectionKind>();
  for (const { kind, name, headings } of sections) {
    for (const heading of [...headings.zh, ...headings.en, name.zh, name.en]) {
      const folded = folder.foldToString(heading);
      if (!kinds.has(folded)) kinds.set(folded, kind);
    }
  }
  return (heading) => {
    if (heading.length > LONGEST_HEADING) return undefined;
    const bare = strip(heading);
    return kinds.get(folder.foldToString(bare)) ?? kinds.get(folder.foldToString(strip(bare.replace(REMARK, ''))));
  };
}

function strip(heading: string): string {
  return heading.replace(EDGE, '').replace(NUMBERING, '').replace(EDGE, '');
}
