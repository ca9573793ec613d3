/** Whether the duties below the title of a role are plainly the work of another profession: 数据运营 over nothing but reports and SQL. */
import { isSurelyPartOf, partIn } from '../judgement/ownership.ts';
import type { Activity } from '../pack/schema.ts';
import type { FindingContext } from './context.ts';
import { isDuty, tellingActivities, type OtherWork } from './spoken-role.ts';

/** What must be known of a post before its title is asked about. */
interface Witness {
  /** So many duties are the neighbor's at least. */
  readonly lines: number;
  /** And so large a share of all that say something. */
  readonly share: number;
  /** With so large a share the words as a whole resemble none of the roles. */
  readonly none: number;
}

/** Where the dictionary says that the title may be one of the neighbor too, its work is no surprise: 产品运营 writes requirements in many companies. */
const ALSO_ITS_TITLE: Witness = { lines: 2, share: 0.5, none: 0.15 };
const ANY_TITLE: Witness = { lines: 3, share: 0.7, none: 0.3 };
/** Enough whatever the words resemble, unless they surely speak of the role. */
const NEARLY_ALL: Witness = { lines: 4, share: 0.8, none: 0 };
const SURELY_OWN = 0.8;
/** More duties than any posting has: what is so long is no single post. */
const MOST_DUTIES = 60;

type LineOf = 'neighbor' | 'role' | 'neither';

/**
 * The neighbor whose work a post is that has the title of a role. No duty is the role's alone, most are the neighbor's by the activities or
 * the words that they name, and what the words resemble does not speak against it. Of 1,826 postings that people read it is told of
 * 13, of all of them rightly; 63 more of no role have such titles too, and most of them name too little.
 */
export function worksAsNeighbor(context: FindingContext): OtherWork | undefined {
  const { declared, draft, title, index, neighborWords } = context;
  if (declared?.from !== 'title' || declared.joint || !title || draft.kind === 'plan') return undefined;
  if (!context.isLearned(declared.role) || context.spokenRole() !== undefined) return undefined;
  const { none = 0, [declared.role]: own = 0 } = context.reading.mix;
  // Of most posts the words as a whole say it, and no line need be read.
  if (own >= SURELY_OWN && none < ALSO_ITS_TITLE.none) return undefined;
  const duties = dutiesOf(context);
  if (duties.length === 0 || duties.length > MOST_DUTIES) return undefined;
  const told = index.pack.neighbors
    .filter(({ id }) => index.role(id) === undefined)
    .map(({ id }) => {
      const lines = duties.map((duty) => lineOf(context, duty, id));
      return { id, lines, count: lines.filter((line) => line === 'neighbor').length };
    })
    .sort((a, b) => b.count - a.count);
  const [first, second] = told;
  if (!first || first.count === second?.count || first.lines.includes('role')) return undefined;
  // A title that names the profession says already what the work is.
  if (neighborWords.inTitle(title.text) === first.id) return undefined;
  return isEnough(context, first.id, first.count, duties.length)
    ? { titled: declared.role, role: first.id }
    : undefined;
}

function isEnough(context: FindingContext, neighbor: string, count: number, of: number): boolean {
  const { declared, title, titles, reading } = context;
  const { none = 0, [declared!.role]: own = 0 } = reading.mix;
  const meets = (it: Witness): boolean => count >= it.lines && count >= it.share * of && none >= it.none;
  if (meets(ANY_TITLE) || (own < SURELY_OWN && meets(NEARLY_ALL))) return true;
  return titles.find(title!.text)?.also.includes(neighbor) === true && meets(ALSO_ITS_TITLE);
}

interface Duty {
  readonly activities: readonly Activity[];
  /** Ids of the professions whose words it says. */
  readonly spoken: readonly string[];
}

/** The duties that say something: what is surely something else, and whatever the boss asks for, counts for nobody. */
function dutiesOf(context: FindingContext): Duty[] {
  const { draft, text, kindOf, neighborWords } = context;
  return [...draft.items.entries()].flatMap(([at, item]): Duty[] => {
    if (!isDuty(item, draft) || (kindOf(item) ?? 'responsibility') !== 'responsibility') return [];
    const vague = context.vaguenessOf(item);
    if (vague && vague.start <= item.content.start) return [];
    const words = text.slice(item.content.start, item.content.end);
    return [{ activities: tellingActivities(context, at), spoken: neighborWords.spokenIn(words) }];
  });
}

function lineOf({ declared, isCase }: FindingContext, { activities, spoken }: Duty, neighbor: string): LineOf {
  const own = declared!.role;
  const isNeighbors = (it: Activity): boolean =>
    partIn(it, neighbor, isCase) === 'owns' && partIn(it, own, isCase) !== 'owns';
  if (spoken.includes(neighbor) || activities.some(isNeighbors)) return 'neighbor';
  const isOwn = (it: Activity): boolean => partIn(it, own, isCase) === 'owns' && !isSurelyPartOf(it, neighbor, isCase);
  return activities.some(isOwn) ? 'role' : 'neither';
}
