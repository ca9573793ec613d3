/** What is recognized of lines that were written for one activity each, `data/model/activity-lines.jsonl`. */
import path from 'node:path';
import * as v from 'valibot';
import { LOCALES } from '../../src/core/language/locale.ts';
import type { CompiledPack } from '../../src/core/pack/compile/compiled-pack.ts';
import type { Activity } from '../../src/core/pack/schema.ts';
import { ActivityIndex } from '../../src/core/terms/activity-index.ts';
import { createFolder } from '../../src/core/text/fold.ts';
import { root } from '../host/paths.ts';
import { readLines } from './corpus.ts';

/** A line, whether it stands among the duties of a job or in a plan, and the id of the activity that it was written for. */
const LineSchema = v.strictObject({
  lang: v.picklist(LOCALES),
  activity: v.string(),
  kind: v.picklist(['jd', 'plan']),
  text: v.string(),
});
export type ActivityLine = v.InferOutput<typeof LineSchema>;

/**
 * What the activities say that are found in a line: the one that it was written for is among them (`itself`), one of the same owner among the
 * compared roles is (`owner`), all of them are owned by roles that have no part in it (`wrong`), none is found (`nothing`), or neither (`other`).
 */
export type Told = 'itself' | 'owner' | 'wrong' | 'other' | 'nothing';

export function readActivityLines(): ActivityLine[] {
  return readLines(path.join(root, 'data', 'model', 'activity-lines.jsonl'), LineSchema);
}

/** Tells of a line what is recognized of it. The work grows with the length of the line. */
export function lineTeller(compiled: CompiledPack): (line: ActivityLine) => Told {
  const index = new ActivityIndex(compiled, createFolder(compiled.han));
  const activities = new Map(compiled.pack.activities.map((it) => [it.id, it]));
  const roles = new Set(compiled.pack.roles.map(({ id }) => id));
  return ({ activity, text }) => {
    const found = new Set(index.find(text).map((it) => activities.get(it.activity)!));
    return toldOf(activities.get(activity)!, found, roles);
  };
}

function toldOf(own: Activity, found: ReadonlySet<Activity>, roles: ReadonlySet<string>): Told {
  if (found.size === 0) return 'nothing';
  if (found.has(own)) return 'itself';
  const owners = new Set([...found].flatMap(({ owns }) => owns).filter((id) => roles.has(id)));
  if (own.owns.some((id) => owners.has(id))) return 'owner';
  const parts = [...own.owns, ...own.shares, ...own.depends.flatMap(({ owns }) => owns)];
  return owners.size > 0 && !parts.some((id) => owners.has(id)) ? 'wrong' : 'other';
}
