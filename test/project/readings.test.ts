import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { CLASSES } from '../../tools/model/corpus.ts';
import { readInputs } from '../../tools/model/inputs.ts';
import { readReadings, type Readings } from '../../tools/model/readings.ts';

describe('What people read of postings', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'readings-'))));
  after(() => rmSync(folder, { recursive: true }));

  function read(...readings: readonly object[]): Readings {
    const file = path.join(folder, 'readings.jsonl');
    writeFileSync(file, readings.map((it) => JSON.stringify(it)).join('\n'));
    return readReadings([file]);
  }
  function said(...readings: readonly object[]): unknown[] {
    const { label, profession, isSure } = read(...readings).postings.get('a')!;
    return [CLASSES[label], profession, isSure];
  }

  const byText = (label: string, confidence: number): object => ({ id: 'a', label, confidence, also: [] });
  const byTitle = (role: string): object => ({ id: 'a', lang: 'zh', role, lines: [] });

  it('is the label of a posting, and another profession is none of the roles', () => {
    assert.deepEqual(said(byText('marketing', 3)), ['marketing', 'marketing', true]);
    assert.deepEqual(said(byText('product', 2)), ['none', 'product', false]);
    assert.deepEqual(said(byTitle('operations')), ['operations', 'operations', true]);
  });

  it('is what the surer reader says where two do not agree, and then it is not sure', () => {
    assert.deepEqual(said(byText('sales', 3), byTitle('marketing')), ['sales', 'sales', false]);
    assert.deepEqual(said(byText('sales', 2), byTitle('marketing')), ['marketing', 'marketing', false]);
    assert.deepEqual(said(byText('product', 3), byTitle('none')), ['none', 'product', true]);
  });

  it('is nothing where a reader guessed', () => assert.equal(read(byText('sales', 1)).postings.size, 0));

  it('is whose work a line is, with what else it may be', () => {
    const line = {
      id: 'a',
      lang: 'zh',
      start: 3,
      end: 9,
      label: 'generic',
      also: ['sales'],
      kind: 'benefit',
      with: [],
    };
    const [none, sales] = [CLASSES.indexOf('none'), CLASSES.indexOf('sales')];
    assert.deepEqual(read(line).lines, [{ id: 'a', start: 3, end: 9, label: none, also: [sales], kind: 'benefit' }]);
  });

  it('is refused with the line that says something else', () =>
    assert.throws(() => read(byTitle('sales'), { id: 'b' }), /readings\.jsonl:2: /));

  it('are told to be missing by what is not there: the postings, or the earlier model that stands for readings', () => {
    const nowhere = path.join(folder, 'nowhere');
    assert.throws(() => readInputs([nowhere], 'usage'), { name: 'Unavailable', message: /no postings at .*nowhere/ });
    const postings = path.join(folder, 'postings.jsonl');
    writeFileSync(postings, '');
    assert.throws(() => readInputs([postings], 'usage', { taught: nowhere }), {
      name: 'Unavailable',
      message: /no earlier model at .*nowhere; `--taught` names the file of one/,
    });
  });
});
