import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  createEngine,
  type Analyzer,
  type Engine,
  type Locale,
  type ProposalResult,
  type RoleProposal,
  type SummarizedFile,
} from '../../../src/core/index.ts';
import { proposedPack } from '../../../src/core/packs.ts';
import { proposalStrings } from '../../../src/words/proposal-words.ts';
import { analyzer, engine, roleModel } from '../../support/built-in.ts';
import { customerSuccessManagers, productManagers, type RoleDrafts } from '../../support/role-drafts.ts';
import { samples } from '../../support/samples.ts';
import { knowledgeOf, said } from '../../support/team-files.ts';

function filesOf(texts: readonly string[]): SummarizedFile[] {
  return texts.map((text, at) => {
    const name = `${at + 1}.md`;
    return { id: name, path: name, summary: engine.summarize(analyzer.analyze(text, 'markdown'), analyzer) };
  });
}

function proposed(texts: readonly string[], options = {}): RoleProposal {
  const result = engine.proposeRole(filesOf(texts), options);
  assert.ok(!('problem' in result), JSON.stringify(result));
  return result;
}

function packOf(proposal: RoleProposal, locale: Locale): string {
  const { index } = engine;
  const activity = (id: string): string => index.activity(id)!.name[locale];
  const words = proposalStrings(locale, { activity, profession: (id) => index.professionName(id, locale) });
  return proposedPack(proposal, words, activity);
}

/** An engine with the pack, which must be sound. */
async function engineWith(text: string): Promise<{ engine: Engine; analyzer: Analyzer }> {
  const knowledge = await knowledgeOf({ '/work/.role-lens/proposed.yaml': text });
  assert.deepEqual(said(knowledge), []);
  assert.ok(knowledge.packs[0]!.isInForce);
  const own = createEngine([knowledge.compiled]);
  return { engine: own, analyzer: own.createAnalyzer(roleModel) };
}

/** What is said of a draft: its role, the role that it speaks of, and every finding with its place. */
function saidOf(by: Analyzer, text: string): unknown {
  const { role, reading, findings } = by.analyze(text, 'markdown');
  return [role, reading.role, findings.map(({ code, start, end }) => [code, start, end])];
}

const FOLDERS: readonly (readonly [string, RoleDrafts, Locale, readonly string[]])[] = [
  ['product', productManagers, 'zh', ['需求评审', '需求文档', '排优先级', '功能验收', '产品路线图']],
  ['customer-success', customerSuccessManagers, 'en', ['health scores', 'success plan', 'executive sponsors']],
];

