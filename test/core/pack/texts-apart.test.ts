import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textsApart, textsJoined } from '../../../src/core/pack/compile/texts-apart.ts';

const WHOLE = [
  { id: 'a', text: { zh: '开发新客户', en: 'Win new customers' }, terms: ['x', 'y'], order: 0, isFirst: true },
  { id: 'b', sections: [{ title: { zh: '职责', en: 'Duties' }, lines: [] }], only: { zh: ['一'], en: ['one'] } },
  { id: 'c', name: { zh: '', en: '' }, more: { zh: '甲', en: 'A', ja: 'か' } },
];

describe('Texts in two languages that are kept apart', () => {
  it('stand one language after the other, and are as before when they are joined', () => {
    const apart = textsApart(WHOLE);
    assert.deepEqual(apart.zh, ['开发新客户', '职责', ['一'], '']);
    assert.deepEqual(apart.en, ['Win new customers', 'Duties', ['one'], '']);
    assert.deepEqual(textsJoined(JSON.parse(JSON.stringify(apart)) as typeof apart), WHOLE);
  });

  it('are refused beside something that has no value', () => {
    assert.throws(() => textsApart([{ text: null }]), TypeError);
  });
});
