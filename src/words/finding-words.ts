/**
 * Findings and their fixes in words, for the editor and the command line alike. Names of roles, terms and duties come from
 * the pack.
 */
import type { Finding, FindingCode, Fix, Locale, PackIndex, Severity } from '../core/index.ts';

/** What is wrong, why, and what to do about it, in one or two short sentences. */
export function findingMessage(finding: Finding, locale: Locale, pack: PackIndex): string {
  return MESSAGES[finding.code][locale](argumentsOf(finding.args, locale, pack));
}

/** What a fix does, as the title of a quick fix. */
export function fixTitle(fix: Fix, locale: Locale, pack: PackIndex): string {
  return FIXES[fix.code][locale](argumentsOf(fix.args, locale, pack));
}

/** A few words for a code: the head of a group, the name of a rule. */
export function findingName(code: FindingCode, locale: Locale): string {
  return NAMES[code][locale].name;
}

/** One sentence on what a code looks for. */
export function findingExplanation(code: FindingCode, locale: Locale): string {
  return NAMES[code][locale].explanation;
}

export function severityName(severity: Severity, locale: Locale): string {
  return SEVERITY_NAMES[severity][locale];
}

/** The arguments of a message, as words. A name that the pack does not know is shown as it is. */
interface Words {
  /** An argument as text; '' when there is none. */
  text(name: string): string;
  list(name: string): readonly string[];
  role(name: string): string;
  roles(name: string): string;
  term(name: string): string;
  duty(name: string): string;
  section(name: string): string;
  /** Names of what is missing of the core of the role in `role`. */
  core(name: string): string;
}

type Say = (words: Words) => string;
type InBoth = Readonly<Record<Locale, Say>>;

