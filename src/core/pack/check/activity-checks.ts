/** What a schema cannot say of activities and neighbors: who is nobody, who is named twice, what is no wording. */
import type { Folder } from '../../text/fold.ts';
import type { Activity, Pack } from '../schema.ts';
import { isPair, isTooShort, parseWording } from '../wording.ts';
import type { Report } from './pack-issue.ts';

export function checkActivities(pack: Pack, report: Report): void {
  const professions = new Set([...pack.roles, ...pack.neighbors].map(({ id }) => id));
  const facets = new Set(pack.facets.map(({ id }) => id));
  const sources = new Set([...pack.sources, ...pack.references].map(({ id }) => id));
  const metrics = new Set(pack.terms.flatMap(({ id, kind }) => (kind === 'metric' ? [id] : [])));
  const checkIds = (ids: readonly string[], path: (string | number)[]): void => {
    ids.forEach((id, at) => {
      if (!professions.has(id)) report('unknown-profession', [...path, at], id);
    });
  };
  const checkSources = (used: readonly string[], path: (string | number)[]): void => {
    used.forEach((id, at) => {
      if (!sources.has(id)) report('unknown-source', [...path, 'sources', at], id);
    });
  };
  pack.activities.forEach((activity, index) => {
    const path = ['activities', index];
    if (!facets.has(activity.facet)) report('unknown-facet', [...path, 'facet'], activity.facet);
    if (!activity.why) report('missing-why', path);
    checkSources(activity.sources, path);
    for (const part of ['owns', 'shares', 'supports'] as const) checkIds(activity[part], [...path, part]);
    activity.depends.forEach(({ owns, shares = [] }, at) => {
      checkIds(owns, [...path, 'depends', at, 'owns']);
      checkIds(shares, [...path, 'depends', at, 'shares']);
    });
    activity.metrics.forEach((id, at) => {
      if (!metrics.has(id)) report('unknown-metric', [...path, 'metrics', at], id);
    });
    const { handover } = activity;
    if (handover) checkIds([handover.from, handover.to], [...path, 'handover']);
    checkParts(activity, path, report);
    checkWordings(activity, path, report);
  });
  const activities = new Set(pack.activities.map(({ id }) => id));
  pack.areas.forEach((area, index) => {
    const path = ['areas', index];
    checkIds(area.roles, [...path, 'roles']);
    area.activities.forEach((id, at) => {
      if (!activities.has(id)) report('unknown-activity', [...path, 'activities', at], id);
    });
  });
  pack.neighbors.forEach((neighbor, index) => {
    const path = ['neighbors', index];
    checkSources(neighbor.sources, path);
    if (pack.roles.some(({ id }) => id === neighbor.id)) report('duplicate-id', [...path, 'id'], neighbor.id);
    for (const role of Object.keys(neighbor.borders)) {
      if (!pack.roles.some(({ id }) => id === role)) report('unknown-role', [...path, 'borders', role], role);
    }
  });
}

/** A title says one thing. */
export function checkTitles({ titles, roles, neighbors }: Pack, folder: Folder, report: Report): void {
  const professions = new Set([...roles, ...neighbors].map(({ id }) => id));
  const specializations = new Map(roles.map(({ id, specializations: all }) => [id, all.map((it) => it.id)]));
  const taken = new Map<string, string>();
  titles.forEach((title, index) => {
    const path = ['titles', index];
    const { profession, specialization } = title;
    if (profession !== undefined && !professions.has(profession)) {
      report('unknown-profession', [...path, 'profession'], profession);
    }
    title.also.forEach((id, at) => {
      if (!professions.has(id)) report('unknown-profession', [...path, 'also', at], id);
    });
    if (specialization !== undefined && !specializations.get(profession ?? '')?.includes(specialization)) {
      report('unknown-specialization', [...path, 'specialization'], specialization, profession ?? '');
    }
    for (const locale of ['zh', 'en'] as const) {
      title.forms[locale].forEach((form, at) => {
        const folded = folder.foldToString(form);
        const owner = taken.get(folded);
        if (owner !== undefined) report('title-taken', [...path, 'forms', locale, at], form, owner);
        taken.set(folded, title.id);
      });
    }
  });
}

/** Who owns something does not also share or support it. */
function checkParts({ owns, shares, supports }: Activity, path: (string | number)[], report: Report): void {
  const seen = new Set<string>();
  for (const [part, ids] of Object.entries({ owns, shares, supports })) {
    ids.forEach((id, at) => {
      if (seen.has(id)) report('owner-twice', [...path, part, at], id);
      seen.add(id);
    });
  }
}

function checkWordings({ wordings, unless }: Activity, path: (string | number)[], report: Report): void {
  for (const locale of ['zh', 'en'] as const) {
    wordings[locale].forEach((written, at) => {
      const wording = parseWording(written);
      const where = [...path, 'wordings', locale, at];
      if (!wording || isTooShort(wording, locale)) report('bad-wording', where, written);
      // Each of them would name the activity alone, which is hardly meant: phrases of their own are entries of their own.
      else if (!wording.second && wording.first.length > 1) report('wording-without-object', where, written);
    });
    unless?.[locale]?.forEach((written, at) => {
      if (isPair(written)) report('bad-wording', [...path, 'unless', locale, at], written);
    });
  }
}
