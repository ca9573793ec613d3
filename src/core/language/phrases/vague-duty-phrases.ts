/** Lines of work that say nothing: `领导交办的其他任务`, "other duties as assigned". Asked of clauses as they are written. */
import type { Locale } from '../locale.ts';
import { inAllWritings, pattern, shape, withCapitals } from '../pattern.ts';
import { lazily, once } from '../../text/once.ts';
import type { LanguageLists, WordList } from '../word-lists.ts';
import { chineseThings, englishThings, type ThingPhrases } from './vague-things.ts';

export type VagueDutyPhrases = ReturnType<typeof vagueDutyPhrases>;

export interface VaguePhrases {
  /** Whether a clause allows any work at all. */
  readonly isOther: (clause: string) => boolean;
  /** A clause that begins with help: what stands behind it may be what the help is with. */
  readonly help: RegExp;
  /** Whether a clause names nobody but whom it helps. */
  readonly isOpen: (clause: string) => boolean;
  /** Parts the works of a clause, where its group `joint` is found. */
  readonly joint: RegExp;
  /** What of a clause is no work of its own, but a part of what allows any: `领导安排的`, `临时`. */
  readonly part: RegExp;
  /** A clause that is nothing but further work without a name, beside one that allows any: "projects as assigned". */
  readonly alike: RegExp;
  /** A clause that only says when, why or by whose wish something is done: `根据公司安排`, "as needed". */
  readonly prelude: RegExp;
  /** A clause that may be no more than that. */
  readonly ground: RegExp;
  /** What begins a clause that goes on with the one before. */
  readonly goesOn: RegExp;
  /** Whether what stands behind a clause lists what it means. */
  readonly isListed: (rest: string) => boolean;
  /** What a line names without a word of what is done with it. */
  readonly thingIn: ThingPhrases['thingIn'];
  /** The usual verb for an object of work, where the language has one. */
  readonly usualVerb: ThingPhrases['usualVerb'];
  readonly dutyOf: ThingPhrases['dutyOf'];
  readonly deedOf: ThingPhrases['deedOf'];
  readonly namesIn: ThingPhrases['namesIn'];
}

/** @param variants further characters that fold to a character */
export function vagueDutyPhrases({ zh, en }: LanguageLists, variants: ReadonlyMap<string, string>) {
  const chinese = zh.vagueDuties;
  const english = en.vagueDuties;
  const nouns = [english.otherNouns, english.givenNouns, english.nouns, english.elses];
  const phrases: Readonly<Record<Locale, VaguePhrases>> = { zh: inChinese(zh), en: inEnglish(en) };
  return {
    ...phrases,
    /** A line without any of these is not looked at any closer. */
    sign: pattern(
      '',
    )`${inAllWritings([chinese.assignedNouns, chinese.otherNouns, chinese.nouns], variants)}|${inAllWritings([chinese.bareNouns], variants)}(?=$|[，,；;。、\s])|${withCapitals(nouns)}|\b${[english.smallNouns, english.whereNeeded]}\b`,
    /** Help for somebody is not an object of work. */
    noObject: pattern('iu')`${chinese.noObjects}|\b${english.noObjects}`,
  };
}

/** One of the forms of a clause, and lists of which it holds words. */
interface Form {
  readonly needs: readonly WordList[];
  readonly form: () => RegExp;
}

/** An expression of so many words takes long to make: it is made for the first clause that has the words for it. */
function anyOf(forms: Readonly<Record<string, Form>>): (clause: string) => boolean {
  const all = Object.values(forms).map(({ needs, form }) => ({ needs, form: once(form) }));
  return (clause) =>
    all.some(({ needs, form }) => needs.every((list) => holdsAny(clause, list)) && form().test(clause));
}

function holdsAny(clause: string, { words }: WordList): boolean {
  return words.some((word) => clause.includes(word));
}

