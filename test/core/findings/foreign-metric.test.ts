import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyChanges, type Locale } from '../../../src/core/index.ts';
import { analyzer, engine } from '../../support/built-in.ts';

/** A title of each role. */
const TITLES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  sales: { zh: '销售经理', en: 'Sales Manager' },
  marketing: { zh: '市场经理', en: 'Marketing Manager' },
  operations: { zh: '运营经理', en: 'Online Operations Manager' },
};
const HEADINGS = {
  metric: { zh: '考核指标', en: 'Metrics' },
  responsibility: { zh: '岗位职责', en: 'Responsibilities' },
} as const;

/** The words of a post's lines that measure another role. */
function foreign(title: string, lines: readonly string[], heading?: string): string[] {
  const locale = /\p{Script=Han}/u.test(title) ? 'zh' : 'en';
  const text = `# ${title}\n\n## ${heading ?? HEADINGS.metric[locale]}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
  return analyzer
    .analyze(text, 'markdown', { maximum: Infinity })
    .findings.filter(({ code }) => code === 'role/foreign-metric')
    .map(({ start, end }) => text.slice(start, end));
}

describe('What an action of a plan is measured by', () => {
  /** The words that measure another role, and how many other findings hold a line against a role. */
  const found = (text: string): readonly [string[], number] => {
    const { findings } = analyzer.analyze(text, 'markdown');
    const foreignOnes = findings.filter(({ code }) => code === 'role/foreign-metric');
    const others = findings.filter(({ code }) => code === 'plan/wrong-owner' || code === 'role/off-role-duty');
    return [foreignOnes.map(({ start, end }) => text.slice(start, end)), others.length];
  };
  const table = (head: string, owner: string, cells: readonly string[], title = '# 市场部三季度计划'): string =>
    `${title}\n\n## 行动计划\n\n| 事项 | 负责人 | ${head} |\n|---|---|---|\n${cells.map((cell) => `| 策划秋季品牌活动 | ${owner} | ${cell} |\n`).join('')}`;
  const goals = ['销售签约额 500 万', '回款额 300 万', '签约客户数 20', '线索 300 条'];

  it('stands in a column of metrics', () => {
    for (const head of ['指标', '考核指标', '**KPI**', '衡量标准'])
      assert.deepEqual(found(table(head, '市场部', goals)), [['签约额', '回款额', '签约客户数'], 0], head);
    const en =
      '# Q3 Marketing Plan\n\n## Actions\n\n| Action | Owner | Metrics |\n|---|---|---|\n| Run the brand campaign | Marketing | Cash collected |\n| Buy search ads | Marketing | Signed customers |\n| Pitch the press | Marketing | Leads |\n';
    assert.deepEqual(found(en), [['Cash collected', 'Signed customers'], 0]);
  });

  it('or behind a word for them', () => {
    const text =
      '# 市场部三季度计划\n\n## 行动计划\n\n- 策划秋季品牌活动（指标：销售签约额 500 万）\n- 投放信息流广告，考核指标：回款额\n- 写公众号（KPI：阅读量、签约客户数）\n';
    assert.deepEqual(found(text), [['签约额', '回款额', '签约客户数'], 0]);
  });

  it('or in a line of a list that says nothing else, which is no work of anybody', () => {
    const work = '更新公众号、召回流失用户、搭建会员分层、处理用户反馈、设计签到玩法'.split('、');
    for (const line of ['指标：签约额、回款率', '**考核指标**：签约额、回款率', '衡量标准：签约额、回款率']) {
      const lines = [...work, line].map((it) => `- ${it}\n`).join('');
      assert.deepEqual(found(`# 用户运营计划\n\n## 行动\n\n${lines}`), [['签约额', '回款率'], 0], line);
    }
  });

  it('is nothing where others have a part, where goals stand, or what came from the own work', () => {
    assert.deepEqual(found(table('目标', '市场部', goals.slice(0, 2)))[0], []);
    assert.deepEqual(found(table('备注', '市场部', goals.slice(0, 2)))[0], []);
    assert.deepEqual(found(table('指标', '市场部', ['市场来源签约额', '活动带来的签约客户数']))[0], []);
    assert.deepEqual(found(table('指标', '市场部、销售部', goals))[0], []);
    assert.deepEqual(found(table('指标', '运营部', ['商家签约家数 30', '入驻签约客户数 20'], '# 运营计划'))[0], []);
    assert.deepEqual(found(table('指标', '销售部', goals.slice(0, 3), '# 销售部三季度计划'))[0], []);
  });
});

