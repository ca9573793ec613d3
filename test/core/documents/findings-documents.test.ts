import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsCsvFile, findingsHtml, findingsMarkdown } from '../../../src/core/index.ts';
import type { FindingsWords, ReportedDraft } from '../../../src/core/index.ts';

const WORDS: FindingsWords = {
  title: 'Findings',
  summary: '2 drafts, 1 finding',
  lang: 'en',
  ...{ file: 'File', post: 'Post', role: 'Role', mix: 'Mix', counts: 'Found' },
  ...{ line: 'Line', level: 'Level', sentence: 'Sentence', why: 'Why', proposal: 'Proposal', owner: 'Whose work' },
};
const CLEAN: ReportedDraft = {
  file: 'b.md',
  post: 'B',
  role: 'Marketing',
  mix: 'Marketing 90%',
  counts: 'no findings',
  findings: [],
};
const HOSTILE = '=cmd|"/c calc"!A1 <script>alert(1)</script> | *x*';
const FOUND: ReportedDraft = {
  ...CLEAN,
  file: 'a,1.md',
  post: 'A',
  findings: [
    {
      line: 7,
      level: 'warning',
      sentence: HOSTILE,
      why: 'It is sales work.',
      proposal: 'Work with sales',
      owner: 'Sales',
    },
  ],
};
const DRAFTS = [FOUND, CLEAN];

describe('Findings as a document', () => {
  it('are a line each in CSV, with file, post and role, and no line is a formula', () => {
    const [heads, row = '', ...rest] = findingsCsvFile(DRAFTS, WORDS).split('\r\n');
    assert.equal(heads, '\uFEFFFile,Post,Role,Line,Level,Sentence,Why,Proposal,Whose work');
    assert.ok(row.startsWith('"a,1.md",A,Marketing,7,warning,"\'=cmd|""/c calc""!A1'), row);
    assert.ok(row.endsWith(',It is sales work.,Work with sales,Sales'), row);
    assert.deepEqual(rest, ['']);
  });

  it('are a table of the drafts in Markdown, and one of findings for each that has any', () => {
    const text = findingsMarkdown(DRAFTS, WORDS);
    assert.ok(text.startsWith('# Findings\n\n2 drafts, 1 finding\n\n| File | Post | Role | Mix | Found |\n'), text);
    assert.ok(text.includes('## a,1.md · A\n'));
    assert.equal(text.includes('## b.md'), false);
    const row = text.split('\n').find((it) => it.includes('It is sales work.'))!;
    assert.ok(row.includes('\\<script\\>') && row.includes('\\*x\\*'), row);
    assert.equal(row.split(/(?<!\\)\|/).length, 8);
  });

  it('are the same as a page without scripts, in which text stays text', () => {
    const page = findingsHtml(DRAFTS, WORDS);
    assert.ok(page.startsWith('<!DOCTYPE html>\n<html lang="en">'));
    assert.ok(page.includes("default-src 'none'"));
    assert.equal(page.includes('<script'), false);
    assert.ok(page.includes('&#60;script&#62;alert(1)'));
    assert.equal(page.split('<h2>').length, 2);
  });
});
