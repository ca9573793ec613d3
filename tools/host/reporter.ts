/** mocha's `spec` reporter, which also writes the result to the file that the environment variable ROLE_LENS_RESULT names. */
import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { collect } from './collect.ts';

export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const result = collect(runner);
    const file = process.env.ROLE_LENS_RESULT;
    if (file !== undefined) runner.once('end', () => writeFileSync(file, JSON.stringify(result)));
  }
}
