/** What a draft was found to be, in few words. */
import { mixOfLines, NONE, SURE } from '../../../core/plain.ts';
import type { Analysis, LineCounts, Locale, NamedNeighbor, PackIndex, Post, Reading } from '../../../core/index.ts';
import type { DraftInWords, DraftStrings } from '../../../words/draft-words.ts';

/** What a draft says of the roles: its words, its lines, and which role it is held against. */
export interface ToldDraft {
  readonly reading: Reading;
  readonly lines: LineCounts;
  readonly role?: string | undefined;
  /** Its lines are given to several teams. */
  readonly isOfTeams?: boolean | undefined;
}

/** A role's part in the mix. */
export interface Share {
  /** A role id, or {@link NONE}. */
  readonly role: string;
  readonly name: string;
  /** How many lines of work are its. */
  readonly count: number;
  /** 0–1 of all lines of work. */
  readonly share: number;
}

/** Every role's part in the lines of a draft, the largest first, and that of none if it has one. */
export function shares(
  { lines, ofRole }: LineCounts,
  index: PackIndex,
  locale: Locale,
  strings: DraftStrings,
): Share[] {
  const roles = index.pack.roles
    .map(({ id, name }) => ({ role: id, name: name[locale], count: ofRole[id] ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const left = lines - roles.reduce((sum, { count }) => sum + count, 0);
  const none = left > 0 ? [{ role: NONE, name: strings.none, count: left }] : [];
  return [...roles, ...none].map((it) => ({ ...it, share: lines === 0 ? 0 : it.count / lines }));
}

/**
 * `销售 92% · 运营 8%`, or that it is of several teams or of none of the roles, or that no role stands out.
 * @param isNamed whether a role is named beside it, which the text then only does not bear out
 */
export function mixText(
  told: ToldDraft,
  index: PackIndex,
  locale: Locale,
  strings: DraftStrings,
  isNamed = false,
): string {
  const said = readingOf(told, index, locale);
  if (said.is === 'mix') return said.mix;
  if (said.is === 'teams') return strings.severalTeams;
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

/** The same as what sentences are made of: how its lines are shared out, or where few lines tell what its words speak of. */
export function readingOf(
  { reading, lines, role, isOfTeams }: ToldDraft,
  index: PackIndex,
  locale: Locale,
): Exclude<DraftInWords, { is: 'profession' }> {
  if (role === undefined && isOfTeams) return { is: 'teams' };
  const mix = role === undefined ? undefined : mixOfLines(lines);
  if (mix) {
    const said = Object.entries(mix)
      .sort(([, a], [, b]) => b - a)
      .map(([id, share]) => `${index.roleName(id, locale)} ${percent(share)}`);
    return { is: 'mix', mix: said.join(' · ') };
  }
  // What few words speak of says nothing against what the draft says of itself.
  if (role !== undefined && (role === reading.role || lines.ofRole[role] !== undefined))
    return { is: 'mix', mix: index.roleName(role, locale) };
  if (reading.confidence < SURE) return { is: 'unclear' };
  if (reading.role === undefined) return { is: 'none' };
  return role === undefined ? { is: 'mix', mix: index.roleName(reading.role, locale) } : { is: 'unclear' };
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
