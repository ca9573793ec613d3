/** What a line of help or of `相关工作` names without a word of what is done with it: `协助领导完成季度报告相关工作`, "event-related work". */
import { pluralOf } from '../../text/inflection.ts';
import { fillIn, groupReader, madeOf, pattern } from '../pattern.ts';
import type { LanguageLists, WordList } from '../word-lists.ts';

/** A thing of work of which a line does not say what is done with it. */
export interface VagueThing {
  readonly object: string;
  /** Where in the line the words begin that are written anew, in UTF-16 code units; before them stands whom it helps, and how. */
  readonly from: number;
  /** The line says that only a part of it is done. */
  readonly isShared: boolean;
  /** The object is work already: 获客, the names of fields. */
  readonly isDeed?: boolean;
  /** What is written, where that is not the usual verb and the object. */
  readonly written?: Duty;
}

export interface ThingPhrases {
  /** Whether a clause of help, or of other work, names nobody but whom it helps. */
  readonly isOpen: (clause: string) => boolean;
  readonly thingIn: (clause: string) => VagueThing | undefined;
  readonly usualVerb: (object: string) => string | undefined;
  /** What is written of a thing: its usual verb, or a blank for it. */
  readonly dutyOf: (thing: VagueThing) => Duty;
  /** What is written where words for work are to stand instead of a thing. */
  readonly deedOf: (thing: VagueThing, words: string) => Duty;
  /** The names in words that may join names of fields: `sales and marketing`. */
  readonly namesIn: (words: string) => readonly string[];
}

export interface Duty {
  readonly verb: string;
  readonly object: string;
}

/** Words of a clause that may be a thing. */
interface Named {
  readonly words: string;
  readonly from: number;
  /** The clause calls it one of others. */
  readonly isOther: boolean;
}

function without({ words }: WordList, others: readonly WordList[]): WordList {
  return { words: words.filter((word) => !others.some((list) => list.words.includes(word))) };
}

/** Words such as 运营, which name a field and what is done in it. */
function deedsAmong({ words }: WordList, verbs: WordList): WordList {
  return { words: words.filter((word) => verbs.words.includes(word)) };
}

/** How clauses of help and of other work are cut into whom they help and what they name. */
function chineseReader({
  vagueDuties: it,
  people,
  owners,
  claims,
  cooperation,
}: LanguageLists['zh']): (clause: string) => Named | undefined {
  const deeds = [it.doVerbs, it.verbs];
  const verbOf = usualVerbOf(it);
  const persons = [it.superiors, people.nouns, people.positionEndings, owners.teams, without(it.whose, [it.things])];
  const long = persons.map(({ words }) => ({ words: words.filter((word) => word.length > 1) }));
  const help = pattern(
    'u',
  )`^(?<before>${it.adverbs}?${it.helpVerbs}(?:${cooperation.partnerJoiners}?${it.helpVerbs})?)(?<middle>[^，,；;。、：:]{0,18}?)${it.particles}?${it.smallKinds}(?:${[it.fields, it.particles]}){0,3}${it.nouns}${it.arrangements}?$`;
  const other = pattern(
    'u',
  )`^${it.doVerbs}?${it.others}(?:(?<kind>[^，,；;。]{0,6}?)${it.otherKinds}${it.particles}?)?${it.otherNouns}${it.arrangements}?$`;
  const deed = pattern('u')`^${deeds}+`;
  const notDeed = String.raw`(?:(?!${pattern('u')`${deeds}`.source}).)`;
  const byWords = pattern('u')`^(?:${notDeed}{0,8}?${long}${[it.particles, it.withWords]}?)+`;
  const byDeed = pattern('u')`^${notDeed}{1,8}?(?=${deeds})`;
  const byOneSign = pattern('u')`^${notDeed}{0,8}?${persons}${it.particles}?$`;
  const byField = pattern('u')`^${deedsAmong(it.fields, claims.workVerbs)}(?=..)`;
  /** Whom the words begin with; one character that says so may be the end of a thing that the pack knows: 会员. */
  const lengthOfWhom = (words: string): number => {
    const known = byWords.exec(words)?.[0].length ?? 0;
    const rest = words.slice(known);
    const sign = byOneSign.exec(rest)?.[0];
    const more = byDeed.exec(rest)?.[0] ?? (sign !== undefined && verbOf(sign) === undefined ? sign : undefined);
    return known + (more ?? byField.exec(rest)?.[0] ?? '').length;
  };
  const isOneOfOthers = pattern('u')`^${deeds}{0,2}${it.others}`;
  const opening = pattern('u')`^${[...deeds, it.particles, it.others, it.smallKinds, it.withWords]}+`;
  return (clause) => {
    const kind = other.exec(clause);
    if (kind) return { words: withoutAll(kind.groups!.kind ?? '', opening), from: 0, isOther: true };
    const found = help.exec(clause);
    if (!found) return undefined;
    const { before, middle } = found.groups as { readonly before: string; readonly middle: string };
    const work = withoutAll(middle, deed);
    const whom = lengthOfWhom(work);
    const rest = work.slice(whom);
    const from = before.length + (whom === 0 ? 0 : middle.length - rest.length);
    return { words: withoutAll(rest, opening), from, isOther: isOneOfOthers.test(rest) };
  };
}

