/** Whether what a pack of a team points at is there, once all layers are joined. */
import type { YamlNode } from '../../yaml/read-yaml.ts';
import { nearest } from './nearest.ts';
import type { ReportPack } from './pack-problem.ts';
import { eachAt } from './walk-pack.ts';

/** What is pointed at: lists of the pack, and roles and neighbors together. */
export type ReferenceKind =
  'roles' | 'professions' | 'facets' | 'facetGroups' | 'axes' | 'activities' | 'titles' | 'duties' | 'terms';

/** Where packs point at something, see `eachAt`. */
export const REFERENCES: readonly (readonly [string, ReferenceKind])[] = [
  ['facets.*.group', 'facetGroups'],
  ['roles.*.cells.%', 'facets'],
  ['roles.*.places.%', 'axes'],
  ['roles.*.core.*.activities', 'activities'],
  ['roles.*.core.*.unless', 'activities'],
  ['roles.*.core.*.titles', 'titles'],
  ['roles.*.core.*.duties', 'duties'],
  ['relay.*.role', 'roles'],
  ['relay.*.facet', 'facets'],
  ['guide.*.role', 'roles'],
  ['terms.*.roles.%', 'roles'],
  ['terms.*.rolesIn.*.%', 'roles'],
  ['terms.*.views.%', 'roles'],
  ['terms.*.precise.*.role', 'roles'],
  ['terms.*.facet', 'facets'],
  ['duties.*.role', 'roles'],
  ['duties.*.facet', 'facets'],
  ['templates.*.role', 'roles'],
  ['risks.*.role', 'roles'],
  ['activities.*.owns', 'professions'],
  ['activities.*.shares', 'professions'],
  ['activities.*.supports', 'professions'],
  ['activities.*.depends.*.owns', 'professions'],
  ['activities.*.depends.*.shares', 'professions'],
  ['activities.*.handover.from', 'professions'],
  ['activities.*.handover.to', 'professions'],
  ['activities.*.metrics', 'terms'],
  ['activities.*.facet', 'facets'],
  ['areas.*.roles', 'professions'],
  ['areas.*.activities', 'activities'],
  ['neighbors.*.borders.%', 'roles'],
  ['titles.*.profession', 'professions'],
  ['titles.*.also', 'professions'],
  ['style.required.*.roles', 'roles'],
];

/**
 * @param idsOf what there is of a kind
 * @param isTaken whether it was there, and a pack that is laid over this one took it away
 */
export function checkReferences(
  root: YamlNode,
  idsOf: (kind: ReferenceKind) => ReadonlySet<string>,
  isTaken: (kind: ReferenceKind, id: string) => boolean,
  report: ReportPack,
): void {
  for (const [pattern, kind] of REFERENCES) {
    eachAt(root, pattern, ({ value, range }) => {
      const id = String(value);
      const known = idsOf(kind);
      if (known.has(id) || isTaken(kind, id) || report.isFull('unknown-reference')) return;
      report('unknown-reference', range, id, kind, nearest(id, known) ?? '');
    });
  }
}