function argumentsOf(args: Finding['args'], locale: Locale, pack: PackIndex): Words {
  const text = (name: string): string => {
    const value = args[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const list = (name: string): readonly string[] => {
    const value = args[name];
    return typeof value === 'object' ? value : [];
  };
  const roleName = (id: string): string => {
    const name = pack.roleName(id, locale);
    return locale === 'en' ? name.toLowerCase() : name;
  };
  return {
    text,
    list,
    role: (name) => roleName(text(name)),
    roles: (name) => enumerated(list(name).map(roleName), locale),
    term: (name) => pack.termName(text(name))?.[locale] ?? text(name),
    duty: (name) => pack.duty(text(name))?.label[locale] ?? text(name),
    section: (name) => pack.pack.sections.find(({ kind }) => kind === text(name))?.name[locale] ?? text(name),
    core(name) {
      const core = pack.role(text('role'))?.core ?? [];
      return enumerated(
        list(name).map((id) => core.find((work) => work.id === id)?.name[locale] ?? id),
        locale,
      );
    },
  };
}

/** `a、b和c`, "a, b and c". */
function enumerated(words: readonly string[], locale: Locale): string {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (before.length === 0) return last;
  return locale === 'zh' ? `${before.join('、')}和${last}` : `${before.join(', ')} and ${last}`;
}

/** Phrases in quotation marks, or '' when there are none. */
function quoted(words: readonly string[], locale: Locale): string {
  return words.map((word) => `“${word}”`).join(locale === 'zh' ? '' : ', ');
}

const MESSAGES: Readonly<Record<FindingCode, InBoth>> = {
  'role/off-role-duty': {
    zh: (w) => {
      const why = quoted(w.list('phrases'), 'zh');
      const says = why === '' ? `这一条更像${w.role('role')}的活` : `${why}是${w.role('role')}的活`;
      return `${says}，不归${w.role('own')}。改成协同${w.role('role')}的写法，或挪到${w.role('role')}岗位。`;
    },
    en: (w) => {
      const why = quoted(w.list('phrases'), 'en');
      const says = `This is ${w.role('role')} work, not ${w.role('own')}${why === '' ? '' : ` (${why})`}.`;
      return `${says} Say that you work with ${w.role('role')} on it, or move it to a post in ${w.role('role')}.`;
    },
  },
  'role/title-mismatch': {
    zh: (w) => {
      if (w.text('against') === 'front-matter') {
        return `标题写的是${w.role('said')}，文件开头的 role 却是${w.role('role')}。两处改成一致。`;
      }
      const said = w.text('from') === 'title' ? '标题' : '文件开头的 role ';
      const why = quoted(w.list('phrases'), 'zh');
      return `${said}写的是${w.role('said')}，正文说的却是${w.role('role')}${why === '' ? '' : `（${why}）`}。来应聘的人会对不上，改标题或改正文。`;
    },
    en: (w) => {
      if (w.text('against') === 'front-matter') {
        return `The title says ${w.role('said')}, but “role:” says ${w.role('role')}. Make the two agree.`;
      }
      const said = w.text('from') === 'title' ? 'The title' : '“role:”';
      const why = quoted(w.list('phrases'), 'en');
      return `${said} says ${w.role('said')}, but the text speaks of ${w.role('role')}${why === '' ? '' : ` (${why})`}. Change one of them, or the wrong people will apply.`;
    },
  },
  'role/foreign-metric': {
    zh: (w) =>
      `“${w.text('words')}”考核的是${w.role('role')}，${w.role('own')}左右不了这个数。换成${w.role('own')}能负责的指标。`,
    en: (w) =>
      `“${w.text('words')}” measures ${w.role('role')}; ${w.role('own')} cannot move it. Choose a metric that ${w.role('own')} can answer for.`,
  },
  'role/catch-all': {
    zh: (w) => `一个岗位装了${w.roles('roles')}几份活，招来的人哪份都顾不好。拆成几份草稿，或写明主次。`,
    en: (w) =>
      `One post carries the work of ${w.roles('roles')}; nobody does all of it well. Split it, or say what comes first.`,
  },
  'role/missing-core': {
    zh: (w) => `${w.role('role')}岗位一般少不了${w.core('missing')}，这里没有提到。补上，或确认由别人负责。`,
    en: (w) =>
      `A post in ${w.role('role')} usually includes ${w.core('missing')}, and none of that is mentioned. Add it, or make sure that someone else does it.`,
  },
  'role/ambiguous-term': {
    zh: (w) => `单写“${w.text('word')}”，${w.roles('roles')}各有各的理解。写明具体做什么。`,
    en: (w) => `“${w.text('word')}” alone means one thing to ${w.roles('roles')} each. Say which work is meant.`,
  },
  'jd/missing-section': {
    zh: (w) => `这份岗位说明没有“${w.section('section')}”一节，应聘的人无从判断合不合适。`,
    en: (w) =>
      `This job description has no section “${w.section('section')}”, so applicants cannot tell whether they fit.`,
  },
  'jd/too-many-duties': {
    zh: (w) => `职责有${w.text('count')}条，超过${w.text('maximum')}条就没人记得住重点。合并同类的，删去偶尔才做的。`,
    en: (w) =>
      `${w.text('count')} duties: beyond ${w.text('maximum')} nobody sees what matters. Merge those that belong together and drop the rare ones.`,
  },
  'jd/too-many-musts': {
    zh: (w) => `硬性要求有${w.text('count')}条，超过${w.text('maximum')}条会吓退合适的人。把锦上添花的挪到“加分项”。`,
    en: (w) =>
      `${w.text('count')} hard requirements: beyond ${w.text('maximum')} good people do not apply. Move what only helps to “Nice to have”.`,
  },
  'jd/vague-duty': {
    zh: (w) =>
      w.text('what') === 'anything'
        ? '这一条等于什么活都能派，说明不了岗位。删掉，或写出具体是什么。'
        : `“${w.text('object')}相关工作”看不出要做什么。写成“动作＋对象＋目标”。`,
    en: (w) =>
      w.text('what') === 'anything'
        ? 'This line allows any work at all and says nothing about the post. Delete it, or name the work.'
        : `“${w.text('object')}-related work” does not say what is to be done. Write verb, object and goal.`,
  },
  'plan/no-owner': {
    zh: () => '这一项没有负责人，容易没人做。定一个角色来牵头。',
    en: () => 'Nobody owns this item, so it may never be done. Name the role that leads it.',
  },
  'plan/wrong-owner': {
    zh: (w) => {
      const why = quoted(w.list('phrases'), 'zh');
      return `${why === '' ? '这一项' : why}是${w.role('role')}的活，负责人写的却是${w.role('owner')}。确认由谁来做。`;
    },
    en: (w) => {
      const why = quoted(w.list('phrases'), 'en');
      return `The owner is ${w.role('owner')}, but this is ${w.role('role')} work${why === '' ? '' : ` (${why})`}. Check who does it.`;
    },
  },
  'suppression/unused': {
    zh: (w) =>
      w.text('code') === '' ? '这条忽略注释没有起作用，可以删掉。' : `这里没有 ${w.text('code')} 可忽略，可以删掉。`,
    en: (w) =>
      w.text('code') === ''
        ? 'This comment hides no finding and can go.'
        : `There is no ${w.text('code')} to hide here; it can go.`,
  },
  'suppression/unknown-code': {
    zh: (w) => `没有“${w.text('code')}”这个代码，这条忽略不起作用。检查拼写。`,
    en: (w) => `There is no code “${w.text('code')}”, so this hides nothing. Check the spelling.`,
  },
};

const FIXES: Readonly<Record<Fix['code'], InBoth>> = {
  'rephrase-as-cooperation': {
    zh: (w) => `改写为协同${w.role('role')}`,
    en: (w) => `Rephrase as working with ${w.role('role')}`,
  },
  'move-to-new-draft': {
    zh: (w) => `移到新的${w.role('role')}草稿`,
    en: (w) => `Move to a new draft for ${w.role('role')}`,
  },
  'delete-line': { zh: () => '删除这一条', en: () => 'Delete this line' },
  'change-title': { zh: (w) => `标题改为“${w.text('title')}”`, en: (w) => `Change the title to “${w.text('title')}”` },
  'set-role': { zh: (w) => `把 role 设为${w.role('role')}`, en: (w) => `Set “role:” to ${w.role('role')}` },
  'replace-metric': { zh: (w) => `换成“${w.text('name')}”`, en: (w) => `Replace with “${w.text('name')}”` },
  'split-draft': {
    zh: (w) => `拆成${w.roles('roles')}各一份草稿`,
    en: (w) => `Split into drafts for ${w.roles('roles')}`,
  },
  'insert-duty': { zh: (w) => `补一条职责：${w.duty('duty')}`, en: (w) => `Add a duty: ${w.duty('duty')}` },
  'choose-term': {
    zh: (w) => `改为“${w.text('words')}”（${w.role('role')}）`,
    en: (w) => `Write “${w.text('words')}” (${w.role('role')})`,
  },
  'insert-section': {
    zh: (w) => `插入“${w.section('section')}”一节`,
    en: (w) => `Insert the section “${w.section('section')}”`,
  },
  'rewrite-duty': { zh: (w) => `改写为“${w.text('words')}”`, en: (w) => `Rewrite as “${w.text('words')}”` },
  'set-owner': { zh: (w) => `负责人定为${w.role('role')}`, en: (w) => `Make ${w.role('role')} the owner` },
  'remove-suppression': { zh: () => '删除这条忽略', en: () => 'Remove this suppression' },
  'suppress-line': {
    zh: (w) => `接受：在这一行忽略 ${w.text('code')}`,
    en: (w) => `Accept: ignore ${w.text('code')} on this line`,
  },
  'suppress-file': {
    zh: (w) => `在整个文件里忽略 ${w.text('code')}`,
    en: (w) => `Ignore ${w.text('code')} in the whole file`,
  },
};

interface Name {
  readonly name: string;
  readonly explanation: string;
}

const NAMES: Readonly<Record<FindingCode, Readonly<Record<Locale, Name>>>> = {
  'role/off-role-duty': {
    zh: { name: '别的角色的活', explanation: '这一条是另一个角色的工作，不是本岗位的。' },
    en: { name: "Another role's work", explanation: "The line is another role's work than the draft's." },
  },
  'role/title-mismatch': {
    zh: { name: '标题与正文不符', explanation: '标题或 role 写的是一个角色，正文说的是另一个。' },
    en: { name: 'Title and text disagree', explanation: 'The title or “role:” says one role, the text another.' },
  },
  'role/foreign-metric': {
    zh: { name: '别的角色的指标', explanation: '这个指标考核的是另一个角色。' },
    en: { name: "Another role's metric", explanation: 'The metric measures another role.' },
  },
  'role/catch-all': {
    zh: { name: '一岗多职', explanation: '一个岗位里装了三个角色的活。' },
    en: { name: 'Catch-all post', explanation: "One post carries three roles' work." },
  },
  'role/missing-core': {
    zh: { name: '缺少核心工作', explanation: '这个角色的核心工作没有写到。' },
    en: { name: 'Core work missing', explanation: "The core of the role's work has no line." },
  },
  'role/ambiguous-term': {
    zh: { name: '有歧义的词', explanation: '单独出现的“市场”“运营”等词有两种以上读法。' },
    en: {
      name: 'Ambiguous word',
      explanation: 'A bare word such as “marketing” or “operations” can be read two ways.',
    },
  },
  'jd/missing-section': {
    zh: { name: '缺少章节', explanation: '岗位说明没有职责或任职要求。' },
    en: { name: 'Section missing', explanation: 'The job description lacks its duties or its requirements.' },
  },
  'jd/too-many-duties': {
    zh: { name: '职责过多', explanation: '职责条目太多，看不出重点。' },
    en: { name: 'Too many duties', explanation: 'The list of duties is too long to show what matters.' },
  },
  'jd/too-many-musts': {
    zh: { name: '要求过多', explanation: '硬性要求太多，会吓退合适的人。' },
    en: { name: 'Too many requirements', explanation: 'So many hard requirements keep good people from applying.' },
  },
  'jd/vague-duty': {
    zh: { name: '空泛的职责', explanation: '“负责某某相关工作”一类的话，看不出要做什么。' },
    en: { name: 'Vague duty', explanation: 'The line does not say what is to be done.' },
  },
  'plan/no-owner': {
    zh: { name: '没有负责人', explanation: '计划里的这一项没有人负责。' },
    en: { name: 'No owner', explanation: 'Nobody owns the item of the plan.' },
  },
  'plan/wrong-owner': {
    zh: { name: '负责人不对', explanation: '这一项是另一个角色的工作，不归所写的负责人。' },
    en: { name: 'Wrong owner', explanation: "The item is another role's work than its owner's." },
  },
  'suppression/unused': {
    zh: { name: '多余的忽略', explanation: '忽略注释没有隐藏任何问题。' },
    en: { name: 'Unused suppression', explanation: 'The comment hides no finding.' },
  },
  'suppression/unknown-code': {
    zh: { name: '未知的代码', explanation: '忽略注释里的代码不存在。' },
    en: { name: 'Unknown code', explanation: 'The comment names a code that does not exist.' },
  },
};

const SEVERITY_NAMES: Readonly<Record<Severity, Readonly<Record<Locale, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '提示', en: 'information' },
  hint: { zh: '建议', en: 'hint' },
};
