import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingMessage } from '../../../src/words/finding-words.ts';
import { engine } from '../../support/built-in.ts';
import { fixed, only } from './support.ts';

const CODE = 'jd/discriminating';
const zh = (line: string): string =>
  `# 销售经理\n\n## 岗位职责\n\n- 开发新客户，完成签约\n\n## 任职要求\n\n- 会谈判\n- ${line}\n`;
const en = (line: string): string =>
  `# Sales Manager\n\n## Responsibilities\n\n- Win new customers\n\n## Requirements\n\n- Can negotiate\n- ${line}\n`;

describe('A requirement that chooses people by what they are', () => {
  for (const [line, words] of [
    ['年龄：25-35岁', '年龄：25-35岁'],
    ['22周岁至45周岁，身体健康', '22周岁至45周岁'],
    ['大专以上，35周岁以下', '35周岁以下'],
    ['年齡不超過40歲', '年齡不超過40歲'],
    ['男女不限，年龄20-35', '年龄20-35'],
    ['限女生', '限女生'],
    ['性别：男', '性别：男'],
    ['女士优先', '女士优先'],
    ['未婚优先', '未婚'],
    ['近期无生育计划', '生育计划'],
    ['毕业于985、211院校', '985'],
    ['985、211院校优先', '985'],
    ['本科，985，211，双一流优先', '985'],
    ['双一流大学优先', '双一流'],
    ['形象气质佳', '形象气质'],
    ['身高165以上', '身高'],
    ['本地户籍', '本地户籍'],
    ['属虎、处女座勿扰', '属虎、处女座勿扰'],
    ['屬虎者勿投', '屬虎者勿投'],
    ['星座：天蝎座优先', '天蝎座优先'],
    ['属鼠、属马的优先', '属鼠、属马的优先'],
    ['不要处女座', '不要处女座'],
    ['O型血优先', 'O型血优先'],
    ['属相不合者勿投', '属相不合'],
  ] as const) {
    it(`is found: ${line}`, () => {
      const text = zh(line);
      assert.deepEqual(
        only(text, CODE).map(({ start, end }) => text.slice(start, end)),
        [words],
      );
    });
  }
  for (const [line, words] of [
    ['Aged 25-35', 'Aged 25-35'],
    ['25 to 35 years old', '25 to 35 years old'],
    ['Must be under 40 years of age', 'under 40 years of age'],
    ['Female candidates preferred', 'Female candidates'],
    ['You are a digital native', 'digital native'],
    ['Young and energetic person', 'Young and energetic'],
    ['Native English speaker', 'Native English'],
    ['Must be single', 'Must be single'],
  ] as const) {
    it(`is found: ${line}`, () => {
      const text = en(line);
      assert.deepEqual(
        only(text, CODE).map(({ start, end }) => text.slice(start, end)),
        [words],
      );
    });
  }
  for (const line of [
    '年满18周岁',
    '18岁以上',
    '18-60岁均可',
    '男女不限',
    '性别、年龄不限',
    '年龄不限，学历不限',
    '公司成立35年',
    '有25-35岁女性用户的运营经验',
    '会教4-15岁儿童画画',
    '三十家门店25-35万的月销售额',
    '维护品牌形象佳绩',
    '户籍、专业不限',
    '懂女装，做过男装',
    '属相、星座不限',
    '懂星座，写过金牛座旗舰店的文案',
    '带过下属，在龙头企业优先',
  ]) {
    it(`is not found: ${line}`, () => assert.deepEqual(only(zh(line), CODE), []));
  }
  for (const line of [
    'Must be 18 years or older',
    'At least 21 years old',
    'Equal opportunity employer regardless of age, sex or marital status',
    'Has sold to an audience aged 25-35',
    'Native or bilingual proficiency in English',
    'A company under 35 years old',
    'Quota of 25-35 deals',
    'Women are encouraged to apply',
  ]) {
    it(`is not found: ${line}`, () => assert.deepEqual(only(en(line), CODE), []));
  }

  it('is no benefit and nothing about the company', () => {
    const text = '# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n\n## 福利待遇\n\n- 已婚同事有家庭日\n- 团队平均25-35岁\n';
    assert.deepEqual(only(text, CODE), []);
  });

  it('is a warning where a law says so, and information elsewhere', () => {
    assert.deepEqual(
      ['限女生', '35岁以下', '五官端正'].map((line) => only(zh(line), CODE)[0]?.severity),
      ['warning', 'information', 'information'],
    );
  });

  it('is told with what the law says, and where', () => {
    const [finding] = only(zh('限女生'), CODE);
    assert.equal(
      findingMessage(finding!, 'zh', engine.index),
      '“限女生”是按性别挑人。招聘一般不得限定性别或某一性别优先，国家规定不适合女职工的工种等除外。（《妇女权益保障法》第四十三条、《就业促进法》第二十七条）岗位确实要求就写明理由，否则删掉。',
    );
    const [english] = only(en('Aged 25-35'), CODE);
    assert.match(
      findingMessage(english!, 'en', engine.index),
      /^“Aged 25-35” chooses people by age\. .* \(US 29 CFR 1625\.4, UK Equality Act 2010\) Say why/u,
    );
  });

  it('can be cut where nothing else goes with it', () => {
    assert.equal(fixed(zh('大专以上，35周岁以下，能出差'), CODE, 'cut-line'), zh('大专以上，能出差'));
    assert.equal(fixed(zh('，- 35周岁以下，能出差'), CODE, 'cut-line'), zh('，能出差'), 'with the dash before it');
    assert.equal(fixed(zh('35周岁以下'), CODE, 'cut-line'), zh('').replace('- \n', ''));
    for (const [line, left] of [
      ['大专、35岁以下', '大专'],
      ['35岁以下、大专，能出差', '大专，能出差'],
      ['会唱歌、限女生、会开车', '会唱歌、会开车'],
      ['会英语、属虎、处女座勿扰', '会英语'],
      ['会英语，985、211', '会英语'],
    ] as const) {
      for (const eol of ['\n', '\r\n']) {
        const written = (it: string): string => zh(it).replaceAll('\n', eol);
        assert.equal(fixed(written(line), CODE, 'cut-line'), written(left), line);
      }
    }
    assert.deepEqual(
      only(zh('我们希望你的年龄在35岁以下并且会开车'), CODE)[0]?.fixes.filter(({ code }) => code === 'cut-line'),
      [],
    );
  });
});

