import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, type Engine } from '../../src/core/index.ts';
import { compiled, pictureWith, roleModel } from '../support/built-in.ts';
import { joinPacks } from '../support/join-packs.ts';
import { customerSuccess } from '../support/more-roles.ts';
import { teamPack } from '../support/team-pack.ts';

const JD =
  '---\nrole: customer-success\n---\n\n# 客户成功经理\n\n## 岗位职责\n\n- 盯住客户健康分\n- 负责公众号日常更新与品牌投放\n';

describe('A fourth role, of a pack of the team', () => {
  const engine = createEngine([joinPacks([compiled, customerSuccess])]);

  it('is a column of the comparison and a branch of the tree', () => {
    assert.ok(engine.comparison('zh').roles.some(({ id }) => id === 'customer-success'));
    assert.equal(engine.comparison('en').roles.length, compiled.pack.roles.length + 1);
    assert.ok(JSON.stringify(engine.outline('en')).includes('Customer Success'));
  });

  it('has terms that are found, and duties that are offered', () => {
    const draft = engine.readDraft(JD, 'markdown');
    assert.ok(engine.findTerms(JD, draft).some(({ term }) => term === 'health-score'));
    const analyzer = engine.createAnalyzer(roleModel);
    const text = JD.replace('- 负责公众号日常更新与品牌投放', '- ');
    const { draft: read, declared } = analyzer.read(text, 'markdown');
    assert.equal(declared?.role, 'customer-success');
    const offered = engine.suggestDuties(text, text.length - 1, read, declared);
    assert.deepEqual(
      offered?.duties.map(({ id }) => id),
      ['run-customer-onboarding', 'hold-business-reviews'],
    );
  });

  it('has a share in the reading of a draft, and a picture', () => {
    const analysis = engine.createAnalyzer(roleModel).analyze(JD, 'markdown');
    assert.equal(analysis.role, 'customer-success');
    assert.ok((analysis.reading.items[0]!.mix['customer-success'] ?? 0) > 0);
    assert.ok(pictureWith(engine, engine.createAnalyzer(roleModel), JD));
    const offRole = analysis.findings.filter(({ code }) => code === 'role/off-role-duty');
    assert.deepEqual(
      offRole.filter(({ args }) => args.role === 'customer-success'),
      [],
    );
  });
});

describe('A pack without any role', () => {
  it('leaves every view empty and every draft without findings about roles', () => {
    const engine: Engine = createEngine([teamPack({})]);
    assert.deepEqual(engine.comparison('zh').roles, []);
    assert.deepEqual(engine.findTerms(JD, engine.readDraft(JD, 'markdown')), []);
    const analysis = engine.createAnalyzer(roleModel).analyze(JD, 'markdown');
    assert.deepEqual(
      analysis.findings.filter(({ code }) => code.startsWith('role/')),
      [],
    );
  });
});
