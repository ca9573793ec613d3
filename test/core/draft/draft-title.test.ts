import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { title } from '../../../src/core/draft/title.ts';
import { analyzer, engine, phrases } from '../../support/built-in.ts';

type Flavor = 'markdown' | 'plaintext';

function titleOf(text: string, flavor: Flavor = 'plaintext'): string | undefined {
  const range = title(text, engine.readDraft(text, flavor), phrases);
  return range && text.slice(range.start, range.end);
}

function role(text: string, flavor: Flavor = 'markdown'): string | undefined {
  const { declared } = analyzer.read(text, flavor);
  return declared && `${declared.role} from ${declared.from}`;
}

describe('The title of a draft', () => {
  it('is what the front matter says', () => {
    assert.equal(titleOf('---\ntitle: "销售经理"\n---\n# 招聘\n', 'markdown'), '销售经理');
  });

  it('is the first heading', () => {
    assert.equal(titleOf('# 销售经理 #\n\n正文\n', 'markdown'), '销售经理');
    assert.equal(titleOf('先看这里，写得很长很长的一句说明。\n\n# 销售经理\n', 'markdown'), '销售经理');
    assert.equal(titleOf('# 销售经理岗位职责\n\n- 签约\n', 'markdown'), '销售经理岗位职责');
  });

  it('is a short first line', () => {
    assert.equal(titleOf('急招 运营推广专员\n岗位职责：\n1、拉新'), '急招 运营推广专员');
    assert.equal(titleOf('  Sales manager (m/f)  \nCall clients.'), 'Sales manager (m/f)');
  });

  it('is what the first line names as the position', () => {
    assert.equal(titleOf('招聘岗位：市场专员\n岗位职责：'), '市场专员');
    assert.equal(titleOf('Job title: Account Executive\nYou will sell.'), 'Account Executive');
  });

  it('is no heading of a section, no item and no sentence', () => {
    for (const text of [
      '岗位职责：\n1、拉新',
      '## 任职要求\n- 大专\n',
      '1、负责拉新\n2、促活',
      '任职要求：大专以上',
      '负责开发新客户；跟进线索',
      '我们是一家软件公司。',
      '',
      '\n\n',
      '———',
    ]) {
      assert.equal(titleOf(text), undefined, text);
    }
  });
});

describe('The role a draft declares', () => {
  it('is the front matter’s before the title’s before a heading’s', () => {
    assert.equal(role('---\nrole: marketing\n---\n# 销售经理\n\n## 运营\n'), 'marketing from front-matter');
    assert.equal(role('# 销售经理\n\n## 运营\n'), 'sales from title');
    assert.equal(role('# 招聘启事\n\n## 运营\n'), 'operations from heading');
  });

  it('is read of a heading that names the role and little else', () => {
    for (const heading of [
      '## 销售',
      '## 销售部',
      '## 销售岗位职责',
      '## Sales responsibilities',
      '## Sales team',
      '### 一、销售专员',
    ]) {
      assert.equal(role(`# 2025\n\n${heading}\n\n- a\n`), 'sales from heading', heading);
    }
    assert.equal(role('# 2025\n\n## 销售职责\n\n## 销售指标\n'), 'sales from heading');
  });

  it('is not read of headings that speak of something else', () => {
    for (const heading of [
      '## 市场分析',
      '## 销售额复盘',
      '## 为什么运营需要数据',
      '## Marketing budget of last year',
    ]) {
      assert.equal(role(`# 2025\n\n${heading}\n`), undefined, heading);
    }
  });

  it('is none when the headings name several', () => {
    assert.equal(role('# 2025\n\n## 销售\n\n## 市场\n\n## 运营\n'), undefined);
  });

  it('is not read of a section heading or a first item', () => {
    assert.equal(role('岗位职责：\n负责销售', 'plaintext'), undefined);
    assert.equal(role('1、负责销售\n2、负责运营', 'plaintext'), undefined);
  });
});