function inChinese(lists: LanguageLists['zh']): VaguePhrases {
  const { vagueDuties: it } = lists;
  const { particles } = it;
  const { partnerJoiners } = lists.cooperation;
  const things = once(() => chineseThings(lists));
  return lazily<VaguePhrases>({
    isOther: () => {
      const isAny = anyOf({
        assigned: {
          needs: [it.superiors, it.assignVerbs, it.assignedNouns],
          form: () =>
            pattern(
              'u',
            )`${it.superiors}${it.assignAdverbs}?${it.assignVerbs}${particles}?${[it.assignedKinds, particles]}{0,3}${it.assignedNouns}(?!${it.assignedNouns}?(?:${it.figures}|${particles}[^，,；;。]))`,
        },
        bare: {
          needs: [it.superiors, it.assignVerbs, it.bareNouns],
          form: () =>
            pattern(
              'u',
            )`${it.superiors}${it.assignAdverbs}?${it.assignVerbs}${particles}?${[it.assignedKinds, particles]}{0,3}${it.bareNouns}(?=$|[，,；;。、])`,
        },
        nobodys: {
          needs: [it.assignVerbs, it.assignedKinds, it.assignedNouns],
          form: () =>
            pattern(
              'u',
            )`^${it.doVerbs}?${it.assignAdverbs}?${it.assignVerbs}${particles}${[it.assignedKinds, particles]}{1,3}${[it.assignedNouns, it.bareNouns]}$`,
        },
        plainBare: {
          needs: [it.others, it.bareNouns],
          form: () => pattern('u')`^${it.doVerbs}?${it.others}${it.otherKinds}?${particles}?${it.bareNouns}$`,
        },
        whose: {
          needs: [it.others, it.nouns],
          form: () =>
            pattern(
              'u',
            )`^${it.helpVerbs}?${[it.verbs, it.doVerbs]}{0,2}(?:(?:${it.whose}${it.particles}?){1,2}${it.others}${[it.fields, it.particles]}{0,3}|${it.others}${it.fields}{1,3})${it.nouns}${it.arrangements}?$`,
        },
      });
      const mayHelp = (clause: string): boolean =>
        [it.helpVerbs, it.others].some((list) => holdsAny(clause, list)) &&
        [it.nouns, it.otherNouns].some((list) => holdsAny(clause, list));
      return (clause) => isAny(clause) || (mayHelp(clause) && things().isOpen(clause));
    },
    help: () => pattern('u')`^${it.adverbs}?${it.helpVerbs}`,
    isOpen: () => things().isOpen,
    isListed: () => {
      const listing = pattern('u')`^[，,；;：:、\s]{0,4}${it.listings}`;
      return (rest) => listing.test(rest);
    },
    joint: () => {
      const given = shape`(?=[^，,；;。、]{0,12}?${it.assignVerbs}|${it.doVerbs}?${it.others})`;
      const worked = shape`(?<=${it.assignedNouns})${partnerJoiners}(?=[^，,；;。、]*?${lists.claims.workVerbs})`;
      // A verb such as 参与 holds what joins elsewhere.
      return pattern('gu')`${it.verbs}|(?<joint>、?(?:${it.joiners}|${partnerJoiners}${given}|${worked})|、)`;
    },
    part: () => partOfAny(lists),
    alike: () =>
      pattern(
        'u',
      )`^${[it.others, it.otherKinds, it.assignedKinds, particles]}{0,4}${[it.assignedNouns, it.otherNouns]}$`,
    prelude: () =>
      pattern(
        'u',
      )`^(?:${it.preludeOpenings}(?:(?!${lists.claims.workVerbs})[^，,；;。]){0,14}?${it.preludeEndings}|${it.preludes})$`,
    ground: () => {
      // One character may be the beginning of a verb: 按时发货.
      const openings = { words: it.preludeOpenings.words.filter((word) => word.length > 1) };
      return pattern('u')`^${openings}(?:(?!${lists.claims.workVerbs})[^，,；;。]){0,24}$`;
    },
    goesOn: () => pattern('u')`^${[it.joiners, it.sequels]}`,
    thingIn: () => things().thingIn,
    usualVerb: () => things().usualVerb,
    dutyOf: () => things().dutyOf,
    deedOf: () => things().deedOf,
    namesIn: () => things().namesIn,
  });
}

/** What of a clause is no work of its own: `公司、领导安排的` and `大区、分公司负责人` say who assigns, `完成` and `临时` that it is work. */
function partOfAny({ vagueDuties: it, claims, cooperation }: LanguageLists['zh']): RegExp {
  const deeds = [it.doVerbs, it.verbs, it.helpVerbs, it.adverbs, it.assignAdverbs];
  const nouns = [it.assignedNouns, it.otherNouns, it.nouns];
  const little = [it.others, it.otherKinds, it.assignedKinds, it.particles, cooperation.partnerJoiners];
  const work = { words: claims.workVerbs.words.filter((word) => deeds.every(({ words }) => !words.includes(word))) };
  const noWork = shape`(?:(?!${work})[^、])`;
  const who = shape`${noWork}{0,4}?${deeds}{0,2}${noWork}{0,4}?${[it.superiors, it.givers]}{1,3}${it.particles}?`;
  return pattern(
    'u',
  )`${it.superiors}${it.assignAdverbs}?${it.assignVerbs}|^${[...little, ...deeds, ...nouns]}*$|^${who}$`;
}

