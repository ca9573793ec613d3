import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingMessage } from '../../src/words/finding-words.ts';
import { analyzer, engine } from '../support/built-in.ts';

const SALES = [
  '# Sales Manager',
  '',
  '## Responsibilities',
  '',
  '- Negotiate contract terms and sign contracts',
  '- Prospect for new customers and hit your quota',
  '- Own win-back campaigns for lapsed users',
  '- Visit key accounts and renew their contracts',
  '- Forecast revenue and manage the pipeline',
  '',
].join('\n');

const line = 'Own win-back campaigns for lapsed users';
const analysis = analyzer.analyze(SALES, 'markdown');
const activity = engine.index.activity('win-back-users')!;
const atHome = activity.depends.find(({ when }) => when === 'en')!.text;

describe('Where the world of a draft decides whose work it is', () => {
  it('a finding says who owns it there, and not who owns it in most companies', () => {
    const finding = analysis.findings.find(({ code }) => code === 'role/off-role-duty')!;
    assert.equal(SALES.slice(finding.start, finding.end), line);
    for (const locale of ['zh', 'en'] as const) {
      const said = findingMessage(finding, locale, engine.index);
      assert.ok(said.includes(atHome[locale]), said);
      assert.ok(!said.includes(activity.why![locale]), said);
    }
  });

  it('its mark knows the case, and the sentence of a mark without one is that of most companies', () => {
    const marks = engine.lens(analysis, analyzer);
    const mark = marks.find(({ start }) => SALES.startsWith(line, start))!;
    assert.deepEqual([mark.activity, mark.case, mark.owners], ['win-back-users', 'en', ['marketing']]);
    assert.deepEqual(engine.index.why(mark.activity, mark.case), atHome);
    const other = marks.find(({ start }) => SALES.startsWith('Negotiate', start))!;
    assert.equal(other.case, undefined);
    assert.deepEqual(engine.index.why(other.activity), engine.index.activity(other.activity)!.why);
  });

  it('the page of a posting says so too', () => {
    const page = engine.explainPosting(analysis, analyzer, 'en');
    const told = page.work.flatMap(({ lines }) => lines).find(({ text }) => text === line);
    assert.equal(told?.why, atHome.en);
  });

  it('knows no sentence of what the pack does not hold', () => {
    assert.equal(engine.index.why('no-such-activity', 'en'), undefined);
    assert.equal(engine.index.why(undefined), undefined);
  });
});
