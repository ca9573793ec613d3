/** Findings about plans in words. The pages are for `docs/findings.md` and the handbook. */
import { quoted, type FindingPages, type FindingTexts } from './texts.ts';

export const PLAN_TEXTS = {
  'plan/no-owner': {
    zh: {
      name: '没有负责人',
      explanation: '计划里的这一项没有人负责。',
      message: (w) => {
        if (w.text('everybody') !== '')
          return `负责人写的是“${w.text('everybody')}”，等于没有人牵头，容易没人做。定一个角色来牵头，其他人写成参与。`;
        if (w.text('owned') !== '')
          return `清单里只有 ${w.text('owned')} 项写了负责人，另外 ${w.text('actions')} 项没写，容易没人做。给每件事定一个${w.text('by') === '' ? '角色' : '人'}来牵头。`;
        return w.text('actions') !== ''
          ? '整份计划没有一项写明负责人，容易没人做。给每件事定一个角色来牵头。'
          : '这一项没有负责人，容易没人做。定一个角色来牵头。';
      },
    },
    en: {
      name: 'No owner',
      explanation: 'Nobody owns the item of the plan.',
      message: (w) => {
        if (w.text('everybody') !== '')
          return `“${w.text('everybody')}” is no single owner, so it may never be done. Name the role that leads it; the others take part.`;
        if (w.text('owned') !== '')
          return `${w.text('actions')} items of this plan name no owner and only ${w.text('owned')} ${w.text('owned') === '1' ? 'does' : 'do'}, so much of it may never be done. Name ${w.text('by') === '' ? 'the role that leads' : 'who leads'} each.`;
        return w.text('actions') !== ''
          ? 'No item of this plan names an owner, so much of it may never be done. Name the role that leads each.'
          : 'Nobody owns this item, so it may never be done. Name the role that leads it.';
      },
    },
  },
  'plan/wrong-owner': {
    zh: {
      name: '负责人不对',
      explanation: '这一项是另一个角色的工作，不归所写的负责人。',
      message: (w) => {
        const why = quoted(w.list('phrases'), 'zh');
        const work = `这一项${why === '' ? '' : `说的是${why}，`}是${w.role('role')}的活`;
        if (w.text('person') !== '') {
          return `${work}，负责人${w.text('person')}却在${w.role('owner')}。确认由谁来做。`;
        }
        if (w.text('part') !== '') return `${work}，却列在“${w.text('part')}”下面。确认由谁来做，写明负责人或挪过去。`;
        return `${work}，负责人写的却是${w.role('owner')}。确认由谁来做。`;
      },
    },
    en: {
      name: 'Wrong owner',
      explanation: "The item is the work of another role than its owner's.",
      message: (w) => {
        const why = quoted(w.list('phrases'), 'en');
        if (w.text('part') !== '')
          return `This is ${w.role('role')} work${why === '' ? '' : ` (${why})`}, but it stands under “${w.text('part')}”. Check who does it, and name the owner or move it there.`;
        const who = w.text('person') === '' ? 'The owner' : `${w.text('person')}, who owns this,`;
        return `${who} is ${w.text('person') === '' ? '' : 'in '}${w.role('owner')}, but this is ${w.role('role')} work${why === '' ? '' : ` (${why})`}. Check who does it.`;
      },
    },
  },
} satisfies FindingTexts;

export const PLAN_PAGES = {
  'plan/no-owner': {
    zh: {
      meaning:
        '没有负责人的事，多半没有人做。表格里负责人一栏空着、写“待定”“全员”，或者清单里别的事项都写了负责人、只有这一项没写，就会指出来；整份计划没有一项写负责人，只说一次：表格说在表头，清单说在小标题或标题上；清单里没写的比写了的多一倍以上，也只说一次。开头写明整份由谁负责（“负责人：邵雯”）的计划不问，关键结果（KR）也不问。一键就能给表格加上“负责人”一列（清单则写在行末），分工明确的填上角色，拿不准的留空。逐项补的时候，列出的角色里最像这件事的排在最前。',
      example: [
        '# 三季度上市计划',
        '',
        '| 事项 | 负责人 |',
        '| --- | --- |',
        '| 开发新客户并签约 | 销售 |',
        '| 投放广告 | 待定 |',
        '| 提升用户留存 | 运营 |',
      ],
    },
    en: {
      meaning:
        'What nobody owns is seldom done. An item is reported when the cell of its owner is empty or says *TBD* or *everyone*, or when it names no owner in a list whose other items do; a plan in which nothing has an owner is told so once, at the head of its table, at the heading of its actions or at its title; so is one whose lists leave at least twice as many lines without an owner as with one. A plan whose head names its owner (*Owner: Fiona*) is not asked, nor is a key result. One fix adds an owner column to the table (or notes to the list): a role where the work is plainly one role’s, nothing where it is not. Of the roles that are offered for a single item, the one whose work it looks like comes first.',
      example: [
        '# Launch plan for Q3',
        '',
        '| Action | Owner |',
        '| --- | --- |',
        '| Win new customers and close contracts | Sales |',
        '| Buy advertising | TBD |',
        '| Raise user retention | Operations |',
      ],
    },
  },
  'plan/wrong-owner': {
    zh: {
      meaning: '也许真是这样分的，那就忽略；多半是写计划的人顺手填了自己熟悉的部门。写明“协助”“配合”的事项不算。',
      example: [
        '# 三季度上市计划',
        '',
        '| 事项 | 负责人 |',
        '| --- | --- |',
        '| 开发新客户并签约，跟进回款 | 运营 |',
        '| 投放品牌广告，联络媒体 | 市场 |',
        '| 提升用户留存和活跃 | 运营 |',
      ],
    },
    en: {
      meaning:
        'It may have been decided so; then ignore it. More often whoever wrote the plan put down the department that came to mind. Items that say they support or work with a role are not meant.',
      example: [
        '# Launch plan for Q3',
        '',
        '| Action | Owner |',
        '| --- | --- |',
        '| Win new customers, close contracts, follow up on payments | Operations |',
        '| Buy brand advertising and pitch the media | Marketing |',
        '| Raise user retention and engagement | Operations |',
      ],
    },
  },
} satisfies FindingPages;
