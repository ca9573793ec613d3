import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { BlockTerms } from '../../../src/core/analysis/block-terms.ts';
import { TermIndex } from '../../../src/core/terms/term-index.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { compiled, engine } from '../../support/built-in.ts';
import { holds } from '../../support/property.ts';

describe('Terms of a draft that is being written', () => {
  const index = new TermIndex(compiled, createFolder(compiled.han));

  it('are the same as those of the text read from nothing', () => {
    const blocks = new BlockTerms(index);
    const piece = fc.constantFrom(
      '销售',
      '漏斗',
      ' ',
      '\n\n',
      '- ',
      '`',
      '# ',
      'DAU',
      'sales',
      '<!--',
      '-->',
      '市场',
      '。',
    );
    holds(
      fc.property(fc.string({ unit: piece, maxLength: 40 }), (text) => {
        const draft = engine.readDraft(text, 'markdown');
        assert.deepEqual(blocks.find(text, draft), engine.findTerms(text, draft));
      }),
      { numRuns: 2000 },
    );
  });

  it('are looked for in the changed block only', () => {
    const searched: string[] = [];
    const find = (text: string): ReturnType<TermIndex['find']> => {
      searched.push(text);
      return index.find(text);
    };
    const blocks = new BlockTerms({ find } as TermIndex);
    const read = (text: string): void => void blocks.find(text, engine.readDraft(text, 'markdown'));
    read('- 开发客户\n- 跟进线索\n- 签订合同\n');
    searched.length = 0;
    read('- 开发客户\n- 跟进商机\n- 签订合同\n');
    assert.deepEqual(searched, ['- 跟进商机']);
  });
});
