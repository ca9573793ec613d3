import type { Pack } from '../schema.ts';
import type { Layer } from './origins.ts';
import type { PackProblem } from './pack-problem.ts';
import type { PackReading } from './read-pack.ts';

/** A file of a team in its place among the layers. */
export interface TeamPack {
  readonly path: string;
  readonly layer: Layer;
  readonly reading: PackReading;
  /** What is wrong with its place: imports, an id that another has. */
  readonly problems: readonly PackProblem[];
}

/** The parts of a pack, of which some were changed. */
export interface PackParts {
  readonly values: { -readonly [Name in keyof Pack]?: Pack[Name] };
  get<Name extends keyof Pack>(name: Name): Pack[Name];
  /** Ids of the entries that a pack took away from a list. */
  takenFrom(list: keyof Pack): readonly string[];
}
