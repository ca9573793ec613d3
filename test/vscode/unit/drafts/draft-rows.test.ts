import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ListedDraft } from '../../../../src/core/plain.ts';
import type { PostSummary } from '../../../../src/core/index.ts';
import * as findingWords from '../../../../src/words/finding-words.ts';
import { findingName, severityName } from '../../../../src/words/finding-words.ts';
import { draftRow, groupRow, type RowWords } from '../../../../src/vscode/features/drafts/draft-rows.ts';
import { reportedDraft } from '../../../../src/vscode/features/drafts/findings-report.ts';
import { foldersApart } from '../../../../src/vscode/features/drafts/folders-apart.ts';
import { lineNumbers, type JudgedDraft } from '../../../../src/vscode/features/drafts/draft-findings.ts';
import { engine, roleModel } from '../../../support/built-in.ts';

const { index } = engine;
const words = (locale: 'zh' | 'en'): RowWords => ({ index, locale, nameOf: (code) => findingName(code, locale) });
const MARKETING = {
  mix: { marketing: 0.62, sales: 0.3, operations: 0.05, none: 0.03 },
  role: 'marketing',
  confidence: 0.62,
};

function draft(path: string, more: Partial<PostSummary> = {}, at = -1): ListedDraft {
  const post: PostSummary = {
    kind: 'jd',
    title: '市场专员',
    role: 'marketing',
    reading: MARKETING,
    lines: { lines: 9, ofRole: { marketing: 6, sales: 2 } },
    counts: { error: 0, warning: 2, information: 1, hint: 0 },
    missing: 1,
    blanks: 0,
    first: [],
    ...more,
  };
  return { id: `file:///${path}`, path, post, index: at };
}
const UNCLEAR = { mix: { marketing: 0.3, sales: 0.4, operations: 0.2, none: 0.1 }, role: 'sales', confidence: 0.4 };
const CLEAN: Partial<PostSummary> = { counts: { error: 0, warning: 0, information: 0, hint: 0 }, missing: 0 };

describe('A row of Drafts', () => {
  it('is called as its file, with how many findings of each level, then its mix', () => {
    const row = draftRow(draft('02-市场专员.md'), 'none', words('zh'));
    assert.equal(row.label, '02-市场专员');
    assert.equal(row.description, '警告 2 · 信息 1 · 还缺 1 样 · 市场 75% · 销售 25%');
    assert.deepEqual(row.mark, { count: 3, level: 'warning' });
    const english = draftRow(draft('jd.v2.md'), 'none', words('en'));
    assert.deepEqual(
      [english.label, english.description],
      ['jd.v2', '2 warnings · 1 informational · 1 missing · Marketing 75% · Sales 25%'],
    );
  });

  it('begins with the shortest folder that tells it from files of the same name', () => {
    const paths = ['cn/sales/JD.md', 'cn/marketing/JD.md', 'hr/2026/sales/brief.md', 'hr/2027/sales/brief.md', 'a.md'];
    const apart = foldersApart(paths);
    assert.deepEqual(Object.fromEntries(apart), {
      'cn/sales/JD.md': 'sales',
      'cn/marketing/JD.md': 'marketing',
      'hr/2026/sales/brief.md': '2026',
      'hr/2027/sales/brief.md': '2027',
    });
    const row = draftRow(draft('cn/sales/JD.md'), 'none', { ...words('en'), apart });
    assert.match(row.description, /^sales · 2 warnings/);
    assert.match(row.spoken!, /^sales · /);
    const grouped = draftRow(draft('cn/sales/JD.md'), 'folder', { ...words('en'), apart });
    assert.match(grouped.description, /^2 warnings/);
  });

  it('has the shape of its role', () => {
    const shapes = ['sales', 'marketing', 'operations'].map(
      (role) => draftRow(draft('a.md', { role }), 'none', words('zh')).pictures?.light,
    );
    assert.equal(new Set(shapes).size, 3);
    const nobody = draft('a.md', { role: 'nobody' });
    assert.equal(draftRow(nobody, 'none', words('zh')).pictures, undefined);
  });

  it('has no mark where nothing stands in the text', () => {
    const clean = draftRow(draft('a.md', CLEAN), 'none', words('zh'));
    assert.deepEqual(
      [clean.mark, clean.description, clean.spoken],
      [undefined, '市场 75% · 销售 25%', '没有发现问题 · 市场 75% · 销售 25%'],
    );
    assert.equal(draftRow(draft('a.md', { ...CLEAN, missing: 2 }), 'none', words('zh')).mark, undefined);
  });

  it('says how many places are left to fill in', () => {
    const row = draftRow(draft('a.md', { ...CLEAN, blanks: 12 }), 'none', words('zh'));
    assert.equal(row.description, '还有 12 处空白 · 市场 75% · 销售 25%');
  });

  it('is called by the title of the post where its file holds several', () => {
    const row = draftRow(draft('招聘.md', CLEAN, 1), 'none', words('zh'));
    assert.equal(row.label, '市场专员');
    assert.match(row.description, /^招聘\.md · /);
  });

  it('says its folder, unless folders are the groups', () => {
    assert.match(draftRow(draft('2026/招聘/a.md'), 'role', words('zh')).description, / · 2026\/招聘$/);
    assert.doesNotMatch(draftRow(draft('2026/招聘/a.md'), 'folder', words('zh')).description, /招聘/);
  });

  it('says the profession of a draft of another one, and no mix', () => {
    const row = draftRow(draft('pm.md', { ...CLEAN, neighbor: 'product' }), 'none', words('en'));
    assert.equal(row.description, index.professionName('product', 'en'));
    assert.equal(row.pictures, undefined);
  });

  it('says in its tooltip what it is, where it is and what was found', () => {
    const first = [{ code: 'role/off-role-duty', severity: 'warning', start: 0, end: 1, args: {} }] as const;
    const { tooltip } = draftRow(draft('x/a.md', { first }), 'none', words('zh'));
    for (const said of [
      '市场专员 · 岗位说明书 · 市场',
      'x/a.md',
      '角色构成：市场 75%',
      findingName('role/off-role-duty', 'zh'),
    ])
      assert.ok(tooltip.includes(said), tooltip);
  });
});

