import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { addedDocuments, flavorOfKind, isDraftKind, patternOf } from '../../../src/vscode/documents/document-kinds.ts';

const NONE = addedDocuments([]);
const plain = (name: string) => ({ languageId: 'plaintext', path: `/drafts/招聘/${name}` });

describe('The documents that Role Lens works in', () => {
  it('are Markdown, and plain text that is nothing else', () => {
    for (const name of ['jd.txt', 'JD.TXT', 'notes.text', 'Untitled-1', '销售经理', 'JD v1.2', '招聘.销售', 'jd.md'])
      assert.ok(isDraftKind(plain(name), NONE), name);
    for (const name of ['jd.md', 'JD', 'page.mdx']) {
      assert.ok(isDraftKind({ languageId: 'markdown', path: `/${name}` }, NONE), name);
    }
  });

  it('are no other formats, also where VS Code takes them for plain text', () => {
    for (const name of [
      'plan.csv',
      'Plan.CSV',
      'jd.adoc',
      'jd.org',
      'talk.srt',
      'jd.qmd',
      'jd.mdx',
      'jd.rst',
      'jd.tsv',
    ])
      assert.ok(!isDraftKind(plain(name), NONE), name);
    for (const languageId of ['csv', 'asciidoc', 'mdx', 'latex', 'json', 'typescript'])
      assert.ok(!isDraftKind({ languageId, path: '/jd' }, NONE), languageId);
  });

  it('are those that the user has added, by ending or by language', () => {
    const added = addedDocuments(['.adoc', '*.CSV', ' latex ', 'asciidoc']);
    for (const name of ['jd.adoc', 'JD.ADOC', 'plan.csv']) assert.ok(isDraftKind(plain(name), added), name);
    assert.ok(isDraftKind({ languageId: 'csv', path: '/plan.csv' }, added));
    assert.ok(isDraftKind({ languageId: 'latex', path: '/jd.tex' }, added));
    assert.ok(!isDraftKind(plain('jd.org'), added));
  });

  it('are not changed by values of the setting that mean nothing', () => {
    for (const value of [undefined, 7, 'csv', {}, [7, '', '.', '**', '/.csv', '{a,b}', null]])
      assert.deepEqual(addedDocuments(value), { endings: [], languages: [] }, JSON.stringify(value));
  });

  it('are found by their endings in capital and small letters', () => {
    assert.equal(patternOf('.adoc2'), '**/*.[aA][dD][oO][cC]2');
  });
});

describe('How a draft is read', () => {
  it('is as Markdown where its format is Markdown with something added, and else as plain text', () => {
    for (const path of ['/jd.mdx', '/JD.QMD', '/a.md/jd.Rmd'])
      assert.equal(flavorOfKind({ languageId: 'plaintext', path }), 'markdown', path);
    for (const languageId of ['markdown', 'mdx', 'quarto'])
      assert.equal(flavorOfKind({ languageId, path: '/jd' }), 'markdown', languageId);
    for (const path of ['/jd.txt', '/jd', '/jd.md', '/jd.adoc', '/a.mdx/jd'])
      assert.equal(flavorOfKind({ languageId: 'plaintext', path }), 'plaintext', path);
  });
});
