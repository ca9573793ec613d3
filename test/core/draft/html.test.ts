import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Flavor } from '../../../src/core/draft/block.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { analyzer, engine, wordsIn } from '../../support/built-in.ts';

/** The words of the items of a draft, without closing signs. */
function items(text: string, flavor: Flavor = 'markdown'): string[] {
  return engine
    .readDraft(text, flavor)
    .items.map(({ content }) => text.slice(content.start, content.end).replace(/[；;。.]$/, ''));
}

function sections({ headings }: Draft): (string | undefined)[] {
  return headings.flatMap(({ section }) => section ?? []);
}

const DUTIES = ['开发连锁客户', '谈判签约', '催收回款'];
const ALL = [...DUTIES, '大专', '能出差'];

describe('HTML in a draft', () => {
  for (const [what, text] of [
    [
      'breaks',
      '岗位职责：<br>1、开发连锁客户；<br>2、谈判签约；<br>3、催收回款。<br>任职要求：<br>1、大专；<br>2、能出差。\n',
    ],
    [
      'breaks with a slash',
      '**岗位职责**<br/>1. 开发连锁客户<br />2. 谈判签约<br/>3. 催收回款<br/>**任职要求**<br/>1. 大专<br/>2. 能出差\n',
    ],
    [
      'breaks at the ends of lines',
      '岗位职责：<br>\n1、开发连锁客户；<br>\n2、谈判签约；<br>\n3、催收回款。<br>\n任职要求：<br>\n1、大专；<br>\n2、能出差。\n',
    ],
    [
      'breaks and bold tags',
      '<b>岗位职责</b><br>1、开发连锁客户；<br>2、谈判签约；<br>3、催收回款。<br><b>任职要求：</b><br>1、大专；<br>2、能出差。\n',
    ],
    [
      'breaks below bullets',
      '岗位职责：<br>• 开发连锁客户<br>• 谈判签约<br>• 催收回款<br><br>任职要求：<br>• 大专<br>• 能出差\n',
    ],
    [
      'paragraphs',
      '<p>岗位职责：</p><p>1、开发连锁客户；</p><p>2、谈判签约；</p><p>3、催收回款。</p><p>任职要求：</p><p>1、大专；</p><p>2、能出差。</p>\n',
    ],
    [
      'lists',
      '<h2>岗位职责</h2>\n<ul>\n  <li>开发连锁客户</li>\n  <li>谈判签约</li>\n  <li>催收回款</li>\n</ul>\n<h2>任职要求</h2>\n<ul>\n  <li>大专</li>\n  <li>能出差</li>\n</ul>\n',
    ],
    [
      'lists on one line',
      '<h3>岗位职责</h3><ol><li>开发连锁客户</li><li>谈判签约</li><li>催收回款</li></ol><h3>任职要求</h3><ol><li>大专</li><li>能出差</li></ol>\n',
    ],
    [
      'lists with paragraphs and attributes',
      '<div class="x">岗位职责</div><ul class="list"><li style="a"><p>开发连锁客户</p></li><li><p>谈判签约</p></li><li><p>催收回款</p></li></ul><div>任职要求</div><ul><li>大专</li><li>能出差</li></ul>\n',
    ],
    [
      'items whose words stand on their own lines',
      '<p>岗位职责</p>\n<ul>\n<li>\n开发连锁客户\n</li>\n<li>\n谈判签约\n</li>\n<li>\n催收回款\n</li>\n</ul>\n<p>任职要求</p>\n<ul>\n<li>\n大专\n</li>\n<li>\n能出差\n</li>\n</ul>\n',
    ],
    [
      'definition lists',
      '<dl><dt>岗位职责</dt><dd>开发连锁客户</dd><dd>谈判签约</dd><dd>催收回款</dd><dt>任职要求</dt><dd>大专</dd><dd>能出差</dd></dl>\n',
    ],
    [
      'tables',
      '## 岗位职责\n\n<table>\n<tr><th>事项</th></tr>\n<tr><td>开发连锁客户</td><td>60%</td></tr>\n<tr><td>谈判签约</td></tr>\n<tr><td>催收回款</td></tr>\n</table>\n\n## 任职要求\n\n<table><tr><td>大专</td></tr><tr><td>能出差</td></tr></table>\n',
    ],
    [
      'details',
      '<details>\n<summary>岗位职责</summary>\n\n- 开发连锁客户\n- 谈判签约\n- 催收回款\n\n</details>\n\n<details><summary>任职要求</summary>\n\n- 大专\n- 能出差\n\n</details>\n',
    ],
  ] as const) {
    for (const [name, eol] of [
      ['', '\n'],
      [' and CRLF', '\r\n'],
    ] as const) {
      it(`is read with ${what}${name}`, () => {
        const written = `# 大客户销售\n\n${text}`.replaceAll('\n', eol);
        for (const flavor of ['markdown', 'plaintext'] as const) {
          assert.deepEqual(items(written, flavor), ALL, flavor);
          assert.deepEqual(sections(engine.readDraft(written, flavor)), ['responsibility', 'requirement']);
        }
      });
    }
  }

  it('makes no item of its tags', () => {
    const text =
      '# 大客户销售\n\n## 岗位职责\n\n- 开发连锁客户\n\n<aside>\n汇报给总监\n</aside>\n\n<details>\n<summary>点开看</summary>\n\n- 谈判签约\n\n</details>\n\n<hr>\n<img src="销售.png">\n<Card title="客户" />\n\n<a href="https://a.b/c"></a>\n';
    assert.deepEqual(items(text), ['开发连锁客户', '汇报给总监', '谈判签约']);
  });

  it('does not break the rows of a table of Markdown, nor code', () => {
    const table = '## 岗位职责\n\n| 事项 | 占比 |\n| --- | --- |\n| 开发<br>连锁客户 | 60% |\n';
    assert.deepEqual(items(table), ['| 开发<br>连锁客户 | 60% |']);
    assert.deepEqual(items('## 岗位职责\n\n事项 | 占比\n--- | ---\n开发客户 | 60%\n'), ['开发客户 | 60%']);
    assert.deepEqual(items('## 岗位职责\n\n- 维护 `<br>` 标签的写法\n'), ['维护 `<br>` 标签的写法']);
  });

  it('separates the lines of work that stand in a cell with breaks between them', () => {
    for (const text of [
      '<table>\n<tr><td>岗位职责</td><td>开发连锁客户<br>谈判签约<br/>催收回款</td></tr>\n<tr><td>任职要求</td><td>大专学历<br>能出差外地</td></tr>\n</table>\n',
      '| 岗位职责 | 频次 |\n| --- | --- |\n| 开发连锁客户<br>谈判签约<br>催收回款 | 每周 |\n\n任职要求：\n\n- 大专学历\n- 能出差外地\n',
    ]) {
      assert.deepEqual(items(`# 大客户销售\n\n${text}`), [...DUTIES, '大专学历', '能出差外地'], text);
    }
    assert.deepEqual(items('<tr><td>Responsibilities</td><td>Close new business<br>Manage key accounts</td></tr>\n'), [
      'Close new business',
      'Manage key accounts',
    ]);
  });

  it('leaves a row whole where its owner stands beside it, or a break only wraps its words', () => {
    const row = '| 开发连锁客户<br>谈判签约 | 小李 |';
    assert.deepEqual(items(`## 岗位职责\n\n| 事项 | 负责人 |\n| --- | --- |\n${row}\n`), [row]);
    const wrapped = '## 岗位职责\n\n<table><tr><td>开发华东区<br>连锁客户</td></tr></table>\n';
    assert.deepEqual(items(wrapped), ['开发华东区<br>连锁客户']);
  });

  it('says nothing of a comparison', () => {
    assert.deepEqual(items('## 岗位职责\n\n- 让成本 < 预算 > 去年\n'), ['让成本 < 预算 > 去年']);
  });
});

