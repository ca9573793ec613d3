import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/** The items of a text as they are written, with their sections. */
function items(text: string, flavor: 'markdown' | 'plaintext' = 'plaintext'): string[] {
  return engine
    .readDraft(text, flavor)
    .items.map(({ section, content }) => `${section ?? '-'}: ${text.slice(content.start, content.end)}`);
}

const duties = (...lines: string[]): string[] => lines.map((line) => `responsibility: ${line}`);

describe('A posting in one paragraph', () => {
  it('lists the duties that it strings together with commas behind a label', () => {
    const text =
      '岗位职责：负责门店日常管理，负责会员维护；协助总部做促销，完成领导交办的其他工作。任职要求：大专以上，一年经验。';
    for (const flavor of ['markdown', 'plaintext'] as const) {
      assert.deepEqual(items(text, flavor), [
        ...duties('负责门店日常管理', '负责会员维护', '协助总部做促销', '完成领导交办的其他工作'),
        'requirement: 大专以上，一年经验',
      ]);
    }
    assert.deepEqual(
      items('崗位職責：負責門店日常管理，協助總部做促銷，參與新店籌備。任職要求：大專以上。').slice(0, 3),
      duties('負責門店日常管理', '協助總部做促銷', '參與新店籌備'),
    );
  });

  it('keeps with a duty what goes on with it', () => {
    assert.deepEqual(
      items('岗位职责：负责新客户开拓，建立客户档案，协助回款，参与展会'),
      duties('负责新客户开拓，建立客户档案', '协助回款', '参与展会'),
    );
  });

  it('lists English duties behind semicolons, and behind commas where each begins like one', () => {
    assert.deepEqual(items('Responsibilities: manage store stock; train new staff; report sales weekly.'), [
      ...duties('manage store stock', 'train new staff', 'report sales weekly.'),
    ]);
    assert.deepEqual(
      items('Responsibilities: Manage the stock of the store, Train new staff, Report the sales weekly'),
      [...duties('Manage the stock of the store', 'Train new staff', 'Report the sales weekly')],
    );
  });

  it('begins a section at a label in its middle, be it behind a comma', () => {
    const text = '本店招店长一名，岗位职责：负责门店日常管理，负责会员维护，任职要求：大专以上，能倒班';
    assert.deepEqual(items(text), [...duties('负责门店日常管理', '负责会员维护'), 'requirement: 大专以上，能倒班']);
  });

  it('lists what a line below its heading strings together, where all of it does', () => {
    assert.deepEqual(
      items('岗位职责\n负责门店日常管理，协助总部做促销，参与新店筹备\n'),
      duties('负责门店日常管理', '协助总部做促销', '参与新店筹备'),
    );
  });

  it('is one duty where it may be one', () => {
    for (const duty of [
      '负责新客户开拓，完成销售目标',
      '负责客户报价，主导商务谈判，促成签约',
      '根据年度计划，负责渠道拓展',
      '围绕会员分层，协助门店制定活动，提升复购',
      '负责会员运营（含拉新，负责人为店长），提升复购',
      '负责门店运营，参与度不低于八成',
      'Manage budgets, forecasts and reports',
      'Support the team with case studies, market research, design work',
    ]) {
      const label = /^[A-Z]/u.test(duty) ? 'Responsibilities: ' : '岗位职责：';
      assert.deepEqual(items(label + duty), duties(duty));
    }
    assert.deepEqual(items('岗位职责\n负责门店日常管理，协助总部做促销\n'), duties('负责门店日常管理，协助总部做促销'));
    const listed = '岗位职责：\n1、负责门店日常管理，协助总部做促销，参与新店筹备\n2、负责会员维护\n';
    assert.deepEqual(items(listed), duties('负责门店日常管理，协助总部做促销，参与新店筹备', '负责会员维护'));
  });

  it('asks something of what a duty names, and opens no section, with a short word before a colon', () => {
    assert.deepEqual(items('岗位职责：负责招募达人，要求：粉丝过万'), duties('负责招募达人，要求：粉丝过万'));
  });

  it('is whole after a fix: nothing but the line that is changed goes', () => {
    const text =
      '销售专员\n岗位职责：负责新客户开拓，负责公众号选题和排版，协助回款，完成领导交办的其他工作。任职要求：大专以上。\n';
    const analysis = analyzer.analyze(text, 'plaintext');
    const fixes = analysis.findings.flatMap((finding) => analyzer.fixesOf(analysis, finding));
    assert.ok(fixes.length > 0);
    for (const { code, changes } of fixes) {
      const after = applyChanges(text, changes);
      assert.ok(after.includes('负责新客户开拓') && after.includes('协助回款') && after.includes('大专以上'), code);
      assert.doesNotMatch(after, /[，；。]{2}|：[，；。]/u, code);
    }
  });
});

describe('A posting that tells of its days, line by line', () => {
  const days = [
    '上午写公众号，医生审完才发',
    '下午跑社区和企业，谈义诊的场地',
    '门店的照片和关键词一周看一遍',
    '找本地妈妈号写体验，只写真的',
    '爱牙日提前一个半月出方案',
    '来的客人登记从哪知道我们的',
  ];
  const posting = (lines: readonly string[]): string =>
    `市场专员\n\n我们是口腔门诊，开了九年。\n\n${lines.join('。\n')}。\n\n要求\n会写会拍\n会剪\n`;

  it('lists them as the duties where it has no others', () => {
    assert.deepEqual(items(posting(days), 'markdown').slice(0, days.length), duties(...days));
  });

  it('lists nothing of a few lines, which introduce the company', () => {
    assert.ok(items(posting(days.slice(0, 4)), 'markdown').every((item) => item.startsWith('requirement')));
  });
});
