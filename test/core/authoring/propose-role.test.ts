import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  createEngine,
  type Analyzer,
  type Engine,
  type Locale,
  type ProposalResult,
  type RoleProposal,
  type SummarizedFile,
  type WorkingPost,
} from '../../../src/core/index.ts';
import { proposedPack } from '../../../src/core/packs.ts';
import { proposalStrings } from '../../../src/words/proposal-words.ts';
import { analyzer, engine, roleModel } from '../../support/built-in.ts';
import {
  careAssistants,
  customerSuccessManagers,
  facilitiesCoordinators,
  labTechnicians,
  pastryChefs,
  productManagers,
  type RoleDrafts,
} from '../../support/role-drafts.ts';
import { samples } from '../../support/samples.ts';
import { knowledgeOf, said } from '../../support/team-files.ts';

function filesOf(texts: readonly string[]): SummarizedFile<WorkingPost>[] {
  return texts.map((text, at) => {
    const name = `${at + 1}.md`;
    return { id: name, path: name, summary: engine.summarizeWork(analyzer.analyze(text, 'markdown'), analyzer) };
  });
}

function proposed(texts: readonly string[], options = {}): RoleProposal {
  const result = engine.proposeRole(filesOf(texts), options);
  assert.ok(!('problem' in result), JSON.stringify(result));
  return result;
}

function packOf(proposal: RoleProposal, locale: Locale): string {
  const { index } = engine;
  const activity = (id: string): string => index.activity(id)!.name[locale];
  const words = proposalStrings(locale, { activity, profession: (id) => index.professionName(id, locale) });
  return proposedPack(proposal, words, activity);
}

/** An engine with the pack, which must be sound. */
async function engineWith(text: string): Promise<{ engine: Engine; analyzer: Analyzer }> {
  const knowledge = await knowledgeOf({ '/team/.role-lens/proposed.yaml': text });
  assert.deepEqual(said(knowledge), []);
  assert.ok(knowledge.packs[0]!.isInForce);
  const own = createEngine([knowledge.compiled]);
  return { engine: own, analyzer: own.createAnalyzer(roleModel) };
}

/** What is said of a draft: its role, the role that it speaks of, and every finding with its place. */
function saidOf(by: Analyzer, text: string): unknown {
  const { role, reading, findings } = by.analyze(text, 'markdown');
  return [role, reading.role, findings.map(({ code, start, end }) => [code, start, end])];
}

const FOLDERS: readonly (readonly [string, RoleDrafts, Locale, readonly string[]])[] = [
  ['product', productManagers, 'zh', ['需求评审', '需求文档', '排优先级', '功能验收', '产品路线图']],
  ['customer-success', customerSuccessManagers, 'en', ['health scores', 'success plan', 'executive sponsors']],
];

/** Folders of five drafts for jobs that nobody knows. */
const NEW_JOBS: readonly (readonly [string, RoleDrafts, Locale, readonly string[]])[] = [
  ['面点师', pastryChefs, 'zh', ['配方', '醒发时间', '烤箱温度']],
  ['养老护理员', careAssistants, 'zh', ['护理记录', '防跌倒', '压疮']],
  ['Facilities Coordinator', facilitiesCoordinators, 'en', ['asset register', 'maintenance schedule', 'badge access']],
  ['Laboratory Technician', labTechnicians, 'en', ['batch record', 'sample log', 'culture media']],
];

/** A job description. */
const jd = (locale: Locale, title: string, ...lines: readonly string[]): string =>
  `# ${title}\n\n## ${locale === 'zh' ? '岗位职责' : 'Responsibilities'}\n\n${lines.map((it) => `- ${it}\n`).join('')}`;

