/** The headings of the handbook's pages. They follow the content language. */
import type { Locale } from '../core/index.ts';

export interface HandbookWords {
  readonly whose: string;
  /** The word is not that role's in this language. */
  readonly notHere: string;
  readonly depends: string;
  readonly views: string;
  readonly precise: string;
  readonly forms: string;
  readonly lookalikes: string;
  readonly activities: string;
  readonly duties: string;
  readonly sources: string;
  readonly facets: string;
  readonly specializations: string;
  readonly terms: string;
  readonly borders: string;
  readonly titles: string;
  readonly owns: string;
  readonly whoseWork: string;
  readonly cases: string;
  readonly metrics: string;
  readonly facts: string;
  readonly level: string;
  readonly fixes: string;
  readonly row: string;
  readonly semicolon: string;
  readonly disagree: string;
  readonly silence: string;
  readonly remark: string;
  readonly off: string;
}

const ZH: HandbookWords = {
  whose: '谁的词',
  notHere: '只在英文里用',
  depends: '要看上下文',
  views: '各个角色怎么看',
  precise: '写得更准',
  forms: '写法',
  lookalikes: '长得像，不是一回事',
  activities: '相关的事项',
  duties: '写到它的条目',
  sources: '出处',
  facets: '对比项',
  specializations: '细分岗位',
  terms: '核心用语',
  borders: '跟几个角色怎么分',
  titles: '常见的岗位名',
  owns: '归它负责的事',
  whoseWork: '归谁',
  cases: '看情形',
  metrics: '用什么衡量',
  facts: '级别和改法',
  level: '默认级别，越没有把握越低',
  fixes: '能怎么改',
  row: '对比里的说明',
  semicolon: '；',
  disagree: '不同意的话',
  silence: '在那一行上面加一行注释，这一处就不再提：',
  remark: '为什么',
  off: '整类关闭，用这个设置：',
};

const EN: HandbookWords = {
  whose: 'Whose word it is',
  notHere: 'in Chinese texts only',
  depends: 'Depends on context',
  views: 'How each role sees it',
  precise: 'Say it more exactly',
  forms: 'Written as',
  lookalikes: 'Looks alike, means something else',
  activities: 'Activities',
  duties: 'Lines that use it',
  sources: 'Sources',
  facets: 'Row by row',
  specializations: 'Specializations',
  terms: 'Core terms',
  borders: 'Where it ends and the roles begin',
  titles: 'Usual titles',
  owns: 'Work it owns',
  whoseWork: 'Whose work',
  cases: 'It depends',
  metrics: 'Measured by',
  facts: 'Levels and fixes',
  level: 'Level, lower where less certain',
  fixes: 'It offers to',
  row: 'Explained in the comparison by',
  semicolon: '; ',
  disagree: 'Where you disagree',
  silence: 'Put a comment above the line, and this one is not mentioned again:',
  remark: 'why',
  off: 'To turn off the whole kind, use this setting:',
};

export function handbookWords(locale: Locale): HandbookWords {
  return locale === 'zh' ? ZH : EN;
}
