/** What may stand where in the file that a team sets things in, for completion and hovers: see `read-config.ts`, which reads it. */
import { FINDING_CODES, SEVERITIES } from '../../findings/finding.ts';
import type { ReferenceKind } from '../../pack/team/check-references.ts';
import type { ObjectShape, ScalarShape, Shape } from '../../pack/team/pack-shape.ts';
import type { Grammar, PackSection } from '../../pack/team/place-in-pack.ts';
import { CONFIG_LIMITS, type CONFIG_KEYS } from './read-config.ts';

const LINE: ScalarShape = { kind: 'scalar', type: 'line' };
const NUMBER: ScalarShape = { kind: 'scalar', type: 'number' };
const LEVEL: ScalarShape = { kind: 'scalar', type: 'choice', options: [...SEVERITIES, 'off'] };

const FIELDS: Readonly<Record<(typeof CONFIG_KEYS)[number], Shape>> = {
  organizationRoles: { kind: 'words', item: LINE },
  owners: { kind: 'map', value: LINE },
  people: { kind: 'map', value: LINE },
  severity: objectOf(FINDING_CODES, LEVEL),
  limits: objectOf(CONFIG_LIMITS, NUMBER),
  ignore: { kind: 'words', item: LINE },
};

const REFERENCES: Readonly<Record<string, ReferenceKind | PackSection>> = {
  organizationRoles: 'roles',
  'owners.%': 'areas',
  'owners.*': 'professions',
};

export const CONFIG_GRAMMAR: Grammar = {
  shape: { kind: 'object', fields: FIELDS, required: [] },
  hasOperators: false,
  referenceAt: (name) => REFERENCES[name],
  sectionAt: () => undefined,
};

function objectOf(keys: readonly string[], value: Shape): ObjectShape {
  return { kind: 'object', fields: Object.fromEntries(keys.map((key) => [key, value])), required: [] };
}