describe('What stands in a quotation', () => {
  for (const [what, text] of [
    [
      'callouts',
      '> [!note] 岗位职责\n> - 开发连锁客户\n> - 谈判签约\n> - 催收回款\n\n> [!tip] 任职要求\n> - 大专\n> - 能出差\n',
    ],
    [
      'callouts that fold',
      '> [!info]- 岗位职责\n> - 开发连锁客户\n> - 谈判签约\n> - 催收回款\n\n> [!warning]+ 任职要求\n> - 大专\n> - 能出差\n',
    ],
    [
      'callouts in a row',
      '> [!note] 岗位职责\n> 1. 开发连锁客户\n> 2. 谈判签约\n> 3. 催收回款\n> [!tip] 任职要求\n> 1. 大专\n> 2. 能出差\n',
    ],
    [
      'callouts in each other',
      '> [!note] 岗位职责\n> - 开发连锁客户\n> > [!tip] 第二组\n> > - 谈判签约\n> > - 催收回款\n\n> [!note] 任职要求\n> - 大专\n> - 能出差\n',
    ],
    [
      'callouts below headings',
      '## 岗位职责\n\n> [!note] 第一组\n> - 开发连锁客户\n> - 谈判签约\n\n> [!note]\n> - 催收回款\n\n## 任职要求\n\n- 大专\n- 能出差\n',
    ],
    [
      'containers of Docusaurus',
      ':::note 岗位职责\n\n- 开发连锁客户\n- 谈判签约\n- 催收回款\n\n:::\n\n:::tip[任职要求]\n\n- 大专\n- 能出差\n\n:::\n',
    ],
    [
      'containers of VuePress',
      '::: info 岗位职责\n- 开发连锁客户\n- 谈判签约\n- 催收回款\n:::\n\n::: details 任职要求\n- 大专\n- 能出差\n:::\n',
    ],
    [
      'containers of Pandoc around headings',
      '::: {.box}\n## 岗位职责 {#duties}\n- 开发连锁客户\n- 谈判签约\n- 催收回款\n:::\n\n:::: box :::\n## 任职要求\n- 大专\n- 能出差\n::::\n',
    ],
    [
      'callouts with tasks',
      '> [!todo] 岗位职责\n> - [ ] 开发连锁客户\n> - [x] 谈判签约\n> - [ ] 催收回款\n\n> [!question] 任职要求\n> - [ ] 大专\n> - [ ] 能出差\n',
    ],
  ] as const) {
    it(`is read in ${what}`, () => {
      const written = `# 大客户销售\n\n${text}`;
      assert.deepEqual(items(written), ALL);
      assert.equal(engine.readDraft(written, 'markdown').kind, 'jd');
    });
  }

  it('is a table where it is one', () => {
    const text = '## 岗位职责\n\n> | 事项 | 占比 |\n> |---|:-:|\n> | 策划发布会 | 60% |\n> | 管理投放 | 40% |\n';
    assert.deepEqual(items(text), ['| 策划发布会 | 60% |', '| 管理投放 | 40% |']);
  });
});

