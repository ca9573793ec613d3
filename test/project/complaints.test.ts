import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { complaintsIn } from '../../tools/host/complaints.ts';

describe('The runner of the tests in VS Code', () => {
  it('sees errors in the log of the extension', () => {
    const log = 'info\n[roleLens] error: Running roleLens.findTerm: Error: planted\nmore';
    assert.deepEqual(complaintsIn(log), ['[roleLens] error: Running roleLens.findTerm: Error: planted']);
  });

  it('sees exceptions in each bundle of the extension, which VS Code logs', () => {
    for (const file of ['dist/extension.cjs', 'dist/web/extension.js']) {
      assert.equal(complaintsIn(`Error: x\n\tat f (/somewhere/${file}:1:2)`).length, 1, file);
    }
    assert.equal(complaintsIn('Running the contributed command: roleLens.findTerm failed.').length, 1);
  });

  it('leaves what other extensions and VS Code itself complain of alone', () => {
    const log =
      'Error: other\n\tat g (/somewhere/extensions/git/dist/main.js:1:2)\n✔ Role Lens: Role Mix\nrole-lens.role-lens activated';
    assert.deepEqual(complaintsIn(log), []);
  });
});
