import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FINDING_CODES, LOCALES } from '../../src/core/index.ts';
import { handbookPage } from '../../src/services/handbook/handbook.ts';
import { PageWriter, type PageReference } from '../../src/services/handbook/page-writer.ts';
import { engine } from '../support/built-in.ts';

const { pack } = engine;
const all: readonly PageReference[] = [
  ...[...pack.roles, ...pack.neighbors].map(({ id }) => ({ kind: 'role' as const, id })),
  ...pack.terms.map(({ id }) => ({ kind: 'term' as const, id })),
  ...pack.activities.map(({ id }) => ({ kind: 'activity' as const, id })),
  ...FINDING_CODES.map((id) => ({ kind: 'finding' as const, id })),
];
const textOf = (reference: PageReference, locale: 'zh' | 'en' = 'zh'): string =>
  handbookPage(reference, engine, locale)!.text;

describe('The handbook', () => {
  it('has a page for everything that is named, with one title, and links that lead to pages', () => {
    const known = new Set(all.map(({ kind, id }) => `${kind}/${id}`));
    // The page of a term looks through all duties: a part of the terms stands for them.
    const looked = all.filter(({ kind }, at) => kind !== 'term' || at % 40 === 0);
    for (const reference of looked) {
      for (const locale of LOCALES) {
        const page = handbookPage(reference, engine, locale);
        assert.ok(page, `${reference.kind} ${reference.id}`);
        assert.equal(page.text.match(/^# /gm)?.length, 1, page.text);
        assert.doesNotMatch(page.text, /^- .*\n(?!- |\n|$)/m, 'an empty line stands behind each list');
        let end = 0;
        for (const link of page.links) {
          assert.ok(link.start >= end && link.end > link.start, page.title);
          end = link.end;
          assert.ok(known.has(`${link.to.kind}/${link.to.id}`), `${page.title}: ${link.to.id}`);
        }
      }
    }
  });

  it('has none for what the pack does not hold', () => {
    for (const kind of ['role', 'term', 'activity', 'finding'] as const) {
      for (const id of ['', 'nothing', '__proto__', 'constructor']) {
        assert.equal(handbookPage({ kind, id }, engine, 'zh'), undefined, `${kind} ${id}`);
      }
    }
  });

  it('says of a term what it means, whose it is, how it is written, what looks like it, and where that is from', () => {
    const text = textOf({ kind: 'term', id: 'sales-lead' });
    for (const words of [
      '# 线索 · sales lead',
      '## 谁的词',
      '销售：核心用语',
      '## 写法',
      '- 客资',
      '线索二叉树',
      '## 出处',
    ])
      assert.ok(text.includes(words), words);
    assert.match(textOf({ kind: 'term', id: 'sales-lead' }, 'en'), /^# sales lead · 线索/);
  });

  it('says of a role what it owns, of a profession where it ends, of an activity who has a part in it', () => {
    assert.match(textOf({ kind: 'role', id: 'sales' }), /## 归它负责的事[^#]*- 签订合同/);
    assert.match(textOf({ kind: 'role', id: 'product' }), /## 跟几个角色怎么分\n\n- 销售：/);
    assert.match(textOf({ kind: 'activity', id: 'sign-contracts' }), /负责：销售/);
  });

  it('says of a kind of finding why it is found, and how to silence it', () => {
    const text = textOf({ kind: 'finding', id: 'role/off-role-duty' });
    assert.match(text, /role-lens-disable-next-line role\/off-role-duty/);
    assert.match(text, /"role\/off-role-duty": "off"/);
  });

  it('takes words of a pack for words, never for headings or code', () => {
    const hostile = '线索\n# 假标题\n<script>`';
    const { text, links } = new PageWriter()
      .list('写法', [[{ words: hostile, to: { kind: 'term', id: 'sales-lead' } }]])
      .page('线索');
    assert.equal(text, '## 写法\n\n- 线索 # 假标题 ‹script>’\n');
    assert.equal(text.slice(links[0]!.start, links[0]!.end), '线索 # 假标题 ‹script>’');
  });
});