describe('Headings beside their text', () => {
  it('stand on its line', () => {
    for (const text of [
      '## 岗位职责：开发连锁客户；谈判签约；催收回款\n\n## 任职要求：大专；能出差\n',
      '**岗位职责：** 开发连锁客户；谈判签约；催收回款\n\n**任职要求：** 大专；能出差\n',
      '**岗位职责**：开发连锁客户；谈判签约；催收回款\n\n**任职要求**：大专；能出差\n',
      '- **岗位职责**\n  - 开发连锁客户\n  - 谈判签约\n  - 催收回款\n- **任职要求**\n  - 大专\n  - 能出差\n',
    ]) {
      assert.deepEqual(items(`# 大客户销售\n\n${text}`), ALL, text);
    }
  });

  it('stand in a cell of a table', () => {
    for (const text of [
      '| 项目 | 内容 |\n| --- | --- |\n| 岗位职责 | 1. 开发连锁客户；<br>2. 谈判签约；<br>3. 催收回款。 |\n| 任职要求 | 大专；能出差 |\n',
      '| 岗位职责 | 1、开发连锁客户<br>2、谈判签约<br>3、催收回款 |\n| --- | --- |\n| 任职要求 | 1、大专<br>2、能出差 |\n',
      '| **岗位职责** | **任职要求** |\n| --- | --- |\n| 开发连锁客户；谈判签约；催收回款 | 大专；能出差 |\n',
    ]) {
      assert.deepEqual(items(`# 大客户销售\n\n${text}`), ALL, text);
    }
  });

  it('stand above definitions', () => {
    const text = '岗位职责\n: 开发连锁客户\n: 谈判签约\n: 催收回款\n\n任职要求\n: 大专\n: 能出差\n';
    assert.deepEqual(items(`# 大客户销售\n\n${text}`), ALL);
    const terms =
      '## 岗位职责\n\n渠道\n: 开发连锁客户\n: 谈判签约\n\n回款\n: 催收回款\n\n## 任职要求\n\n- 大专\n- 能出差\n';
    assert.deepEqual(items(terms), ALL);
  });

  it('stand right below a list, without a blank line', () => {
    for (const mark of ['- ', '1. ', '1、', '• ']) {
      const text = `岗位职责：\n${DUTIES.map((duty) => mark + duty).join('\n')}\n任职要求：\n${mark}大专\n${mark}能出差\n`;
      assert.deepEqual(items(`# 大客户销售\n\n${text}`), ALL, mark);
    }
  });

  it('keep being headings when a comment stands below them', () => {
    const text = '销售经理\n岗位职责：\n一、新媒体\n// role-lens-disable-next-line\n1、更新公众号\n2、开发客户\n';
    assert.deepEqual(items(text, 'plaintext'), ['更新公众号', '开发客户']);
    const page = '## 工作内容\n\n一、社群\n<!-- 备注 -->\n1. 运营社群\n2. 签订合同\n';
    assert.deepEqual(items(page), ['运营社群', '签订合同']);
  });
});

