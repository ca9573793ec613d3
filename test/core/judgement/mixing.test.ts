/** How shares become what is said. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { evidenceIn, readingOf, readingOfLine } from '../../../src/core/judgement/mixing.ts';

const ROLES = ['sales', 'marketing', 'operations'];
const always = (): boolean => true;

describe('A line of a draft', () => {
  const roleOf = (...shares: number[]): string | undefined => readingOfLine(ROLES, shares, always).role;

  it('has the role that it speaks of', () => {
    assert.equal(roleOf(0.7, 0.2, 0.05, 0.05), 'sales');
    assert.equal(roleOf(0, 0.3, 0.6, 0.1), 'operations');
  });

  it('has none where a second role is nearly as likely, and none of them is half of it', () => {
    assert.equal(roleOf(0.6, 0.37, 0.02, 0.01), undefined);
    assert.equal(roleOf(0.4, 0.1, 0.1, 0.4), undefined);
  });

  it('keeps its shares all the same', () => {
    assert.deepEqual(readingOfLine(ROLES, [0.6, 0.37, 0.02, 0.01], always).mix, {
      sales: 0.6,
      marketing: 0.37,
      operations: 0.02,
      none: 0.01,
    });
  });

  it('is not held against a role that is not compared', () => {
    assert.equal(readingOfLine(ROLES, [0.6, 0.37, 0.02, 0.01], (role) => role !== 'marketing').role, 'sales');
  });
});

describe('A draft', () => {
  it('has the likelier of two roles', () =>
    assert.equal(readingOf(ROLES, [0.6, 0.37, 0.02, 0.01], always).role, 'sales'));

  it('is no surer for what it says beyond a hundred hits', () => {
    assert.ok(evidenceIn(99) < evidenceIn(100));
    assert.equal(evidenceIn(400), evidenceIn(100));
  });
});