describe('A draft in the exported findings', () => {
  const text = '# 产品经理\n\n## 岗位职责\n\n- 写需求文档\n';
  const analyzer = engine.createAnalyzer(roleModel);
  const judged = {
    analyzer,
    analysis: analyzer.analyze(text, 'markdown'),
    engine: { ...engine, words: findingWords } as unknown as JudgedDraft['engine'],
  };

  for (const [what, more] of Object.entries({
    'of a profession beside the roles': { neighbor: 'product' },
    'whose words do not bear out the role that it names': { reading: UNCLEAR, lines: { lines: 3, ofRole: {} } },
    'that is of one of the roles': {},
  } satisfies Record<string, Partial<PostSummary>>)) {
    it(`is told as in the list, one ${what}`, () => {
      for (const locale of ['zh', 'en'] as const) {
        const listed = draft('a.md', { ...CLEAN, ...more });
        assert.equal(reportedDraft(listed, judged, locale).mix, draftRow(listed, 'none', words(locale)).description);
      }
    });
  }

  it('has a title without signs of Markdown', () => {
    assert.equal(reportedDraft(draft('a.md', { title: '**市场**专员' }), judged, 'zh').post, '市场专员');
  });
});

describe('A group of Drafts', () => {
  const rowOf = (key: string, grouping: 'role' | 'folder' | 'severity') =>
    groupRow({ key, drafts: [draft('a.md'), draft('b.md')] }, grouping, words('zh'), (it) => severityName(it, 'zh'));

  it('is called by its role, its folder or its level, and says of how many drafts it is', () => {
    assert.deepEqual(
      [rowOf('sales', 'role'), rowOf('a/b', 'folder'), rowOf('warning', 'severity')].map(({ label, description }) => [
        label,
        description,
      ]),
      [
        ['销售', '2 份'],
        ['a/b', '2 份'],
        ['警告', '2 份'],
      ],
    );
    assert.ok(rowOf('sales', 'role').pictures);
  });

  it('has a name for the rest', () => {
    assert.deepEqual(
      [rowOf('', 'role'), rowOf('', 'folder'), rowOf('', 'severity')].map(({ label }) => label),
      ['没写明角色', '（最外层）', '没有问题'],
    );
  });
});

describe('Numbers of lines', () => {
  it('are those of an editor, whatever ends the lines', () => {
    const text = 'a\nb\r\nc\rd';
    const lineOf = lineNumbers(text);
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((letter) => lineOf(text.indexOf(letter))),
      [1, 2, 3, 4],
    );
    assert.equal(lineOf(text.indexOf('\n')), 1);
    assert.equal(lineNumbers('')(0), 1);
  });
});
