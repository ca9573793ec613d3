/** Who writes down the work of a week or a month seldom calls it a plan, nor says whose it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { engine, roleModel } from '../../support/built-in.ts';

const analyzer = engine.createAnalyzer(roleModel);
const kind = (text: string): string => engine.readDraft(text, 'markdown').kind;

const SALES =
  '- Quote for Alder Mills, they want net 45\n- Call back the two dealers in Bath\n- Forecast to Ines by noon\n- Lunch with the buyer at Quill\n- Car to the garage\n';
const XIAOSHOU =
  '1、海德泵业报价再核一遍\n2、约两家经销商周四面谈\n3、上月尾款 8 万跟财务对一下\n4、展会名片先打一遍电话\n5、车送去保养\n';
const OPERATIONS =
  '- Win back mail to everybody who left in March\n- Coupon for the second order\n- Answer the reviews below three stars\n- Loyalty tiers, new badge\n- Tidy the sheet\n';
const ENGINEERING =
  '- Deploy the new endpoint to staging\n- Fix the flaky regression in checkout\n- Postgres migration, window from the DBA\n- Demo for the customer of the API\n- Launch of the blog: merge the branch\n';

describe('A list of the work of some time', () => {
  it('is a plan by what its lines say, where its first lines name the time', () => {
    for (const text of [
      `wk of 5/12 - Ruth, Cotswolds\n\n${SALES}`,
      `Week of 5/12 / R. Alder\n\n${SALES}`,
      `JUNE — Ruth A (trade desk)\nGP goal 40k\n\n${SALES}`,
      `Hi Ines,\n\nhere is what is on my plate until June 30.\n\n${SALES}`,
      `From: Ruth\nTo: Ines\nSubject: where I am in May\n\n${SALES}`,
      `#west-desk\nRuth 8:02 AM\nmy week, since you asked\n\n${SALES}`,
      `Etsy + own site, wk 20 (Ben's list)\n\n${OPERATIONS}`,
      `Thornfield tavern – sprint (5/12 → 5/30)\n\n**Members**\n${OPERATIONS}`,
      `Monday list, Quill Chairs – 9/15\n\n${SALES}`,
      `河东一部 理财二组 本周安排 3.3-3.7\n\n${XIAOSHOU}`,
      `各位，5月皖南片区的事说一下\n\n${XIAOSHOU}`,
      `5.8 周例会 待办（冷链平台 华东）\n\n${XIAOSHOU}`,
      `赵总好：\n\n三组6月打算，您先看。\n\n${XIAOSHOU}`,
    ])
      assert.equal(kind(text), 'plan', text);
  });

  it('is none where its lines are those of other trades, or say nothing of any', () => {
    for (const text of [
      `wk of 5/12 - Ruth\n\n${ENGINEERING}`,
      `Sprint 12 (5/12 → 5/23)\n\n${ENGINEERING}`,
      'moving, week of 5/12\n\n- quotes from three movers\n- call the landlord\n- boxes\n- sell the sofa\n- post office\n',
      '本周（5/12 起）待办\n\n- 接口联调\n- 压测脚本改参数\n- 用户反馈的 bug 复现\n- 周四评审\n- 灰度看数\n',
      '搬家倒计时，5.12 搬\n\n- 搬家公司问三家\n- 宽带移机\n- 闲鱼挂餐桌\n- 押金要收据\n',
      `QA week 20\n\n${SALES}`,
    ])
      assert.equal(kind(text), 'other', text);
  });

  it('is none without a time, in sentences, or in answer to a mail', () => {
    const prose = `${'Ruth calls the dealers of the county and quotes what they ask for, and has done so for as long as anybody here can remember, whatever the buyer says. '.repeat(2)}\n\n`;
    for (const text of [
      `Notebook\n\n${SALES}`,
      `A week in June\n\n${prose.repeat(4)}`,
      `From: Ruth\nTo: Ines\nSubject: Re: where I am in May\n\n${SALES}`,
    ])
      assert.equal(kind(text), 'other', text);
  });

  it('is none where it only looks back; what is to come below it is', () => {
    for (const [head, done, next] of [
      ['Weekly report 5/12 – Ruth', '**Done**', '**Next week**'],
      ['Wk 20 recap / Ruth', 'Done:', 'Next week:'],
      ['Wk 20 sales recap – Ruth', 'Done:', 'Next week:'],
    ]) {
      assert.equal(kind(`${head}\n\n${done}\n${SALES}`), 'other', head);
      assert.equal(kind(`${head}\n\n${done}\n- Quote sent to Alder\n\n${next}\n${SALES}`), 'plan', head);
    }
    for (const [head, done, next] of [
      ['周报 皖南区 5.6—5.10', '本周完成：', '下周：'],
      ['【周报】0506-0510 皖南区', '**本周做了啥**', '**下周**'],
      ['周报 | 皖南区 | W19', '一 本周做了', '二 下周'],
      ['皖南区 上周完成情况（5.6-5.10）', '本周完成', '下周计划'],
    ]) {
      assert.equal(kind(`${head}\n\n${done}\n${XIAOSHOU}`), 'other', head);
      const text = `${head}\n\n${done}\n1、报价寄给海德\n\n${next}\n${XIAOSHOU}`;
      const draft = engine.readDraft(text, 'markdown');
      assert.equal(draft.kind, 'plan', head);
      assert.deepEqual(
        draft.items.map(({ isDone = false }) => isDone),
        [true, false, false, false, false, false],
        text,
      );
    }
  });

  it('is asked for no owners: it is that of who wrote it', () => {
    for (const text of [`wk of 5/12 - Ruth, Cotswolds\n\n${SALES}`, `皖南区 程野 本周 5.6—5.10\n\n${XIAOSHOU}`]) {
      const { draft, findings } = analyzer.analyze(text, 'markdown');
      assert.equal(draft.kind, 'plan');
      assert.deepEqual(
        findings.map(({ code }) => code),
        [],
      );
    }
  });
});
