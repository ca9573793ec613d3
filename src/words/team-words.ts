/** The words of *Responsibilities of the Team*. They follow the content language. */
import type { Locale, PackIndex, Team, TeamWords } from '../core/index.ts';
import { appStrings } from './app-words.ts';
import { responsibilityWords } from './responsibility-words.ts';

type OwnWords = Omit<TeamWords, 'stages' | 'lang' | 'activityName' | 'ownersOf' | 'professionName'>;

const ZH: OwnWords = {
  title: '团队职责一览',
  summary: (team) =>
    `${countsOf(team).jobs} 份岗位说明书，${countsOf(team).plans} 份计划；重复 ${team.overlaps.length} 处，没人负责 ${team.gaps.length} 处，交界不清 ${team.clashes.length} 处，互相照抄 ${team.copies.length} 对。`,
  note: '只看写在纸面上的：没写进去的事，也许有人在做；写得含糊的，这里不下结论。',
  sections: {
    overlaps: '两边都写了',
    gaps: '没人写',
    clashes: '交界处说不拢',
    copies: '互相照抄',
    matrix: '谁做什么',
    jobs: '岗位和计划',
  },
  nothing: '没有发现。',
  overlap: ({ is }, named, professions) =>
    is === 'across'
      ? `${named}：这是${professions}的活，别的岗位也写了。留一边，另一边改成配合。`
      : `${named}：两份${professions}的岗位都写了。写清谁主责，或各管哪一块。`,
  gap: ({ because }, named, owner, to) =>
    because === 'core'
      ? `${named}：有${owner}岗位，却没有一份写到。`
      : `${named}：该由${owner}交给${to}，却没有一份写谁来交。`,
  clash: ({ is }, named, owners) =>
    is === 'helped'
      ? `${named}：有岗位写了配合${owners}来做，${owners}却没有一份写自己负责。`
      : `${named}：写到的岗位都说不归自己，也没有别的岗位认领。`,
  copy: ({ pairs, of }) => `${of} 条职责里有 ${pairs.length} 条几乎一样。`,
  columns: {
    activity: '工作',
    stage: '阶段',
    owner: '多数公司归谁',
    takes: '写了负责的',
    helps: '写了搭把手的',
    job: '岗位或计划',
    profession: '角色',
    file: '文件',
    findings: '问题',
  },
  legend: '● 写了负责　○ 写了搭把手',
  takes: '写了负责',
  helps: '写了搭把手',
  lineNumber: (line) => `第 ${line} 行`,
  joiner: '、',
  plan: '工作计划',
};

const EN: OwnWords = {
  title: 'Responsibilities of the Team',
  summary: (team) =>
    `${counted(countsOf(team).jobs, 'job description')}, ${counted(countsOf(team).plans, 'plan')}: ` +
    `${team.overlaps.length} owned twice, ${team.gaps.length} owned by nobody, ${counted(team.clashes.length, 'unclear border')}, ` +
    `${counted(team.copies.length, 'copy', 'copies')}.`,
  note: 'This goes by what is written: work that nobody wrote down may still get done, and vague lines are left alone.',
  sections: {
    overlaps: 'Owned twice',
    gaps: 'Owned by nobody',
    clashes: 'Unclear borders',
    copies: 'Copied',
    matrix: 'Who does what',
    jobs: 'Jobs and plans',
  },
  nothing: 'Nothing found.',
  overlap: ({ is }, named, professions) =>
    is === 'across'
      ? `${named}: this is ${professions} work, and a job outside ${professions} has it too. Keep it in one place; let the other support.`
      : `${named}: two ${professions} jobs both have this. Say who leads, or who has which part.`,
  gap: ({ because }, named, owner, to) =>
    because === 'core'
      ? `${named}: there are ${owner} jobs, and none of them says it.`
      : `${named}: ${owner} should hand this to ${to}, and no job says who does.`,
  clash: ({ is }, named, owners) =>
    is === 'helped'
      ? `${named}: a job supports ${owners} with this, and no ${owners} job has it.`
      : `${named}: every job that mentions this says it is not theirs, and no other job picks it up.`,
  copy: ({ pairs, of }) => `${pairs.length} of ${of} duties are nearly the same.`,
  columns: {
    activity: 'Activity',
    stage: 'Stage',
    owner: 'Usual owner',
    takes: 'Takes it on',
    helps: 'Supports it',
    job: 'Job or plan',
    profession: 'Role',
    file: 'File',
    findings: 'Findings',
  },
  legend: '● takes it on · ○ supports it',
  takes: 'takes it on',
  helps: 'supports it',
  lineNumber: (line) => `line ${line}`,
  joiner: ', ',
  plan: 'Plan',
};

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function countsOf({ posts }: Team): { readonly jobs: number; readonly plans: number } {
  const plans = posts.filter(({ kind }) => kind === 'plan').length;
  return { jobs: posts.length - plans, plans };
}

export function teamWords(index: PackIndex, locale: Locale): TeamWords {
  return {
    ...(locale === 'zh' ? ZH : EN),
    stages: responsibilityWords(locale).stages,
    lang: appStrings(locale).lang,
    activityName: (id) => index.activity(id)?.name[locale] ?? id,
    ownersOf(id) {
      const activity = index.activity(id);
      return activity?.depends.find(({ when }) => when === locale)?.owns ?? activity?.owns ?? [];
    },
    professionName: (id) => index.professionName(id, locale),
  };
}