describe('A label', () => {
  const plain = (lines: string): string => `销售经理\n\n岗位职责：\n1、开发新客户\n2、签合同\n\n${lines}\n`;
  const cut = (lines: string): string => fixed(plain(lines), CODE, 'cut-line', { flavor: 'plaintext' });

  it('that is left with nothing goes with what is cut', () => {
    for (const [lines, left] of [
      ['年龄要求：35岁以下\n学历要求：大专以上', '学历要求：大专以上'],
      ['要求：18-35岁\n薪资：面议', '薪资：面议'],
      ['年龄要求：\n40岁以下\n学历要求：大专以上', '学历要求：大专以上'],
      ['年龄要求：35岁以下，会开车\n学历要求：大专以上', '会开车\n学历要求：大专以上'],
      ['年龄要求：35岁以下\n会开车', '会开车'],
    ] as const)
      for (const eol of ['\n', '\r\n'])
        assert.equal(
          fixed(plain(lines).replaceAll('\n', eol), CODE, 'cut-line', { flavor: 'plaintext' }),
          plain(left).replaceAll('\n', eol),
          lines,
        );
    const bold = (line: string): string => `# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n\n${line}**学历要求：** 大专\n`;
    assert.equal(fixed(bold('**年龄要求：** 35岁以下\n\n'), CODE, 'cut-line'), bold(''));
    const list = (line: string): string => `# 销售经理\n\n## 岗位职责\n\n- 开发新客户\n\n${line}- 学历：大专\n`;
    assert.equal(fixed(list('- 年龄要求：\n  - 35岁以下\n'), CODE, 'cut-line'), list(''));
  });

  it('that heads other lines stays', () => {
    assert.equal(cut('任职要求：18-35岁\n会开车\n有驾照'), plain('任职要求：\n会开车\n有驾照'));
    assert.equal(cut('任职要求：\n35岁以下\n会开车'), plain('任职要求：\n会开车'));
    assert.equal(cut('任职要求：35岁以下，会开车'), plain('任职要求：会开车'));
  });

  it('goes with assigned work as well', () => {
    const text = plain('其他职责：完成领导交办的其他工作\n任职要求：大专');
    assert.equal(fixed(text, 'jd/vague-duty', 'delete-line', { flavor: 'plaintext' }), plain('任职要求：大专'));
  });
});

