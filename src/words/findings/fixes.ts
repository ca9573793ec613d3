/** Fixes in words: what each does in general, and as the title of a quick fix. */
import type { FixCode, Locale } from '../../core/index.ts';
import type { MessageWords, Say } from './texts.ts';

interface FixText {
  /** What it does to any finding, as part of a sentence. */
  readonly name: string;
  readonly title: Say;
  /** The same of every finding of a kind, where one step makes them all. @param kind what the kind is called */
  readonly all?: (kind: string) => string;
}

/** Of the fixes that say no better what making all of them does. */
export const FIX_ALL: Readonly<Record<Locale, (kind: string) => string>> = {
  zh: (kind) => `修复全部“${kind}”`,
  en: (kind) => `Fix all of “${kind}”`,
};

export const FIX_TEXTS: Readonly<Record<FixCode, Readonly<Record<Locale, FixText>>>> = {
  'rephrase-as-cooperation': {
    zh: {
      name: '改写成与那个团队配合',
      title: (w) => `改写成与${w.role('role')}团队配合`,
      all: () => '全部改写成与其他团队配合',
    },
    en: {
      name: 'rewrite it as work with that team',
      title: (w) => `Rewrite as work with ${w.role('role')}`,
      all: () => 'Rewrite all as work with other teams',
    },
  },
  'move-to-new-draft': {
    zh: {
      name: '移到那个角色的新草稿',
      title: (w) => `${w.text('words') === '' ? '' : `把“${w.text('words')}”`}移到新的${w.role('role')}草稿`,
    },
    en: {
      name: 'move it to a new draft of that role',
      title: (w) => `Move ${w.text('words') === '' ? '' : `“${w.text('words')}” `}to a new draft for ${w.role('role')}`,
    },
  },
  'delete-line': {
    // Of a line that says more than that, only some words go.
    zh: {
      name: '删除',
      title: (w) => (w.text('words') === '' ? '删除这一条' : `删除“${w.text('words')}”`),
      all: (kind) => `删除全部“${kind}”`,
    },
    en: {
      name: 'delete it',
      title: (w) => (w.text('words') === '' ? 'Delete this line' : `Delete “${w.text('words')}”`),
      all: (kind) => `Delete all of “${kind}”`,
    },
  },
  'cut-line': {
    zh: { name: '删去可有可无的', title: (w) => `删去“${w.text('words')}”：${cutInChinese(w)}` },
    en: { name: 'cut what it can do without', title: (w) => `Cut “${w.text('words')}”: ${cutInEnglish(w)}` },
  },
  'ask-for-level': {
    zh: { name: '只写要说到什么水平', title: (w) => `改为“${w.text('words')}”：写水平，不写出身` },
    en: { name: 'ask for the level', title: (w) => `Write “${w.text('words')}”: ask for the level, not the origin` },
  },
  'change-title': {
    zh: { name: '改标题', title: (w) => `标题改为“${w.text('title')}”` },
    en: { name: 'change the title', title: (w) => `Change the title to “${w.text('title')}”` },
  },
  'set-role': {
    zh: { name: '改“role:”', title: (w) => `把 role 设为${w.role('role')}` },
    en: { name: 'set “role:”', title: (w) => `Set “role:” to ${w.role('role')}` },
  },
  'replace-metric': {
    zh: { name: '换成本角色的指标', title: (w) => `换成“${w.text('name')}”`, all: () => '全部换成本角色的指标' },
    en: {
      name: "a metric of the draft's role",
      title: (w) => `Replace with “${w.text('name')}”`,
      all: () => 'Replace all with metrics of the role',
    },
  },
  'split-draft': {
    zh: { name: '每个角色拆成一份草稿', title: (w) => `拆成${w.roles('roles')}各一份草稿` },
    en: { name: 'a draft for each role', title: (w) => `Split into drafts for ${w.roles('roles')}` },
  },
  'insert-duty': {
    zh: { name: '插入一条职责', title: (w) => `补一条职责：${w.duty('duty')}` },
    en: { name: 'insert a duty', title: (w) => `Add a duty: ${w.duty('duty')}` },
  },
  'choose-term': {
    zh: {
      name: '换成确切的词',
      title: (w) => `改为“${w.text('words')}”（${w.role('role')}）`,
      all: () => '全部换成确切的词',
    },
    en: {
      name: 'the precise word',
      title: (w) => `Write “${w.text('words')}” (${w.role('role')})`,
      all: () => 'Write the precise word everywhere',
    },
  },
  'insert-section': {
    zh: { name: '插入段落骨架', title: (w) => `插入“${w.section('section')}”一节` },
    en: { name: 'insert the section', title: (w) => `Insert the section “${w.section('section')}”` },
  },
  'rewrite-duty': {
    zh: {
      name: '改成“动作＋对象＋目标”',
      title: (w) => `改写为“${w.text('words')}”`,
      all: () => '全部改写成“动作＋对象＋目标”',
    },
    en: {
      name: 'write verb, object and goal',
      title: (w) => `Rewrite as “${w.text('words')}”`,
      all: () => 'Rewrite all with verb, object and goal',
    },
  },
  'set-owner': {
    zh: {
      name: '写上负责人',
      title: (w) => `负责人定为${w.text('person') ? `${w.text('person')}（${w.role('role')}）` : w.role('role')}`,
      all: () => '全部写上负责人',
    },
    en: {
      name: 'set the owner',
      title: (w) => `Make ${w.text('person') ? `${w.text('person')} (${w.role('role')})` : w.role('role')} the owner`,
      all: () => 'Set the owner of each',
    },
  },
  'add-owners': {
    zh: {
      name: '补上负责人',
      title: (w) => {
        if (w.text('as') === 'column') return '加一列“负责人”';
        return w.text('as') === 'blanks' ? '在每个条目后留出负责人，填上名字' : '在有把握的条目后写上负责人';
      },
    },
    en: {
      name: 'add owners',
      title: (w) => {
        if (w.text('as') === 'column') return 'Add an owner column';
        return w.text('as') === 'blanks'
          ? 'Leave room for an owner behind each item, to fill in'
          : 'Add owners where it is clear who they are';
      },
    },
  },
  'say-instead': {
    zh: { name: '换成团队的说法', title: (w) => `改说“${w.text('words')}”`, all: () => '全部换成团队的说法' },
    en: {
      name: 'say what the team says',
      title: (w) => `Write “${w.text('words')}”`,
      all: () => 'Say all the way the team does',
    },
  },
  'remove-suppression': {
    zh: { name: '去掉注释', title: () => '删除这条忽略', all: () => '删除全部用不着的忽略' },
    en: {
      name: 'remove the comment',
      title: () => 'Remove this suppression',
      all: () => 'Remove all suppressions that are not needed',
    },
  },
  'suppress-line': {
    zh: { name: '在这一行忽略', title: (w) => `在这一行忽略“${w.finding('code')}”` },
    en: { name: 'ignore it on this line', title: (w) => `Ignore “${w.finding('code')}” on this line` },
  },
  'suppress-file': {
    zh: { name: '在整个文件里忽略', title: (w) => `在整个文件里忽略“${w.finding('code')}”` },
    en: { name: 'ignore it in the whole file', title: (w) => `Ignore “${w.finding('code')}” in the whole file` },
  },
};

/** Why a line of a list that is too long can go. */
function cutInChinese(w: MessageWords): string {
  switch (w.text('because')) {
    case 'vague':
      return '什么也没说';
    case 'repeated':
      return `和“${w.text('like')}”说的是同一件事`;
    case 'brief':
      return '岗位简报写了不做';
    case 'inflated':
      return '超出了职位名称';
    case 'unfair':
      return '容易成为歧视';
    default:
      return '哪个岗位都这么写，挑不出人';
  }
}

function cutInEnglish(w: MessageWords): string {
  switch (w.text('because')) {
    case 'vague':
      return 'it says nothing';
    case 'repeated':
      return `“${w.text('like')}” says it already`;
    case 'brief':
      return 'the brief says that the job does not do it';
    case 'inflated':
      return 'it is more than the title';
    case 'unfair':
      return 'it may discriminate';
    default:
      return 'every posting says this, and it rules nobody out';
  }
}
