/** What a draft was found to be, in few words. */
import { NONE, SURE } from '../../../core/plain.ts';
import type { Analysis, Locale, NamedNeighbor, PackIndex, Post, Reading } from '../../../core/index.ts';
import type { DraftInWords, DraftStrings } from '../../../words/draft-words.ts';

/** A share of the mix. */
export interface Share {
  /** A role id, or {@link NONE}. */
  readonly role: string;
  readonly name: string;
  /** 0–1. */
  readonly share: number;
}

/** Smaller shares are noise. */
const SMALLEST_SHARE = 0.1;

/** Every share, roles first, the largest first. */
export function shares({ mix }: Reading, index: PackIndex, locale: Locale, strings: DraftStrings): Share[] {
  const roles = index.pack.roles
    .map(({ id, name }) => ({ role: id, name: name[locale], share: mix[id] ?? 0 }))
    .sort((a, b) => b.share - a.share);
  return [...roles, { role: NONE, name: strings.none, share: mix[NONE] ?? 0 }];
}

/**
 * `销售 72% · 运营 21%`, or that it is none of them, or that no role stands out.
 * @param isNamed whether a role is named beside it, which the text then only does not bear out
 */
export function mixText(
  reading: Reading,
  index: PackIndex,
  locale: Locale,
  strings: DraftStrings,
  isNamed = false,
): string {
  const said = readingOf(reading, index, locale, strings);
  if (said.is === 'mix') return said.mix;
  if (isNamed) return said.is === 'none' ? strings.noRoleInText : strings.notSureInText;
  return said.is === 'none' ? strings.noRole : strings.notSure;
}

/** The role that a draft is held against, or all of those that it is for. */
export function roleNames({ role, declared }: Analysis, index: PackIndex, locale: Locale): string | undefined {
  const roles = declared?.joint ?? (role === undefined ? [] : [role]);
  return roles.length === 0 ? undefined : roles.map((id) => index.roleName(id, locale)).join(BETWEEN[locale]);
}

/** The same, or the profession beside the roles that a draft is of. */
export function professionNames(
  analysis: Analysis,
  neighbor: NamedNeighbor | undefined,
  index: PackIndex,
  locale: Locale,
): string | undefined {
  return neighbor ? index.professionName(neighbor.id, locale) : roleNames(analysis, index, locale);
}

const BETWEEN = { zh: '、', en: ', ' } as const;

/** The same as what sentences are made of. */
export function readingOf(
  reading: Reading,
  index: PackIndex,
  locale: Locale,
  strings: DraftStrings,
): Exclude<DraftInWords, { is: 'profession' }> {
  if (reading.confidence < SURE) return { is: 'unclear' };
  if (reading.role === undefined) return { is: 'none' };
  const mix = shares(reading, index, locale, strings)
    .filter(({ role, share }) => role !== NONE && share >= SMALLEST_SHARE)
    .map(({ name, share }) => `${name} ${percent(share)}`)
    .join(' · ');
  return { is: 'mix', mix };
}

/** How many blanks a draft still has, those included that are not listed. Of a post only those that are. */
export function blankCount(analysis: Analysis): number {
  const listed = analysis.findings.filter(({ code }) => code === 'draft/blank').length;
  return listed + ('range' in analysis ? 0 : (analysis.capped['draft/blank'] ?? 0));
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

const BAR = 10;

/** `▰▰▰▰▰▰▰▱▱▱` */
export function bar(share: number): string {
  const full = Math.round(share * BAR);
  return '▰'.repeat(full) + '▱'.repeat(BAR - full);
}

/** Whether there is nothing to say of a document: it is empty, or neither a job description nor a plan and of no sure role. */
export function isOther({ analysis }: { readonly analysis: Analysis }): boolean {
  const { text, draft, role, findings } = analysis;
  return text.trim() === '' || (draft.kind === 'other' && role === undefined && findings.length === 0);
}

/** Whether a document lists work: it is a job description or a plan, or says or surely speaks of a role. */
export function isOfWork({ analysis }: { readonly analysis: Analysis }): boolean {
  const { draft, declared, reading } = analysis;
  return draft.kind !== 'other' || declared !== undefined || reading.role !== undefined;
}

/** The words of the title of one of several posts. */
export function postTitle(analysis: Analysis | Post, strings: DraftStrings): string {
  const title = 'title' in analysis ? analysis.title : undefined;
  return title ? analysis.text.slice(title.start, title.end) : strings.untitled;
}
