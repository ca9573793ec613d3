import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine } from '../../../src/core/index.ts';
import { mergePacks } from '../../../src/core/pack/layers/merge-packs.ts';
import { compiled } from '../../support/built-in.ts';
import { teamPack } from '../../support/team-pack.ts';

const RESPONSIBILITY = compiled.pack.sections.find(({ kind }) => kind === 'responsibility')!;

describe('Several packs as one', () => {
  it('know the owner columns of each', () => {
    const team = teamPack({ ownerColumns: { zh: ['谁来干'], en: ['who does it'] } });
    const engine = createEngine([compiled, team]);
    for (const column of ['谁来干', 'Who does it', '负责人']) {
      const text = `# 计划\n\n## 行动计划\n\n| 事项 | ${column} |\n|---|---|\n| 投放广告 | 小王 |\n`;
      const { owner } = engine.readDraft(text, 'markdown').items[0]!;
      assert.ok(owner, column);
      assert.equal(text.slice(owner.start, owner.end), '小王');
    }
    assert.deepEqual(mergePacks([compiled, teamPack({})]).pack.ownerColumns, compiled.pack.ownerColumns);
  });

  it('have one entry for each kind of section, with the name of the later and the headings of both', () => {
    const own = { ...RESPONSIBILITY, name: { zh: '要干的活', en: 'What to do' } };
    const headings = { zh: ['要干的活', RESPONSIBILITY.headings.zh[0]!], en: ['What to do'] };
    const packs = [compiled, teamPack({ sections: [{ ...own, headings }] })] as const;
    const { sections } = mergePacks(packs).pack;
    assert.equal(sections.length, compiled.pack.sections.length);
    const merged = sections.find(({ kind }) => kind === 'responsibility')!;
    assert.deepEqual(merged.name, own.name);
    assert.deepEqual(merged.headings.zh, [...RESPONSIBILITY.headings.zh, '要干的活']);
    const engine = createEngine(packs);
    for (const heading of ['要干的活', '岗位职责']) {
      const [item] = engine.readDraft(`## ${heading}\n\n- 投放广告\n`, 'markdown').items;
      assert.equal(item?.section, 'responsibility', heading);
    }
  });
});
