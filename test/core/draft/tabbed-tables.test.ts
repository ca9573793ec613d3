import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import type { Flavor } from '../../../src/core/draft/block.ts';
import { insertItem } from '../../../src/core/edits/insert-item.ts';
import { readCells } from '../../../src/core/draft/table.ts';
import { analyzer, engine } from '../../support/built-in.ts';
import { editContext } from '../../support/edit-context.ts';

const FLAVORS: readonly Flavor[] = ['markdown', 'plaintext'];

/** The rows of a text: their cells, and the owner in brackets. */
function rows(text: string, flavor: Flavor): string[] {
  const draft = engine.readDraft(text, flavor);
  return draft.items
    .filter(({ form }) => form === 'row')
    .map(({ content, owner }) => {
      const cells = readCells(text, content).map(({ start, end }) => text.slice(start, end));
      return `${cells.join(' / ')}${owner ? ` (${text.slice(owner.start, owner.end)})` : ''}`;
    });
}

/** A text after each fix with a code. */
function fixed(text: string, code: string): string[] {
  const analysis = analyzer.analyze(text, 'plaintext');
  return analysis.findings
    .flatMap((finding) => analyzer.fixesOf(analysis, finding))
    .filter((fix) => fix.code === code)
    .map(({ changes }) => applyChanges(text, changes));
}

const PLAN = '市场部 9 月工作计划\n\n';
const ENGLISH = 'Marketing plan for September\n\n';

describe('A table that was pasted with tabs', () => {
  it('is read like one of Markdown, by the words of its head', () => {
    const table =
      '事项\t负责人\t截止\t状态\n门店海报换新\t赵敏\t9/12\t进行中\n投放本地生活广告\t市场部\t9/20\t未开始\n';
    const english =
      'Action\tOwner\tDue\tKPI\nRun search ads\tMia Hart\t9 Sep\tCPL\nPrint the flyers\tTom Reed\t12 Sep\t\n';
    for (const flavor of FLAVORS) {
      assert.deepEqual(rows(PLAN + table, flavor), [
        '门店海报换新 / 赵敏 / 9/12 / 进行中 (赵敏)',
        '投放本地生活广告 / 市场部 / 9/20 / 未开始 (市场部)',
      ]);
      assert.deepEqual(rows(ENGLISH + english, flavor), [
        'Run search ads / Mia Hart / 9 Sep / CPL (Mia Hart)',
        'Print the flyers / Tom Reed / 12 Sep /  (Tom Reed)',
      ]);
      assert.equal(engine.readDraft(PLAN + table, flavor).kind, 'plan');
    }
  });

  it('keeps its columns where cells are empty, first and last ones too', () => {
    const table = '阶段\t事项\t负责人\t备注\n预热\t拍短视频\t\t\n\t联系达人\t钱进\t\n\t\t孙一\t待定\n';
    for (const flavor of FLAVORS) {
      assert.deepEqual(rows(PLAN + table, flavor), [
        '预热 / 拍短视频 /  /  ()',
        ' / 联系达人 / 钱进 /  (钱进)',
        ' /  / 孙一 / 待定 (孙一)',
      ]);
    }
  });

  it('may number its rows, and stands right below a line', () => {
    const table = '9 月安排\n序号\t任务\t责任人\n1\t写推文\t李雷\n2、\t发推文\t韩梅\n';
    for (const flavor of FLAVORS) {
      assert.deepEqual(rows(PLAN + table, flavor), ['1 / 写推文 / 李雷 (李雷)', '2、 / 发推文 / 韩梅 (韩梅)']);
    }
  });

  it('has the duties and requirements of a job below their heads', () => {
    const text = '岗位职责\t任职要求\n负责渠道开发；维护老客户\t大专以上；一年经验\n';
    const english = 'Responsibilities\tRequirements\nOpen new accounts; keep the CRM clean\tTwo years in sales\n';
    const said = (it: string): string[] =>
      engine.readDraft(it, 'plaintext').items.map(({ section, content }) => {
        return `${section}: ${it.slice(content.start, content.end)}`;
      });
    assert.deepEqual(said(text), [
      'responsibility: 负责渠道开发',
      'responsibility: 维护老客户',
      'requirement: 大专以上',
      'requirement: 一年经验',
    ]);
    assert.deepEqual(said(english), [
      'responsibility: Open new accounts',
      'responsibility: keep the CRM clean',
      'requirement: Two years in sales',
    ]);
  });

  it('ends at a line with more or fewer tabs, at a bar and at a blank line', () => {
    for (const line of ['联系\t印刷厂', 'a\tb\tc\td', '官网 | 商城\t王五\t9/2', '']) {
      const text = `${PLAN}事项\t负责人\t截止\n写推文\t李雷\t9/1\n${line}\n发推文\t韩梅\t9/3\n`;
      for (const flavor of FLAVORS) assert.deepEqual(rows(text, flavor), ['写推文 / 李雷 / 9/1 (李雷)'], line);
    }
  });

  it('ends its section at a line that heads what stands further in, however few its rows', () => {
    for (const rows of ['写推文\t李雷\n', '写推文\t李雷\n发推文\t韩梅\n']) {
      const text = `${PLAN}事项\t负责人\n${rows}经销商\n  贵阳康信：补货\n`;
      const { headings } = engine.readDraft(text, 'plaintext');
      assert.deepEqual(
        headings.map(({ content }) => text.slice(content.start, content.end)),
        ['经销商'],
        text,
      );
    }
  });

  it('is none where tabs indent lines or stand in prose, or no columns are named', () => {
    for (const text of [
      '事项\n\t写推文\n\t发推文\n',
      '\t写推文\n\t发推文\n',
      '请看\t附件里的推文\n写好了\t请转发\n',
      '地点\t时间\n三楼\t下午三点\n',
      '产品\t单价\t库存\n咖啡\t30\t12\n',
      '负责人\t李雷\n电话\t6688\n',
      '我们九月的主要事项和每个事项的负责人都写在下面的表里\t请负责人看\n写推文\t李雷\n',
      'Name\tPhone\nMia\t5501\n',
    ]) {
      for (const flavor of FLAVORS) assert.deepEqual(rows(PLAN + text, flavor), [], text);
    }
    const alone = '事项\t负责人\t截止\n';
    for (const flavor of FLAVORS) assert.deepEqual(rows(PLAN + alone, flavor), []);
  });
});

