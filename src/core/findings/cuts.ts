/** What a list that is too long can do without: the lines that lose least, each with the reason. */
import type { DraftItem } from '../draft/draft.ts';
import type { Fix } from '../edits/fix.ts';
import { removeItems } from '../edits/remove-items.ts';
import type { FindingContext } from './context.ts';

/** Why a line can go, the least loss first. */
const REASONS = ['vague', 'other-role', 'repeated', 'trait'] as const;

interface Cut {
  readonly item: DraftItem;
  readonly because: (typeof REASONS)[number];
  /** The line that says the same. */
  readonly like?: DraftItem;
}

/** Longer lines say more than what they have of a trait, in UTF-16 code units. */
const LONGEST_TRAIT = { zh: 40, en: 90 } as const;
/** So many are offered: who cuts more than these thinks about the list as a whole. */
const MOST_OFFERED = 5;
/** Words of a line that its title quotes, in characters. */
const LONGEST_QUOTED = 24;

/**
 * Offers to delete duties: those that say nothing, those that are another role's, those that name the work of another line once more.
 * @param most so many may stay
 */
export function cutDuties(context: FindingContext, duties: readonly DraftItem[], most: number): Fix[] {
  const { draft } = context;
  const said = duties.map((item) => ({
    item,
    activities: new Set(context.activitiesOf(draft.items.indexOf(item)).map(({ activity }) => activity)),
  }));
  const cuts = said.flatMap(({ item, activities }, at): Cut[] => {
    if (context.vaguenessOf(item)) return [{ item, because: 'vague' }];
    if (context.offRole[draft.items.indexOf(item)]) return [{ item, because: 'other-role' }];
    if (activities.size === 0) return [];
    // Of two lines that name the same the first stays.
    const like = said.find(
      (other, place) =>
        place !== at &&
        [...activities].every((id) => other.activities.has(id)) &&
        (other.activities.size > activities.size || place < at),
    );
    return like ? [{ item, because: 'repeated', like: like.item }] : [];
  });
  return fixes(context, cuts, duties.length - most);
}

/** Offers to delete requirements that every posting has and that tell nobody apart. @param most so many may stay */
export function cutMusts(context: FindingContext, musts: readonly DraftItem[], most: number): Fix[] {
  const { text, phrases, language } = context;
  const { trait } = phrases.drafts();
  const cuts = musts.flatMap((item): Cut[] => {
    const words = text.slice(item.content.start, item.content.end);
    const isOnlyTrait = words.length <= LONGEST_TRAIT[language] && trait.test(words) && !/\d/u.test(words);
    const telling = context.matchesIn(item.content).some(({ term }) => isTelling(context, term));
    return isOnlyTrait && !telling ? [{ item, because: 'trait' }] : [];
  });
  return fixes(context, cuts, musts.length - most);
}

/** Whether a term speaks strongly of a role. */
function isTelling({ index }: FindingContext, id: string): boolean {
  return Object.values(index.term(id)?.roles ?? {}).some((strength) => strength === 3);
}

function fixes({ text, draft }: FindingContext, cuts: readonly Cut[], excess: number): Fix[] {
  return REASONS.flatMap((because) => cuts.filter((cut) => cut.because === because))
    .slice(0, Math.min(excess, MOST_OFFERED))
    .map(({ item, because, like }) => ({
      code: 'cut-line',
      args: { words: quotedFrom(text, item), because, ...(like ? { like: quotedFrom(text, like) } : {}) },
      changes: removeItems(text, draft, [draft.items.indexOf(item)]),
    }));
}

function quotedFrom(text: string, { content }: DraftItem): string {
  const words = [...text.slice(content.start, content.end).replaceAll(/\s+/gu, ' ')];
  return words.length <= LONGEST_QUOTED ? words.join('') : `${words.slice(0, LONGEST_QUOTED - 1).join('')}…`;
}
