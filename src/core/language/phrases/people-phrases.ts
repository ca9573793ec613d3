/** How a text says of which team somebody is. */
import { lazily } from '../../text/once.ts';
import { groupReader, inAllWritings, pattern, shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type PeoplePhrases = ReturnType<typeof peoplePhrases>;

export function peoplePhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const functions = () => inAllWritings([zh.owners.functions], variants);
  const introduces = () =>
    shape`${inAllWritings([zh.owners.stills], variants)}?${inAllWritings([zh.owners.introduces], variants)}`;
  /** Who does it, where the sentence goes on behind the name. */
  const subject = shape`(?:[^.;:()\p{Lu}]{0,60}?\s${en.owners.pronouns})?`;
  return lazily({
    /** Any word for a team. */
    team: () =>
      pattern(
        'iu',
      )`${functions()}|${inAllWritings([zh.owners.teams], variants)}|(?<![a-z])${en.owners.functions}(?![a-z])`,
    /** What joins two teams: 品牌与市场. */
    joiner: () => pattern('u')`${inAllWritings([zh.cooperation.nameJoiners], variants)}`,
    /** What stands before a part of a name: 老顾. */
    beforeName: () => pattern('u')`^${inAllWritings([zh.owners.beforeNames], variants)}`,
    /** And behind one: 王蕾老师. */
    behindName: () => pattern('u')`${inAllWritings([zh.owners.afterNames], variants)}$`,
    /** What colleagues say behind a name, at the head of what follows it: `丹丹[姐]是大客户 BD`. */
    called: () => pattern('u')`^${inAllWritings([zh.owners.afterNames], variants)}`,
    /** What is said of somebody behind the name: `是华东区销售经理`, `一直在做市场`, "runs field sales", ", who runs field sales". */
    introduced: () => pattern('u')`^(?:${introduces()}|${subject}\s${en.owners.introduces}\s)(\S.*)$`,
    /** And later in the sentence: `上周入职，做社群运营`. */
    later: () =>
      pattern(
        'u',
      )`^[^。；;！!？?：:（(]{1,24}?[,，]${inAllWritings([zh.owners.pronouns], variants)}?${introduces()}([^，,。；;（(]{2,24})`,
    /** The role of which a verb says somebody to be: "sells to dealers". */
    doing: () => groupReader(en.owners.doings, (words) => pattern('u')`^${subject}\s${words}\s`),
    /** What somebody does is for a team that is another: "the calendar for marketing". */
    notTeam: () => pattern('iu')`\s${en.owners.notTeams}\s`,
    /** A team, with words before it, in what somebody is said to do: "the listings, all those operations things". */
    within: () =>
      pattern(
        'giu',
      )`(?:^|[,(&]\s?|\sand\s)((?:(?!${en.owners.notTeams}\s)[\w'’/-]+ ){0,4}${en.owners.functions})(?=\s?(?:$|[,.;:)])| ${en.owners.behindTeams}(?![\w-])| [a-z]+ed\s)`,
    /** The same before the team, at its head. */
    introducing: () => pattern('iu')`^(?:${inAllWritings([zh.owners.introduces], variants)}|${en.owners.introduces}\s)`,
    /** What stands behind the team: 品牌市场的. */
    link: () => pattern('u')`${inAllWritings([zh.owners.links], variants)}$`,
    /** A full name before another one of the same person, with the team right before it: `渠道销售[周芷（]芷姐`. */
    named: () => pattern('u')`${inAllWritings([zh.owners.surnames], variants)}\p{Script=Han}{1,2}\s?[（(]$`,
    /** The team before a name, and names of others of it between: `渠道销售部 徐国栋、`. */
    before: () =>
      pattern(
        'u',
      )`(\p{Script=Han}{0,6}?(?:${functions()}(?:${inAllWritings([zh.owners.teams], variants)})?|(?<=\p{Script=Han}{2})${inAllWritings([zh.owners.teams], variants)}))(?:${inAllWritings([zh.owners.links], variants)})?\s?(?:\p{Script=Han}{2,4}、\s?){0,3}$`,
  });
}
