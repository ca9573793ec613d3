/** What is known of a draft before any check looks at it. */
import type { Flavor } from '../draft/block.ts';
import type { Draft, DraftItem } from '../draft/draft.ts';
import type { NamesReader } from '../draft/names-on-line.ts';
import type { DraftWords } from '../draft/reading-words.ts';
import type { EditContext } from '../edits/edit-context.ts';
import type { LineKind } from '../judgement/line-kinds.ts';
import type { CaseReader, Ownership } from '../judgement/ownership.ts';
import type { OffRole, TraceableReading } from '../judgement/reading.ts';
import type { ActivityMention } from '../terms/activity-index.ts';
import type { NeighborWords } from '../terms/neighbor-words.ts';
import type { DeclaredRole } from '../terms/declared-role.ts';
import type { HouseStyle } from '../terms/house-style.ts';
import type { NamesOfRole, PeopleReader } from '../terms/people.ts';
import type { TermMatch } from '../terms/term-index.ts';
import type { TitleDictionary } from '../terms/title-dictionary.ts';
import type { TextRange } from '../text/range.ts';

export interface JudgedDraft extends EditContext, Pick<DraftWords, 'headings' | 'isOwner'> {
  readonly flavor: Flavor;
  /** Every mention of a term in prose, in order. */
  readonly matches: readonly TermMatch[];
  /** The mentions inside of a range. */
  readonly matchesIn: (range: TextRange) => readonly TermMatch[];
  /** Where the draft leaves something to fill in, in order. */
  readonly blanks: readonly TextRange[];
  readonly reading: TraceableReading;
  /** For each item of the draft whether it is another role's work than the draft's; `undefined` where it is not, or there is no role. */
  readonly offRole: readonly (OffRole | undefined)[];
  /** Every activity that an item names and claims, in order. @param item its index in the draft */
  readonly activitiesOf: (item: number) => readonly ActivityMention[];
  /** Every activity that a stretch of the text names, claimed or not: also in front matter. */
  readonly activitiesIn: (range: TextRange) => readonly ActivityMention[];
  /** Whose the activities are that an item names, held against a role. @param item its index in the draft */
  readonly ownershipOf: (item: number, role: string) => Ownership;
  /** Which cases hold for the draft. */
  readonly isCase: CaseReader;
  readonly declared: DeclaredRole | undefined;
  /** The profession beside the compared roles that the title says, if it says one. */
  readonly titledNeighbor?: string | undefined;
  readonly titles: TitleDictionary;
  /** What the words of a line or a title say of the professions beside the roles. */
  readonly neighborWords: NeighborWords;
  /** The roles and neighbors of the people whom a few words name. */
  readonly peopleIn: PeopleReader;
  /** Whom a line names. */
  readonly namesOn: NamesReader;
  /** Who is known to be of a role. */
  readonly namesOfRole: NamesOfRole;
  /** Where the title stands, if the draft has one; a title may also be given from outside, and then has no range. */
  readonly title: { readonly text: string; readonly range: TextRange | undefined } | undefined;
  /** The role the draft is held against: the declared one, else the one its text speaks of, if it is sure. */
  readonly role: string | undefined;
  /** Whether it was learned how a role speaks: of another only what the pack says is known, and what words resemble tells nothing. */
  readonly isLearned: (role: string) => boolean;
  /** What a line surely is by its own words, whatever heading it stands below; undefined where they leave that open. */
  readonly kindOf: (item: DraftItem) => LineKind | undefined;
  /** What it most probably is; undefined where it has no words. */
  readonly likeliestKindOf: (item: DraftItem) => LineKind | undefined;
  /** How the user's team writes; undefined where it says nothing of that. */
  readonly style?: HouseStyle | undefined;
  /** The document around one of several posts: it may say once what all of them share. */
  readonly document?: { readonly text: string; readonly draft: Draft } | undefined;
  /** The roles that exist in the user's organization. A line of any other role is not reported. */
  readonly organizationRoles: readonly string[];
}
