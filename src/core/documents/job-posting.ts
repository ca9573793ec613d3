/**
 * A job description as schema.org `JobPosting` (https://schema.org/JobPosting). Only what the draft says is in it; what it leaves
 * open is left out.
 */
import type { Analysis } from '../analysis/analysis.ts';
import type { DraftItem } from '../draft/draft.ts';
import { title as titleIn } from '../draft/title.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Term } from '../pack/schema.ts';
import type { SectionKind } from '../pack/vocabulary.ts';
import { trimmed, within } from '../text/range.ts';

export interface JobPosting {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'JobPosting';
  readonly title: string;
  /** The draft without its front matter and its title. */
  readonly description: string;
  readonly responsibilities?: readonly string[];
  readonly qualifications?: readonly string[];
  readonly experienceRequirements?: readonly string[];
  readonly educationRequirements?: readonly string[];
  /** Tools and skills among the requirements, as the draft writes them. */
  readonly skills?: readonly string[];
  readonly jobBenefits?: readonly string[];
  /** The role, by the name that the pack gives it in the language of the draft. */
  readonly occupationalCategory?: string;
  readonly employmentType?: string;
  readonly datePosted?: string;
  readonly hiringOrganization?: { readonly '@type': 'Organization'; readonly name: string };
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?$/;

/** @returns undefined when the draft is no job description, or has no title */
export function jobPosting(index: PackIndex, phrases: Phrases, analysis: Analysis): JobPosting | undefined {
  const { text, draft, language, role, matches } = analysis;
  const range = titleIn(text, draft, phrases);
  if (draft.kind !== 'jd' || !range) return undefined;
  const words = ({ content }: DraftItem): string =>
    withoutComments(text.slice(content.start, content.end))
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[；;]$/, '');
  const of = (section: SectionKind): DraftItem[] => draft.items.filter((item) => item.section === section);
  const requirements = of('requirement');
  const isTool = (kind: Term['kind'] | undefined): boolean => kind === 'skill' || kind === 'tool';
  const skills = requirements
    .flatMap(({ content }) => within(matches, content))
    .filter(({ term }) => isTool(index.term(term)?.kind));
  const said = phrases.postings();
  const employment = draft.items.map(words).find((line) => said.employmentLabel.test(line));
  const frontMatter = (key: string): string | undefined =>
    draft.frontMatter?.entries.find((entry) => entry.key === key)?.value || undefined;
  const organization = frontMatter('company') ?? frontMatter('organization');
  const date = frontMatter('datePosted') ?? frontMatter('date');
  const bodyStart = Math.max(draft.frontMatter?.range.end ?? 0, range.end);
  const body = trimmed(text, bodyStart, text.length);
  const category = index.role(role)?.name[language ?? 'zh'];
  const required = requirements.map(words);
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: text.slice(range.start, range.end).trim(),
    description: withoutComments(text.slice(body.start, body.end)),
    ...list('responsibilities', of('responsibility').map(words)),
    ...list('qualifications', required),
    ...list(
      'experienceRequirements',
      required.filter((line) => said.experience.test(line)),
    ),
    ...list(
      'educationRequirements',
      required.filter((line) => said.education.test(line)),
    ),
    ...list('skills', [...new Set(skills.map(({ start, end }) => text.slice(start, end)))]),
    ...list('jobBenefits', of('benefit').map(words)),
    ...(category === undefined ? {} : { occupationalCategory: category }),
    ...one('employmentType', employment === undefined ? undefined : said.employment(employment)),
    ...one('datePosted', date !== undefined && DATE.test(date) ? date : undefined),
    ...(organization === undefined ? {} : { hiringOrganization: { '@type': 'Organization', name: organization } }),
  };
}

/** Text without HTML comments, which are for whoever edits the draft; one that does not end is text. */
function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('<!--');
  return others.reduce((all, piece) => {
    const end = piece.indexOf('-->');
    return all + (end < 0 ? `<!--${piece}` : piece.slice(end + 3));
  }, first);
}

/** A property that is there only with something in it. */
function list<K extends keyof JobPosting>(
  name: K,
  lines: readonly string[],
): Readonly<Partial<Record<K, readonly string[]>>> {
  return (lines.length > 0 ? { [name]: lines } : {}) as Partial<Record<K, readonly string[]>>;
}

function one<K extends keyof JobPosting>(name: K, value: string | undefined): Readonly<Partial<Record<K, string>>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<K, string>>;
}
