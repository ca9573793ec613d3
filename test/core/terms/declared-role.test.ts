import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyzer, engine } from '../../support/built-in.ts';
import { holds } from '../../support/property.ts';

function withRole(text: string, role: string): string {
  const change = engine.setRole(text, engine.readDraft(text, 'markdown'), role);
  return change ? text.slice(0, change.start) + change.newText + text.slice(change.end) : text;
}

describe('Set Draft Role', () => {
  it('writes front matter into a draft that has none', () => {
    assert.equal(withRole('# 标题\n', 'sales'), '---\nrole: sales\n---\n\n# 标题\n');
    assert.equal(withRole('', 'sales'), '---\nrole: sales\n---\n');
  });

  it('adds a line to front matter without a role', () => {
    assert.equal(withRole('---\ntitle: a\n---\nb', 'sales'), '---\ntitle: a\nrole: sales\n---\nb');
    assert.equal(withRole('---\n---\nb', 'sales'), '---\nrole: sales\n---\nb');
  });

  it('updates the role and keeps the comment and everything else', () => {
    assert.equal(
      withRole('---\nrole: sales # 待定\nx: 1\n---\nb', 'marketing'),
      '---\nrole: marketing # 待定\nx: 1\n---\nb',
    );
    assert.equal(withRole('---\nrole: # 待定\n---\nb', 'sales'), '---\nrole: sales # 待定\n---\nb');
    assert.equal(withRole('---\nrole:\n---\nb', 'sales'), '---\nrole: sales\n---\nb');
    assert.equal(withRole('---\nrole: "sales"\n---', 'marketing'), '---\nrole: marketing\n---');
  });

  it('replaces a list of roles', () => {
    assert.equal(
      withRole('---\nrole:\n  - sales\n  - marketing\nx: 1\n---\n', 'sales'),
      '---\nrole: sales\nx: 1\n---\n',
    );
    assert.equal(withRole('---\nrole: [sales, marketing]\n---\n', 'sales'), '---\nrole: sales\n---\n');
  });

  it('changes nothing when the draft says so already', () => {
    assert.equal(
      engine.setRole('---\nrole: sales\n---', engine.readDraft('---\nrole: sales\n---', 'markdown'), 'sales'),
      undefined,
    );
  });

  it('keeps the line ends and the byte order mark of the document', () => {
    assert.equal(withRole('# a\r\nb\r\n', 'sales'), '---\r\nrole: sales\r\n---\r\n\r\n# a\r\nb\r\n');
    assert.equal(withRole('\uFEFF# a\n', 'sales'), '\uFEFF---\nrole: sales\n---\n\n# a\n');
  });

  it('makes every text declare the role, once, and loses none of it', () => {
    const piece = fc.constantFrom(
      '---',
      '\n',
      '\r\n',
      'role: x',
      'role:',
      ' - a',
      'title: b',
      '# 标题',
      '正文',
      ' ',
      '#',
    );
    holds(
      fc.property(fc.string({ unit: piece, maxLength: 30 }), (text) => {
        const changed = withRole(text, 'marketing');
        const declared = analyzer.read(changed, 'markdown').declared;
        assert.deepEqual(
          [declared?.role, declared?.from],
          ['marketing', 'front-matter'],
          JSON.stringify({ text, changed }),
        );
        assert.equal(withRole(changed, 'marketing'), changed);
        const body = (whole: string): string =>
          whole.slice(engine.readDraft(whole, 'markdown').frontMatter?.range.end ?? 0).trim();
        assert.equal(body(changed), body(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('A draft for several roles', () => {
  const declared = (role: string): unknown => {
    const it = analyzer.read(`---\nrole: ${role}\n---\n\n# x\n`, 'markdown').declared;
    return it && [it.role, ...(it.joint ?? [])];
  };

  it('lists them in its front matter, its main one first', () => {
    assert.deepEqual(declared('[operations, marketing]'), ['operations', 'operations', 'marketing']);
    assert.deepEqual(declared('["运营", 销售]'), ['operations', 'operations', 'sales']);
    assert.deepEqual(declared('\n  - marketing\n  - sales'), ['marketing', 'marketing', 'sales']);
  });

  it('is for one role where it lists one', () => assert.deepEqual(declared('[sales]'), ['sales']));
});

describe('A title that names several roles', () => {
  const declared = (title: string): string | undefined => {
    const it = analyzer.read(`# ${title}\n\n## 岗位职责\n\n- 见下\n`, 'markdown').declared;
    return it && (it.joint ?? [it.role]).join('+');
  };
  const several: readonly (readonly [title: string, roles: string])[] = [
    ['市场、运营、销售专员', 'marketing+operations+sales'],
    ['销售/市场/运营经理', 'sales+marketing+operations'],
    ['市场和销售经理', 'marketing+sales'],
    ['运营兼市场专员（北京）', 'operations+marketing'],
    ['【急聘】高级市场/运营专员 双休', 'marketing+operations'],
    ['销售經理／市場經理', 'sales+marketing'],
    ['市场+运营', 'marketing+operations'],
    ['业务/运营专员', 'sales+operations'],
    ['新媒体运营/市场推广专员', 'operations+marketing'],
    ['产品、市场、销售负责人', 'marketing+sales'],
    ['Sales & Marketing Manager', 'sales+marketing'],
    ['Marketing and Operations Lead', 'marketing+operations'],
    ['Sales/Marketing Intern', 'sales+marketing'],
    ['Head of Sales and Marketing', 'sales+marketing'],
    ['VP, Sales & Marketing', 'sales+marketing'],
    ['Sales, Marketing & Operations Coordinator', 'sales+marketing+operations'],
    ['Director of Marketing & Operations, EMEA', 'marketing+operations'],
    ['Sales Manager / Marketing Manager', 'sales+marketing'],
    ['Digital Marketing & Sales Executive (Remote)', 'marketing+sales'],
  ];
  for (const [title, roles] of several)
    it(`declares all of them: ${title}`, () => assert.equal(declared(title), roles));

  const one: readonly string[] = [
    '市场部销售',
    '市场部/销售专员',
    '销售运营',
    '运营市场',
    '市场销售',
    '市场营销专员',
    '销售/市场运营经理',
    '销售/业务经理',
    '电商运营/店长',
    '市场经理（销售、运营方向）',
    'Sales Operations Manager',
    'Marketing Operations Specialist',
    'Sales and Marketing Operations Manager',
    'Sales Manager, Marketing Cloud',
    'Sales Manager - Marketing Technology',
    'Sales Manager for Marketing and Operations',
    'Account Executive, Growth & Marketing',
    'Sales & Business Development Manager',
  ];
  const unsettled: readonly string[] = [
    '销售与市场运营经理',
    '市场与销售运营',
    'Sales and Marketing Operations Manager',
    'Sales & Marketing Operations',
    'Marketing and Sales Operations (Remote)',
  ];
  for (const title of unsettled)
    it(`leaves it to the text where its last word may hold for all that it lists: ${title}`, () =>
      assert.equal(declared(title), undefined));
  const settled: readonly (readonly [title: string, role: string])[] = [
    ['Sales and Customer Success Manager', 'sales'],
    ['Product and Marketing Manager', 'marketing'],
    ['社群和用户运营专员', 'operations'],
    ['Sales & Business Development Manager', 'sales'],
  ];
  for (const [title, role] of settled)
    it(`says its role where its last word holds for itself: ${title}`, () => assert.equal(declared(title), role));
  const shared: readonly (readonly [title: string, role: string | undefined])[] = [
    ['Community & Player Operations Lead', 'operations'],
    ['Content and Community Operations Manager', 'operations'],
    ['Marketplace & Store Operations Executive', 'operations'],
    ['Trade & Shopper Marketing Manager', 'marketing'],
    ['Finance & Sales Operations Manager', undefined],
    ['Brand & Marketing Operations Manager', undefined],
  ];
  for (const [title, role] of shared)
    it(`is read with the last words that its parts share: ${title}`, () => assert.equal(declared(title), role));
  for (const title of one)
    it(`lists none where one word says what another is: ${title}`, () =>
      assert.ok(!declared(title)?.includes('+'), declared(title)));
});

describe('An English title that names what is worked with', () => {
  const declared = (title: string): string | undefined => analyzer.read('', 'plaintext', { title }).declared?.role;

  for (const title of [
    'Adobe Analytics Solutions Consultant (French)',
    'Mailchimp Industry Lead',
    'Creative Agency Lead, Nordics',
    'Head of Media Agencies',
    'Podcast Partner Lead',
    'Connected TV Industry Manager (Polish)',
    'Salesforce Consultant',
    'Salesloft Administrator',
  ]) {
    it(`says no role: ${title}`, () => assert.equal(declared(title), undefined));
  }

  for (const [title, role] of [
    ['Marketing Manager, Google Analytics', 'marketing'],
    ['SEO Specialist, Retail', 'marketing'],
    ['Brand Lead, Podcasts', 'marketing'],
    ['PR Manager, Creative Agencies', 'marketing'],
    ['Email Marketing Lead', 'marketing'],
    ['Marketing Automation Lead', 'marketing'],
    ['Sales Lead, Mailchimp', 'sales'],
    ['Sales Lead, Salesforce', 'sales'],
    ['Distributor Sales Manager', 'sales'],
    ['抖音投手', 'marketing'],
    ['品牌公关（4A广告公司）', 'marketing'],
  ] as const) {
    it(`says its role by a word of the craft: ${title}`, () => assert.equal(declared(title), role));
  }

  it('contradicts no `role:`', () => {
    const text = '---\nrole: sales\n---\n\n# Mailchimp Industry Lead\n\n## Responsibilities\n\n- Visit key accounts\n';
    const { findings } = analyzer.analyze(text, 'markdown', {});
    assert.deepEqual(
      findings.filter(({ code }) => code === 'role/title-mismatch'),
      [],
    );
  });
});

describe('The role of a plan', () => {
  const read = (text: string) => analyzer.read(text, 'markdown').declared;

  it('is that of the team in its title, whatever kind of plan it is', () => {
    for (const [title, role] of [
      ['BFCM – Store Ops launch plan', 'operations'],
      ['Sales content calendar', 'sales'],
      ['销售部推广方案', 'sales'],
      ['用户运营推广计划', 'operations'],
      ['华中区 9-10 月业绩恢复方案（区域运营部 / 何军起草）', 'operations'],
      ['Launch plan', 'marketing'],
      ['市场推广计划', 'marketing'],
    ] as const)
      assert.equal(read(`# ${title}\n\n## 行动\n\n- 见下\n`)?.role, role, title);
  });

  it('is that of the team which is named below the title', () => {
    const plan = (below: string): string =>
      `# Launch checklist – The Banksia\n\n${below}\n\n## Week 1\n\n- Print the map\n`;
    for (const [below, role] of [
      ['Marketing team, Orrin Property. Lead: Jess', 'marketing'],
      ['v4, 2 Oct\n**Team:** Sales · owner Tom', 'sales'],
      ['部门：销售部', 'sales'],
      ['编制部门：运营部（二组）', 'operations'],
      ['姓名：韩映雪  岗位：运营经理（四家门店）  入职 3/3', 'operations'],
      ['Prepared by: Operations (J. Whitcombe). Period: September to November', 'operations'],
    ] as const)
      assert.equal(read(plan(below))?.role, role, below);
    for (const below of [
      'Sales target is 50 exchanges',
      'Owner: Tom Abara',
      'Thanks to the marketing team for the photos',
    ])
      assert.equal(read(plan(below)), undefined, below);
  });

  it('is that of the division below a title that no sign makes a heading', () => {
    const plan = (below: string): string =>
      `FY27 OPERATING PLAN\n${below}\n\n1. Review of FY26\n2. Priorities\n3. Budget\n4. Risks\n`;
    assert.equal(read(plan('Operations Division, Ferrand Freight (VIC)'))?.role, 'operations');
    assert.equal(read(plan('Prepared for the operations review, 12 June')), undefined);
  });
});
