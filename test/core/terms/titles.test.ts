import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzer, engine } from '../../support/built-in.ts';

const { pack, index } = engine;
const isRole = (id: string | undefined): boolean => index.role(id) !== undefined;

/** A job description, ready for its first duty. */
const draftOf = (locale: 'zh' | 'en', title?: string): string =>
  `${title === undefined ? '' : `# ${title}\n\n`}## ${locale === 'zh' ? '岗位职责' : 'Responsibilities'}\n\n- `;

describe('The title of a post', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`says the same to the draft, to its analysis and to completion, for every title known (${locale})`, () => {
      for (const { id, forms, profession, also } of pack.titles) {
        for (const form of forms[locale]) {
          const text = draftOf(locale);
          const { draft, declared } = analyzer.read(text, 'markdown', { title: form });
          if (declared?.joint) {
            assert.ok(
              declared.joint.every((role) => role === profession || also.includes(role)),
              form,
            );
            continue;
          }
          const expected = isRole(profession) ? profession : undefined;
          assert.equal(declared?.role, expected, `${form} of ${id}`);
          assert.deepEqual(analyzer.analyze(text, 'markdown', { title: form }).declared, declared, form);
          const offered = engine.suggestDuties(text, text.length, draft, declared)?.duties ?? [];
          assert.ok(offered.length > 0, form);
          if (expected !== undefined) assert.deepEqual([...new Set(offered.map(({ role }) => role))], [expected], form);
        }
      }
    });
  }

  it('is of operations where a text in traditional characters says 營運, and of stores where it says so', () => {
    const professionOf = (title: string): string | undefined => engine.findTitle(title)?.profession;
    for (const title of ['營運專員', '營運經理', '資深營運專員', '營運企劃（台北）']) {
      assert.equal(professionOf(title), 'operations', title);
      assert.equal(analyzer.read(`# ${title}\n\n## 工作內容\n\n- `, 'markdown').declared?.role, 'operations', title);
    }
    for (const title of ['營運督導', '门店运营', '营运专员']) assert.equal(professionOf(title), 'supply-chain', title);
    assert.equal(professionOf('業務專員'), 'sales');
    for (const title of ['營運專員（銷售部）', '（市場）營運經理'])
      assert.equal(professionOf(title), 'operations', `${title}: what stands beside it is another department`);
  });

  it('is of another profession where operations is only what that one’s work is called', () => {
    const told = {
      'HR运营专员(SSC)': 'human-resources',
      招聘运营: 'human-resources',
      财务运营专员: 'finance',
      采购运营专员: 'supply-chain',
      机房运营: 'engineering',
      呼叫中心运营: 'customer-service',
      'Talent Operations Specialist': 'human-resources',
      'Billing Operations Specialist': 'finance',
      'Support Operations Lead': 'customer-service',
    };
    for (const [title, profession] of Object.entries(told))
      assert.equal(engine.findTitle(title)?.profession, profession, title);
  });

  it('says a role by the part that names the post, whatever team stands behind it', () => {
    for (const title of ['市场专员-销售', '市场专员-社群', '市场专员-用户运营'])
      assert.equal(analyzer.read(draftOf('zh', title), 'markdown').declared?.role, 'marketing', title);
  });

  it('stands behind a call, too', () => {
    for (const line of ['NOW HIRING!! Leasing Consultant', "We're hiring! Leasing Consultant", '急聘！！租赁顾问'])
      assert.equal(analyzer.read(`${line}\nAcme\n\n${draftOf('en')}`, 'markdown').declared?.role, 'sales', line);
  });

  it('says so too as the heading of the draft', () => {
    for (const { forms, profession } of pack.titles) {
      for (const locale of ['zh', 'en'] as const) {
        const form = forms[locale][0]!;
        const { declared } = analyzer.read(draftOf(locale, form), 'markdown');
        if (declared?.joint) continue;
        assert.equal(declared?.role, isRole(profession) ? profession : undefined, form);
      }
    }
  });

  it('names the specialization of sales or marketing, so that duties of its own are offered first', () => {
    const specializationOf = (title: string, locale: 'zh' | 'en') =>
      analyzer.read(draftOf(locale, title), 'markdown').declared?.specialization;
    for (const { id, specializations } of pack.roles) {
      if (id === 'operations') continue;
      for (const { id: special, titles } of specializations) {
        for (const title of Object.values(titles)) {
          for (const locale of ['zh', 'en'] as const) {
            assert.equal(specializationOf(title[locale], locale), special, title[locale]);
          }
        }
      }
    }
    for (const [title, special] of [
      ['SDR', 'inside-sales'],
      ['电话销售专员', 'inside-sales'],
      ['KA经理', 'key-account-sales'],
      ['Channel Manager', 'channel-sales'],
      ['导购', 'store-field-sales'],
      ['续费顾问', 'customer-renewal'],
      ['品牌经理', 'brand-marketing'],
      ['抖音投手', 'growth-marketing'],
      ['Content Marketing Manager', 'content-and-social'],
      ['PMM', 'product-marketing'],
      ['公关经理', 'events-and-pr'],
    ] as const) {
      assert.equal(specializationOf(title, 'en'), special, title);
    }
  });

  for (const [title, id] of [
    ['【杭州】高级用户运营（急聘）', 'user-operations'],
    ['急聘 用户运营 双休', 'user-operations'],
    ['用户运营主管P6', 'user-operations'],
    ['上海-用户运营岗', 'user-operations'],
    ['用戶運營', 'user-operations'],
    ['运营助理/专员', 'operations-specialist'],
    ['ＢＤ（北京）', 'business-development-manager'],
    ['Senior Account Executive (m/f/d)', 'account-executive'],
    ['Account Executive, Mid-Market', 'account-executive'],
    ['Account Executive II – Remote', 'account-executive'],
    ['Account Executives', 'account-executive'],
    ['Account Executive @ Acme', 'account-executive'],
    ['Seller Operations Manager @ Acme', 'merchant-operations'],
    ['Urgent: Sales Representative in Chicago', 'sales-representative'],
    ['Director, Product Marketing', 'product-marketing-manager'],
    ['Senior Manager, Supply Chain', 'supply-chain-manager'],
    ['Sales Director', 'sales-director'],
    ['Director of Sales', 'sales-director'],
    ['Operations Manager for a warehouse', 'operations-manager'],
    ['Sales, Marketing & Operations Manager', 'operations-manager'],
  ] as const) {
    it(`is known with what stands around it: ${title}`, () => assert.equal(engine.findTitle(title)?.id, id));
  }

  for (const title of [
    '',
    '！！！',
    '销售漏斗周报',
    '市场总监助理的助理',
    '产品经理/用户运营',
    '策划专员/新媒体运营',
    '非销售岗',
    'Constructor',
    'toString',
    'Sales Director / Software Engineer',
    `${'很长的'.repeat(50)}用户运营`,
  ]) {
    it(`is not known where it says more than one profession, or is none: ${title.slice(0, 20)}`, () =>
      assert.equal(engine.findTitle(title), undefined));
  }

  it('is of the specialization that it names', () => {
    const { declared } = analyzer.read(draftOf('zh', 'TikTok运营'), 'markdown');
    assert.deepEqual([declared?.role, declared?.specialization], ['operations', 'ecommerce-operations']);
  });

  const SELLING = ['拜访客户', '报价、谈判、签订合同', '跟进回款，完成个人业绩指标', '开发新客户，建立客户档案'];
  const jd = (title: string, duties: readonly string[]): string =>
    `# ${title}\n\n## 岗位职责\n\n${duties.map((it) => `- ${it}\n`).join('')}`;

  it('leaves the role to the text where it says too little', () => {
    assert.equal(analyzer.read(draftOf('en', 'Operations Manager'), 'markdown').declared, undefined);
    assert.equal(analyzer.read(jd('市场营销专员', SELLING), 'markdown').declared?.role, 'sales');
  });

  it('of a neighbor holds no line against a role, whatever the lines resemble', () => {
    for (const title of ['客户成功经理', '产品经理', '销售运营经理', '招聘专员', '供应链经理', 'Founding GTM Lead']) {
      const { role, declared, findings } = analyzer.analyze(jd(title, SELLING), 'markdown');
      assert.deepEqual([role, declared], [undefined, undefined], title);
      assert.deepEqual(
        findings.filter(({ code }) => code === 'role/off-role-duty'),
        [],
        title,
      );
      // That all the work is one role's is at most asked about.
      assert.ok(
        findings.every(({ code, severity }) => code !== 'role/title-mismatch' || severity === 'information'),
        title,
      );
    }
    const { role } = analyzer.analyze(`---\nrole: customer-success\n---\n\n${jd('华东区', SELLING)}`, 'markdown');
    assert.equal(role, undefined);
  });

  it('is the news where it is market work by name and selling by its lines', () => {
    const { findings } = analyzer.analyze(jd('市场专员', SELLING), 'markdown');
    assert.ok(findings.some(({ code, args }) => code === 'role/title-mismatch' && args.role === 'sales'));
  });
});
