/** The parts of a plan that headings give to teams: `市场部 — 莉莉`, "Sales (Tom)", and whatever stands below them. */
import type { DraftItem } from '../draft/draft.ts';
import { strip } from '../draft/headings.ts';
import { namedRole } from '../terms/named-role.ts';
import { firstFrom, type TextRange } from '../text/range.ts';
import { once } from '../text/once.ts';
import type { JudgedDraft } from './judged-draft.ts';

/** The team to which a part of a plan is given. */
export interface PartTeam {
  /** Id of the role that it is; undefined for a team of another profession. */
  readonly role: string | undefined;
  /** What the heading calls it. */
  readonly words: string;
  /** It is called as a team is, and not by a word of its work, which may be what the lines are about: "Community". */
  readonly isSure: boolean;
}

/** What parts the name of a team in a heading from who leads it. */
const BESIDE_TEAM = /\s[-–—]{1,2}\s|——|[（(：:|｜·@＠]/u;

/** The team that a heading names, maybe beside who leads it; undefined where it names none. @param range of its words */
export function teamNamed(context: JudgedDraft, range: TextRange): PartTeam | undefined {
  const { title, text, phrases } = context;
  if (title?.range?.start === range.start) return undefined;
  const { start, end } = strip(text, range);
  const words = text.slice(start, end).split(BESIDE_TEAM, 1)[0]!.trim();
  const { functions, team } = phrases.drafts();
  const named = namedRole(context, range);
  const isNamed = named !== undefined && (!named.match || isMostOf(named.match, words));
  const isSure = functions.test(words) || team.test(words);
  return isNamed || isSure ? { role: named?.role, words, isSure } : undefined;
}

/** Answers to which team the part is given in which an item stands; none in other drafts than plans and below no such heading. */
export function teamsOfParts(context: JudgedDraft): (item: DraftItem) => PartTeam | undefined {
  const { draft } = context;
  if (draft.kind !== 'plan') return () => undefined;
  /** For each heading its team, or that of the one that it stands below. */
  const told = once(() => {
    const above: { readonly level: number; readonly team: PartTeam | undefined }[] = [];
    return draft.headings.map(({ content, level }) => {
      while (above.length > 0 && above.at(-1)!.level >= level) above.pop();
      const team = teamNamed(context, content) ?? above.at(-1)?.team;
      above.push({ level, team });
      return team;
    });
  });
  return ({ start }) => told()[firstFrom(draft.headings, start) - 1];
}

/** Whether a name is at least half of some words. */
const isMostOf = ({ start, end }: TextRange, words: string): boolean => end - start >= words.length / 2;
