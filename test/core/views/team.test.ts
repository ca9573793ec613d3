import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  teamCsvFile,
  teamHtml,
  teamMarkdown,
  type SummarizedFile,
  type WorkingPost,
  type Team,
  type TeamLine,
} from '../../../src/core/index.ts';
import { copiedLines } from '../../../src/core/views/team-copies.ts';
import { teamWords } from '../../../src/words/team-words.ts';
import { analyzer, engine } from '../../support/built-in.ts';
import { TEAMS } from '../../support/teams/teams.ts';

function filesOf(texts: readonly (readonly [string, string])[]): SummarizedFile<WorkingPost>[] {
  return texts.map(([path, text]) => {
    const analysis = analyzer.analyze(text, 'markdown', { fileName: path });
    return { id: `file:///${path}`, path, summary: engine.summarizeWork(analysis, analyzer) };
  });
}

function teamOf(...texts: readonly (readonly [string, string])[]): Team {
  return engine.holdTogether(filesOf(texts));
}

/** A job description of these duties, and the name of its file. */
function job(title: string, ...duties: readonly string[]): [string, string] {
  const heading = /[a-z]/i.test(title) ? 'Responsibilities' : '岗位职责';
  return [`${title}.md`, [`# ${title}`, '', `## ${heading}`, '', ...duties.map((duty) => `- ${duty}`), ''].join('\n')];
}

const placed = ({ posts }: Team, lines: readonly TeamLine[]): string[] =>
  lines.map(({ post, line }) => `${posts[post]!.path}:${line}`);

/** What is said of a team, in short. */
function saidOf(team: Team) {
  return {
    overlaps: team.overlaps.map(({ activities, is, lines }) => [is, ...activities, ...placed(team, lines)]),
    gaps: team.gaps.map(({ activity, because }) => [because, activity]),
    clashes: team.clashes.map(({ activities, is, lines }) => [is, ...activities, ...placed(team, lines)]),
    copies: team.copies.map(({ pairs, of }) => [pairs.length, of, ...placed(team, pairs.flat()).slice(0, 2)]),
  };
}

