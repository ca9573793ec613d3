import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { COMMAND_OPTIONS } from '../../src/cli/options.ts';
import { temporaryFolder } from '../../tools/host/cleanup.ts';
import { root } from '../../tools/host/paths.ts';
import { run } from '../../tools/host/process.ts';
import { withOptionTables } from '../../tools/docs/option-tables.ts';
import { folderWith, program } from '../cli/run.ts';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

interface Descriptor {
  readonly linters: readonly {
    readonly linter_name: string;
    readonly cli_lint_extra_args: readonly string[];
    readonly cli_lint_fix_arg_name: string;
    readonly cli_sarif_args: readonly string[];
    readonly examples: readonly string[];
    readonly install: { readonly dockerfile: readonly string[] };
  }[];
}

const action = parse(read('action.yml')) as Action;
const [hook] = parse(read('.pre-commit-hooks.yaml')) as { readonly entry: string }[];
const [linter] = (parse(read('mega-linter-plugin-role-lens/role-lens.megalinter-descriptor.yml')) as Descriptor)
  .linters;

const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n';

/** A folder with an `npx` that runs the program of this build in place of the package of the registry. */
function withNpx(): NodeJS.ProcessEnv {
  const { path: folder } = temporaryFolder('npx');
  const file = path.join(folder, 'npx');
  const name = `role-lens@${version}`;
  writeFileSync(
    file,
    `#!/bin/sh\n[ "$1" = --yes ] && [ "$2" = ${name} ] || exit 99\nshift 2\nexec "${process.execPath}" "${program}" "$@"\n`,
  );
  chmodSync(file, 0o755);
  return { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}`, LC_ALL: 'en_US.UTF-8' };
}

/** Runs the step of the action as GitHub's runner does. */
async function runAction(folder: string, inputs: Readonly<Record<string, string>>) {
  const [step] = action.runs.steps;
  const values = Object.fromEntries(
    Object.entries(step!.env).map(([name, text]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(text)![1]!;
      return [name, inputs[input] ?? action.inputs[input]!.default];
    }),
  );
  const env = { ...withNpx(), ...values, GITHUB_WORKSPACE: folder };
  return run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step!.run], { cwd: folder, env });
}

const severity = '--severity jd/vague-duty=error';

(process.platform === 'win32' ? describe.skip : describe)('The action of GitHub', () => {
  it('annotates the files that it is given, one a line, whatever their names', async () => {
    const folder = folderWith({ 'a b.md': VAGUE, 'x/$(id).md': VAGUE, 'other.md': VAGUE });
    const { code, output } = await runAction(folder, { files: 'a b.md\nx/*.md\n\n', args: severity });
    assert.equal(code, 1, output);
    assert.deepEqual(
      output.split('\n').flatMap((line) => /^::error file=([^,]+),/.exec(line)?.[1] ?? []),
      ['a b.md', 'x/$(id).md'],
    );
  });

  it('checks the whole folder without more words, and passes on what it is told', async () => {
    const folder = folderWith({ 'a.md': VAGUE });
    const passed = await runAction(folder, { args: `${severity} --fail-on never` });
    assert.equal(passed.code, 0, passed.output);
    assert.match(passed.output, /^::error file=a\.md/m);
    const sarif = await runAction(folder, { args: '--format sarif' });
    assert.match(sarif.output, /"version": "2\.1\.0"/);
  });
});

(process.platform === 'win32' ? describe.skip : describe)('The hook of pre-commit', () => {
  it('checks the files that it is given, and passes those that are ignored', async () => {
    const folder = folderWith({ 'a.md': VAGUE, 'old/b.md': VAGUE, '.gitignore': 'old/\n' });
    const words = hook!.entry.split(' ');
    const run2 = (...files: string[]) =>
      run(words[0]!, [...words.slice(1), ...severity.split(' '), ...files], { cwd: folder, env: withNpx() });
    const { code, output } = await run2('a.md', 'old/b.md');
    assert.equal(code, 1, output);
    assert.doesNotMatch(output, /old\/b\.md/);
    assert.equal((await run2('old/b.md')).code, 0);
  });
});

describe('The ways to run Role Lens elsewhere', () => {
  it('name commands and options that there are', () => {
    const commands = [
      ...[...read('docs/command-line.md').matchAll(/role-lens (?:check|analyze|terms|compare)[^`\n|<>]*/g)].map(
        ([it]) => it,
      ),
      ...action.runs.steps.map(({ run: script }) =>
        /role-lens@.*/.exec(script)![0].replace(/role-lens\S+/, 'role-lens'),
      ),
      hook!.entry.replace(/^npx --yes role-lens\S+/, 'role-lens'),
      [
        linter!.linter_name,
        ...linter!.cli_lint_extra_args,
        linter!.cli_lint_fix_arg_name,
        ...linter!.cli_sarif_args,
      ].join(' '),
      ...linter!.examples,
    ];
    assert.ok(commands.length > 8);
    for (const command of commands) {
      const [, name, rest = ''] = /^role-lens ([a-z]+)\b(.*)/.exec(command) ?? [];
      assert.ok(name !== undefined && Object.hasOwn(COMMAND_OPTIONS, name), command);
      const known = COMMAND_OPTIONS[name as keyof typeof COMMAND_OPTIONS];
      for (const [, option] of rest.matchAll(/--([a-z][a-z-]*)/g)) assert.ok(Object.hasOwn(known, option!), command);
    }
  });

  it('install the version that this is', () => {
    assert.equal(String(action.inputs.version!.default), version);
    assert.ok(hook!.entry.includes(`role-lens@${version} `));
    assert.deepEqual(linter!.install.dockerfile, [`RUN npm install --global role-lens@${version}`]);
  });

  it('and the tables of options in docs/command-line.md are those of today', () => {
    const document = read('docs/command-line.md');
    assert.equal(withOptionTables(document), document, 'run: npm run docs');
  });
});
