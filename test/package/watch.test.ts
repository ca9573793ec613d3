import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'mocha';
import { copyProject, type ProjectCopy } from '../support/project-copy.ts';

describe('The build that watches', () => {
  let project: ProjectCopy;
  let watching: Watching;

  before(async () => {
    project = copyProject('project');
    watching = new Watching(project.path);
    await watching.built();
  });
  after(async () => {
    await watching.end();
    project.remove();
  });

  const read = (file: string): string => readFileSync(path.join(project.path, file), 'utf8');

  function change(file: string, edit: (text: string) => string): void {
    const before = read(file);
    const after = edit(before);
    assert.notEqual(after, before, `${file} holds what is changed`);
    writeFileSync(path.join(project.path, file), after);
  }

  /** Waits for builds until one has done it; mocha's own time limit ends a wait in vain. */
  async function until(isDone: () => boolean): Promise<void> {
    while (!isDone()) await watching.built();
  }

  it('writes everything at the start', () => {
    for (const file of ['extension.cjs', 'data/pack.json', 'snippets/en.json', 'samples/en.md', 'webview/main.css']) {
      assert.ok(read(`dist/${file}`).length > 0, file);
    }
  });

  it('compiles the pack again when the knowledge changes', async () => {
    change('data/templates/1-jd-sales.yaml', (text) => text.replace('Sales', 'Saless'));
    await until(
      () => read('dist/data/pack.json').includes('Saless') && read('dist/snippets/en.json').includes('Saless'),
    );
  });

  it('says what is wrong with the knowledge, keeps the last that was sound, and goes on', async () => {
    const sound = read('dist/data/pack.json');
    const file = 'data/terms/sales.yaml';
    const text = read(file);
    change(file, (it) => it.replace(/facet: \S+/, 'facet: nowhere'));
    await until(() => /terms\/sales\.yaml:\d+:\d+: .*“nowhere”/.test(watching.output));
    assert.equal(read('dist/data/pack.json'), sound);
    change(file, () => text.replaceAll('销售漏斗', '销售大漏斗'));
    await until(() => read('dist/data/pack.json').includes('销售大漏斗'));
  });

  it('copies a sample again when it changes', async () => {
    change('samples/growth-marketing-manager-jd.md', (text) => `${text}\n- One more line\n`);
    await until(() => read('dist/samples/en.md').endsWith('- One more line\n'));
  });

  it('bundles the code and the style sheets again when they change', async () => {
    change('src/vscode/ids.ts', (text) => text.replace("'Role Lens'", "'Another Lens'"));
    await until(() => ['extension.cjs', 'web/extension.js'].every((it) => read(`dist/${it}`).includes('Another Lens')));
    change('media/webview/base.css', (text) => `${text}\n.a-new-class { color: red; }\n`);
    await until(() => read('dist/webview/main.css').includes('.a-new-class'));
  });
});

/** A process of `esbuild.js --watch`. */
class Watching {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';
  #waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];

  constructor(folder: string) {
    this.#process = spawn(process.execPath, ['esbuild.js', '--watch'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // What the process has started may hold its streams a while longer.
    this.#ended = once(this.#process, 'exit').then(() => this.#giveUp());
    for (const stream of [this.#process.stdout!, this.#process.stderr!]) {
      createInterface({ input: stream }).on('line', (line) => this.#read(line));
    }
  }

  /** Everything printed so far. */
  get output(): string {
    return this.#output;
  }

  /** Resolves when the next build has finished. */
  built(): Promise<void> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  async end(): Promise<void> {
    this.#process.kill();
    await this.#ended;
    for (const stream of this.#process.stdio) stream?.destroy();
  }

  #read(line: string): void {
    this.#output += `${line}\n`;
    if (line !== '[watch] build finished') return;
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(`the build has ended:\n${this.#output}`));
  }
}