describe('A role that is proposed from drafts', () => {
  for (const [id, drafts, locale, words] of FOLDERS) {
    it(`has the words, the lines and the work of ten drafts: ${id}`, () => {
      const role = proposed(drafts.texts);
      assert.equal(role.id, id);
      assert.equal(role.drafts, 10);
      assert.deepEqual(role.languages, [locale]);
      const forms = role.terms.map(({ form }) => form);
      assert.deepEqual(
        words.filter((it) => !forms.includes(it)),
        [],
        forms.join(),
      );
      assert.ok(role.terms.every((it) => it.drafts >= 3));
      assert.ok(role.duties.length >= 5);
      const lines = drafts.texts.join('\n');
      assert.ok(role.duties.every(({ text }) => lines.includes(text)));
      assert.ok(role.own.length >= 3);
      assert.deepEqual(role.shares, [], 'what is known as its own is written nowhere again');
    });

    it(`is a sound pack by which an eleventh draft is told, and all others are read as before: ${id}`, async () => {
      const text = packOf(proposed(drafts.texts), locale);
      const own = await engineWith(text);
      assert.ok(own.engine.index.role(id));
      const { role, reading } = own.analyzer.analyze(drafts.another, 'markdown');
      assert.deepEqual([role, reading.role], [id, id]);
      // Without its title the words alone speak more of it than of any other role.
      const { mix } = own.analyzer.analyze(drafts.another.replace(/^#.*\n/, ''), 'markdown').reading;
      const others = Object.entries(mix).filter(([it]) => it !== id && it !== 'none');
      assert.ok(
        others.every(([, share]) => share < mix[id]!),
        JSON.stringify(mix),
      );
      for (const sample of samples) {
        assert.deepEqual(saidOf(own.analyzer, sample.text), saidOf(analyzer, sample.text), sample.name);
      }
    });
  }

  it('has no pieces of words, and no words that stand in every trade', () => {
    const lines = [
      '根据客户需求进行方案设计',
      '根据用户需求提出产品改法',
      '针对门店需求进行推出产品的测试',
      '通过访谈进行整理',
    ];
    const texts = productManagers.texts.map((it) =>
      it.replaceAll(
        /^(?:-|\d\.) .*(?:访谈|需求|功能).*$/gm,
        (line) => `${line}\n${lines.map((own) => `- ${own}`).join('\n')}`,
      ),
    );
    const forms = proposed(texts).terms.map(({ form }) => form);
    assert.ok(forms.includes('需求文档'));
    for (const piece of ['户需求', '出产品', '进行', '根据', '通过', '求进行', '针对']) {
      assert.ok(!forms.includes(piece), `${piece}: ${forms.join()}`);
    }
  });

  it('says in its remarks how many drafts stand behind each entry', () => {
    const text = packOf(proposed(productManagers.texts), 'zh');
    assert.match(text, / {2}# 10 份里有 9 份\n {2}product-xuqiuwendang:\n {4}forms: \[需求文档\]\n/);
    assert.match(packOf(proposed(customerSuccessManagers.texts), 'en'), / {2}# 7 of 10 drafts\n/);
  });

  it('is new where the pack knows nothing of it: its id and its titles come from the drafts, and others keep their work', async () => {
    const renamed = productManagers.texts.map((it) => it.replaceAll('产品经理', '玩法规划师'));
    const role = proposed(renamed);
    assert.deepEqual(role.names, { zh: '玩法规划师' });
    assert.match(role.id, /^[a-z0-9-]+$/);
    assert.ok(role.titles.some(({ title }) => title === '高级玩法规划师'));
    assert.ok(role.shares.some((it) => it.id === 'write-requirements'));
    const own = await engineWith(packOf(role, 'zh'));
    const requirements = own.engine.index.activity('write-requirements')!;
    assert.deepEqual(requirements.owns, engine.index.activity('write-requirements')!.owns);
    assert.ok(requirements.shares.includes(role.id));
    const { role: told } = own.analyzer.analyze(renamed[0]!, 'markdown');
    assert.equal(told, role.id);
  });

  it('has the id and the name that it is given, and no id that is taken or none', async () => {
    const role = proposed(customerSuccessManagers.texts, { id: 'care', name: 'Customer care' });
    assert.deepEqual([role.id, role.names], ['care', { en: 'Customer care' }]);
    await engineWith(packOf(role, 'en'));
    const files = filesOf(customerSuccessManagers.texts);
    assert.deepEqual(engine.proposeRole(files, { id: 'sales' }), { problem: 'taken', id: 'sales' });
    assert.deepEqual(engine.proposeRole(files, { id: 'Our Role' }), { problem: 'bad-id', id: 'Our Role' });
  });

  it('leaves out what is no job description, and drafts for somebody else', () => {
    const sales = '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，签订合同\n- 跟进商机，谈判合同\n- 催收回款\n';
    const role = proposed([...productManagers.texts, '# 会议纪要\n\n今天下雨。\n', sales]);
    assert.equal(role.drafts, 10);
    assert.deepEqual(
      role.leftOut.map(({ path, why, profession }) => [path, why, profession]),
      [
        ['11.md', 'no-posting', undefined],
        ['12.md', 'other-profession', 'sales'],
      ],
    );
    assert.match(packOf(role, 'zh'), /# 12\.md：写的是销售\n/);
  });

  it('needs three drafts', () => {
    const result: ProposalResult = engine.proposeRole(filesOf(productManagers.texts.slice(0, 2)));
    assert.deepEqual(result, { problem: 'too-few', drafts: 2, needed: 3, leftOut: [] });
    assert.equal(proposed(productManagers.texts.slice(0, 3)).drafts, 3);
  });

  it('is sound whatever signs stand in the drafts', async () => {
    const signs = [
      '"a": {b}',
      '# [x](y) *z*',
      "it's: 'so' & !so",
      '`{{role}}` ${1:x}',
      '- : ? | >',
      '%TAG ! \u2028 \u0007',
    ];
    const texts = customerSuccessManagers.texts.map((text, at) =>
      text.replaceAll(/^- (.*)$/gm, `- $1 ${signs[at % signs.length]!}`),
    );
    await engineWith(packOf(proposed(texts), 'en'));
    await engineWith(packOf(proposed(texts, { name: ': # "x" {y}' }), 'zh'));
  });

  it('has the same words where a hundred drafts say ten times the same', () => {
    const role = proposed(Array.from({ length: 10 }, () => productManagers.texts).flat());
    assert.equal(role.drafts, 100);
    const forms = new Set(role.terms.map(({ form }) => form));
    assert.ok(proposed(productManagers.texts).terms.every(({ form }) => forms.has(form)));
  });
});
