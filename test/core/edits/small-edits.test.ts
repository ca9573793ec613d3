import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { renamed } from '../../../src/core/edits/rename-title.ts';
import { setOwner } from '../../../src/core/edits/set-owner.ts';
import { applyChanges } from '../../../src/core/index.ts';
import { engine, titles as known } from '../../support/built-in.ts';
import { editContext } from '../../support/edit-context.ts';

describe('Writing who owns an item', () => {
  const owned = (text: string, inTable: boolean, name = '销售'): string => {
    const start = text.indexOf('待定');
    return applyChanges(text, [setOwner(text, { start, end: start + 2 }, inTable, name)]);
  };

  it('leaves one blank on either side in the cell of a table', () => {
    for (const cell of ['|待定|', '| 待定 |', '|\t 待定 \t|']) assert.equal(owned(cell, true), '| 销售 |', cell);
    assert.equal(owned('待定', true), ' 销售 ');
    assert.equal(owned('  待定  ', true), ' 销售 ');
  });

  it('keeps a name with a bar or a break in one cell', () => {
    assert.equal(owned('| 拜访 | 待定 | 7月 |', true, '销售|渠道\n一组'), '| 拜访 | 销售\\|渠道 一组 | 7月 |');
    assert.equal(owned('拜访\t待定\t7月', true, '销售|渠道\t一组'), '拜访\t销售/渠道 一组\t7月');
  });

  it('leaves everything else as it is', () => {
    assert.equal(owned('- 拜访（待定）', false, '销售|渠道'), '- 拜访（销售|渠道）');
    assert.equal(owned('拜访 （负责人： 待定 ）', false), '拜访 （负责人： 销售 ）');
  });
});

describe('A title that names another role', () => {
  const { pack } = engine;
  const renamedTo = (text: string, role: string, language: 'zh' | 'en' = 'zh'): string | undefined => {
    const draft = engine.readDraft(text, 'markdown');
    const [match] = engine.findTerms(text, draft);
    assert.ok(match, `${text} names no role`);
    const from = Object.entries(engine.index.term(match.term)!.roles).sort(([, a], [, b]) => b - a)[0]![0];
    const change = renamed(
      { ...editContext(text, { language }), titles: known },
      { start: 0, end: text.length },
      { match, role: from },
      role,
    );
    return change && applyChanges(text, [change]);
  };
  const titles = (role: string) => pack.roles.find(({ id }) => id === role)!.titles;

  it('takes the other role’s title of the same level', () => {
    for (const level of ['junior', 'mid', 'senior'] as const) {
      assert.equal(renamedTo(titles('sales')[level].zh, 'operations'), titles('operations')[level].zh);
      assert.equal(renamedTo(titles('sales')[level].en, 'marketing', 'en'), titles('marketing')[level].en);
    }
  });

  it('is not changed for a role that the pack does not know', () => {
    assert.equal(renamedTo(titles('sales').mid.zh, 'no-such-role'), undefined);
  });

  it('keeps small letters small', () => {
    const small = titles('sales').mid.en.toLowerCase();
    assert.equal(renamedTo(small, 'operations', 'en'), titles('operations').mid.en.toLowerCase());
  });
});
