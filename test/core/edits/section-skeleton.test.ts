import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { insertSection, type SkeletonContext } from '../../../src/core/edits/section-skeleton.ts';
import { applyChanges } from '../../../src/core/index.ts';
import { engine } from '../../support/built-in.ts';
import { editContext } from '../../support/edit-context.ts';

type Where = { before: string } | { after: string } | undefined;

/** A draft with the section of metrics inserted. The body of the section is cut down to `…`. */
function inserted(
  text: string,
  where: Where,
  {
    language = 'zh',
    role = 'sales',
    kind = 'metric',
    flavor = 'markdown',
    pack = engine.pack,
    whole = false,
  }: Partial<SkeletonContext> & {
    kind?: 'metric' | 'requirement' | 'responsibility';
    flavor?: 'markdown' | 'plaintext';
    whole?: boolean;
  } = {},
): string {
  const given = editContext(text, { flavor, language, pack });
  const { draft } = given;
  const headingOf = (words: string) => {
    const found = draft.headings.find(({ content }) => text.slice(content.start, content.end).includes(words));
    assert.ok(found, `${words} is no heading`);
    return found;
  };
  const place = where && ('before' in where ? { before: headingOf(where.before) } : { after: headingOf(where.after) });
  const context: SkeletonContext = { ...given, role, declared: undefined };
  const [change, ...numbers] = insertSection(context, kind, place);
  assert.ok(change);
  if (whole) return applyChanges(text, [change, ...numbers]);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = change.newText.split(eol);
  // The heading, an empty line, the body.
  const first = lines.findIndex((line) => line.trim() !== '') + 2;
  const last = lines.findLastIndex((line) => line.trim() !== '');
  assert.ok(lines[first - 1] === '' && last >= first, change.newText);
  return applyChanges(text, [
    { ...change, newText: [...lines.slice(0, first), '…', ...lines.slice(last + 1)].join(eol) },
    ...numbers,
  ]);
}

const JD = '# 销售经理\n\n## 岗位职责\n\n- 开发客户\n\n## 任职要求\n\n- 三年经验\n';

