import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'mocha';
import { pathToFileURL } from 'node:url';
import { asInput, folderWith, jsonLines, lines, only, program, roleLens } from './run.ts';

/** A draft with a duty that says nothing, on line 5 from column 3. */
const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n- 拜访重点客户，挖掘采购需求\n';
/** So far in that Markdown takes it for code. */
const INDENTED = '岗位职责\n\n    1、负责客户相关工作\n    2、拜访重点客户\n';
const WARN = only('jd/vague-duty', 'warning');

describe('role-lens check -', () => {
  it('checks the standard input, and reports it under the name that is given', async () => {
    const folder = folderWith({ 'b.md': VAGUE });
    const check = (...args: string[]) => roleLens(['check', ...args, ...WARN], VAGUE, { folder });
    const named = await check('-', '--stdin-filename', 'jobs/a.md');
    assert.match(named.out, /^jobs\/a\.md:5:3 {2}warning {2}jd\/vague-duty .+\n1 draft checked: 1 warning\n$/);
    assert.equal(named.code, 1);
    assert.match((await check('-')).out, /^<stdin>:5:3 {2}warning /);
    assert.match((await check('--stdin-filename=x.md')).out, /^x\.md:5:3 /, 'the name says it all');
    const both = await check('b.md', '-', '-', '--stdin-filename', path.join(folder, 'x', 'c.md'));
    assert.match(both.out, /^b\.md:5:3 .+\nx\/c\.md:5:3 .+\n2 drafts checked: 2 warnings\n$/);
  });

  it('reads it as plain text, and as Markdown when the name has such an ending', async () => {
    const found = async (...args: string[]) =>
      lines((await roleLens(['check', '-', ...args, ...WARN], INDENTED)).out).length - 1;
    assert.equal(await found(), 1);
    assert.equal(await found('--stdin-filename', 'a.txt'), 1);
    assert.equal(await found('--stdin-filename', 'a.md'), 0);
    assert.equal(await found('--stdin-filename', 'A.MarkDown'), 0);
  });

  it('names it in JSON and SARIF as well', async () => {
    const folder = folderWith({});
    const run = async (format: string, name: string): Promise<unknown> => {
      const args = ['check', '-', '--stdin-filename', name, '--format', format, ...WARN];
      return JSON.parse((await roleLens(args, VAGUE, { folder })).out);
    };
    assert.equal(((await run('json', './a.md')) as { files: { file: string }[] }).files[0]?.file, 'a.md');
    const outside = path.join(path.dirname(folder), 'a.md');
    const sarif = JSON.stringify(await run('sarif', outside));
    assert.ok(
      sarif.includes(JSON.stringify(pathToFileURL(outside).href)),
      'the full address of a name that lies outside',
    );
  });

  it('says so when it is empty, is no text, or is in another encoding', async () => {
    assert.equal(
      (await roleLens(['check', '-'])).out,
      '1 draft checked: no findings; not checked for roles: 1 that is no job description or plan\n',
    );
    const pdf = await roleLens(['check', '-', '--stdin-filename', 'a.md'], '%PDF-1.7\n');
    assert.deepEqual([pdf.code, pdf.out], [2, 'no draft was checked; 1 could not be read\n']);
    assert.match(pdf.err, /^role-lens: a\.md: it is a PDF; /);
    const utf16 = await roleLens(['check', '-', '--encoding', 'utf-16le', ...WARN], Buffer.from(VAGUE, 'utf16le'));
    assert.match(utf16.out, /^<stdin>:5:3 /);
  });

  it('needs to be asked for when there is a name for it and other files', async () => {
    const { code, err } = await roleLens(['check', 'a.md', '--stdin-filename', 'b.md']);
    assert.equal(code, 2);
    assert.match(err, /^role-lens: --stdin-filename is for the standard input: add -\n/);
  });

  it('is what analyze and terms read anyway', async () => {
    for (const command of ['analyze', 'terms']) {
      const { code, out } = await roleLens([command, '-', '--jsonl'], asInput({ id: 1, text: '销售漏斗' }));
      assert.deepEqual([code, jsonLines(out).length], [0, 1]);
      const file = await roleLens([command, '--jsonl', 'a.jsonl']);
      assert.equal(file.code, 2);
    }
  });

  it('cannot be a folder', async () => {
    for (const args of ['check -', 'terms --jsonl']) {
      const child = spawn('sh', ['-c', `"$0" "$1" ${args} < .`, process.execPath, program]);
      const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number]>]);
      assert.deepEqual([code, err], [2, 'role-lens: standard input: it cannot be read (EISDIR)\n']);
    }
  });
});

describe('An id of a JSON line', () => {
  it('comes out as it came in', async () => {
    const ids = [
      '7312345678901234567',
      '-0.0',
      '1e400',
      '12345678901234567890.10',
      '"7312345678901234567"',
      '"a\\"b,}]:{"',
      'true',
      'null',
      '{"$oid": "5f\\u0061", "n": [1.50, {"id": 3}]}',
      '[1.0,[2]]',
    ];
    const input = ids.map((id, at) =>
      at % 2 === 0 ? `{"id":${id},"text":"x"}` : `{"a":{"id":1},"text":"\\"id\\":2","id" : ${id} ,"b":[{"id":3}]}`,
    );
    for (const command of ['analyze', 'terms']) {
      const { code, out } = await roleLens([command, '--jsonl'], `${input.join('\n')}\n`);
      assert.equal(code, 0);
      assert.deepEqual(
        lines(out).map((line) => line.replace(/^\{"id":/, '').replace(/,"(?:terms|language)":.*$/, '')),
        ids,
      );
    }
  });

  it('is the last of several, also when its key is written otherwise, and null when there is none', async () => {
    const { out } = await roleLens(
      ['terms', '--jsonl'],
      '{"id":1,"id":7312345678901234567,"text":"x"}\n{"id":1,"\\u0069d":2.0,"text":"x"}\n{"text":"x"}\n',
    );
    assert.deepEqual(
      lines(out).map((line) => /^\{"id":(.*),"terms/.exec(line)?.[1]),
      ['7312345678901234567', '2.0', 'null'],
    );
  });

  it('is refused when it is nested so deeply that it can name nothing; the other lines are answered', async () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    const line = (id: string): string => `{"id":${id},"text":"x"}\n`;
    const { code, out, err } = await roleLens(
      ['terms', '--jsonl'],
      line(nested(20_000)) + line('2') + line(nested(100)) + line(nested(101)),
    );
    assert.equal(code, 2);
    assert.equal(lines(out).length, 2);
    assert.deepEqual(lines(err), [
      'role-lens: line 1 was left out: its "id" is nested too deeply',
      'role-lens: line 4 was left out: its "id" is nested too deeply',
    ]);
  });
});
