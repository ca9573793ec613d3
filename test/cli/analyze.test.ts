import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { compilePack } from '../../tools/build/compile-pack.ts';
import { seeded } from '../bench/generate.ts';
import { asInput, jsonLines, only, roleLens, roleLensAlone } from './run.ts';

interface Line {
  id: unknown;
  language: string | null;
  kind: string;
  declaredRole: string | null;
  role: string | null;
  mix: Record<string, number>;
  confidence: number;
  items: { start: number; end: number; role: string | null; mix: Record<string, number> }[];
  findings: { code: string; start: number; end: number; severity: string; message: string }[];
}

const analyze = (input: string, ...args: string[]) => roleLens(['analyze', '--jsonl', ...args], input);
const sumOf = (mix: Record<string, number>): number => Object.values(mix).reduce((sum, share) => sum + share, 0);

describe('role-lens analyze', () => {
  it('answers every posting with its role mix, its items and its findings', async () => {
    const text = '岗位职责：\n1、负责客户相关工作\n2、🎯 拜访重点客户，挖掘采购需求\n';
    const { code, out, err } = await analyze(
      asInput({ id: 'x-1', title: '销售经理', text }),
      ...only('jd/vague-duty', 'information'),
    );
    assert.equal(err, '');
    assert.equal(code, 0);
    const [line] = jsonLines<Line>(out);
    assert.deepEqual(Object.keys(line!), [
      'id',
      'language',
      'kind',
      'declaredRole',
      'role',
      'mix',
      'confidence',
      'items',
      'findings',
    ]);
    assert.equal(line?.id, 'x-1');
    assert.equal(line.language, 'zh');
    assert.equal(line.kind, 'jd');
    assert.equal(line.declaredRole, 'sales');
    assert.deepEqual(
      line.items.map(({ start, end }) => text.slice(start, end)),
      ['负责客户相关工作', '拜访重点客户，挖掘采购需求'],
    );
    const [finding] = line.findings;
    assert.equal(line.findings.length, 1);
    assert.equal(finding?.code, 'jd/vague-duty');
    assert.equal(finding.severity, 'information');
    assert.match(text.slice(finding.start, finding.end), /客户相关工作/);
    assert.match(finding.message, /\S/);
  });

  it('says which profession beside the roles a text is of, and nothing of that where it is of a role', async () => {
    const { out } = await analyze(
      asInput(
        { id: 1, title: '高级数据分析师', text: '岗位职责：\n1、搭建数据看板\n2、统一数据口径\n' },
        { id: 2, title: '销售经理', text: '岗位职责：\n1、开发新客户\n2、谈判签约\n' },
      ),
    );
    const lines = jsonLines<{ neighbor?: { id: string; from: string } }>(out);
    assert.deepEqual(
      lines.map(({ neighbor }) => neighbor),
      [{ id: 'data', from: 'title' }, undefined],
    );
  });

  it('gives mixes of four decimals over the roles and none that add up to 1', async () => {
    const { out } = await analyze(asInput(...generatedPostings(40)));
    for (const { mix, confidence, items } of jsonLines<Line>(out)) {
      for (const it of [mix, ...items.map((item) => item.mix)]) {
        assert.deepEqual(Object.keys(it), ['sales', 'marketing', 'operations', 'none']);
        assert.ok(Math.abs(sumOf(it) - 1) < 1e-9, JSON.stringify(it));
        for (const share of Object.values(it)) assert.equal(share, Number(share.toFixed(4)));
      }
      assert.ok(confidence >= 0 && confidence <= 1);
    }
  });

  it('reads text as plain text, and as Markdown when told so', async () => {
    const input = asInput({ id: 1, text: '岗位职责\n\n    1、负责客户相关工作\n    2、拜访客户\n' });
    const items = async (...args: string[]) => jsonLines<Line>((await analyze(input, ...args)).out)[0]!.items.length;
    assert.equal(await items(), 2);
    assert.equal(await items('--markdown'), 0, 'indented code');
  });

  it('says null where there is no language, no declared role and no role', async () => {
    const { code, out } = await analyze(asInput({ text: '' }, { id: 2, text: '😀', title: null }));
    assert.equal(code, 0);
    for (const line of jsonLines<Line>(out)) {
      assert.equal(line.declaredRole, null);
      assert.equal(line.role, null);
      assert.equal(line.language, null);
      assert.deepEqual(line.items, []);
      assert.deepEqual(line.findings, []);
    }
    assert.deepEqual(
      jsonLines<Line>(out).map(({ id }) => id),
      [null, 2],
    );
  });

  it('names the lines it cannot read, does the rest and ends with 2', async () => {
    const { code, out, err } = await analyze('no\n[1]\n{"id":3}\n{"id":4,"text":"x","title":5}\n{"id":5,"text":"x"}');
    assert.equal(code, 2);
    assert.deepEqual(
      jsonLines<Line>(out).map(({ id }) => id),
      [5],
    );
    assert.deepEqual(
      [...err.matchAll(/^role-lens: line (\d) /gm)].map(([, line]) => line),
      ['1', '2', '3', '4'],
    );
  });

  it('puts messages in the language of the system, or the one that is asked for', async () => {
    const input = asInput({ text: '岗位职责：\n1、负责客户相关工作\n2、拜访重点客户\n' });
    const message = async (system: 'en_US.UTF-8' | 'zh_CN.UTF-8', ...args: string[]) => {
      const all = ['analyze', '--jsonl', ...only('jd/vague-duty', 'hint'), ...args];
      return jsonLines<Line>((await roleLens(all, input, { system })).out)[0]!.findings[0]!.message;
    };
    const zh = await message('zh_CN.UTF-8');
    const en = await message('en_US.UTF-8');
    assert.match(zh, /[\u4E00-\u9FFF]/);
    assert.notEqual(zh, en);
    assert.equal(await message('en_US.UTF-8', '--locale', 'zh-CN'), zh);
    assert.equal(await message('zh_CN.UTF-8', '--locale', 'en'), en);
  });

  it('takes 2,000 postings in one go and holds no more of them than of 1,000', async function () {
    this.timeout(300_000);
    const watching = ['--expose-gc', '--import', path.join(import.meta.dirname, 'live-memory.mjs')];
    const count = 2_000;
    const { code, out, err } = await roleLensAlone(
      ['analyze', '--jsonl'],
      asInput(...generatedPostings(count)),
      {},
      watching,
    );
    assert.equal(code, 0);
    const answers = jsonLines<Line>(out);
    assert.deepEqual([answers.length, answers.at(-1)?.id], [count, count - 1]);
    assert.ok(out.length > 4_000_000, 'what is answered would not fit');
    // What the engine remembers of lines is bounded; the first half of so many postings fills it.
    const [few, many] = /live memory: (\d+), then (\d+)/.exec(err)!.slice(1).map(Number) as [number, number];
    assert.ok(few > 0 && many < few + 1_500_000, `${few} → ${many} bytes`);
  });

  it('says in one sentence what is wrong with how it is called', async () => {
    for (const args of [[], ['--jsonl', 'file.jsonl'], ['--jsonl=yes'], ['--jsonl', '--format', 'json']]) {
      const { code, out, err } = await roleLens(['analyze', ...args]);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /^role-lens: [^\n]+\nHow to use it: role-lens analyze --help\n$/);
    }
  });
});

/** Job descriptions of duties of the built-in pack, each different, in either language. */
function generatedPostings(count: number): { id: number; text: string }[] {
  const { duties } = compilePack(path.join(import.meta.dirname, '..', '..', 'data')).pack;
  const random = seeded(7);
  return Array.from({ length: count }, (_, id) => {
    const locale = random() < 0.7 ? 'zh' : 'en';
    const lines = Array.from({ length: 12 }, (_, i) => {
      return `${i + 1}. ${duties[Math.floor(random() * duties.length)]!.text[locale]} ${id}`;
    });
    return { id, text: [locale === 'zh' ? '岗位职责：' : 'Responsibilities', ...lines].join('\n') };
  });
}
