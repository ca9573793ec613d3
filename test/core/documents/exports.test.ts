import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { jsonForHtml, standAloneHtml, type JobPosting, type Knowledge } from '../../../src/core/index.ts';
import { ACTIVITIES, engine as withActivities, exportedMap, mapOf } from '../../support/activities.ts';
import { analyzer, engine } from '../../support/built-in.ts';

const sample = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'samples', name), 'utf8');
const postingOf = (text: string) => engine.jobPosting(analyzer.analyze(text, 'markdown'));

/**
 * The properties of schema.org/JobPosting (version 29.0, and those of Thing) that this file may hold, with what their range allows
 * of what JSON-LD writes.
 */
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);
const PROPERTIES: Readonly<Record<string, (value: unknown) => boolean>> = {
  '@context': (value) => value === 'https://schema.org',
  '@type': (value) => value === 'JobPosting',
  title: isText,
  description: isText,
  responsibilities: areTexts,
  qualifications: areTexts,
  experienceRequirements: areTexts,
  educationRequirements: areTexts,
  skills: areTexts,
  jobBenefits: areTexts,
  occupationalCategory: isText,
  employmentType: (value) => ['FULL_TIME', 'PART_TIME', 'INTERN'].includes(String(value)),
  jobLocation: (value) => isText((value as { address?: unknown }).address),
  datePosted: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value),
  hiringOrganization: (value) => isText((value as { name?: unknown }).name),
};

function wrongIn(posting: object): string[] {
  return Object.entries(posting).flatMap(([name, value]) => (PROPERTIES[name]?.(value) ? [] : [name]));
}

