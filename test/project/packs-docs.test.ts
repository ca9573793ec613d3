/** What docs/packs.md says is so: its examples are packs without a problem, and its table is that of the schema. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { createEngine } from '../../src/core/index.ts';
import { root } from '../../tools/host/paths.ts';
import { markedText } from '../../tools/docs/marked.ts';
import { packSchema, partsTable } from '../../tools/docs/pack-schema.ts';
import { roleModel } from '../support/built-in.ts';
import { draftIn } from '../support/house-style.ts';
import { knowledgeOf, said } from '../support/team-files.ts';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const document = read('docs/packs.md');
const examples = [...document.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text!);
const codesOf = async (pack: string, draft: string): Promise<string[]> => {
  const { compiled } = await knowledgeOf({ '/team/.role-lens/team.yaml': read(pack) });
  const analysis = createEngine([compiled]).createAnalyzer(roleModel).analyze(read(draft), 'markdown', {});
  assert.equal(analysis.declared?.role, 'customer-success');
  return analysis.findings.map(({ code, start, end }) => `${code}: ${analysis.text.slice(start, end)}`);
};

describe('The page about team packs', () => {
  for (const text of examples) {
    it(`shows a pack that has no problem: ${text.split('\n')[0]!}`, async () => {
      assert.deepEqual(said(await knowledgeOf({ '/team/.role-lens/team.yaml': text })), []);
    });
  }

  it('shows the packs of the samples as they are', () => {
    assert.ok(examples.length >= 5);
    for (const name of ['team-zh', 'team-en'])
      assert.ok(examples.includes(read(`samples/${name}/.role-lens/team.yaml`)));
  });

  it('has the table of the parts', () => {
    assert.equal(markedText(document, 'parts'), partsTable());
  });

  it('is right about the house style: each part of the example finds what it says', async () => {
    const example = examples.find((text) => text.startsWith('pack: house-style'))!;
    const { compiled } = await knowledgeOf({ '/team/.role-lens/team.yaml': example });
    const job = `# 销售经理\n\n## 岗位职责\n\n${'- 拜访客户并签约\n- 跟进合同回款\n'.repeat(5)}\n## 任职要求\n\n- 有狼文化，做过狼性文化研究\n`;
    const draft = draftIn(createEngine([compiled]), job);
    assert.deepEqual(draft.messages('zh'), [
      '团队写法（team.yaml）：要有“面试流程”一节，这份还没有。',
      '团队写法（team.yaml）：要有“考核指标”一节，这份还没有。',
      '团队写法（team.yaml）：要有“我们怎么工作”一节，这份还没有。',
      '团队写法（team.yaml）：职责最多8条，这里有10条。',
      '团队写法（team.yaml）：“狼文化”改说“有冲劲”。看不出要做什么。',
    ]);
  });

  it('is right about the samples: only the line of another role is found', async () => {
    assert.deepEqual(await codesOf('samples/team-zh/.role-lens/team.yaml', 'samples/team-zh/客户成功经理-JD.md'), [
      'role/off-role-duty: 投放信息流广告，负责线索成本',
    ]);
    assert.deepEqual(
      await codesOf('samples/team-en/.role-lens/team.yaml', 'samples/team-en/customer-success-manager-jd.md'),
      ['role/off-role-duty: Manage paid social campaigns and own the cost per lead'],
    );
  });
});

describe('The schema of packs', () => {
  const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(packSchema());

  it('allows every example, and no key that there is not', () => {
    for (const text of examples) assert.ok(validate(parse(text)), JSON.stringify(validate.errors?.[0]));
    for (const wrong of ['pack: a\nterm: {}', 'terms: {}', 'pack: a\nterms: { sales: { form: [x] } }', 'pack: A B']) {
      assert.ok(!validate(parse(wrong)), wrong);
    }
  });
});
