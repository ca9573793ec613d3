/** Properties that hold for any input. */
import fc from 'fast-check';

/**
 * Tries a property with random inputs and throws at the first that breaks it. The error names the seed and the path, which lead back
 * to the input; the input itself belongs into a test of its own then.
 *
 * Two environment variables are for whoever looks for rare inputs: ROLE_LENS_RUNS = how many inputs are tried, ROLE_LENS_SEED = the
 * seed of a failure to see again.
 */
export function holds<Inputs>(property: fc.IProperty<Inputs>, parameters: fc.Parameters<Inputs> = {}): void {
  const { ROLE_LENS_RUNS: runs, ROLE_LENS_SEED: seed } = process.env;
  fc.assert(property, {
    ...parameters,
    ...(runs === undefined ? {} : { numRuns: Number(runs), seed: Date.now() }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
}
