import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { FrontMatterEntry } from '../../../src/core/draft/front-matter-entry.ts';
import { readFrontMatter, setFrontMatter } from '../../../src/core/draft/front-matter.ts';
import { title } from '../../../src/core/draft/title.ts';
import { engine, draftWords, phrases } from '../../support/built-in.ts';
import { readDraft } from '../../../src/core/draft/read-draft.ts';
import { holds } from '../../support/property.ts';

/** Keys and what they say, as people read them; mappings within each other as such. */
type Said = Record<string, unknown>;

function said(entries: readonly FrontMatterEntry[]): Said {
  return Object.fromEntries(
    entries.map(({ key, value, entries: inside }) => [key, inside.length > 0 ? said(inside) : value]),
  );
}

function read(text: string): Said | undefined {
  const found = readFrontMatter(text);
  return found && said(found.entries);
}

/** A text after `role: sales` has been written into its front matter. */
function withRole(text: string): string {
  const change = setFrontMatter(text, readFrontMatter(text), 'role', 'sales');
  return change ? text.slice(0, change.start) + change.newText + text.slice(change.end) : text;
}

describe('Front matter', () => {
  for (const [what, text, expected] of [
    ['plain keys', '---\ntitle: 销售经理\nrole: sales\n---\n', { title: '销售经理', role: 'sales' }],
    ['quoted keys', '---\n"role": operations\n\'title\': 用户运营\n---\n', { role: 'operations', title: '用户运营' }],
    [
      'quoted values',
      `---\ntitle: "销售：\\"大客户\\""\nteam: 'it''s us'\n---\n`,
      { title: '销售："大客户"', team: "it's us" },
    ],
    [
      'keys that are all indented',
      '---\n  title: 渠道销售\n  role: sales\n---\n',
      { title: '渠道销售', role: 'sales' },
    ],
    ['comments', '---\n# 内部\nrole: sales # 待定\n# 完\n---\n', { role: 'sales' }],
    ['a flow mapping', '---\n{ title: "渠道销售", role: sales }\n---\n', { title: '渠道销售', role: 'sales' }],
    [
      'a flow mapping of several lines',
      '---\n{\n  title: 渠道销售,\n  tags: [a, b],\n}\n---\n',
      { title: '渠道销售', tags: '[a, b]' },
    ],
    [
      'mappings below keys',
      '---\njob:\n  title: 渠道销售\n  place: { city: 杭州 }\nx: 1\n---\n',
      { job: { title: '渠道销售', place: { city: '杭州' } }, x: '1' },
    ],
    ['lists below keys', '---\ntags:\n- 销售\n- 华南\nx: 1\n---\n', { tags: '- 销售\n- 华南', x: '1' }],
    ['a folded text', '---\ntitle: >-\n  渠道\n  销售\nrole: sales\n---\n', { title: '渠道 销售', role: 'sales' }],
    [
      'a literal text with what looks like keys and fences',
      '---\nnotes: |\n  role: marketing\n\n  - a\nrole: sales\n---\n',
      { notes: 'role: marketing\n- a', role: 'sales' },
    ],
    ['a value that goes on below', '---\ntitle: Sales\n  Manager\nx: 1\n---\n', { title: 'Sales Manager', x: '1' }],
    [
      'a quoted value that goes on below',
      '---\ntitle: "Sales\n  Manager"\nx: 1\n---\n',
      { title: 'Sales Manager', x: '1' },
    ],
    [
      'every escape between double quotes',
      '---\na: "\\x41\\u0042\\U00000043\\U0001F600\\uD83D\\uDE00"\nb: "\\"\\\\\\/"\nc: "1\\n2\\t3\\r4"\nd: "\\0\\a\\b\\v\\f\\e"\ne: "\\ \\N\\_\\L\\P"\n---\n',
      {
        a: 'ABC\u{1F600}\u{1F600}',
        b: '"\\/',
        c: '1\n2\t3\r4',
        d: '\0\u0007\b\v\f\u001B',
        e: ' \u0085\u00A0\u2028\u2029',
      },
    ],
    [
      'escapes that are none, as they stand',
      '---\na: "\\x4"\nb: "\\uZZZZ"\nc: "\\UFFFFFFFF"\nd: "\\q"\n---\n',
      { a: '\\x4', b: '\\uZZZZ', c: '\\UFFFFFFFF', d: '\\q' },
    ],
    ['no escapes between single quotes', "---\ntitle: 'a\\x41\\n'\n---\n", { title: 'a\\x41\\n' }],
    [
      'an escaped line break, and an empty line between quotes',
      '---\na: "Sales\\\n  Manager"\nb: "Sales\n\n  Manager"\n---\n',
      { a: 'SalesManager', b: 'Sales\nManager' },
    ],
    [
      'comments in a flow mapping',
      '---\n{\n  title: 渠道销售, # 内部 title\n  # role: marketing\n  role: sales # 待定, x\n}\n---\n',
      { title: '渠道销售', role: 'sales' },
    ],
    [
      'comments in a flow mapping below a key',
      '---\njob: { title: C# 工程师, # 内部 }\n  "role": "销售#1" # x\n  }\nx: 1\n---\n',
      { job: { title: 'C# 工程师', role: '销售#1' }, x: '1' },
    ],
    [
      'comments in flow sequences',
      '---\nrole: [sales, # marketing\n  operations] # both\ntags: ["a # b", # c, d\n  \'e\']\n---\n',
      { role: '[sales,\n  operations]', tags: '["a # b",\n  \'e\']' },
    ],
    [
      'comments behind the entries of a list',
      '---\nrole:\n  - sales # 主\n  # - marketing\n  - "a # b" # c\nx: 1\n---\n',
      { role: '- sales\n- "a # b"', x: '1' },
    ],
    [
      'a value of a flow mapping that goes on below',
      '---\n{ title: Sales\n  Manager, x: 1 }\n---\n',
      { title: 'Sales Manager', x: '1' },
    ],
    ['tags and anchors', '---\ntitle: !!str 销售经理\nbase: &b x\n---\n', { title: '销售经理', base: 'x' }],
    ['three dots at the end', '---\nrole: sales\n...\n正文\n---\n', { role: 'sales' }],
    ['CRLF and a byte-order mark', '\uFEFF---\r\nrole: sales\r\n---\r\n', { role: 'sales' }],
    ['Chinese keys', '---\n职位: 销售经理\n---\n', { 职位: '销售经理' }],
    ['a line that is being written', '---\ntitle: a\nro\n---\n', { title: 'a' }],
    ['nothing', '---\n---\n正文', {}],
    [
      'TOML',
      '+++\ntitle = "渠道销售" # 内部\ndraft = true\n"role" = \'sales\'\n+++\n',
      { title: '渠道销售', draft: 'true', role: 'sales' },
    ],
    [
      'tables of TOML',
      '+++\ntitle = "a"\ntags = [\n  "b", # c\n]\n[extra.job]\nrole = "sales"\n+++\n',
      { title: 'a', tags: '[\n  "b",\n]', 'extra.job': { role: 'sales' } },
    ],
    [
      'long strings of TOML',
      '+++\nnotes = """\nrole = "x"\n"""\nrole = "sales"\n+++\n',
      { notes: 'role = "x"', role: 'sales' },
    ],
    ['inline tables of TOML', '+++\npost = { title = "a", n = 1 }\n+++\n', { post: { title: 'a', n: '1' } }],
    [
      'JSON',
      '{\n  "title": "渠道销售",\n  "tags": ["a", "b"],\n  "role": "sales"\n}\n\n# 正文\n',
      { title: '渠道销售', tags: '["a", "b"]', role: 'sales' },
    ],
    ['JSON between semicolons', ';;;\n{ "title": "渠道销售" }\n;;;\n', { title: '渠道销售' }],
    ['JSON before semicolons', '"title": "渠道销售",\n"role": "sales"\n;;;\n', { title: '渠道销售', role: 'sales' }],
    [
      'escapes of TOML and of JSON',
      '+++\na = "\\u0041\\U00000042\\t\\e"\nb = \'\\x41\'\n+++\n',
      { a: 'AB\t\u001B', b: '\\x41' },
    ],
    ['JSON in a fence with its name', '---json\n{ "title": "\\u6e20道" }\n---\n', { title: '渠道' }],
  ] as const) {
    it(`is read with ${what}`, () => assert.deepEqual(read(text), expected));
  }

  for (const [what, text] of [
    ['a rule above headings and lists', '---\n\n# 大客户销售\n\n## 岗位职责\n\n- 签约\n\n---\n\n## 任职要求\n'],
    ['a rule above a list', '---\n- 拜访客户\n- 签约\n---\n'],
    ['a rule above prose', '---\n我们是一家公司。\n\n---\n正文\n'],
    ['a rule above prose with a colon in it', '---\nWe are hiring! Note: remote is fine.\nJoin us today.\n---\n'],
    ['a rule above bold labels', '---\n**Location:** Berlin\n**Team:** Sales\n---\n'],
    ['a rule above a heading alone', '---\n# 大客户销售\n---\n'],
    ['a rule above a Chinese heading with its list', '---\n岗位职责：\n- 拜访客户\n---\n'],
    ['a fence that nothing closes', '---\nrole: sales\n'],
    ['braces around a placeholder', '{{ job.title }}\n\n正文\n'],
    ['braces around a comment', '{/* 备注 */}\n'],
    ['a quotation', '"Sales": a word\n'],
  ] as const) {
    it(`is not ${what}`, () => assert.equal(read(text), undefined));
  }

  for (const [what, text, after] of [
    ['keys that are all indented', '---\n  title: a\n---\nb', '---\n  title: a\n  role: sales\n---\nb'],
    ['a quoted key', '---\n"role": operations\n---\n', '---\n"role": sales\n---\n'],
    ['quoted keys', '---\n"title": a\n---\n', '---\n"title": a\n"role": sales\n---\n'],
    ['a flow mapping', '---\n{title: a}\n---\n', '---\n{title: a, role: sales}\n---\n'],
    ['an empty flow mapping', '---\n{}\n---\n', '---\n{role: sales}\n---\n'],
    ['a role in a flow mapping', '---\n{role: "x", a: b}\n---\n', '---\n{role: sales, a: b}\n---\n'],
    ['a block text', '---\ntitle: |\n  a\n---\n', '---\ntitle: |\n  a\nrole: sales\n---\n'],
    ['a role of several lines', '---\nrole: >-\n  a\n  b\nx: 1\n---\n', '---\nrole: sales\nx: 1\n---\n'],
    ['a mapping below a key', '---\nrole:\n  name: x\ny: 1\n---\n', '---\nrole: sales\ny: 1\n---\n'],
    [
      'a key of the same name below another',
      '---\nextra:\n  role: x\n---\n',
      '---\nextra:\n  role: x\nrole: sales\n---\n',
    ],
    ['three dots', '---\ntitle: a\n...\n', '---\ntitle: a\nrole: sales\n...\n'],
    ['CRLF', '---\r\ntitle: a\r\n---\r\n', '---\r\ntitle: a\r\nrole: sales\r\n---\r\n'],
    ['TOML', '+++\ntitle = "a"\n+++\n', '+++\ntitle = "a"\nrole = "sales"\n+++\n'],
    [
      'TOML with tables',
      '+++\ntitle = "a"\n\n[extra]\nrole = "x"\n+++\n',
      '+++\ntitle = "a"\nrole = "sales"\n\n[extra]\nrole = "x"\n+++\n',
    ],
    ['TOML with tables only', '+++\n[extra]\na = 1\n+++\n', '+++\nrole = "sales"\n[extra]\na = 1\n+++\n'],
    ['a role in TOML', "+++\nrole = 'x' # y\n+++\n", '+++\nrole = "sales" # y\n+++\n'],
    ['JSON', '{\n  "title": "a"\n}\n', '{\n  "title": "a",\n  "role": "sales"\n}\n'],
    ['JSON on one line', '{"title": "a"}\n', '{"title": "a", "role": "sales"}\n'],
    [
      'JSON between semicolons',
      ';;;\n{\n  "title": "a"\n}\n;;;\n',
      ';;;\n{\n  "title": "a",\n  "role": "sales"\n}\n;;;\n',
    ],
    ['JSON before semicolons', '"title": "a"\n;;;\n', '"title": "a",\n"role": "sales"\n;;;\n'],
    ['a rule at the top', '---\n\n# a\n\n---\n', '---\nrole: sales\n---\n\n---\n\n# a\n\n---\n'],
  ] as const) {
    it(`takes a role where there is ${what}, and a second time nothing`, () => {
      assert.equal(withRole(text), after);
      assert.equal(withRole(after), after);
    });
  }

  it('says the title, without its quotes and in whatever key it stands', () => {
    const titleOf = (text: string): string => {
      const range = title(text, engine.readDraft(text, 'markdown'), phrases);
      return range ? text.slice(range.start, range.end) : '';
    };
    assert.equal(titleOf('---\ntitle: "销售经理"\n---\n# 招聘\n'), '销售经理');
    assert.equal(titleOf('---\ntitle: Join us\njob_title: Sales Executive\n---\n'), 'Sales Executive');
    assert.equal(titleOf('---\njobTitle: Sales Executive\n---\n'), 'Sales Executive');
    assert.equal(titleOf('---\njob:\n  title: Sales Executive\nauthor:\n  title: CMO\n---\n'), 'Sales Executive');
    assert.equal(titleOf('---\nauthor:\n  title: CMO\n---\n# 销售经理\n'), '销售经理');
    assert.equal(titleOf('---\n职位: 渠道销售\n---\n'), '渠道销售');
    assert.equal(titleOf('+++\ntitle = "渠道销售"\n+++\n'), '渠道销售');
    assert.equal(titleOf('{"title": "渠道销售"}\n'), '渠道销售');
    assert.equal(titleOf('---\nposition: 3\ntitle: Sales Executive\n---\n'), 'Sales Executive');
  });

  it('has its offsets in order and inside of the text, whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        '---\n',
        '+++\n',
        ';;;\n',
        '...\n',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        'a',
        ': ',
        ' = ',
        ', ',
        '\n',
        '\r\n',
        '  ',
        '- ',
      ],
      ...['#', ' # ', '|\n', '>\n', 'role', '销售', '\\', '"""', '&x ', '\uFEFF', '：'],
    );
    const first = fc.constantFrom('---\n', '+++\n', ';;;\n', '{"', '{ "a": ', '"a": "b"\n', '---json\n', '---\n{');
    holds(
      fc.property(
        first,
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('', '---\n', '+++\n', ';;;\n'),
        (a, b, c) => {
          const text = a + b.join('') + c;
          const { excluded } = readDraft(text, 'markdown', draftWords);
          let from = 0;
          for (const { start, end } of excluded) {
            assert.ok(from <= start && start < end && end <= text.length, text);
            from = end;
          }
          const found = readFrontMatter(text);
          if (!found) return;
          const check = (entries: readonly FrontMatterEntry[]): void => {
            for (const { keyRange, valueRange, words, entries: inside } of entries) {
              for (const { start, end } of [keyRange, valueRange, words]) {
                assert.ok(0 <= start && start <= end && end <= found.range.end, text);
              }
              check(inside);
            }
          };
          check(found.entries);
          assert.ok(found.room.at > 0 && found.room.at <= found.range.end, text);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});