describe('A section that is inserted', () => {
  it('stands before the next heading behind a section', () => {
    assert.equal(inserted(JD, { after: '岗位职责' }), JD.replace('## 任职要求', '## 考核指标\n\n…\n\n## 任职要求'));
  });

  it('is written as its neighbors are, below a title with a sign as well', () => {
    for (const head of ['【岗位职责】', '岗位职责：', '**岗位职责**', '## 岗位职责']) {
      const text = `# 销售经理\n\n${head}\n1、开发客户\n2、谈判\n`;
      const written = inserted(text, { after: '岗位职责' }, { kind: 'requirement', whole: true });
      const added = written.slice(text.trimEnd().length).trim().split('\n');
      assert.equal(added[0], head.replace('岗位职责', '任职要求'));
      assert.ok(added.includes(head.startsWith('#') ? '### 加分项' : '加分项：'), written);
    }
    for (const head of ['Responsibilities:', '**Responsibilities**', '## Responsibilities']) {
      const text = `# Sales Manager\n\n${head}\n- Win customers\n- Close deals\n`;
      const written = inserted(
        text,
        { after: 'Responsibilities' },
        { kind: 'requirement', whole: true, language: 'en' },
      );
      const added = written.slice(text.trimEnd().length).trim().split('\n');
      assert.equal(added[0], head.replace('Responsibilities', 'Requirements'));
      assert.equal(
        added.some((line) => line.startsWith('#')),
        head.startsWith('#'),
        written,
      );
    }
  });

  describe('stands behind all numbered heads of the duties, whatever the last is called', () => {
    const numbers: readonly (readonly [string, (at: number) => string])[] = [
      ['Chinese numerals', (at) => `${'一二三四'.charAt(at)}、`],
      ['digits', (at) => `${at + 1}、`],
      ['digits and a point', (at) => `${at + 1}. `],
      ['bold digits', (at) => `**${at + 1}. `],
      ['headings below', (at) => `### ${'一二三四'.charAt(at)}、`],
      ['headings beside', (at) => `## ${'一二三四'.charAt(at)}、`],
    ];
    const chinese = [
      ['门店拓展', '每周跑十家瓷砖门店，谈妥铺样的位置。'],
      ['货款', '按月核对账目，把到期的货款收回来。'],
      ['团队协作', '和仓库、设计组一起排好交货的日子。'],
    ];
    const english = [
      ['Dealer visits', 'Call on forty tile dealers a month and agree where samples stand.'],
      ['Metrics', 'Report visits and orders to the office every Friday afternoon.'],
      ['Collaboration', 'Plan deliveries with the warehouse and the people who design.'],
    ];
    const written = (
      heading: string,
      parts: readonly (readonly string[])[],
      number: (at: number) => string,
      lineBreak: string,
      gap: string,
    ): string => {
      const close = number(0).startsWith('**') ? '**' : '';
      const lines = parts.map(([head, words], at) => `${number(at)}${head!}${close}${gap}${words!}`);
      return [heading, '', ...lines, ''].join(lineBreak);
    };
    for (const [name, number] of numbers) {
      for (const flavor of ['plaintext', 'markdown'] as const) {
        for (const [breaks, lineBreak, gap] of [
          ['', '\n', '\n'],
          [', with empty lines', '\n', '\n\n'],
          [', with the line breaks of Windows', '\r\n', '\r\n'],
        ] as const) {
          it(`${name} in ${flavor}${breaks}`, () => {
            for (const [heading, parts] of [
              ['## 岗位职责', chinese],
              ['岗位职责：', chinese],
              ['## Responsibilities', english],
            ] as const) {
              const text = written(heading, parts, number, lineBreak, gap);
              const after = heading.replace(/[#：\s]/gu, '');
              const language = parts === chinese ? 'zh' : 'en';
              const whole = inserted(text, { after }, { flavor, language, kind: 'requirement' });
              assert.ok(whole.startsWith(`${text.trimEnd()}${lineBreak.repeat(2)}`), whole);
            }
          });
        }
      }
    }

    it('but before pay, before what is numbered like the duties themselves, and before what has no number', () => {
      const [visits, , together] = chinese.map((it) => it.join('\n'));
      for (const last of [`二、福利待遇\n五险一金，每年体检一次。\n`, `团队协作：\n和仓库一起排期。\n`]) {
        const text = `岗位职责：\n一、${visits}\n`;
        assert.ok(inserted(text + last, { after: '岗位职责' }, { kind: 'requirement' }).endsWith(`\n\n${last}`), last);
      }
      assert.equal(
        inserted(`一、岗位职责\n跑门店，谈铺样。\n二、${together}\n`, { after: '岗位职责' }, { kind: 'requirement' }),
        `一、岗位职责\n跑门店，谈铺样。\n\n二、任职要求\n\n…\n\n三、${together}\n`,
      );
    });
  });

  it('stands before a table whose cell is the next heading, and leaves it whole', () => {
    const table = '| 序号 |  | 任职要求 |\n| --- | --- | --- |\n| 1 |  | 三年经验 |\n';
    const duties = '# 销售经理\n\n## 岗位职责\n\n- 开发客户\n\n';
    assert.equal(inserted(duties + table, { after: '岗位职责' }), `${duties}## 考核指标\n\n…\n\n${table}`);
    assert.equal(inserted(duties + table, { before: '任职要求' }), `${duties}## 考核指标\n\n…\n\n${table}`);
    const rows = '# 销售经理\n\n| 岗位职责 | 开发客户 |\n| --- | --- |\n| 任职要求 | 三年经验 |\n';
    assert.ok(inserted(rows, { after: '岗位职责' }).includes(rows.slice(8)));
  });

  it('stands below a quote, and its heading in none', () => {
    const quoted = '# 销售经理\n\n> ## 岗位职责\n>\n> - 开发客户\n';
    assert.equal(inserted(quoted, { after: '岗位职责' }), `${quoted.trimEnd()}\n\n## 考核指标\n\n…\n`);
  });

  it('is headed by signs where the others are underlined or stand in a table', () => {
    const underlined = '销售经理\n===\n\n岗位职责\n---\n\n- 开发客户\n';
    assert.equal(inserted(underlined, { after: '岗位职责' }), `${underlined.trimEnd()}\n\n## 考核指标\n\n…\n`);
    const table = '# 销售经理\n\n| 岗位职责 | 频次 |\n| --- | --- |\n| 开发客户 | 每天 |\n';
    assert.equal(inserted(table, { after: '岗位职责' }), `${table.trimEnd()}\n\n## 考核指标\n\n…\n`);
    const cell = '# 销售经理\n\n<table>\n<tr><td>岗位职责</td><td>开发客户</td></tr>\n</table>\n';
    assert.equal(inserted(cell, { after: '岗位职责' }), `${cell.trimEnd()}\n\n## 考核指标\n\n…\n`);
  });

  it('stands before a heading', () => {
    assert.equal(inserted(JD, { before: '任职要求' }), JD.replace('## 任职要求', '## 考核指标\n\n…\n\n## 任职要求'));
    assert.equal(inserted(JD, { before: '岗位职责' }), JD.replace('## 岗位职责', '## 考核指标\n\n…\n\n## 岗位职责'));
  });

  it('stands before the tags of a heading, not within them', () => {
    const tags =
      '<h1>销售经理</h1>\n<h2 class="a">岗位职责</h2>\n<p>开发客户</p>\n<p><b>任职要求</b></p>\n<p>三年</p>\n';
    assert.equal(inserted(tags, { before: '岗位职责' }), tags.replace('<h2 class', '\n## 考核指标\n\n…\n\n<h2 class'));
    assert.equal(inserted(tags, { after: '岗位职责' }), tags.replace('<p><b>任', '\n## 考核指标\n\n…\n\n<p><b>任'));
  });

  it('stands at the end behind the last section, or where no place is given', () => {
    const end = `${JD.trimEnd()}\n\n## 考核指标\n\n…\n`;
    assert.equal(inserted(JD, { after: '任职要求' }), end);
    assert.equal(inserted(JD, undefined), end);
  });

  it('stands behind the sections below its own, not before them', () => {
    const text = '# 销售经理\n\n## 岗位职责\n\n### 客户\n\n- 开发客户\n\n## 任职要求\n\n- 三年经验\n';
    assert.equal(inserted(text, { after: '岗位职责' }), text.replace('## 任职要求', '## 考核指标\n\n…\n\n## 任职要求'));
  });

  it('is all there is in an empty draft, without signs', () => {
    assert.match(inserted('', undefined, { whole: true }), /^考核指标\n\n\| 指标 /);
    assert.match(
      inserted('---\nrole: sales\n---\n', undefined, { whole: true }),
      /^---\nrole: sales\n---\n\n## 考核指标\n\n\| 指标 /,
    );
  });

  it('uses the line breaks of the draft', () => {
    const text = JD.replaceAll('\n', '\r\n');
    assert.equal(
      inserted(text, { after: '岗位职责' }),
      text.replace('## 任职要求', '## 考核指标\r\n\r\n…\r\n\r\n## 任职要求'),
    );
  });

  for (const [look, heading, expected] of [
    ['signs of a deeper level', '### 岗位职责', '### 考核指标'],
    ['bold', '**岗位职责**', '**考核指标**'],
    ['brackets', '【岗位职责】', '【考核指标】'],
    ['a colon', '岗位职责：', '考核指标：'],
    ['a colon of ASCII', '岗位职责:', '考核指标:'],
    ['bold and a colon', '**岗位职责：**', '**考核指标：**'],
    ['a number, which goes on', '一、岗位职责', '二、考核指标'],
    ['a number in parentheses', '（一）岗位职责', '（二）考核指标'],
    ['digits', '## 1. 岗位职责', '## 2. 考核指标'],
  ] as const) {
    it(`has a heading with ${look}, like the one before it`, () => {
      const text = `${heading}\n\n- 开发客户\n`;
      const after = inserted(text, { after: '岗位职责' });
      assert.equal(after.split('\n')[4], expected, after);
    });
  }

  it('before a heading has the number of that one, and the others count on', () => {
    const text = '一、岗位职责\n\n- 开发客户\n\n二、福利\n\n- 双休\n';
    assert.equal(
      inserted(text, { before: '岗位职责' }),
      `一、考核指标\n\n…\n\n${text.replace('一、', '二、').replace('二、福', '三、福')}`,
    );
  });

  it('lets the headings behind it count on, or has no number', () => {
    const counted = '一、岗位职责\n1、开发客户\n2、签约\n二、工作时间\n1、双休\n三、福利\n1、午餐\n';
    assert.equal(
      inserted(counted, { after: '岗位职责' }),
      counted.replace('二、工作时间', '\n二、考核指标\n\n…\n\n三、工作时间').replace('三、福利', '四、福利'),
    );
    const lost = counted.replace('三、福利', '五、福利');
    assert.equal(
      inserted(lost, { after: '岗位职责' }),
      lost.replace('二、工作时间', '\n考核指标\n\n…\n\n二、工作时间'),
    );
    const alike = '1、岗位职责\n1、开发客户\n2、签约\n2、福利\n1、午餐\n';
    assert.doesNotMatch(inserted(alike, { after: '岗位职责' }), /\d、考核指标/);
    const english = '1. Responsibilities\n\n- Find customers\n\n2. Benefits\n\n- Lunch\n';
    assert.match(
      inserted(english, { after: 'Responsibilities' }, { language: 'en' }),
      /customers\n\n2\. [A-Z][a-z ]+\n\n…\n\n3\. Benefits\n/,
    );
  });

  it('stands before the number of a heading whose words go on', () => {
    const text = '一、岗位职责：跑片区里的药店\n二、工作时间：早九晚六\n三、薪资待遇：底薪加提成\n';
    const after = inserted(text, { after: '岗位职责' });
    assert.equal(
      after,
      text.replace('二、工作时间', '\n二、考核指标：\n\n…\n\n三、工作时间').replace('三、薪资待遇', '四、薪资待遇'),
    );
  });

  it('stands behind all parts of a section that has several', () => {
    const parts = '工作内容：\n卖咖啡豆给餐厅。\n主要职责：\n- 拜访餐厅\n- 签单\n\n福利待遇：\n- 午餐\n';
    assert.equal(
      inserted(parts, { after: '工作内容' }, { flavor: 'plaintext' }),
      parts.replace('福利待遇', '考核指标：\n\n…\n\n福利待遇'),
    );
    const english =
      '# Sales Manager\n\n## What you will do\n\nSell coffee.\n\n## Responsibilities\n\n- Visit cafés\n\n## Benefits\n\n- Lunch\n';
    assert.match(
      inserted(english, { after: 'What you will do' }, { language: 'en' }),
      /- Visit cafés\n\n## [A-Z][a-z ]+\n\n…\n\n## Benefits\n/,
    );
  });

  it('has a heading in the language of the draft', () => {
    const text = '# Sales Manager\n\n## Responsibilities\n\n- Find customers\n';
    assert.match(inserted(text, { after: 'Responsibilities' }, { language: 'en' }), /\n\n## [A-Z][a-z ]+\n\n…\n$/);
  });

  it('is to be filled in where the pack has nothing for it', () => {
    const pack = { ...engine.pack, templates: [] };
    assert.ok(inserted(JD, undefined, { pack, whole: true }).endsWith('## 考核指标\n\n- 〔待填〕\n'));
    assert.match(
      inserted('# A\n\n## Responsibilities\n\n- Find customers\n', undefined, { pack, language: 'en', whole: true }),
      /\n\n- \[to fill in\]\n$/,
    );
  });

  it('holds what the template of the role says, else that of none', () => {
    const model = { ...engine.pack.templates.find(({ kind }) => kind === 'section')! };
    delete model.role;
    const template = (role: string | undefined, body: string) => ({
      ...model,
      id: `section-of-${role ?? 'none'}`,
      body: { zh: body, en: body },
      ...(role === undefined ? {} : { role }),
    });
    const pack = {
      ...engine.pack,
      templates: [
        template('marketing', '## 考核指标\n\n- 市场的'),
        template(undefined, '## 考核指标\n\n- 谁都有的'),
        template('sales', '## 考核指标\n\n- 销售的\n- {{目标}}'),
        template('sales', '## 考核指标\n\n- 第二个'),
        template('sales', '## 任职要求\n\n- 别的'),
      ],
    };
    const bodyFor = (role: string | undefined): string =>
      inserted(JD, undefined, { pack, role: role!, whole: true }).split('## 考核指标\n\n')[1]!;
    assert.match(bodyFor('sales'), /^- 销售的\n- /);
    assert.equal(bodyFor('marketing'), '- 市场的\n');
    assert.equal(bodyFor('operations'), '- 谁都有的\n');
  });

  it('in a draft whose headings have no signs is written without signs, in either language', () => {
    const template = (body: string) => {
      const [model] = engine.pack.templates.filter(({ kind }) => kind === 'section');
      return { ...model!, role: 'sales', body: { zh: body, en: body } };
    };
    const body = '## 考核指标\n\n### 结果\n\n- 回款 # 额\n\n#   过程\n\n- 拜访';
    const pack = { ...engine.pack, templates: [template(body)] };
    const options = { pack, flavor: 'plaintext', whole: true } as const;
    const plain = '岗位职责：\n1、开发客户\n';
    assert.equal(
      inserted(plain, { after: '岗位职责' }, options),
      `${plain.trimEnd()}\n\n考核指标：\n\n结果：\n\n- 回款 # 额\n\n过程：\n\n- 拜访\n`,
    );
    assert.match(
      inserted(plain, { after: '岗位职责' }, { ...options, language: 'en' }),
      /\n结果:\n\n- 回款 # 额\n\n过程:\n/,
    );
    // Where headings have signs, or there is none to follow, the template keeps its own.
    assert.match(inserted(JD, { after: '岗位职责' }, { pack, whole: true }), /## 考核指标\n\n### 结果\n/);
    assert.match(inserted('- 开发客户\n', undefined, { pack, whole: true }), /考核指标\n\n### 结果\n/);
  });

  it('has no more of the draft in its heading than the signs of the one it follows', () => {
    const text = '岗位职责：开发客户：签约\n\n任职要求 ：三年\n';
    const after = inserted(text, { after: '岗位职责' }, { flavor: 'plaintext' });
    assert.match(after, /(?:^|\n)考核指标 ?：\n\n…/);
  });

  it('marks what is to be filled in and what is to be chosen', () => {
    const after = inserted(JD, undefined, { whole: true });
    assert.match(after, /〔月度\/季度\/半年度〕/);
    assert.match(after, /〔数据来源〕/);
  });

  it('holds duties of the role as items', () => {
    const text = '# 销售经理\n\n## 任职要求\n\n- 三年经验\n';
    const after = inserted(text, { before: '任职要求' }, { kind: 'responsibility', whole: true });
    const added = after.slice(after.indexOf('## 岗位职责'), after.indexOf('## 任职要求'));
    const duties = engine.pack.duties.map(({ text: words }) => `- ${words.zh}`);
    const lines = added.split('\n').filter((line) => line.startsWith('- '));
    assert.ok(lines.length >= 2, added);
    assert.ok(
      lines.some((line) => duties.includes(line)),
      added,
    );
  });
});
