import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { asInput, folderWith, jsonLines, roleLens } from './run.ts';

interface Line {
  id: unknown;
  terms: {
    start: number;
    end: number;
    text: string;
    term: string;
    role: string | null;
    roles: Record<string, number>;
  }[];
}

describe('role-lens terms', () => {
  it('lists every mention with UTF-16 offsets, its role, and null where the role depends', async () => {
    const { code, out } = await roleLens(['terms', '--jsonl'], asInput({ id: 'a', text: '🎯 拉新销售漏斗，拓展渠道' }));
    const [line] = jsonLines<Line>(out);
    assert.equal(code, 0);
    assert.equal(line?.id, 'a');
    assert.deepEqual(
      line.terms.map(({ start, end, text, role }) => [start, end, text, role]),
      [
        [3, 5, '拉新', 'operations'],
        [5, 9, '销售漏斗', 'sales'],
        [12, 14, '渠道', null],
      ],
    );
    assert.equal(line.terms[1]?.term, 'sales-funnel');
    assert.equal(line.terms[1].roles.sales, 3);
  });

  it('leaves look-alikes out', async () => {
    const { out } = await roleLens(['terms', '--jsonl'], asInput({ id: 1, text: '与运营商合作，推进市场化' }));
    assert.deepEqual(jsonLines<Line>(out)[0]?.terms, []);
  });

  it('answers every line, in order, whatever line separators its text holds', async () => {
    const texts = ['a\u2028b', 'a\u2029b', 'a\u0085b', '', '销售漏斗', '\\u2028'];
    const input = texts.map((text, id) => `{"id":${id},"text":${JSON.stringify(text)}}`).join('\n');
    const { code, out } = await roleLens(['terms', '--jsonl'], input);
    assert.equal(code, 0);
    assert.deepEqual(
      jsonLines<Line>(out).map(({ id }) => id),
      [0, 1, 2, 3, 4, 5],
    );
  });

  it('reads CRLF and a last line without an end', async () => {
    const { out } = await roleLens(['terms', '--jsonl'], '{"id":1,"text":"x"}\r\n\r\n{"id":2,"text":"y"}');
    assert.deepEqual(
      jsonLines<Line>(out).map(({ id }) => id),
      [1, 2],
    );
  });

  it('names the lines it cannot read, does the rest and ends with 2', async () => {
    const { code, out, err } = await roleLens(['terms', '--jsonl'], 'bad\n[1]\n{"id":3}\n{"id":4,"text":"x"}\n');
    assert.equal(code, 2);
    assert.deepEqual(
      jsonLines<Line>(out).map(({ id }) => id),
      [4],
    );
    for (const number of [1, 2, 3]) assert.match(err, new RegExp(`line ${number} `));
  });
});

describe('role-lens compare', () => {
  it('prints Markdown, CSV and JSON in either language', async () => {
    const markdown = await roleLens(['compare', '--locale', 'zh-CN']);
    assert.match(markdown.out, /^## 为什么而做\n\n\| {2}\| 销售 \| 市场 \| 运营 \|\n/);
    assert.match(markdown.out, /\*\*客户签约付款\*\*<br>/);
    const csv = await roleLens(['compare', '--format', 'csv', '--locale', 'en']);
    assert.match(csv.out, /^\uFEFFGroup,Facet,Role,In short,Summary,Details,Related terms,Sources\r\n/);
    assert.equal(csv.out.match(/^Purpose,Goal,/gm)?.length, 3);
    const json = await roleLens(['compare', '--format', 'json', '--locale', 'en']);
    assert.equal(
      (JSON.parse(json.out) as { groups: { rows: unknown[] }[] }).groups.flatMap(({ rows }) => rows).length,
      22,
    );
  });

  it('writes nothing that a build host obeys, whatever a pack says', async () => {
    const name = { zh: '##vso[task.complete]', en: '##vso[task.complete]' };
    const pack = JSON.stringify({ pack: 'team', roles: { sales: { name } } });
    const folder = folderWith({ '.role-lens/team.json': pack });
    const { out } = await roleLens(['compare', '--format', 'json'], '', { folder });
    assert.doesNotMatch(out, /##vso\[/);
    assert.equal((JSON.parse(out) as { roles: { name: string }[] }).roles[0]!.name, name.en);
  });

  it('says what is wrong with its arguments and ends with 2', async () => {
    for (const args of [
      [],
      ['sing'],
      ['compare', '--format', 'xml'],
      ['compare', '--locale', 'fr'],
      ['terms'],
      ['compare', '--what'],
    ]) {
      const { code, out, err } = await roleLens(args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /^role-lens: .+\nHow to use it: role-lens (?:[a-z]+ )?--help\n$/);
      assert.doesNotMatch(err, /\n {4}at /);
    }
  });
});
