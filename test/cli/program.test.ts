import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { COMMAND_OPTIONS } from '../../src/cli/options.ts';
import { json, printable } from '../../src/cli/output.ts';
import { wantsColor } from '../../src/cli/reports/text.ts';
import { asInput, folderWith, jsonLines, lines, roleLens } from './run.ts';

const root = path.join(import.meta.dirname, '..', '..');

describe('role-lens', () => {
  it('explains every command and option, in the language of the system', async () => {
    for (const args of [['--help'], ['-h'], ['help'], ['sing', '--help'], ['help', 'sing']]) {
      const { code, out, err } = await roleLens(args);
      assert.equal(code, 0);
      assert.equal(err, '');
      for (const word of [
        'check',
        'analyze',
        'terms',
        'compare',
        '--format',
        '--locale',
        '--max-warnings',
        '--markdown',
        '--stdin-filename',
        '--encoding',
        '5 MB',
      ])
        assert.ok(out.includes(word), word);
      for (const word of ['--organization-roles', '--person', '--severity', '--version'])
        assert.ok(out.includes(word), word);
      assert.match(out, /^Usage: role-lens/);
    }
    assert.match((await roleLens(['--help'], '', { system: 'zh_CN.UTF-8' })).out, /^用法：role-lens/);
  });

  it('explains one command with its own options only, however it is asked for, and says where the others are', async () => {
    const names = Object.keys(COMMAND_OPTIONS) as (keyof typeof COMMAND_OPTIONS)[];
    for (const [name, system] of names.flatMap((it) => [[it, 'en_US.UTF-8'] as const, [it, 'zh_CN.UTF-8'] as const])) {
      const { code, out, err } = await roleLens([name, '--help'], '', { system });
      const isChinese = system.startsWith('zh');
      assert.deepEqual([code, err], [0, ''], name);
      assert.ok(out.startsWith(`${isChinese ? '用法：' : 'Usage: '}role-lens ${name} `), out);
      assert.ok(out.endsWith(`${isChinese ? '全部命令：' : 'All commands: '}role-lens --help\n`), out);
      const listed = [...out.matchAll(/^ {4}--([a-z-]+)/gm)].map(([, option]) => option);
      assert.deepEqual(listed, Object.keys(COMMAND_OPTIONS[name]), name);
      assert.equal(out.includes('5 MB'), ['check', 'analyze', 'terms', 'team'].includes(name), name);
    }
    const packs = (await roleLens(['packs', '--help'])).out;
    for (const args of [
      ['packs', '-h'],
      ['help', 'packs'],
      ['--help', 'packs'],
      ['packs', 'check', '--no-packs', '--help'],
    ])
      assert.equal((await roleLens(args)).out, packs, args.join(' '));
    const check = (await roleLens(['check', '--help'])).out;
    assert.equal((await roleLens(['check', 'packs', '-h'])).out, check, 'a file of that name is no command');
    assert.notEqual((await roleLens(['check', '--', '--help'])).out, check);
  });

  it('knows the same commands and options in both languages', async () => {
    const words = (out: string): string[] => [...new Set(out.match(/--?[a-z][a-z-]*|role-lens [a-z]+/g))].sort();
    const en = await roleLens(['--help']);
    const zh = await roleLens(['--help'], '', { system: 'zh_CN.UTF-8' });
    assert.ok(words(en.out).length > 10);
    assert.deepEqual(words(zh.out), words(en.out));
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(await roleLens(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  it('says what is wrong in the language that is asked for, whatever is wrong and wherever that stands', async () => {
    const zh = ['--locale', 'zh-CN'];
    for (const args of [
      ['check', '.', ...zh, '--severity', 'plan/nope=off'],
      ['check', '.', '--owner', 'pricing=sales', '--locale=zh'],
      ['check', '.', '--color', '--locale', 'en', ...zh],
      ['check', ...zh],
      ['analyze', ...zh],
      ['mcp', 'file.md', ...zh],
      ['propose-role', folderWith({ 'a.md': '# 销售经理\n' }), ...zh],
      ['sing', ...zh],
    ]) {
      const { code, out, err } = await roleLens(args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /^role-lens: [^\n]*[\u4E00-\u9FFF][^\n]*\n用法见 role-lens [^\n]*\n$/, args.join(' '));
    }
    const en = await roleLens(['check', '--locale', 'en'], '', { system: 'zh_CN.UTF-8' });
    assert.match(en.err, /^role-lens: name the files/);
    const none = await roleLens(['check', '--', 'gone.md', ...zh]);
    assert.match(none.err, /no such file/, 'what stands behind -- is no option');
    assert.match((await roleLens(['check', '--help', ...zh])).out, /^用法：role-lens check /);
    assert.match((await roleLens(['check', '.', '--locale', 'fr'])).err, /^role-lens: there is no locale “fr”/);
  });

  it('says what is wrong in the language of the system', async () => {
    const { code, err } = await roleLens(['sing'], '', { system: 'zh_CN.UTF-8' });
    assert.equal(code, 2);
    assert.equal(err, 'role-lens: 没有“sing”这个命令\n用法见 role-lens --help\n');
  });

  it('is not misled by names that every object has', async () => {
    for (const args of [['constructor'], ['check', '--constructor'], ['__proto__']]) {
      const { code, err } = await roleLens(args);
      assert.equal(code, 2);
      assert.match(err, /^role-lens: there is no (?:command|option)/);
    }
  });

  it('reads a long line, across many chunks', async () => {
    const text = '销售漏斗，'.repeat(100_000);
    const { code, out } = await roleLens(
      ['terms', '--jsonl'],
      `\uFEFF${asInput({ id: 1, text }, { id: 2, text: 'x' })}`,
    );
    assert.equal(code, 0);
    assert.equal(lines(out).length, 2);
    assert.equal(jsonLines<{ terms: unknown[] }>(out)[0]!.terms.length, 100_000);
  });
});

describe('What is written to a terminal', () => {
  it('is colored on a terminal only, and never when NO_COLOR is set', () => {
    const terminal = { isTTY: true, hasColors: () => true };
    assert.equal(wantsColor(terminal, {}), true);
    assert.equal(wantsColor(terminal, { NO_COLOR: '1' }), false);
    assert.equal(wantsColor(terminal, { NO_COLOR: '' }), true);
    assert.equal(wantsColor({ isTTY: true, hasColors: () => false }, {}), false);
    assert.equal(wantsColor({ hasColors: () => true }, {}), false);
  });

  it('shows signs that steer the terminal instead of obeying them', () => {
    assert.equal(printable('a\u001B[2Jb\r\nc\u202Ed'), 'a\\u{1b}[2Jb\\u{d}\\u{a}c\\u{202e}d');
    assert.equal(printable('销售 🎯 ok'), '销售 🎯 ok');
  });

  it('shows signs that nobody sees, but leaves an emoji whole', () => {
    assert.equal(printable('销\u200B售\u00AD\uFEFF\u2060'), '销\\u{200b}售\\u{ad}\\u{feff}\\u{2060}');
    assert.equal(printable('jd\u{E0041}\u{E007F}.md'), 'jd\\u{e0041}\\u{e007f}.md');
    assert.equal(printable('a\u200Db\uFE0F\u3164\uD800'), 'a\\u{200d}b\\u{fe0f}\\u{3164}\\u{d800}');
    for (const emoji of ['👩‍💻', '❤️', '👨🏽‍🔧', '🏳️‍🌈', '1️⃣']) assert.equal(printable(emoji), emoji);
  });

  it('is no command to a host of builds', () => {
    assert.equal(printable('::error file=a::b.md'), '\\u{3a}:error file=a::b.md');
    assert.equal(printable(' ::set-env name=A::b'), ' \\u{3a}:set-env name=A::b');
    assert.equal(
      printable('a ##vso[task.x]b ##[error]c ##teamcity[d'),
      'a \\u{23}#vso[task.x]b \\u{23}#[error]c \\u{23}#teamcity[d',
    );
    for (const plain of ['C::b.md', '## 岗位职责', '# [a]', 'a#b', '::']) {
      assert.equal(printable(plain), plain === '::' ? '\\u{3a}:' : plain);
    }
    assert.equal(json({ name: 'a##vso[b]' }), String.raw`{"name":"a\u0023#vso[b]"}`);
    assert.deepEqual(JSON.parse(json(['##[x]', '\\##[', '#'])), ['##[x]', '\\##[', '#']);
  });
});
