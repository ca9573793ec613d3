/** The words of the parts of a draft: titles, headings, owners, requirements, metrics, positions. */
import { hasHan } from '../../text/han.ts';
import { lazily } from '../../text/once.ts';
import type { Locale } from '../locale.ts';
import { groupReader, inAllWritings, madeOf, pattern, shape, surelyInAllWritings } from '../pattern.ts';
import type { LanguageLists, WordGroups, WordList } from '../word-lists.ts';

export type DraftPhrases = ReturnType<typeof draftPhrases>;

export function draftPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const both = (of: (lists: Pick<LanguageLists[Locale], 'owners' | 'sections' | 'metrics' | 'plans'>) => WordList) =>
    surelyInAllWritings([of(zh), of(en)], variants);
  const { requirements } = en;
  const announces = (kind: 'responsibility' | 'requirement'): RegExp =>
    pattern('i')`${both(({ sections }) => ({ words: sections.announced[kind] }))}`;
  return lazily({
    /** `职位名称：`, "Job title:" before the words of a title. */
    titleLabel: () => pattern('iu')`^${both(({ sections }) => sections.titleLabels)}[ \t]*[:：]`,
    /** The same where the label stands in a cell, in bold, or in brackets: `| 职位名称 | …`, `**Job title:** …`. */
    titleLabelAnywhere: () =>
      pattern('iu')`^[|｜*_【\[\s]*${both(({ sections }) => sections.titleLabels)}[ \t】\]*_]*(?:[:：]|[|｜])[ \t*_]*`,
    /** What the name of a file ends with that is no word of the title: that it is a posting, a version, a copy, a date. */
    fileEnding: () =>
      pattern(
        'iu',
      )`(?:[\s\-—_()（）【】[\]#~·]|${inAllWritings([zh.sections.fileEndings], variants)}|${en.sections.fileEndings}|(?<![a-z])v?\d[\d.]*)$`,
    /** What may stand behind the words of a heading without changing them. */
    headingEnding: () => pattern('u')`(?:${zh.sections.headingEndings}| ${en.sections.headingEndings}|\/|&)$`,
    /** Whether nothing but words for a post or a team stand beside the role in a heading. Asked of folded words without spaces. */
    isPostWord: () => madeOf([zh.sections.postWords, en.sections.postWords]),
    /** What people write in the place of an owner where they leave it open. */
    openOwner: () => pattern('iu')`^(?:|[-—–?？/／.…]+|${both(({ owners }) => owners.open)})$`,
    /** What people write in the place of an owner where all do it, and so nobody answers for it. */
    everybody: () => pattern('iu')`^(?:${inAllWritings([zh.owners.everybody], variants)}|${en.owners.everybody})$`,
    /** What stands at the end of a line as an owner may, and is nobody: `线上`, "optional". */
    noOwner: () => pattern('iu')`^(?:${both(({ owners }) => owners.remarks)})$`,
    /** A requirement that only helps. */
    optional: () =>
      pattern(
        'i',
      )`${surelyInAllWritings([zh.requirements.optional], variants)}|(?<![a-z])${requirements.optional}(?![a-z])|${requirements.links} (?:${requirements.articles} )?(?:${requirements.sizes} )?${requirements.gains}`,
    /** A heading under which all that follows only helps. */
    optionalHeading: () =>
      pattern(
        'i',
      )`${inAllWritings([zh.requirements.optionalHeadings], variants)}|(?<![a-z])${requirements.optionalHeadings}(?![a-z])`,
    /** A quality that every posting asks for: `责任心强`, "team player". */
    trait: () =>
      pattern('i')`${inAllWritings([zh.requirements.traits], variants)}|(?<![a-z])${requirements.traits}(?![a-z])`,
    /** What a line of a plan says that states something and is no work. */
    statement: () =>
      pattern(
        'i',
      )`${inAllWritings([zh.plans.statements], variants)}|^[a-z][^.!?]{0,40}?\b${en.plans.statements}\b|^(?:[a-z][^\s,.;:]* ){1,3}?${en.plans.pasts}\b`,
    /** What a line of a plan says that tells people something: whoever sends it, it is nobody's own work. */
    announcement: () =>
      pattern(
        'i',
      )`${inAllWritings([zh.plans.announcements], variants)}|^${en.plans.announcements}\b|^${en.plans.sendings}\b.{0,40}\b${en.plans.news}\b`,
    /** When somebody acts: `10月`, "by end of May". */
    day: () => pattern('iu')`\d|^(?:${en.plans.beforeDays}(?:[ -]|$)){0,3}(?:${en.plans.days})?$`,
    /** What a line says that leads to topics, people or examples. */
    leadsToContext: () =>
      pattern('i')`(?:${inAllWritings([zh.plans.leads], variants)}|\b${en.plans.leads}\b)[^:：\n]{0,24}[:：]\**$`,
    /** What ends with a word for a team. */
    team: () => pattern('i')`^[^\n]{0,20}(?:${inAllWritings([zh.owners.teams], variants)}|\b${en.owners.teams})$`,
    /** What a heading says that announces a section beside another one: `岗位职责和要求`. */
    announced: () => ({ responsibility: announces('responsibility'), requirement: announces('requirement') }),
    /** Names of functions and nothing else: `市场、客服`, "Sales + Marketing". */
    functions: () =>
      pattern(
        'iu',
      )`^(?:${inAllWritings([zh.owners.functions], variants)}|${en.owners.functions}(?![a-z]))(?:\s*(?:[、,，/+&＋]|${zh.cooperation.nameJoiners}|${en.cooperation.joiners})\s*(?:${inAllWritings([zh.owners.functions], variants)}|${en.owners.functions}(?![a-z]))){0,4}$`,
    /** What an item outside of the metrics says that tells what people are measured by. */
    measured: () => pattern('i')`${both(({ metrics }) => metrics.measured)}`,
    ...metricPhrases({ zh, en }, variants),
    level: () => levelReader({ zh, en }),
    /** What the title of a post says that helps or learns. */
    partialPost: () => pattern('iu')`${zh.levels.partial}|(?<![a-z])${en.levels.partial}(?![a-z])`,
  });
}