describe('One piece', () => {
  for (const [what, text, expected] of [
    [
      'a comment',
      '开发经销商。<!-- 老板说！先不写；提成 -->负责公众号。催收回款。',
      ['开发经销商', '负责公众号', '催收回款'],
    ],
    ['a comment at the end', '开发经销商；催收回款。<!-- 底薪待定！ -->', ['开发经销商', '催收回款']],
    ['a comment of MDX', '开发经销商；{/* 待定；再说！ */}催收回款。', ['开发经销商', '催收回款']],
    [
      'an address',
      '开发经销商；在 https://a.b/c?t=1&x=2;y=3 更新详情；催收回款。',
      ['开发经销商', '在 https://a.b/c?t=1&x=2;y=3 更新详情', '催收回款'],
    ],
    ['code', '开发经销商；按 `a=1;b!` 圈人；催收回款。', ['开发经销商', '按 `a=1;b!` 圈人', '催收回款']],
    [
      'the target of a link',
      '开发经销商；看[文档](a?b;c "d；e")；催收回款。',
      ['开发经销商', '看[文档](a?b;c "d；e")', '催收回款'],
    ],
    [
      'the target of a link to a page',
      '开发经销商；看[[手册/客户？；|手册]]；催收回款。',
      ['开发经销商', '看[[手册/客户？；|手册]]', '催收回款'],
    ],
    ['a formula', '开发经销商；让 $a;b!c$ 变大；催收回款。', ['开发经销商', '让 $a;b!c$ 变大', '催收回款']],
  ] as const) {
    it(`is ${what}: it is never cut`, () => {
      for (const flavor of ['markdown', 'plaintext'] as const) {
        assert.deepEqual(items(`# 销售经理\n\n## 岗位职责\n\n${text}\n`, 'markdown'), expected);
        assert.deepEqual(items(`销售经理\n岗位职责：${text}\n`, flavor), expected, flavor);
      }
    });
  }

  it('is no item of its own', () => {
    const text = `# 销售经理\n\n## 岗位职责\n\n- 开发客户[^1]\n- <!-- 备注 -->\n- https://a.b/c\n- \`npm run\`\n- <!-- x --> 催收回款 <!-- y -->\n\n[^1]: 含老客户；不含新客户\n[a]: https://a.b/c\n`;
    assert.deepEqual(items(text), ['开发客户[^1]', '催收回款']);
  });

  it('is what is said to Role Lens behind a line of plain text', () => {
    const text =
      '销售经理\n岗位职责：\n1、开发客户\n2、更新公众号 // role-lens-disable-line role/off-role-duty -- 说好了；不改\n';
    assert.deepEqual(items(text, 'plaintext'), ['开发客户', '更新公众号']);
  });

  it('is code of MDX, which holds no words', () => {
    const code = [
      "import Card from './用户增长卡片'",
      "import { 用户运营, B } from './b'",
      "import './用户增长.css'",
      "export const 社群运营 = '拉新与留存'",
      'export const meta = {\n  a: "用户增长",\n  b: [1,\n 2],\n}',
      'export default function Page() {\n  return <b>用户增长</b>\n}',
      '{/* 用户运营\n新媒体运营 备注 */}',
      '<Card title="用户增长" />',
    ];
    for (const part of code) {
      for (const flavor of ['markdown', 'plaintext'] as const) {
        const text = `---\ntitle: 大客户销售\n---\n\n${part}\n\n## 岗位职责\n\n- 签约\n`;
        assert.ok(!wordsIn(text, flavor).some((word) => /用户|社群|运营|拉新/.test(word)), `${part} ${flavor}`);
      }
    }
    assert.deepEqual(wordsIn('<Card\n  title="用户增长"\n/>\n'), []);
    for (const prose of [
      'import leads from trade shows',
      'export reports to finance weekly',
      'export default settings to clients',
    ]) {
      assert.equal(engine.readDraft(`${prose}\n`, 'markdown').blocks[0]!.kind, 'paragraph', prose);
    }
  });

  it('keeps the sums of money that are no formula', () => {
    assert.deepEqual(engine.readDraft('底薪 $10K；提成 $20K；年终 $5K。\n', 'markdown').excluded, []);
  });
});

describe('A title in a list', () => {
  it('is the bold line above it', () => {
    const text =
      '* **【杭州】区域销售经理**\n\n\t* 岗位职责：\n\n\t\t* 开发新客户\n\n\t* 岗位要求：\n\n\t\t* 两年销售经验\n';
    assert.deepEqual(items(text, 'plaintext'), ['开发新客户', '两年销售经验']);
    assert.equal(analyzer.read(text, 'plaintext').declared?.role, 'sales');
  });

  it('is none where it is one line of the list', () => {
    const text = '- **开发新客户**\n- **签约**\n';
    assert.deepEqual(items(text), ['**开发新客户**', '**签约**']);
  });
});
