/** The words of exported files. They follow the content language. */
import type { CsvHeadings, Locale } from '../core/index.ts';

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
