/** The words of the Role Card around the knowledge of the pack. They follow the content language. */
import type { CardKind, Locale } from '../core/index.ts';

export interface CardStrings {
  readonly title: string;
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly empty: string;
  readonly emptyHint: string;
  readonly back: string;
  /** Heads what the other roles do with the same thing; of a term, what each does. */
  readonly others: string;
  readonly views: string;
  readonly compare: string;
}

const ZH: CardStrings = {
  title: '角色卡片',
  kinds: {
    role: '角色',
    facet: '对比项',
    term: '术语',
    duty: '例句',
    specialization: '细分岗位',
    note: '共同点与混淆之处',
    guide: '入行指南',
  },
  empty: '还没有选中什么',
  emptyHint: '把光标放到草稿里的一个角色用语上，或在“角色”树里点一项。',
  back: '返回',
  others: '别的角色',
  views: '各角色怎么看',
  compare: '在对比里看',
};

const EN: CardStrings = {
  title: 'Role Card',
  kinds: {
    role: 'Role',
    facet: 'Facet',
    term: 'Term',
    duty: 'Sentence',
    specialization: 'Specialization',
    note: 'Common ground',
    guide: 'Career guide',
  },
  empty: 'Nothing is chosen yet',
  emptyHint: 'Put the cursor on a role word in a draft, or choose something in the tree Roles.',
  back: 'Back',
  others: 'The other roles',
  views: 'How each role sees it',
  compare: 'Show in comparison',
};

export function cardStrings(locale: Locale): CardStrings {
  return locale === 'zh' ? ZH : EN;
}
