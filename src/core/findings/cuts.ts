/** What a list that is too long can do without: the lines that lose least, each with the reason. */
import type { DraftItem } from '../draft/draft.ts';
import type { Fix } from '../edits/fix.ts';
import { removeItems } from '../edits/remove-items.ts';
import { quoted } from './clause-cut.ts';
import type { FindingContext } from './context.ts';

/** Why a line can go, the least loss first. */
const REASONS = ['vague', 'other-role', 'repeated', 'trait'] as const;

interface Cut {
  readonly item: DraftItem;
  readonly because: (typeof REASONS)[number];
  /** The line that says the same. */
  readonly like?: DraftItem;
}

/** A line, and ids of the activities that it names. */
interface Said {
  readonly item: DraftItem;
  readonly activities: ReadonlySet<string>;
}

/** Longer lines say more than what they have of a trait, in UTF-16 code units. */
const LONGEST_TRAIT = { zh: 40, en: 90 } as const;
/** So many are offered: who cuts more than these thinks about the list as a whole. */
const MOST_OFFERED = 5;

/**
 * Offers to delete duties: those that say nothing, those that are another role's, those that name the work of another line once more.
 * @param most so many may stay
 */
export function cutDuties(context: FindingContext, duties: readonly DraftItem[], most: number): Fix[] {
  const places = new Map(context.draft.items.map((item, place) => [item, place]));
  const said = duties.map((item): Said => {
    const named = context.activitiesOf(places.get(item)!).map(({ activity }) => activity);
    return { item, activities: new Set(named) };
  });
  const naming = new Map<string, Said[]>();
  for (const it of said) {
    for (const id of it.activities) {
      const known = naming.get(id);
      if (known) known.push(it);
      else naming.set(id, [it]);
    }
  }
  const cuts = said.flatMap((it): Cut[] => {
    const { item, activities } = it;
    if (context.vaguenessOf(item)) return [{ item, because: 'vague' }];
    if (context.offRole[places.get(item)!]) return [{ item, because: 'other-role' }];
    const [first] = activities;
    const like = first === undefined ? undefined : saysAll(it, naming.get(first)!);
    return like ? [{ item, because: 'repeated', like: like.item }] : [];
  });
  return fixes(context, cuts, duties.length - most);
}

/** Another line that names all that one names, and more, or stands before it: of two that name the same the first stays. */
function saysAll({ item, activities }: Said, lines: readonly Said[]): Said | undefined {
  return lines.find(
    (other) =>
      other.item !== item &&
      [...activities].every((id) => other.activities.has(id)) &&
      (other.activities.size > activities.size || other.item.start < item.start),
  );
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
      args: { words: quoted(text, item), because, ...(like ? { like: quoted(text, like) } : {}) },
      changes: removeItems(text, draft, [draft.items.indexOf(item)]),
    }));
}
