/** Linters of Chinese text from the registry, asked for all they would say of a text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface Peer {
  readonly name: string;
  /** @returns how many places it would have changed, and what it says when it gave up */
  readonly lint: (text: string) => { readonly answers: number; readonly givenUp: string };
}

const require = createRequire(import.meta.url);

/** @returns the peers that run on this machine, and of the others why they do not */
export async function loadPeers(): Promise<{ readonly peers: readonly Peer[]; readonly missing: readonly string[] }> {
  const peers: Peer[] = [];
  const missing: string[] = [];
  for (const [name, load] of [
    ['autocorrect-node', loadAutocorrect],
    ['zhlint', loadZhlint],
  ] as const) {
    try {
      peers.push({ name: `${name} ${versionOf(name)}`, lint: await load() });
    } catch (error) {
      // Native code, which is not built for every machine.
      missing.push(`${name} does not run here: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { peers, missing };
}

async function loadAutocorrect(): Promise<Peer['lint']> {
  const { lintFor } = await import('autocorrect-node');
  return (text) => {
    const { lines, error } = lintFor(text, 'draft.md');
    return { answers: lines.length, givenUp: /= (.+)/.exec(error)?.[1] ?? error };
  };
}

async function loadZhlint(): Promise<Peer['lint']> {
  const { run } = await import('zhlint');
  const options = { rules: { preset: 'default' } };
  return (text) => ({ answers: run(text, options).validations.length, givenUp: '' });
}

function versionOf(name: string): string {
  // What a package exports need not include its manifest.
  const folder = require.resolve.paths(name)!.map((modules) => path.join(modules, name, 'package.json'));
  for (const file of folder) {
    try {
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  }
  return '';
}
