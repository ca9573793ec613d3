import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { replaceFile } from '../../src/cli/replace-file.ts';
import { LOCALES } from '../../src/core/index.ts';
import { PAGES } from '../../src/words/finding-pages.ts';
import { sentencesFor } from '../../src/cli/sentences.ts';
import { p, wordDocument } from '../support/word.ts';
import { encoded, utf16 } from './encode.ts';
import { folderWith, lines, only, roleLens } from './run.ts';

/** A comment that says one thing twice, which needs no judgement to mend, and a duty that says nothing, which does. */
const TWICE = '<!-- role-lens-disable-next-line jd/vague-duty jd/vague-duty -- 客户 -->';
const ONCE = '<!-- role-lens-disable-next-line jd/vague-duty -- 客户 -->';
const DRAFT = `# 销售经理\n\n## 岗位职责\n\n${TWICE}\n- 负责客户相关工作\n- 负责渠道相关工作\n`;
const FIXED = DRAFT.replace(TWICE, ONCE);
const WARN = [...only('jd/vague-duty', 'warning'), '--severity', 'suppression/unused=hint'];

describe('role-lens check --fix', () => {
  it('makes the fixes that need no judgement, tells what is left and how many it made', async () => {
    const folder = folderWith({ 'a.md': DRAFT, 'clean.md': FIXED });
    const before = statSync(path.join(folder, 'clean.md')).mtimeMs;
    const { code, out, err } = await roleLens(['check', '.', '--fix', ...WARN], '', { folder });
    assert.equal(readFileSync(path.join(folder, 'a.md'), 'utf8'), FIXED);
    assert.equal(statSync(path.join(folder, 'clean.md')).mtimeMs, before, 'what needs nothing is not written');
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'clean.md'], 'nothing is left behind');
    assert.deepEqual(
      lines(out).map((line) => line.split('  ')[0]),
      ['a.md:7:3', 'clean.md:7:3', '2 drafts checked: 2 warnings; 1 fixed'],
    );
    assert.deepEqual([code, err], [1, '']);
    assert.match((await roleLens(['check', '.', '--fix', ...WARN], '', { folder })).out, /; 0 fixed\n$/);
    const { out: json } = await roleLens(['check', '.', '--fix', '--format', 'json'], '', { folder });
    assert.equal((JSON.parse(json) as { fixed: number }).fixed, 0);
  });

  it('makes no other fix than the one that help and documents name, whatever is found', async () => {
    const drafts = Object.entries(PAGES).flatMap(([code, page]) =>
      LOCALES.map((locale) => [`${locale}/${code}.md`, `${page[locale].example.join('\n')}\n`] as const),
    );
    const folder = folderWith(Object.fromEntries(drafts));
    const { out } = await roleLens(['check', '.', '--format', 'json'], '', { folder });
    const { files } = JSON.parse(out) as { files: { findings: { fixes: { isSafe: boolean }[] }[] }[] };
    const fixes = files.flatMap(({ findings }) => findings.flatMap((it) => it.fixes));
    assert.ok(fixes.length > 100);
    assert.ok(fixes.every(({ isSafe }) => !isSafe));
    assert.deepEqual(await roleLens(['check', '.', '--fix', '--dry-run'], '', { folder }), {
      code: 0,
      out: '',
      err: '',
    });
    const help = (await roleLens(['check', '--help'])).out.replace(/\s+/g, ' ');
    assert.match(help, /so far only a code that a suppression comment repeats;/);
  });

  it('keeps the encoding, the byte-order mark, the line ends, the mode and the link of a file', async () => {
    const traditional = (text: string): string =>
      text.replace(/[销经岗职责负户关]/g, (sign) => '銷經崗職責負戶關'['销经岗职责负户关'.indexOf(sign)]!);
    // A character of four bytes.
    const rare = (text: string): Uint8Array =>
      Buffer.concat([Uint8Array.of(0x23, 0x20, 0x81, 0x39, 0xee, 0x39), encoded(text.slice(2), 'gbk')]);
    const texts = (text: string): Record<string, Uint8Array> => ({
      'mark.md': Buffer.from(`\uFEFF${text}`),
      'crlf.md': Buffer.from(text.replaceAll('\n', '\r\n')),
      'mixed.md': Buffer.from(text.replace('\n', '\r\n').replace(/\n$/, '')),
      'cr.md': Buffer.from(text.replaceAll('\n', '\r')),
      'le.md': utf16(text, 'le', '\uFEFF'),
      'be.md': utf16(text, 'be', '\uFEFF'),
      'gbk.md': encoded(text, 'gbk'),
      'gb18030.md': rare(text),
      'big5.md': encoded(traditional(text), 'big5'),
    });
    const folder = folderWith(texts(DRAFT));
    chmodSync(path.join(folder, 'crlf.md'), 0o640);
    symlinkSync('mark.md', path.join(folder, 'link.md'));
    for (const name of Object.keys(texts(DRAFT))) {
      const encoding = /gb18030|big5/.exec(name)?.[0] ?? 'gbk';
      const run = await roleLens(['check', name, '--fix', '--encoding', encoding, ...WARN], '', { folder });
      assert.deepEqual([run.err, name], ['', name]);
    }
    const expected = texts(FIXED);
    for (const [name, bytes] of Object.entries(expected))
      assert.deepEqual(readFileSync(path.join(folder, name)), Buffer.from(bytes), name);
    assert.equal(statSync(path.join(folder, 'crlf.md')).mode & 0o777, 0o640);
    writeFileSync(path.join(folder, 'mark.md'), DRAFT);
    await roleLens(['check', 'link.md', '--fix'], '', { folder });
    assert.ok(lstatSync(path.join(folder, 'link.md')).isSymbolicLink());
    assert.equal(readFileSync(path.join(folder, 'mark.md'), 'utf8'), FIXED);
  });

  it('never changes a Word document, whatever its name', async () => {
    const word = wordDocument(p('销售经理') + p('岗位职责') + p(TWICE) + p('负责客户相关工作'));
    const folder = folderWith({ 'a.docx': word, 'b.md': word });
    const { out, err } = await roleLens(['check', '.', '--fix'], '', { folder });
    assert.match(out, /2 drafts checked: .*; 0 fixed\n$/);
    assert.equal(err, '');
    for (const name of ['a.docx', 'b.md']) assert.deepEqual(readFileSync(path.join(folder, name)), Buffer.from(word));
  });

  it('leaves alone what somebody changed since it was read, and what is protected', () => {
    const folder = folderWith({ 'a.md': 'new', 'b.md': 'old' });
    const sentences = sentencesFor('en');
    const replace = (name: string): string | undefined =>
      replaceFile(path.join(folder, name), Buffer.from('old'), Buffer.from('mine'), sentences);
    assert.equal(replace('a.md'), 'it was changed after it was read, so it was not written');
    assert.equal(replace('gone.md'), 'it could not be written (ENOENT) and is as it was');
    assert.equal(replace('b.md'), undefined);
    assert.deepEqual(
      readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8')),
      ['new', 'mine'],
    );
  });

  it('has nothing to do with the standard input, and says what to do instead', async () => {
    const { code, err } = await roleLens(['check', '-', '--fix'], DRAFT);
    assert.equal(code, 2);
    assert.match(err, /^role-lens: the standard input cannot be changed; .* --dry-run\n/);
  });
});

