/** How the people and the teams that own work are called in the lines of a plan. */
import { lazily } from '../../text/once.ts';
import { inAllWritings, pattern, shape, type Shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type OwnerPhrases = ReturnType<typeof ownerPhrases>;

/** To whom something goes; bounded, as a line may be nothing but dashes. */
const ARROW = shape`(?:→|⇒|[-=—]{1,3}>)`;

/** What colleagues call somebody by a word before the name: 小婧, 阿May. */
const calledBy = ({ beforeNames }: LanguageLists['zh']['owners']): Shape =>
  shape`${beforeNames}(?:\p{Script=Han}|[A-Za-z]{2,10}(?![A-Za-z]))`;

/** What a team calls one of its own, in simplified or folded words: 小婧, 阿may, 红姐, 林晓峰牵头, 王经理负责; no team. */
export function colleague({ owners, people }: LanguageLists['zh']): Shape {
  const named = shape`${owners.surnames}(?!${people.endings})\p{Script=Han}{1,2}(?=${owners.deeds}|${owners.givenTo})`;
  return shape`(?!${owners.notNames})(?:${calledBy(owners)}|\p{Script=Han}${owners.afterNames}|${named})`;
}

export function ownerPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const nobody = () => inAllWritings([zh.owners.notNames], variants);
  const behindName = () => inAllWritings([zh.owners.afterNames], variants);
  const called = () => calledBy(zh.owners);
  const named = () => shape`${inAllWritings([zh.owners.surnames], variants)}\p{Script=Han}{1,2}|${called()}`;
  /** A pet name: 七七. */
  const twice = shape`(?<twice>\p{Script=Han})\k<twice>`;
  return lazily({
    /** The name of a person and nothing else, or what colleagues call them: `王五`, `小王`, `王经理`, `阿岚`, `红姐`, `七七`. */
    person: () => pattern('u')`^(?!${nobody()})(?:${named()}|\p{Script=Han}{1,2}${behindName()}|${twice})$`,
    /** Whoever writes the plan: `归我操盘`, "we do it this year". */
    selves: () =>
      pattern('iu')`${inAllWritings([zh.unclaimed.selves], variants)}|(?<![a-z])${en.owners.selves}(?![a-z])`,
    /** One person who writes of what he or she does: `我周四去谈`, "I'll call them". */
    writer: () =>
      pattern(
        'iu',
      )`${inAllWritings([zh.owners.writers], variants)}|(?<![\p{L}\d.'’&/-])${en.owners.writers}(?![\p{L}\d/'’).-])`,
    /** That the writer's own team or post does it, in so many words: `我们自己重写`, `由本岗位打首轮电话`, "script it in-house". */
    insisted: () =>
      pattern('iu')`${inAllWritings([zh.owners.insistences], variants)}|(?<![a-z])${en.owners.insistences}(?![a-z])`,
    /** That what the line names is only looked at: `赢单率只看，不背`, "win rate, just watching". */
    watched: () =>
      pattern(
        'iu',
      )`${inAllWritings([zh.owners.looks], variants)}[^。；;！!？?\n]{0,16}?${inAllWritings([zh.owners.unheld], variants)}|(?<![a-z])${en.owners.watched}(?![a-z])`,
    /** What only looks like a name at its head: `周四前`, `老客户`. */
    nobody: () => pattern('u')`^${nobody()}`,
    /** What colleagues call somebody, wherever it stands: `小曾`, `老魏`. */
    called: () => pattern('gu')`(?!${nobody()})${called()}`,
    /** Somebody, and that he leads or does something: `小郭牵头`, `负责：选品组`; or all of the writer's: "across the team". */
    personDoing: () =>
      pattern(
        'u',
      )`(?!${nobody()})(?:${named()}|\p{Script=Han}${behindName()}|(?<!\p{Script=Han})${twice}|(?<![A-Za-z])\p{Lu}\p{Ll}{1,12} ?|${zh.unclaimed.selves})${inAllWritings([zh.owners.deeds], variants)}|\s${inAllWritings([zh.owners.deeds], variants)}\s?[:：]\s?\S|(?<![A-Za-z])${en.owners.everyone}(?![A-Za-z])|[（(—–-]\s?${inAllWritings([zh.owners.everyone], variants)}\s?[)）]?\s*$`,
    /** The team that a simplified line of small letters begins with and says something of: `市场部的投放下周开始`, `财务：定金科目`, "ops: fix the store". */
    teamFirst: () =>
      pattern(
        'u',
      )`^(?:\p{Script=Han}{0,4}?${zh.owners.functions}${zh.stances.theirs}|${zh.owners.others}(?=[:：])|(?:(?:from|for|our|the) )?${en.owners.functions}(?: ${en.owners.teams})?(?=[,:(]| [–—-] | ?${en.stances.theirs}(?![a-z])|(?: [^\s,.;:]{1,16}){1,5}? ${en.stances.happens}(?![a-z])))`,
    /** A simplified line whose subject is a team: `运营中心抽调 4 人成立小组`. */
    teamActing: () =>
      pattern('u')`^\p{Script=Han}{0,4}?${zh.owners.functions}\p{Script=Han}{0,2}?${zh.owners.teams}(?=\p{Script=Han})`,
    /** A simplified line that begins with what a team is at when something is done for it: `市场部做开城活动前，备好运力`. */
    whileTeam: () =>
      pattern(
        'u',
      )`^\p{Script=Han}{0,4}?${zh.owners.functions}\p{Script=Han}{0,2}?${zh.owners.teams}[^，,。；;]{1,24}?${zh.cooperation.whens}[，,]`,
    /** What ends with the name of a team: 产品运营, "B2B sales". */
    teamLast: () =>
      pattern('iu')`(?:${inAllWritings([zh.owners.functions], variants)}|(?<![a-z])${en.owners.functions})$`,
    /** The same of one that is given to others, also in a posting: `签单是客户经理那边的事`, "the PR folks, who handle press". */
    given: () =>
      pattern(
        'u',
      )`${givenToOthers(zh, shape`${ownPeople(zh)}|${zh.unclaimed.hires}`)}|(?<![a-z])${en.owners.givens}(?![a-z])`,
    /** What such a line says, wherever it stands, of others who do the work. */
    elsewhere: () => pattern('u')`${chineseElsewhere(zh, variants)}|${englishElsewhere(en)}`,
  });
}

