/** Linters of Chinese text from the registry, asked for all they would say of a text. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { registryPackage } from '../../tools/host/registry-install.ts';
import manifest from '../../package.json' with { type: 'json' };

export interface Peer {
  readonly name: string;
  /** @returns how many places it would have changed, and what it says when it gave up */
  readonly lint: (text: string) => { readonly answers: number; readonly givenUp: string };
}

const AUTOCORRECT = '2.14.0';

/** @returns the peers that run on this machine, and of the others why they do not */
export async function loadPeers(): Promise<{ readonly peers: readonly Peer[]; readonly missing: readonly string[] }> {
  const peers: Peer[] = [];
  const missing: string[] = [];
  for (const [name, load] of [
    [`autocorrect-node ${AUTOCORRECT}`, loadAutocorrect],
    [`zhlint ${manifest.devDependencies.zhlint}`, loadZhlint],
  ] as const) {
    try {
      peers.push({ name, lint: await load() });
    } catch (error) {
      // Native code, which is not built for every machine.
      missing.push(`${name} does not run here: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { peers, missing };
}

/** What is used of autocorrect-node. */
interface Autocorrect {
  lintFor: (text: string, filename: string) => { readonly lines: readonly unknown[]; readonly error: string };
}

async function loadAutocorrect(): Promise<Peer['lint']> {
  // The manifest names builds for machines that the registry does not have; `npm ci` would fail for them.
  const folder = await registryPackage('autocorrect-node', AUTOCORRECT);
  const { lintFor } = createRequire(path.join(folder, 'package.json'))('autocorrect-node') as Autocorrect;
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
