/** Findings about any draft in words. The page is for `docs/findings.md` and the handbook. */
import type { FindingPages, FindingTexts } from './texts.ts';

export const DRAFT_TEXTS = {
  'draft/blank': {
    zh: {
      name: '空白',
      explanation: '这里还空着，等着填。',
      message: (w) => (w.text('words') === '' ? '这里还没填。' : `还没填：${w.text('words')}。`),
    },
    en: {
      name: 'Blank',
      explanation: 'Something is still to be filled in here.',
      message: (w) =>
        w.text('words') === '' ? 'This is still to be filled in.' : `Still to be filled in: ${w.text('words')}.`,
    },
  },
} satisfies FindingTexts;

export const DRAFT_PAGES = {
  'draft/blank': {
    zh: {
      meaning:
        '模板和插入的句子用〔〕留空，等着填；没填的一直看得见、数得着：“当前草稿”、状态栏和标题上方都写着还有几处空白，导出前再问一次。别人留的空也认得：`[TBD]`、`XX万元`、`____`、`<公司名>`、`{{姓名}}`、单独写的“待定”“待补充”。链接、脚注、复选框、代码、文首的设置和公文号（如〔2026〕5号）都不算；拿不准的也不算。空着的地方写的什么，不参与角色判断。用命令“下一处空白”逐个去填。',
      example: [
        '# 市场经理',
        '',
        '## 岗位职责',
        '',
        '- 策划线上活动，每季度带来〔线索目标数〕条合格线索',
        '- 管理XX万元的年度投放预算',
      ],
    },
    en: {
      meaning:
        'Templates and inserted lines leave blanks in square brackets. One that is not filled in never turns into text: *This Draft*, the status bar and the line above the title count what is left, and an export asks first. Blanks of others are known too: `[TBD]`, `XX years`, `____`, `<company name>`, `{{name}}`, “to be confirmed” by itself. Links, notes, check boxes, code, front matter and remarks such as `[remote]` are none, nor is what may be something else. The words in a blank have no say in whose work a line is. *Go to Next Blank* leads from one to the next.',
      example: [
        '# Marketing Manager',
        '',
        '## Responsibilities',
        '',
        '- Plan online events that bring [lead target] qualified leads a quarter',
        '- Run campaigns on a budget of XX million a year',
      ],
    },
  },
} satisfies FindingPages;