describe('A form that was pasted with tabs', () => {
  const said = (text: string, flavor: Flavor): string[] => {
    const draft = engine.readDraft(text, flavor);
    return [draft.kind, ...draft.items.map((it) => `${it.section}: ${text.slice(it.content.start, it.content.end)}`)];
  };

  it('is a job whose duties and requirements stand behind their labels and in the rows below them', () => {
    const form =
      '岗位名称\t渠道销售\n直接上级\t销售总监\n岗位职责\t1. 开发经销商\n\t2. 签订年度合同\n任职资格\t大专以上\n学历\t市场营销\n编制\t2 人\n';
    const english =
      'Job title\tAccount Manager\nReports to\tSales Director\nKey responsibilities\tOpen new accounts\n\tSign contracts\nQualifications\tTwo years in sales\nJob grade\t7\n';
    for (const flavor of FLAVORS) {
      assert.deepEqual(said(form, flavor), [
        'jd',
        'responsibility: 开发经销商',
        'responsibility: 2. 签订年度合同',
        'requirement: 大专以上',
        'requirement: 学历\t市场营销',
      ]);
      assert.deepEqual(said(english, flavor), [
        'jd',
        'responsibility: Open new accounts',
        'responsibility: Sign contracts',
        'requirement: Two years in sales',
      ]);
    }
  });

  it('goes on where a row has more cells, and names its columns anew', () => {
    const text = '岗位名称\t市场专员\t所属部门\t市场部\n直接上级\t市场经理\n事项\t负责人\n写推文\t李雷\n';
    for (const flavor of FLAVORS) assert.ok(said(text, flavor).includes('undefined: 写推文\t李雷'));
  });

  it('has the lines of a cell below its label, as a sheet writes them', () => {
    const text = '岗位职责\t"1. 开发经销商\n2. 签订年度合同"\n任职资格\t"1. 大专以上\n2. 一年经验"\n';
    for (const flavor of FLAVORS)
      assert.deepEqual(
        said(text, flavor).map((it) => it.split(':')[0]),
        ['jd', 'responsibility', 'responsibility', 'requirement', 'requirement'],
      );
  });

  it('is none where a label only heads a column, or stands alone', () => {
    for (const text of [
      'Requirements\tLink\nLogin page\tdone\n',
      'Department\tLocation\nSales\tBerlin\n',
      '部门\t人数\n销售部\t12\n',
      '任职要求\t状态\n',
      '电话\t6688\n邮箱\ta@b.example\n',
    ])
      for (const flavor of FLAVORS) assert.deepEqual(said(text, flavor).slice(0, 1), ['other'], text);
  });
});