describe('A job description as JobPosting', () => {
  for (const name of ['销售经理-JD.md', '用户运营-JD.md', 'growth-marketing-manager-jd.md']) {
    it(`has the shape of the vocabulary: ${name}`, () => {
      const posting = postingOf(sample(name))!;
      assert.deepEqual(wrongIn(posting), []);
      for (const key of ['title', 'responsibilities', 'qualifications', 'occupationalCategory']) {
        assert.ok(key in posting, key);
      }
    });
  }

  it('says what the draft says, line by line', () => {
    const posting = postingOf(sample('销售经理-JD.md'))!;
    assert.equal(posting.title, '销售经理（连锁餐饮方向）');
    assert.equal(posting.responsibilities!.length, 8);
    assert.equal(posting.occupationalCategory, '销售');
    assert.equal(posting.employmentType, 'FULL_TIME');
    assert.deepEqual(posting.skills, ['客户管理系统']);
  });

  it('takes the place from a form, whichever of the pairs of a row it is', () => {
    const placeIn = (row: string): string | undefined =>
      postingOf(`# 销售经理\n\n${row}\n| --- | --- | --- | --- |\n\n## 岗位职责\n\n- 开发大客户\n`)!.jobLocation
        ?.address;
    assert.equal(placeIn('| 工作地点 | 上海 | 薪资 | 20k-30k |'), '上海');
    assert.equal(placeIn('| 薪资 | 20k-30k | 工作地点 | 上海 |'), '上海');
    assert.equal(placeIn('| 工作地点 |  | 薪资 | 20k-30k |'), undefined);
    assert.equal(placeIn('| 工作地点 | 上海 \\| 杭州 | 薪资 | 20k-30k |'), '上海 | 杭州');
  });

  it('takes an ampersand as it is written, alone, in an address and as an entity', () => {
    const text =
      '# R&D Sales & Marketing Manager\n\n## Responsibilities\n\n- Plan P&amp;L & budgets, see https://a.example/x?b=1&c=2\n';
    const posting = postingOf(text)!;
    assert.equal(posting.title, 'R&D Sales & Marketing Manager');
    assert.deepEqual(posting.responsibilities, ['Plan P&L & budgets, see https://a.example/x?b=1&c=2']);
  });

  const withFacts = (text: string, given: object) => engine.jobPosting(analyzer.analyze(text, 'markdown'), given)!;

  it('takes from outside what search engines ask for, where the draft does not say it', () => {
    const facts = { employer: '远山科技', place: '杭州', datePosted: '2026-03-01' };
    const bare = '# 运营专员\n\n## 岗位职责\n- 维护社群\n';
    const posting = withFacts(bare, facts);
    assert.deepEqual(wrongIn(posting), []);
    assert.deepEqual(posting.hiringOrganization, { '@type': 'Organization', name: '远山科技' });
    assert.deepEqual(posting.jobLocation, { '@type': 'Place', address: '杭州' });
    assert.equal(posting.datePosted, '2026-03-01');
    const said = `---\ncompany: 近水公司\nlocation: 上海\ndate: 2025-12-31\n---\n${bare}`;
    assert.deepEqual(withFacts(said, facts), withFacts(said, {}));
    assert.equal(withFacts(bare, { datePosted: '2026-02-30' }).datePosted, undefined);
    assert.equal(withFacts(bare, {}).hiringOrganization, undefined);
  });

  it('has what is known beside the draft where the draft leaves it open', () => {
    const facts = { place: '杭州', datePosted: '2026-03-01' };
    for (const open of [
      '工作地点：\n',
      '工作地点：——\n',
      '---\ndate: soon\n---\n',
      '---\ndate: 三月\nlocation: ""\n---\n',
    ]) {
      const posting = withFacts(`${open}# 运营专员\n\n## 岗位职责\n- 维护社群\n`, facts);
      assert.deepEqual([posting.jobLocation?.address, posting.datePosted], ['杭州', '2026-03-01'], open);
    }
  });

  it('invents nothing', () => {
    const posting = postingOf('# 运营专员\n\n## 岗位职责\n- 维护社群\n')!;
    for (const key of ['datePosted', 'hiringOrganization', 'employmentType', 'qualifications', 'skills']) {
      assert.ok(!(key in posting), key);
    }
    assert.deepEqual(wrongIn(posting), []);
    const dated = postingOf(
      '---\ndatePosted: 2026-11-02\ncompany: 砚池云\n---\n# 运营专员\n\n## 岗位职责\n- 维护社群\n',
    )!;
    assert.equal(dated.datePosted, '2026-11-02');
    assert.equal(dated.hiringOrganization!.name, '砚池云');
  });

  it('leaves out comments, which are for whoever edits the draft', () => {
    const hidden = '<!-- role-lens-disable-line jd/vague-duty -->';
    const posting = postingOf(`# 运营专员\n\n## 岗位职责\n- 维护社群；${hidden}\n- 整理 <!-- 未完\n`)!;
    assert.equal(posting.responsibilities![0], '维护社群');
    assert.ok(!posting.description.includes('role-lens'));
    assert.ok(posting.description.includes('<!-- 未完'));
  });

  it('leaves out remarks behind // too, whether or not they hide a finding', () => {
    for (const flavor of ['markdown', 'plaintext'] as const) {
      const text =
        '# 销售经理\n\n## 岗位职责\n\n- 开发客户\n// role-lens-disable-next-line role/off-role-duty -- 老板说先不提\n- 负责社群运营，提升用户留存\n- 签约 // role-lens-disable-line -- 提成待定\n';
      const { description, responsibilities } = engine.jobPosting(analyzer.analyze(text, flavor))!;
      assert.equal(description, '岗位职责\n\n• 开发客户\n• 负责社群运营，提升用户留存\n• 签约', flavor);
      assert.deepEqual(responsibilities, ['开发客户', '负责社群运营，提升用户留存', '签约'], flavor);
    }
  });

  it('shows bullets for tasks and pictures, and the number of a task without its box', () => {
    const { description } = postingOf(
      '# 运营专员\n\n## 岗位职责\n\n- [x] 维护社群\n- :rocket: 策划活动\n\n1. [ ] 复盘\n',
    )!;
    assert.equal(description, '岗位职责\n\n• 维护社群\n• 策划活动\n\n1. 复盘');
  });

  it('says of a draft in traditional characters what it says of one in simplified ones', () => {
    const facts = ({ jobLocation, employmentType, educationRequirements, experienceRequirements }: JobPosting) => ({
      ...{ jobLocation, employmentType, educationRequirements, experienceRequirements },
    });
    const written = postingOf(
      '# 業務經理\n\n工作地點：台北市大安區\n職務性質：全職\n\n## 工作內容\n\n- 開發客戶\n- 簽約\n\n## 應徵條件\n\n- 專科畢業\n- 三年銷售經驗\n',
    )!;
    assert.deepEqual(facts(written), {
      jobLocation: { '@type': 'Place', address: '台北市大安區' },
      employmentType: 'FULL_TIME',
      educationRequirements: ['專科畢業'],
      experienceRequirements: ['三年銷售經驗'],
    });
    assert.equal(written.occupationalCategory, '銷售');
  });

  it('is not made of a plan or of a text without a title', () => {
    assert.equal(postingOf(sample('2027-Q1-推广计划.md')), undefined);
    assert.equal(postingOf('- 维护社群\n'), undefined);
  });

  it('can stand in a page whatever it says', () => {
    const json = jsonForHtml({ title: '</script><script>alert(1)</script>\u2028' });
    assert.ok(!json.includes('<') && !json.includes('\u2028'));
    assert.deepEqual(JSON.parse(json), { title: '</script><script>alert(1)</script>\u2028' });
  });
});

