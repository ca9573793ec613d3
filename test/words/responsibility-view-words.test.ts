import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { responsibilityStrings } from '../../src/words/responsibility-view-words.ts';

describe('What the responsibilities say of a draft', () => {
  const [zh, en] = [responsibilityStrings('zh'), responsibilityStrings('en')];

  it('counts its work and that of others, one and several', () => {
    assert.equal(
      en.takesCounts({ owns: 3, supports: 4, others: 1 }),
      '3 of its own, 4 to support only, 1 owned by another team',
    );
    assert.equal(en.takesCounts({ depends: 1, others: 2 }), '1 that depends on the company, 2 owned by other teams');
    assert.equal(zh.takesCounts({ owns: 3, supports: 4, others: 1 }), '本职3项，只需支持4项，其他岗位的1项');
  });

  it('names the owner of what the draft only supports', () => {
    assert.equal(en.draftParts('supports', 'Marketing'), 'owned by Marketing, only supported here');
    assert.equal(zh.draftParts('supports', '市场'), '市场负责，这里只支持');
  });
});