/** What stands around the name of a metric. */
function metricPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  return {
    /** What stands before or behind the name of a metric that says where its share of it came from. */
    sourceBefore: () =>
      pattern(
        'iu',
      )`(?:${surelyInAllWritings([zh.metrics.sources], variants)}${zh.cooperation.particles}?|\b${en.metrics.sources})\s*$`,
    sourceAfter: () => pattern('iu')`^\s*(?:\b${en.metrics.sourcesBehind}\b)`,
    /** What stands behind the name of a metric and is part of it. */
    metricTail: () => pattern('u')`^${zh.metrics.tails}`,
    /** The target of a metric: a number, maybe a second one, with what leads to it and what it counts. Asked of simplified words. */
    metricTarget: () => {
      const word = shape`(?:${zh.metrics.targets}|(?<![a-z])${en.metrics.targets}(?![a-z]))`;
      const unit = shape`(?:[%％‰]|${zh.brief.units}|[a-z]{1,12})`;
      const number = shape`\d[\d.,]{0,15} ?${unit}{0,2}\+?`;
      return pattern(
        'iu',
      )`^(?:[ ≥≤≧≦><＞＜=＝~～+±$￥¥€£:：]|${word}){0,8}${number}(?: ?(?:[-–—~～]|${word}) ?${number})?(?: ?[/／] ?\p{L}{1,8})?(?: |${word}){0,6}$`;
    },
    /** Whether words before a metric can only say which part of it is meant (`小程序`, "Monthly"), and make no sentence with it. */
    qualifiesMetric: () => qualifierReader({ zh, en }),
  };
}

/** The level that a word for a position says; undefined when it says none. */
function levelReader({ zh, en }: LanguageLists): (position: string) => 'senior' | 'junior' | undefined {
  const anywhere = (groups: WordGroups<'senior' | 'junior'>) => groupReader(groups, (words) => pattern('iu')`${words}`);
  const readers = {
    words: anywhere(zh.levels.words),
    endings: groupReader(zh.levels.endings, (words) => pattern('iu')`${words}$`),
    english: anywhere(en.levels.words),
    whole: groupReader(en.levels.wholeWords, (words) => pattern('iu')`\b${words}\b`),
  };
  return (position) => {
    const said = Object.values(readers).map((read) => read(position));
    return said.includes('senior') ? 'senior' : said.find((level) => level !== undefined);
  };
}

/** More words make a sentence with a metric. */
const MOST_QUALIFIERS = { zh: 10, en: 3 };

function qualifierReader({ zh, en }: LanguageLists): (words: string) => boolean {
  const sentence = pattern('iu')`${zh.metrics.sentenceWords}|(?<![a-z])${en.metrics.sentenceWords}(?![a-z])`;
  const deed = [pattern('u')`^${zh.claims.workVerbs}`, pattern('iu')`^${en.claims.workVerbs}(?:s|es)?\b`];
  return (words) => {
    const isShort = hasHan(words)
      ? words.length <= MOST_QUALIFIERS.zh
      : words.trim().split(/\s+/u).length <= MOST_QUALIFIERS.en;
    const isPlain = /^[\p{L}\d \-]+$/u.test(words);
    return isShort && isPlain && !sentence.test(words) && !deed.some((it) => it.test(words));
  };
}
