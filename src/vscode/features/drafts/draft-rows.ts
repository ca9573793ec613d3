/** The rows of *Drafts*: plain data. */
import { findingsOf, gravestOf, NO_GROUP, SEVERITIES, unmarked } from '../../../core/plain.ts';
import type { DraftGroup, Grouping, ListedDraft } from '../../../core/plain.ts';
import type { Locale, PackIndex, PostSummary, Severity } from '../../../core/index.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import { draftsStrings } from '../../../words/drafts-words.ts';
import { rolePictures, type Pictures } from '../../ui/role-icon.ts';
import { mixText } from '../check/draft-summary.ts';
import { severityLook } from '../check/severity-look.ts';

export interface DraftRow {
  readonly label: string;
  readonly description: string;
  /** What is spoken in its place, if that is more. */
  readonly spoken?: string;
  readonly tooltip: string;
  /** The shape of its role; a codicon where it has none. */
  readonly pictures: Pictures | undefined;
  readonly icon: string;
  /** Id of a theme color. */
  readonly color?: string;
  /** How many findings stand in the text, and the gravest of them: drawn as VS Code draws problems of files. */
  readonly mark: { readonly count: number; readonly level: Severity } | undefined;
}

export interface RowWords {
  readonly index: PackIndex;
  readonly locale: Locale;
  /** What a kind of finding is called. */
  readonly nameOf: (code: PostSummary['first'][number]['code']) => string;
  /** By path, the folder that tells files of equal names apart. */
  readonly apart?: ReadonlyMap<string, string>;
}

/** A post or plan: its file, how many findings of each level, what it speaks of. */
export function draftRow({ path, post, index: at }: ListedDraft, grouping: Grouping, words: RowWords): DraftRow {
  const { index, locale, nameOf } = words;
  const strings = draftStrings(locale);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const stem = name.replace(/(.)\.[^.]*$/, '$1');
  const isOneOfSeveral = at >= 0;
  const named = post.neighbor ?? post.role;
  const mix = mixOfPost(post, index, locale);
  const counts = countsText(post, locale);
  const inText = SEVERITIES.reduce((sum, level) => sum + post.counts[level], 0);
  const level = gravestOf(post);
  const findings = findingsOf(post);
  // What tells files of equal names apart comes first: a narrow view shows little more.
  const apart = grouping === 'folder' ? undefined : words.apart?.get(path);
  const said = (found: readonly string[]): string =>
    [
      ...(apart === undefined || apart === '' ? [] : [apart]),
      ...(isOneOfSeveral ? [name] : []),
      ...found,
      mix,
      ...(folder === '' || folder === apart || grouping === 'folder' ? [] : [folder]),
    ].join(' · ');
  return {
    label: isOneOfSeveral ? unmarked(post.title ?? strings.untitled) : stem,
    // Without findings there is no mark, which is seen sooner than read; the room is for the mix.
    description: said(findings > 0 ? [counts] : []),
    spoken: said([counts]),
    tooltip: [
      [
        unmarked(post.title ?? stem),
        strings.kinds[post.kind],
        named === undefined ? [] : index.professionName(named, locale),
      ]
        .flat()
        .join(' · '),
      path,
      `${strings.mix}${strings.colon}${mix}`,
      counts,
      ...post.first.map(({ code }) => `– ${nameOf(code)}`),
    ].join('\n'),
    pictures: post.neighbor === undefined ? rolePictures(index, post.role) : undefined,
    icon: post.neighbor === undefined ? 'file' : 'person',
    mark: inText > 0 && level ? { count: inText, level } : undefined,
  };
}

/** What a post or plan speaks of: the profession beside the roles that it is of, else the mix of roles. */
export function mixOfPost(post: PostSummary, index: PackIndex, locale: Locale): string {
  if (post.neighbor !== undefined) return index.professionName(post.neighbor, locale);
  return mixText(post, index, locale, draftStrings(locale), post.role !== undefined);
}

/** `警告 2 · 信息 1 · 还缺 1 样` */
export function countsText({ counts, missing, blanks }: PostSummary, locale: Locale): string {
  const { levels } = draftsStrings(locale);
  const { blanksLeft, missingCount, noFindings } = draftStrings(locale);
  const said = [
    ...SEVERITIES.flatMap((level) => (counts[level] > 0 ? [levels[level](counts[level])] : [])),
    ...(missing > 0 ? [missingCount(missing)] : []),
    ...(blanks > 0 ? [blanksLeft(blanks)] : []),
  ];
  return said.length > 0 ? said.join(' · ') : noFindings.toLowerCase();
}

/** What stands above a group, and its sign. */
export function groupRow(
  { key, drafts }: DraftGroup,
  grouping: Grouping,
  { index, locale }: RowWords,
  severityName: (severity: Severity) => string,
): Omit<DraftRow, 'mark'> {
  const { groups, drafts: countOf } = draftsStrings(locale);
  const severity = SEVERITIES.find((it) => it === key);
  const label =
    key === NO_GROUP
      ? { none: '', role: groups.noRole, folder: groups.topFolder, severity: groups.clean }[grouping]
      : grouping === 'role'
        ? index.professionName(key, locale)
        : severity === undefined
          ? key
          : severityName(severity);
  const looks = { none: 'list-flat', role: 'person', folder: 'folder', severity: 'pass' } as const;
  const look = severity === undefined ? { icon: looks[grouping] } : severityLook(severity);
  const description = countOf(drafts.length);
  const pictures = grouping === 'role' ? rolePictures(index, key) : undefined;
  return { label, description, tooltip: `${label} · ${description}`, ...look, pictures };
}