describe('The comparison as one HTML file', () => {
  const knowledge = engine.knowledge('zh');
  const responsibilities = exportedMap('zh', withActivities);
  const parts = {
    knowledge,
    responsibilities,
    title: '角色对比',
    script: 'start("</script>")',
    style: 'a{}',
    nonce: 'n0',
  };

  it('carries the knowledge, and plain tables for those without scripts', () => {
    const html = standAloneHtml(parts);
    const json = /id="knowledge">(.*?)<\/script>/s.exec(html)![1]!;
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(knowledge)));
    const plain = /<noscript>(.*?)<\/noscript>/s.exec(html)![1]!;
    for (const { name } of knowledge.comparison.roles) assert.ok(plain.includes(name));
    const { stages } = responsibilities.shown;
    const lines = knowledge.comparison.groups.length + 22 + stages.length + ACTIVITIES.length;
    assert.equal(plain.split('<tr>').length - 1, lines);
    assert.match(plain, /<th scope="row">签订合同<\/th><td>●<\/td><td><\/td><td>○<\/td>/);
    const map = JSON.parse(/id="responsibilities">(.*?)<\/script>/s.exec(html)![1]!) as unknown;
    assert.deepEqual(map, JSON.parse(JSON.stringify(mapOf('zh', withActivities))));
  });

  it('has one script of its own, and asks the network for nothing', () => {
    const html = standAloneHtml(parts);
    assert.equal(html.split('</script>').length - 1, 3);
    assert.ok(html.includes("default-src 'none'"));
    assert.ok(!/\b(?:src|href)=/.test(html));
    assert.throws(() => standAloneHtml({ ...parts, nonce: `x'; script-src *` }), RangeError);
  });

  it('keeps hostile words words', () => {
    const payload = '</script><img src=x onerror=alert(1)></noscript><!--';
    const hostile = JSON.parse(JSON.stringify(knowledge).replaceAll('销售', payload)) as Knowledge;
    const map = JSON.parse(JSON.stringify(responsibilities).replaceAll('合同', payload)) as typeof responsibilities;
    const html = standAloneHtml({ ...parts, knowledge: hostile, responsibilities: map, title: payload });
    assert.ok(!html.includes('<img') && !html.includes('<!--'));
    assert.equal(html.split('</noscript>').length - 1, 1);
  });
});