describe('A metric belongs to the activities that it measures', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`so that none of a role's own sentences is said to measure another: ${locale}`, () => {
      for (const { role, section, text, id } of engine.pack.duties) {
        if (section !== 'metric' && section !== 'responsibility') continue;
        assert.deepEqual(foreign(TITLES[role]![locale], [text[locale]], HEADINGS[section][locale]), [], id);
      }
    });

    it(`and none of a template: ${locale}`, () => {
      for (const { id, body } of engine.pack.templates) {
        const { findings } = analyzer.analyze(body[locale], 'markdown');
        assert.ok(!findings.some(({ code }) => code === 'role/foreign-metric'), id);
      }
    });
  }

  it('and is fair for all who own or share one of these', () => {
    assert.deepEqual(foreign('市场经理', ['获客成本', '销售额', '点击率', '市场份额', '投产比']), []);
    assert.deepEqual(foreign('用户运营经理', ['复购率', 'GMV', '拉新成本', '续约率', '客单价']), []);
    assert.deepEqual(foreign('销售经理', ['复购率', '毛利率', '客户满意度', '转化率']), []);
    assert.deepEqual(foreign('Marketing Manager', ['Retention rate', 'Daily active users', 'Follower growth']), []);
  });

  it('and measures another role for the rest', () => {
    assert.deepEqual(foreign('销售经理', ['DAU 10万', '次日留存35%', '媒体报道量30篇']), [
      'DAU',
      '次日留存',
      '媒体报道量',
    ]);
    assert.deepEqual(foreign('市场经理', ['签约额3000万', '回款率95%', '日活提升20%']), ['签约额', '回款率', '日活']);
    assert.deepEqual(foreign('市场专员', ['签约客户数', '成交客户数', '市场来源签约客户数', '参展签约意向数']), [
      '签约客户数',
      '成交客户数',
    ]);
    assert.deepEqual(foreign('Marketing Manager', ['Signed customers', 'Marketing-sourced signed customers']), [
      'Signed customers',
    ]);
    assert.deepEqual(foreign('用户运营经理', ['赢单率', '媒体报道量']), ['赢单率', '媒体报道量']);
    assert.deepEqual(foreign('Sales Manager', ['Daily active users', 'Press coverage']), [
      'Daily active users',
      'Press coverage',
    ]);
    assert.deepEqual(foreign('Community Manager', ['Win rate', 'Bookings']), ['Win rate', 'Bookings']);
  });

  it('unless the line counts only what came from somewhere', () => {
    assert.deepEqual(foreign('市场经理', ['市场来源签约额500万', '活动带来的签约额']), []);
    assert.deepEqual(foreign('Marketing Manager', ['Marketing-sourced bookings', 'Bookings from webinars']), []);
  });

  it('unless it explains the metric whose name stands before it', () => {
    assert.deepEqual(foreign('市场经理', ['投产比：回款额除以投放费用', '参与率（评论/日活）']), []);
    assert.deepEqual(foreign('市场经理', ['重点考核：回款额']), ['回款额']);
  });

  it('unless the plan gives its role a part', () => {
    const plan = (owner: string): string =>
      `# Launch plan\n\n## Actions\n\n- Launch page: Maya (Marketing)\n- Calls to named accounts: Leo (${owner})\n\n## Metrics\n\n- Net revenue retention\n`;
    const words = (text: string): string[] =>
      analyzer
        .analyze(text, 'markdown')
        .findings.filter(({ code }) => code === 'role/foreign-metric')
        .map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words(plan('Sales')), []);
    assert.deepEqual(words(plan('Marketing')), ['Net revenue retention']);
    const inChinese = (owner: string): string =>
      `# 市场推广计划\n\n## 动作\n\n- 投放信息流（负责人：市场）\n- 拜访名单客户（负责人：${owner}）\n\n## 指标\n\n- 回款额\n`;
    assert.deepEqual(words(inChinese('销售')), []);
    assert.deepEqual(words(inChinese('市场')), ['回款额']);
  });

  it('unless it is denied, or the plan does not say whose it is', () => {
    assert.deepEqual(foreign('销售经理', ['不考核日活']), []);
    const plan = '# 新品上市计划\n\n## 目标\n\n- 签约额500万\n- 日活10万\n- 媒体报道30篇\n';
    assert.ok(!analyzer.analyze(plan, 'markdown').findings.some(({ code }) => code === 'role/foreign-metric'));
  });
});