function inEnglish(lists: LanguageLists['en']): VaguePhrases {
  const { vagueDuties: it } = lists;
  const assigned = shape`\b${it.others}\s+(?:${it.otherKinds}\s+)?${it.otherNouns}\b.{0,20}\b${it.assigned}\b`;
  const given = shape`\b${it.givenNouns} ${it.givenBy} (?:${it.determiners} )?${it.superiors}\b`;
  const asked = shape`(?:\b${it.others} ${it.givenNouns}|^(?:do |handle )?${it.elses}) (?:that )?(?:${it.determiners} )?${it.superiors} ${it.asks}$`;
  const things = once(() => englishThings(lists));
  const other = once(
    () =>
      pattern(
        'iu',
      )`${assigned}|^${it.doVerbs}?\s*${it.plainOthers}$|^(?:${[it.doVerbs, it.helpVerbs]}\s(?:with\s)?)?${it.openOthers}(?:\s(?:as\s)?${[it.assigned, it.whereNeeded]})?$|${given}|${asked}`,
  );
  const isNeeded = once(() => neededIn(lists));
  const alike = once(() => {
    const little = [it.others, it.otherKinds, it.quantifiers, it.smallKinds, it.unspecific];
    return pattern(
      'iu',
    )`^(?:${little} ){0,3}${it.otherNouns}(?: (?:(?:as|when|if|where) )?${it.assigned}| ${it.whereNeeded})?(?: by (?:${it.determiners} )?${it.superiors})?$`;
  });
  return lazily<VaguePhrases>({
    isOther: () => (clause) => other().test(clause) || things().isOpen(clause) || isNeeded()(clause),
    help: () => pattern('iu')`^${it.helpVerbs}\b`,
    isOpen: () => things().isOpen,
    isListed: () => {
      const listing = pattern('iu')`^[,;:\s]{0,4}${it.listings}(?![a-z])`;
      return (rest) => listing.test(rest);
    },
    joint: () => /(?<joint>\s(?:and|plus)\s)/giu,
    part: () => new RegExp(String.raw`^\S*$|${alike().source}`, 'iu'),
    alike,
    prelude: () => pattern('iu')`^(?:${it.preludes}|${it.preludeOpenings}(?: [a-z’'-]+){1,6})$`,
    ground: () => pattern('iu')`^${it.preludeOpenings}(?: [a-z’'-]+){1,6}$`,
    goesOn: () => pattern('iu')`^${it.sequels}\b`,
    thingIn: () => things().thingIn,
    usualVerb: () => things().usualVerb,
    dutyOf: () => things().dutyOf,
    deedOf: () => things().deedOf,
    namesIn: () => things().namesIn,
  });
}

/** Whether a line of help "as needed" says of nothing what the help is with: "support the team as needed", not "support the catering as needed". */
function neededIn({ vagueDuties: it, people, owners }: LanguageLists['en']): (clause: string) => boolean {
  const needed = pattern('iu')`^${it.helpVerbs}\b(?<middle>(?: [a-z'-]{1,16}){0,9}?) ${it.whereNeeded}$`;
  const wordsOf = (lists: readonly WordList[]): ReadonlySet<string> =>
    new Set(lists.flatMap(({ words }) => words.flatMap((word) => word.split(' '))));
  const whom = wordsOf([people.nouns, owners.teams, it.superiors]);
  const kinds = [it.determiners, it.quantifiers, it.smallKinds, it.fields, it.unspecific];
  const little = wordsOf([...kinds, it.smallNouns, it.otherNouns, it.elses]);
  const functions = wordsOf([owners.functions]);
  return (clause) => {
    const middle = needed.exec(clause)?.groups!.middle;
    if (middle === undefined) return false;
    const words = middle.toLowerCase().split(' ').slice(1);
    // `product` alone may be a thing; the product team is people.
    const isWhom = whom.has(words.at(-1) ?? '');
    return words.every((word) => whom.has(word) || little.has(word) || (isWhom && functions.has(word)));
  };
}
