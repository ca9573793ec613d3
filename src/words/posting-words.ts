/** A posting explained, as a page of Markdown: what a reader who is new to the trade sees. */
import type { ExplainedLine, ExplainedPosting, Locale, OpenQuestion } from '../core/index.ts';
import { enumerated } from './findings/texts.ts';

/** Names of roles and neighbors, and the sign of a role beside its name. */
export interface PostingNames {
  readonly nameOf: (id: string) => string;
  /** '' for what has none. */
  readonly signOf: (id: string) => string;
}

interface PostingStrings {
  readonly heading: (title: string) => string;
  readonly profession: (name: string) => string;
  readonly unsure: (name: string) => string;
  readonly mismatch: (title: string, name: string) => string;
  readonly unclear: string;
  readonly often: (sentence: string) => string;
  readonly counts: (parts: readonly string[]) => string;
  readonly count: (count: number, name: string) => string;
  readonly shared: string;
  readonly sharedCount: (count: number) => string;
  readonly unknown: (count: number) => string;
  readonly work: string;
  readonly noWork: string;
  readonly terms: string;
  readonly term: (name: string, notes: readonly string[], definition: string) => string;
  readonly written: (words: string) => string;
  readonly everybody: string;
  readonly ask: string;
  readonly basis: string;
  readonly question: (question: OpenQuestion, nameOf: PostingNames['nameOf']) => string;
}

const ZH: PostingStrings = {
  heading: (title) => (title === '' ? '这个岗位到底做什么' : `${title}：这个岗位到底做什么`),
  profession: (name) => `这是一份**${name}**的活。`,
  unsure: (name) => `大概是一份**${name}**的活，文字里写明的不多。`,
  mismatch: (title, name) => `名字叫${title}，写的多半是**${name}**的活。`,
  unclear: '读不出它是哪个角色的活，也可能是别的职业。',
  often: (sentence) => `这类名字常见的实情：${sentence}`,
  counts: (parts) => `工作内容里，${parts.join('，')}。`,
  count: (count, name) => `${count}条是${name}的`,
  shared: '几方都有份',
  sharedCount: (count) => `${count}条几方都有份`,
  unknown: (count) => `${count}条看不出归谁`,
  work: '每一条是谁的活',
  noWork: '没有读到具体的工作内容。一份只写要求、不写要做什么的招聘，面试时要先问清楚每天做什么。',
  terms: '文中的行话',
  term: (name, notes, definition) => `**${name}**（${notes.join('，')}）：${definition}`,
  written: (words) => `文中写作“${words}”`,
  everybody: '几个角色都用',
  ask: '面试时可以问',
  basis: '由 Role Lens 在本机读出，可能看错；每条的理由写在后面，供你自己判断。',
  question: (it, nameOf) => {
    switch (it.about) {
      case 'title':
        return `岗位名和内容对不上：写的多半是${nameOf(it.role)}的活。入职后背哪个数字，向谁汇报？`;
      case 'several-jobs':
        return `一个人做${it.roles.map(nameOf).join('、')}几份活：哪一份占的时间最多，考核按哪一份算？`;
      case 'other-work':
        return `有${it.count}条是${nameOf(it.role)}的活：占多少时间，是主责还是配合，有没有指标？`;
      case 'vague':
        return `“${it.line}”说得很虚：请对方举上周的一个例子。`;
      case 'measure':
        return '没写怎么考核：试用期看哪几个数，多久看一次，现在的水平是多少？';
    }
  },
};