function withoutAll(words: string, opening: RegExp): string {
  return words.slice(opening.exec(words)?.[0].length ?? 0);
}

function usualVerbOf({ usualVerbs }: LanguageLists['zh']['vagueDuties']): (object: string) => string | undefined {
  return groupReader(usualVerbs, (words) => pattern('u')`${words}$`);
}

export function chineseThings(lists: LanguageLists['zh']): ThingPhrases {
  const { vagueDuties: it, claims, cooperation, written } = lists;
  const { particles } = it;
  const joiner = pattern('u')`${cooperation.partnerJoiners}`;
  const read = chineseReader(lists);
  const usualVerb = usualVerbOf(it);
  const plain = pattern(
    'u',
  )`^${it.adverbs}?${it.verbs}?${it.withWords}?([^，,；;。、：:]{1,14}?)${[it.objectEndings, particles]}?${it.related}${particles}?${it.kinds}?${it.nouns}$`;
  const end = pattern('u')`${[it.objectEndings, particles, it.fields, cooperation.partnerJoiners]}+$`;
  const actions = [
    without({ words: claims.workVerbs.words.filter((word) => word.length > 1) }, [it.fields]),
    it.actions,
  ];
  const action = pattern('u')`${actions}$`;
  const field = pattern('u')`${deedsAmong(it.fields, claims.workVerbs)}$`;
  const little = [it.fields, it.whose].map((list) => without(list, [it.things]));
  const wholeDeed = pattern('u')`${it.wholeDeeds}$`;
  const ofWhom = pattern('u')`^${[little[1]!, particles]}+(?=.)`;
  const fieldNames = without(little[0]!, [it.whose, it.smallKinds]);
  const isField = madeOf([fieldNames, cooperation.partnerJoiners]);
  const kept = pattern('u')`^(?:${it.adverbs})?(?<share>${it.shares})?`;
  const isBare = madeOf([...actions, it.withWords, cooperation.partnerJoiners, particles, it.kinds, little[1]!]);
  const isNothing = madeOf([
    ...little,
    it.superiors,
    it.smallKinds,
    it.others,
    it.adverbs,
    it.doVerbs,
    it.verbs,
    particles,
  ]);
  const thingOf = ({ words, from, isOther }: Named, isShared: boolean): VagueThing | undefined => {
    const object = words.replace(end, '') || words;
    const at = { from, isShared };
    if (!action.test(object)) {
      const name = words.replace(ofWhom, '');
      if (isField(name)) return { object: name, ...at, isDeed: true };
      if (object === words || !field.test(words)) return { object: words, ...at };
      return usualVerb(object) === undefined
        ? { object: words, ...at, written: { verb: claims.doWell, object: words } }
        : { object, ...at };
    }
    if (isBare(object) && wholeDeed.test(object)) return { object, ...at, isDeed: true };
    if (isBare(object)) return { object, ...at, written: { verb: object, object: it.unknownObject } };
    return isOther ? { object, ...at, written: { verb: claims.doWell, object } } : undefined;
  };
  return {
    isOpen: (clause) => {
      const named = read(clause);
      return named !== undefined && isNothing(named.words);
    },
    thingIn: (clause) => {
      const named = read(clause);
      const said = named?.words.trim() ?? '';
      if (named) return isNothing(said) ? undefined : thingOf({ ...named, words: said }, named.from > 0);
      const words = plain.exec(clause)?.[1]?.trim() ?? '';
      const before = kept.exec(clause)!;
      const isShared = before.groups!.share !== undefined || it.shares.words.includes(before[0]);
      return words === '' ? undefined : thingOf({ words, from: before[0].length, isOther: false }, isShared);
    },
    usualVerb,
    dutyOf: ({ object, written: given }) => given ?? { verb: usualVerb(object) ?? written.unknownVerb, object },
    deedOf: ({ isShared }, words) => ({ verb: isShared ? '' : written.deedVerb, object: words }),
    namesIn: (words) => words.split(joiner),
  };
}

