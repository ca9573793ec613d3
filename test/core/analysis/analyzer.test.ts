import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createEngine, type Analysis, type Analyzer, type Flavor } from '../../../src/core/index.ts';
import { analyzer, shipped, roleModel } from '../../support/built-in.ts';
import { drafts, edited, edits } from '../../support/edits.ts';
import { holds } from '../../support/property.ts';
import { samples } from '../../support/samples.ts';

const textOf = (sample: string): string => samples.find(({ name }) => name === sample)!.text;

/** One that has seen nothing yet. What was read of a text is remembered by its engine. */
function newAnalyzer(): Analyzer {
  return createEngine([shipped]).createAnalyzer(roleModel);
}

/** What is found in a sample, as code and the words it is about. */
function found(name: string): string[] {
  const text = textOf(name);
  const { findings } = analyzer.analyze(text, name.endsWith('.md') ? 'markdown' : 'plaintext');
  return findings.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}

/** An analysis with all that can be asked about it. */
function spelledOut(by: Analyzer, analysis: Analysis): unknown {
  return {
    analysis,
    explanations: analysis.findings.map((finding) => by.explain(analysis, finding)),
    fixes: analysis.findings.map((finding) => by.fixesOf(analysis, finding)),
    evidence: [undefined, ...analysis.draft.items.keys()].map((item) => by.evidenceOf(analysis, item)),
    safe: by.safeFixes(analysis),
  };
}

describe('An analysis', () => {
  it('names the lines of a sales JD that are the work of others, and no other lines', () => {
    const lines = found('销售经理-JD.md').filter((line) => line.startsWith('role/off-role-duty'));
    assert.equal(lines.length, 3);
    assert.match(lines[0]!, /公众号/);
    assert.match(lines[1]!, /展会/);
    assert.match(lines[2]!, /社群/);
  });

  it('leaves a clear JD alone', () => {
    assert.deepEqual(found('用户运营-JD.md'), []);
  });

  it('goes by the title that is given from outside, and does not judge the text by it', () => {
    const text =
      '1、开发新客户，上门拜访；\n2、商务谈判，签订销售合同并跟进回款；\n3、维护大客户关系；\n4、完成个人销售任务。';
    const titled = analyzer.analyze(text, 'plaintext', { title: '用户运营经理' });
    assert.equal(titled.declared?.role, 'operations');
    assert.equal(titled.reading.role, 'sales');
    assert.deepEqual(titled.reading.mix, analyzer.analyze(text, 'plaintext').reading.mix);
    assert.ok(titled.findings.some(({ code }) => code === 'role/title-mismatch'));
  });

  it('does not hold the work of a role against anybody that the organization does not have', () => {
    const text = textOf('销售经理-JD.md');
    const { findings } = analyzer.analyze(text, 'markdown', { organizationRoles: ['sales'] });
    assert.deepEqual(
      findings.filter(({ code }) => code === 'role/off-role-duty'),
      [],
    );
  });

  it('is the same whether a text was typed or opened', () => {
    const text = textOf('销售经理-JD.md');
    const typed = newAnalyzer();
    for (let end = 0; end < text.length; end += 97) typed.analyze(text.slice(0, end), 'markdown');
    const fresh = newAnalyzer();
    assert.deepEqual(
      spelledOut(typed, typed.analyze(text, 'markdown')),
      spelledOut(fresh, fresh.analyze(text, 'markdown')),
    );
  });

  it('is the same for a text that is edited as for one that was never seen before', function () {
    this.timeout(300_000);
    const pieces = [
      '负责社群运营，提升留存',
      '- 跟进线索并签约\n',
      '负责市场相关工作',
      '配合销售团队',
      'close deals',
      '1、投放广告\n',
    ];
    const words = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join('\n- '));
    const starts = fc.oneof(
      fc.constantFrom(...samples.map(({ text }) => text)),
      fc.tuple(words, drafts, words).map((all) => all.join('\n')),
    );
    const flavors = fc.constantFrom<Flavor>('markdown', 'plaintext');
    const titles = fc.option(fc.constantFrom('用户运营经理', 'Sales Manager'), { nil: undefined });
    // One that remembers the version before, and one that has seen four other texts since, which is what it takes to forget.
    const [seasoned, forgetful] = [newAnalyzer(), newAnalyzer()];
    holds(
      fc.property(starts, edits, flavors, titles, (text, changes, flavor, title) => {
        for (const version of edited(text, changes)) {
          const options = title === undefined ? {} : { title };
          assert.deepEqual(
            spelledOut(seasoned, seasoned.analyze(version, flavor, options)),
            spelledOut(forgetful, forgetful.analyze(version, flavor, options)),
          );
          for (const other of ['甲', '乙', '丙', '丁']) forgetful.analyze(other, flavor);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has ranges inside of the text and keeps every character outside of a change, for any text', () => {
    const piece = fc.constantFrom(
      ...[
        '# 销售经理\n',
        '## 岗位职责\n',
        '- ',
        '1、',
        '负责社群运营，提升留存',
        '签约回款',
        '；',
        '\n',
        '|',
        '负责人',
        '`',
        '<!--',
        '-->',
      ],
      ...[
        'role-lens-disable-next-line',
        ' ',
        'DAU',
        '负责市场相关工作',
        '---\n',
        'role: sales\n',
        '🙂',
        '\r\n',
        'close deals',
      ],
    );
    holds(
      fc.property(
        fc.string({ unit: piece, maxLength: 30 }),
        fc.constantFrom<'markdown' | 'plaintext'>('markdown', 'plaintext'),
        (text, flavor) => {
          const analysis = analyzer.analyze(text, flavor);
          const { findings, reading } = analysis;
          const total = Object.values(reading.mix).reduce((sum, share) => sum + share, 0);
          assert.ok(Math.abs(total - 1) < 1e-9, `the mix adds up to ${total}`);
          for (const finding of findings) {
            const { start, end } = finding;
            assert.ok(0 <= start && start <= end && end <= text.length);
            for (const { changes } of analyzer.fixesOf(analysis, finding)) {
              let last = 0;
              for (const change of changes) {
                assert.ok(last <= change.start && change.start <= change.end && change.end <= text.length);
                last = change.end;
              }
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
