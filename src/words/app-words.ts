/** The words around the views of the comparison app. They follow the content language. */
import type { Locale } from '../core/index.ts';

export interface AppStrings {
  /** For the `lang` attribute of the page. */
  readonly lang: string;
  /** Name of the panel and heading of the page. */
  readonly title: string;
  /** Name of the row of tabs, and of each tab. */
  readonly tabs: string;
  readonly views: Readonly<Record<'matrix' | 'responsibilities' | 'pictures' | 'quiz', string>>;
  readonly export: string;
  readonly markdown: string;
  readonly csv: string;
  readonly html: string;
  readonly responsibilitiesMarkdown: string;
  readonly responsibilitiesCsv: string;
  readonly raci: string;
  readonly print: string;
  readonly failed: string;
  readonly retry: string;
}

const ZH: AppStrings = {
  lang: 'zh-CN',
  title: '角色对比',
  tabs: '视图',
  views: { matrix: '对比', responsibilities: '职责分工', pictures: '图示', quiz: '测一测' },
  export: '导出',
  markdown: 'Markdown文档',
  csv: 'CSV表格',
  html: '独立网页（HTML）',
  responsibilitiesMarkdown: '职责分工：Markdown文档',
  responsibilitiesCsv: '职责分工：CSV表格',
  raci: 'RACI责任表（CSV）',
  print: '打印',
  failed: '内置知识没能读出来。',
  retry: '重试',
};

const EN: AppStrings = {
  lang: 'en',
  title: 'Role Comparison',
  tabs: 'Views',
  views: { matrix: 'Compare', responsibilities: 'Responsibilities', pictures: 'Pictures', quiz: 'Quiz' },
  export: 'Export',
  markdown: 'Markdown document',
  csv: 'CSV table',
  html: 'Web page (HTML)',
  responsibilitiesMarkdown: 'Responsibilities: Markdown document',
  responsibilitiesCsv: 'Responsibilities: CSV table',
  raci: 'RACI table (CSV)',
  print: 'Print',
  failed: 'The built-in knowledge could not be read.',
  retry: 'Try again',
};

export function appStrings(locale: Locale): AppStrings {
  return locale === 'zh' ? ZH : EN;
}
