/**
 * The words of the comparison page around the knowledge of the pack. They follow the content language, which need not be
 * the display language of VS Code.
 */
import type { Locale } from '../core/index.ts';

export interface ComparisonStrings {
  /** For the `lang` attribute of the page. */
  readonly lang: string;
  /** Name of the panel and heading of the page. */
  readonly title: string;
  readonly lead: string;
  /** Heading of the column of facets. */
  readonly facets: string;
  readonly sources: string;
  readonly sourcesOf: (role: string, facet: string) => string;
  /** Stands in a cell that the pack leaves empty. */
  readonly emptyCell: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly clearFilter: string;
  readonly noMatch: (query: string) => string;
  readonly noMatchHint: (hasHiddenRoles: boolean) => string;
  /** Stands in place of the table when the pack compares nothing. */
  readonly noRows: string;
  readonly rows: (shown: number, total: number) => string;
  /** Name of the group of buttons that show and hide roles. */
  readonly shownRoles: string;
  readonly lastRole: (role: string) => string;
  /** Tag on a row or column that was opened from outside. */
  readonly opened: string;
  /** Says what was opened: the name of a row, of a role, or both. */
  readonly openedAt: (facet: string | undefined, role: string | undefined) => string;
  readonly keys: string;
  readonly failed: string;
  readonly retry: string;
}

const ZH: ComparisonStrings = {
  lang: 'zh-CN',
  title: '角色对比',
  lead: '同一个问题，看每个角色怎么答。',
  facets: '对比项',
  sources: '出处',
  sourcesOf: (role, facet) => `出处：${role}，${facet}`,
  emptyCell: '暂无说明',
  filter: '筛选对比项',
  filterHint: '输入词语筛选（按 / 跳到这里）',
  clearFilter: '清除筛选',
  noMatch: (query) => `没有哪一行提到“${query}”。`,
  noMatchHint: (hasHiddenRoles) => (hasHiddenRoles ? '换个说法试试，或先把隐藏的角色显示出来。' : '换个说法试试。'),
  noRows: '还没有可以对比的内容。',
  rows: (shown, total) => (shown === total ? `共${total}行` : `${shown}行符合，共${total}行`),
  shownRoles: '显示的角色',
  lastRole: (role) => `至少要留一个角色，“${role}”不能再隐藏。`,
  opened: '定位到此',
  openedAt: (facet, role) => `已定位到${[facet, role].filter((name) => name !== undefined).join('，')}`,
  keys: '上下方向键换行，左右方向键到各角色的出处，回车展开；斜杠键跳到筛选框，Esc 清除筛选。',
  failed: '内置知识没能读出来。',
  retry: '重试',
};

const EN: ComparisonStrings = {
  lang: 'en',
  title: 'Role Comparison',
  lead: 'One question at a time, answered by each role.',
  facets: 'Facet',
  sources: 'Sources',
  sourcesOf: (role, facet) => `Sources: ${role}, ${facet}`,
  emptyCell: 'Nothing here yet',
  filter: 'Filter rows',
  filterHint: 'Filter by word (press /)',
  clearFilter: 'Clear filter',
  noMatch: (query) => `No row mentions “${query}”.`,
  noMatchHint: (hasHiddenRoles) =>
    hasHiddenRoles ? 'Try another word, or show the roles that are hidden.' : 'Try another word.',
  noRows: 'There is nothing to compare yet.',
  rows: (shown, total) => (shown === total ? `${total} rows` : `${shown} of ${total} rows`),
  shownRoles: 'Roles shown',
  lastRole: (role) => `One role has to stay: ${role} cannot be hidden.`,
  opened: 'You are here',
  openedAt: (facet, role) => `Now at ${[facet, role].filter((name) => name !== undefined).join(', ')}`,
  keys: 'Up and Down move between rows, Left and Right reach the sources of each role, Enter opens them. Slash goes to the filter, Escape clears it.',
  failed: 'The built-in knowledge could not be read.',
  retry: 'Try again',
};

export function comparisonStrings(locale: Locale): ComparisonStrings {
  return locale === 'zh' ? ZH : EN;
}
