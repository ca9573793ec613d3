/**
 * Runs the test files, whose bundle lies beside this module's, inside an extension host that is Node. Rejects when a test
 * failed. ROLE_LENS_RESULT names the file for the result, ROLE_LENS_GREP picks tests by their full titles.
 */
import Mocha from 'mocha';
import { findSourceMap } from 'node:module';
import path from 'node:path';
import { format } from 'node:util';
import { makeTestConsole } from '../../../tools/host/marked-console.ts';
import Reporter from '../../../tools/host/reporter.ts';

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  makeTestConsole(format);
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => testConsole.log(...values);
  const grep = process.env.ROLE_LENS_GREP;
  const mocha = new Mocha({ timeout: 120_000, reporter: SourceReporter, ...(grep === undefined ? {} : { grep }) });
  mocha.addFile(path.join(__dirname, 'stdin.cjs'));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Names the lines of the test files instead of those of their bundles. VS Code keeps Node from doing so by itself. */
class SourceReporter extends Reporter {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    runner.on('fail', (_test, error: Error | undefined) => {
      if (error?.stack !== undefined) error.stack = inSources(error.stack);
    });
    super(runner, options);
  }
}

function inSources(stack: string): string {
  return stack.replaceAll(/\(?([^\s()]+\.cjs):(\d+):(\d+)\)?/g, (place, file: string, line: string, column: string) => {
    const origin = findSourceMap(file)?.findOrigin(Number(line), Number(column));
    if (origin === undefined || !('fileName' in origin)) return place;
    return `(${origin.fileName}:${origin.lineNumber}:${origin.columnNumber})`;
  });
}