describe('A role that is proposed from drafts', () => {
  for (const [name, drafts, locale, words] of NEW_JOBS) {
    it(`is told from its drafts, and leaves those of sales, marketing and operations alone: ${name}`, async () => {
      const role = proposed(drafts.texts);
      assert.deepEqual(role.names, { [locale]: name });
      const forms = role.terms.map(({ form }) => form);
      assert.deepEqual(
        words.filter((it) => !forms.includes(it)),
        [],
        forms.join(),
      );
      const own = await engineWith(packOf(role, locale));
      const { role: told, reading } = own.analyzer.analyze(drafts.another, 'markdown');
      assert.deepEqual([told, reading.role], [role.id, role.id]);
      for (const sample of samples) {
        assert.deepEqual(saidOf(own.analyzer, sample.text), saidOf(analyzer, sample.text), sample.name);
      }
    });
  }

  for (const [id, drafts, locale, words] of FOLDERS) {
    it(`has the words, the lines and the work of ten drafts: ${id}`, () => {
      const role = proposed(drafts.texts);
      assert.equal(role.id, id);
      assert.equal(role.drafts, 10);
      assert.deepEqual(role.languages, [locale]);
      const forms = role.terms.map(({ form }) => form);
      assert.deepEqual(
        words.filter((it) => !forms.includes(it)),
        [],
        forms.join(),
      );
      assert.ok(role.terms.every((it) => it.drafts >= 3));
      assert.ok(role.duties.length >= 5);
      const lines = drafts.texts.join('\n');
      assert.ok(role.duties.every(({ text }) => lines.includes(text)));
      assert.ok(role.own.length >= 3);
      assert.deepEqual(role.shares, [], 'what is known as its own is written nowhere again');
    });

    it(`is a sound pack by which an eleventh draft is told, and all others are read as before: ${id}`, async () => {
      const text = packOf(proposed(drafts.texts), locale);
      const own = await engineWith(text);
      assert.ok(own.engine.index.role(id));
      const { role, reading } = own.analyzer.analyze(drafts.another, 'markdown');
      assert.deepEqual([role, reading.role], [id, id]);
      // Without its title the words alone speak more of it than of any other role.
      const { mix } = own.analyzer.analyze(drafts.another.replace(/^#.*\n/, ''), 'markdown').reading;
      const others = Object.entries(mix).filter(([it]) => it !== id && it !== 'none');
      assert.ok(
        others.every(([, share]) => share < mix[id]!),
        JSON.stringify(mix),
      );
      for (const sample of samples) {
        assert.deepEqual(saidOf(own.analyzer, sample.text), saidOf(analyzer, sample.text), sample.name);
      }
    });
  }

  it('has no pieces of words, and no words that stand in every trade', () => {
    const lines = [
      '根据客户需求进行方案设计',
      '根据用户需求提出产品改法',
      '针对门店需求进行推出产品的测试',
      '通过访谈进行整理',
    ];
    const texts = productManagers.texts.map((it) =>
      it.replaceAll(
        /^(?:-|\d\.) .*(?:访谈|需求|功能).*$/gm,
        (line) => `${line}\n${lines.map((own) => `- ${own}`).join('\n')}`,
      ),
    );
    const forms = proposed(texts).terms.map(({ form }) => form);
    assert.ok(forms.includes('需求文档'));
    for (const piece of ['户需求', '出产品', '进行', '根据', '通过', '求进行', '针对']) {
      assert.ok(!forms.includes(piece), `${piece}: ${forms.join()}`);
    }
  });

  it('takes no company, no benefit, no address and no words of every trade from what all drafts share', () => {
    const boilerplate = [
      '',
      '- We offer a competitive salary, dental insurance and unlimited holiday',
      '- Brightline is an equal opportunity employer',
      '- Drive strategic initiatives with key stakeholders across the organization',
      '- Work well under pressure and to tight deadlines',
      '- Apply at www.brightline.example/jobs',
      "- Keep Brightline's asset register safe and help the teams at Brightline move in",
      '',
    ].join('\n');
    const texts = facilitiesCoordinators.texts.map((it) => it.replace(/\n\n## What you bring/, `${boilerplate}$&`));
    const role = proposed(texts);
    const forms = role.terms.map(({ form }) => form);
    assert.ok(forms.includes('asset register'), forms.join());
    const said = [...forms, ...role.duties.map(({ text }) => text)].join('\n');
    assert.doesNotMatch(
      said,
      /brightline|www|salary|insurance|holiday|employer|pressure|deadlines|stakeholder|initiative/i,
    );
  });

  it('says a duty for any company: without its name, and with blanks for its numbers', () => {
    const lines = ["Run fire drills in Brightline's 12 offices", "Run the fire drills in Brightline's 30 offices"];
    const texts = facilitiesCoordinators.texts.map((it, at) =>
      it.replace(/\n\n## What you bring/, `\n- ${lines[at % 2]!}\n- Check 3D plans and ISO 9001 files at Brightline$&`),
    );
    const { duties } = proposed(texts);
    assert.ok(
      duties.some(({ text }) => /^Run (?:the )?fire drills in our ____ offices$/.test(text)),
      JSON.stringify(duties),
    );
  });

  it('keeps the duties of a role in IT, and no sentence about the company', () => {
    const duties = [
      'Manage IT vendors and the budget for servers',
      'Run IT support for the stores of the region',
      'Write IT’s report on outages each quarter',
    ];
    const sentences = [
      'When something breaks, it moves within the day',
      'Here you grow fast beside friendly engineers',
    ];
    const own = ['Patch racks by night', 'Count laptops', 'Renew licenses', 'Test backups', 'Rent rooms', 'Wire desks'];
    const texts = [0, 1, 2].map((at) =>
      jd('en', 'IT Manager', ...duties, ...sentences, ...own.slice(2 * at, 2 * at + 2), `Answer ticket queue ${at}`),
    );
    const said = proposed(texts).duties.map(({ text }) => text);
    for (const duty of duties) assert.ok(said.includes(duty), said.join('\n'));
    for (const sentence of sentences) assert.ok(!said.includes(sentence), sentence);
  });

  it('takes a phrase in several wordings for a term, and no sentence that is copied from draft to draft', () => {
    const copied = '整理门店陈列道具并拍照留底';
    const texts = pastryChefs.texts.map((it) => it.replace(/\n\n## 任职要求/, `\n- ${copied}$&`));
    const { terms, duties } = proposed(texts);
    assert.ok(
      terms.every(({ form }) => !copied.includes(form)),
      JSON.stringify(terms),
    );
    assert.equal(duties[0]!.text, copied, 'it is a typical duty all the same');
  });

  it('is none where the drafts are for different jobs: it is said for which', () => {
    const mixed = [
      pastryChefs.texts[0]!,
      careAssistants.texts[0]!,
      productManagers.texts[0]!,
      jd('zh', '出纳', '登记日记账，核对银行流水', '开票，报销付款'),
      jd('zh', '仓库管理员', '收货入库，盘点货架', '按单拣货，打包发货'),
      jd('zh', '电工', '检修配电柜，更换线路', '巡检车间照明'),
    ];
    const result = engine.proposeRole(filesOf(mixed));
    assert.ok('problem' in result && result.problem === 'mixed', JSON.stringify(result));
    const words = proposalStrings('zh', {
      activity: (id) => id,
      profession: (id) => engine.index.professionName(id, 'zh'),
    });
    assert.match(words.mixed(result.drafts, result.jobs), /^这 6 份草稿写的不是同一个岗位：.*产品经理 1 份/);
    const english = [facilitiesCoordinators, labTechnicians, customerSuccessManagers].map(({ texts }) => texts[0]!);
    const others = [
      jd('en', 'Payroll Clerk', 'Run payroll each month', 'Answer questions about pay slips'),
      jd('en', 'Legal Counsel', 'Review contracts', 'Advise on licences'),
    ];
    const second = engine.proposeRole(filesOf([...english, ...others]));
    assert.ok('problem' in second && second.problem === 'mixed', JSON.stringify(second));
    assert.equal(proposed(mixed, { name: '后厨' }).names.zh, '后厨', 'who names it says that it is one');
  });

  it('is called by a whole word, and not by what the ends of two titles have in common', () => {
    const titles = ['置业顾问', '高级置业顾问', '置业顾问（夜班）', '就业顾问'];
    const texts = titles.map((title, at) =>
      jd('zh', title, `第${at}周带人看样板间`, '整理户型图，核对房源台账', `抄写门牌${at}`),
    );
    assert.equal(proposed(texts).names.zh, '置业顾问');
  });

  it('is not sales again where all drafts are for sales', () => {
    const sales = ['Door-to-Door Rep', 'Closer', 'Sales Wizard'].map((title, at) =>
      jd(
        'en',
        title,
        'Prospect for new customers and close deals',
        `Hit a quota of ${at + 2} deals a month`,
        'Negotiate prices and sign contracts',
      ),
    );
    const result = engine.proposeRole(filesOf(sales));
    assert.ok('problem' in result, JSON.stringify(result));
  });

  it('says that it is thin where the drafts have hardly a word in common', () => {
    const texts = ['收发信件', '给花浇水', '换灯泡'].map((line, at) => jd('zh', '楼层管家', line, `第${at}班巡楼`));
    assert.match(packOf(proposed(texts), 'zh'), /# 这些草稿共同的说法不多/);
    assert.doesNotMatch(packOf(proposed(productManagers.texts), 'zh'), /共同的说法不多/);
  });

  it('says in its remarks how many drafts stand behind each entry', () => {
    const text = packOf(proposed(productManagers.texts), 'zh');
    assert.match(text, / {2}# 10 份里有 9 份\n {2}product-xuqiuwendang:\n {4}forms: \[需求文档\]\n/);
    assert.match(packOf(proposed(customerSuccessManagers.texts), 'en'), / {2}# 7 of 10 drafts\n/);
  });

  it('is new where the pack knows nothing of it: its id and its titles come from the drafts, and others keep their work', async () => {
    const renamed = productManagers.texts.map((it) => it.replaceAll('产品经理', '玩法规划师'));
    const role = proposed(renamed);
    assert.deepEqual(role.names, { zh: '玩法规划师' });
    assert.match(role.id, /^[a-z0-9-]+$/);
    assert.deepEqual(role.titles, [], 'a title that holds the name is known by the name');
    assert.ok(role.shares.some((it) => it.id === 'write-requirements'));
    const own = await engineWith(packOf(role, 'zh'));
    const requirements = own.engine.index.activity('write-requirements')!;
    assert.deepEqual(requirements.owns, engine.index.activity('write-requirements')!.owns);
    assert.ok(requirements.shares.includes(role.id));
    const { role: told } = own.analyzer.analyze(renamed[0]!, 'markdown');
    assert.equal(told, role.id);
  });

  it('has the id and the name that it is given, and no id that is taken or none', async () => {
    const role = proposed(customerSuccessManagers.texts, { id: 'care', name: 'Customer care' });
    assert.deepEqual([role.id, role.names], ['care', { en: 'Customer care' }]);
    await engineWith(packOf(role, 'en'));
    const files = filesOf(customerSuccessManagers.texts);
    assert.deepEqual(engine.proposeRole(files, { id: 'sales' }), { problem: 'taken', id: 'sales' });
    assert.deepEqual(engine.proposeRole(files, { id: 'Our Role' }), { problem: 'bad-id', id: 'Our Role' });
  });

  it('leaves out what is no job description, and drafts for somebody else', () => {
    const sales = '# 销售经理\n\n## 岗位职责\n\n- 开发新客户，签订合同\n- 跟进商机，谈判合同\n- 催收回款\n';
    const role = proposed([...productManagers.texts, '# 会议纪要\n\n今天下雨。\n', sales]);
    assert.equal(role.drafts, 10);
    assert.deepEqual(
      role.leftOut.map(({ path, why, profession }) => [path, why, profession]),
      [
        ['11.md', 'no-posting', undefined],
        ['12.md', 'other-profession', 'sales'],
      ],
    );
    assert.match(packOf(role, 'zh'), /# 12\.md：写的是销售\n/);
  });

  it('needs three drafts', () => {
    const result: ProposalResult = engine.proposeRole(filesOf(productManagers.texts.slice(0, 2)));
    assert.deepEqual(result, { problem: 'too-few', drafts: 2, needed: 3, leftOut: [] });
    assert.equal(proposed(productManagers.texts.slice(0, 3)).drafts, 3);
  });

  it('is sound whatever signs stand in the drafts', async () => {
    const signs = [
      '"a": {b}',
      '# [x](y) *z*',
      "it's: 'so' & !so",
      '`{{role}}` ${1:x}',
      '- : ? | >',
      '%TAG ! \u2028 \u0007',
    ];
    const texts = customerSuccessManagers.texts.map((text, at) =>
      text.replaceAll(/^- (.*)$/gm, `- $1 ${signs[at % signs.length]!}`),
    );
    await engineWith(packOf(proposed(texts), 'en'));
    await engineWith(packOf(proposed(texts, { name: ': # "x" {y}' }), 'zh'));
  });

  it('reads two hundred drafts of three kilobytes in work that grows with their length', () => {
    const [first, second, third] = ['配方', '醒发时间', '烤箱温度'];
    // Characters by their number: no two drafts have a line in common.
    const unlike = (seed: number): string =>
      Array.from({ length: 6 }, (_, at) => String.fromCodePoint(0x4e00 + ((seed * 7919 + at * 104_729) % 20_000))).join(
        '',
      );
    const draft = (number: number): string => {
      const things = Array.from(
        { length: 60 },
        (_, at) => `${unlike(100 * number + at)}时核对${at % 2 === 0 ? first : second}，登记${third}`,
      );
      return jd('zh', '面点师', ...things);
    };
    const texts = Array.from({ length: 200 }, (_, number) => draft(number));
    assert.ok(texts.every((it) => Buffer.byteLength(it) > 3000));
    const files = filesOf(texts);
    const segmenter = Intl.Segmenter.prototype;
    const plain = Object.getOwnPropertyDescriptor(segmenter, 'segment')!;
    let read = 0;
    const workOn = (count: number): number => {
      read = 0;
      const result = engine.proposeRole(files.slice(0, count));
      assert.ok(!('problem' in result) && result.drafts === count);
      return read;
    };
    try {
      const counting = function (this: Intl.Segmenter, text: string): unknown {
        read += text.length;
        return Reflect.apply(plain.value as (text: string) => unknown, this, [text]);
      };
      Object.defineProperty(segmenter, 'segment', { ...plain, value: counting });
      const [some, all] = [workOn(50), workOn(200)];
      assert.ok(some > 0 && all <= 4.1 * some, `${some} characters of 50 drafts, ${all} of 200`);
      assert.ok(all <= 4 * texts.join('').length, `${all} characters`);
    } finally {
      Object.defineProperty(segmenter, 'segment', plain);
    }
  }).timeout(60_000);

  it('counts a draft that is handed on word for word once', () => {
    const role = proposed(Array.from({ length: 10 }, () => productManagers.texts).flat());
    assert.equal(role.drafts, 10);
    assert.equal(role.leftOut.filter(({ why }) => why === 'copy').length, 90);
    assert.deepEqual(role.terms, proposed(productManagers.texts).terms);
    const five = engine.proposeRole(filesOf(Array.from({ length: 5 }, () => productManagers.texts[0]!)));
    assert.ok('problem' in five && five.problem === 'too-few');
    assert.equal(five.drafts, 1);
    const words = proposalStrings('en', { activity: (id) => id, profession: (id) => id });
    assert.match(
      words.tooFew(1, 3, five.leftOut),
      /^Only one job description was found \(4 more are nearly the same\)\./,
    );
  });
});
