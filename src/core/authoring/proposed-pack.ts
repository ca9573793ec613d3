/** Writes a proposed role as a pack to edit: each entry with how many drafts stand behind it. */
import type { Locale } from '../language/locale.ts';
import { blockYaml, type YamlData, type YamlDataMap } from '../yaml/write-yaml.ts';
import type { Counted, RoleProposal } from './propose-role.ts';

/** The remarks of the pack, in the language of whoever reads it. */
export interface ProposalWords {
  /** What the file is, one line each. */
  readonly head: (proposal: RoleProposal) => readonly string[];
  readonly summary: string;
  readonly titles: string;
  readonly terms: string;
  readonly duties: string;
  readonly activities: string;
  /** How many of all drafts hold something. */
  readonly behind: (drafts: number, of: number) => string;
  /** The same, with what it is. */
  readonly named: (activity: string, drafts: number, of: number) => string;
}

const STYLE = { step: 2, isJson: false } as const;

export function proposedPack(
  proposal: RoleProposal,
  words: ProposalWords,
  activityName: (id: string) => string,
): string {
  const { id, pack, names, isNeighbor, terms, duties, shares, drafts } = proposal;
  const name = localized(names);
  const inTitles = isNeighbor ? {} : { inTitles: Object.values(names) };
  const behind = (it: { readonly drafts: number }): string => words.behind(it.drafts, drafts);
  const sections = [
    section('roles', words.summary, [{ remark: undefined, id, entry: { name, ...inTitles } }]),
    section('titles', words.titles, titleEntries(proposal, words)),
    section(
      'terms',
      words.terms,
      terms.map((it) => ({ remark: behind(it), id: it.id, entry: { forms: [it.form], roles: { [id]: 3 } } })),
    ),
    section(
      'duties',
      words.duties,
      duties.map((it) => ({ remark: behind(it), id: it.id, entry: { role: id, text: it.text } })),
    ),
    section(
      'activities',
      words.activities,
      shares.map((it: Counted) => ({
        remark: words.named(activityName(it.id), it.drafts, drafts),
        id: it.id,
        entry: { shares: { add: [id] } },
      })),
    ),
  ];
  const head = [...words.head(proposal).map(remarkLine), ...blockYaml({ pack, name }, 0, 0, STYLE)];
  return [head, ...sections.filter((lines) => lines.length > 0)].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

interface Entry {
  readonly remark: string | undefined;
  readonly id: string;
  readonly entry: YamlDataMap;
}

function titleEntries({ id, titles, drafts }: RoleProposal, words: ProposalWords): Entry[] {
  return titles.map(({ title, drafts: count }, at) => ({
    remark: words.behind(count, drafts),
    id: `${id}-title-${at + 1}`,
    entry: { forms: [title], profession: id },
  }));
}

/** One text where there is one language: it stands for both. */
function localized(names: RoleProposal['names']): YamlData {
  const entries = Object.entries(names) as [Locale, string][];
  return entries.length === 1 ? entries[0]![1] : Object.fromEntries(entries);
}

function section(name: string, remark: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const lines = entries.flatMap(({ remark: own, id, entry }) => [
    ...(own === undefined ? [] : [`  ${remarkLine(own)}`]),
    ...blockYaml({ [id]: entry }, STYLE.step, 1, STYLE),
  ]);
  return [remarkLine(remark), `${name}:`, ...lines];
}

/** Words of a draft may hold whatever ends a line. */
function remarkLine(words: string): string {
  return `# ${words.replaceAll(/[\s\u0085\u2028\u2029]+/g, ' ').trim()}`;
}
