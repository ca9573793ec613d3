/** Documents of other kinds have headings like those of postings and plans, and speak of sales and customers: nothing is said of them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { applyChanges, type Analysis, type DraftKind, type Flavor } from '../../../src/core/index.ts';
import { engine, roleModel } from '../../support/built-in.ts';

const FOLDER = join(import.meta.dirname, 'ordinary');
const analyzer = engine.createAnalyzer(roleModel);

function analysisOf(text: string, flavor: Flavor = 'markdown'): Analysis {
  return analyzer.analyze(text, flavor);
}

function kindOf(text: string): DraftKind {
  return engine.readDraft(text, 'markdown').kind;
}

/** What there is to say of a document: its kind, its role, its findings and marks. */
function saidOf(analysis: Analysis): unknown {
  const { draft, role, declared, reading, findings } = analysis;
  return {
    kind: draft.kind,
    roles: [role, declared, reading.role],
    findings: findings.map(({ code }) => code),
    marks: engine.lens(analysis, analyzer).length,
    posting: engine.jobPosting(analysis),
  };
}

const NOTHING = { kind: 'other', roles: [undefined, undefined, undefined], findings: [], marks: 0, posting: undefined };

describe('An ordinary document', () => {
  for (const language of ['en', 'zh']) {
    for (const name of readdirSync(join(FOLDER, language))) {
      it(`is left in peace: ${language}/${name}`, () => {
        const text = readFileSync(join(FOLDER, language, name), 'utf8');
        assert.deepEqual(saidOf(analysisOf(text, name.endsWith('.txt') ? 'plaintext' : 'markdown')), NOTHING);
      });
    }
  }

  it('is a draft of a role all the same when it says so', () => {
    const text = readFileSync(join(FOLDER, 'en', 'CONTRIBUTING.md'), 'utf8');
    const { draft, role } = analysisOf(`---\nrole: marketing\n---\n\n${text}`);
    assert.deepEqual([draft.kind, role], ['jd', 'marketing']);
  });
});

