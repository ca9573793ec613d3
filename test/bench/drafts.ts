/** Drafts for the benchmarks, of what the built-in pack holds. */
import type { CompiledPack, Duty, DutySection, Locale, Pack } from '../../src/core/index.ts';
import { seeded, utf8Length, type Random } from './generate.ts';

/** A job description of so many lines: headings of sections and list items in both languages. */
export function draftOf(lines: number, { pack }: CompiledPack): string {
  const headings = pack.sections.flatMap(({ headings: { zh, en } }) => [zh[0]!, en[0]!]);
  const out: string[] = [];
  for (let i = 0; out.length < lines; i++) {
    if (i % 12 === 0) out.push('', `## ${headings[(i / 12) % headings.length]!}`, '');
    const { text } = pack.duties[(i * 7) % pack.duties.length]!;
    out.push(`- ${i % 2 === 0 ? text.zh : text.en}`);
  }
  return out.slice(0, lines).join('\n');
}

/** Which sections a generated job description has, and how many lines each. */
const PARTS: readonly (readonly [DutySection, number])[] = [
  ['responsibility', 14],
  ['requirement', 8],
  ['metric', 4],
];
/** One line in so many of a Chinese draft is English, and the other way about. */
const OTHER_LANGUAGE = 8;
/** One line in so many is another role's. */
const OTHER_ROLE = 6;

/**
 * Job descriptions in Markdown of about so many bytes of UTF-8 in all, half of them Chinese and half English, each with some lines
 * in the other language and some of another role. Every line has a number in it, so that hardly two are alike.
 */
export function jobDescriptions(bytes: number, { pack }: CompiledPack, seed: number): string[] {
  const random = seeded(seed);
  const drafts: string[] = [];
  for (let size = 0; size < bytes; size += utf8Length(drafts.at(-1)!)) {
    drafts.push(jobDescription(pack, drafts.length % 2 === 0 ? 'zh' : 'en', random));
  }
  return drafts;
}

function jobDescription(pack: Pack, locale: Locale, random: Random): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  const role = pack.roles[below(pack.roles.length)]!;
  const lines = [`# ${role.name[locale]}`];
  for (const [section, count] of PARTS) {
    const duties = pack.duties.filter((duty) => duty.section === section);
    const own = duties.filter((duty) => duty.role === role.id);
    lines.push('', `## ${headingOf(section, locale, pack)}`, '');
    for (let i = 0; i < count; i++) {
      const { text }: Duty = below(OTHER_ROLE) === 0 ? duties[below(duties.length)]! : own[below(own.length)]!;
      const language: Locale = below(OTHER_LANGUAGE) === 0 ? (locale === 'zh' ? 'en' : 'zh') : locale;
      const number = below(100_000);
      lines.push(
        language === 'zh'
          ? `- ${text.zh.replace(/[。.]?$/, `，每季度不少于 ${number} 次。`)}`
          : `- ${text.en.replace(/[。.]?$/, `, at least ${number} times a quarter.`)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function headingOf(section: DutySection, locale: Locale, pack: Pack): string {
  return pack.sections.find(({ kind }) => kind === section)!.headings[locale][0]!;
}
