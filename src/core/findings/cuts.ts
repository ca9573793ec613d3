/** What a list that is too long can do without: the lines that lose least, each with the reason. */
import type { DraftItem } from '../draft/draft.ts';
import type { Fix } from '../edits/fix.ts';
import { writtenLanguage } from '../language/written-language.ts';
import type { SaidPieces } from '../language/phrases/said-pieces.ts';
import { OFF_ROLE_INFORMATION } from './certainty.ts';
import { cutLine } from './clause-cut.ts';
import type { FindingContext } from './context.ts';
import { moveToRole } from './move-to-role.ts';
import { onlyVague } from './vagueness.ts';

/** Why a line can go, the least loss first. */
const REASONS = ['vague', 'other-role', 'repeated', 'trait'] as const;

interface Cut {
  readonly item: DraftItem;
  readonly because: (typeof REASONS)[number];
  /** The line that says the same. */
  readonly like?: DraftItem;
  /** Id of the role whose it is. */
  readonly role?: string;
}

/** A line, ids of the activities that it names, and what its words are made of. */
interface Said {
  readonly item: DraftItem;
  readonly activities: ReadonlySet<string>;
  readonly pieces: SaidPieces['pieces'];
}

/** A line that names the work of another one says the same where so large a share of its words stands there as well. */
const LEAST_SHARED = 0.5;

/** Longer lines say more than what they have of a trait, in UTF-16 code units. */
const LONGEST_TRAIT = { zh: 40, en: 90 } as const;
/** So many are offered: who cuts more than these thinks about the list as a whole. */
const MOST_OFFERED = 5;

/**
 * Offers to delete duties: those that say nothing, and those that name the work of another line once more; and to move those that are
 * another role's, whose work is not lost by that.
 * @param most so many may stay
 */
export function cutDuties(context: FindingContext, duties: readonly DraftItem[], most: number): Fix[] {
  const places = new Map(context.draft.items.map((item, place) => [item, place]));
  const said = duties.map((item): Said => {
    const named = context.activitiesOf(places.get(item)!).map(({ activity }) => activity);
    const { pieces } = context.phrases.saidPieces()(context.text.slice(item.content.start, item.content.end));
    return { item, activities: new Set(named), pieces };
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
    if (onlyVague(context, item)) return [{ item, because: 'vague' }];
    if (isName(context, item)) return [];
    const other = context.offRole[places.get(item)!];
    // What may be another role's is a question, and no reason to delete it.
    if (other && !other.questionsTitle)
      return other.probability < OFF_ROLE_INFORMATION ? [] : [{ item, because: 'other-role', role: other.role }];
    const [first] = activities;
    const like = first === undefined ? undefined : saysAll(it, naming.get(first)!);
    return like ? [{ item, because: 'repeated', like: like.item }] : [];
  });
  return fixes(context, cuts, duties.length - most);
}

/** Shorter lines may head what stands below them, in UTF-16 code units. */
const LONGEST_NAME = { zh: 4, en: 20 } as const;

/** Whether a line is so short that it may be the name of a part of the list. */
function isName({ text, language }: FindingContext, { content }: DraftItem): boolean {
  const words = text.slice(content.start, content.end).replace(/[。；;.]$/u, '');
  return words.length <= LONGEST_NAME[writtenLanguage(words, language)];
}

/** Another line that names all that one names, and more, or stands before it, in much the same words: of two that name the same the first stays. */
function saysAll({ item, activities, pieces }: Said, lines: readonly Said[]): Said | undefined {
  return lines.find(
    (other) =>
      other.item !== item &&
      [...activities].every((id) => other.activities.has(id)) &&
      (other.activities.size > activities.size || other.item.start < item.start) &&
      [...pieces].filter((piece) => other.pieces.has(piece)).length >= LEAST_SHARED * pieces.size,
  );
}

/** Offers to delete requirements that every posting has and that tell nobody apart. @param most so many may stay */
export function cutMusts(context: FindingContext, musts: readonly DraftItem[], most: number): Fix[] {
  const { text, phrases, language } = context;
  const { trait } = phrases.drafts();
  const cuts = musts.flatMap((item): Cut[] => {
    const words = text.slice(item.content.start, item.content.end);
    const isOnlyTrait =
      words.length <= LONGEST_TRAIT[writtenLanguage(words, language)] && trait.test(words) && !/\d/u.test(words);
    const telling = context.matchesIn(item.content).some(({ term }) => isTelling(context, term));
    return isOnlyTrait && !telling ? [{ item, because: 'trait' }] : [];
  });
  return fixes(context, cuts, musts.length - most);
}

/** Whether a term speaks strongly of a role. */
function isTelling({ index }: FindingContext, id: string): boolean {
  return Object.values(index.term(id)?.roles ?? {}).some((strength) => strength === 3);
}

/** Whether nothing is left below a heading without an item. */
function isAllOfSection({ sections }: FindingContext['draft'], at: number): boolean {
  return sections.some(({ heading, firstItem, endItem }) => heading && firstItem === at && endItem === at + 1);
}

function fixes(context: FindingContext, cuts: readonly Cut[], excess: number): Fix[] {
  const { items } = context.draft;
  const most = Math.min(excess, MOST_OFFERED);
  const offered: Fix[] = [];
  for (const { item, because, like, role } of REASONS.flatMap((reason) =>
    cuts.filter((cut) => cut.because === reason),
  )) {
    if (offered.length >= most) break;
    const at = items.indexOf(item);
    if (isAllOfSection(context.draft, at)) continue;
    const cut = cutLine(context, at, because, like);
    const to = context.index.role(role);
    const move = ({ changes, args }: Fix): Fix => moveToRole(context, at, to!, changes, String(args.words));
    offered.push(...(to ? cut.map(move) : cut));
  }
  return offered;
}
