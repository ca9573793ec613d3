import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, it } from 'mocha';
import type { Log, Result } from 'sarif';
import { folderWith, lines, only, roleLens } from './run.ts';

// Microsoft's matchers for SARIF carry the official schema.
const schema: object = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
) as object;
const validate = addFormats.default(new Ajv.default({ strict: false, unicodeRegExp: false })).compile(schema);

const VAGUE = '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n';
const WARN = only('jd/vague-duty', 'warning');

function manyDrafts(): string {
  return folderWith(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`团队 ${at % 3}/jd-${at}.md`, VAGUE])));
}

async function logOf(folder: string, ...args: string[]): Promise<Log> {
  const { out } = await roleLens(['check', '.', 'gone.md', '--format', 'sarif', ...WARN, ...args], '', { folder });
  return JSON.parse(out) as Log;
}

function uris(results: readonly Result[]): string[] {
  return results.map((it) => it.locations![0]!.physicalLocation!.artifactLocation!.uri!);
}

describe('role-lens check --shard', () => {
  it('puts every draft into one part, by its name alone', async () => {
    const folder = manyDrafts();
    const drafts = async (...args: string[]): Promise<string[]> => {
      const { out } = await roleLens(['check', ...args, '--quiet', ...WARN], '', { folder });
      return lines(out).map((line) => line.split(':')[0]!);
    };
    const parts = await Promise.all(['1/3', '2/3', '3/3'].map((shard) => drafts('.', '--shard', shard)));
    for (const part of parts) assert.ok(part.length > 3, 'no part is left with nothing to do');
    assert.deepEqual(parts.flat().sort(), (await drafts('.')).sort());
    const [one] = parts[1]!;
    assert.deepEqual(await drafts(one!, '--shard', '2/3'), [one], 'without the others it is in the same part');
  });

  it('writes SARIF whose runs make one valid log that says what the whole says', async () => {
    const folder = manyDrafts();
    const [whole, ...parts] = await Promise.all([
      logOf(folder),
      ...['1/3', '2/3', '3/3'].map((shard) => logOf(folder, '--shard', shard)),
    ]);
    const merged: Log = { ...whole, runs: parts.flatMap(({ runs }) => runs) };
    assert.ok(validate(merged), JSON.stringify(validate.errors));
    const ids = merged.runs.map(({ automationDetails }) => automationDetails!.id);
    assert.deepEqual(ids, ['role-lens/shard-1-of-3/', 'role-lens/shard-2-of-3/', 'role-lens/shard-3-of-3/']);
    assert.equal(whole.runs[0]!.automationDetails, undefined);
    for (const run of merged.runs) assert.deepEqual(run.tool, whole.runs[0]!.tool, 'the same rules in each');
    const sorted = (results: readonly Result[]): Result[] =>
      [...results].sort((a, b) => (uris([a])[0]! < uris([b])[0]! ? -1 : 1));
    assert.deepEqual(
      sorted(merged.runs.flatMap(({ results }) => results!)),
      sorted(whole.runs[0]!.results!),
      'the same results with the same rule numbers and fingerprints',
    );
    const unread = (log: Log): unknown[] =>
      log.runs.flatMap(({ invocations }) => invocations![0]!.toolExecutionNotifications!);
    assert.equal(unread(whole).length, 1);
    assert.deepEqual(unread(merged), unread(whole), 'what cannot be read is told by one part');
  });

  it('refuses what is no part of a whole', async () => {
    for (const shard of ['0/2', '3/2', '1', 'a/b', '1/0']) {
      const { code, err } = await roleLens(['check', '.', '--shard', shard]);
      assert.equal(code, 2);
      assert.match(err, /^role-lens: --shard needs a number and how many there are, such as 2\/8, not/);
    }
  });
});