describe('A metric of another role is replaced', () => {
  /** The line after the first fix; undefined where none is offered. */
  const replaced = (title: string, line: string, heading?: string): string | undefined => {
    const locale = /\p{Script=Han}/u.test(title) ? 'zh' : 'en';
    const text = `# ${title}\n\n## ${heading ?? HEADINGS.metric[locale]}\n\n${line}\n`;
    const analysis = analyzer.analyze(text, 'markdown', { maximum: Infinity });
    const [finding] = analysis.findings.filter(({ code }) => code === 'role/foreign-metric');
    assert.ok(finding, line);
    const [fix] = analyzer.fixesOf(analysis, finding).filter(({ code }) => code === 'replace-metric');
    return fix && applyChanges(text, fix.changes).trimEnd().split('\n').at(-1);
  };

  it('with what qualifies it, its abbreviation and its target', () => {
    const lines: readonly (readonly [string, string])[] = [
      ['- 视频号粉丝数', '- 签约额'],
      ['- 商城日活（DAU）≥8 万', '- 签约额〔目标值〕'],
      ['- 商城日活：8 万', '- 签约额：〔目标值〕'],
      ['- **月活跃用户数**：不低于 30 万/月', '- **签约额**：〔目标值〕'],
      ['- 次日留存 35%、复购率 20%', '- 签约额〔目标值〕、复购率 20%'],
      ['- 重点考核：DAU 8 万；毛利率 30%', '- 重点考核：签约额〔目标值〕；毛利率 30%'],
      ['- 日活 8 万，复购率 20%', '- 签约额〔目标值〕，复购率 20%'],
    ];
    for (const [line, after] of lines) assert.equal(replaced('销售经理', line), after);
    assert.equal(replaced('Account Executive', '- Monthly active users (MAU): 3M'), '- Bookings: [target]');
    assert.equal(replaced('Account Executive', '- Daily active users of at least 40k'), '- Bookings [target]');
    assert.equal(replaced('Account Executive', '- Win rate 30%, daily active users'), '- Win rate 30%, bookings');
  });

  it('in a row only where no other cell may be its target', () => {
    const table = (row: string): string => `| 序号 | 指标 | 说明 |\n|---|---|---|\n${row}`;
    assert.equal(replaced('销售经理', table('| 1 | 日活 | 每月看 |')), '| 1 | 签约额 | 每月看 |');
    assert.equal(replaced('销售经理', table('| 1 | 日活 | 8 万 |')), undefined);
  });

  it('and not where the entry cannot be told', () => {
    const lines = [
      '对日活和次日留存负责',
      '提升商城日活',
      '商城：日活 8 万',
      '商城日活、粉丝数',
      '日活、周活 8 万',
      '日活 8 万，每月 5 日前报数',
      '日活（剔除羊毛党）同比提升明显',
      '（商城）日活',
    ];
    for (const line of lines) assert.equal(replaced('销售经理', `- ${line}`), undefined, line);
    assert.equal(replaced('Account Executive', '- Responsible for daily active users'), undefined);
    assert.equal(replaced('Account Executive', '- Daily active users by region'), undefined);
  });

  it('by what the role is mostly measured by, and by nothing that is only spent or has no number', () => {
    const names = (title: string, line: string): string[] => {
      const text = `# ${title}\n\n## 考核指标\n\n- ${line}\n`;
      const analysis = analyzer.analyze(text, 'markdown');
      return analysis.findings
        .flatMap((it) => analyzer.fixesOf(analysis, it))
        .flatMap(({ code, args }) => (code === 'replace-metric' ? String(args.name) : []));
    };
    assert.deepEqual(names('市场经理', '回款率 90%'), ['品牌知名度', '声量份额', '合格线索数']);
    assert.deepEqual(names('大客户销售经理', '日活 8 万'), ['大客户签约额', '净金额留存', '关键人覆盖率']);
    assert.deepEqual(names('销售经理', '日活 8 万、签约额 100 万'), ['回款率', '线索转商机率', '演示推进率']);
  });

  it('in a plan by what measures the work that the line names, then its section, and by what is counted every day where nothing tells', () => {
    const names = (title: string, lines: string): string[] => {
      const text = `# ${title}\n\n${lines}\n`;
      const analysis = analyzer.analyze(text, 'markdown');
      return analysis.findings
        .flatMap((it) => analyzer.fixesOf(analysis, it))
        .flatMap(({ code, args }) => (code === 'replace-metric' ? String(args.name) : []));
    };
    const zh = (line: string): string => `## 行动\n\n- ${line}，指标：签约额`;
    assert.equal(names('市场部三季度计划', zh('官网 SEO 改版'))[0], '自然流量');
    assert.equal(names('运营部三季度计划', zh('用户满意度调研'))[0], '净推荐值');
    assert.equal(names('销售部三季度计划', '## 行动\n\n- 催收回款，每周对账，指标：日活')[0], '回款率');
    assert.deepEqual(names('市场部三季度计划', zh('周会纪要')), ['声量份额', '合格线索数', '线索接收率']);
    assert.equal(names('市场部三季度计划', `${zh('周会纪要')}\n- 投放信息流广告`).includes('线索成本'), true);
    const en = (line: string, metric: string): string => `## Actions\n\n- ${line}; metric: ${metric}`;
    assert.equal(names('Q3 marketing plan', en('Rewrite the website for SEO', 'bookings'))[0], 'organic traffic');
    assert.equal(names('Q3 sales plan', en('Collect overdue payments', 'DAU'))[0], 'Collection rate');
    assert.equal(names('Q3 operations plan', en('Run the community', 'bookings'))[0], 'stickiness');
    assert.equal(names('Q3 marketing plan', en('Weekly minutes', 'bookings')).includes('brand awareness'), false);
  });
});
