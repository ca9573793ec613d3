/** Whose work a line is by the activities that it names. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { activityFor, ownershipOf, type CaseReader, type Ownership } from '../../../src/core/judgement/ownership.ts';
import type { Activity } from '../../../src/core/pack/schema.ts';
import { engine } from '../../support/built-in.ts';

const ROLES = ['sales', 'marketing', 'operations'];

/** An activity of the pack, as it is owned in this test. */
function owned(id: string, owns: string, rest: Partial<Activity> = {}): Activity {
  return {
    ...engine.index.activity(id)!,
    owns: [owns],
    shares: [],
    supports: [],
    depends: [],
    agreement: 'most',
    ...rest,
  };
}

const IN_BRANDS = { when: 'brand', text: { zh: '品牌', en: 'Brands' } } as const;

const lifecycle = owned('run-lifecycle', 'operations', { depends: [{ ...IN_BRANDS, owns: ['marketing'] }] });
const prospecting = owned('prospect-for-customers', 'sales');
const brand = owned('set-brand-strategy', 'marketing');
const design = owned('design-visuals', 'design', { depends: [{ ...IN_BRANDS, owns: ['marketing'] }] });

const unsaid: CaseReader = () => undefined;

function said(activities: readonly Activity[], isCase: CaseReader = unsaid): string {
  const ownership: Ownership = ownershipOf(activities, 'marketing', ROLES, isCase);
  const { kind, role } = ownership;
  return [kind, role, activityFor(ownership, role)?.id].filter((it) => it !== undefined).join(' ');
}

describe('Work of a marketing draft that is owned by another role in most companies, and by marketing in a case', () => {
  it('may be its own where the draft does not say whether the case holds, whatever else of its own stands beside it', () => {
    assert.equal(said([lifecycle]), 'maybe operations run-lifecycle');
    assert.equal(said([brand, lifecycle]), 'maybe operations run-lifecycle');
  });

  it('is its own where the case holds, and the other role’s where it does not', () => {
    assert.equal(
      said([lifecycle], () => true),
      'own',
    );
    assert.equal(
      said([lifecycle], () => false),
      'other operations run-lifecycle',
    );
  });

  it('leaves a line mixed that names work of others as well', () => {
    assert.equal(said([lifecycle, prospecting]), 'mixed operations run-lifecycle');
    assert.equal(said([prospecting, lifecycle]), 'mixed sales prospect-for-customers');
    assert.equal(said([prospecting]), 'other sales prospect-for-customers');
    assert.equal(said([brand, prospecting]), 'mixed sales prospect-for-customers');
  });

  it('is its own where none of the roles has it otherwise', () => {
    assert.equal(said([design]), 'own');
    assert.equal(
      said([design], () => false),
      'neighbor',
    );
  });
});

describe('Work of several other roles in one line', () => {
  const moderation = owned('moderate-content', 'operations', { agreement: 'split' });

  it('has each of them for an owner, and for each what of its work is least in question', () => {
    const ownership = ownershipOf([prospecting, moderation, lifecycle], 'marketing', ROLES, () => false);
    assert.deepEqual(ownership.owners, ['sales', 'operations']);
    assert.equal(activityFor(ownership, 'operations')?.id, 'run-lifecycle');
    assert.equal(activityFor(ownership, 'sales')?.id, 'prospect-for-customers');
    assert.equal(activityFor(ownership, 'design')?.id, 'prospect-for-customers');
  });
});

describe('Work of which a marketing draft has no more than a share', () => {
  const shared = owned('demonstrate-product', 'sales', { shares: ['marketing'] });
  const lenderOf = (activities: readonly Activity[], isCase = unsaid): string | undefined =>
    ownershipOf(activities, 'marketing', ROLES, isCase).lender;

  it('is its own, and lent by the role that owns all of it where more of that one’s stands beside it', () => {
    assert.equal(said([shared]), 'own');
    assert.equal(lenderOf([shared]), undefined);
    assert.equal(said([shared, prospecting]), 'mixed sales prospect-for-customers');
    assert.equal(lenderOf([shared, prospecting]), 'sales');
  });

  it('is lent by nobody where it stands beside what the role owns, or may own', () => {
    assert.equal(lenderOf([shared, brand, prospecting]), undefined);
    assert.equal(lenderOf([shared, lifecycle, prospecting]), undefined);
    assert.equal(lenderOf([brand]), undefined);
  });
});
