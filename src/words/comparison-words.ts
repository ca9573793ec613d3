/**
 * The words of the comparison page around the knowledge of the pack. They follow the content language, which need not be
 * the display language of VS Code.
 */
import type { DutySection, Locale, Strength } from '../core/index.ts';

export interface ComparisonStrings {
  /** Heading of the column of facets. */
  readonly facets: string;
  readonly sources: string;
  /** Heads the terms and the duties of a cell. */
  readonly terms: string;
  readonly allTerms: (count: number) => string;
  readonly duties: string;
  readonly sections: Readonly<Record<DutySection, string>>;
  readonly strength: (strength: Strength) => string;
  /** On the button that opens a cell: how many points, terms and sentences it holds. And what the button is called. */
  readonly inside: (points: number, terms: number, duties: number) => string;
  readonly openCell: (role: string, facet: string, inside: string) => string;
  readonly matchesInside: (count: number) => string;
  readonly insert: string;
  readonly inserted: string;
  readonly copy: string;
  readonly copied: string;
  readonly showCard: string;
  readonly colon: string;
  /** Stands in a cell that the pack leaves empty. */
  readonly emptyCell: string;
  /** Stands in the head of a column without any text: what a team writes to fill it. @param role its id */
  readonly unwritten: (role: string) => string;
  readonly filter: string;
  readonly filterHint: string;
  readonly clearFilter: string;
  readonly noMatch: (query: string) => string;
  readonly noMatchHint: (hasHiddenRoles: boolean) => string;
  /** Stands in place of the table when the pack compares nothing. */
  readonly noRows: string;
  /** `same` counts the rows in which the roles answer alike, when these are not shown. */
  readonly rows: (shown: number, total: number, same?: number) => string;
  /** Stands in place of the table when all that is left is the same. */
  readonly noDifference: string;
  /** Name of the bar of buttons above the table. */
  readonly toolbar: string;
  readonly differences: string;
  readonly differencesHint: string;
  readonly differencesNeedTwo: string;
  readonly foldAll: string;
  readonly unfoldAll: string;
  readonly reset: string;
  readonly resetDone: string;
  readonly pin: string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly hide: string;
  readonly pinned: (role: string) => string;
  readonly unpinned: (role: string) => string;
  readonly moved: (role: string, place: number, total: number) => string;
  /** Name of the group of buttons that show and hide roles. */
  readonly shownRoles: string;
  readonly lastRole: (role: string) => string;
  /** Tag on a row or column that was opened from outside. */
  readonly opened: string;
  /** Says what was opened: the name of a row, of a role, or both. */
  readonly openedAt: (facet: string | undefined, role: string | undefined) => string;
  readonly keys: string;
}

const ZH: ComparisonStrings = {
  facets: '对比项',
  sources: '出处',
  terms: '相关术语',
  allTerms: (count) => `全部${count}个`,
  duties: '例句',
  sections: { responsibility: '职责', requirement: '要求', metric: '指标', assessment: '考察' },
  strength: (strength) => ({ 3: '核心用语', 2: '常用', 1: '会碰到' })[strength],
  inside: (points, terms, duties) =>
    [
      ...(points > 0 ? [`${points}个要点`] : []),
      ...(terms > 0 ? [`${terms}个术语`] : []),
      ...(duties > 0 ? [`${duties}个例句`] : []),
    ].join(' · ') || '出处',
  openCell: (role, facet, inside) => `${role}，${facet}：${inside}`,
  matchesInside: (count) => `里面有${count}处`,
  insert: '插入',
  inserted: '已插入',
  copy: '复制',
  copied: '已复制',
  showCard: '看卡片',
  colon: '：',
  emptyCell: '暂无说明',
  unwritten: (role) => `这一列还没写。在团队知识包的 roles 里给 ${role} 写上 cells，内容就会出现在这里。`,
  filter: '筛选对比项',
  filterHint: '筛选：中文、英文、拼音（按 /）',
  clearFilter: '清除筛选',
  noMatch: (query) => `没有哪一行提到“${query}”。`,
  noMatchHint: (hasHiddenRoles) => (hasHiddenRoles ? '换个说法试试，或先把隐藏的角色显示出来。' : '换个说法试试。'),
  noRows: '还没有可以对比的内容。',
  rows: (shown, total, same = 0) =>
    [
      shown + same === total ? `共${total}行` : `${shown}行符合，共${total}行`,
      ...(same > 0 ? [`${same}行答案相同，已收起`] : []),
    ].join('；'),
  noDifference: '这几个角色在每一行的答案都一样。',
  toolbar: '对比方式',
  differences: '只看差异',
  differencesHint: '每格只留一句话的答案，答案相同的行收起来',
  differencesNeedTwo: '至少显示两个角色才能看差异',
  foldAll: '全部收起',
  unfoldAll: '全部展开',
  reset: '恢复默认',
  resetDone: '已恢复默认的排列',
  pin: '固定在最前',
  moveLeft: '左移',
  moveRight: '右移',
  hide: '隐藏',
  pinned: (role) => `已把“${role}”固定在最前`,
  unpinned: (role) => `已取消固定“${role}”`,
  moved: (role, place, total) => `“${role}”现在是第${place}列，共${total}列`,
  shownRoles: '显示的角色',
  lastRole: (role) => `至少要留一个角色，“${role}”不能再隐藏。`,
  opened: '定位到此',
  openedAt: (facet, role) => `已定位到${[facet, role].filter((name) => name !== undefined).join('，')}`,
  keys: '上下方向键换行，左右方向键到每一格，回车展开；在行首按回车，整行一起展开。斜杠键跳到筛选框，Esc 清除筛选。',
};

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

