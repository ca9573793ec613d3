import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  findingsOf,
  gravestOf,
  groupedDrafts,
  listedDrafts,
  NO_GROUP,
  type Grouping,
  type SummarizedFile,
} from '../../../src/core/plain.ts';
import type { PostSummary } from '../../../src/core/index.ts';

function post(findings: Partial<PostSummary['counts']> = {}, more: Partial<PostSummary> = {}): PostSummary {
  return {
    kind: 'jd',
    reading: { mix: { sales: 1 }, role: 'sales', confidence: 1 },
    lines: { lines: 4, ofRole: { sales: 4 } },
    counts: { error: 0, warning: 0, information: 0, hint: 0, ...findings },
    missing: 0,
    blanks: 0,
    first: [],
    ...more,
  };
}

function file(path: string, ...posts: PostSummary[]): SummarizedFile {
  return { id: `file:///${path}`, path, summary: { posts, more: 0 } };
}

const pathsOf = (files: readonly SummarizedFile[]): string[] => listedDrafts(files).map(({ path }) => path);

function groupsOf(files: readonly SummarizedFile[], grouping: Grouping): [string, string[]][] {
  return groupedDrafts(listedDrafts(files), grouping, ['sales', 'marketing', 'operations', 'product']).map(
    ({ key, drafts }) => [key, drafts.map(({ path }) => path)],
  );
}

describe('The list of drafts', () => {
  it('has the worst first: one warning is worse than many hints, and what is missing counts last', () => {
    assert.deepEqual(
      pathsOf([
        file('clean.md', post()),
        file('blanks.md', post({}, { blanks: 12 })),
        file('missing.md', post({}, { missing: 3 })),
        file('hints.md', post({ hint: 9 })),
        file('note.md', post({ information: 1 })),
        file('warning.md', post({ warning: 1 })),
        file('warnings.md', post({ warning: 2 })),
        file('error.md', post({ error: 1 })),
      ]),
      ['error.md', 'warnings.md', 'warning.md', 'note.md', 'hints.md', 'missing.md', 'blanks.md', 'clean.md'],
    );
  });

  it('has drafts that are alike in the order of their names, 2 before 10, wherever they come from', () => {
    const files = ['10-运营.md', 'b/1.md', '2-销售.md', '1-市场.md'].map((path) => file(path, post()));
    const sorted = ['1-市场.md', '2-销售.md', '10-运营.md', 'b/1.md'];
    assert.deepEqual(pathsOf(files), sorted);
    assert.deepEqual(pathsOf([...files].reverse()), sorted);
  });

  it('has each post of a file by itself, and nothing of a file that is no draft', () => {
    const files = [file('two.md', post(), post({ warning: 1 })), file('one.md', post()), file('README.md')];
    assert.deepEqual(
      listedDrafts(files).map(({ path, index }) => [path, index]),
      [
        ['two.md', 1],
        ['one.md', -1],
        ['two.md', 0],
      ],
    );
  });

  it('is in one order on every machine, Chinese names as they are read', () => {
    const files = ['重庆/销售.md', '北京/销售.md', '安徽/销售.md'].map((path) => file(path, post()));
    assert.deepEqual(pathsOf(files), ['安徽/销售.md', '北京/销售.md', '重庆/销售.md']);
    assert.deepEqual(
      groupsOf(files, 'folder').map(([folder]) => folder),
      ['安徽', '北京', '重庆'],
    );
  });

  it('says how many findings a draft has and how grave the gravest is', () => {
    const several = post({ information: 2, hint: 1 }, { missing: 1 });
    assert.deepEqual([findingsOf(several), gravestOf(several)], [4, 'information']);
    assert.deepEqual([findingsOf(post()), gravestOf(post())], [0, undefined]);
    assert.equal(gravestOf(post({}, { missing: 1 })), 'hint');
  });
});

describe('Groups of drafts', () => {
  const files = [
    file('a.md', post({ warning: 1 }, { role: 'marketing' })),
    file('sub/b.md', post({ hint: 1 }, { role: 'sales' })),
    file('sub/deep/c.md', post({}, { role: 'sales' })),
    file('d.md', post({ warning: 2 })),
    file('e.md', post({}, { role: 'operations', neighbor: 'product' })),
  ];

  it('are by role in the order of the roles, other professions behind them, those without a role last', () => {
    assert.deepEqual(groupsOf(files, 'role'), [
      ['sales', ['sub/b.md', 'sub/deep/c.md']],
      ['marketing', ['a.md']],
      ['product', ['e.md']],
      [NO_GROUP, ['d.md']],
    ]);
  });

  it('are by folder in the order of their names, the drafts of the top first', () => {
    assert.deepEqual(groupsOf(files, 'folder'), [
      [NO_GROUP, ['d.md', 'a.md', 'e.md']],
      ['sub', ['sub/b.md']],
      ['sub/deep', ['sub/deep/c.md']],
    ]);
  });

  it('are by the gravest finding, the gravest first, clean drafts last', () => {
    assert.deepEqual(groupsOf(files, 'severity'), [
      ['warning', ['d.md', 'a.md']],
      ['hint', ['sub/b.md']],
      [NO_GROUP, ['e.md', 'sub/deep/c.md']],
    ]);
  });

  it('are one of all drafts, the worst first, where nobody wants groups', () => {
    assert.deepEqual(groupsOf(files, 'none'), [[NO_GROUP, ['d.md', 'a.md', 'sub/b.md', 'e.md', 'sub/deep/c.md']]]);
  });
});
