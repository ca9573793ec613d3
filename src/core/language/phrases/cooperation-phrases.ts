/** The phrases by which a line says that its work is done together with somebody. Asked of folded lines. */
import { HAN_CLASS } from '../../text/han.ts';
import { lazily } from '../../text/once.ts';
import { inAllWritings, pattern, shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type CooperationPhrases = ReturnType<typeof cooperationPhrases>;

/** @param variants further characters that fold to a character */
export function cooperationPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const [chinese, english] = [zh.cooperation, en.cooperation];
  return lazily({
    ...people({ zh, en }),
    ...inChinese(zh),
    ...inEnglish(en),
    /** A line without any of both works with nobody. Held against the line as written, since most lines end here. */
    zhSign: () =>
      pattern('u')`${inAllWritings(
        [
          ...[chinese.verbs, chinese.contacts, chinese.crossTeams, chinese.signs],
          ...[chinese.dealings, chinese.customersAre, chinese.benefits, chinese.usableBy],
        ],
        variants,
      )}`,
    enSign: () =>
      pattern(
        'i',
      )`${[english.supportVerbs, english.giveVerbs, english.phrases, english.signs, english.dealings, english.customersAre, english.benefitDeeds]}|\bfor\b`,
  });
}

/** Behind a name in Chinese: a word that makes it people. */
function peopleBehind({ people }: LanguageLists['zh']) {
  return shape`${people.attributes}{0,6}${people.nouns}`;
}

function people({ zh, en }: LanguageLists) {
  const { cooperation } = zh;
  return {
    /** What ends in these means people. */
    peopleWord: () => pattern('u')`${[zh.people.endings, en.people.endings]}$`,
    /** The word for a position ends in these, or is English and does not end in the name of a field. */
    positionWord: () => pattern('u')`(?:${zh.people.positionEndings}|[a-z](?<!${en.people.fields}))$`,
    /** Behind a name: what makes it people. */
    team: () => pattern('u')`^(?:${peopleBehind(zh)}| ?${en.people.nouns}(?![a-z]))`,
    /** Behind a name in English: what makes it a team of colleagues. */
    colleagues: () => pattern('u')`^ ${en.people.colleagues}(?![a-z])`,
    /** The same at the end of a list that the name stands in: `市场、产品等部门`, "sales, product and design teams". */
    teamsOfList: () =>
      pattern(
        'u',
      )`^(?:(?:(?:[、/&]|${cooperation.listJoiners})[${HAN_CLASS}a-z]{1,6}?){0,6}${zh.people.listAttributes}{0,6}${zh.people.listEndings}|(?: ?(?:,|\/|&|,? ${en.cooperation.joiners}) ?[a-z'-]{1,20}(?: [a-z'-]{1,20}){0,2}){1,6} ${en.people.listEndings}(?![a-z]))`,
    /** Behind a bare name in English: further ones, those that are no roles as well, and then the same: "with marketing and product". */
    bareList: () =>
      pattern(
        'u',
      )`^(?: ?(?:,|\/|&|,? ${en.cooperation.joiners}) ?(?:${en.cooperation.determiners} )?[a-z'-]{2,20}(?: [a-z'-]{2,20})?){1,6}(?:$|[.;!?)\]:\n]| ${en.cooperation.afterPartner}(?![a-z]))`,
    /** Behind a bare name: the line goes on with what is done together, or ends. */
    bareName: () =>
      pattern(
        'u',
      )`^(?:$|[,，。；;！!?？)）\].：:\n]|、[^，,。；;、]{1,8}[）)]|${cooperation.afterPartner}|${cooperation.partnersWork}| ${en.cooperation.afterPartner}(?![a-z]))`,
    /** Between two names of one list. */
    nameJoiner: () =>
      pattern(
        'u',
      )`^(?:[、/&,，]|${cooperation.nameJoiners}| ?(?:,|\/|&|,? ${en.cooperation.joiners}) ?(?:${en.cooperation.determiners} )?){1,2}$`,
  };
}

/** Between a Chinese verb, the last there is, and the people it takes: attributes and the other members of a list, no other clause. */
const ZH_GAP = '([^，,。；;！!?？：:（(]{0,16})$';

