/** What the keys of a team's settings mean, each in a line: for completion and hovers while somebody writes them. */
import type { Locale } from '../core/packs.ts';

type Meaning = readonly [zh: string, en: string];

const MEANINGS: Readonly<Record<string, Meaning>> = {
  organizationRoles: [
    '公司里有哪些角色；没有设立的角色，它的工作不会提示为“别的角色的活”',
    'the roles that exist; the work of one that does not is not reported as belonging elsewhere',
  ],
  owners: ['各家公司分法不一的事，在你们公司归谁', 'who owns what differs from company to company'],
  people: ['谁在哪个部门，用来看计划里的负责人', 'who is in which team, for the owners of plans'],
  severity: ['每类问题的级别，off 表示不检查', 'the level of each kind of finding; off is not looked for'],
  limits: ['到多少算超出', 'how much is let pass'],
  'limits.warnings': [
    '最多允许多少个警告：命令行超过就算失败，“草稿”视图会写明',
    'how many warnings are let pass: more fail a check on the command line, and the view Drafts says so',
  ],
  ignore: [
    '哪些文件不管，写法同 .gitignore，从 .role-lens 所在的文件夹算起',
    'files to leave alone, written as in a .gitignore of the folder that holds .role-lens',
  ],
};

const BEFORE: Meaning = [
  '自己写了选项或 VS Code 设置的，逐项以自己的为准',
  'What you set yourself, as an option or a setting of VS Code, counts before it, entry by entry.',
];

/** @returns undefined for a key that means nothing by itself, such as the name of a person */
export function configKeyMeaning(place: string, locale: Locale): string | undefined {
  const meaning = MEANINGS[place];
  return meaning?.[locale === 'zh' ? 0 : 1];
}

/** What counts before everything in the file. */
export function configPrecedence(locale: Locale): string {
  return BEFORE[locale === 'zh' ? 0 : 1];
}
