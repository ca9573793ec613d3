import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createScriptReader } from '../../../src/core/language/script.ts';
import { phrases } from '../../support/built-in.ts';

describe('The script of a Chinese text', () => {
  for (const text of [
    '大客户销售',
    '负责公众号的内容策划与发布',
    '品牌经理（著名外企）',
    '开发华南区的连锁客户，跟进回款',
    '# 销售\n\n- 着力拓展台湾市场，乾坤公司的员工',
    '能出差，有什么需要随时沟通',
  ]) {
    it(`is simplified in ${JSON.stringify(text)}`, () => assert.equal(phrases.scriptOf(text), 'simplified'));
  }

  for (const text of [
    '業務專員',
    '開發企業客戶，簽訂合約',
    '台北面試，需配合公司制度',
    '經營社群與粉絲專頁',
    '市場推廣主任（香港）',
    '後勤於公里程碑準時達成',
    '# 行銷專員\n\n## 工作內容\n\n- 規劃品牌活動與媒體公關',
  ]) {
    it(`is traditional in ${JSON.stringify(text)}`, () => assert.equal(phrases.scriptOf(text), 'traditional'));
  }

  for (const text of ['', 'Account Executive', '公里', '合作', '著名', '12345']) {
    it(`is not told by ${JSON.stringify(text)}`, () => assert.equal(phrases.scriptOf(text), undefined));
  }

  it('is that of most of a text that quotes the other one', () => {
    assert.equal(phrases.scriptOf('負責客戶開發與業績達成，負責華南區連鎖客戶；产品名“销售宝”'), 'traditional');
    assert.equal(phrases.scriptOf('负责客户开发与业绩达成，跟进回款；产品名「業務寶」'), 'simplified');
  });

  it('is told without characters that both scripts write where the pack does not name any', () => {
    assert.equal(createScriptReader({ from: '業', to: '业' })('業'), 'traditional');
  });
});
