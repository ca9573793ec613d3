/**
 * Words around the knowledge of a pack, wherever it is shown: they follow the content language, which need not be the
 * display language of VS Code. Everything else a user reads goes through `vscode.l10n`.
 */
import type { Locale, OutlineFolder, Strength } from '../core/index.ts';

export interface Strings {
  readonly strength: Readonly<Record<Strength, string>>;
  readonly depends: string;
  readonly sources: string;
  readonly compare: string;
  /** It asks what. */
  readonly insert: string;
  /** Of a term that was found by mistake. */
  readonly notThis: string;
  readonly colon: string;
  readonly folders: Readonly<Record<OutlineFolder, string>>;
}

const ZH: Strings = {
  strength: { 3: '核心用语', 2: '常用', 1: '会碰到' },
  depends: '要看上下文',
  sources: '出处',
  compare: '对比',
  insert: '插入…',
  notThis: '不是这个意思',
  colon: '：',
  folders: {
    'common-ground': '共同点与混淆之处',
    'shared-terms': '看语境的词',
    facets: '对比项',
    terms: '术语',
    templates: '模板',
    specializations: '细分岗位',
    guide: '入行指南',
    responsibility: '职责',
    requirement: '要求',
    metric: '考核指标',
    assessment: '怎么考察',
  },
};

const EN: Strings = {
  strength: { 3: 'core', 2: 'shared', 1: 'touches it' },
  depends: 'Depends on context',
  sources: 'Source',
  compare: 'Compare',
  insert: 'Insert…',
  notThis: 'Not this',
  colon: ': ',
  folders: {
    'common-ground': 'Common ground',
    'shared-terms': 'Terms that depend on context',
    facets: 'Facets',
    terms: 'Terms',
    templates: 'Templates',
    specializations: 'Specializations',
    guide: 'Career guide',
    responsibility: 'Responsibilities',
    requirement: 'Requirements',
    metric: 'Metrics',
    assessment: 'How we assess',
  },
};

export function stringsFor(locale: Locale): Strings {
  return locale === 'zh' ? ZH : EN;
}
