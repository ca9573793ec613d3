/** What may stand in a pack of a team. */
import { PackSchema } from '../schema.ts';
import { shapeOf, type ObjectShape, type ScalarShape, type Shape } from './pack-shape.ts';

/** What only packs of teams have, and what only the built-in one has. */
const LINE: ScalarShape = { kind: 'scalar', type: 'line' };
const NOT_FOR_TEAMS = ['id', 'version', 'planGoal'];

/** How a profession takes part. `compared`: a column, a corner, an answer of the quiz. `neighbor`: known by name and told apart. */
export const RANKS = ['compared', 'neighbor'] as const;
const RANK: ScalarShape = { kind: 'scalar', type: 'choice', options: RANKS };

/** Parts that say what a file is, and are no knowledge. */
export const ABOUT_THE_FILE: readonly string[] = ['pack', 'imports', 'name'];

export const TEAM_SHAPE: ObjectShape = teamShape();

function teamShape(): ObjectShape {
  const { fields } = shapeOf(PackSchema) as ObjectShape;
  const parts = Object.entries(fields).filter(([name]) => !NOT_FOR_TEAMS.includes(name));
  return {
    kind: 'object',
    required: ['pack'],
    fields: {
      pack: { kind: 'scalar', type: 'id' },
      imports: { kind: 'words', item: LINE },
      ...Object.fromEntries(parts),
      roles: withRank(fields.roles!),
      neighbors: withRank(fields.neighbors!),
    },
  };
}

function withRank(shape: Shape): Shape {
  if (shape.kind !== 'entries') return shape;
  return { ...shape, item: { ...shape.item, fields: { ...shape.item.fields, rank: RANK } } };
}
