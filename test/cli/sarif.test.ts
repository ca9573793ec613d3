import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, it } from 'mocha';
import type { Log, Result, Run } from 'sarif';
import { FINDING_CODES, FINDINGS, type FindingCode } from '../../src/core/index.ts';
import { folderWith, only, roleLens } from './run.ts';

// Microsoft's matchers for SARIF carry the official schema.
const schema: object = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
) as object;
const validate = addFormats.default(new Ajv.default({ strict: false, unicodeRegExp: false })).compile(schema);

const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n- 拜访重点客户，挖掘采购需求\n- 负责客户相关工作\n';
const WARN = only('jd/vague-duty', 'warning');

/** The log of a check; one that breaks the schema fails. */
async function sarif(folder: string, ...args: string[]): Promise<{ run: Run; results: Result[] }> {
  const { out } = await roleLens(['check', '--format', 'sarif', ...args], '', { folder });
  const log = JSON.parse(out) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors));
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  return { run: run!, results: run!.results! };
}

describe('role-lens check --format sarif', () => {
  it('would not pass for SARIF with anything missing', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: {} }] }), false);
  });

  it('keeps to the schema, in either language, with everything that may be found', async () => {
    const folder = folderWith({
      'jd.md': `${VAGUE}- 负责用户拉新与留存\n- 其他领导交办的工作\n\n## 考核指标\n\n- DAU\n`,
      'plan.md': '# 计划\n\n## 行动项\n\n| 事项 | 负责人 |\n| --- | --- |\n| 投放广告 | |\n',
      'en.txt':
        'Sales Manager\n\nResponsibilities\n\n1. Responsible for event-related work\n2. Other duties as assigned\n',
    });
    const { run } = await sarif(folder, '.', 'gone.md');
    assert.equal(run.language, 'en');
    assert.equal((await sarif(folder, '.', '--locale', 'zh-CN')).run.language, 'zh-CN');
  });

  it('says of every rule what it is about, and numbers results by rule', async () => {
    const { run, results } = await sarif(folderWith({ 'jd.md': VAGUE }), 'jd.md', ...WARN);
    const rules = run.tool.driver.rules!;
    assert.deepEqual(
      rules.map(({ id }) => id),
      FINDING_CODES,
    );
    for (const { shortDescription } of rules) assert.match(shortDescription!.text, /\S/);
    assert.equal(new Set(rules.map(({ name }) => name)).size, FINDING_CODES.length);
    const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };
    for (const { id, defaultConfiguration } of rules) {
      assert.equal(defaultConfiguration?.level, levels[FINDINGS[id as FindingCode].severity], id);
    }
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex!]?.id, ruleId);
  });

  it('points at the words, relative to the working folder, in UTF-16 columns', async () => {
    const folder = folderWith({ '草稿/a b#1.md': VAGUE });
    const { run, results } = await sarif(folder, '.', ...WARN);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const { artifactLocation, region } = results[0]!.locations![0]!.physicalLocation!;
    assert.equal(artifactLocation?.uri, `${encodeURIComponent('草稿')}/a%20b%231.md`);
    assert.equal(artifactLocation.uriBaseId, '%SRCROOT%');
    assert.equal(region?.startLine, 5);
    assert.equal(region.startColumn, 3);
    assert.equal(region.endLine, 5);
  });

  it('gives a full address to what lies outside of the working folder', async () => {
    const folder = folderWith({ 'jd.md': VAGUE, 'work/x.md': '' });
    const { results } = await sarif(path.join(folder, 'work'), '../jd.md', ...WARN);
    const { artifactLocation } = results[0]!.locations![0]!.physicalLocation!;
    assert.equal(artifactLocation?.uri, pathToFileURL(path.join(folder, 'jd.md')).href);
    assert.equal(artifactLocation.uriBaseId, undefined);
  });

  for (const [severity, level] of [
    ['error', 'error'],
    ['warning', 'warning'],
    ['information', 'note'],
    ['hint', 'note'],
  ] as const) {
    it(`calls ${severity} ${level}`, async () => {
      const { results } = await sarif(folderWith({ 'jd.md': VAGUE }), 'jd.md', ...only('jd/vague-duty', severity));
      assert.equal(results[0]?.level, level);
    });
  }

  it('tells findings apart by prints that stay when lines above come and go', async () => {
    const prints = async (text: string): Promise<unknown[]> =>
      (await sarif(folderWith({ 'jd.md': text }), 'jd.md', ...WARN)).results.map(
        ({ partialFingerprints }) => partialFingerprints?.['roleLensFinding/v1'],
      );
    const before = await prints(VAGUE);
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(await prints(VAGUE.replace('- 负责', '- 跟进合同回款\n- 负责')), before);
  });

  it('carries the fixes that change the draft, each as what is taken out and what comes in', async () => {
    const { results } = await sarif(folderWith({ 'jd.md': VAGUE }), 'jd.md', ...WARN);
    const fixes = results[0]!.fixes!;
    assert.ok(fixes.length > 0);
    for (const { description, artifactChanges } of fixes) {
      assert.match(description!.text!, /\S/);
      assert.equal(artifactChanges[0]?.artifactLocation.uri, 'jd.md');
      for (const { deletedRegion } of artifactChanges[0].replacements) assert.ok(deletedRegion.startLine! >= 1);
    }
  });

  it('says that it did not succeed when something could not be read, and what', async () => {
    const { run } = await sarif(folderWith({ 'jd.md': VAGUE }), 'jd.md', 'gone.md', ...WARN);
    const [invocation] = run.invocations!;
    assert.equal(invocation?.executionSuccessful, false);
    assert.equal(invocation.exitCode, 2);
    assert.match(invocation.toolExecutionNotifications![0]!.message.text!, /^gone\.md: /);
  });

  it('says that it did not succeed when a pack was left out, as the exit code does', async () => {
    const folder = folderWith({ 'jobs/jd.md': '# 销售经理\n', 'jobs/.role-lens/team.yaml': 'pack: [\n' });
    const { code, out } = await roleLens(['check', 'jobs/jd.md', '--format', 'sarif'], '', { folder });
    const [invocation] = (JSON.parse(out) as Log).runs[0]!.invocations!;
    assert.deepEqual([code, invocation?.exitCode, invocation?.executionSuccessful], [2, 2, false]);
    const preview = await roleLens(['check', 'jobs/jd.md', '--fix', '--dry-run'], '', { folder });
    assert.equal(preview.code, 2);
  });

  it('has no results for a clean draft', async () => {
    const { run, results } = await sarif(folderWith({ 'jd.md': '# 销售经理\n' }), 'jd.md', ...WARN);
    assert.deepEqual(results, []);
    assert.equal(run.invocations![0]?.executionSuccessful, true);
    assert.equal(run.invocations![0].exitCode, 0);
  });
});
