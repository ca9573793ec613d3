import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Flavor } from '../../../src/core/draft/block.ts';
import { engine } from '../../support/built-in.ts';

/** The words of the items of a draft. */
function items(text: string, flavor: Flavor): string[] {
  return engine.readDraft(text, flavor).items.map(({ content }) => text.slice(content.start, content.end));
}

const WORK = ['开发连锁客户', '谈判签约', '催收回款', '拜访老客户'];
const FLAVORS = ['markdown', 'plaintext'] as const;

/** A job description whose duties have such marks. */
function posting(marks: readonly string[], flavor: Flavor, eol = '\n'): string {
  const duties = WORK.slice(0, marks.length).map((words, index) => marks[index]! + words);
  const lines = ['大客户销售', '岗位职责：', ...duties, '任职要求：', '- 大专'];
  const written = ['# 大客户销售', '', '## 岗位职责', '', ...duties, '', '## 任职要求', '', '- 大专'];
  return (flavor === 'markdown' ? written : lines).join(eol) + eol;
}

describe('The marks of a list', () => {
  for (const [what, rows] of Object.entries({
    pictures: ['🚀 ', '📍', '🔥 ', '✨ ', '⚡ ', '🧑‍💻 ', '👨‍👩‍👧‍👦 ', '👍🏽 ', '🇨🇳 ', '❤️ ', '☀️', '⚙️ ', '🏷️ ', '🔥🔥 ', '✍🏻 '],
    signs: [
      '☐ ',
      '☑',
      '– ',
      '— ',
      '－ ',
      '－',
      '・',
      '~ ',
      '～ ',
      '‣ ',
      '◉ ',
      '⬤ ',
      '❯ ',
      '➥ ',
      '→ ',
      '⇒ ',
      '＊ ',
      '♦ ',
      '✗ ',
      '\uf0a7 ',
    ],
    'pictures behind a bullet or a number': [
      '- ✅ ',
      '- 🚀 ',
      '* 📌',
      '1. 🔥 ',
      '1、🎯 ',
      '- [ ] 📅 ',
      '- 🧑‍💻 ',
      '- :rocket: ',
      '+ ✔️ ',
    ],
  })) {
    for (const flavor of FLAVORS) {
      it(`are ${what}, in ${flavor}`, () => {
        for (const mark of rows) {
          assert.deepEqual(items(posting([mark, mark, mark], flavor), flavor), [...WORK.slice(0, 3), '大专'], mark);
          assert.equal(items(posting([mark, mark, mark], flavor, '\r\n'), flavor).length, 4, mark);
        }
      });
    }
  }

  it('are pictures, another for each line', () => {
    for (const flavor of FLAVORS) {
      assert.deepEqual(items(posting(['🚀 ', '💼', '⚡ '], flavor), flavor), [...WORK.slice(0, 3), '大专']);
    }
  });

  it('are Roman numbers of one letter where they count on, and else the initial of a name', () => {
    const forms = (text: string): string[] => engine.readDraft(text, 'markdown').items.map(({ form }) => form);
    const list = '## 岗位职责\n\nIV. 开发连锁客户\nV. 谈判签约\nVI. 催收回款\n';
    assert.deepEqual(items(list, 'markdown'), ['开发连锁客户', '谈判签约', '催收回款']);
    assert.deepEqual(forms(list), ['list', 'list', 'list']);
    const name = '## Responsibilities\n\nI. Win customers\n\nV. Sommer leads the team\n';
    assert.deepEqual(forms(name), ['list', 'clause']);
  });

  it('are numbers of every form', () => {
    for (const marks of [
      ['I. ', 'II. ', 'III. ', 'IV. '],
      ['I.', 'II.', 'III.', 'IV.'],
      ['i) ', 'ii) ', 'iii) ', 'iv) '],
      ['i. ', 'ii. ', 'iii. ', 'iv. '],
      ['I、', 'II、', 'III、', 'IV、'],
      ['(i) ', '(ii) ', '(iii) ', '(iv) '],
      ['（Ⅰ）', '（Ⅱ）', '（Ⅲ）', '（Ⅳ）'].map((mark) => mark.slice(1)),
      ['Ⅰ ', 'Ⅱ ', 'Ⅲ ', 'Ⅳ '],
      ['ⅰ. ', 'ⅱ. ', 'ⅲ. ', 'ⅳ. '],
      ['⓵ ', '⓶ ', '⓷ ', '⓸ '],
      ['㊀', '㊁', '㊂', '㊃'],
      ['㉑', '㉒', '㉓', '㉔'],
      ['Ⓐ ', 'Ⓑ ', 'Ⓒ ', 'Ⓓ '],
      ['1.1 ', '1.2 ', '1.3 ', '1.4 '],
      ['1.1、', '1.2、', '1.3、', '1.4、'],
      ['2.1.1 ', '2.1.2 ', '2.1.3 ', '2.1.4 '],
      ['[1] ', '[2] ', '[3] ', '[4] '],
      ['［1］', '［2］', '［3］', '［4］'],
      ['**1.** ', '**2.** ', '**3.** ', '**4.** '],
      ['**1、**', '**2、**', '**3、**', '**4、**'],
      ['__1.__ ', '__2.__ ', '__3.__ ', '__4.__ '],
      ['**1**. ', '**2**. ', '**3**. ', '**4**. '],
      ['１．', '２．', '３．', '４．'],
      ['1､', '2､', '3､', '4､'],
      ['1. [ ] ', '2. [x] ', '3. [ ] ', '4. [ ] '],
      ['１）', '２）', '３）', '４）'],
      ['Ａ．', 'Ｂ．', 'Ｃ．', 'Ｄ．'],
      ['1️⃣ ', '2️⃣ ', '3️⃣ ', '4️⃣ '],
      ['1\u20e3\ufe0f ', '2\u20e3\ufe0f ', '3\u20e3\ufe0f ', '4\u20e3\ufe0f '],
      ['1\u20e3\ufe0f', '2\u20e3\ufe0f', '3\u20e3\ufe0f', '4\u20e3\ufe0f'],
      ['998. ', '999. ', '1000. ', '1001. '],
      ['999) ', '1000) ', '1001) ', '1002) '],
      ['999、', '1000、', '1001、', '1002、'],
      ['1001. ', '1002. ', '1003. ', '1004. '],
    ]) {
      for (const flavor of FLAVORS) {
        assert.deepEqual(items(posting(marks, flavor), flavor), [...WORK, '大专'], `${marks[0]} ${flavor}`);
      }
    }
  });

  it('are the Roman numerals of lines in English', () => {
    const text = 'Account Executive\nResponsibilities:\nI. Close contracts\nII. Visit clients\nV. Live abroad\n';
    assert.deepEqual(items(text, 'plaintext').slice(0, 2), ['Close contracts', 'Visit clients']);
  });

  it('are words where a sentence goes on with something like one', () => {
    for (const words of [
      'Ⅲ类医疗器械销售经验',
      '2024. 年度目标完成',
      '3.5 年工作经验',
      '~10% 的业绩提成',
      '——摘自员工手册',
      '–5℃ 冷链运输',
      '[1]: https://a.b/c',
      '[文档](https://a.b/c)里的流程',
      '[^1]: 见附件',
      '–销售培训材料',
      '第一',
      '©2024 公司',
      '#1 in the market',
      'C. Smith leads the team',
      'IT. 部门协作',
    ]) {
      const { blocks } = engine.readDraft(`前文\n\n${words}\n`, 'markdown');
      assert.ok(!blocks.some(({ kind }) => kind === 'item'), words);
    }
  });

  it('are none on a line alone that a picture adorns', () => {
    const text = '🎉 我们在招人\n\n# 大客户销售\n\n## 岗位职责\n\n- 开发连锁客户\n- 谈判签约\n';
    assert.deepEqual(items(text, 'markdown'), ['开发连锁客户', '谈判签约']);
  });

  it('stand before headings too, which open their sections', () => {
    const text = '大客户销售\n💼 岗位职责\n- 开发连锁客户\n- 谈判签约\n🎓 任职要求\n- 大专\n🎁 我们的彩蛋：\n- 双休\n';
    for (const flavor of FLAVORS) {
      assert.deepEqual(
        engine.readDraft(text, flavor).headings.map(({ section }) => section),
        ['responsibility', 'requirement', undefined],
      );
      assert.deepEqual(items(text, flavor), ['开发连锁客户', '谈判签约', '大专', '双休']);
    }
  });

  it('are seen behind what nobody sees', () => {
    for (const unit of ['\u200b', '\ufeff', '\u00ad', '\u2060', '\u200e', '\u200f']) {
      for (const flavor of FLAVORS) {
        for (const mark of ['- ', '1. ', '1、', '🚀 ', '（一）', 'I. ']) {
          const text = posting([mark, mark], flavor).replace(/^(?=.)/gm, unit);
          assert.deepEqual(items(text, flavor), [...WORK.slice(0, 2), '大专'], `${mark} ${flavor}`);
          const behind = posting([mark + unit, mark + unit], flavor);
          assert.deepEqual(items(behind, flavor), [...WORK.slice(0, 2), '大专'], `${mark} ${flavor}`);
        }
        const kinds = engine.readDraft(posting(['- '], flavor).replace(/^(?=.)/gm, unit), flavor).headings;
        assert.deepEqual(
          kinds.flatMap(({ section }) => section ?? []),
          ['responsibility', 'requirement'],
        );
      }
      assert.equal(engine.readDraft(`##${unit} 岗位职责\n`, 'markdown').headings[0]?.section, 'responsibility');
    }
  });

  it('are marks as written, so that others can be written like them', () => {
    const marker = (text: string): string => engine.readDraft(text, 'markdown').blocks[0]!.marker;
    assert.equal(marker('- ✅ 签约'), '- ✅');
    assert.equal(marker('1. 🚀 签约'), '1. 🚀');
    assert.equal(marker('**3.** 签约'), '**3.**');
    assert.equal(marker('iv) 签约'), 'iv)');
    assert.equal(marker('🧑‍💻 签约'), '🧑‍💻');
    assert.equal(marker('- [ ] 📅 签约'), '- [ ] 📅');
    assert.equal(marker('**1. 签约**：大客户'), '**1.');
  });
});
