/** Questions of whose work something is: any text, an item of a draft, a whole draft, or what a person types. */
import type { Analysis, Post } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { Draft } from '../draft/draft.ts';
import { indexAt } from '../draft/item-at.ts';
import { createCaseReader } from '../judgement/activity-reader.ts';
import type { Phrases } from '../language/language-phrases.ts';
import type { Locale } from '../language/locale.ts';
import { activitySearchLabels } from '../pack/activity-search.ts';
import type { PinyinKeys } from '../pack/compile/compiled-pack.ts';
import type { PackIndex } from '../pack/pack-index.ts';
import type { Activity } from '../pack/schema.ts';
import { SearchIndex } from '../pack/search-index.ts';
import type { ActivityIndex, ActivityMention } from '../terms/activity-index.ts';
import type { Folder } from '../text/fold.ts';
import { once } from '../text/once.ts';
import { moved } from '../text/range.ts';
import { activityCard, type ActivityCard } from './activity-card.ts';
import { lens, type LensMark } from './lens-marks.ts';
import { lineCounts, type LineCounts } from './line-counts.ts';
import { titleOf } from './title-of.ts';

export interface ActivityAnswers {
  /** Every activity that a text names, whether the text claims it or not, in the order of the words that complete it. */
  activitiesIn(text: string): ActivityMention[];
  /** Those of the item of a draft under an offset whose words hold the offset, the fewest words first. */
  activitiesAt(text: string, offset: number, draft: Draft): ActivityMention[];
  /**
   * Everything that is said of an activity, given by its id; undefined for one that the pack does not hold.
   * @param home the language of the companies that are meant, mostly that of the text that names it
   */
  activityCard(activity: string, locale: Locale, home?: Locale): ActivityCard | undefined;
  /** Whose work the items of a draft are. @param analyzer who made the analysis */
  lens(analysis: Analysis | Post, analyzer: Pick<Analyzer, 'workOf'>): readonly LensMark[];
  /** How many lines of work of a draft are whose. @param analyzer who made the analysis */
  lineCounts(analysis: Analysis | Post, analyzer: Pick<Analyzer, 'workOf'>): LineCounts;
  /** Activities that what was typed names, then those whose names or wordings hold it; all of them for an empty query. */
  searchActivities(query: string): Activity[];
}

interface ActivityParts {
  readonly index: PackIndex;
  readonly phrases: Phrases;
  readonly folder: Folder;
  readonly activities: () => ActivityIndex;
  /** How a Chinese label is typed in Latin letters. */
  readonly keysOf: (label: string) => PinyinKeys | undefined;
}

/** Of a longer text the first part is looked through, in UTF-16 code units. */
const LONGEST = 2000;

export function createActivityAnswers({ index, phrases, folder, activities, keysOf }: ActivityParts): ActivityAnswers {
  const search = once(() => new SearchIndex(index.pack.activities, activitySearchLabels, keysOf, folder));
  const activitiesIn = (text: string): ActivityMention[] => activities().find(text.slice(0, LONGEST));
  // One analysis is asked by everything that shows something of it.
  const marked = new WeakMap<Analysis, readonly LensMark[]>();
  const lensOf = (analysis: Analysis | Post, analyzer: Pick<Analyzer, 'workOf'>): readonly LensMark[] => {
    const known = marked.get(analysis);
    if (known) return known;
    const { text, language, posts } = analysis;
    const words = 'range' in analysis ? text.slice(analysis.range.start, analysis.range.end) : text;
    const marks =
      posts.length > 0
        ? posts.flatMap((post) => lensOf(post, analyzer))
        : lens(index, analysis, {
            workOf: (item) => analyzer.workOf(analysis, item),
            isCase: createCaseReader(titleOf(analysis, phrases), words, language, phrases),
          });
    marked.set(analysis, marks);
    return marks;
  };
  const counted = new WeakMap<Analysis, LineCounts>();
  const countsOf = (analysis: Analysis | Post, analyzer: Pick<Analyzer, 'workOf'>): LineCounts => {
    const known = counted.get(analysis);
    if (known) return known;
    const own = isNeighborsWork(index, analysis) ? undefined : analysis.role;
    const counts = lineCounts(lensOf(analysis, analyzer), linesOfWork(analysis, analyzer), own);
    counted.set(analysis, counts);
    return counts;
  };
  return {
    activitiesIn,
    activitiesAt(text, offset, draft) {
      const item = draft.items[indexAt(draft.items, offset)];
      if (!item) return [];
      const { start, end } = item.content;
      return activitiesIn(text.slice(start, end))
        .map((it) => ({ ...it, ...moved(it, start) }))
        .filter((it) => it.start <= offset && offset < it.end)
        .sort((a, b) => a.end - a.start - (b.end - b.start));
    },
    activityCard(id, locale, home = locale) {
      const activity = index.activity(id);
      return activity && activityCard(index, activity, locale, home);
    },
    lens: lensOf,
    lineCounts: countsOf,
    searchActivities(query) {
      const named = new Set(activitiesIn(query).map(({ activity }) => activity));
      const found = search().search(query);
      return [...[...named].map((id) => index.activity(id)!), ...found.filter(({ id }) => !named.has(id))];
    },
  };
}

/** How many items of a draft are work. */
function linesOfWork(analysis: Analysis, analyzer: Pick<Analyzer, 'workOf'>): number {
  return analysis.draft.items.filter((_, item) => analyzer.workOf(analysis, item) !== undefined).length;
}

/** Whether the work below the title of a role was told to be that of a profession beside the roles: what all have a part in is then nobody's. */
function isNeighborsWork(index: PackIndex, { findings }: Pick<Analysis, 'findings'>): boolean {
  return findings.some(
    ({ code, args }) =>
      code === 'role/title-mismatch' && args.against === 'work' && index.neighbor(String(args.role)) !== undefined,
  );
}
