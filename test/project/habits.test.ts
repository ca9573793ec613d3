import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { parse } from 'yaml';

const root = path.join(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
/** JSON with comments is YAML, but for the comments. */
const withComments = (name: string): unknown => parse(read(name).replace(/^\s*\/\/.*$/gm, ''));

interface Launch {
  configurations: { name: string; program?: string; runtimeExecutable?: string; preLaunchTask?: string }[];
}
interface Tasks {
  tasks: { label: string; type: string; script?: string; command?: string; group?: { kind: string } | string }[];
}
interface Workflow {
  jobs: Record<string, { strategy?: { matrix: { os: string[] } }; steps: { run?: string }[] }>;
}
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};
const { configurations } = withComments('.vscode/launch.json') as Launch;
const { tasks } = withComments('.vscode/tasks.json') as Tasks;

/** What `npm run` and `npm` call in a command. */
function scriptsIn(command: string): string[] {
  return [...command.matchAll(/\bnpm (?:run )?([\w-]+)/g)].map(([, name]) => name!);
}

describe('The habits of the project', () => {
  it('have scripts whose programs exist', () => {
    for (const [name, command] of Object.entries(manifest.scripts)) {
      const program = command.split(' ')[2]!;
      assert.ok(
        command.startsWith('node tools/setup.mjs ') && existsSync(path.join(root, program)),
        `${name}: ${command}`,
      );
    }
    for (const name of ['build', 'watch', 'lint', 'format']) assert.ok(name in manifest.scripts, name);
  });

  it('have launch configurations whose programs and tasks exist', () => {
    const built = new Set(['${workspaceFolder}/dist/cli.js']);
    assert.ok(configurations.length >= 5);
    for (const { name, program, runtimeExecutable, preLaunchTask } of configurations) {
      for (const file of [program, runtimeExecutable]) {
        if (file === undefined || built.has(file)) continue;
        assert.ok(existsSync(file.replace('${workspaceFolder}', root)), `${name}: ${file}`);
      }
      assert.ok(
        tasks.some(({ label }) => label === preLaunchTask),
        `${name}: ${preLaunchTask}`,
      );
    }
  });

  it('have tasks that run scripts of the project, and watch as the one that builds', () => {
    for (const { label, type, script, command = '' } of tasks) {
      const names = type === 'npm' ? [script!] : scriptsIn(command);
      assert.ok(names.length > 0, label);
      for (const name of names) assert.ok(name in manifest.scripts, `${label}: ${name}`);
    }
    const isDefaultBuild = ({ group }: Tasks['tasks'][number]): boolean =>
      typeof group === 'object' && group.kind === 'build';
    assert.deepEqual(
      tasks.filter(isDefaultBuild).map(({ script }) => script),
      ['watch'],
    );
  });

  it('have a workflow for three systems that runs the two commands that people run', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml')) as Workflow;
    assert.deepEqual(jobs.test?.strategy?.matrix.os, ['ubuntu-latest', 'macos-latest', 'windows-latest']);
    const commands = jobs.test.steps.flatMap(({ run }) => run ?? []);
    assert.deepEqual(commands.flatMap(scriptsIn), ['start', 'test']);
    for (const { steps } of Object.values(jobs)) {
      for (const name of steps.flatMap(({ run }) => scriptsIn(run ?? ''))) assert.ok(name in manifest.scripts, name);
    }
  });

  it('name one version of Node', () => {
    assert.equal(read('.nvmrc').trim(), manifest.devDependencies.node!.split('.')[0]);
  });
});