describe('role-lens check --fix --dry-run', () => {
  it('writes a diff that git and patch make the same change of, and nothing else', async () => {
    const drafts = {
      'jobs/a b.md': DRAFT,
      'crlf.md': DRAFT.replaceAll('\n', '\r\n'),
      'mark.md': `\uFEFF${TWICE}\n${DRAFT}`,
      'end.md': DRAFT.replace(/\n- 负责渠道相关工作\n$/, ''),
      '草稿.md': DRAFT,
      'clean.md': FIXED,
    };
    const folder = folderWith(drafts);
    const { code, out, err } = await roleLens(['check', '.', '--fix', '--dry-run'], '', { folder });
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^--- a\/crlf\.md\n\+\+\+ b\/crlf\.md\n@@ /);
    for (const [name, text] of Object.entries(drafts))
      assert.equal(readFileSync(path.join(folder, name), 'utf8'), text, 'no file is written');
    execFileSync('git', ['init', '-q'], { cwd: folder });
    execFileSync('git', ['apply', '-'], { cwd: folder, input: out });
    for (const [name, text] of Object.entries(drafts))
      assert.equal(readFileSync(path.join(folder, name), 'utf8'), text.replaceAll(TWICE, ONCE), name);
    const again = await roleLens(['check', '.', '--fix', '--dry-run'], '', { folder });
    assert.deepEqual([again.code, again.out], [0, '']);
  });

  it('shows what would change in the standard input', async () => {
    const { code, out } = await roleLens(['check', '-', '--stdin-filename', 'x.md', '--fix', '--dry-run'], DRAFT);
    assert.equal(code, 1);
    assert.ok(out.startsWith('--- a/x.md\n+++ b/x.md\n'));
    assert.ok(out.includes(`\n-${TWICE}\n+${ONCE}\n`));
  });

  it('is asked for in one way', async () => {
    for (const [args, sentence] of [
      [['--dry-run'], '--dry-run needs --fix'],
      [['--fix', '--dry-run', '--format', 'json'], '--dry-run and --format cannot be given together'],
    ] as const) {
      const { code, err } = await roleLens(['check', '.', ...args]);
      assert.deepEqual([code, lines(err)[0]], [2, `role-lens: ${sentence}`]);
    }
  });
});
