import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { FIGURES, figuresText, isUntouched, keptLines, unmeasuredText } from '../../tools/docs/figures.ts';
import { markedText, replaceMarked } from '../../tools/docs/marked.ts';
import { importsText, staircaseText } from '../../tools/docs/plan.ts';

const root = path.join(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What people read, in the project's own words. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/command-line.md',
  'docs/development.md',
  'docs/figures.md',
  'docs/packs.md',
  'docs/reference.md',
  'docs/releasing.md',
  'docs/vocabulary.md',
];

describe('The documents', () => {
  for (const name of DOCUMENTS) {
    it(`name only files and scripts that exist, and link to what is there: ${name}`, () => {
      const text = read(name);
      const folder = path.join(root, path.dirname(name));
      for (const [, link] of text.matchAll(/\]\((?!https?:|#|command:)([^)#]+)/g)) {
        assert.ok(existsSync(path.join(folder, link!)), link);
      }
      for (const [, script] of text.matchAll(/\bnpm run ([\w-]+)/g))
        assert.ok(Object.hasOwn(scripts, script!), `npm run ${script}`);
      for (const [, file] of text.matchAll(
        /`((?:src|tools|test|data|docs|media|samples)\/[\w./-]*\w\.\w+|\w+\.ts)`/g,
      )) {
        const places = file!.includes('/') ? [file!] : ['esbuild.js', `src/vscode/${file}`, `src/core/${file}`];
        assert.ok(
          places.some((it) => existsSync(path.join(root, it))),
          file,
        );
      }
      for (const [, room] of text.matchAll(/`((?:src|tools|test|data|docs|media)\/[\w/-]*)`/g)) {
        assert.ok(existsSync(path.join(root, room!)), room);
      }
    });
  }

  it('and the comments of the code name only files and scripts that exist', () => {
    const files = ['src', 'tools', 'test'].flatMap((folder) =>
      globSync(`${folder}/**/*.{ts,mjs}`, { cwd: root }).map((file) => file.split(path.sep).join('/')),
    );
    assert.ok(files.length > 200);
    for (const file of files) {
      for (const [line] of read(file).matchAll(/^\s*(?:\/?\*|\/\/).*/gm)) {
        for (const [, named] of line.matchAll(/(?<![\w./-])((?:src|tools|test|scripts)\/[\w/-]*\w(?:\.\w+)*)/g)) {
          assert.ok(existsSync(path.join(root, named!)), `${file}: ${named}`);
        }
        for (const [, script] of line.matchAll(/\bnpm run ([\w-]+)/g)) {
          assert.ok(Object.hasOwn(scripts, script!), `${file}: npm run ${script}`);
        }
      }
    }
  });

  it('name every script of the project', () => {
    const text = read('docs/development.md');
    const own = Object.keys(scripts).filter((name) => name !== 'start' && name !== 'test');
    for (const name of own) assert.ok(text.includes(`\`npm run ${name}`), name);
  });

  it('show the plan of the house as lint and the tests read it', () => {
    const text = read('docs/architecture.md');
    assert.equal(markedText(text, 'staircase'), staircaseText(), 'run `npm run docs`');
    assert.equal(markedText(text, 'imports'), importsText(), 'run `npm run docs`');
  });
});

describe('The figures in the documents', () => {
  it('are as scripts wrote them', () => {
    const text = read('docs/figures.md');
    for (const figures of FIGURES) {
      const { name, command } = figures;
      assert.ok(Object.hasOwn(scripts, command.split(' ')[2]!), command);
      const written = markedText(text, name);
      if (written === unmeasuredText(figures)) continue;
      assert.ok(isUntouched(written), `run \`npm run figures -- ${name}\``);
      assert.ok(written.startsWith(`\`${command}\`, 20`), name);
    }
  });

  it('stand nowhere else', () => {
    for (const name of DOCUMENTS.filter((it) => it !== 'docs/figures.md')) {
      assert.doesNotMatch(read(name), /\d ?(?:ms|MB\/s)\b|\d{3},\d{3}/, name);
    }
  });

  it('betray a hand that changes them', () => {
    const figures = FIGURES[0]!;
    const text = figuresText(figures, 'median 50 ms', { day: '2026-01-31', machine: '2 cores', load: '0.1' });
    assert.ok(isUntouched(text));
    assert.ok(!isUntouched(text.replace('50', '40')));
    assert.ok(!isUntouched('median 40 ms'));
  });

  it('keep what matters of a long output, and refuse one that lacks it', () => {
    const figures = { ...FIGURES[0]!, from: /^file/, to: /^last/ };
    assert.equal(keptLines(figures, 'INFO\nfile bytes\na 1\nlast 2\nsum'), 'file bytes\na 1\nlast 2');
    assert.throws(() => keptLines(figures, 'an error'), /pack is not what was expected/);
  });

  it('go between their marks and leave the rest alone', () => {
    const document = 'a\n<!-- x:begin -->\nold\n<!-- x:end -->\nb <!-- y:begin --><!-- y:end -->\n';
    const written = replaceMarked(document, 'x', 'new $& text');
    assert.equal(written, 'a\n<!-- x:begin -->\nnew $& text\n<!-- x:end -->\nb <!-- y:begin --><!-- y:end -->\n');
    assert.equal(markedText(written, 'x'), 'new $& text');
    assert.throws(() => replaceMarked(document, 'z', ''), /no marks for z/);
  });
});
