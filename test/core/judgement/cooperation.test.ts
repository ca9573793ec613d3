/** Lines about working with another role, told from that role's own work. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCooperation } from '../../../src/core/judgement/cooperation.ts';
import { TermIndex } from '../../../src/core/terms/term-index.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import { compiled, phrases } from '../../support/built-in.ts';
import { holds } from '../../support/property.ts';

const folder = createFolder(compiled.han);
const cooperatesWith = createCooperation(compiled.pack, new TermIndex(compiled, folder), folder, phrases);

function worksWith(roles: string, lines: readonly string[]): void {
  for (const line of lines) assert.equal(cooperatesWith(line).join(' '), roles, line);
}

describe('a line about working with another role', () => {
  it('names sales in Chinese', () => {
    worksWith('sales', [
      '配合销售团队做好重点客户的方案演示',
      '协助销售总监管理团队',
      '为一线销售提供产品资料和话术支持',
      '给销售提供行业案例支持',
      '与销售部门对接，了解一线客户的反馈',
      '对接销售，按周同步线索质量',
      '把筛选过的线索转交给销售跟进',
      '协同销售推进大客户项目',
      '赋能销售团队',
      '支持公司的销售工作',
      '和销售一起复盘丢单原因',
      '负责与销售团队的沟通协调',
      '提供客户画像数据给销售人员',
      '配合區域銷售團隊完成方案',
      '协助销售经理跟进合同流程',
    ]);
  });

  it('names marketing in Chinese', () => {
    worksWith('marketing', [
      '协助市场部完成展会物料准备',
      '配合市场团队做新品发布',
      '与市场部保持紧密沟通',
      '向品牌部反馈客户案例',
      '与市场对接，统一对外口径',
      '与公关团队协作处理突发情况',
      '为营销部提供活动所需数据',
      '协同市场、设计等部门产出素材',
    ]);
  });

  it('names operations in Chinese', () => {
    worksWith('operations', [
      '与运营团队对接，反馈客户在使用中的问题',
      '配合运营完成新客户的账号开通',
      '协助运营经理收集商家意见',
      '配合用户运营团队做回访',
      '与社群运营人员配合，邀请老客户参加活动',
      '协助运营对客户数据进行整理',
      '联动运营侧同事解决交付问题',
    ]);
  });

  it('names every role of a list, in any order', () => {
    worksWith('sales marketing', [
      '对接市场、销售部门，推动需求落地',
      '与产品、市场、销售等部门紧密合作',
      '跨部门沟通（销售、市场、产品），推进项目上线',
      'Work closely with sales, marketing and product teams',
      'Partner with Sales and Marketing to define the launch plan',
    ]);
    worksWith('sales marketing operations', [
      '跨部门协作：协调市场、运营、销售团队，保证项目进度',
      'Collaborate cross-functionally with marketing, sales, and operations teams.',
    ]);
    worksWith('marketing operations', [
      '协调市场部和运营部的资源',
      'Liaise with marketing and operations on stock levels',
    ]);
  });

  it('names with whom a thing is done behind it, in English', () => {
    worksWith('marketing', [
      'Run regional roadshows with marketing',
      'Write two case studies a quarter with the marketing team',
      'Plan partner days with regional marketing teams; bring ten partners each',
      'Prepare the fair (with marketing)',
      'Draft landing pages along with our marketing colleagues.',
    ]);
    worksWith('', [
      'Run roadshows with marketing software',
      'Run search ads with a marketing budget',
      'Negotiate media contracts with marketing directors of retailers',
      'Run roadshows without marketing',
    ]);
  });

  it('names a role in English', () => {
    worksWith('sales', [
      'Support the sales team with case studies',
      'SUPPORT THE SALES TEAM',
      'Assist sales managers in preparing proposals',
      'Hand qualified leads over to sales',
      'Provide product training to the regional sales team',
      'Work closely with our field sales colleagues',
      'Enable sales to answer technical questions',
    ]);
    worksWith('marketing', [
      'Work closely with marketing',
      'Collaborate with the product marketing team on launch messaging',
      'In partnership with the marketing department, collect customer stories',
      'Feed customer insight back to the marketing team',
      'Align with Marketing on quarterly priorities',
    ]);
    worksWith('operations', [
      'Partner with operations',
      'Coordinate with the operations team to resolve delivery issues',
      'Liaise with operations managers about capacity',
    ]);
  });
});

describe('a line that works with no other role', () => {
  it("is that role's own work", () => {
    worksWith('', [
      '负责销售支持工作',
      '负责公众号的内容策划与编辑',
      '带领销售团队完成年度销售目标',
      '组建并管理市场团队',
      '负责市场推广活动的策划与执行',
      '制定销售策略，支持销售目标的达成',
      '通过数据分析支持运营策略优化',
      '为公司销售策略的制定提供依据',
      '协助公司完成销售任务',
      '协助店铺日常上下架',
      '参与市场调研，与客户保持沟通',
      '与市场变化保持同步',
      '对接市场需求，优化产品方案',
      '协助开展市场调研和推广工作',
      '支持销售额持续增长',
      'Own the sales pipeline from first call to signature',
      'Support marketing strategy with data',
      'Work with sales tools such as a CRM',
      'Support the sales cycle from demo to contract',
      'Support sales growth in the region',
      'Work with marketing agencies to buy media',
      'Manage the operations team',
      'Plan marketing campaigns together with agencies',
    ]);
  });

  it('is about customers, users or other trades', () => {
    worksWith('', [
      '协助客户完成系统部署',
      '与客户保持良好沟通',
      '为用户提供使用指导',
      '配合研发团队定位问题',
      '与产品、设计、技术部门对接需求',
      '配合财务部核对账目',
      '与运营商洽谈合作',
      'Support customers after the purchase',
      'Work closely with engineering and design',
      'Collaborate with finance on monthly closing',
    ]);
  });

  it('is empty, or only the name of a role', () => {
    worksWith('', ['', ' ', '销售', '运营', 'Marketing', '配合', 'with']);
  });
});

describe('reading cooperation', () => {
  it('takes any text', () => {
    holds(
      fc.property(
        fc.array(
          fc.constantFrom(
            '配合',
            '与',
            '销售',
            '市场部',
            '、',
            ' with ',
            'support the ',
            'sales',
            ' team',
            '。',
            '\ud800',
          ),
        ),
        (parts) => {
          const ids = compiled.pack.roles.map(({ id }) => id);
          const found = cooperatesWith(parts.join(''));
          assert.deepEqual(
            found,
            ids.filter((id) => found.includes(id)),
          );
        },
      ),
    );
  });

  it('knows the roles that a pack adds', () => {
    const { pack } = compiled;
    const [sales] = pack.roles;
    const added = { ...pack, roles: [...pack.roles, { ...sales!, id: 'design', name: { zh: '设计', en: 'Design' } }] };
    const read = createCooperation(added, new TermIndex({ ...compiled, pack: added }, folder), folder, phrases);
    assert.deepEqual(read('配合设计团队完成改版'), ['design']);
    assert.deepEqual(read('Work closely with the design team'), ['design']);
  });
});
