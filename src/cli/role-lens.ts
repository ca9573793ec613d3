#!/usr/bin/env node
/** Role Lens on the command line: the same engine as in the editor. */
import { runProgram } from './main.ts';

// Sentences that nobody reads are no error.
process.stderr.on('error', () => undefined);

process.exitCode = await runProgram(process.argv.slice(2));
