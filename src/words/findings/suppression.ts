/** Findings about suppressions in words. The pages are for `docs/findings.md` and the handbook. */
import type { FindingPages, FindingTexts } from './texts.ts';

export const SUPPRESSION_TEXTS = {
  'suppression/unused': {
    zh: {
      name: '多余的忽略',
      explanation: '忽略注释没有隐藏任何问题。',
      message: (w) =>
        w.text('code') === '' ? '这条忽略注释没有起作用，可以删掉。' : `这里没有 ${w.text('code')} 可忽略，可以删掉。`,
    },
    en: {
      name: 'Unused suppression',
      explanation: 'The comment hides no finding.',
      message: (w) =>
        w.text('code') === ''
          ? 'This comment hides no finding and can go.'
          : `There is no ${w.text('code')} to hide here; it can go.`,
    },
  },
  'suppression/unknown-code': {
    zh: {
      name: '未知的代码',
      explanation: '忽略注释里的代码不存在。',
      message: (w) => `没有“${w.text('code')}”这个代码，这条忽略不起作用。检查拼写。`,
    },
    en: {
      name: 'Unknown code',
      explanation: 'The comment names a code that does not exist.',
      message: (w) => `There is no code “${w.text('code')}”, so this hides nothing. Check the spelling.`,
    },
  },
} satisfies FindingTexts;

export const SUPPRESSION_PAGES = {
  'suppression/unused': {
    zh: {
      meaning:
        '写了忽略注释，那里却没有问题可忽略：多半是那一行已经改好了。留着它，以后真出了问题也看不见。要去掉，就选快速修复，也可以一次全部去掉；保存文件时不会自动删。只有同一条注释里把一个代码写了两遍时，多出来的那个不用判断：保存时的修复和 `role-lens check --fix` 会去掉它。其余的修复都要人来选。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '<!-- role-lens-disable-next-line role/off-role-duty -->',
        '- 开发新客户，完成商务谈判和签约',
      ],
    },
    en: {
      meaning:
        'A comment hides findings where there are none, most likely because the line has been mended since. Left standing, it would hide what goes wrong later. Its quick fix removes it, or all of them at once; saving the file never does. Only a code that one comment names twice needs no judgment: the fixes made on saving and `role-lens check --fix` remove its repetition. Every other fix is for somebody to choose.',
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '<!-- role-lens-disable-next-line role/off-role-duty -->',
        '- Win new customers and lead negotiations',
      ],
    },
  },
  'suppression/unknown-code': {
    zh: {
      meaning: '注释里写的代码不存在，所以什么也没有忽略，多半是拼错了。全部代码都在本页。',
      example: [
        '# 销售经理',
        '',
        '## 岗位职责',
        '',
        '<!-- role-lens-disable-next-line role/off-role -->',
        '- 开发新客户，完成商务谈判和签约',
      ],
    },
    en: {
      meaning:
        'The comment names a code that does not exist and so hides nothing; it is most likely misspelled. This page lists all codes.',
      example: [
        '# Sales Manager',
        '',
        '## Responsibilities',
        '',
        '<!-- role-lens-disable-next-line role/off-role -->',
        '- Win new customers and lead negotiations',
      ],
    },
  },
} satisfies FindingPages;
