/** Properties that hold for any input. */
import fc from 'fast-check';

/** What fast-check tries where nothing else is said. */
const USUAL = 100;
/** A run of `npm test` tries one of so many of the inputs that a property is tried with in all: each run draws others. */
const RUNS_IN_ALL = 4;

/**
 * Tries a property with random inputs and throws at the first that breaks it. The error names the seed and the path, which lead back
 * to the input; the input itself belongs into a test of its own then. `npm run test:stress` tries all the inputs that are asked for,
 * `npm test` a share of them; with a seed they are always the same, and all are tried.
 *
 * Three environment variables are for whoever looks for rare inputs: ROLE_LENS_ALL_INPUTS = yes for all of them, ROLE_LENS_RUNS = how
 * many, whatever is asked for, ROLE_LENS_SEED = the seed of a failure to see again.
 */
export function holds<Inputs>(property: fc.IProperty<Inputs>, parameters: fc.Parameters<Inputs> = {}): void {
  const { ROLE_LENS_RUNS: runs, ROLE_LENS_SEED: seed, ROLE_LENS_ALL_INPUTS: all } = process.env;
  const { numRuns = USUAL } = parameters;
  const share = all === undefined && parameters.seed === undefined && seed === undefined ? RUNS_IN_ALL : 1;
  fc.assert(property, {
    ...parameters,
    numRuns: Math.ceil(numRuns / share),
    ...(runs === undefined ? {} : { numRuns: Number(runs), seed: Date.now() }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
}
