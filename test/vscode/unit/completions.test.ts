/** What completion offers of duties. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Locale } from '../../../src/core/index.ts';
import { completions, type Completions } from '../../../src/vscode/features/write/completions.ts';
import { engine, roleModel } from '../../support/built-in.ts';

const analyzer = engine.createAnalyzer(roleModel);

/** What is offered at the end of a text. */
function offered(text: string, shown: Locale): Completions | undefined {
  return completions(engine, analyzer, analyzer.read(text, 'markdown'), text.length, false, shown, []);
}

const EN = '# Growth Marketing Manager\n\n## Responsibilities\n\n- ';
const ZH = '# 市场经理\n\n## 岗位职责\n\n- ';

describe('The duties that are offered', () => {
  it('have a word that begins with what is typed, in English', () => {
    const { items, isIncomplete } = offered(`${EN}web`, 'en')!;
    assert.ok(items.length > 0);
    for (const { typed } of items) assert.match(typed, /\bweb/iu);
    assert.ok(items.length < offered(EN, 'en')!.items.length);
    assert.equal(isIncomplete, true);
    assert.deepEqual(offered(`${EN}Juggle oranges`, 'en')!.items, []);
  });

  it('are found by pinyin in Chinese', () => {
    assert.equal(offered(`${ZH}pp`, 'zh')!.items.length, offered(ZH, 'zh')!.items.length);
  });

  it('bring the Chinese along only where somebody reads or writes it', () => {
    const notes = (text: string, shown: Locale): string =>
      offered(text, shown)!
        .items.map(({ note }) => note)
        .join('');
    assert.equal(notes(EN, 'en'), '');
    assert.match(notes(EN, 'zh'), /\p{Script=Han}/u);
    assert.doesNotMatch(notes(ZH, 'en'), /\p{Script=Han}/u);
    assert.notEqual(notes(ZH, 'en'), '');
  });
});
