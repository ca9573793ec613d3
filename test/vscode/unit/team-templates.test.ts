/** What completion offers of the templates of a team. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, type Engine } from '../../../src/core/index.ts';
import { completions, type Completions } from '../../../src/vscode/features/write/completions.ts';
import { starterPack } from '../../../src/words/starter-packs.ts';
import { engine as builtIn, roleModel } from '../../support/built-in.ts';
import { knowledgeOf } from '../../support/team-files.ts';

/** What is offered at the bar. */
function offered(engine: Engine, marked: string, isTriggered = false): Completions | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const analyzer = engine.createAnalyzer(roleModel);
  const read = analyzer.read(text, 'markdown');
  return completions(engine, analyzer, read, offset, isTriggered, 'zh', []);
}

describe('A template of a team', () => {
  const withStarter = async (locale: 'zh' | 'en'): Promise<Engine> => {
    const { text } = starterPack('style', locale);
    return createEngine([(await knowledgeOf({ '/team/.role-lens/our-style.yaml': text })).compiled]);
  };

  it('is offered by what is typed for it, in a line of its own, as a snippet', async () => {
    const engine = await withStarter('zh');
    const found = offered(engine, '# 销售经理\n\n## 岗位职责\n\n- 拜访客户\n\n本司|\n')!;
    assert.deepEqual(
      found.items.map(({ label, typed }) => [label, typed]),
      [['面试流程', '本司 hiring 面试流程']],
    );
    assert.match(found.items[0]!.snippet!, /^## 面试流程\n\n- 把简历/u);
    assert.equal(found.inserting.end - found.inserting.start, 2);
    const english = offered(await withStarter('en'), '# Sales Manager\n\n- Win customers in Berlin\n\nhir|')!;
    assert.match(english.items[0]!.snippet!, /^## Hiring process\n\n- Send your resume/u);
    assert.equal(english.items[0]!.typed, 'hiring Hiring process');
  });

  for (const [where, text] of [
    ['inside of a sentence', '我们在找 本司|'],
    ['in a list, where duties are offered', '## 岗位职责\n\n- |'],
    ['before words', '|本司的人'],
    ['in front matter', '---\nrole: sales\n本司|\n---\n\n# 销售\n'],
  ] as const) {
    it(`is not offered ${where}`, async () => {
      const labels = offered(await withStarter('zh'), text)?.items.map(({ label }) => label) ?? [];
      assert.ok(!labels.includes('面试流程'));
    });
  }

  it('does not come by itself, and the built-in ones stay snippets of the extension', async () => {
    assert.equal(offered(await withStarter('zh'), '# 销售经理\n\n|', true), undefined);
    assert.equal(offered(builtIn, '# 销售经理\n\n本司|'), undefined);
  });
});
