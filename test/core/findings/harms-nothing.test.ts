import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, it } from 'mocha';
import { applyChanges, type Flavor } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/**
 * Applies every fix of every finding to drafts in many forms and holds what no fix may do. A corpus to try beside them can be named:
 * `ROLE_LENS_CORPUS=postings.jsonl` (a JSON object with `text` on each line).
 */
const samples = path.join(import.meta.dirname, '..', '..', '..', 'samples');
const md = new MarkdownIt({ html: true });
const rendered = (text: string): string =>
  md
    .render(text)
    .replace(/[ \t]*<!--.*?-->/gsu, '')
    .replace(/\n+/gu, '\n')
    .trim();

const OWN = ['开发华南区的连锁客户', '主导商务谈判，签下年度合同', '跟进回款，完成季度销售额'];
const OFF = [
  '负责社群日常运营，提升用户留存',
  '**社群**：负责公众号更新，提升粉丝留存',
  '每晚20:30运营社群，提升用户活跃',
];
const NUMBERS: readonly ((at: number) => string)[] = [
  () => '- ',
  () => '* ',
  () => '✅ ',
  () => '- [ ] ',
  () => '> - ',
  (at) => `${at + 1}. `,
  (at) => `${at + 1}、`,
  (at) => `（${at + 1}）`,
  (at) => String.fromCharCode(0x2460 + at),
  () => '1. ',
];

function* generated(): Generator<[string, Flavor]> {
  for (const off of OFF) {
    const lines = [...OWN.slice(0, 2), off, OWN[2]!];
    for (const mark of NUMBERS) {
      for (const eol of ['\n', '\r\n']) {
        for (const below of ['', '   - 每天早晚各发一次话题', '   周末写一次周报，']) {
          const list = lines.flatMap((line, at) => [
            `${mark(at)}${line}`,
            ...(line === off && below !== '' ? [below] : []),
          ]);
          const text = ['# 大客户销售', '', '## 岗位职责', '', ...list, '', '## 任职要求', '', '- 大专', ''].join(eol);
          yield [text, 'markdown'];
          yield [text, 'plaintext'];
        }
      }
    }
    const numbered = lines.map((line, at) => `${at + 1}、${line}`).join('；');
    yield [`大客户销售\n岗位职责：${numbered}；任职要求：1、大专；2、能出差。\n`, 'plaintext'];
    yield [`大客户销售\n【岗位职责】${numbered}。【任职要求】1、大专。\n`, 'plaintext'];
  }
}

function* corpus(): Generator<[string, Flavor]> {
  const file = process.env.ROLE_LENS_CORPUS;
  if (file === undefined) return;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { text } = JSON.parse(line) as { text: string };
    yield [text, 'plaintext'];
    yield [text, 'markdown'];
  }
}

function* drafts(): Generator<[string, Flavor]> {
  for (const name of readdirSync(samples)) {
    if (name.endsWith('.md')) yield [readFileSync(path.join(samples, name), 'utf8'), 'markdown'];
  }
  yield* generated();
  yield* corpus();
}

const letters = (text: string): string => (text.match(/[\p{L}]/gu) ?? []).join('');

describe('No fix harms a draft', function () {
  this.timeout(600_000);
  const wrong: string[] = [];
  let tried = 0;
  before(() => {
    for (const [text, flavor] of drafts()) {
      const analysis = analyzer.analyze(text, flavor);
      for (const finding of analysis.findings) {
        for (const fix of analyzer.fixesOf(analysis, finding)) {
          tried++;
          const complain = (what: string): unknown =>
            wrong.push(
              `${what}: ${fix.code} of ${JSON.stringify(text.slice(finding.start, finding.end))} in ${JSON.stringify(text.slice(0, 400))}`,
            );
          const after = applyChanges(text, fix.changes);
          const again = analyzer.analyze(after, flavor);
          const isSame = (it: { code: string; start: number; end: number }): boolean =>
            it.code === finding.code && after.slice(it.start, it.end) === text.slice(finding.start, finding.end);
          const lines = (of: string, kind: Flavor): string[] =>
            engine.readDraft(of, kind).headings.map(({ content }) => of.slice(content.start, content.end));
          if (fix.code === 'rephrase-as-cooperation') {
            const item = again.draft.items.length;
            if (item !== analysis.draft.items.length) complain('another number of lines');
            if (again.findings.some((it) => it.code === finding.code && it.item === finding.item))
              complain('still found');
          }
          if (fix.code.startsWith('suppress')) {
            if (again.findings.some(isSame) && fix.code === 'suppress-line') complain('still shown');
            if (flavor === 'markdown' && rendered(text) !== rendered(after)) complain('renders otherwise');
          }
          if (['delete-line', 'move-to-new-draft', 'rephrase-as-cooperation', 'suppress-line'].includes(fix.code)) {
            assert.deepEqual(lines(after, flavor), lines(text, flavor), `${fix.code} ${JSON.stringify(text)}`);
          }
          // Of a row the owner stays behind.
          if (fix.code === 'move-to-new-draft' && analysis.draft.items[finding.item!]?.form !== 'row') {
            const moved = letters(fix.newDrafts![0]!.text);
            for (const cut of fix.changes.filter(({ newText }) => newText === '')) {
              for (const word of text.slice(cut.start, cut.end).match(/\p{Script=Han}{2,}|[A-Za-z]{3,}/gu) ?? []) {
                if (!moved.includes(word)) complain(`${word} is lost`);
              }
            }
          }
        }
      }
    }
  });

  it('each clears its finding, keeps the headings and the page, and loses no word', () => {
    assert.ok(tried > 500, String(tried));
    assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} of ${tried}`);
  });
});
