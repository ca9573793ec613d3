import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FINDING_CODES, FINDINGS, type Finding } from '../../../src/core/index.ts';
import { findingTarget as targetOf } from '../../../src/vscode/features/check/finding-target.ts';
import { PackIndex } from '../../../src/core/pack/pack-index.ts';
import { engine } from '../../support/built-in.ts';

const { index } = engine;
const findingTarget = (of: Finding, by: PackIndex) => targetOf(of, [], by);
const finding = (code: Finding['code'], args: Finding['args'] = {}): Finding => ({
  code,
  severity: 'hint',
  start: 0,
  end: 1,
  args,
});

describe('What the comparison shows for a finding', () => {
  it('is the core work where the question is whose work it is', () => {
    for (const code of ['role/off-role-duty', 'role/title-mismatch', 'role/missing-core'] as const) {
      assert.deepEqual(findingTarget(finding(code, { role: 'sales' }), index), { facet: 'core-work', role: 'sales' });
    }
    assert.deepEqual(findingTarget(finding('role/catch-all', { roles: ['sales', 'marketing'] }), index), {
      facet: 'core-work',
    });
  });

  it('is what the roles hand to each other where an item has the wrong owner', () => {
    assert.deepEqual(findingTarget(finding('plan/wrong-owner', { role: 'sales' }), index), {
      facet: 'cooperation',
      role: 'sales',
    });
  });

  it('is the term of a finding that has one', () => {
    const metric = finding('role/foreign-metric', { term: 'dau', role: 'operations' });
    assert.deepEqual(findingTarget(metric, index), { term: 'dau', role: 'operations' });
    assert.deepEqual(findingTarget(finding('role/ambiguous-term', { term: 'market' }), index), { term: 'market' });
  });

  it('is the term that speaks of the role in what the finding rests on', () => {
    const [code, args] = ['role/off-role-duty', { role: 'operations' }] as const;
    const evidence = [
      { start: 0, end: 1, role: 'sales', weight: 2, term: 'sales-funnel' },
      { start: 1, end: 2, role: 'operations', weight: 1 },
      { start: 2, end: 3, role: 'operations', weight: 1, term: 'dau' },
    ];
    assert.deepEqual(targetOf({ code, args }, evidence, index), { term: 'dau', role: 'operations' });
  });

  it('is the row of the kind when the pack does not hold the term, and nothing when it holds neither', () => {
    const metric = finding('role/foreign-metric', { term: 'no such term', role: 'operations' });
    assert.deepEqual(findingTarget(metric, index), { facet: 'metrics', role: 'operations' });
    assert.equal(findingTarget(metric, new PackIndex({ ...index.pack, facets: [] })), undefined);
  });

  it('names no role that the pack does not hold', () => {
    assert.deepEqual(findingTarget(finding('role/off-role-duty', { role: 'nobody' }), index), { facet: 'core-work' });
  });

  it('is nothing for findings of form', () => {
    for (const code of FINDING_CODES) {
      const target = findingTarget(finding(code), index);
      assert.equal(target === undefined, FINDINGS[code].facet === undefined, code);
    }
    assert.equal(findingTarget(finding('jd/missing-section'), index), undefined);
  });

  it('is a row that the built-in comparison has', () => {
    const rows = new Set(index.pack.facets.map(({ id }) => id));
    for (const code of FINDING_CODES) {
      const { facet } = FINDINGS[code];
      assert.ok(facet === undefined || rows.has(facet), code);
    }
  });
});
