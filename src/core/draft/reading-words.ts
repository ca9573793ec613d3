/** The words of a pack that drafts are read with. */
import type { Phrases } from '../language/language-phrases.ts';
import type { HeadingReader } from './headings.ts';
import type { PeopleInText } from './people-in-text.ts';
import type { OwnerWord } from './table.ts';

/** What a draft is read with: the words of a pack. */
export interface DraftWords {
  readonly headings: HeadingReader;
  readonly isOwner: OwnerWord;
  /** Whether words are the head of a column of a plan: of its actions, goals, risks or responses. */
  readonly isOfPlan: OwnerWord;
  readonly phrases: Phrases;
  /** Who a text says is of which team. */
  readonly people: PeopleInText;
}