describe('What only loosens the condition that is cut', () => {
  it('goes with it', () => {
    for (const [line, left] of [
      ['大专，25-40岁，有能力者可放宽至45岁，会开车', '大专，会开车'],
      ['大专，35岁以下，优秀者可适当放宽', '大专'],
      ['大专，28-38岁，经验匹配可超一到三岁', '大专'],
      ['大专，30岁以内，业务经历匹配度很高，可以超两岁；会开车', '大专；会开车'],
      ['大专，22-30岁（有同行经验可放宽）', '大专'],
      ['大专，22-30岁（条件优秀年龄可适当放宽），会开车', '大专，会开车'],
      ['大专，18岁到25岁期间，表现突出者可放宽政策', '大专'],
      ['會開車，年齡35歲以下，優秀者可放寬條件', '會開車'],
      ['会开车，40周岁及以下，有高级职称的人才可放宽到45周岁及以下', '会开车'],
    ] as const)
      assert.equal(fixed(zh(line), CODE, 'cut-line'), zh(left), line);
    for (const line of ['35岁以下，特别优秀者可适当放宽。', '35岁以下。优秀者可放宽。', '年龄：35岁以下（优秀者可放宽'])
      assert.equal(fixed(zh(line), CODE, 'cut-line'), zh('').replace('- \n', ''), line);
    for (const [line, left] of [
      ['Has a driving license; aged 25-35, flexible for the right person', 'Has a driving license'],
      ['Has a driving license; aged 25-35 (negotiable for strong candidates)', 'Has a driving license'],
    ] as const)
      assert.equal(fixed(en(line), CODE, 'cut-line'), en(left), line);
  });

  it('stays where it says something else', () => {
    for (const [line, left] of [
      ['大专，35岁以下，学历可放宽', '大专，学历可放宽'],
      ['大专，35岁以下，优秀者可放宽学历', '大专，优秀者可放宽学历'],
      ['大专，35岁以下，经验要求可适当放宽', '大专，经验要求可适当放宽'],
      ['35岁以下，本科，应届生可放宽到大专', '本科，应届生可放宽到大专'],
      ['35岁以下，大专以上，可适当放宽', '大专以上，可适当放宽'],
      ['35岁以下，优秀者优先', '优秀者优先'],
      ['大专，35岁以下，能超额完成指标', '大专，能超额完成指标'],
      ['大专，形象气质佳，年龄可放宽', '大专，年龄可放宽'],
    ] as const)
      assert.equal(fixed(zh(line), CODE, 'cut-line'), zh(left), line);
    assert.equal(
      fixed(en('Aged 25-35; flexible for weekend shifts'), CODE, 'cut-line'),
      en('flexible for weekend shifts'),
    );
  });
});

describe('An age that something else is glued to', () => {
  it('goes alone', () => {
    for (const [line, left] of [
      ['18-30岁不限专业', '不限专业'],
      ['年龄20-40岁大专及以上学历', '大专及以上学历'],
      ['25-35岁之间会开车，能出差', '会开车，能出差'],
      ['学历不限；年龄45岁以下性别不限', '学历不限；性别不限'],
      ['18-45周岁 无色盲', '无色盲'],
      ['年龄18~45岁+中专', '中专'],
      ['学历不限；年龄，20-40岁每天八小时', '学历不限；每天八小时'],
      ['会唱歌、30岁以下大专学历、会开车', '会唱歌、大专学历、会开车'],
    ] as const)
      assert.equal(fixed(zh(line), CODE, 'cut-line'), zh(left), line);
  });

  it('stays where what is glued to it would not stand alone', () => {
    for (const text of [
      zh('25-35岁二.会开车'),
      zh('25-35岁2、会开车'),
      zh('25-35岁 2、会开车'),
      en('Aged 25-35 with a driving license'),
    ])
      assert.deepEqual(
        only(text, CODE)[0]!.fixes.filter(({ code }) => code === 'cut-line'),
        [],
        text,
      );
  });

  it('goes with the little words behind it', () => {
    for (const line of ['25-35岁之间', '35岁以下者优先', '25-40岁左右为佳', '30岁以下人士优先考虑', '25-35岁女性优先'])
      assert.equal(fixed(zh(`会开车，${line}`), CODE, 'cut-line'), zh('会开车'), line);
  });
});

