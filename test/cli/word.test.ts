import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'mocha';
import { folderWith, roleLens } from './run.ts';
import { p, table, wordDocument } from '../support/word.ts';

const form = wordDocument(
  table(
    ['岗位名称', '销售经理'],
    ['岗位职责', p('1、开发华东客户，完成回款；') + p('2、负责公众号日常更新。')],
    ['任职资格', p('本科') + p('有驾照')],
  ),
);

describe('role-lens check reads Word documents', () => {
  it('of a folder too, and says in which section and item a finding stands', async () => {
    const folder = folderWith({ '销售.docx': form, '~$销售.docx': 'kept by Word while the file is open' });
    const { out, err } = await roleLens(['check', folder, '--locale', 'zh-CN'], '', { folder });
    assert.match(out, /^销售\.docx {2}“岗位职责”第 2 条 {2}\S+ {2}role\/off-role-duty {2}/mu);
    assert.match(out, /查了 1 份草稿/u);
    assert.equal(err, '');
  });

  it('and so in JSON and SARIF, which offer no changes of a file that is no text', async () => {
    const folder = folderWith({ 'a.docx': form });
    const json = await roleLens(['check', 'a.docx', '--format', 'json'], '', { folder });
    const { files } = JSON.parse(json.out) as { files: { findings: Record<string, unknown>[] }[] };
    const finding = files[0]!.findings.find(({ code }) => code === 'role/off-role-duty')!;
    assert.deepEqual([finding.section, finding.item, finding.line, finding.fixes], ['岗位职责', 2, undefined, []]);
    const sarif = await roleLens(['check', 'a.docx', '--format', 'sarif'], '', { folder });
    const { runs } = JSON.parse(sarif.out) as { runs: { results: Record<string, unknown>[] }[] };
    const result = runs[0]!.results.find(({ ruleId }) => ruleId === 'role/off-role-duty')!;
    assert.deepEqual(result.locations, [
      {
        physicalLocation: { artifactLocation: { uri: 'a.docx', uriBaseId: '%SRCROOT%' } },
        logicalLocations: [{ name: '2', fullyQualifiedName: '岗位职责/2', kind: 'element' }],
      },
    ]);
    assert.equal(result.fixes, undefined);
  });

  it('on the standard input as large as in a file, and says of a larger one that it is too large', async () => {
    const withPicture = (bytes: number) =>
      wordDocument(p('Sales manager'), { 'word/media/photo.png': randomBytes(bytes) });
    const read = await roleLens(['check', '-', '--stdin-filename', 'a.docx'], withPicture(6_000_000));
    assert.deepEqual([read.code, read.err], [0, '']);
    const { err } = await roleLens(['check', '-', '--stdin-filename', 'a.docx'], withPicture(20_100_000));
    assert.match(err, /^role-lens: a\.docx: .*20 MB/);
  });

  it('on the standard input, and names in a sentence what it does not read', async () => {
    const piped = await roleLens(['check', '-', '--format', 'json'], form);
    assert.match(piped.out, /"item": 2/);
    const folder = folderWith({
      'old.docx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'macros.docx': wordDocument(p('x'), { 'word/vbaProject.bin': 'x' }),
      'text.docx': 'Sales manager',
    });
    const { code, err } = await roleLens(['check', folder], '', { folder });
    assert.equal(code, 2);
    assert.match(err, /macros\.docx: it holds macros and was not read; save it as a \.docx without macros\n/);
    assert.match(err, /old\.docx: it is in the old \.doc format; save it as \.docx in Word\n/);
    assert.match(err, /text\.docx: it is not a Word document \(\.docx\)\n/);
  });
});
