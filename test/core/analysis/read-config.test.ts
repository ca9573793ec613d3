import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { holds } from '../../support/property.ts';
import { readConfig, type ConfigNames } from '../../../src/core/packs.ts';

const NAMES: ConfigNames = {
  roles: ['sales', 'marketing', 'operations'],
  areas: ['community', 'lifecycle'],
  professions: ['sales', 'marketing', 'operations', 'product'],
};

/** The problems of a text, each with the words that it stands at. */
function problemsOf(text: string): string[] {
  return readConfig(text, NAMES).problems.map(
    ({ code, range }) => `${code} ${text.slice(range.start, range.end).trim()}`,
  );
}

describe('The settings of a team', () => {
  it('are read as they are written', () => {
    const text = `organizationRoles: [sales, marketing]
owners: { community: product }
people: { 赵敏: 运营 }
severity: { jd/vague-duty: off, role/off-role-duty: hint }
limits: { warnings: 5 }
ignore: [archive/]
`;
    assert.deepEqual(readConfig(text, NAMES).config, {
      organizationRoles: ['sales', 'marketing'],
      owners: { community: 'product' },
      people: { 赵敏: '运营' },
      severity: { 'jd/vague-duty': 'off', 'role/off-role-duty': 'hint' },
      limits: { warnings: 5 },
      ignore: ['archive/'],
    });
  });

  it('may be empty, as a whole and in part', () => {
    const nothing = { owners: {}, people: {}, severity: {}, limits: {}, ignore: [] };
    for (const text of ['', '# later\n', 'people:\nignore:\n', 'organizationRoles: []\n'])
      assert.deepEqual(readConfig(text, NAMES).config, nothing, text);
  });

  it('say what is wrong at its place', () => {
    assert.deepEqual(problemsOf('rolls: [sales]\n'), ['unknown-key rolls']);
    assert.deepEqual(problemsOf('organizationRoles: [sale]\n'), ['unknown-value sale']);
    assert.deepEqual(problemsOf('organizationRoles: sales\n'), ['not-a-list sales']);
    assert.deepEqual(problemsOf('owners: [community]\n'), ['not-a-map [community]']);
    assert.deepEqual(problemsOf('owners: { community: ceo }\n'), ['unknown-value ceo']);
    assert.deepEqual(problemsOf('severity: { jd/vague-duty: 1 }\n'), ['not-text 1']);
    assert.deepEqual(problemsOf('limits: { warnings: many }\n'), ['not-a-count many']);
    assert.deepEqual(problemsOf('- a\n'), ['not-a-map - a']);
  });

  it('count for nothing as long as there is a mistake', () => {
    assert.equal(readConfig('severity: { jd/vague-duty: off }\nrolls: []\n', NAMES).config, undefined);
    assert.equal(readConfig('ignore: [a\n', NAMES).config, undefined);
  });

  it('say what is left alone whatever names they use', () => {
    assert.deepEqual(readConfig('organizationRoles: [bartender]\nignore: [old/]\n', NAMES).ignore, ['old/']);
    assert.deepEqual(readConfig('ignore: old/\n', NAMES).ignore, []);
  });

  it('may be any text', () => {
    holds(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { config, problems } = readConfig(text, NAMES);
        assert.equal(config === undefined, problems.length > 0);
      }),
    );
  });
});