describe('Responsibilities of the team', () => {
  it('says of a Chinese team what was planted, and nothing else', () => {
    assert.deepEqual(saidOf(teamOf(...TEAMS.zh)), {
      overlaps: [
        ['across', 'run-paid-placement', '04-投放专员.md:5', '07-渠道销售.md:7'],
        [
          'within',
          'monitor-opinion',
          'manage-media-relations',
          '02-品牌经理.md:8',
          '02-品牌经理.md:6',
          '03-内容营销.md:8',
          '03-内容营销.md:7',
        ],
      ],
      gaps: [['handover', 'hand-leads-over']],
      clashes: [
        ['helped', 'publish-case-studies', '06-大客户销售.md:8'],
        ['denied', 'run-seo', '03-内容营销.md:10', '04-投放专员.md:8'],
      ],
      copies: [[3, 5, '09-用户运营.md:5', '10-社群运营.md:5']],
    });
  });

  it('says of an English team what was planted, and nothing else', () => {
    const media = ['monitor-opinion', 'manage-media-relations', 'write-press-releases'];
    const [content, press] = ['02-content-marketer.md', '04-communications.md'];
    assert.deepEqual(saidOf(teamOf(...TEAMS.en)), {
      overlaps: [
        ['across', 'run-paid-placement', 'run-paid-search', '03-demand-gen.md:5', '08-partner-manager.md:7'],
        ['within', ...media, `${content}:8`, `${content}:7`, `${press}:7`, `${press}:5`],
      ],
      gaps: [],
      clashes: [
        ['helped', 'publish-case-studies', '06-account-executive.md:8'],
        ['denied', 'run-seo', `${content}:10`, '03-demand-gen.md:8'],
      ],
      copies: [[3, 4, '09-lifecycle.md:5', '10-community.md:5']],
    });
  });

  it('does not depend on the order of the files', () => {
    assert.deepEqual(teamOf(...[...TEAMS.zh].reverse()), teamOf(...TEAMS.zh));
  });

  it('says nothing of two sellers who both close deals: each has customers of his own', () => {
    const { overlaps } = teamOf(
      job('Account Executive, Mid-Market', 'Negotiate and close contracts', 'Run product demos'),
      job('Enterprise Account Executive', 'Negotiate and close contracts', 'Run product demos with boards'),
    );
    assert.deepEqual(overlaps, []);
  });

  it('says nothing of a manager and the assistant who does the same work', () => {
    const { overlaps } = teamOf(
      job('市场总监', '制定品牌定位，维护媒体关系', '监测舆情，处理负面报道', '组织行业展会'),
      job('市场助理', '撰写新闻稿，维护媒体关系', '监测舆情', '组织行业展会'),
    );
    assert.deepEqual(overlaps, []);
  });

  it('does not say that nobody has a work of which any words stand anywhere', () => {
    const helped = ['大客户销售经理', '开发连锁客户，签订合同', '配合市场部撰写客户案例'] as const;
    const marketing = ['市场专员', '组织行业展会', '撰写新闻稿'] as const;
    assert.equal(teamOf(job(...helped), job(...marketing)).clashes.length, 1);
    assert.deepEqual(teamOf(job(...helped), job(...marketing, '维护案例库，更新客户案例')).clashes, []);
  });

  it('does not say of a work that is its own in a shop only that it is whose work it is', () => {
    const ads = '投放信息流广告，按周优化素材与出价';
    const shop = job('天猫店铺运营', '天猫店铺日常运营与上新', '店铺活动报名', ads);
    const sales = job('渠道销售经理', '招募区域代理商，签订代理协议', '跟进代理商的回款', ads);
    const across = (...jobs: readonly (readonly [string, string])[]): string[] =>
      teamOf(...jobs).overlaps.flatMap(({ is, activities }) => (is === 'across' ? [...activities] : []));
    assert.deepEqual(across(shop, sales), []);
    assert.ok(across(job('市场经理', '策划品牌活动', ads), sales).includes('run-paid-placement'));
  });

  it('tells apart what one line leaves to others in two ways', () => {
    const line = '配合市场部撰写客户案例，不负责信息流投放';
    const { clashes } = teamOf(
      job('市场专员', '组织行业展会', '撰写新闻稿'),
      job('大客户销售经理', '开发连锁客户，签订合同', line),
    );
    assert.deepEqual(
      clashes.map(({ is, activities }) => [is, ...activities]),
      [
        ['helped', 'publish-case-studies'],
        ['denied', 'run-paid-placement'],
      ],
    );
  });

  it('says of a job that copies a copy that it copies it, and not that both do the same', () => {
    const [first, media, press, fairs, report] = [
      '制定品牌定位并维护核心媒体关系',
      '监测舆情并处理负面报道',
      '撰写新闻稿并维护媒体名录',
      '组织行业展会并邀请经销商',
      '每月写出品牌健康度的调研报告',
    ] as const;
    const { overlaps, copies } = teamOf(
      job('A品牌经理', first, fairs, report),
      job('B市场经理', first, media, press, fairs, report),
      job('C市场公关', media, press, fairs, '拍摄短视频并运营视频号'),
    );
    const postsIn = (lines: readonly TeamLine[]): string => [...new Set(lines.map(({ post }) => post))].join(' ');
    assert.deepEqual(copies.map(({ pairs }) => postsIn(pairs.flat())).sort(), ['0 1', '1 2']);
    assert.ok(!overlaps.some(({ lines }) => postsIn(lines) === '1 2'));
  });

  it('does not ask a role of which there is no job', () => {
    const { clashes, gaps } = teamOf(
      job('大客户销售经理', '开发连锁客户，签订合同', '配合市场部撰写客户案例'),
      job('渠道销售经理', '招募区域代理商，签订代理协议', '跟进代理商的回款'),
    );
    assert.deepEqual([clashes, gaps], [[], []]);
  });

  it('takes a plan for no job: what it plans is nobody’s twice', () => {
    const plan = '# 季度推广计划\n\n## 行动计划\n\n- 投放信息流广告 @李雷\n- 组织行业展会 @韩梅\n';
    const team = teamOf(job('广告投放专员', '负责信息流广告的投放', '优化落地页'), ['计划.md', plan]);
    assert.deepEqual([team.posts.map(({ kind }) => kind), team.overlaps], [['jd', 'plan'], []]);
  });

  it('knows each post of a file that holds several, with its line', () => {
    const [[, one], [, other]] = [
      job('市场专员', '组织行业展会', '撰写新闻稿'),
      job('大客户销售经理', '拜访客户', '签订合同'),
    ];
    const { posts, rows } = teamOf(['两个岗位.md', `${one}\n${other}`]);
    assert.deepEqual(
      posts.map(({ title, index, line }) => [title, index, line]),
      [
        ['大客户销售经理', 1, 8],
        ['市场专员', 0, 1],
      ],
    );
    const signing = rows.find(({ activity }) => activity === 'sign-contracts');
    assert.deepEqual(
      signing?.takers.map(({ post, line }) => [post, line]),
      [[0, 13]],
    );
  });

  it('counts the lines of files with any line ends, and leads to their offsets', () => {
    const [, text] = job('市场专员', '组织行业展会', '撰写新闻稿');
    for (const end of ['\n', '\r\n', '\r']) {
      const written = text.replaceAll('\n', end);
      const { rows } = teamOf(['a.md', written]);
      const { line, start } = rows.find(({ activity }) => activity === 'write-press-releases')!.takers[0]!;
      assert.deepEqual([line, written.slice(start, start + 5)], [6, '撰写新闻稿']);
    }
  });

  it('grows with the number of jobs only', () => {
    const files = (count: number): SummarizedFile<WorkingPost>[] =>
      Array.from({ length: count }, (_, at) => filesOf([TEAMS.zh[at % TEAMS.zh.length]!])[0]!).map((it, at) => ({
        ...it,
        id: String(at),
        path: `${at}.md`,
      }));
    const team = engine.holdTogether(files(600));
    // Each job is held against few others, and is the copy of one.
    assert.ok(team.copies.length <= 600);
    assert.ok(team.overlaps.length <= 700, String(team.overlaps.length));
  });
});

