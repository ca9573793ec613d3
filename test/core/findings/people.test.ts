import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges, type Finding } from '../../../src/core/index.ts';
import { findingMessage } from '../../../src/words/finding-words.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const PEOPLE: Readonly<Record<string, string>> = {
  赵敏: 'operations',
  王强: '销售',
  李和平: '市场经理',
  'Li Lei': 'Marketing',
  陈工: '研发工程师',
};
const SIGN = '拜访前二十大客户并签约';

interface Owned {
  readonly text: string;
  readonly found: readonly Finding[];
}

/** A plan with one row, and what is said of its owner and its line. */
function plan(owner: string, people: Readonly<Record<string, string>> = PEOPLE, frontMatter = ''): Owned {
  const text = `${frontMatter}# 市场计划\n\n## 行动计划\n\n| 事项 | 负责人 |\n|---|---|\n| ${SIGN} | ${owner} |\n`;
  return { text, found: analyzer.analyze(text, 'markdown', { people }).findings };
}
const codes = (of: Owned): string[] => of.found.map(({ code }) => code);

describe('Of people who are known to be in a team', () => {
  it('the role counts as the owner, by its id, its name or a title', () => {
    for (const owner of ['赵敏', '@赵敏', '李和平', 'li lei', '赵敏、李和平']) {
      assert.deepEqual(codes(plan(owner)), ['plan/wrong-owner'], owner);
    }
    for (const owner of ['王强', '@王强', '王强和赵敏', '王强/李和平']) assert.deepEqual(codes(plan(owner)), [], owner);
  });

  it('one whose name only resembles theirs, or of another profession, is nobody known', () => {
    for (const owner of ['赵敏敏', '大赵敏', '小王', 'Li Leila']) {
      assert.ok(!codes(plan(owner)).includes('plan/wrong-owner'), owner);
    }
    assert.ok(!codes(plan('陈工')).includes('plan/wrong-owner'));
    assert.deepEqual(codes(plan('赵敏', {})), codes(plan('周芷若')));
  });

  it('a team that stands beside the name counts first', () => {
    assert.deepEqual(codes(plan('销售 @赵敏')), []);
    assert.deepEqual(codes(plan('市场 王强')), ['plan/wrong-owner']);
  });

  /** The plan after the fix of its owner. */
  const mended = (owner: string, people = PEOPLE): string => {
    const { text, found } = plan(owner, people);
    const analysis = analyzer.analyze(text, 'markdown', { people });
    const [fix] = analyzer.fixesOf(analysis, found[0]!);
    const after = applyChanges(text, fix!.changes);
    assert.deepEqual(analyzer.analyze(after, 'markdown', { people }).findings, [], after);
    return after.trimEnd().split('\n').at(-1)!;
  };

  it('the one of the other team takes their place when the owner is mended, and that ends it', () => {
    assert.equal(mended('赵敏'), `| ${SIGN} | 王强 |`);
    assert.equal(mended('@赵敏'), `| ${SIGN} | @王强 |`);
    assert.equal(mended('赵敏、李和平'), `| ${SIGN} | 王强 |`);
  });

  it('each of up to three people of the other team is offered, and of more the team', () => {
    const offered = (people: Readonly<Record<string, string>>): unknown[] => {
      const { text, found } = plan('赵敏', people);
      const fixes = analyzer.fixesOf(analyzer.analyze(text, 'markdown', { people }), found[0]!);
      return fixes.filter(({ code }) => code === 'set-owner').map(({ args }) => args.name);
    };
    const several = { ...PEOPLE, 韦一笑: 'sales', 殷素素: 'sales' };
    assert.deepEqual(offered(several), ['王强', '韦一笑', '殷素素']);
    assert.deepEqual(offered({ ...several, 杨逍: 'sales' }), ['销售']);
  });

  it('the team does where it is of nobody who is known, and nobody is said to be of another team', () => {
    assert.equal(mended('赵敏', { ...PEOPLE, 王强: 'operations' }), `| ${SIGN} | 销售 |`);
  });

  it('the sentence names the person and the team', () => {
    const { found } = plan('赵敏');
    assert.match(findingMessage(found[0]!, 'zh', engine.index), /负责人赵敏却在运营/u);
    assert.match(findingMessage(found[0]!, 'en', engine.index), /^赵敏, who owns this, is in operations, but/u);
  });

  it('the front matter of a plan says so too, and counts first', () => {
    const people = '---\npeople:\n  周芷若: 运营\n  王强: marketing\n---\n\n';
    assert.deepEqual(codes(plan('周芷若', {}, people)), ['plan/wrong-owner']);
    assert.deepEqual(codes(plan('王强', PEOPLE, people)), ['plan/wrong-owner']);
    assert.deepEqual(codes(plan('王强', PEOPLE, '---\npeople: nobody\n---\n\n')), []);
  });

  it('a document of several plans knows them in each', () => {
    const { text } = plan('赵敏');
    const { findings, posts } = analyzer.analyze(`${text}\n${text.replace('市场计划', '品牌推广计划')}`, 'markdown', {
      people: PEOPLE,
    });
    assert.equal(posts.length, 2);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['plan/wrong-owner', 'plan/wrong-owner'],
    );
  });
});
