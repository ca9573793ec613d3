import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'mocha';
import { asInput, folderWith, only, program } from './run.ts';

const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n- 拜访重点客户，挖掘采购需求\n';
const WARN = only('jd/vague-duty', 'warning');
const onPosix = process.platform === 'win32' ? it.skip : it;
const onLinux = process.platform === 'linux' ? it : it.skip;

interface Ended {
  readonly code: number;
  readonly err: string;
}

/** Runs the program for a reader that stops at once, as `| head -0` does, or after the first piece of the output. */
async function unread(args: readonly string[], folder: string, input = '', when?: 'readable'): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  if (when) await once(child.stdout, when);
  child.stdout.destroy();
  return endOf(child);
}

/** Runs a line of a shell in which `$ROLE_LENS` is the program. */
function shell(line: string, folder: string): Promise<Ended> {
  const env = { ...process.env, ROLE_LENS: `env LC_ALL=en_US.UTF-8 ${process.execPath} ${program}` };
  return endOf(spawn('bash', ['-c', line], { cwd: folder, env }));
}

async function endOf(child: ReturnType<typeof spawn>): Promise<Ended> {
  const [err, [code]] = await Promise.all([text(child.stderr!), once(child, 'close') as Promise<[number]>]);
  return { code, err };
}

describe('The exit code', () => {
  it('of a check is the same when nobody reads the report', async () => {
    const drafts = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`d/${at}.md`, VAGUE]));
    const folder = folderWith({ ...drafts, 'clean.md': '# 销售经理\n' });
    for (const format of ['text', 'json', 'sarif']) {
      const check = (...names: string[]) => unread(['check', ...names, '--format', format, ...WARN], folder);
      assert.deepEqual(await check('d'), { code: 1, err: '' }, format);
      assert.deepEqual(await check('clean.md'), { code: 0, err: '' }, format);
      const { code, err } = await check('d', 'gone.md');
      assert.equal(code, 2, format);
      assert.equal(err, 'role-lens: gone.md: there is no such file or folder\n');
    }
    assert.deepEqual(await unread(['check', 'd', ...WARN], folder, '', 'readable'), { code: 1, err: '' });
  });

  it('of analyze and terms is that of the lines so far; the rest is not read when nobody reads the answers', async () => {
    const many = asInput(...Array.from({ length: 20_000 }, (_, id) => ({ id, text: '销售漏斗' })));
    for (const command of ['analyze', 'terms']) {
      assert.deepEqual(await unread([command, '--jsonl'], '.', many, 'readable'), { code: 0, err: '' });
      assert.equal((await unread([command, '--jsonl'], '.', `no\n${many}`)).code, 2);
    }
  });

  onLinux('is 2, with one sentence, when the disk is full', async () => {
    const folder = folderWith({ 'a.md': VAGUE, 'a.jsonl': asInput({ id: 1, text: '销售漏斗' }) });
    for (const line of [
      'check a.md',
      'check a.md --format json',
      'check a.md --format sarif',
      'terms --jsonl < a.jsonl',
      'analyze --jsonl < a.jsonl',
      'compare',
      '--help',
      '--version',
    ]) {
      const { code, err } = await shell(`$ROLE_LENS ${line} > /dev/full`, folder);
      assert.deepEqual(
        [code, err],
        [2, 'role-lens: the output could not be written (ENOSPC) and is incomplete\n'],
        line,
      );
    }
  });

  onPosix('is 2 when only the first part of the output fits', async () => {
    const folder = folderWith({});
    const { code, err } = await shell('ulimit -f 8; $ROLE_LENS compare --format json > out.json', folder);
    assert.deepEqual([code, err], [2, 'role-lens: the output could not be written (EFBIG) and is incomplete\n']);
    assert.ok(statSync(path.join(folder, 'out.json')).size > 0);
  });

  onPosix('stays what it is when nobody reads the sentences', async () => {
    const folder = folderWith({});
    const { code } = await shell('$ROLE_LENS check gone.md 2> >(exec true) > /dev/null', folder);
    assert.equal(code, 2);
  });
});
