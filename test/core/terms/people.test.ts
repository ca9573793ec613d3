import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createPeopleReader, type People } from '../../../src/core/terms/people.ts';
import { engine, phrases, titles } from '../../support/built-in.ts';

const TEAM: People = {
  赵敏: ' Operations ',
  王强: 'sales',
  李和平: '市场经理',
  'Li Lei': 'MARKETING',
  老陈: 'product',
};

/** Whose work words name, by who is in which team. */
function namedBy(words: string, people = TEAM): readonly string[] {
  return createPeopleReader(people, { index: engine.index, titles, phrases })(words);
}

describe('The team of people whom words name', () => {
  it('is said in the order of the words, and once', () => {
    assert.deepEqual(namedBy('王强、赵敏'), ['sales', 'operations']);
    assert.deepEqual(namedBy('赵敏、王强'), ['operations', 'sales']);
    assert.deepEqual(namedBy('李和平 王强 li lei'), ['marketing', 'sales']);
    assert.deepEqual(namedBy('老陈和赵敏和王强'), ['product', 'operations', 'sales']);
  });

  it('is nobody’s where a name is part of a longer one, or said by no team', () => {
    for (const words of ['', ' ', '、', '赵敏敏', '大王强', 'Li Leila']) assert.deepEqual(namedBy(words), [], words);
    for (const team of ['', '谁也不是']) assert.deepEqual(namedBy('王强', { 王强: team }), [], team);
    for (const name of ['', '、']) assert.deepEqual(namedBy('王强 、', { [name]: 'sales' }), [], name);
    assert.deepEqual(namedBy('王强', {}), []);
  });

  it('is found whatever stands around a name, in words that may be those of an owner', () => {
    for (const words of ['@王强', '（王强）', '**王强**', '王强/周芷若', '负责人：王强', ' 王强 ', '周芷若 | 王强'])
      assert.deepEqual(namedBy(words), ['sales'], words);
    assert.deepEqual(namedBy(`${'某'.repeat(197)} 王强`), ['sales']);
    assert.deepEqual(namedBy(`${'某'.repeat(198)} 王强`), []);
  });
});
