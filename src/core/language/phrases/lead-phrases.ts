/** What lines say that stand before others: that some of these are enough, planned for a time, or done, that the last one follows. */
import { lazily } from '../../text/once.ts';
import { HAN_COUNTS, ORDINAL } from '../numerals.ts';
import { inAllWritings, pattern, shape, type Shape } from '../pattern.ts';
import type { LanguageLists } from '../word-lists.ts';

export type LeadPhrases = ReturnType<typeof leadPhrases>;

export function leadPhrases(lists: LanguageLists, variants: ReadonlyMap<string, string>) {
  return lazily({
    // Each with what a text without any of it does not say.
    /** Some of the requirements below are enough: "At least three of the following:", `满足以下任意三项：`. */
    alternatives: () => ({
      says: alternativesOf(lists, variants),
      sign: pattern(
        'iu',
      )`${inAllWritings([lists.zh.requirements.choiceSources], variants)}|${lists.en.requirements.choiceSources}`,
    }),
    /** What follows is the work of the first weeks or months: "In your first 30 days", `入职前三个月`. */
    firstMonths: () => ({
      says: firstMonthsOf(lists, variants),
      sign: pattern('iu')`${inAllWritings([lists.zh.plans.spans], variants)}|${lists.en.plans.spans}`,
    }),
    /** A heading below which a plan looks back: `Q4 结果`, `上月复盘`, "Last quarter", "Q2 results". */
    lookBack: () => lookBackOf(lists, variants),
    /** What stands before the name of the team that a plan is of: `编制部门：`, "Team:". */
    team: () =>
      pattern(
        'iu',
      )`^[\s*_]*(?:${inAllWritings([lists.zh.plans.teamLabels], variants)}|${lists.en.plans.teamLabels})[\s*_]*[:：]`,
    /** A heading below which a plan lists what is not done, or what others do: `本季不做`, `需要支持`, "Needs from others". */
    aside: () =>
      pattern(
        'iu',
      )`^[^，。；;]{0,8}?${inAllWritings([lists.zh.plans.asides], variants)}[^，。；;]{0,6}$|^(?:[^，。；;]{0,4}[、.．)）\s])?${inAllWritings([lists.zh.plans.notes], variants)}$|^(?:.{0,24}[^a-z])?${lists.en.plans.asides}(?![a-z]).{0,24}$`,
    /** What a title says of the time whose work a document lists: `W36`, "wk 37", `9月`, 双11, "Week 23", "March". */
    period: () => pattern('iu')`${periodOf(lists, variants)}`,
    /** The same, or a day: "5/12", `3.4—3.8`, `0411-0417`. */
    dated: () =>
      pattern(
        'iu',
      )`${periodOf(lists, variants)}|(?<![\d.\/])\d{1,2}[.\/]\d{1,2}(?![\d%])|(?<!\d)[01]\d[0-3]\d\s?[-–—~～]\s?[01]\d[0-3]\d(?!\d)`,
    /** A line by itself above what is to come in a report: `三 下周`, `下周计划：`, "**Next week**". */
    ahead: () =>
      pattern(
        'iu',
      )`^[#*_\s]*(?:[\d${HAN_COUNTS}]{1,2}[、.．)）\s]\s*)?(?:${inAllWritings([lists.zh.plans.nexts], variants)}|${lists.en.plans.nexts}(?![a-z]))[^，。；;,.:：]{0,12}[:：]?[*_\s]*$`,
    /** A title that says that several teams plan together. */
    joint: () =>
      pattern('iu')`${inAllWritings([lists.zh.plans.joint], variants)}|(?<![a-z])${lists.en.plans.joint}(?![a-z])`,
    /** A title that says that work is divided: `职责分工`, "who does what". */
    division: () =>
      pattern(
        'iu',
      )`${inAllWritings([lists.zh.plans.divisions], variants)}|(?<![a-z])${lists.en.plans.divisions}(?![a-z])`,
    /** How a line begins that says that all do what follows: `通用要求：`, "ALL THREE:", `【共同】`. */
    ofAll: () => {
      const { zh, en } = lists;
      const all = shape`${inAllWritings([zh.plans.ofAll, zh.owners.everybody], variants)}|(?:for )?${[en.plans.ofAll, en.owners.everybody]}`;
      return pattern('iu')`^[【[*_—–-]{0,6} ?${all} ?[】\]*_—–-]{0,6} ?(?:[:：]|$)`;
    },
    /** The title of what one person plans: `我的十月`, "My first 90 days", "Ray Orte – 30/60/90". */
    personal: () =>
      pattern(
        'iu',
      )`${inAllWritings([lists.zh.plans.personal], variants)}|(?<![a-z])${lists.en.plans.personal}(?![a-z])|(?<!\d)30\s?[/–-]\s?60\s?[/–-]\s?90(?!\d)`,
    /** Where a line goes on with its next sentence, or with what follows from what it says. */
    nextSaid: () =>
      pattern(
        'iu',
      )`[。！？；;]|[.!?]\s+(?=\p{L})|[,，]\s*(?:${inAllWritings([lists.zh.plans.consequences], variants)}|${lists.en.plans.consequences}(?![a-z]))`,
    /** A heading below which a team says what it does: "What we do", 怎么做. */
    doing: () =>
      pattern('iu')`${inAllWritings([lists.zh.plans.doings], variants)}|(?<![a-z])${lists.en.plans.doings}(?![a-z])`,
    /** What stands at the end of a line before the last one of a list: "; and", `；以及`. */
    listJoint: () =>
      pattern(
        'iu',
      )`(?:[；;、，,]\s{0,2}(?:${inAllWritings([lists.zh.cooperation.listJoiners, lists.zh.claims.clauseJoiners], variants)}|${lists.en.sections.headingJoiners})|\s${lists.en.sections.headingJoiners})$`,
  });
}

