import assert from 'node:assert/strict';
import { PackIndex } from '../../../src/core/pack/pack-index.ts';
import { DUTY_SECTIONS } from '../../../src/core/pack/vocabulary.ts';
import { compiled } from '../../support/built-in.ts';

const { pack } = compiled;
const index = new PackIndex(pack);

describe('A pack by its ids', () => {
  it('answers every entry that it holds', () => {
    for (const role of pack.roles) assert.equal(index.role(role.id), role);
    for (const facet of pack.facets) assert.equal(index.facet(facet.id), facet);
    for (const term of pack.terms) assert.equal(index.term(term.id), term);
    for (const duty of pack.duties) assert.equal(index.duty(duty.id), duty);
    for (const template of pack.templates) assert.equal(index.template(template.id), template);
    for (const note of pack.notes) assert.equal(index.note(note.id), note);
    for (const claim of pack.sources) assert.equal(index.claim(claim.id), claim);
    for (const role of pack.roles) {
      for (const specialization of role.specializations) {
        assert.deepEqual(index.specialization(specialization.id), { role, specialization });
      }
    }
  });

  it('holds nothing else, not even what every object has', () => {
    for (const id of ['', 'nobody', 'constructor', '__proto__', 'toString', undefined]) {
      for (const found of [index.role(id), index.facet(id), index.term(id), index.duty(id), index.template(id)]) {
        assert.equal(found, undefined);
      }
      for (const found of [index.note(id), index.claim(id), index.specialization(id), index.termName(id)]) {
        assert.equal(found, undefined);
      }
    }
  });

  it('answers the duties of a role for a section and for a facet, in the order of the pack', () => {
    for (const { id: role } of pack.roles) {
      for (const section of DUTY_SECTIONS) {
        const expected = pack.duties.filter((duty) => duty.role === role && duty.section === section);
        assert.deepEqual(index.dutiesOf(role, { section }), expected);
      }
      for (const { id: facet } of pack.facets) {
        const expected = pack.duties.filter((duty) => duty.role === role && duty.facet === facet);
        assert.deepEqual(index.dutiesOf(role, { facet }), expected);
      }
    }
    assert.deepEqual(index.dutiesOf('nobody', { section: 'responsibility' }), []);
  });

  it('names a role and a term; a role that it does not hold by its id', () => {
    assert.equal(index.roleName('sales', 'zh'), '销售');
    assert.equal(index.roleName('nobody', 'en'), 'nobody');
    assert.deepEqual(index.termName('sales-funnel'), { zh: '销售漏斗', en: 'sales funnel' });
  });
});