const EN: ComparisonStrings = {
  facets: 'Facet',
  sources: 'Sources',
  terms: 'Related terms',
  allTerms: (count) => `All ${count}`,
  duties: 'Sentences to use',
  sections: { responsibility: 'Duty', requirement: 'Requirement', metric: 'Metric', assessment: 'Assessment' },
  strength: (strength) => ({ 3: 'core term', 2: 'shared term', 1: 'touches it' })[strength],
  inside: (points, terms, duties) =>
    [
      ...(points > 0 ? [plural(points, 'point')] : []),
      ...(terms > 0 ? [plural(terms, 'term')] : []),
      ...(duties > 0 ? [plural(duties, 'sentence')] : []),
    ].join(' · ') || 'Sources',
  openCell: (role, facet, inside) => `${role}, ${facet}: ${inside}`,
  matchesInside: (count) => (count === 1 ? '1 match inside' : `${count} matches inside`),
  insert: 'Insert',
  inserted: 'Inserted',
  copy: 'Copy',
  copied: 'Copied',
  showCard: 'Show card',
  colon: ': ',
  emptyCell: 'Nothing here yet',
  unwritten: (role) => `Not written yet. Give ${role} some cells below roles in your team pack, and they appear here.`,
  filter: 'Filter rows',
  filterHint: 'Filter: English, Chinese, pinyin (press /)',
  clearFilter: 'Clear filter',
  noMatch: (query) => `No row mentions “${query}”.`,
  noMatchHint: (hasHiddenRoles) =>
    hasHiddenRoles ? 'Try another word, or show the roles that are hidden.' : 'Try another word.',
  noRows: 'There is nothing to compare yet.',
  rows: (shown, total, same = 0) =>
    [
      shown + same === total ? `${total} rows` : `${shown} of ${total} rows`,
      ...(same > 0 ? [`${same} alike ${same === 1 ? 'is' : 'are'} hidden`] : []),
    ].join('; '),
  noDifference: 'These roles give the same answer in every row.',
  toolbar: 'How to compare',
  differences: 'Differences only',
  differencesHint: 'Only the short answer in each cell; rows with equal answers are hidden',
  differencesNeedTwo: 'Show at least two roles to see differences',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  reset: 'Reset view',
  resetDone: 'The view is as it was in the beginning',
  pin: 'Pin to the front',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  hide: 'Hide',
  pinned: (role) => `${role} is pinned to the front`,
  unpinned: (role) => `${role} is no longer pinned`,
  moved: (role, place, total) => `${role} is now column ${place} of ${total}`,
  shownRoles: 'Roles shown',
  lastRole: (role) => `One role has to stay: ${role} cannot be hidden.`,
  opened: 'You are here',
  openedAt: (facet, role) => `Now at ${[facet, role].filter((name) => name !== undefined).join(', ')}`,
  keys: 'Up and Down move between rows, Left and Right between cells, Enter opens one; on the name of a row it opens the whole row. Slash goes to the filter, Escape clears it.',
};

export function comparisonStrings(locale: Locale): ComparisonStrings {
  return locale === 'zh' ? ZH : EN;
}
