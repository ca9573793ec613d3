import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { PARTS, STAIRCASE } from '../../tools/layers.ts';
import { root } from '../../tools/host/paths.ts';

/** Every file of src with the files that it imports, from the root of the repository, with `/`. */
const imports = new Map(
  globSync('src/**/*.ts', { cwd: root }).map((name) => {
    const file = name.replaceAll(path.sep, '/');
    const source = readFileSync(path.join(root, file), 'utf8');
    const found = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
    return [file, found.map(([, to]) => path.posix.normalize(path.posix.join(path.posix.dirname(file), to!)))] as const;
  }),
);

/** The room of a file of the core; undefined for the doors and everything else. */
const roomOf = (file: string): string | undefined => /^src\/core\/([^/]+)\//.exec(file)?.[1];

describe('The house', () => {
  it('has in its core exactly the rooms of the plan, and in src exactly its parts', () => {
    const folders = (depth: number): string[] => [
      ...new Set(
        [...imports.keys()]
          .map((file) => file.split('/'))
          .flatMap((steps) => (steps.length > depth + 1 ? [steps[depth]!] : [])),
      ),
    ];
    const inCore = [...imports.keys()].flatMap((file) => roomOf(file) ?? []);
    assert.deepEqual([...new Set(inCore)].sort(), [...STAIRCASE].sort());
    assert.deepEqual(folders(1).sort(), ['core', ...PARTS.map(({ part }) => part)].sort());
  });

  it('is a staircase: no room of the core imports one above it, and none its doors', () => {
    const wrong = [...imports].flatMap(([file, targets]) => {
      const room = roomOf(file);
      if (room === undefined) return [];
      return targets
        .filter((target) => {
          const other = roomOf(target);
          return other === undefined || STAIRCASE.indexOf(other) > STAIRCASE.indexOf(room);
        })
        .map((target) => `${file} imports ${target}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('has no circle of files', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      else if (!done.has(file)) {
        for (const target of imports.get(file) ?? []) visit(target, [...trail, file]);
        done.add(file);
      }
    };
    for (const file of imports.keys()) visit(file, []);
    assert.deepEqual(circles, []);
  });

  it('imports only files that are there', () => {
    const missing = [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => target.startsWith('src/') && target.endsWith('.ts') && !imports.has(target))
        .map((target) => `${file} imports ${target}`),
    );
    assert.deepEqual(missing, []);
  });

  it('gives no name to two files', () => {
    const names = [...imports.keys()].map((file) => path.posix.basename(file)).filter((name) => name !== 'index.ts');
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
  });
});
