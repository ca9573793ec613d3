/** A draft as the engine sees it: its kind, its sections and its items. */
import type { SectionKind } from '../pack/vocabulary.ts';
import { moved, type TextRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { FrontMatter } from './front-matter.ts';
import type { TeamsOfPeople } from './people-in-text.ts';

export type DraftKind = 'jd' | 'plan' | 'other';

export interface DraftHeading extends TextRange {
  readonly content: TextRange;
  /** 1–6; headings that carry no sign count as 2. */
  readonly level: number;
  readonly section: SectionKind | undefined;
  /** It says nothing but its section (`岗位职责`), not also whose (`销售岗位职责`). */
  readonly isBare: boolean;
}

/** One line of work. */
export interface DraftItem extends TextRange {
  /** A list item, a clause or sentence of running text, or a row of a table. */
  readonly form: 'list' | 'clause' | 'row';
  readonly content: TextRange;
  readonly marker: string;
  /**
   * What the nearest recognized heading above announces, unless the line itself says otherwise (`学历：大专` among duties is
   * a requirement). A list above the first requirements of a job description is its duties, headed or not.
   */
  readonly section: SectionKind | undefined;
  /** A point below another item of its list: an example or a part of it, no duty or requirement of its own. */
  readonly isSubPoint?: true;
  /** It is done: in somebody's list of a week it stands below a line that looks back. */
  readonly isDone?: true;
  /** Where the item says who owns the work: a cell, `负责人：…`, `@…`; an empty range when it leaves that open. */
  readonly owner?: TextRange;
  /** The cell of a row that says of which team it is, in a column of its own. */
  readonly team?: TextRange;
  /** The cells of a row that say when it is done and not what: those below `截止` or "Due". */
  readonly times?: readonly TextRange[];
}

/** A heading and what stands below it up to the next, or what stands above the first. */
export interface DraftSection extends TextRange {
  /** Undefined for what stands above the first heading. */
  readonly heading: DraftHeading | undefined;
  /** What it is: by its own heading, else by the recognized heading that it stands below. */
  readonly kind: SectionKind | undefined;
  /** Its items are `items.slice(firstItem, endItem)` of the draft. */
  readonly firstItem: number;
  readonly endItem: number;
}

export interface Draft {
  readonly kind: DraftKind;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  readonly headings: readonly DraftHeading[];
  /** In order; they cover the draft behind its front matter, except blank lines above the first heading. */
  readonly sections: readonly DraftSection[];
  readonly items: readonly DraftItem[];
  /** Where no prose stands. Sorted, not overlapping. */
  readonly excluded: readonly TextRange[];
  /** It is neither a job description nor a plan, and no list of work either: an article, minutes, a contract. */
  readonly isArticle?: true;
  /** A plan that only its lines tell: somebody's list of a week. */
  readonly isList?: true;
  /** It is a plan that gives a part each to several teams. */
  readonly isDivided?: true;
  /** The teams of the people who own lines of a plan, where it says of two teams at least who of them does something. */
  readonly people?: TeamsOfPeople;
  /** Nothing of it is judged: its front matter says that it is neither, or it is in another language. It has no sections and no items. */
  readonly isLeftAlone?: true;
  /** ISO 639 code of its language where that is neither Chinese nor English: such a draft is left alone. */
  readonly otherLanguage?: string;
}

/** Whether a plan gives its lines to several teams: by their names or by those of people of whom it says so. */
export function isOfTeams({ isDivided, people }: Pick<Draft, 'isDivided' | 'people'>): boolean {
  return isDivided === true || people !== undefined;
}

/** A draft of which nothing is taken for work: one that says so, or one in another language than those that are judged. */
export function leftAlone(draft: Draft, otherLanguage?: string): Draft {
  const bare = { ...draft, kind: 'other', headings: [], sections: [], items: [], isLeftAlone: true } as const;
  return otherLanguage === undefined ? bare : { ...bare, otherLanguage };
}

/** A heading elsewhere, for what stands behind a change of a text. */
export function movedHeading(heading: DraftHeading, shift: number): DraftHeading {
  const { start, end, content, level, section, isBare } = heading;
  return { start: start + shift, end: end + shift, content: moved(content, shift), level, section, isBare };
}

/** An item elsewhere. */
export function movedItem(item: DraftItem, shift: number): DraftItem {
  const { start, end, content, owner, team, times } = item;
  return {
    ...item,
    start: start + shift,
    end: end + shift,
    content: moved(content, shift),
    ...(owner && { owner: moved(owner, shift) }),
    ...(team && { team: moved(team, shift) }),
    ...(times && { times: times.map((time) => moved(time, shift)) }),
  };
}
