import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { excludedPatterns, excludedWith, patternOfFile } from '../../../src/vscode/documents/excluded-files.ts';

describe('The files that are left alone', () => {
  it('are those of the globs that count, and those below the folders that a glob names', () => {
    assert.deepEqual(excludedPatterns({ docs: true, '**/README.md': true, 'jobs/**': false }), [
      'docs',
      'docs/**',
      '**/README.md',
      '**/README.md/**',
    ]);
  });

  it('are none where the setting is no mapping, or says something else than true', () => {
    for (const value of [
      undefined,
      null,
      true,
      'docs/**',
      ['docs/**'],
      { '': true, docs: 'yes', notes: { when: 'a' } },
    ])
      assert.deepEqual(excludedPatterns(value), [], JSON.stringify(value));
  });

  it('keep what else the setting says when one is added', () => {
    assert.deepEqual(excludedWith({ 'docs/**': false, 'a.txt': false }, 'a.txt'), { 'docs/**': false, 'a.txt': true });
    assert.deepEqual(excludedWith(undefined, 'a.txt'), { 'a.txt': true });
  });

  it('are named by their path, with signs of globs that stand for themselves', () => {
    assert.equal(patternOfFile('jobs/[2026] {draft,old}?.txt'), 'jobs/[[]2026[]] [{]draft[,]old[}][?].txt');
  });
});
