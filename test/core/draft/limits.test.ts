import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { spellings } from '../../../src/core/text/inflection.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { Lexicon, buildLexicon } from '../../../src/core/text/lexicon.ts';
import { title } from '../../../src/core/draft/title.ts';
import { engine, phrases, wordsIn } from '../../support/built-in.ts';

type Flavor = 'markdown' | 'plaintext';

/** The words of the items of a draft. */
function items(text: string, flavor: Flavor = 'markdown'): string[] {
  return engine.readDraft(text, flavor).items.map(({ content }) => text.slice(content.start, content.end));
}

function owners(text: string): (string | undefined)[] {
  return engine.readDraft(text, 'markdown').items.map(({ owner }) => owner && text.slice(owner.start, owner.end));
}

describe('What of a text is a term', () => {
  const folder = createFolder({ from: '', to: '' });
  const found = (forms: readonly string[], text: string): string[] =>
    new Lexicon(
      buildLexicon(
        forms.map((form, value) => ({ form, value })),
        folder,
      ),
      folder,
    )
      .find(text)
      .map(({ start, end }) => text.slice(start, end));

  it('is decided over the whole chain of terms that overlap, up to the farthest end', () => {
    assert.deepEqual(found(['甲乙丙丁戊', '乙丙', '戊己', '己庚'], '甲乙丙丁戊己庚'), ['甲乙丙丁戊', '己庚']);
    assert.deepEqual(found(['甲乙丙丁', '乙丙', '丁戊'], '甲乙丙丁戊'), ['甲乙丙丁']);
  });

  it('goes over a blank between Han and Latin, and over no line break there', () => {
    assert.deepEqual(found(['用户ltv'], '用户 LTV'), ['用户 LTV']);
    assert.deepEqual(found(['用户ltv'], '用户\nLTV'), []);
  });

  it('may be an English plural', () => {
    assert.deepEqual(spellings('lead'), ['lead', 'leads']);
    assert.deepEqual(spellings('pitch'), ['pitch', 'pitches']);
    assert.deepEqual(spellings('box'), ['box', 'boxes']);
    assert.deepEqual(spellings('growth hack'), ['growth hack', 'growth hacks']);
    assert.deepEqual(spellings('agency'), ['agency', 'agencies']);
    assert.deepEqual(spellings('survey'), ['survey', 'surveys']);
    assert.deepEqual(spellings('sales'), ['sales']);
    assert.deepEqual(spellings('kp'), ['kp']);
    assert.deepEqual(spellings('销售lead'), ['销售lead']);
  });

  it('stands right behind a tag, code or an address too', () => {
    assert.deepEqual(wordsIn('<b>销售漏斗</b>'), ['销售漏斗']);
    assert.deepEqual(wordsIn('`x`销售漏斗'), ['销售漏斗']);
    assert.deepEqual(wordsIn('销售漏斗`x`'), ['销售漏斗']);
    assert.deepEqual(wordsIn('`销售漏斗`'), []);
  });

  it('stands behind an address, whose last sign does not belong to it', () => {
    for (const sign of [';', ',', '.', '!', '?', ':', "'", '*']) {
      const text = `见 https://x.y/a${sign} 完`;
      const [address] = engine.readDraft(text, 'markdown').excluded;
      assert.equal(text.slice(address!.start, address!.end), 'https://x.y/a', sign);
    }
  });
});

describe('Code in a draft', () => {
  it('goes on at a fence that is indented by four columns, and ends at one that is indented by three', () => {
    assert.deepEqual(items('```\n    ```\n- 甲\n```\n- 乙\n'), ['乙']);
    assert.deepEqual(items('```\n   ```\n- 甲\n'), ['甲']);
  });

  it('ends at no shorter fence, at no other one, and at none with words behind it', () => {
    assert.deepEqual(items('````\n```\n- 甲\n````\n- 乙\n'), ['乙']);
    assert.deepEqual(items('```\n~~~\n- 甲\n```\n- 乙\n'), ['乙']);
    assert.deepEqual(items('```\n``` js\n- 甲\n```\n- 乙\n'), ['乙']);
    assert.deepEqual(items('```\n`````  \n- 乙\n'), ['乙']);
  });
});

describe('A number before an item', () => {
  it('has up to three digits', () => {
    for (const number of ['1', '12', '123']) {
      assert.deepEqual(items(`## 岗位职责\n\n${number}、开发新客户\n`), ['开发新客户'], number);
    }
    const [item] = engine.readDraft('## 岗位职责\n\n100、开发新客户\n', 'plaintext').items;
    assert.equal(item?.marker, '100、');
  });
});

describe('The parts of a sentence', () => {
  const inWork = (words: string): string[] => items(`## 岗位职责\n\n${words}\n`, 'plaintext');

  it('are not cut within a remark of up to 120 units', () => {
    const remark = (length: number): string => `（${'一；'.repeat(length / 2)}）`;
    assert.equal(inWork(`负责开发客户${remark(60)}；负责签订合同。`).length, 2);
    assert.equal(inWork(`负责开发客户${remark(118)}；负责签订合同。`).length, 2);
    assert.ok(inWork(`负责开发客户${remark(140)}；负责签订合同。`).length > 2);
  });
});

describe('The title of a draft', () => {
  const titleOf = (text: string): string => {
    const range = title(text, engine.readDraft(text, 'plaintext'), phrases);
    return range ? text.slice(range.start, range.end) : '';
  };

  it('is a first line of up to 80 units', () => {
    const line = (length: number): string => '销售经理'.padEnd(length, '甲');
    assert.equal(titleOf(`${line(60)}\n\n正文。`), line(60));
    assert.equal(titleOf(`${line(80)}\n\n正文。`), line(80));
    assert.equal(titleOf(`${line(81)}\n\n正文。`), '');
  });
});

describe('Who owns an item', () => {
  it('is named without the full stop behind the name', () => {
    assert.deepEqual(owners('# 计划\n\n## 行动计划\n\n- 投放广告 @市场.\n- 拜访客户 @销售\n'), ['市场', '销售']);
  });
});
