/** How a text says of which team somebody is. */
import { lazily } from '../../text/once.ts';
import { inAllWritings, pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type PeoplePhrases = ReturnType<typeof peoplePhrases>;

export function peoplePhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const functions = () => inAllWritings([zh.owners.functions], variants);
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
    /** What is said of somebody behind the name: `是华东区销售经理`, "runs field sales". */
    introduced: () =>
      pattern('iu')`^(?:${inAllWritings([zh.owners.introduces], variants)}|\s${en.owners.introduces}\s)(\S.*)$`,
    /** The same before the team, at its head. */
    introducing: () => pattern('iu')`^(?:${inAllWritings([zh.owners.introduces], variants)}|${en.owners.introduces}\s)`,
    /** What stands behind the team: 品牌市场的. */
    link: () => pattern('u')`${inAllWritings([zh.owners.links], variants)}$`,
    /** The team before a name, and names of others of it between: `渠道销售部 徐国栋、`. */
    before: () =>
      pattern(
        'u',
      )`(\p{Script=Han}{0,6}?(?:${functions()}(?:${inAllWritings([zh.owners.teams], variants)})?|(?<=\p{Script=Han}{2})${inAllWritings([zh.owners.teams], variants)}))(?:${inAllWritings([zh.owners.links], variants)})?\s?(?:\p{Script=Han}{2,4}、\s?){0,3}$`,
  });
}