function inChinese(zh: LanguageLists['zh']) {
  const { cooperation } = zh;
  const { particles, handOverTo } = cooperation;
  return {
    zhVerb: () => pattern('u')`^.*${cooperation.verbs}${cooperation.verbEndings}?${ZH_GAP}`,
    zhWith: () => pattern('u')`^.*${cooperation.withWords}${ZH_GAP}`,
    /** Behind some words: that they only say when something is done. */
    zhWhen: () => pattern('u')`^[^，,。；;]{0,24}?${cooperation.whens}[，,]`,
    zhTogether: () => pattern('u')`${cooperation.together}`,
    zhFor: () => pattern('u')`^.*${cooperation.forWords}${ZH_GAP}`,
    zhGiven: () => pattern('u')`^[^，,]{0,10}${cooperation.givenVerbs}`,
    zhGive: () =>
      pattern(
        'u',
      )`(?:${cooperation.handOverVerbs}${handOverTo}|${cooperation.provideVerbs}[^，,。；;]{1,16}${cooperation.giveWords}|${cooperation.handOvers})${cooperation.handOverAttributes}{0,6}$`,
    /** The people behind it get what stands behind them. */
    zhProvide: () => pattern('u')`${cooperation.givenDirectly}(?:${cooperation.partnerAttributes}){0,4}$`,
    zhCross: () => pattern('u')`${cooperation.crossTeams}[^，,。；;]{0,8}[（(]?[^，,。；;）)]{0,14}$`,
    zhContact: () => pattern('u')`^${peopleBehind(zh)}${cooperation.between}?${particles}?${cooperation.contacts}`,
    /** The people behind these are customers. */
    zhDeal: () => pattern('u')`^.*(?:${cooperation.dealings}|${cooperation.customersAre})${ZH_GAP}`,
    /** What is done is for the people behind it, if they then go on with what they get of it. */
    zhBenefit: () => pattern('u')`(?:${cooperation.benefits})(?:${cooperation.partnerAttributes}){0,4}$`,
    zhBenefitDeed: () => pattern('u')`^(?:${zh.people.nouns})?(?:${cooperation.benefitDeeds})`,
    zhUsable: () => pattern('u')`^(?:${zh.people.nouns})?${cooperation.usableBy}`,
    /** The verb's object is another deed, and the people are only named in that: `配合公司完成销售…`. Or they are one's own. */
    zhOtherDeed: () => pattern('u')`${cooperation.otherDeeds}`,
    /** Before a bare name: only whose it is, and other members of a list. */
    zhMembers: () =>
      pattern(
        'u',
      )`^(?:${cooperation.partnerAttributes}|[、/]|[${HAN_CLASS}a-z]{2,4}(?:[、/]|${cooperation.partnerJoiners}))*$`,
  };
}

function inEnglish(en: LanguageLists['en']) {
  const { cooperation } = en;
  const joiner = shape`(?:${cooperation.joiners}|&) `;
  /** Between an English verb and the people: a noun phrase or list without words that open another thought. */
  const gap = shape`(?:(?!${cooperation.thoughtOpeners}(?![a-z]))[a-z0-9'&/-]{1,24},? ${joiner}?){0,8}$`;
  return {
    enWith: () =>
      pattern(
        'u',
      )`(?:${cooperation.verbs}[a-z]{0,5}(?: [a-z-]{1,16}){0,5} ${cooperation.verbPrepositions}|${cooperation.nouns} ${cooperation.nounPrepositions}|${cooperation.phrases}) ${gap}`,
    /** "With sales, negotiate …": at the head of a line or behind its label. */
    enOpening: () => pattern('u')`^[^a-z]*${cooperation.openings} (?:${cooperation.determiners} )?$`,
    /** With whom something is done, behind a verb and what it is about: "Host webinars with the marketing team". */
    enBeside: () => pattern('u')`(?<=[a-z] [a-z0-9'&/-]{1,24}[)]? [(]?)${cooperation.besides} ${gap}`,
    /** The same before the bare name of a role; other words there would say what kind of thing it is done with. */
    enBesideName: () =>
      pattern(
        'u',
      )`(?<=[a-z] [a-z0-9'&/-]{1,24}[)]? [(]?)${cooperation.besides} (?:${cooperation.determiners} )?(?:[a-z-]{1,20},? ${joiner}){0,3}$`,
    enSupport: () => pattern('u')`(?<![a-z])${cooperation.supportVerbs} ${gap}`,
    enGive: () => pattern('u')`${cooperation.giveVerbs}[a-z]{0,4} [^.;:]{1,60}? ?${cooperation.giveTo} ${gap}`,
    /** The people behind it get what stands behind them: "send marketing the five best recipes". */
    enGiving: () => pattern('u')`(?<![a-z])${cooperation.giveVerbs}[a-z]{0,4} (?:${cooperation.determiners} )?$`,
    enGiven: () => pattern('u')`^(?: ${en.people.nouns})? (?:\d|${cooperation.givenThings}(?![a-z]))`,
    enDeal: () => pattern('u')`(?<![a-z])(?:${cooperation.dealings}|${cooperation.customersAre}) ${gap}`,
    enFor: () =>
      pattern(
        'u',
      )`(?<![a-z])${cooperation.benefitNouns}(?: [a-z'-]{1,20}){0,3} for (?:${cooperation.determiners} |all |every |each )?(?:[a-z-]{1,16} ){0,2}$`,
    /** The people behind it are meant to get something of it. */
    enPurpose: () =>
      pattern('u')`(?:^|(?<![a-z])${cooperation.purposes} )(?:${cooperation.determiners} |every |each )?$`,
    enBenefitDeed: () => pattern('u')`^(?: ${en.people.nouns})? ${cooperation.benefitDeeds}(?![a-z])`,
    enCross: () =>
      pattern('u')`${cooperation.crossTeams}(?![a-z])[^.;!?]{0,40}[(,]? ?(?:[a-z/&-]{1,20},? ${joiner}?){0,5}$`,
    /** "support sales and profit": a bare name joined to something that is no role. */
    enJoined: () => pattern('u')`^ ?(?:${cooperation.joiners}|&|\/)`,
  };
}
