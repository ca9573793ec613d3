import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { organizationRoles } from '../../../src/vscode/platform/configured-roles.ts';

describe('The roles of the organization', () => {
  it('are those of the setting, the nearest to the document', () => {
    assert.deepEqual(organizationRoles({ globalValue: ['sales'] }, {}), ['sales']);
    assert.deepEqual(organizationRoles({ globalValue: ['sales'], workspaceValue: ['marketing'] }, {}), ['marketing']);
    assert.deepEqual(
      organizationRoles({ workspaceValue: ['marketing'], workspaceFolderValue: ['operations'] }, undefined),
      ['operations'],
    );
  });

  it('are those of the setting’s former name where it is not set', () => {
    for (const place of ['globalValue', 'workspaceValue', 'workspaceFolderValue'] as const) {
      assert.deepEqual(organizationRoles({}, { [place]: ['sales'] }), ['sales'], place);
      assert.deepEqual(organizationRoles({ [place]: ['marketing'] }, { [place]: ['sales'] }), ['marketing'], place);
    }
  });

  it('are those of the nearest place, whichever name it uses', () => {
    assert.deepEqual(organizationRoles({ globalValue: ['sales'] }, { workspaceValue: ['marketing'] }), ['marketing']);
    assert.deepEqual(organizationRoles({ workspaceValue: ['sales'] }, { globalValue: ['marketing'] }), ['sales']);
  });

  it('are all roles when nothing is set, or an empty list', () => {
    assert.equal(organizationRoles(undefined, undefined), undefined);
    assert.equal(organizationRoles({}, {}), undefined);
    // An organization without any role is nobody's: the list was emptied, not filled. It hides what stands farther away.
    assert.equal(
      organizationRoles({ workspaceValue: [], globalValue: ['sales'] }, { globalValue: ['sales'] }),
      undefined,
    );
  });

  it('are what is understood of a setting that was written by hand', () => {
    assert.equal(organizationRoles({ globalValue: 'sales' }, {}), undefined);
    assert.deepEqual(organizationRoles({ globalValue: ['sales', 7, null] }, {}), ['sales']);
    assert.deepEqual(organizationRoles({ globalValue: ['sales', 'a role of a pack'] }, {}), [
      'sales',
      'a role of a pack',
    ]);
  });
});