const EN: PostingStrings = {
  heading: (title) => (title === '' ? 'What this job really is' : `${title}: what this job really is`),
  profession: (name) => `This is ${withArticle(name)} job.`,
  unsure: (name) => `This is probably ${withArticle(name)} job; few of its lines say so plainly.`,
  mismatch: (title, name) => `It is called ${title}, but most of what it describes is **${name.toLowerCase()}** work.`,
  unclear: 'The text does not tell which of the roles this is; it may be another profession.',
  often: (sentence) => `What jobs with this title often turn out to be: ${sentence}`,
  counts: (parts) => `Of its lines of work ${enumerated(parts, 'en')}.`,
  count: (count, name) => `${count} ${count === 1 ? 'is' : 'are'} ${name.toLowerCase()}`,
  shared: 'Shared between roles',
  sharedCount: (count) => `${count} ${count === 1 ? 'is' : 'are'} shared between roles`,
  unknown: (count) => `${count} could be anybody’s`,
  work: 'Whose work each line is',
  noWork:
    'No line says what the person does. A posting that lists only requirements leaves that open: ask what a normal day looks like.',
  terms: 'Words to know',
  term: (name, notes, definition) => `**${name}** (${notes.join(', ')}): ${definition}`,
  written: (words) => `here “${words}”`,
  everybody: 'used by several roles',
  ask: 'Worth asking in the interview',
  basis:
    'Read on your machine by Role Lens. It can be wrong; the reason stands behind each line so that you can judge for yourself.',
  question: (it, nameOf) => {
    switch (it.about) {
      case 'title':
        return `Title and content do not match: most of the work is ${nameOf(it.role).toLowerCase()}. Which number does the job carry, and who does it report to?`;
      case 'several-jobs':
        return `One person for ${enumerated(
          it.roles.map((role) => nameOf(role).toLowerCase()),
          'en',
        )}: which of them takes most of the week, and which one is the review based on?`;
      case 'other-work':
        return `${it.count === 1 ? 'One line is' : `${it.count} lines are`} ${nameOf(it.role).toLowerCase()} work: how much of the week is that, is it owned or supported, and does it come with a target?`;
      case 'vague':
        return `“${it.line}” says little: ask for an example from last week.`;
      case 'measure':
        return 'Nothing says how the work is measured: which numbers, over what period, and where do they stand today?';
    }
  },
};

/** `a **sales**`, `an **operations**` */
function withArticle(name: string): string {
  return `${/^[aeiou]/iu.test(name) ? 'an' : 'a'} **${name.toLowerCase()}**`;
}

/** The page. Words of the posting are escaped: they are shown, never read as Markdown. */
export function postingPage(posting: ExplainedPosting, locale: Locale, { nameOf, signOf }: PostingNames): string {
  const strings = locale === 'zh' ? ZH : EN;
  const { title, work, shared, hasWork, unknown, terms, open } = posting;
  const named = (id: string): string => [signOf(id), nameOf(id)].filter(Boolean).join(' ');
  const lines = (all: readonly ExplainedLine[]): string[] =>
    all.map(({ text, why }) => `- ${escaped(text)}${why === undefined ? '' : `  \n  *${escaped(why)}*`}`);
  const counts = [
    ...work.map((it) => strings.count(it.lines.length, nameOf(it.role))),
    ...(shared.length > 0 ? [strings.sharedCount(shared.length)] : []),
    ...(unknown > 0 ? [strings.unknown(unknown)] : []),
  ];
  const blocks = [
    `# ${escaped(strings.heading(title))}`,
    professionOf(posting, strings, nameOf),
    ...(work.length + shared.length > 0 ? [strings.counts(counts)] : hasWork ? [] : [strings.noWork]),
    ...(posting.really === undefined ? [] : [`> ${escaped(strings.often(posting.really))}`]),
    ...(work.length + shared.length > 0 ? [`## ${strings.work}`] : []),
    ...work.flatMap((it) => [`### ${named(it.role)} · ${it.lines.length}`, lines(it.lines).join('\n')]),
    ...(shared.length > 0 ? [`### ${strings.shared} · ${shared.length}`, lines(shared).join('\n')] : []),
    ...(open.length > 0
      ? [`## ${strings.ask}`, open.map((it) => `- ${escaped(strings.question(it, nameOf))}`).join('\n')]
      : []),
    ...(terms.length > 0 ? [`## ${strings.terms}`] : []),
    terms
      .map(({ name, written, role, definition }) => {
        const notes = [role === undefined ? strings.everybody : named(role)];
        if (written.toLowerCase() !== name.toLowerCase()) notes.push(strings.written(written));
        return `- ${strings.term(escaped(name), notes.map(escaped), escaped(definition))}`;
      })
      .join('\n'),
    '---',
    strings.basis,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function professionOf(
  { title, profession, isSure, readsAs }: ExplainedPosting,
  strings: PostingStrings,
  nameOf: PostingNames['nameOf'],
): string {
  if (readsAs !== undefined) return strings.mismatch(escaped(title), escaped(nameOf(readsAs)));
  if (profession === undefined) return strings.unclear;
  return (isSure ? strings.profession : strings.unsure)(escaped(nameOf(profession)));
}

/** Text that Markdown shows as it is. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
