import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import type { Flavor } from '../../../src/core/index.ts';
import { harmsOf } from './harms.ts';
import { samples } from '../../support/samples.ts';

/**
 * Applies every fix of every finding to drafts in many forms and holds what no fix may do. A corpus to try beside them can be named:
 * `ROLE_LENS_CORPUS=postings.jsonl` (a JSON object with `text` on each line).
 */
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
    for (const cells of [lines, [off, ...OWN], [...OWN, off]].map((it) => it.join('<br>'))) {
      yield [`# 大客户销售\n\n| 岗位职责 | 频次 |\n| --- | --- |\n| ${cells} | 每周 |\n\n- 五险一金\n`, 'markdown'];
      yield [`# 大客户销售\n\n<table>\n<tr><td>岗位职责</td><td>${cells}</td></tr>\n</table>\n`, 'markdown'];
    }
  }
}

/** Whole drafts in which something stands that no fix may touch, or that have findings of the other kinds. */
const WHOLE: readonly string[] = [
  '---\ntitle: 大客户销售\nrole: sales # 暂定\ntags: [a, b]\n---\n\n# 大客户销售\n\n## 岗位职责\n\n- 负责社群日常运营，提升用户留存，见[社群手册](https://example.com/a?b=1;c=2)\n- 负责`community-bot`的日常运营，提升社群活跃\n- 跟进回款 <!-- 老板说先不写提成！ -->\n- 运营公众号，提升粉丝留存 <!-- 兼任？待定；再议 -->\n\n```\n- 负责社群运营\n```\n',
  '# 销售经理\n\n## 岗位职责\n\n- 负责客户相关工作\n- 开发新客户\n- 完成领导交办的其他工作\n- 负责活动\n- 签订年度合同\n\n## 考核指标\n\n- 日活跃用户数与回款额\n',
  '# 销售经理\n\n- 拜访客户，挖掘采购需求\n- 商务谈判，签下年度合同\n- 催收回款，完成季度销售额\n- 维护老客户\n',
  '# 推广计划\n\n## 行动计划\n\n| 事项 | 时间 |\n|---|---|\n| 投放信息流广告 | 6月 |\n| 与客户签约 \\| 催收回款 | `a` |\n| 举办发布会 <!-- 待议 --> | 7月 | 多 |\n\n- 写十篇文章\n',
  '# 推广计划\n\n## 行动计划\n\n- 投放信息流广告；\n- 与客户签约、催收回款；\n- 订场地。\n',
  '# 推广计划\n\n## 行动计划\n\n| 事项 | 负责人 | 时间 |\n|---|---|---|\n| 投放信息流广告 | 市场 | 6月 |\n| 与客户签约、催收回款 | 运营 | 6月 |\n| 举办发布会 | 待定 | 7月 |\n',
  '---\nrole: sales\nkind: plan\n---\n\n# 销售计划\n\n## 行动计划\n\n| 序号 | 负责人 | 事项 |\n|---|---|---|\n| 1 | 小王 | 运营社群，提升用户留存 |\n| 2 | 小李 | 拜访客户 |\n| 3 | 小张 | 催收回款 |\n',
  '---\nrole: sales\n---\n\n# 销售经理\n\n## 岗位职责\n\n- 运营社群，提升用户留存与日活\n- 搭建用户增长体系，策划拉新活动\n- 做用户分层与召回，提升复购\n- 优化新手引导，提升次月留存\n',
  '温馨提示：双休，五险一金\n岗位职责\n1、开发新客户\n2、负责社群日常运营，提升用户留存\n3、跟进回款\n4、商务谈判\n5、维护客户关系\n任职要求：\n1、大专以上\n',
  '销售经理\n工作内容：\n- 开发新客户\n- 负责社群日常运营，提升用户留存\n  并每周写一次周报\n- 跟进回款\n- 商务谈判\n',
  'Sales Manager\n\nResponsibilities:\n- Prospect new accounts and run discovery calls\n- Own community engagement and user retention\n  across all regions\n- Negotiate contracts and collect payment\n- Forecast the pipeline every week\n',
  '# Sales Manager\n\n## Responsibilities\n\nClose deals with key accounts. Manage the user community and improve retention. Collect payments; see https://example.com/x?a=1;b=2 for terms.\n\n## Requirements\n\n- 3 years of sales\n',
];

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
  for (const { name, text } of samples) if (name.endsWith('.md')) yield [text, 'markdown'];
  yield* generated();
  for (const text of WHOLE) {
    for (const written of [text, text.replaceAll('\n', '\r\n')]) {
      yield [written, 'markdown'];
      yield [written, 'plaintext'];
    }
  }
  yield* corpus();
}

describe('No fix harms a draft', function () {
  this.timeout(600_000);

  it('each is one step, clears its finding for good, keeps the headings, the page, links, code, comments and front matter, and loses no word', () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const [text, flavor] of drafts()) {
      const found = harmsOf(text, flavor);
      tried += found.tried;
      for (const { what, fix, finding } of found.harms) {
        const words = JSON.stringify(text.slice(finding.start, finding.end));
        wrong.push(
          `${what}: ${fix.code} of ${finding.code} ${words} in ${JSON.stringify(text.slice(0, 400))} (${flavor})`,
        );
      }
    }
    assert.ok(tried > 500, String(tried));
    assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} of ${tried}`);
  });
});
