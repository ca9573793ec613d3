/** A job description that is begun from the brief of a role: the brief in its front matter, and its sections filled from it. */
import { BRIEF_KEYS, type BriefKey } from '../draft/role-brief.ts';
import { placeholder } from '../draft/placeholders.ts';
import type { Locale } from '../language/locale.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { SectionKind, Seniority } from '../pack/vocabulary.ts';
import { yamlScalar } from '../yaml/write-yaml.ts';

/** What was answered. */
export interface BriefAnswers extends Readonly<Record<BriefKey, readonly string[]>> {
  readonly locale: Locale;
  readonly seniority: Seniority;
}

/**
 * The draft in Markdown. What was not answered stays a blank.
 * @param role id of a role of the pack
 * @param blank what a blank says
 */
export function briefDraft(index: PackIndex, role: string, answers: BriefAnswers, blank: string): string {
  const { locale, seniority } = answers;
  const title = index.role(role)?.titles[seniority][locale] ?? placeholder(blank, locale);
  const section = (kind: SectionKind, lines: readonly string[]): string => {
    const name = index.pack.sections.find((it) => it.kind === kind)?.name[locale] ?? kind;
    const items = lines.length > 0 ? lines : [placeholder(blank, locale)];
    return `## ${name}\n\n${items.map((line) => `- ${line}\n`).join('')}`;
  };
  const parts = [
    `---\nrole: ${role}\nkind: jd\n${frontMatterOf(answers)}---\n`,
    `# ${title}\n`,
    section('responsibility', answers.outcomes),
    section('requirement', []),
    section('metric', answers.metrics),
    ...(answers.owners.length > 0 ? [section('cooperation', answers.owners)] : []),
  ];
  return parts.join('\n');
}

function frontMatterOf(answers: BriefAnswers): string {
  const entries = BRIEF_KEYS.filter((key) => answers[key].length > 0).map(
    (key) => `  ${key}:\n${answers[key].map((line) => `    - ${yamlScalar(line, { isJson: false })}\n`).join('')}`,
  );
  return entries.length === 0 ? '' : `brief:\n${entries.join('')}`;
}

/** What somebody wrote into one field: several things between semicolons or on lines of their own. */
export function answersIn(written: string): string[] {
  return written
    .split(/[;；\r\n]/u)
    .map((it) => it.trim())
    .filter((it) => it !== '');
}
