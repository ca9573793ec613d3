import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TeamConfig } from '../../../src/core/packs.ts';
import { SETTINGS } from '../../../src/vscode/ids.ts';
import { analysisOptions, ownersIn, type DocumentSettings } from '../../../src/vscode/platform/analysis-options.ts';

const TEAM: TeamConfig = {
  organizationRoles: ['sales'],
  owners: { community: 'marketing' },
  people: { 赵敏: 'operations', 李雷: 'sales' },
  severity: { 'jd/vague-duty': 'off', 'role/off-role-duty': 'error' },
  limits: {},
  ignore: [],
};

/** Settings as VS Code has them, with a default of the one that has a number. */
function settings(set: Readonly<Record<string, unknown>>): DocumentSettings {
  const defaults: Readonly<Record<string, unknown>> = { [SETTINGS.findingsMaximum]: 50 };
  return {
    get: (key) => (key in set ? set[key] : defaults[key]),
    inspect: (key) => ({ globalValue: set[key], defaultValue: defaults[key] }),
  };
}

describe('What is asked of an analysis', () => {
  it('is what the team has set, where a user sets nothing', () => {
    const { organizationRoles, people, severities, maximum } = analysisOptions(settings({}), 'a.md', TEAM);
    assert.deepEqual(
      { organizationRoles, people, severities },
      { organizationRoles: TEAM.organizationRoles, people: TEAM.people, severities: TEAM.severity },
    );
    assert.equal(maximum, 50);
  });

  it('is what the user has set first, entry by entry', () => {
    const set = {
      [SETTINGS.people]: { 李雷: 'marketing', 韩梅: 'sales' },
      [SETTINGS.findingsSeverity]: { 'role/off-role-duty': 'hint' },
      [SETTINGS.organizationRoles]: ['sales', 'operations'],
    };
    const { organizationRoles, people, severities } = analysisOptions(settings(set), 'a.md', TEAM);
    assert.deepEqual(organizationRoles, ['sales', 'operations']);
    assert.deepEqual(people, { 赵敏: 'operations', 李雷: 'marketing', 韩梅: 'sales' });
    assert.deepEqual(severities, { 'jd/vague-duty': 'off', 'role/off-role-duty': 'hint' });
    assert.deepEqual(ownersIn({ lifecycle: 'marketing' }, TEAM), { community: 'marketing', lifecycle: 'marketing' });
  });

  it('leaves an area as in most companies where the user says so, whatever the team has set', () => {
    assert.deepEqual(ownersIn({ community: '', lifecycle: 'marketing' }, TEAM), { lifecycle: 'marketing' });
    assert.deepEqual(ownersIn({ community: '' }, undefined), {});
  });

  it('is nothing where the user turns findings off, whatever the team has set', () => {
    const { severities } = analysisOptions(settings({ [SETTINGS.findingsEnabled]: false }), 'a.md', TEAM);
    assert.deepEqual(new Set(Object.values(severities!)), new Set(['off']));
  });

  it('takes a setting of another type for none', () => {
    const none = analysisOptions(settings({}), 'a.md', undefined);
    for (const wrong of ['a text', 7, true, null, [], [7, null], { a: 7, 'b/c': [] }]) {
      for (const key of [
        SETTINGS.people,
        SETTINGS.organizationRoles,
        SETTINGS.formerOrganizationRoles,
        SETTINGS.findingsSeverity,
        SETTINGS.findingsEnabled,
      ])
        assert.deepEqual(
          analysisOptions(settings({ [key]: wrong }), 'a.md', undefined),
          none,
          `${key}: ${JSON.stringify(wrong)}`,
        );
      assert.deepEqual(ownersIn(wrong, undefined), {});
    }
    for (const wrong of ['a text', true, null, [], {}, 0, -1, 1.5])
      assert.deepEqual(analysisOptions(settings({ [SETTINGS.findingsMaximum]: wrong }), 'a.md', undefined), none);
  });
});
