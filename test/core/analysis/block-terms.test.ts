import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findBlockTerms } from '../../../src/core/analysis/block-terms.ts';
import { readDraftAgain, type ReadDraft } from '../../../src/core/draft/read-draft.ts';
import { TermIndex, type TermMatch } from '../../../src/core/terms/term-index.ts';
import { differenceBetween } from '../../../src/core/text/difference.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { outside } from '../../../src/core/text/range.ts';
import { compiled, draftWords, engine } from '../../support/built-in.ts';
import { drafts, edited, edits } from '../../support/edits.ts';
import { holds } from '../../support/property.ts';

const index = new TermIndex(compiled, createFolder(compiled.han));

/** Finds the terms of the versions of a text one after the other. */
function termsOf(versions: readonly string[], terms: Pick<TermIndex, 'find'>): { text: string; found: TermMatch[] }[] {
  let before: { text: string; read: ReadDraft; found: TermMatch[] } | undefined;
  return versions.map((text) => {
    const earlier = before && { value: before.read, difference: differenceBetween(before.text, text) };
    const read = readDraftAgain(text, 'markdown', draftWords, earlier);
    const found = findBlockTerms(text, read, terms, before?.found);
    before = { text, read, found };
    return { text, found: outside(found, read.draft.excluded) };
  });
}

describe('Terms of a draft that is being written', () => {
  it('are the same as those of the text read from nothing', () => {
    const words = fc.constantFrom('销售', '漏斗', 'DAU', 'sales', '市场', '- 跟进线索', '开发客户');
    holds(
      fc.property(fc.array(fc.oneof(drafts, words), { maxLength: 6 }), edits, (pieces, changes) => {
        for (const { text, found } of termsOf(edited(pieces.join(''), changes), index)) {
          assert.deepEqual(found, engine.findTerms(text, engine.readDraft(text, 'markdown')));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are looked for in the changed block only', () => {
    const searched: string[] = [];
    const find = (text: string, start?: number, end?: number): TermMatch[] => {
      searched.push(text.slice(start, end));
      return index.find(text, start, end);
    };
    const lines = ['- 开发客户', '- 跟进线索', '- 签订合同', '- 维护渠道', '- 拜访门店'];
    termsOf([lines.join('\n')], { find });
    assert.deepEqual(searched, lines);
    searched.length = 0;
    termsOf([lines.join('\n'), lines.join('\n').replace('签订合同', '签订大合同')], { find });
    assert.deepEqual(searched.slice(lines.length), ['- 签订大合同']);
  });
});