describe('A job description', () => {
  const duties = '- Call customers\n- Sign contracts\n- Forecast\n';

  it('is told by a heading that no other document has', () => {
    assert.equal(kindOf(`# North\n\n## Job responsibilities\n\n${duties}`), 'jd');
    assert.equal(kindOf('# 华北\n\n## 岗位职责\n\n- 拜访客户\n- 签合同\n'), 'jd');
  });

  it('is one though it begins with a greeting of those whom it looks for', () => {
    const said =
      'you will join our sales team in Leeds, win new accounts, quote prices and close deals. We offer a good salary, commission and a pension.';
    const roleOf = (greeting: string): string | undefined => analysisOf(`${greeting}, ${said}`, 'plaintext').role;
    assert.equal(roleOf('Dear candidate'), 'sales');
    assert.equal(roleOf('Dear colleagues'), undefined);
    const inChinese = '：我们在找一位大客户销售，开发新客户，谈价格，签合同，跟回款。底薪加提成，五险一金，周末双休。';
    assert.equal(analysisOf(`亲爱的求职者${inChinese}`, 'plaintext').role, 'sales');
    assert.equal(analysisOf(`亲爱的同事${inChinese}`, 'plaintext').role, undefined);
  });

  it('is one though it is a brief to a recruiter, the answer to another mail', () => {
    const text =
      '发件人：周敏\n收件人：何川\n主题：Re: Re: 渠道经理职位，请本周启动\n\n何川你好，\n\n进来主要做这些：\n\n省内的代理商都由他去谈，签协议、收首批货款。\n每月看各家的进货，掉队的上门。\n\n' +
      '要求：三年以上渠道销售，能出差。\n\n谢谢！\n';
    const { draft, role } = analysisOf(text, 'plaintext');
    assert.deepEqual([draft.kind, role], ['jd', 'sales']);
    assert.deepEqual(new Set(draft.items.map(({ section }) => section)), new Set(['responsibility', 'requirement']));
    const spec =
      'From: Riaan\nTo: Thandeka\nSubject: Events person – spec as promised\n\nHi Thandeka\n\nWhat the person does:\n\n- Plans our shows\n- Books the stands\n\nMust have: a diploma, three years of shows.\n';
    assert.equal(kindOf(spec), 'jd');
    assert.equal(kindOf(spec.replace('What the person does:', 'What we saw:')), 'other');
  });

  it('is told by headings that others have as well, of duties and of requirements', () => {
    assert.equal(
      kindOf(`# North\n\n## Responsibilities\n\n${duties}\n## Requirements\n\n- Five years in sales\n`),
      'jd',
    );
    assert.equal(kindOf('# 华北\n\n## 职责\n\n- 拜访客户\n\n## 要求\n\n- 三年销售经验\n'), 'jd');
  });

  it('is not told by one of them', () => {
    assert.equal(kindOf(`# North\n\n## Responsibilities\n\n${duties}`), 'other');
    assert.equal(kindOf('# 华北\n\n## 要求\n\n- 三年销售经验\n'), 'other');
  });

  it('is told by one of them below the title of a post, or beside what only postings say', () => {
    assert.equal(kindOf(`# Sales Manager\n\n## Responsibilities\n\n${duties}`), 'jd');
    assert.equal(kindOf(`# 用户运营\n\n## 工作内容\n\n- 搭建用户分层\n`), 'jd');
    const said = '- A degree or proven years of experience\n- We offer a pension\n- Apply with a CV\n';
    assert.equal(kindOf(`# North\n\n## Requirements\n\n${said}\n## More\n`), 'jd');
  });

  it('is told by a label where no heading has signs', () => {
    assert.equal(kindOf('要求：\n1、三年销售经验\n2、能出差\n'), 'jd');
  });

  it('may be called like another document', () => {
    const sections = `## Job responsibilities\n\n${duties}\n## Job requirements\n\n- Five years in sales\n`;
    assert.equal(kindOf(`# Account Executive (contract)\n\n${sections}`), 'jd');
    assert.equal(kindOf(`# Manual\n\n${sections}`), 'jd');
  });

  it('is not the résumé of somebody in such a post', () => {
    const sections = '## Work experience\n\n- Sold software\n\n## Education\n\n- BA\n\n## Skills\n\n- CRM\n';
    assert.equal(
      kindOf(`# Ann Lee, Sales Manager\n\n${sections}\n## References\n\n- On request\n\n## Hobbies\n\n- Chess\n`),
      'other',
    );
  });
});

describe('A plan', () => {
  it('is told by a heading that no other document has', () => {
    assert.equal(kindOf('# Spring\n\n## Marketing budget\n\n- Ads: 500\n'), 'plan');
    assert.equal(kindOf('# 春天\n\n## 活动预算\n\n- 广告 500\n'), 'plan');
  });

  it('is not told by a goal or two, as in a design', () => {
    assert.equal(kindOf('# Search\n\n## Goals\n\n- Fast\n\n## Resources\n\n- Docs\n'), 'other');
  });

  it('is told by three of them', () => {
    assert.equal(kindOf('# Spring\n\n## Goals\n\n- 20 leads\n\n## Timeline\n\n- May\n\n## Risks\n\n- Rain\n'), 'plan');
  });

  it('is not one of engineers, unless it is about selling what they make', () => {
    const goals = '## Goals\n\n- Fast\n\n## Risks\n\n- Rain\n';
    assert.equal(kindOf(`# Platform engineering OKRs\n\n${goals}`), 'other');
    assert.equal(kindOf(`# Platform launch plan\n\n${goals}`), 'plan');
    assert.equal(kindOf(`# 研发部三季度OKR\n\n## 目标\n\n- 快\n`), 'other');
    assert.equal(kindOf(`# 技术产品上市推广计划\n\n## 目标\n\n- 快\n`), 'plan');
  });
});

