import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { NONE } from '../../../src/core/judgement/reading.ts';
import { analyzer } from '../../support/built-in.ts';

/** Short texts of our own that the model never learned from, with the role they speak of. */
interface RoleCase {
  readonly id: string;
  readonly lang: string;
  readonly label: string;
  readonly text: string;
}

const cases = readFileSync(path.join(import.meta.dirname, 'cases', 'role-cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as RoleCase);

describe('Short texts that the model never saw', () => {
  const readings = cases.map(({ label, ...it }) => {
    const { mix, role } = analyzer.analyze(it.text, 'plaintext').reading;
    const likeliest = Object.entries(mix)
      .filter(([id]) => id !== NONE)
      .sort(([, a], [, b]) => b - a)[0]![0];
    return { ...it, label, role, likeliest };
  });

  for (const lang of ['zh', 'en']) {
    it(`are given no role when they speak of none (${lang})`, () => {
      const none = readings.filter((it) => it.lang === lang && it.label === NONE);
      assert.ok(none.length >= 15);
      assert.deepEqual(
        none.filter(({ role }) => role !== undefined).map(({ id, role }) => `${id}: ${role}`),
        [],
      );
    });

    for (const label of ['sales', 'marketing', 'operations']) {
      it(`of ${label} speak of it more than of the other roles, at least four in five (${lang})`, () => {
        const own = readings.filter((it) => it.lang === lang && it.label === label);
        const missed = own
          .filter(({ likeliest }) => likeliest !== label)
          .map(({ id, likeliest }) => `${id}: ${likeliest}`);
        assert.ok(own.length >= 15);
        assert.ok(missed.length <= own.length / 5, missed.join(', '));
      });
    }
  }

  it('are rarely taken for a role that they are not', () => {
    const wrong = readings.filter(({ role, label }) => role !== undefined && role !== label);
    assert.ok(wrong.length <= cases.length / 20, wrong.map(({ id, role }) => `${id}: ${role}`).join(', '));
  });
});
