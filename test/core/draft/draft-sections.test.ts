import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createEngine } from '../../../src/core/index.ts';
import { compiled, engine } from '../../support/built-in.ts';
import { holds } from '../../support/property.ts';

type Flavor = 'markdown' | 'plaintext';

/** The sections of a draft: kind, heading, words of the items. */
function sections(text: string, flavor: Flavor = 'plaintext'): string[] {
  const draft = engine.readDraft(text, flavor);
  return draft.sections.map(({ kind, heading, firstItem, endItem }) => {
    const items = draft.items.slice(firstItem, endItem);
    const words = items.map(({ content }) => text.slice(content.start, content.end));
    const head = heading ? text.slice(heading.content.start, heading.content.end) : '';
    return `${kind ?? '-'} [${head}] ${words.join(' / ')}`;
  });
}

/** What a heading announces. */
function announced(heading: string, flavor: Flavor = 'plaintext'): string | undefined {
  return engine.readDraft(`${heading}\n大专以上`, flavor).headings[0]?.section;
}

describe('The sections of a draft', () => {
  it('are what stands below each heading, with its items', () => {
    assert.deepEqual(sections('# 销售经理\n\n## 岗位职责\n- 开发客户\n- 回访\n\n## 任职要求\n- 大专\n', 'markdown'), [
      '- [销售经理] ',
      'responsibility [岗位职责] 开发客户 / 回访',
      'requirement [任职要求] 大专',
    ]);
  });

  it('begin with what stands above the first heading', () => {
    assert.deepEqual(sections('1、开发客户\n任职要求：\n1、大专'), [
      'responsibility [] 开发客户',
      'requirement [任职要求：] 大专',
    ]);
  });

  it('pass their kind on to the headings below them', () => {
    assert.deepEqual(sections('## 岗位职责\n### 渠道\n- 签约\n## 其他\n- 团建\n', 'markdown'), [
      'responsibility [岗位职责] ',
      'responsibility [渠道] 签约',
      '- [其他] 团建',
    ]);
  });

  it('pass it on to the bold headings of groups right below them, whatever those are called', () => {
    const groups = '**Positioning & Messaging**\n- Interview users\n\n**Growth**\n- Run tests\n\n';
    const rest = '**What you bring**\n- Two years\n\n## Benefits\n\n**Growth**\n- Courses\n';
    assert.deepEqual(sections(`## What you will do\n\n${groups}${rest}`, 'markdown'), [
      'responsibility [What you will do] ',
      'responsibility [**Positioning & Messaging**] Interview users',
      'responsibility [**Growth**] Run tests',
      'requirement [**What you bring**] Two years',
      'benefit [Benefits] ',
      'benefit [**Growth**] Courses',
    ]);
    // Where duties stand above it, what looks otherwise begins something else.
    assert.deepEqual(sections('## What you will do\n- Interview users\n\n**Growth**\n- Courses\n', 'markdown'), [
      'responsibility [What you will do] Interview users',
      'benefit [**Growth**] Courses',
    ]);
  });

  it('are told apart by the look of their headings in plain text', () => {
    assert.deepEqual(sections('一、岗位职责\n1、签约\n二、任职要求\n1、大专\n三、其他说明：\n1、团建'), [
      'responsibility [岗位职责] 签约',
      'requirement [任职要求] 大专',
      '- [其他说明：] 团建',
    ]);
    assert.deepEqual(sections('岗位职责：\n一、渠道开拓\n1、签约\n二、客户维护\n1、回访'), [
      'responsibility [岗位职责：] ',
      'responsibility [渠道开拓] 签约',
      'responsibility [客户维护] 回访',
    ]);
  });

  it('are opened by headings in one line of a posting', () => {
    assert.deepEqual(
      sections('【岗位职责】1、签约；2、回访【任职要求】1、大专；2、两年经验'),
      ['responsibility [岗位职责】] 签约 / 回访'.replace('】]', ']'), 'requirement [任职要求] 大专 / 两年经验'].map(
        (section) => section.replace('[岗位职责]', '[【岗位职责】]').replace('[任职要求]', '[【任职要求】]'),
      ),
    );
    assert.deepEqual(
      sections('We sell tea. Key responsibilities of the manager include: Call clients. Requirements: Be kind.'),
      [
        '- [] ',
        'responsibility [Key responsibilities of the manager include] Call clients.',
        'requirement [Requirements] Be kind.',
      ],
    );
  });

  it('are opened by further headings with the numbering of the first, above text', () => {
    const text =
      '二、干什么\n①拜访渠道\n②签约\n\n三、要什么样的人\n本科，做过租赁。\n\n四、薪资怎么算\n底薪加佣金。\n\n五、其他说明\n四月到岗。\n';
    const { headings, items } = engine.readDraft(text, 'plaintext');
    assert.deepEqual(
      headings.map(({ content, section }) => [text.slice(content.start, content.end), section]),
      [
        ['干什么', 'responsibility'],
        ['要什么样的人', 'requirement'],
        ['薪资怎么算', 'benefit'],
        ['其他说明', undefined],
      ],
    );
    assert.ok(items.every(({ content }) => !headings.some(({ start }) => start === content.start)));
  });

  it('are opened by no sentence with a colon', () => {
    const text =
      'Van Sales\n\nTHE WORK\n\nYou will look after the web shop: new loaves, prices, pictures.\n\nYou visit bakeries.';
    assert.deepEqual(sections(text), [
      '- [] ',
      'responsibility [THE WORK] You will look after the web shop: new loaves, prices, pictures. / You visit bakeries.',
    ]);
  });

  it('are not those of the lines whose labels speak of something else, for an engine made anew', () => {
    const text = '## 岗位职责\n\n- 拜访客户\n- 学历：大专\n- 底薪：六千\n- 签合同\n';
    assert.deepEqual(
      createEngine([compiled])
        .readDraft(text, 'markdown')
        .items.map(({ section }) => section),
      ['responsibility', 'requirement', 'benefit', 'responsibility'],
    );
  });

  it('are opened by no label before what a post is called', () => {
    const text = '30-60-90 DAY PLAN\n\nRole: City Operations Lead\n\nFirst 30 days\n1. Meet the crew\n2. Ride along\n';
    assert.deepEqual(
      sections(text).map((it) => it.split(' ')[0]),
      ['-'],
    );
  });

  it('hold what stands right below a numbered heading, which Markdown reads on with it', () => {
    for (const [first, second] of [
      ['一、', '二、'],
      ['（一）', '（二）'],
      ['1. ', '2. '],
      ['■ ', '■ '],
      ['- ', '- '],
    ] as const) {
      const text = `${first}岗位职责\n拜访客户；签合同\n催收尾款\n${second}任职要求：\n大专以上\n会谈判`;
      const said = [
        'responsibility [岗位职责] 拜访客户 / 签合同 / 催收尾款',
        'requirement [任职要求：] 大专以上 / 会谈判',
      ];
      assert.deepEqual(sections(`# 销售经理\n\n${text}`, 'markdown').slice(1), said, first);
    }
    assert.deepEqual(sections('一、岗位职责\n  拜访客户\n  签合同\n二、任职要求\n  大专以上'), [
      'responsibility [岗位职责] 拜访客户 / 签合同',
      'requirement [任职要求] 大专以上',
    ]);
  });

  it('are not opened by the title of a plan', () => {
    assert.deepEqual(sections('# Go-to-market plan\n\nAll of us.\n\n## Launch plan\n\n- Call\n', 'markdown'), [
      '- [Go-to-market plan] ',
      'action [Launch plan] Call',
    ]);
  });

  it('go on after a line that only leads to what stands below', () => {
    assert.deepEqual(sections('任职要求：\n具备以下条件：\n大专以上'), ['requirement [任职要求：] 大专以上']);
  });

  it('are recognized however the heading is decorated', () => {
    for (const heading of [
      '岗位职责',
      '岗位职责：',
      '【岗位职责】',
      '一、岗位职责',
      '（一）岗位职责：',
      '1. 岗位职责',
      '★岗位职责★',
      '🔥岗位职责🔥',
      '**岗位职责**',
      '岗位职责（全职）：',
      '岗位职责如下：',
      '崗位職責',
      '销售岗位职责：',
      '## 岗位职责',
      '### 销售岗位职责',
      "What you'll do",
      '## Sales responsibilities',
      'KEY RESPONSIBILITIES:',
    ]) {
      assert.equal(announced(heading), 'responsibility', heading);
    }
    for (const heading of [
      '任职要求',
      '【我们希望你】',
      '你需要具备：',
      "What you'll need",
      'Who we are looking for',
      'Nice to have:',
    ]) {
      assert.equal(announced(heading), 'requirement', heading);
    }
    for (const heading of ['福利待遇', '【薪资待遇】', '我们提供：', 'What we offer', '四、岗位优势：']) {
      assert.equal(announced(heading), 'benefit', heading);
    }
  });

  it('are not opened by a sentence that only holds the words', () => {
    for (const line of [
      '负责完善岗位职责和考核制度',
      '熟悉任职要求的撰写',
      'The benefits of the product are clear to all',
    ]) {
      assert.equal(announced(line), undefined, line);
    }
  });

  it('hold every item once and cover the draft, for any text', () => {
    const piece = fc.constantFrom(
      '岗位职责',
      '任职要求：',
      '【福利】',
      '1、',
      '一、',
      '；',
      '\n',
      '。',
      '# ',
      '## ',
      '- ',
      'a',
      '---\n',
    );
    holds(
      fc.property(
        fc.string({ unit: piece, maxLength: 40 }),
        fc.constantFrom<Flavor>('markdown', 'plaintext'),
        (text, flavor) => {
          const draft = engine.readDraft(text, flavor);
          let item = 0;
          const body = draft.frontMatter?.range.end ?? 0;
          const first = draft.sections[0]?.start ?? text.length;
          assert.equal(text.slice(body, first).trim(), '');
          let at = first;
          for (const { start, end, firstItem, endItem } of draft.sections) {
            assert.deepEqual([start, firstItem], [at, item]);
            assert.ok(
              draft.items.slice(firstItem, endItem).every((it) => start <= it.start && it.start < Math.max(end, 1)),
            );
            [at, item] = [end, endItem];
          }
          assert.deepEqual([at, item], [text.length, draft.items.length]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
