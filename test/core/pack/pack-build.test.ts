import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import { PackError, compilePack } from '../../../tools/build/compile-pack.ts';

const data = path.join(import.meta.dirname, '..', '..', '..', 'data');

describe('A wrong pack', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'role-lens-pack-'))));
  beforeEach(() => cpSync(data, folder, { recursive: true }));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** The problems of the pack after a change of one of its files. */
  function problems(file: string, change: (text: string) => string): readonly string[] {
    const name = path.join(folder, file);
    writeFileSync(name, change(readFileSync(name, 'utf8')));
    try {
      compilePack(folder);
      return [];
    } catch (error) {
      assert.ok(error instanceof PackError);
      return error.problems;
    }
  }
  const only = (list: readonly string[], pattern: RegExp): void => {
    assert.equal(list.length, 1, list.join('\n'));
    assert.match(list[0]!, pattern);
  };

  it('is said with file, line and column when a key is misspelt', () => {
    only(
      problems('pack.yaml', (it) => `${it}\ncolor: red\n`),
      /^pack\.yaml:\d+:\d+: color: /,
    );
  });

  it('is said where the YAML is broken', () => {
    const list = problems('notes.yaml', (it) => `${it}\n  - id: [`);
    assert.match(list.join('\n'), /^notes\.yaml:\d+:\d+: /m);
  });

  it('is said where a text is missing in one language', () => {
    const list = problems('facets.yaml', (it) => it.replace('name: { zh: 目标, en: Goal }', 'name: { zh: 目标 }'));
    only(list, /^facets\.yaml:\d+:\d+: facets\.0\.name\.en: /);
  });

  it('is said where an id points at nothing', () => {
    const list = problems('facets.yaml', (it) => it.replace('id: goal, group: purpose', 'id: goal, group: porpoise'));
    only(list, /^facets\.yaml:\d+:\d+: .*unknown-group “porpoise”/);
  });

  it('is said where a role stands on an axis that there is not, and where a leg of the relay is nobody’s', () => {
    const axis = problems('axes.yaml', (it) => it.replace('id: audience', 'id: public'));
    assert.equal(axis.length, 3);
    assert.match(axis[0]!, /^roles\/.*unknown-axis “audience”/);
    cpSync(data, folder, { recursive: true });
    only(
      problems('relay.yaml', (it) => it.replace('role: sales', 'role: nobody')),
      /^relay\.yaml:\d+:\d+: .*unknown-role “nobody”/,
    );
  });

  it('is said where a key is a sentence', () => {
    const list = problems('roles/1-sales.yaml', (it) =>
      it.replace('zh: 以季度计', 'zh: 以季度计并且还要看全年累计的结果如何'),
    );
    only(list, /^roles\/1-sales\.yaml:\d+:\d+: .*key-too-long/);
  });

  it('is said where two terms claim the same form, spelling differences aside', () => {
    const term = `
  - id: twin
    kind: concept
    forms: { zh: [銷售漏斗], en: [twin of a funnel] }
    definition: { zh: 定义, en: definition }
    roles: { sales: 3 }
    views: { marketing: { zh: 看法, en: view }, operations: { zh: 看法, en: view } }
    facet: process
    sources: [practice]
`;
    only(
      problems('terms/shared.yaml', (it) => it + term),
      /^terms\/shared\.yaml:\d+:19: .*form-taken “銷售漏斗” “sales-funnel”/,
    );
  });

  it('is said where a role lacks a cell', () => {
    const list = problems(
      'facets.yaml',
      (it) => `${it}  - { id: new, group: work, name: { zh: 新, en: New }, question: { zh: 问, en: q } }\n`,
    );
    assert.equal(list.length, 3);
    assert.match(list[0]!, /missing-cell/);
  });

  it('is not reported when nothing is wrong', () => {
    assert.deepEqual(
      problems('pack.yaml', (it) => it),
      [],
    );
  });
});
