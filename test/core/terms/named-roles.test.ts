import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { declaredRole, type DeclaredRole } from '../../../src/core/terms/declared-role.ts';
import { namedProfession, namedRole, roleOfWords } from '../../../src/core/terms/named-role.ts';
import { TermIndex, type TermMatch } from '../../../src/core/terms/term-index.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { createNeighborWords } from '../../../src/core/terms/neighbor-words.ts';
import { analyzer, compiled, engine, phrases, titles } from '../../support/built-in.ts';

const folder = createFolder(compiled.han);
const terms = new TermIndex(compiled, folder);
const { index } = engine;
const known = { index, terms, titles, folder, phrases, neighborWords: createNeighborWords(index, folder) };

/** What a draft declares, as `role/specialization/where`. */
function declaredBy(text: string): string {
  return shown(analyzer.read(text, 'markdown').declared);
}

function shown(declared: DeclaredRole | undefined): string {
  return declared ? [declared.role, declared.specialization ?? '-', declared.from].join('/') : 'none';
}

const page = (entries: string, body = ''): string => `---\n${entries}\n---\n\n${body}`;

describe('The role that a draft declares', () => {
  for (const [entries, role] of [
    ['role: sales', 'sales'],
    ['role: 市场', 'marketing'],
    ['role: Marketing', 'marketing'],
    ['role: OPERATIONS', 'operations'],
    ['role: ＳＡＬＥＳ', 'sales'],
    ['role: 銷售', 'sales'],
    ['role: 大客户销售', 'sales'],
  ] as const) {
    it(`may stand in the front matter as its id, its name or a word of its own: ${entries}`, () =>
      assert.equal(declaredBy(page(entries)), `${role}/-/front-matter`));
  }

  it('is none when the front matter names several, or what is none, whatever the title says', () => {
    assert.equal(declaredBy(page('role: 销售与运营', '# 销售经理')), 'none');
    assert.equal(declaredBy(page('role: 财务', '# 销售经理')), 'none');
    assert.equal(declaredBy(page('role: 客户成功', '# 销售经理')), 'none');
    assert.equal(declaredBy(page('role: customer-success', '# 销售经理')), 'none');
  });

  it('is that of the title when the front matter leaves it open', () => {
    assert.equal(declaredBy(page('role:', '# 销售经理')), 'sales/-/title');
    assert.equal(declaredBy(page('level: 3', '# 销售经理')), 'sales/-/title');
  });

  it('is that of the heading on a page whose own title names none', () => {
    assert.equal(declaredBy(page('title: 周报', '# 销售经理')), 'sales/-/title');
    assert.equal(declaredBy(page('title: 周报', '# 岗位职责\n\n# 销售经理')), 'sales/-/title', 'which is no section');
  });

  it('comes with its specialization: the one that is named, or the one in the title', () => {
    const role = 'role: operations\n';
    assert.equal(declaredBy(page(`${role}specialization: 用户运营`)), 'operations/user-operations/front-matter');
    assert.equal(
      declaredBy(page(`${role}specialisation: Community operations`)),
      'operations/community-operations/front-matter',
    );
    assert.equal(
      declaredBy(page(`${role}specialization: event-operations`, '# 用户运营')),
      'operations/event-operations/front-matter',
    );
    assert.equal(declaredBy(page(`${role}specialization: 别的`, '# 用户运营')), 'operations/-/front-matter');
    assert.equal(declaredBy(page(role, '# 用户运营经理')), 'operations/user-operations/front-matter');
    assert.equal(
      declaredBy('# 社区运营与活动运营专员'),
      'operations/community-operations/title',
      'the first of the pack',
    );
    assert.equal(declaredBy('# User Operations Lead'), 'operations/user-operations/title');
    assert.equal(declaredBy('# 招聘\n\n## 电商运营岗位职责\n\n- 选品').split('/')[1] ?? '-', '-');
  });

  it('is what stands last in a title of several words, and first in a list, unless the text below is surely about another of them', () => {
    const declared = (title: string, spokenOf: string | undefined): string => {
      const draft = engine.readDraft(title, 'plaintext');
      return shown(declaredRole(title, draft, known, title, () => spokenOf));
    };
    assert.equal(declared('运营推广专员', undefined), 'marketing/-/title');
    assert.equal(declared('运营推广专员', 'operations'), 'operations/-/title');
    assert.equal(declared('运营推广专员', 'sales'), 'marketing/-/title', 'the title does not name it');
    assert.equal(declared('市场兼运营经理', undefined), 'marketing/-/title');
    assert.equal(declared('市场兼运营经理', 'operations'), 'operations/-/title');
  });

  it('is not looked for in the text when the title names one role', () => {
    const never = (): never => assert.fail('the text was asked');
    for (const title of ['销售经理', '销售经理（大客户销售）', '财务', '']) {
      const draft = engine.readDraft(title, 'plaintext');
      declaredRole(title, draft, known, title, never);
    }
  });

  for (const [heading, role] of [
    ['销售', 'sales'],
    ['Sales responsibilities', 'sales'],
    ['一、市场部（3）', 'marketing'],
    ['2. 运营', 'operations'],
    ['Marketing team', 'marketing'],
    ['销售岗位职责', 'sales'],
  ] as const) {
    it(`may stand in a heading that says little else: ${heading}`, () =>
      assert.equal(declaredBy(`# 招聘\n\n## ${heading}\n\n- 整理资料`), `${role}/-/heading`));
  }

  for (const heading of [
    '关于销售漏斗的一些说明',
    '用户运营',
    '岗位职责',
    '产品经理职责',
    '产品经理岗位职责',
    'Product manager responsibilities',
    '为了新一年的业务目标而专门设立并且公开招聘若干名优秀人才来担任的全国各大区域的岗位：销售职责',
  ]) {
    it(`does not stand in a heading that is about something else or says much more: ${heading}`, () =>
      assert.equal(declaredBy(`# 招聘\n\n## ${heading}\n\n- 整理资料`), 'none'));
  }

  it('is none when headings name several', () => {
    assert.equal(declaredBy('# 招聘\n\n## 销售\n\n- 整理资料\n\n## 市场\n\n- 整理资料'), 'none');
    assert.equal(declaredBy('# 招聘\n\n## 销售岗位职责\n\n- 整理资料\n\n## 销售任职要求\n\n- 大专'), 'sales/-/heading');
  });
});

