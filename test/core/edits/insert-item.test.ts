import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges } from '../../../src/core/index.ts';
import { insertItem } from '../../../src/core/edits/insert-item.ts';
import { editContext } from '../../support/edit-context.ts';

/** A section of duties with one more; undefined where there is no list to go on with. */
function with1More(
  body: string,
  {
    heading = '## 岗位职责',
    sentence = '新增一项。',
    language = 'zh',
  }: { heading?: string; sentence?: string; language?: 'zh' | 'en' } = {},
): string | undefined {
  const head = `${heading}\n\n`;
  const text = head + body;
  const change = insertItem(editContext(text, { language }), 'responsibility', sentence);
  return change && applyChanges(text, [change]).slice(head.length);
}

describe('One more item of a list', () => {
  it('stands below the last, with its bullet', () => {
    assert.equal(with1More('- 甲甲\n- 乙乙\n'), '- 甲甲\n- 乙乙\n- 新增一项\n');
    assert.equal(with1More('* 甲甲\n* 乙乙'), '* 甲甲\n* 乙乙\n* 新增一项');
  });

  it('has the next number', () => {
    assert.equal(with1More('1. 甲甲\n2. 乙乙\n'), '1. 甲甲\n2. 乙乙\n3. 新增一项\n');
    assert.equal(with1More('（一）甲甲\n（二）乙乙\n'), '（一）甲甲\n（二）乙乙\n（三）新增一项\n');
  });

  it('ends as the others do', () => {
    assert.equal(with1More('- 甲甲；\n- 乙乙；\n'), '- 甲甲；\n- 乙乙；\n- 新增一项；\n');
    assert.equal(with1More('- 甲甲。\n- 乙乙。\n', { sentence: '新增一项！' }), '- 甲甲。\n- 乙乙。\n- 新增一项。\n');
  });

  it('is not ticked where the last one is', () => {
    assert.equal(with1More('- [ ] 甲甲\n- [x] 乙乙\n'), '- [ ] 甲甲\n- [x] 乙乙\n- [ ] 新增一项\n');
    assert.equal(with1More('- [X] 乙乙\n'), '- [X] 乙乙\n- [ ] 新增一项\n');
  });

  it('goes into the outer list, below its inner one', () => {
    assert.equal(
      with1More('1. 甲甲\n2. 乙乙\n   - 里一\n   - 里二\n'),
      '1. 甲甲\n2. 乙乙\n   - 里一\n   - 里二\n3. 新增一项\n',
    );
  });

  it('uses the line breaks of the text', () => {
    assert.equal(with1More('- 甲甲\r\n- 乙乙\r\n', { heading: '## 岗位职责\r' }), '- 甲甲\r\n- 乙乙\r\n- 新增一项\r\n');
  });

  it('is one more clause where clauses stand on one line, with the sign between them', () => {
    assert.equal(with1More('1、开发客户；2、商务谈判。\n'), '1、开发客户；2、商务谈判；3、新增一项。\n');
    assert.equal(
      with1More('1) Find customers; 2) close deals.\n', {
        heading: '## Responsibilities',
        sentence: 'Plan.',
        language: 'en',
      }),
      '1) Find customers; 2) close deals; 3) Plan.\n',
    );
  });

  it('takes over the sign between the last two clauses, else that of the language', () => {
    assert.equal(with1More('1、开发客户，2、商务谈判。\n'), '1、开发客户，2、商务谈判，3、新增一项。\n');
    assert.equal(with1More('1、开发客户。 2、商务谈判。\n'), '1、开发客户。 2、商务谈判。 3、新增一项。\n');
    assert.equal(with1More('开发客户；商务谈判\n'), '开发客户；商务谈判；新增一项\n');
  });

  it('is a line of its own below numbered lines that are no list', () => {
    assert.equal(with1More('1、开发客户；\n2、商务谈判；\n'), '1、开发客户；\n2、商务谈判；\n3、新增一项；\n');
    assert.equal(with1More('  ①开发客户。\n  ②商务谈判。\n'), '  ①开发客户。\n  ②商务谈判。\n  ③新增一项。\n');
  });

  it('is not added to a table, nor where there is no item', () => {
    assert.equal(with1More('| 事项 | 负责人 |\n|---|---|\n| 拜访客户 | 销售 |\n'), undefined);
    assert.equal(with1More(''), undefined);
  });
});
