import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer } from '../../support/built-in.ts';
import { DUTIES } from './restaurant-duties.ts';

/** The most that are not too many. */
const [CHINESE, ENGLISH] = [DUTIES.zh.slice(0, 12), DUTIES.en.slice(0, 12)];

/** How many duties a posting is said to have; undefined where nothing is said. */
function counted(text: string, flavor: 'markdown' | 'plaintext' = 'markdown'): unknown {
  return analyzer.analyze(text, flavor).findings.find(({ code }) => code === 'jd/too-many-duties')?.args.count;
}

const list = (lines: readonly string[], sign = '- '): string => lines.map((line) => `${sign}${line}\n`).join('');

describe('Duties that are counted', () => {
  for (const [title, head, lines, more] of [
    ['市场专员', '岗位职责', CHINESE, '带一名实习生，教会写稿'],
    ['Marketing Specialist', 'Responsibilities', ENGLISH, 'Look after one trainee and teach how to write'],
  ] as const) {
    const post = (...all: readonly string[]): string => `# ${title}\n\n## ${head}\n\n${list(all)}`;

    it(`count once where they were pasted twice: ${head}`, () => {
      assert.equal(counted(post(...lines)), undefined);
      assert.equal(counted(post(...lines, ...lines.slice(3, 6))), undefined);
      assert.equal(counted(post(...lines, ...lines)), undefined);
      assert.equal(counted(post(lines[0]!, ...lines)), undefined);
      assert.equal(counted(post(...lines, more)), 13);
      assert.equal(counted(post(...lines, more, ...lines.slice(0, 4))), 13);
    });
  }

  it('are the copies of one another only where they say the same', () => {
    const towns = [
      '成都',
      '重庆',
      '西安',
      '昆明',
      '贵阳',
      '长沙',
      '武汉',
      '南昌',
      '合肥',
      '福州',
      '厦门',
      '南宁',
      '海口',
    ];
    const text = `# 市场专员\n\n## 岗位职责\n\n${list(towns.map((town) => `负责${town}门店的开业活动和媒体邀约`))}`;
    assert.equal(counted(text), 13);
  });

  for (const [title, all, head, lines, about] of [
    [
      '市场专员',
      '职位描述',
      '岗位职责',
      CHINESE,
      ['我们是一家开了十二年的川菜连锁，有三十多家门店', '团队现有八人，平均二十六岁', '办公室在老城的河边'],
    ],
    [
      'Marketing Specialist',
      'Job description',
      'Responsibilities',
      ENGLISH,
      [
        'We are a family-run chain of noodle shops founded in 2010',
        'Our team of eight is based in Leeds',
        'Dogs welcome',
      ],
    ],
  ] as const) {
    it(`are none of the lines about the company above them: ${head}`, () => {
      const markdown = `# ${title}\n\n## ${all}\n\n${list(about)}\n### ${head}\n\n${list(lines)}`;
      assert.equal(counted(markdown), undefined);
      const plain = `${title}\n${all}：\n${list(about, '• ')}${head}：\n${list(lines, '• ')}`;
      assert.equal(counted(plain, 'plaintext'), undefined);
      assert.equal(counted(markdown + list(['每周给店长开一次例会', '管理活动物料的库存'])), 14);
    });

    it(`are those of two sections: ${head}`, () => {
      const text = `# ${title}\n\n## ${all}\n\n${list(lines.slice(0, 6))}\n### ${head}\n\n${list(lines.slice(6))}`;
      assert.equal(counted(text), undefined);
      assert.equal(counted(text + list(['每月盘点活动物料的库存'])), 13);
    });
  }

  for (const [title, head, lines, labels, tooLong] of [
    [
      '市场专员',
      '岗位职责',
      CHINESE,
      ['门店会员活动和平台上的各种大小事情等', '门店活动', '会员管理'],
      '门店会员活动和平台上的各种大小事情安排',
    ],
    [
      'Marketing Specialist',
      'Responsibilities',
      ENGLISH,
      ['Content for channels and all the other work here', 'Stakeholder management', 'Members'],
      'Content for channels and all the other work there',
    ],
  ] as const) {
    const end = head === '岗位职责' ? '。' : '.';
    const said = lines.map((it) => `${it}，${it}，${it}${end}`.replaceAll('，', end === '.' ? ', ' : '，'));
    /** Three labels, each above four duties in running text. */
    const post = (gap: string, all: readonly string[] = labels): string =>
      `# ${title}\n\n## ${head}\n\n${said.map((it, at) => (at % 4 === 0 ? `${all[at / 4]!}${gap}` : '') + it).join('\n\n')}\n`;

    it(`are none of the labels above them: ${head}`, () => {
      assert.equal(counted(post('\n\n')), undefined);
      assert.equal(counted(post('\n\n\n')), 15);
      // One that is too long for a label is a duty of the first of three short groups.
      assert.equal(counted(post('\n\n', [tooLong, ...labels.slice(1)])), undefined);
    });
  }

  it('are none of what is looked for, below a heading in words of its own', () => {
    for (const heading of ['我们正在寻找这样的你', '正在寻找这样的伙伴', '期待遇见这样的你']) {
      const asked = list(['能熬夜赶稿', '不怕辣', '爱逛菜市场'], '• ');
      const text = `市场专员\n你的任务：\n${list(CHINESE, '• ')}${heading}：\n${asked}`;
      assert.equal(counted(text, 'plaintext'), undefined, heading);
    }
  });
});
