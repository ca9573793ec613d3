import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fixed, only, wordsWith } from './support.ts';

const CODE = 'jd/duplicate';
const zh = (...duties: string[]): string =>
  `# 销售经理\n\n## 岗位职责\n\n${duties.map((duty) => `- ${duty}\n`).join('')}\n## 任职要求\n\n- 会谈判\n`;
const en = (...duties: string[]): string =>
  `# Sales Manager\n\n## Responsibilities\n\n${duties.map((duty) => `- ${duty}\n`).join('')}\n## Requirements\n\n- Negotiates\n`;

describe('Two lines of a job description', () => {
  it('say one thing where their words are the same, whatever their signs and characters', () => {
    const text = zh('开发华东区的新客户', '跟进合同和回款', '开发华东区的新客户；');
    assert.deepEqual(wordsWith(text, CODE), ['开发华东区的新客户；']);
    assert.equal(fixed(text, CODE, 'cut-line'), zh('开发华东区的新客户', '跟进合同和回款'));
    assert.equal(only(zh('开发华东区的新客户', '開發華東區的新客戶'), CODE).length, 1);
    assert.equal(only(zh('负责推广预算的制定与管理', '负责推广预算的制定和管理'), CODE).length, 1);
    const turned = en(
      'Build and maintain strong customer relationships',
      'Build and maintain strong relationships with customers',
    );
    assert.equal(only(turned, CODE).length, 1);
    assert.equal(only(en('Win new customers in the north', 'Win the new customers in the North.'), CODE).length, 1);
  });

  it('stand in two sections: the copy goes that stands among what it is not', () => {
    const both = (duties: string, musts: string): string =>
      `# 客户专员\n\n## 岗位职责\n\n- 每周走访片区内的客户\n${duties}\n## 任职要求\n\n- 会开车\n${musts}`;
    const ability = '- 具备较强的沟通表达能力和团队合作精神；\n';
    assert.equal(fixed(both(ability, ability), CODE, 'cut-line'), both('', ability));
    const work = '- 负责华东区新客户的开发与拜访；\n';
    assert.equal(fixed(both(work, work), CODE, 'cut-line'), both(work, ''));
    const english = (duties: string, musts: string): string =>
      `# Sales Manager\n\n## Responsibilities\n\n- Visit dealers\n${duties}\n## Requirements\n\n- Can drive\n${musts}`;
    const skill = "- Bachelor's degree and at least 3 years of experience in retail\n";
    assert.equal(fixed(english(skill, skill), CODE, 'cut-line'), english('', skill));
    const visits = '- Manage the sales pipeline and prepare weekly reports for management\n';
    assert.equal(fixed(english(visits, visits), CODE, 'cut-line'), english(visits, ''));
  });

  it('are told of once where each line of a section stands in another one, and none of them is cut', () => {
    const lines = ['整理门店的销售数据和库存数据', '协助店长每月盘点货品', '收银'];
    const list = (heading: string, said: readonly string[]): string =>
      `## ${heading}\n\n${said.map((line) => `- ${line}\n`).join('')}\n`;
    const musts = list('任职要求', ['大专以上学历', '会用表格']);
    const copied = `# 店员\n\n${list('工作内容', lines)}${list('岗位职责', lines)}${musts}`;
    const longer = `# 店员\n\n${list('工作内容', lines)}${list('岗位职责', [...lines, '接待进店的顾客并介绍新品'])}${musts}`;
    const english = ['Tidy up the sales figures and the stock figures', 'Help the manager count all goods every month'];
    const pasted = `# Shop Assistant\n\n${list('What you will do', english)}${list('Responsibilities', english)}${list('Requirements', ['A degree', 'Likes people'])}`;
    for (const [text, first] of [
      [copied, lines[0]],
      [longer, lines[0]],
      [pasted, english[0]],
    ] as const) {
      const [finding, ...others] = only(text, CODE);
      assert.deepEqual(others, [], text);
      assert.equal(finding?.args.what, 'section');
      assert.equal(text.slice(finding.start, finding.end), first);
      assert.ok(finding.fixes.every(({ code }) => code !== 'cut-line'));
    }
    const once = `# 店员\n\n${list('工作内容', lines)}${list('岗位职责', [...lines.slice(1), '接待进店的顾客并介绍新品', lines[0]!])}${musts}`;
    assert.deepEqual(
      only(once, CODE).map(({ args }) => args.what),
      ['section'],
    );
    const partly = `# 店员\n\n${list('工作内容', [...lines, '布置橱窗并按季更换陈列'])}${list('岗位职责', [...lines, '接待进店的顾客并介绍新品'])}${musts}`;
    assert.deepEqual(
      only(partly, CODE).map(({ args }) => args.what),
      ['same', 'same'],
    );
  });

  it('say two things where they are of two levels of one job, and one thing within a level', () => {
    const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
    const [zhSame, enSame] = ['开发华东区的汽配新客户', 'Win new bakeries and restaurants in the north'];
    const zhPair = ['把季度的回款目标拆到每一个月', '把季度的回款目标拆到每一个月，按周复盘'] as const;
    const enPair = [
      'Plan the yearly visits of dealers',
      'Plan the yearly visits of dealers with the warehouse',
    ] as const;
    const [zhMusts, enMusts] = ['有汽配行业的客户资源和人脉', 'A network among bakers and millers in the north'];
    for (const [title, heads, same, pair, musts, [duties, requirements]] of [
      ['销售', ['初级', '中级', '高级'], zhSame, zhPair, zhMusts, ['岗位职责', '任职要求']],
      ['销售', ['P5', 'P6', 'P7'], zhSame, zhPair, zhMusts, ['岗位职责', '任职要求']],
      ['销售', ['一、初级销售顾问', '二、销售顾问', '三、资深销售顾问'], zhSame, zhPair, zhMusts, ['職責', '要求']],
      ['销售', ['销售专员', '销售主管', '销售总监'], zhSame, zhPair, zhMusts, ['岗位职责', '任职要求']],
      ['Sales', ['Intermediate', 'Senior', 'Manager'], enSame, enPair, enMusts, ['Responsibilities', 'Requirements']],
      ['Sales', ['Level 1', 'Level 2', 'Level 3'], enSame, enPair, enMusts, ['Responsibilities', 'Requirements']],
      [
        'Dealer Sales',
        ['Analyst, Dealer Sales', 'Senior Analyst, Dealer Sales', 'Director, Dealer Sales'],
        enSame,
        enPair,
        enMusts,
        ['Responsibilities', 'Requirements'],
      ],
    ] as const) {
      const sections = ([head, lines]: readonly [string, readonly string[]], sign: string): string =>
        `${sign}${head}\n${sign && '\n'}${list(lines)}${sign && '\n'}`;
      for (const sign of ['### ', '']) {
        const page = (own: readonly string[]): string =>
          `# ${title}\n\n## ${duties}\n\n${heads.map((head, at) => sections([head, at === 1 ? own : [same, pair[Math.min(at, 1)]!]], sign)).join('')}\n## ${requirements}\n\n${heads.map((head) => sections([head, [musts]], sign)).join('')}`;
        assert.deepEqual(wordsWith(page([same, pair[0]]), CODE), [], page([same, pair[0]]));
        const twice = page([same, pair[0], same]);
        assert.equal(only(twice, CODE).length, 1, twice);
        if (sign !== '') assert.equal(fixed(twice, CODE, 'cut-line'), page([same, pair[0]]));
      }
    }
  });

  it('say one thing below groups that are no levels', () => {
    const line = '开发华东区的汽配新客户';
    const text = `# 销售经理\n\n## 岗位职责\n\n### 销售\n\n- ${line}\n\n### 管理\n\n- 带六个销售\n- ${line}\n`;
    assert.equal(only(text, CODE).length, 1);
    const english = 'Win new bakeries and restaurants in the north';
    const groups = `# Sales Manager\n\n## Responsibilities\n\n### Leads\n\n- ${english}\n\n### Management\n\n- ${english}\n`;
    assert.equal(only(groups, CODE).length, 1);
  });

  it('stay both where nobody knows which section they belong to', () => {
    const open = '- 华东大区和华北大区的汽车零部件\n';
    const text = `# 客户专员\n\n## 岗位职责\n\n- 每周走访片区内的客户\n${open}\n## 任职要求\n\n- 会开车\n${open}`;
    assert.deepEqual(
      only(text, CODE).map(({ fixes }) => fixes.filter(({ code }) => code === 'cut-line')),
      [[]],
    );
  });

  it('are a summary and a line of the list: the summary goes, wherever it stands', () => {
    const line = '整理门店的销售数据和库存数据';
    const text = `门店助理\n\n工作内容：\n${line}；协助店长盘点货品；接待进店的顾客。\n主要职责：\n- ${line}；\n- 协助店长每月盘点一次货品；\n\n任职要求：\n- 大专以上学历\n`;
    assert.deepEqual(wordsWith(text, CODE, { flavor: 'plaintext' }), [line]);
    assert.equal(
      fixed(text, CODE, 'cut-line', { flavor: 'plaintext' }),
      text.replace(`${line}；协助店长盘`, '协助店长盘'),
    );
  });

  it('say one thing where one holds all of the other: the shorter one can go', () => {
    const text = zh('定期拜访重点客户，了解采购需求', '定期拜访重点客户，了解采购需求，推动续约');
    assert.deepEqual(wordsWith(text, CODE), ['定期拜访重点客户，了解采购需求']);
    assert.deepEqual(only(text, CODE)[0]?.args, { what: 'part', like: '定期拜访重点客户，了解采购需求，推动续约' });
    const english = en(
      'Visit key accounts and learn their purchasing needs',
      'Visit key accounts and learn their needs',
    );
    assert.deepEqual(wordsWith(english, CODE), ['Visit key accounts and learn their needs']);
  });

  it('say two things where a number, a name, a place or the product differs', () => {
    for (const text of [
      zh('每周拜访5家重点客户', '每周拜访20家重点客户'),
      zh('运营公司的TikTok账号和内容', '运营公司的Facebook账号和内容'),
      zh('负责华东区的渠道开发工作', '负责西北地区的渠道开发工作'),
      zh('拜访客户', '拜访客户，签订合同'),
      en('Sell to banks in northern Germany', 'Sell to insurers in southern Germany'),
      en('A BA degree in design or computer science', 'An MS degree in design or computer science'),
    ]) {
      assert.deepEqual(wordsWith(text, CODE), [], text);
    }
  });

  it('say two things where they stand below different points, or in the parts of several posts', () => {
    const points = '# 销售经理\n\n## 岗位职责\n\n- 大客户\n  - 按月汇报销售进度\n- 小客户\n  - 按月汇报销售进度\n';
    assert.deepEqual(wordsWith(points, CODE), []);
    const duties = '## 岗位职责\n\n- 开发华东区的新客户\n\n## 任职要求\n\n- 有企业客户销售经验\n\n';
    assert.deepEqual(wordsWith(`# 招聘\n\n${duties}${duties}`, CODE), []);
    const lists = '1. 开发新客户，签约回款\n2. 本科及以上学历，会谈判\n\n另一组\n\n'.repeat(4);
    assert.deepEqual(wordsWith(`# 招聘\n\n## 岗位职责\n\n${lists}`, CODE), []);
  });

  it('say two things in two languages of one posting', () => {
    const text =
      '# 销售经理 Sales Manager\n\n## 岗位职责\n\n- 开发新客户 Win new customers\n- 跟进回款 Follow up payments\n';
    assert.deepEqual(wordsWith(text, CODE), []);
  });
});
