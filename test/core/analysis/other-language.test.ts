import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine, roleModel } from '../../support/built-in.ts';

const analyzer = engine.createAnalyzer(roleModel);

const JAPANESE =
  '---\nrole: sales\n---\n\n# 法人営業\n\n<!-- role-lens-disable-line -->\n\n## 仕事内容\n\n- 新規顧客の開拓と提案営業\n- 市場調査、コンテンツ企画\n- CRM担当\n\n## 応募資格\n\n- 営業経験3年以上\n';
const GERMAN =
  '# Sales Mitarbeiter (m/w/d)\n\n## Aufgaben\n\n- Neukunden im B2B gewinnen\n- Marketing-Kampagnen und SEO planen\n- CRM pflegen\n\n## Requirements\n\n- Abgeschlossenes Studium\n';
const CHINESE =
  '# 销售经理\n\n## 岗位职责\n\n- 开发客户并签约\n- 运营公众号，提升用户活跃与留存\n\n## 任职要求\n\n- 大专\n';

describe('A draft that is neither Chinese nor English', () => {
  for (const [code, text] of Object.entries({ ja: JAPANESE, de: GERMAN })) {
    it(`is told to be one and left alone: ${code}`, () => {
      for (const flavor of ['markdown', 'plaintext'] as const) {
        const analysis = analyzer.analyze(text, flavor);
        assert.equal(analysis.draft.otherLanguage, code);
        assert.equal(analysis.language, undefined);
        assert.equal(analysis.declared, undefined);
        assert.equal(analysis.role, undefined);
        assert.equal(analysis.draft.kind, 'other');
        assert.deepEqual(
          [analysis.findings, analysis.matches, analysis.draft.items, analysis.reading.items],
          [[], [], [], []],
        );
        const draft = engine.readDraft(text, flavor);
        assert.deepEqual(engine.findTerms(text, draft), []);
        for (let at = 0; at < text.length; at++) {
          assert.equal(engine.termAt(text, at, draft), undefined);
          assert.equal(engine.suggestDuties(text, at, draft, undefined), undefined);
        }
      }
    });
  }

  it('is judged as soon as it is translated, and left alone again when it is not', () => {
    const typing = engine.createAnalyzer(roleModel);
    const fresh = (text: string) => engine.createAnalyzer(roleModel).analyze(text, 'markdown');
    for (let end = 0; end <= CHINESE.length; end += 9) {
      const text = CHINESE.slice(0, end) + JAPANESE.slice(end);
      assert.deepEqual(typing.analyze(text, 'markdown'), fresh(text));
    }
    assert.equal(typing.analyze(CHINESE, 'markdown').declared?.role, 'sales');
    assert.deepEqual(typing.analyze(JAPANESE, 'markdown'), fresh(JAPANESE));
  });

  it('is left alone among other posts', () => {
    const part = '### 岗位职责\n\n- 开发客户\n- 商务谈判\n\n### 任职要求\n\n- 大专\n\n';
    const text = `## 大客户销售（2人）\n\n${part}## 法人営業（1名）\n\n### 岗位职责\n\n- 新規顧客の開拓\n- コンテンツの運営\n\n### 任职要求\n\n- 営業経験\n\n## 用户运营（1人）\n\n${part}`;
    const { posts } = analyzer.analyze(text, 'markdown');
    assert.deepEqual(
      posts.map(({ draft, declared }) => [draft.otherLanguage, declared?.role]),
      [
        [undefined, 'sales'],
        ['ja', undefined],
        [undefined, 'operations'],
      ],
    );
  });
});
