import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { engine } from '../../support/built-in.ts';
import { holds } from '../../support/property.ts';

/** The items of a draft: section, form, words, owner. */
function items(text: string, flavor: 'markdown' | 'plaintext' = 'plaintext'): string[] {
  return engine.readDraft(text, flavor).items.map(({ section, form, content, owner }) => {
    const owned = owner ? ` @${text.slice(owner.start, owner.end)}` : '';
    return `${section ?? '-'} ${form} ${text.slice(content.start, content.end)}${owned}`;
  });
}

/** The words of the items of a draft. */
function said(text: string): string[] {
  return engine.readDraft(text, 'markdown').items.map(({ content }) => text.slice(content.start, content.end));
}

describe('The items of a draft', () => {
  it('are list items under their section', () => {
    assert.deepEqual(items('## 岗位职责\n- 开发客户\n- 跟进线索\n\n## 任职要求\n1. 三年经验\n', 'markdown'), [
      'responsibility list 开发客户',
      'responsibility list 跟进线索',
      'requirement list 三年经验',
    ]);
  });

  it('end with their line where their numbers are none of Markdown’s', () => {
    for (const marker of ['2、', '（2）', '二、', '②', '◆'])
      for (const next of ['晋升通道：', '其他说明：', '我们做汽车', 'What we offer:', '薪资面议。'])
        assert.deepEqual(said(`## 岗位职责\n\n${marker}跟进车辆交付\n${next}\n`)[0], '跟进车辆交付', marker + next);
    // A line that was broken for its length goes on, and so does a list of Markdown.
    const long = '负责华东区连锁客户的开发与维护，每周完成四次有效拜访，挖掘客户的需求并制作方案和';
    assert.equal(said(`## 岗位职责\n\n2、${long}\n报价\n`)[0], `${long}\n报价`);
    assert.equal(said(`## 岗位职责\n\n2、${long}\n其他说明：\n`)[0], long);
    for (const marker of ['-', '2.', '- [ ]'])
      assert.equal(
        said(`## Duties\n\n${marker} Call on dealers\nof the region\n`)[0],
        'Call on dealers\nof the region',
      );
  });

  it('are clauses between semicolons in one paragraph', () => {
    assert.deepEqual(items('岗位职责：\n开发客户；跟进线索；签订合同。'), [
      'responsibility clause 开发客户',
      'responsibility clause 跟进线索',
      'responsibility clause 签订合同',
    ]);
  });

  it('are numbered in one line of a posting pasted without any markup', () => {
    const text = '岗位职责：1、开发客户；2、跟进线索，3.5天内回访 任职要求：1、大专以上；2、两年经验';
    assert.deepEqual(items(text), [
      'responsibility clause 开发客户',
      'responsibility clause 跟进线索，3.5天内回访',
      'requirement clause 大专以上',
      'requirement clause 两年经验',
    ]);
  });

  it('are found behind a heading on the same line', () => {
    assert.deepEqual(items('任职要求：大专以上；两年经验'), [
      'requirement clause 大专以上',
      'requirement clause 两年经验',
    ]);
  });

  it('are rows of a table, with the cell of their owner', () => {
    const text =
      '## 行动计划\n\n| 事项 | 负责人 | 时间 |\n|---|---|---|\n| 办展会 | 市场 | 3月 |\n| 拜访客户 |  | 4月 |\n';
    assert.deepEqual(items(text, 'markdown'), [
      'action row | 办展会 | 市场 | 3月 | @市场',
      'action row | 拜访客户 |  | 4月 | @',
    ]);
  });

  it('are all read of rows without a line of dashes, the first like the others', () => {
    for (const [rows, items] of [
      ['| 岗位职责 | 拜访客户，签订合同 |\n| 任职要求 | 本科，三年经验 |', ['拜访客户，签订合同', '本科，三年经验']],
      // Where one works is no line of work.
      ['| 岗位职责 | 拜访客户签合同 |\n| 任职要求 | 本科 |\n| 工作地点 | 杭州 |', ['拜访客户签合同', '本科']],
      ['| 岗位职责： | 拜访客户，签订合同 |\n| 任职要求： | 本科 |', ['拜访客户，签订合同', '本科']],
      ['| Responsibilities | Sell |\n| Requirements | Diploma |', ['Diploma']],
      ['| Responsibilities | Sign deals |\n| Requirements | Diploma |', ['Sign deals', 'Diploma']],
      ['| 办展会 | 王五 | 10月 |\n| 拍视频 | 李四 | 11月 |', ['| 办展会 | 王五 | 10月 |', '| 拍视频 | 李四 | 11月 |']],
      ['| 客户开发 | 开发新客户，电话销售 |', ['| 客户开发 | 开发新客户，电话销售 |']],
      [
        '| Events | Run a booth at every trade show |\n| Video | Cut clips |',
        ['| Events | Run a booth at every trade show |', '| Video | Cut clips |'],
      ],
    ] as const)
      assert.deepEqual(said(`## 岗位职责\n\n${rows}\n`), items, rows);
  });

  it('begin below a first row that only heads columns, whether or not the line of dashes is written already', () => {
    for (const head of ['| 事项 | 内容 |', '| 任务 | 负责人 |', '| 工作内容 | 完成时间 |', '| Task | Due date |'])
      for (const dashes of ['', '| --- | --- |\n'])
        assert.deepEqual(said(`## 岗位职责\n\n${head}\n${dashes}| 拜访客户 | 每周 |\n`), ['| 拜访客户 | 每周 |'], head);
  });

  it('begin with the first of the rows that labels begin, above a line of dashes as well', () => {
    assert.deepEqual(said('| 岗位职责 | 拜访客户，签订合同 |\n| --- | --- |\n| 任职要求 | 本科 |\n'), [
      '拜访客户，签订合同',
      '本科',
    ]);
    assert.deepEqual(said('| 岗位职责 | 说明 |\n| --- | --- |\n| 任职要求 | 本科 |\n'), ['本科']);
    // A comment in the cell of the label is none of its words.
    const accepted = '<!-- role-lens-disable-line role/missing-core -->';
    assert.deepEqual(said(`| 岗位职责 ${accepted} | 说明 |\n| --- | --- |\n| 任职要求 ${accepted} | 本科 |\n`), [
      '本科',
    ]);
  });

  it('are those of a section where its label is counted, and of none below another label', () => {
    const rows = (...lines: readonly string[]): string =>
      ['| 项目 | 内容 |', '| --- | --- |', ...lines.map((line) => `| ${line} |`)].join('\n');
    const text = rows(
      '部门 | 销售部',
      '职责1 | 拜访客户，签订合同',
      '职责 二 | 催收货款',
      '**职责-③** | 编制回款周报',
      '汇报对象 | 销售总监，每周一次',
      '出差 | 销售部，每周一次',
    );
    for (const above of ['', '## 岗位职责\n\n'])
      assert.deepEqual(items(above + text, 'markdown'), [
        'responsibility clause 拜访客户，签订合同',
        'responsibility clause 催收货款',
        'responsibility clause 编制回款周报',
        '- row | 出差 | 销售部，每周一次 |',
      ]);
    const english = rows('Duty 1 | Call on the accounts of the north', 'Duty #2 | Sign', 'Requirement 1 | A license');
    assert.deepEqual(items(english, 'markdown'), [
      'responsibility clause Call on the accounts of the north',
      'responsibility clause Sign',
      'requirement clause A license',
    ]);
  });

  it('go on below a label whose cell is empty in the next row, or that only heads columns', () => {
    for (const [head, row] of [
      ['岗位职责 | 拜访客户，签订年度合同', ' | 催收货款'],
      ['岗位职责 | 占比', '催收货款 | 六成'],
    ] as const)
      assert.equal(
        items(`| 岗位 | 销售经理 |\n| --- | --- |\n| ${head} |\n| ${row} |\n`, 'markdown').at(-1),
        `responsibility row | ${row} |`,
      );
  });

  it('are read of tables without a blank line or outer borders between them', () => {
    const text = '事项 | 负责人\n--- | ---\n办展会 | 市场\n\nTask | Owner\n--- | ---\nCall clients | Sales\n';
    assert.deepEqual(items(text, 'markdown'), ['- row 办展会 | 市场 @市场', '- row Call clients | Sales @Sales']);
  });

  it('say who owns them in words of their own', () => {
    const text = [
      '## 行动计划',
      '- [ ] 办展会（负责人：市场部 李雷）',
      '- [x] 拜访客户 @销售，3月1日前',
      '- Call the lapsed clients, owner: Han Mei',
      '- 复盘 负责人：',
      '- Cost per lead: below 210',
      '- 写信给 a@b.example',
    ].join('\n');
    assert.deepEqual(items(text, 'markdown'), [
      'action list 办展会（负责人：市场部 李雷） @市场部 李雷',
      'action list 拜访客户 @销售，3月1日前 @销售',
      'action list Call the lapsed clients, owner: Han Mei @Han Mei',
      'action list 复盘 负责人： @',
      'action list Cost per lead: below 210',
      'action list 写信给 a@b.example',
    ]);
  });

  it('are the parts of a line in which the numbering goes on', () => {
    assert.deepEqual(items('1、拜访客户；2、签订合同 3、回款\n4、复盘2024、2025年数据（1）'), [
      '- list 拜访客户；',
      '- list 签订合同',
      '- list 回款',
      '- list 复盘2024、2025年数据（1）',
    ]);
  });

  it('are not cut inside of parentheses, numbers, abbreviations and entities', () => {
    assert.deepEqual(items('岗位职责：\n维护客户（拜访；回访；续约）；转化率提升3.5%；对接R&amp;D团队'), [
      'responsibility clause 维护客户（拜访；回访；续约）',
      'responsibility clause 转化率提升3.5%',
      'responsibility clause 对接R&amp;D团队',
    ]);
    assert.deepEqual(
      items('Responsibilities:\nSell to firms, e.g. Acme Inc. and J. Smith. Grow revenue by 3.5 percent.'),
      [
        'responsibility clause Sell to firms, e.g. Acme Inc. and J. Smith.',
        'responsibility clause Grow revenue by 3.5 percent.',
      ],
    );
  });

  it('are separated by bullets in the middle of a line', () => {
    assert.deepEqual(items('Responsibilities: • Call clients • Close deals'), [
      'responsibility clause Call clients',
      'responsibility clause Close deals',
    ]);
  });

  it('are lines that end with semicolons, without any heading', () => {
    assert.deepEqual(items('销售经理\n开发客户；\n跟进线索；\n签订合同。\n\n任职要求：\n大专以上'), [
      'responsibility clause 开发客户',
      'responsibility clause 跟进线索',
      'responsibility clause 签订合同',
      'requirement clause 大专以上',
    ]);
  });

  it('are duties above the first requirements, when no heading says so', () => {
    const headless = '销售经理\n1、开发客户\n2、跟进线索\n任职要求：\n1、大专以上';
    assert.deepEqual(items(headless), [
      'responsibility list 开发客户',
      'responsibility list 跟进线索',
      'requirement list 大专以上',
    ]);
    const headed = '# 销售经理\n\n## 项目\n\n- 建园区\n\n## 任职要求\n\n- 大专以上\n';
    assert.deepEqual(items(headed, 'markdown'), ['- list 建园区', 'requirement list 大专以上']);
  });

  it('are requirements or benefits when their first word says so', () => {
    const text = '岗位职责：\n1、开发客户\n2、学历：大专以上\n3、薪资待遇：底薪加提成\n4、客户分析：每周一次';
    assert.deepEqual(items(text), [
      'responsibility list 开发客户',
      'requirement list 学历：大专以上',
      'benefit list 薪资待遇：底薪加提成',
      'responsibility list 客户分析：每周一次',
    ]);
  });

  it('are not addresses, and those do not end a section', () => {
    assert.deepEqual(items('任职要求：\n大专以上\n工作地点：上海\n两年经验'), [
      'requirement clause 大专以上',
      'requirement clause 两年经验',
    ]);
  });

  it('are none where a line holds no word', () => {
    assert.deepEqual(items('岗位职责：\n1、开发客户\n……\n2、——\n---'), ['responsibility list 开发客户']);
    assert.deepEqual(items('## 岗位职责\n\n- ', 'markdown'), ['responsibility list ']);
  });

  it('are the sentences of a pasted posting that is nothing but prose', () => {
    assert.deepEqual(items('负责开发新客户。跟进线索；签订合同。'), [
      '- clause 负责开发新客户',
      '- clause 跟进线索',
      '- clause 签订合同',
    ]);
    assert.deepEqual(items('You will call clients. You report to the head of sales.'), [
      '- clause You will call clients.',
      '- clause You report to the head of sales.',
    ]);
  });

  it('are not the sentences of an article, a recipe or a company', () => {
    assert.deepEqual(items('# 红烧肉\n\n先把肉切块。然后焯水；再炒糖色。\n', 'markdown'), []);
    assert.deepEqual(items('## 关于我们\n\n我们做软件。很开心。', 'markdown'), []);
    assert.deepEqual(items('关于我们：\n我们做软件。很开心。'), []);
    assert.deepEqual(items('1、开发客户\n2、跟进线索\n\n我们是一家软件公司。成立于2015年。'), [
      '- list 开发客户',
      '- list 跟进线索',
    ]);
  });

  it('are sentences of a Markdown draft that says it is a job description', () => {
    assert.deepEqual(items('---\nkind: jd\n---\n负责开发新客户。跟进线索。\n', 'markdown'), [
      '- clause 负责开发新客户',
      '- clause 跟进线索',
    ]);
  });

  it('keep a hard-wrapped sentence of Markdown whole', () => {
    assert.deepEqual(
      items('## Responsibilities\n\nBuild the pipeline and\nkeep it clean. Call clients.\n', 'markdown'),
      ['responsibility clause Build the pipeline and\nkeep it clean.', 'responsibility clause Call clients.'],
    );
  });

  it('are two where each line begins with a label', () => {
    assert.deepEqual(
      items('# Plan\n\n## Actions\n\nmon pm: visit the buyer\ntue am: webshop, new pictures\n', 'markdown'),
      ['action clause mon pm: visit the buyer', 'action clause tue am: webshop, new pictures'],
    );
    assert.deepEqual(
      items('## Responsibilities\n\nYou do the\nfollowing: calls, visits. Sign contracts.\n', 'markdown').length,
      2,
    );
  });

  it('have ranges inside the text and in order, for any text', () => {
    const piece = fc.constantFrom(
      '岗位职责',
      '：',
      '1、',
      '；',
      '\n',
      '。',
      '|',
      '负责人',
      '- ',
      '# ',
      'a',
      ' ',
      '（一）',
      '①',
      '3.5',
      '（',
      '）',
      '【',
      '】',
      '任职要求',
      '薪资',
      ':',
      '@',
      '. ',
      'B',
      '•',
      '--- | ---',
    );
    holds(
      fc.property(
        fc.string({ unit: piece, maxLength: 40 }),
        fc.constantFrom<'markdown' | 'plaintext'>('markdown', 'plaintext'),
        (text, flavor) => {
          let last = 0;
          for (const { start, end, content, owner } of engine.readDraft(text, flavor).items) {
            const inside = owner ?? content;
            assert.ok(
              last <= start &&
                start <= content.start &&
                content.start <= inside.start &&
                inside.end <= content.end &&
                content.end <= end &&
                end <= text.length,
            );
            last = end;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('The kind of a draft', () => {
  const kind = (text: string): string => engine.readDraft(text, 'markdown').kind;

  it('is what the front matter says', () => assert.equal(kind('---\nkind: plan\n---\n## 岗位职责\n'), 'plan'));
  it('is read from its sections', () => {
    assert.equal(kind('## 岗位职责\n\n## 任职要求\n'), 'jd');
    assert.equal(kind('## Goals\n\n## Action plan\n\n## Budget\n'), 'plan');
  });
  it('is a plan when its work has owners', () => {
    assert.equal(kind('| Task | Owner |\n|---|---|\n| Call | Sales |\n'), 'plan');
    assert.equal(kind('- 办展会 @市场\n'), 'plan');
  });
  it('is other when there is nothing to tell', () => assert.equal(kind('# 红烧肉的做法\n\n- 切肉\n'), 'other'));
});