describe('The role that a few words name', () => {
  const named = (words: string): string | undefined => roleOfWords(words, index, terms, titles);

  it('is that of the last word that speaks of one', () => {
    assert.equal(named('市场兼运营经理'), 'operations');
    assert.equal(named('销售助理'), 'sales');
    assert.equal(named('Wholesale Operations'), 'operations');
  });

  it('is that of a bare name, though the word may mean more in a sentence', () => {
    assert.equal(named('市场'), 'marketing');
    assert.equal(named('MARKETING'), 'marketing');
    assert.equal(named('运营'), 'operations');
  });

  it('is none for words of no role, and for those that depend', () => {
    assert.equal(named('财务'), undefined);
    assert.equal(named('Marketing Operations'), undefined);
    assert.equal(named('渠道'), undefined);
    assert.equal(named(''), undefined);
  });

  it('is that of these words only, whatever stands around them', () => {
    const text = '市场部 王强 销售';
    const inRange = (start: number, end: number): string | undefined => {
      const matchesIn = (): TermMatch[] => terms.find(text, start, end);
      const context = { text, language: 'zh' as const, index, titles, matchesIn };
      const [role, profession] = [namedRole(context, { start, end })?.role, namedProfession(context, { start, end })];
      assert.equal(role, profession);
      return role;
    };
    assert.deepEqual([inRange(0, 3), inRange(4, 6), inRange(7, 9)], ['marketing', undefined, 'sales']);
    const ofAnalyst = { text: '分析 数据分析师', language: 'zh' as const, index, titles, matchesIn: () => [] };
    assert.equal(namedProfession(ofAnalyst, { start: 3, end: 8 }), 'data');
    assert.equal(namedRole(ofAnalyst, { start: 3, end: 8 }), undefined);
  });

  it('comes with the word that names it', () => {
    const text = '负责人：市场部、运营';
    const context = { text, language: 'zh' as const, index, titles, matchesIn: () => terms.find(text) };
    const { role, match } = namedRole(context, { start: 0, end: text.length })!;
    assert.deepEqual([role, match && text.slice(match.start, match.end)], ['operations', '运营']);
  });
});