describe('A text that is neither', () => {
  it('is still a list of work below the title of a post, or pasted without a heading', () => {
    for (const text of ['# 销售经理\n\n- 拜访客户，签下合同\n', '- 拜访客户，签下合同\n- 跟进回款\n- 谈判报价\n'])
      assert.equal(analysisOf(text).draft.isArticle, undefined, text);
    assert.equal(analysisOf('# 销售经理\n\n- 拜访客户，签下合同\n').role, 'sales');
  });

  it('is an article where its lists are no longer than what is told around them, and a list of work otherwise', () => {
    for (const [head, told, listed] of [
      ['# 周末', '周六起得很晚。', '- 面粉\n- 鸡蛋\n- 牛奶\n'],
      ['# Weekend', 'We got up late.', '- Flour\n- Eggs\n- Milk\n'],
    ] as const) {
      const text = (count: number): string => `${head}\n\n${`${told}\n\n`.repeat(count)}${listed}`;
      assert.equal(analysisOf(text(4)).draft.isArticle, true, text(4));
      assert.equal(analysisOf(text(3)).draft.isArticle, true, text(3));
      assert.equal(analysisOf(text(2)).draft.isArticle, undefined, text(2));
    }
  });

  it('is no article while it is being begun', () => {
    for (const text of ['# 市场', '## 销售\n\n## 市场\n', '# SDR\n\n', ''])
      assert.equal(analysisOf(text).draft.isArticle, undefined, text);
  });
});

describe('`kind:` in the front matter', () => {
  const posting =
    '# 销售经理\n\n## 岗位职责\n\n- 拜访客户\n- 负责公众号日常更新和粉丝增长\n\n## 任职要求\n\n- 三年销售经验\n';
  const forms: readonly ((kind: string) => string)[] = [
    (kind) => `---\nkind: ${kind}\n---\n\n${posting}`,
    (kind) => `---\ntitle: a\nkind: "${kind}" # said so\n---\n\n${posting}`,
    (kind) => `+++\nkind = "${kind}"\n+++\n\n${posting}`,
    (kind) => `{"kind": "${kind}"}\n\n${posting}`,
  ];

  it('decides, in YAML, TOML and JSON and in both languages', () => {
    for (const form of forms) {
      for (const kind of ['plan', 'Plan', '计划', '工作计划', '計劃'])
        assert.equal(kindOf(form(kind)), 'plan', form(kind));
      for (const kind of ['jd', 'JD', 'job description', '招聘', '岗位说明书', '崗位'])
        assert.equal(kindOf(form(kind)), 'jd', form(kind));
    }
  });

  it('leaves a document alone that says it is neither, whatever it holds', () => {
    for (const form of forms) {
      for (const kind of ['other', 'none', 'None', '其他', '其它', '无']) {
        const analysis = analysisOf(form(kind));
        assert.deepEqual(saidOf(analysis), NOTHING, form(kind));
        assert.deepEqual(engine.findTerms(analysis.text, analysis.draft), []);
        assert.equal(engine.suggestDuties(analysis.text, analysis.text.length, analysis.draft, undefined), undefined);
      }
    }
  });

  it('leaves the comments alone that hide findings, too', () => {
    const text = `---\nkind: other\n---\n\n<!-- role-lens-ignore-next-line role/nothing -->\n${posting}`;
    assert.deepEqual(analysisOf(text).findings, []);
  });

  it('says nothing by a value that is not understood', () => {
    for (const kind of ['page', 'post', 'Deployment', '']) assert.equal(kindOf(forms[0]!(kind)), 'jd', kind);
  });

  it('is read again as it changes', () => {
    const [said, unsaid] = [forms[0]!('other'), forms[0]!('others')];
    for (const [text, kind] of [
      [said, 'other'],
      [unsaid, 'jd'],
      [said, 'other'],
    ] as const)
      assert.equal(kindOf(text), kind);
    assert.equal(analysisOf(unsaid).role, 'sales');
  });

  it('is written by *This Is Not a Draft*, unless somebody else’s stands there', () => {
    const changed = (text: string): string | undefined => {
      const change = engine.setOther(text, engine.readDraft(text, 'markdown'));
      return change && applyChanges(text, [change]);
    };
    assert.equal(changed(posting), `---\nkind: other\n---\n\n${posting}`);
    assert.equal(changed(forms[0]!('jd')), forms[0]!('other'));
    assert.equal(changed(forms[2]!('计划')), forms[2]!('other'));
    assert.equal(changed(forms[0]!('other')), undefined);
    assert.equal(changed(forms[0]!('其他')), undefined);
    assert.equal(changed(forms[0]!('page')), undefined);
    for (const form of forms.slice(0, 3)) assert.deepEqual(saidOf(analysisOf(changed(form('jd'))!)), NOTHING);
  });
});