describe('Copied lines', () => {
  it('are lines that say nearly the same, in any order and with other figures', () => {
    const one = [
      '每周拜访 20 家连锁客户的决策人并记录需求',
      '主导商务谈判，签订合同并跟进回款',
      '维护区域内经销商的日常关系',
    ];
    const other = [
      '维护区域内经销商的日常关系。',
      '每周拜访 35 家连锁客户的决策人，记录需求',
      '主导商务谈判、签订合同，跟进回款',
    ];
    assert.deepEqual(copiedLines([one, other]), [
      {
        posts: [0, 1],
        lines: [
          [2, 0],
          [0, 1],
          [1, 2],
        ],
        of: 3,
      },
    ]);
  });

  it('are none where only short or a few lines are alike', () => {
    const few = [
      '开发新客户',
      '签订合同',
      '跟进回款',
      '维护区域内经销商的日常关系，处理窜货',
      '每月提交销售预测和复盘报告',
    ];
    const others = [
      '开发新客户',
      '签订合同',
      '跟进回款',
      '招募新的加盟商并培训店长和店员',
      '每月提交销售预测和复盘报告',
    ];
    assert.deepEqual(copiedLines([few, others]), []);
  });
});

describe('The documents of a team', () => {
  const team = teamOf(...TEAMS.en);
  const words = teamWords(engine.index, 'en');

  it('name the file and line of all that is said, in Markdown', () => {
    const text = teamMarkdown(team, words);
    for (const line of [...team.overlaps, ...team.clashes].flatMap(({ lines }) => lines))
      assert.ok(text.includes(`${team.posts[line.post]!.path.replaceAll('_', '\\_')}:${line.line}`), line.text);
  });

  it('have a line for each activity and a column for each job, in CSV', () => {
    const [heads, ...rows] = teamCsvFile(team, words).split('\r\n');
    assert.equal(heads!.split(',').length, team.posts.length + 4);
    assert.ok(rows.length > team.rows.length);
  });

  it('lead to the lines, on the page, and run nothing', () => {
    const html = teamHtml(team, words, ({ path }, start) => `command:open?${path}:${start}`);
    for (const { post, start } of team.overlaps.flatMap(({ lines }) => lines))
      assert.ok(html.includes(`href="command:open?${team.posts[post]!.path}:${start}"`));
    assert.equal(/<script|onclick/i.test(html), false);
    assert.ok(html.includes("default-src 'none'"));
    assert.equal(teamHtml(team, words, () => undefined).includes('<a '), false);
  });

  it('keep hostile words words', () => {
    const hostile = teamOf(
      job('<img src=x>', '投放信息流广告 <script>alert(1)</script> | `x`', '撰写新闻稿'),
      job('=cmd()', '投放信息流广告 <script>alert(1)</script> | `x`', '撰写新闻稿'),
    );
    const zh = teamWords(engine.index, 'zh');
    assert.equal(/<img|<script/.test(teamHtml(hostile, zh, () => 'command:"><b>')), false);
    assert.equal(teamCsvFile(hostile, zh).includes(',=cmd'), false);
    assert.equal(/[^\\]<script/.test(teamMarkdown(hostile, zh)), false);
  });
});