/**
 * A team (给市场部看; not those that are counted or a customer's: 40 家企业行政部), one's own part that is another (我们只给货量; but not 跟他们谈), what is handed over (一律转销售老曾), others
 * (是车队运营的事, but not somebody by name), where it lies (报价都在大区), whom it waits for (等市场定稿) or goes to (客户要账期 → 销售), a team that does it by itself (产品自己做).
 */
function chineseElsewhere(zh: LanguageLists['zh'], variants: ReadonlyMap<string, string>): Shape {
  const { owners, unclaimed } = zh;
  const theirs = shape`\d\s?${owners.counted}\p{Script=Han}{0,4}|${owners.outside}`;
  const team = shape`(?<!${theirs})${owners.functions}\p{Script=Han}{0,3}?${inAllWritings([owners.teams], variants)}(?!\s?[|｜])`;
  const handed = shape`${owners.handings}[^，,。；;]{0,6}?${owners.functions}`;
  const besides = shape`(?<![^，,。；;：:])${owners.functions}[^，,。；;：:]{2,12}[，,；;](?:[^。；;]{0,16}[，,；;])?${unclaimed.selves}`;
  const falls = shape`${unclaimed.givenTo}(?!${ownPeople(zh)})[^，,。；;]{0,4}?${owners.functions}(?=$|[，,。；;])`;
  const lies = shape`${owners.lies}${zh.vagueDuties.givers}(?=$|[，,。；;])`;
  const waited = shape`${owners.waits}${owners.functions}`;
  const sent = shape`${ARROW}\s?${owners.functions}`;
  return shape`${team}|${falls}|${lies}|${waited}|${sent}|(?<!${owners.entirely}|${zh.cooperation.nameJoiners})${owners.ourPart}|${handed}|${besides}|${givenToOthers(zh)}|${owners.functions}${owners.alone}`;
}

const ownPeople = (zh: LanguageLists['zh']): Shape => shape`${zh.unclaimed.selves}|${colleague(zh)}`;

/** What is others' to do: 由门店去打, 是车队的事. @param own who is none of them */
const givenToOthers = (zh: LanguageLists['zh'], own: Shape = ownPeople(zh)): Shape =>
  shape`${zh.owners.givers}(?!${own}|\s?\d)[^，,。；;]{1,12}?${zh.owners.givenTo}`;

/** A team (marketing team, "sales (Henk)"), what it does ("sales calls the leads"), what is done with it, or one's own part that is another. */
function englishElsewhere({ owners }: LanguageLists['en']): Shape {
  const does = shape` [a-z]{2,12}s (?:the|our|them|it|their|this|these|all|every|each|a)(?![a-z])`;
  const team = shape`${owners.functions}(?: ${owners.teams}(?![a-z])|'s(?![a-z])|${does})|(?<!from )${owners.functions} ?\(`;
  const beside = shape`(?:with|w\/) ?(?:the |our )?${owners.functions}(?![a-z]|-| (?:budgets?|copy|emails?|pages?|spend))`;
  return shape`(?<![a-z])(?:${team}|${beside}|${owners.ourPart}(?![a-z]))|${ARROW} ?${owners.functions}(?![a-z])`;
}
