/** The words of exported files. They follow the content language. */
import type { CsvHeadings, Locale, PlanColumns } from '../core/index.ts';

const HEADINGS: Record<Locale, CsvHeadings> = {
  zh: {
    group: '分组',
    facet: '维度',
    role: '角色',
    key: '要点',
    summary: '概述',
    points: '具体内容',
    terms: '相关术语',
    sources: '来源',
  },
  en: {
    group: 'Group',
    facet: 'Facet',
    role: 'Role',
    key: 'In short',
    summary: 'Summary',
    points: 'Details',
    terms: 'Related terms',
    sources: 'Sources',
  },
};

/** The first line of the comparison as CSV. */
export const csvHeadings = (locale: Locale): CsvHeadings => HEADINGS[locale];

const PLAN_COLUMNS: Record<Locale, PlanColumns> = {
  zh: { section: '部分', action: '事项', owner: '负责人' },
  en: { section: 'Section', action: 'Action', owner: 'Owner' },
};

/** The first line of a plan as CSV. They follow the language of the plan. */
export const planColumns = (locale: Locale): PlanColumns => PLAN_COLUMNS[locale];