function periodOf({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>): Shape {
  const [span, time] = [zh.plans.spans, zh.plans.times].map((it) => inAllWritings([it], variants));
  return shape`(?<![a-z])(?:[qhw]|wk|fy|weeks?)\s?\d|[\d${HAN_COUNTS}]\s?${span!}|${time!}|(?<![a-z])(?:${en.plans.days}|${en.plans.times})(?![a-z])`;
}

function lookBackOf({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>): RegExp {
  const { lasts, spans, looks, yields, dones } = zh.plans;
  const [last, span, look, before, done] = [lasts, spans, looks, yields, dones].map((it) =>
    inAllWritings([it], variants),
  );
  return pattern(
    'iu',
  )`^(?:[^，,。；;：:]{0,12}?(?:${last!}|[qh]\d|\d\s?${span!})[^，,。；;：:]{0,8}(?<!${before!})${look!}|(?:[\d${HAN_COUNTS}]{1,2}\s)?${done!}|${en.plans.dones}|${en.plans.lasts}(?![a-z]).*|(?:[qh]\d|${en.plans.days}(?:ly)?)(?![a-z])[^,.;:]{0,16} ${en.plans.looks})$`;
}

function alternativesOf({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>): RegExp {
  const { choices, choiceSources, choiceOpenings, choiceCounters, choiceEnds } = zh.requirements;
  const [source, choice] = [inAllWritings([choiceSources], variants), inAllWritings([choices], variants)];
  const count = shape`(?:\d{1,2}|[${HAN_COUNTS}])\s?${inAllWritings([choiceCounters], variants)}`;
  const counted = shape`${inAllWritings([choiceOpenings], variants)}[^，。；;]{0,3}${count}|${count}[^，。；;]{0,2}${inAllWritings([choiceEnds], variants)}`;
  const english = en.requirements;
  return pattern(
    'iu',
  )`${source}[^，。；;]{0,10}(?:${choice}|${counted})|(?:${choice}|${inAllWritings([choiceOpenings], variants)})[^，。；;]{0,6}${source}[^，。；;]{0,8}${count}|${choice}[^，。；;]{0,4}${source}|(?<![\w-])(?:${english.choices}|\d{1,2}\+?(?: ${english.choiceEnds})?) ${english.choiceSources}(?![\w-])`;
}

function firstMonthsOf({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>): RegExp {
  const span = inAllWritings([zh.plans.spans], variants);
  const number = shape`(?:\d{1,3}|[${HAN_COUNTS}]{1,3})\s?`;
  const first = shape`(?:${ORDINAL}\s?${number}|${inAllWritings([zh.plans.firsts], variants)}\s?(?:${number})?)${span}`;
  const count = shape`(?:\d{1,3}\+?|${en.plans.counts})[ -]`;
  return pattern(
    'iu',
  )`${inAllWritings([zh.plans.joinings], variants)}[^，。；;]{0,4}?(?:${number}${span}|${first})|^${first}|^${number}${span}[^，。；;\d]{0,4}$|\d{1,3}(?:\s?[\/、–~-]\s?\d{1,3}){2}\s?${span}|(?<![\w-])(?:${en.plans.firsts} (?:${count})?${en.plans.spans}|\d{1,3}(?: ?[\/–-] ?\d{1,3}){2}[ -]${en.plans.spans})(?![\w-])|^(?:${en.plans.beforeSpans} ){1,3}(?:${count}${en.plans.spans}|${en.plans.spans} \d{1,3})(?![\w-])|^${en.plans.spans} \d{1,3}(?:[–-]\d{1,3})?(?![\w-])`;
}
