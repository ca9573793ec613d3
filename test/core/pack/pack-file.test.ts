import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine, readPackFile } from '../../../src/core/index.ts';
import { buildActivityLexicon } from '../../../src/core/pack/compile/activity-lexicon.ts';
import { buildTermLexicon } from '../../../src/core/pack/compile/term-lexicon.ts';
import type { Activity } from '../../../src/core/pack/schema.ts';
import { parseWording } from '../../../src/core/pack/wording.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { buildTitleKeys } from '../../../src/core/pack/compile/title-keys.ts';
import { encodePackFile } from '../../../tools/build/write-pack-file.ts';
import { compiled, engine, roleModel } from '../../support/built-in.ts';
import { samples } from '../../support/samples.ts';

const file = encodePackFile(compiled);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const texts = [...samples.map(({ text }) => text), ...compiled.pack.duties.map(({ text }) => `${text.zh}\n${text.en}`)];

const longer = new Uint8Array(file.length + 4);
longer.set(file);

function withoutWordings(activities: readonly Activity[]): unknown[] {
  return activities.map((it) =>
    Object.fromEntries(Object.entries(it).filter(([key]) => key !== 'wordings' && key !== 'unless')),
  );
}

/** The bytes with one of them changed. */
function changed(at: number): Uint8Array {
  const bytes = file.slice();
  bytes[at]! ^= 0xff;
  return bytes;
}

/** Does something with the list of the JSONs that are parsed meanwhile, which grows. */
function withParsed(work: (parsed: readonly string[]) => void): void {
  const { parse } = JSON;
  const parsed: string[] = [];
  JSON.parse = (text, revive): unknown => {
    parsed.push(text);
    return parse(text, revive);
  };
  try {
    work(parsed);
  } finally {
    JSON.parse = parse;
  }
}

describe('A pack as the build writes it', () => {
  it('holds all of the compiled pack, and the lexicon that is built of that', () => {
    const { lexicon, activityTables, titleKeys, ...read } = readPackFile(file, decode);
    const folder = createFolder(compiled.han);
    const { activities } = compiled.pack;
    assert.deepEqual(withoutWordings(read.pack.activities), withoutWordings(activities));
    assert.deepEqual({ ...read, pack: { ...read.pack, activities } }, compiled);
    assert.deepEqual(lexicon, buildTermLexicon(compiled, folder));
    assert.deepEqual(activityTables, buildActivityLexicon(activities, folder));
    assert.deepEqual(titleKeys, buildTitleKeys(compiled.pack.titles, folder));
  });

  it('holds the wordings of activities as the tables that find them, of which the same tables are built again', () => {
    const { activities } = readPackFile(file, decode).pack;
    const folder = createFolder(compiled.han);
    assert.deepEqual(buildActivityLexicon(activities, folder), buildActivityLexicon(compiled.pack.activities, folder));
    const written = new Map(compiled.pack.activities.map((it) => [it.id, it]));
    for (const { id, wordings, unless } of activities) {
      for (const locale of ['zh', 'en'] as const) {
        const its = written.get(id)!;
        assert.deepEqual(wordings[locale].map(wordsIn), its.wordings[locale].map(wordsIn), id);
        assert.deepEqual(sorted(unless?.[locale]), sorted(its.unless?.[locale]), id);
      }
    }
    function wordsIn(wording: string): unknown {
      const { first, second } = parseWording(wording)!;
      return [sorted(first), sorted(second)];
    }
    function sorted(words: readonly string[] | undefined): string[] {
      return [...new Set((words ?? []).map((word) => folder.foldToString(word)))].sort();
    }
  });

  it('makes an engine that finds and judges the same as one that is built of the compiled pack', () => {
    const opened = createEngine([readPackFile(file, decode)]);
    const analyzers = [opened, engine].map((it) => it.createAnalyzer(roleModel));
    for (const text of texts) {
      const draft = engine.readDraft(text, 'markdown');
      assert.deepEqual(opened.findTerms(text, draft), engine.findTerms(text, draft));
      const [read, built] = analyzers.map((analyzer) => analyzer.analyze(text, 'markdown'));
      assert.deepEqual(JSON.stringify(read), JSON.stringify(built));
    }
  });

  it('is parsed for a hover as far as the hover needs it: no activity, no duty, and the texts of the one term that is shown', () =>
    withParsed((parsed) => {
      const opened = createEngine([readPackFile(file, decode)]);
      const text = texts[0]!;
      const draft = opened.readDraft(text, 'markdown');
      const [hit] = opened.findTerms(text, draft);
      assert.ok(parsed.length > 0);
      assert.equal(parsed.filter((it) => it.includes('"definition":')).length, 0);
      opened.termCard(hit!.term, 'zh');
      assert.equal(parsed.filter((it) => it.includes('"definition":')).length, 1);
      const { activities, duties, templates } = compiled.pack;
      for (const late of [activities[0]!.why!.zh, duties[0]!.text.zh, templates[0]!.description.zh]) {
        assert.ok(!parsed.some((it) => it.includes(late)), late);
      }
      assert.ok(!parsed.some((it) => it.includes('"agreement":')));
    }));

  it('is parsed for an analysis without the texts of terms and activities, but for the few that a finding speaks of', () =>
    withParsed((parsed) => {
      const opened = createEngine([readPackFile(file, decode)]);
      const { findings } = opened.createAnalyzer(roleModel).analyze(texts[0]!, 'markdown');
      assert.ok(parsed.filter((it) => it.includes('"definition":')).length <= compiled.pack.terms.length / 20);
      assert.ok(parsed.filter((it) => it.includes('"wordings":')).length <= findings.length);
    }));

  it('is read wherever its bytes lie in memory', () => {
    for (const offset of [1, 2, 3, 4]) {
      const memory = new Uint8Array(file.length + offset);
      memory.set(file, offset);
      assert.equal(readPackFile(memory.subarray(offset), decode).pack.terms.length, compiled.pack.terms.length);
    }
  });

  for (const [name, bytes] of [
    ['is empty', new Uint8Array()],
    ['ends too early', file.subarray(0, file.length - 1)],
    ['ends after its first bytes', file.subarray(0, 20)],
    ['goes on too long', longer],
    ['is something else', new TextEncoder().encode('{"pack": {}}')],
    ['is of another version', changed(3)],
    ['says another length', changed(4)],
    ['says that it has other parts', changed(8)],
    ['says that a part is longer', changed(13)],
    ['is a role model', roleModel],
  ] as const) {
    it(`says so when the file ${name}`, () =>
      assert.throws(() => readPackFile(bytes, decode), /^Error: This is no pack that Role Lens built: /));
  }
});
