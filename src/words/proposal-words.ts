/** What is said of a role that is proposed from drafts: remarks of the pack, and sentences of those who ask for it. */
import type { JobOfDrafts, LeftOut, Locale, ProposalWords } from '../core/index.ts';

export interface ProposalStrings extends ProposalWords {
  /** @param leftOut what was not counted: copies, and drafts that say nothing of the work */
  readonly tooFew: (drafts: number, fewest: number, leftOut: readonly LeftOut[]) => string;
  /** The drafts are for different jobs. */
  readonly mixed: (drafts: number, jobs: readonly JobOfDrafts[]) => string;
  readonly taken: (id: string) => string;
  readonly badId: (id: string) => string;
  /** Why a file was left out, in a few words. */
  readonly leftOut: (left: LeftOut, professionName: (id: string) => string) => string;
  readonly allLeftOut: (files: number) => string;
  /** Of the window that chooses a folder. */
  readonly whichFolder: string;
  readonly useFolder: string;
  /** What goes on, and how far it is. */
  readonly reading: string;
  readonly progress: (done: number, all: number) => string;
}

export interface ProposalNames {
  readonly activity: (id: string) => string;
  readonly profession: (id: string) => string;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
/** A role with fewer words of its own is told by hardly anything. */
const FEW_TERMS = 3;
/** More files are not named one by one. */
const MOST_FILES = 20;

function headIn(locale: Locale, { activity, profession }: ProposalNames): ProposalWords['head'] {
  const isChinese = locale === 'zh';
  const comma = isChinese ? '、' : ', ';
  return ({ drafts, leftOut, nearest, own, shares, known, isNeighbor, terms, duties }) => {
    const isThin = terms.length < FEW_TERMS || duties.length === 0;
    const name = (it: { readonly id: string }): string => activity(it.id);
    const strings = proposalStrings(locale, { activity, profession });
    const files = leftOut
      .slice(0, MOST_FILES)
      .map((it) => `${it.path}${isChinese ? '：' : ': '}${strings.leftOut(it, profession)}`);
    return isChinese
      ? [
          `由 ${drafts} 份草稿提炼出来的角色，供修改。每一条前面写着有几份草稿说到它；不对的删掉，缺的补上。`,
          ...(isThin
            ? [
                '这些草稿共同的说法不多，这里只写得出站得住的几条。职责一条一行写清楚，或者再添几份同一岗位的草稿，能提炼出更多。',
              ]
            : []),
          ...(isNeighbor ? ['内置知识里已有这个相邻职业，它的说法和事项一并生效，这里只写多出来的。'] : []),
          ...(nearest
            ? [`与它最像的是${profession(nearest.role)}：这些草稿的话平均有 ${percent(nearest.share)} 像它。`]
            : []),
          ...(shares.length > 0 ? [`和别的角色都做的事：${shares.map(name).join(comma)}`] : []),
          ...(own.length > 0 ? [`已经算在它名下的事：${own.map(name).join(comma)}`] : []),
          ...(known.length > 0 ? [`常说但已有归属、没有再写的词：${known.join(comma)}`] : []),
          ...(files.length > 0 ? ['没有用到的文件：', ...files] : []),
        ]
      : [
          `A role drawn from ${drafts} drafts, to edit. Before each entry stands how many of them say it. Delete what is wrong, add what is missing.`,
          ...(isThin
            ? [
                'These drafts have few words in common, so only what can stand is here. More drafts for the same job, or duties with a line each, give more.',
              ]
            : []),
          ...(isNeighbor
            ? [
                'The built-in knowledge has it as a neighbor, with words and activities that count as well. Here is what comes on top.',
              ]
            : []),
          ...(nearest
            ? [
                `It is most like ${profession(nearest.role)}: on average ${percent(nearest.share)} of what these drafts say.`,
              ]
            : []),
          ...(shares.length > 0 ? [`Work that other roles do as well: ${shares.map(name).join(comma)}`] : []),
          ...(own.length > 0 ? [`Work that is known as its own already: ${own.map(name).join(comma)}`] : []),
          ...(known.length > 0
            ? [`Words that it often says and that mean something already: ${known.join(comma)}`]
            : []),
          ...(files.length > 0 ? ['Files that were not used:', ...files] : []),
        ];
  };
}

const LEFT_OUT: Readonly<Record<Locale, Readonly<Record<Exclude<LeftOut['why'], 'other-profession'>, string>>>> = {
  zh: { unread: '读不了', 'no-posting': '不是岗位说明书', 'no-work': '没有写职责', copy: '和前面的一份几乎一样' },
  en: {
    unread: 'could not be read',
    'no-posting': 'no job description',
    'no-work': 'says nothing of the work',
    copy: 'nearly the same as one before it',
  },
};

/** What was not counted, in brackets; '' where that is nothing. */
function aside(locale: Locale, leftOut: readonly LeftOut[]): string {
  const reasons = [
    { why: 'copy', zh: '和它们几乎一样', one: 'one more is nearly the same', more: 'more are nearly the same' },
    { why: 'no-work', zh: '没有写职责', one: 'one says nothing of the work', more: 'say nothing of the work' },
    { why: 'other-profession', zh: '是别的岗位的', one: 'one is for another job', more: 'are for other jobs' },
  ] as const;
  const said = reasons.flatMap(({ why, zh, one, more }) => {
    const count = leftOut.filter((it) => it.why === why).length;
    if (count === 0) return [];
    return locale === 'zh' ? `${count} 份${zh}` : count === 1 ? one : `${count} ${more}`;
  });
  if (said.length === 0) return '';
  return locale === 'zh' ? `（另有 ${said.join('，')}）` : ` (${said.join(', ')})`;
}

function nameOfJob({ profession, title }: JobOfDrafts, names: ProposalNames): string {
  return profession === undefined ? (title ?? '') : names.profession(profession);
}

/** Whether all drafts are of one profession. */
function isOneOf(drafts: number, [job]: readonly JobOfDrafts[]): boolean {
  return job?.profession !== undefined && job.drafts === drafts;
}

function restOf(drafts: number, jobs: readonly JobOfDrafts[]): number {
  return drafts - jobs.reduce((sum, it) => sum + it.drafts, 0);
}

export function proposalStrings(locale: Locale, names: ProposalNames): ProposalStrings {
  const head = headIn(locale, names);
  return locale === 'zh'
    ? {
        head,
        summary: '可以再加 summary：一句话说清它做什么、对什么负责。',
        titles: '草稿里出现、还认不出的岗位名称，要的留下。',
        terms: '这些词在这里比在别的角色里常见得多。',
        duties: '补全时给出的句子，用的是草稿的话；数字留空，请按岗位填。',
        activities: '归别的角色、但这里的草稿也在做的事。归它一家的，改成 owns。',
        behind: (drafts, of) => `${of} 份里有 ${drafts} 份`,
        named: (activity, drafts, of) => `${activity}：${of} 份里有 ${drafts} 份`,
        tooFew: (drafts, fewest, leftOut) =>
          `只找到 ${drafts} 份岗位说明书${aside('zh', leftOut)}，至少要 ${fewest} 份同一岗位的，才看得出这个角色常说什么`,
        mixed: (drafts, jobs) =>
          isOneOf(drafts, jobs)
            ? `这 ${drafts} 份草稿写的都是${nameOfJob(jobs[0]!, names)}，已经有这个角色。要从里面另立一个，请挑岗位名称相近的草稿`
            : `这 ${drafts} 份草稿写的不是同一个岗位：${jobs.map((it) => `${nameOfJob(it, names)} ${it.drafts} 份`).join('、')}${restOf(drafts, jobs) > 0 ? `，其余 ${restOf(drafts, jobs)} 份` : ''}。请把同一岗位的草稿单独放进一个文件夹`,
        taken: (id) => `已经有“${id}”这个角色，请换一个 id`,
        badId: (id) => `“${id}”不能当 id：只能用小写字母、数字，中间用一个连字符，例如 customer-success`,
        leftOut: ({ why, profession }, nameOf) =>
          why === 'other-profession' ? `写的是${nameOf(profession ?? '')}` : LEFT_OUT.zh[why],
        allLeftOut: (files) => `有 ${files} 个文件没有用到，新文件的开头写着原因`,
        whichFolder: '选一个文件夹，里面是同一岗位的岗位说明书',
        useFolder: '从这里提炼',
        reading: '正在读草稿，提炼角色',
        progress: (done, all) => `${done} / ${all} 个文件`,
      }
    : {
        head,
        summary: 'You may add a summary: one sentence on what the role does and owns.',
        titles: 'Titles of these drafts that are not known yet.',
        terms: 'Words that are far more common here than with the other roles.',
        duties: 'Lines that completion offers, in the words of the drafts. Numbers are left blank.',
        activities: 'Work of other roles that these drafts do as well. Write owns where it is theirs alone.',
        behind: (drafts, of) => `${drafts} of ${of} drafts`,
        named: (activity, drafts, of) => `${activity}: ${drafts} of ${of} drafts`,
        tooFew: (drafts, fewest, leftOut) =>
          `${drafts === 0 ? 'No job description was' : drafts === 1 ? 'Only one job description was' : `Only ${drafts} job descriptions were`} found${aside('en', leftOut)}. What a role says is seen from ${fewest} of them on, all for the same job.`,
        mixed: (drafts, jobs) =>
          isOneOf(drafts, jobs)
            ? `These ${drafts} drafts are for ${nameOfJob(jobs[0]!, names)}, which is a role already. For a role within it, choose drafts with titles alike.`
            : `These ${drafts} drafts are for different jobs: ${jobs.map((it) => `${nameOfJob(it, names)} (${it.drafts})`).join(', ')}${restOf(drafts, jobs) > 0 ? ` and ${restOf(drafts, jobs)} more` : ''}. Put the drafts for one job into a folder of their own.`,
        taken: (id) => `There is a role “${id}” already; choose another id`,
        badId: (id) =>
          `“${id}” is no id; use lower-case letters and digits with single hyphens, such as customer-success`,
        leftOut: ({ why, profession }, nameOf) =>
          why === 'other-profession' ? `for ${nameOf(profession ?? '')}` : LEFT_OUT.en[why],
        allLeftOut: (files) =>
          files === 1
            ? 'One file was not used; the new pack says why at its top'
            : `${files} files were not used; the new pack says why at its top`,
        whichFolder: 'Choose a folder with job descriptions for one job',
        useFolder: 'Use This Folder',
        reading: 'Reading drafts to propose a role',
        progress: (done, all) => `${done} of ${all} files`,
      };
}
