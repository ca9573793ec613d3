import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import { compilePack, PackError } from '../../../tools/build/compile-pack.ts';
import { builtInLanguages, readLanguages } from '../../../tools/pack/language-source.ts';

describe('A word list that is written wrongly', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'role-lens-lists-'))));
  beforeEach(() => cpSync(builtInLanguages, folder, { recursive: true }));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** The only problem of the lists after a change, and the text of the line and column that it names. */
  function problem(file: string, change: (text: string) => string): { reason: string; at: string } {
    const name = path.join(folder, file);
    const before = readFileSync(name, 'utf8');
    const text = change(before);
    assert.notEqual(text, before);
    writeFileSync(name, text);
    const { problems, lists } = readLanguages(folder);
    assert.equal(lists, undefined);
    assert.equal(problems.length, 1, problems.join('\n'));
    const [, where, line, column, reason] = /^([^:]+):(\d+):(\d+): (.*)$/u.exec(problems[0]!)!;
    assert.equal(where, file);
    return { reason: reason!, at: text.split('\n')[Number(line) - 1]!.slice(Number(column) - 1) };
  }

  it('is named where the YAML is broken', () => {
    const { at } = problem('en.yaml', (it) => `${it}\n  broken: [`);
    assert.equal(at, '');
  });

  it('is named when nobody knows it', () => {
    const { reason, at } = problem('en.yaml', (it) => `${it}\nowner: { open: [tbd] }\n`);
    assert.match(reason, /^owner: there is no part of this name; known are owners, /u);
    assert.equal(at, '{ open: [tbd] }');
  });

  it('is named when it is missing', () => {
    const { reason, at } = problem('zh.yaml', (it) => it.replace(/\n {2}junior:\n[^]*?(?=\n {2}mid:)/u, ''));
    assert.equal(reason, 'written: the list “junior” is missing');
    assert.match(at, /^cooperateOn:/u);
  });

  it('is named where a word stands in it twice', () => {
    const { reason, at } = problem('zh.yaml', (it) => it.replace('words: [待定, ', 'words: [待定, 待定, '));
    assert.equal(reason, 'owners.open.words.1: “待定” stands in the list already');
    assert.match(at, /^待定, 待确认/u);
  });

  it('is named where a lookalike begins with none of its words', () => {
    const { reason, at } = problem('zh.yaml', (it) => it.replace('lookalikes: [在线]', 'lookalikes: [上线]'));
    assert.match(reason, /“上线” does not begin with a word of the list, so it keeps nothing out$/u);
    assert.equal(at, '上线]');
  });

  it('is named where a word has become a number', () => {
    const { reason, at } = problem('en.yaml', (it) => it.replace('words: [related]', 'words: [related, 100]'));
    assert.equal(
      reason,
      'vagueDuties.otherKinds.words.1: write text here; what reads like a number or a date needs quotation marks',
    );
    assert.equal(at, '100]');
  });

  it('is named where a list is a single word', () => {
    const { reason, at } = problem('en.yaml', (it) => it.replace('words: [related]', 'words: related'));
    assert.equal(reason, 'vagueDuties.otherKinds.words: write a list here: [one, two]');
    assert.equal(at, 'related');
  });

  it('is named where a text has lost what is filled in, or has something that nobody fills in', () => {
    const lost = problem('zh.yaml', (it) => it.replace('text: （负责人：{name}）', 'text: （负责人）'));
    assert.equal(lost.reason, 'written.ownerNote.text: {name} is missing');
    cpSync(builtInLanguages, folder, { recursive: true });
    const unknown = problem('zh.yaml', (it) => it.replace('（负责人：{name}）', '（负责人：{name}，{phone}）'));
    assert.equal(unknown.reason, 'written.ownerNote.text: nothing is filled in for {phone}; known are name');
    assert.equal(unknown.at, '（负责人：{name}，{phone}）');
  });

  it('is named where a group is unknown', () => {
    const { reason } = problem('en.yaml', (it) =>
      it.replace('search ad: Plan and place', 'search ad: Plan and prompt'),
    );
    assert.match(reason, /the list has no group “Plan and prompt”$/u);
  });

  it('keeps the pack from being built, with the file named from the folder of the data', () => {
    const data = mkdtempSync(path.join(os.tmpdir(), 'role-lens-data-'));
    try {
      cpSync(path.dirname(builtInLanguages), data, { recursive: true });
      const file = path.join(data, 'language', 'en.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('words: [related]', 'words: [related, related]'));
      assert.throws(
        () => compilePack(data),
        (error) =>
          error instanceof PackError &&
          /^language\/en\.yaml:\d+:\d+: vagueDuties\.otherKinds\.words\.1: “related” stands in the list already$/u.test(
            error.problems.join('\n'),
          ),
      );
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
