/** The parts of a plan that headings give to teams: `市场部 — 莉莉`, "Sales (Tom)", and whatever stands below them. */
import type { DraftHeading, DraftItem } from '../draft/draft.ts';
import { teamOfPerson } from '../draft/people-in-text.ts';
import { readTeamHead } from '../draft/team-heads.ts';
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

/** The team that a heading names, maybe beside who leads it; undefined where it names none. @param range of its words */
export function teamNamed(context: JudgedDraft, range: TextRange): PartTeam | undefined {
  const { title, text, draft } = context;
  if (title?.range?.start === range.start) return undefined;
  const { words, isTeam, isCounted, isNamed } = readTeamHead(text, range, context);
  const person = teamOfPerson(draft.people, words);
  if (person !== undefined) return { role: context.index.role(person)?.id, words, isSure: true };
  const named = namedRole(context, range);
  const isSure = isTeam || isCounted || (draft.isDivided === true && isNamed);
  const isMost = named !== undefined && (!named.match || isMostOf(named.match, words));
  return isMost || isSure ? { role: roleNamed(context, range, words), words, isSure } : undefined;
}

/** The role of a team; undefined where its words name several: "Sales & Marketing". An English title may stand at their end: "Commercial Sales Lead". */
function roleNamed(context: JudgedDraft, range: TextRange, words: string): string | undefined {
  const { text, phrases, titles, index } = context;
  let end = range.start;
  const roles = words.split(phrases.headings().joiner()).flatMap((part) => {
    const start = text.indexOf(part, end);
    end = start + part.length;
    return namedRole(context, { start, end })?.role ?? [];
  });
  if (new Set(roles).size > 1) return undefined;
  const [, ...ends] = words.split(' ').map((_, at, all) => all.slice(at).join(' '));
  const titled = (): string | undefined => ends.map((it) => titles.find(it)).find((it) => it)?.profession;
  return namedRole(context, range)?.role ?? index.role(titled())?.id;
}

/** Answers to which team the part is given in which an item stands; none in other drafts than plans and below no such heading. */
export function teamsOfParts(context: JudgedDraft): (item: DraftItem) => PartTeam | undefined {
  const { draft, text } = context;
  if (draft.kind !== 'plan') return () => undefined;
  /** For each heading its team, or that of the one that it stands below. */
  const told = once(() => {
    const above: { readonly level: number; readonly team: PartTeam | undefined }[] = [];
    return draft.headings.map(({ start, content, section, level: written }) => {
      // Of teams that each have a part, one may say in it what they do and what they are measured by.
      const isOfPart = draft.isDivided && OF_PART.includes(section) && text.charAt(start) !== '#';
      const level = isOfPart ? DEEPEST : written;
      while (above.length > 0 && above.at(-1)!.level >= level) above.pop();
      const team = teamNamed(context, content) ?? above.at(-1)?.team;
      above.push({ level, team });
      return team;
    });
  });
  return (item) => {
    if (item.team) {
      const words = text.slice(item.team.start, item.team.end);
      return { role: roleNamed(context, item.team, words), words, isSure: true };
    }
    // What stands in running text below the list of a part is about the whole again.
    const { firstItem } = draft.sections[firstFrom(draft.sections, item.content.start + 1) - 1]!;
    const isBehind = draft.isDivided && item.form === 'clause' && draft.items[firstItem]!.form !== 'clause';
    return isBehind ? undefined : told()[firstFrom(draft.headings, item.start) - 1];
  };
}

/** The sections that each part may have. */
const OF_PART: readonly DraftHeading['section'][] = ['responsibility', 'metric', 'goal'];

/** Below every other heading. */
const DEEPEST = 7;

/** Whether a name is at least half of some words. */
const isMostOf = ({ start, end }: TextRange, words: string): boolean => end - start >= words.length / 2;