describe('An age in full-width digits', () => {
  const wide = (line: string): string =>
    line.replace(/[\d%]|(?<=\d)-(?=\d)/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  for (const line of [
    '35岁以下',
    '本科，35岁以下，能出差',
    '18-30岁，大专以上学历',
    '年龄25-35岁',
    '年龄：25~35周岁',
    '年齡不超過40歲',
    '大专、35岁以下',
    '18-30岁不限专业',
    '35岁以下，条件优秀者可放宽',
    '男女不限，年龄20-35',
  ]) {
    it(`is read and cut as in others: ${line}`, () => {
      assert.deepEqual(
        only(zh(wide(line)), CODE).map(({ args }) => args.words),
        only(zh(line), CODE).map(({ args }) => wide(String(args.words))),
      );
      assert.ok(only(zh(wide(line)), CODE).length > 0);
      assert.equal(fixed(zh(wide(line)), CODE, 'cut-line'), wide(fixed(zh(line), CODE, 'cut-line')));
    });
  }

  it('is read in English too', () => {
    assert.deepEqual(
      only(en(wide('Aged 25-35')), CODE).map(({ args }) => args.words),
      [wide('Aged 25-35')],
    );
  });

  it('is no age where other numbers are none', () => {
    for (const line of ['３５％以下', '转化率２５－３５％', '服务３５家门店'])
      assert.deepEqual(only(zh(line), CODE), [], line);
  });
});

describe('Names of schools in a row', () => {
  it('go together, whatever joins them', () => {
    for (const [line, left] of [
      ['会英语，985,211', '会英语'],
      ['会英语，985，211毕业，会开车', '会英语，会开车'],
      ['会英语，985/211/双一流毕业', '会英语'],
      ['会英语，毕业于985或211院校', '会英语'],
      ['會英語，985,211,雙一流院校', '會英語'],
    ] as const)
      assert.equal(fixed(zh(line), CODE, 'cut-line'), zh(left), line);
    assert.equal(fixed(zh('985,211院校'), CODE, 'cut-line'), zh('').replace('- \n', ''));
  });
});

describe('A level of education beside what is cut', () => {
  it('stays', () => {
    for (const [line, left] of [
      ['会英语，本科需985/211', '会英语，本科'],
      ['会英语，本科须为985、211院校。', '会英语，本科。'],
      ['985/211本科，会英语', '本科，会英语'],
      ['会英语，硕士要求双一流', '会英语，硕士'],
      ['大专35岁以下', '大专'],
      ['會英語，碩士限女生', '會英語，碩士'],
    ] as const)
      assert.equal(fixed(zh(line), CODE, 'cut-line'), zh(left), line);
  });

  it('is not cut with it where it would not stand alone', () => {
    for (const text of [zh('统招211本科'), zh('会英语，CPA35岁以下'), en('MBA aged 25-35')])
      assert.deepEqual(
        only(text, CODE)[0]!.fixes.filter(({ code }) => code === 'cut-line'),
        [],
        text,
      );
  });
});

describe('What is cut between two signs', () => {
  it('leaves the one that parts more, and of two alike the first', () => {
    for (const [line, left] of [
      ['会英语，35岁以下,会开车', '会英语，会开车'],
      ['会英语；35岁以下，会开车', '会英语；会开车'],
      ['会英语，35岁以下；会开车', '会英语；会开车'],
      ['会英语、35岁以下，会开车', '会英语，会开车'],
      ['会英语,35岁以下。', '会英语。'],
    ] as const)
      assert.equal(fixed(zh(line), CODE, 'cut-line'), zh(left), line);
  });
});

describe('An age that further words of its line go on about', () => {
  it('is not cut alone', () => {
    for (const line of [
      '30周岁及以下，大专，两年经验（30周岁以上需四年经验）',
      '35岁以下，会开车，超过35岁的需有主管经验',
      '会开车，３０岁以下，大专（３０岁以上须本科）',
      '年齡35歲以下，會開車；35歲以上須有證書',
    ])
      assert.deepEqual(
        only(zh(line), CODE).map(({ args, fixes }) => [args.kind, fixes.filter(({ code }) => code === 'cut-line')]),
        [['age', []]],
        line,
      );
    assert.deepEqual(
      only(en('Aged 25-35; those over 35 need a degree'), CODE)[0]!.fixes.filter(({ code }) => code === 'cut-line'),
      [],
    );
  });

  it('is cut where they are about something else', () => {
    assert.equal(
      fixed(zh('30岁以下，大专（本科可放宽经验），带过30人的团队'), CODE, 'cut-line'),
      zh('大专（本科可放宽经验），带过30人的团队'),
    );
  });
});
