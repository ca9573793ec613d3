/** What a line says of work that it names: that it lends a hand, or that it leaves it alone. And how high a title stands. */
import { lazily } from '../../text/once.ts';
import { hasHan } from '../../text/han.ts';
import { pattern } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';
import type { UnclaimedPhrases } from './unclaimed-phrases.ts';

export type StancePhrases = ReturnType<typeof stancePhrases>;

export function stancePhrases(
  lists: LanguageLists,
  unclaimed: () => UnclaimedPhrases,
  simplified: (text: string) => string,
) {
  const parts = expressions(lists);
  return {
    /** Whether a verb of helping stands in some simplified words of small letters, with no customers behind it. */
    isHelp: (words: string): boolean => parts.help.test(words),
    /** Whether such a line begins by helping with work that is somebody else's: neither that of customers nor that of one's own superior. */
    isHelpFirst: (words: string): boolean => parts.zhHelpFirst.test(words) || parts.enHelpFirst.test(words),
    /** Whether a simplified line ends in help with what it names: 展会的配合执行. */
    isHelpLast: (words: string): boolean => parts.zhHelpLast.test(words),
    /** Whether such a line begins by doing something with another team: 联合市场部策划活动. */
    joins: (words: string): boolean => parts.zhJoins.test(words),
    /** Whether something is done with what clients have, by what they need or for them: 商户的抖音账号, 根据客户需求, 为客户制定方案. */
    isForClients: (words: string): boolean => parts.forClients.test(words),
    /** Whether a clause of simplified words begins with what something is done by: 根据品牌传播需求. */
    isGround: (clause: string): boolean => parts.ground.test(clause),
    /** Whether words of small letters end in where something comes from or takes place: "leads from our". */
    endsInOrigin: (words: string): boolean => parts.endsInOrigin.test(words),
    /** Whether they say so: "meet buyers at events". */
    hasOrigin: (words: string): boolean => parts.hasOrigin.test(words),
    /** The platforms that such words name, each once. */
    platformsIn: (words: string): ReadonlySet<string> => new Set(words.match(parts.platforms)),
    /** The departments of a company, beside the compared roles, that simplified words of small letters name, each once. */
    functionsIn: (words: string): ReadonlySet<string> => new Set(words.match(parts.functions)),
    /** Whether simplified words of small letters begin by carrying out what others lead: 执行总部的推广方案. */
    carriesOut: (words: string): boolean => parts.zhCarriesOut.test(words) || parts.enCarriesOut.test(words),
    /** Whether they deny something that stands behind. */
    isDenial: (words: string): boolean => unclaimed().zh.denied.test(words) || unclaimed().en.denied.test(words),
    /** Whether they say behind something that it is not done here, or done by others. */
    isDeniedBefore: (words: string): boolean => {
      const { zh: chinese, en: english } = unclaimed();
      return [chinese.deniedBefore, chinese.byOthers, english.deniedBefore, english.byOthers].some((it) =>
        it.test(words),
      );
    },
    clauseStart,
    clauseEnd,
    /** Whether a title is that of a post that runs the whole company. */
    runsCompany: (title: string): boolean => parts.wholeCompany.test(simplified(title)),
    /** How high a post stands, as far as its title says so. */
    rankOf: (title: string): 'head' | 'junior' | undefined => {
      const words = simplified(title);
      return parts.head.test(words) ? 'head' : parts.junior.test(words) ? 'junior' : undefined;
    },
  };
}

function expressions({ zh, en }: LanguageLists) {
  return lazily({
    help: () =>
      pattern(
        'u',
      )`${zh.stances.help}(?!${zh.stances.between}{0,3}${zh.stances.served})|(?<![a-z])${en.stances.help}(?![a-z])(?! (?:${en.stances.between} ){0,3}${en.stances.served}(?![a-z]))`,
    zhHelpFirst: () =>
      pattern(
        'u',
      )`^${zh.stances.willing}?${zh.stances.help}(?!${zh.stances.between}{0,3}${zh.stances.served})(?![^，,；;。、]{0,4}${zh.stances.superiors})`,
    zhHelpLast: () => pattern('u')`${zh.vagueDuties.particles}${zh.stances.help}${zh.stances.helped}?[。；;.]*$`,
    enHelpFirst: () =>
      pattern(
        'u',
      )`^(?:${en.stances.willing} )?${en.stances.help}(?![a-z])(?! (?:${en.stances.between} ){0,3}${en.stances.served}(?![a-z]))(?! (?:${en.stances.between} )?(?:[a-z]+ )??${en.stances.superiors}(?![a-z]))`,
    zhCarriesOut: () => pattern('u')`^${zh.stances.willing}?${zh.stances.carryOut}${zh.stances.leaders}`,
    enCarriesOut: () =>
      pattern(
        'u',
      )`^(?:${en.stances.willing} )?${en.stances.carryOut} (?:(?:the|our) )?(?:${en.stances.leaders}(?![a-z])|[^,;.]{1,60} ${en.stances.led} (?:the )?${en.stances.leaders}(?![a-z]))`,
    zhJoins: () =>
      pattern(
        'u',
      )`^${zh.stances.willing}?${zh.stances.joining}(?!${zh.stances.served})[^，,；;。、]{1,12}?${zh.people.endings}`,
    forClients: () =>
      pattern(
        'u',
      )`${zh.stances.bases}${zh.stances.between}?${zh.stances.served}[^，,；;。、]{0,4}${zh.stances.needs}|${zh.stances.onBehalf}${zh.stances.between}?${zh.stances.served}[^，,；;。、]{0,2}${zh.stances.makes}|${zh.stances.served}${zh.vagueDuties.particles}?[^，,；;。、]{0,6}${zh.stances.ofClients}|(?<![a-z])${en.stances.served}['’]?s?['’]? (?:[a-z-]+ )?${en.stances.ofClients}(?![a-z])`,
    ground: () => pattern('u')`^${zh.stances.bases}`,
    endsInOrigin: () => pattern('u')`(?<![a-z])${en.stances.origins} (?:${en.stances.between} )?$`,
    hasOrigin: () => pattern('u')`(?<![a-z])${en.stances.origins} `,
    functions: () => pattern('gu')`${zh.stances.functions}|(?<![a-z])${en.stances.functions}(?![a-z])`,
    platforms: () => pattern('gu')`${zh.stances.platforms}|(?<![a-z])${en.stances.platforms}(?![a-z])`,
    head: () => pattern('iu')`${zh.stances.heads}|(?<![a-z])${en.stances.heads}(?![a-z])`,
    wholeCompany: () => pattern('iu')`${zh.stances.wholeCompany}|(?<![a-z])${en.stances.wholeCompany}(?![a-z])`,
    junior: () => pattern('iu')`${zh.stances.juniors}|(?<![a-z])${en.stances.juniors}(?![a-z])`,
  });
}

const CHINESE_ENDS = '，,。；;！!？?：:\n';
const ENGLISH_ENDS = '.;!?\n';

/** Where the clause begins that an offset of a line stands in; in English the sentence. */
function clauseStart(line: string, at: number): number {
  const ends = hasHan(line) ? CHINESE_ENDS : ENGLISH_ENDS;
  let start = at;
  while (start > 0 && !ends.includes(line.charAt(start - 1))) start--;
  return start;
}

/** Where it ends. */
function clauseEnd(line: string, at: number): number {
  const ends = hasHan(line) ? CHINESE_ENDS : ENGLISH_ENDS;
  let end = at;
  while (end < line.length && !ends.includes(line.charAt(end))) end++;
  return end;
}
