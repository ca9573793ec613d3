/**
 * *Responsibilities of the Team*: what the posts of a folder take of the funnel's activities, what two of them own, what nobody owns, where
 * their borders clash, and which copy each other. It says only what stands in the posts, and is silent where their words may mean otherwise.
 */
import type { PackIndex } from '../pack/pack-index.ts';
import { ACTIVITY_STAGES } from '../pack/vocabulary.ts';
import type { WorkingPost } from './draft-summaries.ts';
import type { SummarizedFile } from './listed-drafts.ts';
import { clashesIn, gapsIn, overlapsIn } from './team-checks.ts';
import { lineOf, oneEach, teamFacts, type TeamFacts } from './team-facts.ts';
import type { Team, TeamPost, TeamRow } from './team-findings.ts';

/** @param files in any order */
export function team(index: PackIndex, files: Iterable<SummarizedFile<WorkingPost>>): Team {
  const facts = teamFacts(index, files);
  return {
    posts: facts.members.map(postOf),
    rows: rowsOf(facts),
    overlaps: overlapsIn(facts),
    gaps: gapsIn(facts),
    clashes: clashesIn(facts),
    copies: facts.copies.map(({ pairs, of }) => ({ pairs, of })),
  };
}

function postOf({ id, path, index, title, kind, profession, line, start }: TeamPost): TeamPost {
  return { id, path, index, title, kind, ...(profession === undefined ? {} : { profession }), line, start };
}

function rowsOf({ index: { pack }, members, namings }: TeamFacts): TeamRow[] {
  const professions = new Set([...pack.roles.map(({ id }) => id), ...members.map(({ profession }) => profession)]);
  const activities = [...pack.activities].sort(
    (a, b) => ACTIVITY_STAGES.indexOf(a.stage) - ACTIVITY_STAGES.indexOf(b.stage),
  );
  return activities.flatMap(({ id, stage, owns }): TeamRow[] => {
    const named = namings.get(id);
    // What everybody does tells nobody apart, and what belongs to a profession that is not here is mostly a word by the way.
    const isEverybodys = pack.roles.length > 1 && pack.roles.every((role) => owns.includes(role.id));
    const isTelling = owns.some((it) => professions.has(it)) && !isEverybodys;
    if (!named || !isTelling) return [];
    const takers = oneEach(named.takes);
    const helpers = oneEach(named.helps).filter(({ post }) => !takers.some((it) => it.post === post));
    if (takers.length + helpers.length === 0) return [];
    return [{ activity: id, stage, takers: takers.map(lineOf), helpers: helpers.map(lineOf) }];
  });
}
