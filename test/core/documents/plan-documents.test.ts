import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planCsvFile, planHtml, planMarkdown, planTitle, type Analysis } from '../../../src/core/index.ts';
import { analyzer } from '../../support/built-in.ts';

const read = (text: string): Analysis => analyzer.analyze(text, 'markdown');
const COLUMNS = { section: 'Section', action: 'Action', owner: 'Owner' };

const PLAN = [
  '---',
  'role: marketing',
  'people:',
  '  Ann: marketing',
  '---',
  '',
  '# Spring <launch> plan <!-- draft -->',
  '',
  '<!-- role-lens-disable-next-line -->',
  '- Buy **search** ads (owner: Marketing)<!-- cost? -->',
  '- [x] Call [our list](https://example.com/a?b=1)',
  '  - "Top 20" & friends',
  '',
  '<!-- not for',
  'customers -->',
  '',
  '## Actions',
  '',
  '| Action | Owner | Proof |',
  '| --- | :-: | --- |',
  "| =cmd\\|'/c calc' | @Ann | `a \\| b` |",
  '| Order balloons <!-- role-lens-disable-line --> | |',
  '',
  '```',
  '<!-- stays -->',
  '```',
  '',
].join('\n');

describe('A plan as clean Markdown', () => {
  it('has no front matter and no comments, and is else as it was', () => {
    assert.equal(
      planMarkdown(read(PLAN)),
      [
        '# Spring <launch> plan',
        '',
        '- Buy **search** ads (owner: Marketing)',
        '- [x] Call [our list](https://example.com/a?b=1)',
        '  - "Top 20" & friends',
        '',
        '## Actions',
        '',
        '| Action | Owner | Proof |',
        '| --- | :-: | --- |',
        "| =cmd\\|'/c calc' | @Ann | `a \\| b` |",
        '| Order balloons  | |',
        '',
        '```',
        '<!-- stays -->',
        '```',
        '',
      ].join('\n'),
    );
  });

  it('is what it was where there is nothing to leave out, with its line breaks', () => {
    for (const text of ['# 计划\r\n\r\n- 订场地\r\n', '# Plan\n\n\n\n- a  \n- b\n', '']) {
      assert.equal(planMarkdown(read(text)), text);
    }
    const windows = PLAN.replaceAll('\n', '\r\n');
    assert.equal(planMarkdown(read(windows)), planMarkdown(read(PLAN)).replaceAll('\n', '\r\n'));
  });
});

describe('A plan as a page for a mail', () => {
  const html = planHtml(read(PLAN), 'en');
  it('has tables with borders, lists in lists and styles at the elements', () => {
    assert.match(html, /<table border="1" cellspacing="0" cellpadding="6" style="border-collapse:collapse">/u);
    assert.equal(html.match(/<tr>/gu)?.length, 3);
    assert.equal(html.match(/<t[hd] style="border:1px solid/gu)?.length, 9);
    assert.match(html, /<li>☑ Call our list\n<ul>\n<li>&#34;Top 20&#34; &#38; friends\n<\/li><\/ul>\n<\/li><\/ul>/u);
    assert.doesNotMatch(html, /<style|<script|<link|class=/u);
  });

  it('shows words and nothing that a browser runs', () => {
    assert.match(html, /<h1>Spring\s+plan<\/h1>/u);
    assert.match(html, /<title>Spring /u);
    assert.doesNotMatch(html, /draft|cost\?|not for|role-lens|people/u);
    const hostile = planHtml(
      read(
        '# <script>alert(1)</script> plan\n\n## Actions\n\n- <img src=x onerror=alert(1)> a\n\n| `<b>` | [x](javascript:alert(1)) |\n|---|---|\n| "<i>" | & |\n',
      ),
      '"><script>',
    );
    assert.doesNotMatch(hostile, /<script|<img|<i>|<b>|href|javascript:/u);
  });
});

describe('The actions of a plan as CSV', () => {
  it('have the columns of their tables, and action and owner where they are a list', () => {
    assert.equal(
      planCsvFile(read(PLAN), COLUMNS),
      [
        '\uFEFFSection,Action,Owner,Proof',
        'Spring plan,Buy search ads (owner: Marketing),Marketing,',
        'Spring plan,Call our list,,',
        'Spring plan,"""Top 20"" & friends",,',
        "Actions,'=cmd|'/c calc','@Ann,a | b",
        'Actions,Order balloons,,',
        '',
      ].join('\r\n'),
    );
  });

  it('are none in a plan that has none: goals and risks are no actions', () => {
    const text = '# 三季度计划\n\n## 目标\n\n- 两百条线索\n\n## 风险\n\n| 风险 | 应对 |\n|---|---|\n| 预算 | 减半 |\n';
    assert.equal(planCsvFile(read(text), COLUMNS), '\uFEFFSection,Action,Owner\r\n');
  });
});

describe('The title of a plan', () => {
  it('names its file', () => {
    assert.equal(planTitle(read('# **双十一**计划 <!-- 稿 -->\n\n- 订场地\n')), '双十一计划');
    assert.equal(planTitle(read('- 订场地\n')), '');
  });
});