describe('What is written into a table that was pasted with tabs', () => {
  it('is an owner in an empty cell, between the tabs', () => {
    const text = `${PLAN}事项\t负责人\t截止\n投放信息流广告\t\t9/1\n写推文\t李雷\t9/3\n`;
    const owned = fixed(text, 'set-owner');
    assert.ok(owned.length > 0);
    for (const it of owned) assert.match(it, /\n投放信息流广告\t[^\t\n ]+\t9\/1\n写推文\t李雷\t9\/3\n$/u);
  });

  it('is a column of owners', () => {
    const table = ['事项\t截止\t备注', '投放信息流广告\t9/1\t', '拜访前十大客户并签约\t9/5\t', '买礼品\t9/8\t'];
    assert.deepEqual(fixed(`${PLAN}行动计划\n\n${table.join('\n')}\n`, 'add-owners'), [
      `${PLAN}行动计划\n\n事项\t负责人\t截止\t备注\n投放信息流广告\t\t9/1\t\n拜访前十大客户并签约\t销售\t9/5\t\n买礼品\t\t9/8\t\n`,
    ]);
  });

  it('is one more row, with the next number', () => {
    const text = '## 行动计划\n\n序号\t事项\t负责人\t备注\n1\t写推文\t李雷\t\n2\t发推文给客户\t韩梅\t\n';
    const changes = insertItem(editContext(text, { language: 'zh' }), 'action', '拍视频。');
    assert.equal(changes && applyChanges(text, changes), `${text.slice(0, -1)}\n3\t拍视频\t\t\n`);
  });

  it('is a comment inside of a cell that is not the owner’s', () => {
    const text = `${PLAN}事项\t负责人\t截止\n投放信息流广告\t\t9/1\n写推文\t李雷\t9/3\n`;
    const accepted = fixed(text, 'suppress-line');
    assert.ok(accepted.length > 0);
    for (const it of accepted) assert.match(it, /\n投放信息流广告 <!-- [^\t\n]+ -->\t\t9\/1\n/u);
  });

  it('is never a bar, whatever is offered', () => {
    const table =
      '序号\t事项\t负责人\t指标\n1\t拜访客户签合同\t市场部\t签约额\n2\t投放信息流广告\t\t线索数\n3\t做社群活动\t王芳\t\n';
    const analysis = analyzer.analyze(PLAN + table, 'plaintext');
    for (const finding of analysis.findings) {
      for (const { code, changes } of analyzer.fixesOf(analysis, finding)) {
        const after = applyChanges(PLAN + table, changes);
        assert.ok(!after.includes('|'), code);
        if (code.startsWith('suppress')) continue;
        for (const line of after.split('\n').filter((it) => it.includes('\t'))) {
          assert.equal(line.split('\t').length, 4, `${code}: ${line}`);
        }
      }
    }
    assert.ok(analysis.findings.length > 0);
  });
});