/** The plural of a thing, of short words as well. */
function severalOf(words: string): string {
  const plural = pluralOf(words);
  return plural === words && !/s$/iu.test(words) ? `${words}s` : plural;
}

export function englishThings({ vagueDuties: it, written }: LanguageLists['en']): ThingPhrases {
  const help = pattern(
    'iu',
  )`^${it.helpVerbs}\b(?<middle>(?: [a-z'-]{1,16}){0,6}?) (?<kind>${it.smallKinds}) (?:${it.fields} ){0,2}${it.smallNouns}(?: (?:of|for|in|at) (?:the )?(?<behind>[a-z ]{1,30}))?$`;
  const plain = pattern(
    'iu',
  )`^${it.verbs}\s+(?:${it.quantifiers} ){0,6}([a-z][a-z /&-]{1,30}?)[- ]${it.related}\s+${it.nouns}$`;
  const related = pattern('iu')`^${it.related}$`;
  const before = pattern('iu')`^.* (?:with|in|on) (?:${it.quantifiers} )*`;
  const little = new Set(
    [it.fields, it.superiors, it.determiners, it.quantifiers, it.smallKinds].flatMap(({ words }) => words),
  );
  const person = pattern('iu')`\b${it.superiors}$`;
  const isNothing = (words: string): boolean => words.split(' ').every((word) => little.has(word.toLowerCase()));
  const usualVerb = groupReader(it.usualVerbs, ({ words }) => {
    const both = { words: words.flatMap((word) => [word, severalOf(word)]) };
    return pattern('iu')`\b${both}$`;
  });
  const uncounted = pattern('iu')`\b${it.uncounted}$`;
  const shared = pattern('iu')`^${it.shares}\b`;
  const joiner = pattern('iu')`\s*(?<![a-z])${it.fieldJoiners}(?![a-z])\s*`;
  /** The thing that a line of help names; empty where it names nothing but whom it helps. */
  const namedIn = (clause: string): string | undefined => {
    const { middle, kind, behind } = help.exec(clause)?.groups ?? {};
    if (middle === undefined) return undefined;
    const object = related.test(kind!) && before.test(middle) ? middle.replace(before, '') : (behind ?? '');
    return isNothing(object) || person.test(object) ? '' : object;
  };
  return {
    isOpen: (clause) => namedIn(clause) === '',
    thingIn: (clause) => {
      const object = namedIn(clause) ?? plain.exec(clause)?.[1]?.trim() ?? '';
      return object === '' ? undefined : { object, from: 0, isShared: shared.test(clause) };
    },
    usualVerb,
    dutyOf: ({ object, isShared }) => {
      const usual = usualVerb(object);
      const verb = usual ?? written.unknownVerb;
      return {
        verb: isShared ? fillIn(it.helpTo, { verb: verb.charAt(0).toLowerCase() + verb.slice(1) }) : verb,
        object: usual === undefined || uncounted.test(object) ? object : severalOf(object),
      };
    },
    deedOf: ({ isShared }, words) => ({ verb: isShared ? it.helpWith : written.deedVerb, object: words }),
    namesIn: (words) => words.split(joiner),
  };
}
