/**
 * The phrases by which a line says that it claims no work: that something is not done here, that others do it, that it is learned,
 * that it is a thing for sale, or where the leads to follow up came from. Asked of clauses of folded lines.
 */
import { lazily } from '../../text/once.ts';
import { beginningOf, inAllWritings, pattern, shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';
import { colleague } from './owner-phrases.ts';

/**
 * So often words come between, in the source of an expression. What comes up to three times V8 writes out three times, each time with all
 * that stands behind it: hundreds of words, which made these the slowest of all expressions to compile.
 */
const FEW = '{0,4}';

export type UnclaimedPhrases = ReturnType<typeof unclaimedPhrases>;

/** @param variants further characters that fold to a character */
export function unclaimedPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const [chinese, english] = [zh.unclaimed, en.unclaimed];
  const signs = [
    ...[chinese.denials, chinese.negations, chinese.subjectDenials, chinese.by, chinese.givenTo, chinese.otherHands],
    ...[
      chinese.learning,
      chinese.trainings,
      chinese.selling,
      chinese.salesOf,
      chinese.saleNouns,
      chinese.following,
      chinese.needed,
    ],
  ];
  return {
    zh: inChinese({ zh, en }),
    en: inEnglish({ zh, en }),
    /** A line without any of both claims all that it says. Held against the line as written, since most lines end here. */
    zhSign: pattern(
      'u',
    )`${beginningOf([...signs, chinese.teams], variants)}(?:${inAllWritings(signs, variants)}|${inAllWritings([chinese.teams], variants)}${inAllWritings([chinese.handAdverbs], variants)}${FEW}${inAllWritings([chinese.handVerbs], variants)})`,
    enSign: pattern(
      'i',
    )`(?:\b${[english.denials, english.subjectDenials, english.shortDenials, english.learning, english.selling, english.following]}|${english.doneBy} by|${english.belongs}|${english.agents} ${english.ownVerbs})(?!\w)`,
  };
}

function inChinese({ zh }: Pick<LanguageLists, 'zh' | 'en'>) {
  const it = zh.unclaimed;
  const { claims, people } = zh;
  const deed = [claims.verbs, claims.workVerbs, it.deeds];
  return lazily({
    /** Up to the end of a denial, behind which stands what is denied. */
    denied: () =>
      pattern(
        'u',
      )`${it.denials}|(?<!${it.affirmed})${it.negations}${it.negationAdverbs}${FEW}${deed}(?!${it.notDeeds})`,
    /** The same where what is denied stands before it. */
    deniedBefore: () => pattern('u')`${it.subjectDenials}`,
    /** A label that denies what stands behind it: `不做的事`. */
    deniedLabel: () =>
      pattern(
        'u',
      )`^(?:${it.selves})*(?:${it.denials}|${it.subjectDenials}|${it.negations}${it.negationAdverbs}${FEW}${deed})(?:${it.labelEndings})*$`,
    /** What a clause may begin with that names only the post. */
    self: () => pattern('u')`^(?:${it.selves}|${it.alike})*$`,
    /** Others do it; what they do stands before. */
    byOthers: () =>
      pattern(
        'u',
      )`${it.by}(?!${it.selves}|${it.hires}|${colleague(zh)})[^，,。；;]{0,14}?${deed}|${it.givenTo}(?!${it.selves}|${colleague(zh)})[^，,。；;]{0,10}?${people.nouns}`,
    /** Others give something, which stands behind: what stands before is done with it. */
    given: () => pattern('u')`^\s*${it.by}[^，,。；;]{0,14}?${it.giving}[^，,。；;]{2}`,
    /** The first words of a clause that say the same, with what they do behind. */
    others: () =>
      pattern(
        'u',
      )`^(?!${it.notHands})(?:${it.otherHands}|(?:(?!${it.by})[^，,。；;]){1,8}?${it.teams})${it.handAdverbs}${FEW}${it.handVerbs}`,
    /** Somebody learns; what is learned stands behind. */
    learned: () =>
      pattern(
        'u',
      )`^${it.learning}|^${it.learningFrom}[^，,。；;]{1,12}?${it.learning}|${it.learningOpenings}${it.learning}|${it.attending}[^，,。；;]{0,20}?${it.trainings}`,
    /** Something is for sale. The first group is the verb, the second what is sold. */
    sold: () => pattern('u')`((?<!${it.goods})${it.selling})([^，,。；;]{0,20}${it.goods})`,
    /** The same with a verb that is mostly a noun. */
    soldPlainly: () => pattern('u')`(${it.salesOf})([^，,、。；;]{0,16}${it.plainGoods})`,
    /** The same, the thing before the verb. The first group is empty. */
    forSale: () => pattern('u')`()([^，,。；;]{2,20}${it.plainGoods})(?=${zh.cooperation.particles}?${it.saleNouns})`,
    /** What something is for, before the word that says so. The first group is empty. */
    needed: () => pattern('u')`()([^，,、。；;]{2,16}?)(?=${it.needed})`,
    /** Leads are followed up. The first group is the verb, the second where they came from. */
    followed: () => pattern('u')`(${it.following})([^，,、。；;]{2,20}?${it.leads})`,
    /** A clause that begins so says what comes of the one before. */
    outcome: () => pattern('u')`^${it.outcomes}`,
    /** Where the scope of a denial or of learning ends. */
    contrast: () => pattern('u')`${it.contrasts}`,
  });
}

function inEnglish({ en }: Pick<LanguageLists, 'zh' | 'en'>) {
  const it = en.unclaimed;
  const agent = shape`(?:(?:the|our|your|a|another) )?(?:[a-z-]{2,16} )${FEW}?${it.agents}`;
  return lazily({
    denied: () => pattern('u')`(?<![a-z])${it.denials}(?![a-z])(?! ${it.affirmed}(?![a-z]))`,
    /** The same where what is denied stands before it. */
    deniedBefore: () => pattern('u')`(?<![a-z])${it.subjectDenials}(?![a-z])`,
    /** A label that denies what stands behind it: "out of scope". */
    deniedLabel: () =>
      pattern('u')`(?<![a-z])${[it.denials, it.subjectDenials, it.shortDenials]}(?![a-z])(?! ${it.affirmed}(?![a-z]))`,
    /** The scope of these ends at a comma. */
    deniedShortly: () => pattern('u')`(?<![a-z])${it.shortDenials}(?![a-z])(?! ${it.affirmed}(?![a-z]))`,
    byOthers: () => pattern('u')`(?<![a-z])(?:${it.doneBy} by ${agent}|${it.belongs} ${agent})(?![a-z])`,
    others: () => pattern('u')`^${agent} (?:also |usually |always |already |alone )?${it.ownVerbs}(?![a-z])`,
    learned: () => pattern('u')`(?<![a-z])${it.learning}(?![a-z])`,
    sold: () => pattern('u')`(?<![a-z])(${it.selling}(?![a-z]))((?: [a-z0-9'&/-]{1,24},?){1,8}? ${it.goods}(?![a-z]))`,
    followed: () =>
      pattern(
        'u',
      )`(?<![a-z])(${it.following}(?![a-z]))((?: [a-z0-9'&/-]{1,24}){0,8}? ${it.leads}(?![a-z])(?:,? ${it.origins}(?![a-z])[^.;]{0,120})?)`,
    /** The same of what leads come from. */
    followedUp: () =>
      pattern('u')`(?<![a-z])(${it.followUps}(?![a-z]))((?: [a-z0-9'&/-]{1,24}){0,4}? ${it.events}(?![a-z]))`,
    contrast: () => pattern('u')`,? ${it.contrasts}(?![a-z])`,
  });
}
