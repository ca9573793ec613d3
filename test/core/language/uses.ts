/** What each word list is used for: the real thing that is asked of its examples. */
import { generalLines } from '../../../src/core/authoring/general-lines.ts';
import { wordRuns } from '../../../src/core/authoring/word-runs.ts';
import { createDeadlines } from '../../../src/core/judgement/deadlines.ts';
import { createUnclaimed } from '../../../src/core/judgement/unclaimed.ts';
import { createCooperation } from '../../../src/core/judgement/cooperation.ts';
import { blanksIn } from '../../../src/core/draft/blanks.ts';
import { createHeadingReader } from '../../../src/core/draft/headings.ts';
import { planItems } from '../../../src/core/draft/plan-items.ts';
import { titleOfFile } from '../../../src/core/draft/file-title.ts';
import { createNeighborWords } from '../../../src/core/terms/neighbor-words.ts';
import { createPostTitleReader } from '../../../src/core/draft/post-titles.ts';
import { strungDuties } from '../../../src/core/draft/strung-duties.ts';
import { title } from '../../../src/core/draft/title.ts';
import { jobPosting, type JobPosting } from '../../../src/core/documents/job-posting.ts';
import { rephraseAsCooperation } from '../../../src/core/edits/rephrase-as-cooperation.ts';
import { ambiguousTerm } from '../../../src/core/findings/rules/ambiguous-term.ts';
import { foreignMetric } from '../../../src/core/findings/rules/foreign-metric.ts';
import { isOpen } from '../../../src/core/findings/open-owner.ts';
import { wordsIn } from '../../../src/core/language/pattern.ts';
import { tooManyMusts, MOST_MUSTS } from '../../../src/core/findings/rules/too-many-musts.ts';
import { vagueness } from '../../../src/core/findings/vagueness.ts';
import type { Locale } from '../../../src/core/language/locale.ts';
import type { VagueThing } from '../../../src/core/language/phrases/vague-things.ts';
import type { LanguageLists } from '../../../src/core/language/word-lists.ts';
import type { Phrases } from '../../../src/core/language/language-phrases.ts';
import { createOtherLanguageReader } from '../../../src/core/language/other-language.ts';
import { declaredRole } from '../../../src/core/terms/declared-role.ts';
import { buildTermLexicon } from '../../../src/core/pack/compile/term-lexicon.ts';
import { createTitleDictionary } from '../../../src/core/terms/title-dictionary.ts';
import { TermIndex } from '../../../src/core/terms/term-index.ts';
import { createFolder } from '../../../src/core/text/fold.ts';
import type { TextChange, TextRange } from '../../../src/core/text/range.ts';
import { once } from '../../../src/core/text/once.ts';
import { compiled, engine, roleModel } from '../../support/built-in.ts';
import { contextOf } from '../findings/support.ts';

/** What is made of an example: something where it is recognized; `false`, `''` or `undefined` where it is not. Of groups, the name. */
export type Use = (example: string) => boolean | string | undefined;

const folder = createFolder(compiled.han);
const lexicon = buildTermLexicon(compiled, folder);
const terms = new TermIndex({ ...compiled, lexicon }, folder);
const analyzer = engine.createAnalyzer(roleModel);

const HEADINGS = {
  zh: {
    title: '销售经理',
    duties: '岗位职责',
    requirements: '任职要求',
    duty: '拜访客户',
    must: '能出差',
    plan: '第三季度计划',
    actions: '行动',
    type: '工作性质：',
  },
  en: {
    title: 'Sales Manager',
    duties: 'Responsibilities',
    requirements: 'Requirements',
    duty: 'Visit customers',
    must: 'Travels',
    plan: 'Q3 Plan',
    actions: 'Actions',
    type: 'Job type: ',
  },
} as const;

/** Of the groups of languages, the one that most words or signs of a text belong to. */
function languageIn({ lists }: Phrases, text: string): string | undefined {
  const { words } = lists.en.otherLanguages;
  const { characters } = lists.zh.otherLanguages;
  const told = createOtherLanguageReader({ words, characters })(text);
  if (told !== undefined) return told;
  // What is told to be neither is known by its own list alone.
  const has = (group: readonly string[] | undefined, piece: string): boolean => group?.includes(piece) ?? false;
  if ([...text].filter((it) => has(characters.zh, it)).length > 2) return 'zh';
  return text
    .toLowerCase()
    .split(' ')
    .filter((it) => has(words.en, it)).length > 2
    ? 'en'
    : undefined;
}

/** Which part of the shapes of English headings the words are. */
function partOf({ lists }: Phrases, words: string): string | undefined {
  return Object.entries(lists.en.headings.parts).find(([, list]) => list.includes(words))?.[0];
}

function standing(phrases: Phrases, heading: string): string {
  const reader = createHeadingReader(compiled.pack.sections, folder, phrases);
  return reader.standing(heading, { start: 0, end: heading.length });
}

function spoken(phrases: Phrases, heading: string): string | undefined {
  const fold = (words: string): string => folder.foldToString(words);
  return phrases.headings().reader(fold).kindOf(fold(heading), true);
}

/** So many qualities and nothing else are filler. */
const FEWEST_QUALITIES = { zh: 3, en: 2 } as const;

/** The part of an example before its bar: what is taken away from the line. */
export function beforeBar(example: string): string {
  return example.includes('|') ? example.slice(0, example.indexOf('|')) : '';
}

/**
 * The uses of the lists of a language, by `part.list` or by `part` for all lists of a part.
 * @param phrases what they are used with
 */
export function usesOf(phrases: Phrases, locale: Locale): Readonly<Record<string, Use>> {
  const carriesOut: Use = (line) => phrases.stances().carriesOut(line.toLowerCase());
  const isHeading: Use = (heading) =>
    createHeadingReader(compiled.pack.sections, folder, phrases).read(heading, { start: 0, end: heading.length }) !==
    undefined;
  const words = HEADINGS[locale];
  const cooperation = once(() => createCooperation(compiled.pack, terms, folder, phrases));
  const worksWith: Use = (line) => cooperation()(line).join(' ');
  const rephrased = (line: string): readonly TextChange[] =>
    rephraseAsCooperation({ text: line, phrases }, { start: 0, end: line.length }, locale, words.title);
  const hasBlank = (line: string): boolean => {
    const text = `- ${line}\n`;
    return blanksIn(text, engine.readDraft(text, 'markdown'), phrases).length > 0;
  };
  /** The claim that a line begins with; of the bar in an example nothing is left. */
  const taken = (example: string): string => {
    const line = example.replace('|', locale === 'zh' ? '' : ' ');
    const { zh, en } = phrases.claims();
    const claim = locale === 'zh' ? zh.claim.exec(line) : (en.joinedClaim.exec(line) ?? en.claim.exec(line));
    return claim?.[0].trim() ?? '';
  };
  const claims: Use = (example) => (example.includes('|') ? taken(example) === beforeBar(example) : taken(example));
  const inDuties = (line: string) => ({ ...contextOf(`## ${words.duties}\n\n- ${line}\n`), phrases });
  const isVague: Use = (line) => {
    const context = inDuties(line);
    return context.draft.items.some((item) => vagueness(context, item) !== undefined);
  };
  const remarks = () => phrases.fairness().remarks[locale];
  const loosens: Use = (behind) => remarks().lengthOfRemark(behind, true) === behind.length;
  const vagueRange = (line: string): string => {
    const context = inDuties(line);
    const vague = context.draft.items.flatMap((item) => vagueness(context, item) ?? []);
    return vague.map(({ start, end }) => context.text.slice(start, end)).join('');
  };
  const vagueCut = (line: string): string | undefined => {
    const context = inDuties(line);
    const [vague] = context.draft.items.flatMap((item) => vagueness(context, item) ?? []);
    return vague?.cut && context.text.slice(vague.cut.start, vague.cut.end);
  };
  const vagueThing = (line: string): VagueThing | undefined => {
    const context = inDuties(line);
    return context.draft.items.flatMap((item) => vagueness(context, item)?.thing ?? [])[0];
  };
  const hasOwner = (action: string): boolean => {
    const text = `# ${words.plan}\n\n## ${words.actions}\n\n- ${action}\n`;
    // A copy, since the engine remembers what it has read.
    const { blocks, headings, items } = structuredClone(engine.readDraft(text, 'markdown'));
    for (const item of items) delete (item as { owner?: TextRange }).owner;
    return planItems(text, { blocks, headings }, items, phrases)[0]!.owner !== undefined;
  };
  const { runsIn } = wordRuns(phrases.lists)[locale];
  const musts = (last: string): boolean => {
    const head = `# ${words.title}\n\n## ${words.requirements}\n\n${`- ${words.must}\n`.repeat(MOST_MUSTS)}`;
    // The words alone are looked at, not what lines have taught.
    const context = { ...contextOf(`${head}${last}\n`), phrases, kindOf: () => undefined };
    return tooManyMusts.check(context).length === 0;
  };
  const unfairKind = (line: string): string | undefined => phrases.fairness()[locale](line)[0]?.kind;
  const posting = (requirement: string): JobPosting => {
    const text = `# ${words.title}\n\n## ${words.duties}\n\n- ${words.duty}\n\n## ${words.requirements}\n\n- ${requirement}\n`;
    return jobPosting(engine.index, phrases, analyzer.analyze(text, 'markdown'))!;
  };
  const titles = createPostTitleReader(folder, phrases, () => undefined);
  const dictionary = createTitleDictionary(compiled, folder, phrases);
  const neighborWords = createNeighborWords(engine.index, folder);
  const known = { index: engine.index, terms, titles: dictionary, folder, phrases, neighborWords };
  const whole = (line: string): TextRange => ({ start: 0, end: line.length });
  const beginsWithVerb: Use = (line) => {
    const newText = rephrased(line)[0]?.newText ?? '';
    return locale === 'zh'
      ? newText !== '' && !newText.endsWith(phrases.lists.zh.claims.doWell)
      : / with .* to /u.test(newText);
  };
  const takesWords: Use = (line) => (rephrased(line)[0]?.end ?? 0) > 0;
  const isSupport: Use = (line) => (rephrased(line)[0]?.newText ?? '').startsWith('Support');
  const isKnownTitle: Use = (words) => dictionary.find(words) !== undefined;
  const isRefused: Use = (line) => rephrased(line).length === 0;
  return {
    people: worksWith,
    cooperation: worksWith,
    'cooperation.roleNames': (line) => cooperation()(line)[0],
    claims,
    'claims.clauseJoiners': (line) => rephrased(line).length > 1,
    'claims.laterAdverbs': (line) => rephrased(line).length > 1,
    'claims.laterVerbs': (line) => rephrased(line).length > 1,
    'claims.workVerbs': beginsWithVerb,
    ...(locale === 'zh'
      ? {
          'claims.strung': (line) => strungDuties(line, { start: 0, end: line.length }, [], phrases, true).length > 1,
          'claims.openings': beginsWithVerb,
          'claims.kinds': (line) => !beginsWithVerb(line),
        }
      : {}),
    rephrasing: isRefused,
    'rephrasing.commitments': (line) => phrases.rephrasing()[locale].commitment.test(line),
    ...(locale === 'zh'
      ? {
          'rephrasing.leads': takesWords,
          'rephrasing.controls': takesWords,
          'rephrasing.afterLeads': beginsWithVerb,
          'rephrasing.things': (line: string) =>
            rephrased(line).some(({ newText }) => newText.endsWith(phrases.lists.zh.written.relatedWork)),
        }
      : {
          'rephrasing.leads': isSupport,
          'rephrasing.controls': isSupport,
          'rephrasing.leadNouns': (line: string) => !isSupport(line),
          'rephrasing.nounsToo': (line: string) => rephrased(line).length === 1,
        }),
    'rephrasing.persons': (line) => (rephrased(line)[0]?.start ?? 0) > 0,
    'rephrasing.lightVerbs': (line) => phrases.rephrasing().zh.lightVerb.test(line.replace(/^负责/u, '')),
    'rephrasing.roleWords': (words) =>
      Object.entries(phrases.lists.zh.rephrasing.roleWords).find(([, known]) =>
        known.some((it) => words.includes(it)),
      )?.[0],
    vagueDuties: isVague,
    // Whether who assigns is told from work beside it: the whole of the line is vague.
    'vagueDuties.givers': (line) => vagueRange(line) === line,
    'vagueDuties.joiners': (line) => vagueRange(line) !== line,
    'vagueDuties.sequels': (line) => vagueCut(line) === undefined,
    'vagueDuties.preludes': (line) => vagueCut(line) === line,
    'vagueDuties.preludeOpenings': (line) => vagueCut(line) === line,
    'vagueDuties.preludeEndings': (line) => vagueCut(line) === line,
    'vagueDuties.things': (line) => vagueThing(line) !== undefined,
    'vagueDuties.wholeDeeds': (line) => vagueThing(line)?.isDeed,
    'vagueDuties.shares': (line) => vagueThing(line)?.isShared,
    'vagueDuties.uncounted': (line) => {
      const thing = vagueThing(line);
      if (!thing) return false;
      return phrases.vagueDuties()[locale].dutyOf(thing).object === thing.object;
    },
    'vagueDuties.fieldJoiners': (line) =>
      phrases.vagueDuties()[locale].namesIn(vagueThing(line)?.object ?? '').length > 1,
    'vagueDuties.actions': (line) => !isVague(line),
    'vagueDuties.listings': (rest) => phrases.vagueDuties()[locale].isListed(rest),
    'vagueDuties.usualVerbs': (object) => phrases.vagueDuties()[locale].usualVerb(object),

    bareWords: (line) => ambiguousTerm.check(inDuties(line)).length > 0,
    'bareWords.compounds': (line) => ambiguousTerm.check(inDuties(line)).length === 0,
    'bareWords.objects': (line) =>
      ambiguousTerm
        .check(inDuties(line))
        .some(({ start, fixes }) => fixes().some(({ changes }) => changes.some((it) => it.start < start))),
    blanks: hasBlank,
    'blanks.remarks': (line) => !hasBlank(line),
    'blanks.fillers': (line) => !hasBlank(line),
    'blanks.formats': (line) => !hasBlank(line),
    owners: (words) => isOpen({ ...contextOf(words), phrases }, { start: 0, end: words.length }),
    requirements: (line) => musts(`- ${line}`),
    ...Object.fromEntries(
      ['choices', 'choiceSources', 'choiceOpenings', 'choiceCounters', 'choiceEnds'].map((name) => [
        `requirements.${name}`,
        (line: string) => phrases.leads().alternatives.says.test(line),
      ]),
    ),
    'requirements.traits': (line) => phrases.drafts().trait.test(line),
    brief: (line) => phrases.briefs().said(line).length < (line.match(/[a-z]+|\p{L}/giu) ?? []).length,
    filler: (line) => (phrases.filler()[locale](line)?.length ?? 0) >= FEWEST_QUALITIES[locale],
    ...(locale === 'en'
      ? {
          'filler.hollow': (line: string) => phrases.filler().hollow(line) !== undefined,
          'filler.hollowBeside': (line: string) => phrases.filler().hollow(line) !== undefined,
        }
      : {}),
    'filler.heads': (line) => (phrases.filler()[locale](line)?.length ?? 0) < FEWEST_QUALITIES[locale],
    inflation: (title) => phrases.inflation().levelOf(title) !== undefined,
    'inflation.firstJobs': (title) => phrases.inflation().levelOf(title) === 'first',
    'inflation.juniors': (title) => phrases.inflation().levelOf(title) === 'junior',
    'inflation.others': (title) => phrases.inflation().levelOf(title) === undefined,
    'inflation.experience': (line) => phrases.inflation().readers[locale].yearsIn(line) !== undefined,
    'inflation.leads': (line) => phrases.inflation().readers[locale].leadIn(line) !== undefined,
    'inflation.helps': (line) => phrases.inflation().readers[locale].leadIn(line) === undefined,
    'inflation.alternatives': (line) => phrases.inflation().alternative.test(line),
    'inflation.newcomers': (line) => phrases.inflation().readers[locale].takesNewcomers(line),
    'inflation.welcomes': (line) => phrases.inflation().readers[locale].takesNewcomers(line),
    'inflation.takes': (line) => phrases.inflation().readers[locale].takesNewcomers(line),
    'inflation.refuses': (line) => !phrases.inflation().readers[locale].takesNewcomers(line),
    'inflation.toolJoins': (line) => phrases.inflation().toolsIn(line).includes('xdit'),
    'inflation.notTools': (line) => phrases.inflation().toolsIn(line).length < 3,
    'inflation.toolEndings': (line) => phrases.inflation().toolsIn(line).length > 2,
    'inflation.tools': (line) => phrases.inflation().toolsIn(line).length > 0,
    fairness: (line) => unfairKind(line) !== undefined,
    'fairness.said': unfairKind,
    'fairness.birthJoins': (line) => phrases.fairness()[locale](line)[0]?.start === 0,
    'fairness.notAges': (line) => unfairKind(line) === undefined,
    'fairness.notSaid': (line) => unfairKind(line) === undefined,
    'fairness.ageWelcomes': (line) => unfairKind(line) === undefined,
    'fairness.citizenReasons': (line) => unfairKind(line) === undefined,
    'fairness.listLabels': (label) => phrases.fairness().isListLabel(label),
    'fairness.beside': (words) => remarks().isBeside(words),
    'fairness.natives': (line) => {
      const [unfair] = phrases.fairness()[locale](line);
      return unfair !== undefined && remarks().asksForLevel(line, unfair) !== undefined;
    },
    'fairness.open': (line) => unfairKind(line) === undefined,
    ...Object.fromEntries(
      ['loosenAdverbs', 'loosenVerbs', 'exceedVerbs', 'loosenedBy', 'loosenedFor', 'loosenOpenings', 'loosened'].map(
        (name) => [`fairness.${name}`, loosens],
      ),
    ),
    'fairness.ageTails': (line) => remarks().lengthOfTail(line.slice(phrases.fairness()[locale](line)[0]!.end)) > 0,
    'fairness.schoolJoins': (line) => remarks().lengthOfSchools(line.slice(3)) === line.length - 3,
    'fairness.schoolTails': (line) => remarks().lengthOfSchools(line.slice(3)) === line.length - 3,
    'fairness.educations': (line) => remarks().isEducation(line),
    'fairness.educationWords': (line) => remarks().isEducation(line),
    'fairness.links': (line) => remarks().lengthOfLink(line) === line.length - 2,
    'fairness.otherConditions': (behind) => !loosens(behind),
    'fairness.conditionWords': (behind) => !loosens(behind),
    'fairness.having': loosens,
    'owners.functions': (words) => phrases.drafts().functions.test(words),
    'owners.surnames': hasOwner,
    'owners.beforeNames': hasOwner,
    'owners.afterNames': hasOwner,
    'owners.introduces': (line) =>
      phrases
        .people()
        .introduced.test(line.replace(/^(?:\p{Script=Han}{2,3}?(?=[是做去])|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)/u, '')),
    'owners.links': (line) => phrases.people().before.test(line.slice(0, -2)),
    'owners.writers': (line) => phrases.owners().writer.test(line),
    'owners.insistences': (line) => phrases.owners().insisted.test(line),
    ...Object.fromEntries(
      ['watched', 'looks', 'unheld'].map((name) => [
        `owners.${name}`,
        (line: string) => phrases.owners().watched.test(line),
      ]),
    ),
    'owners.givens': (line) => phrases.owners().given.test(line.toLowerCase()),
    'owners.selves': (line) => phrases.owners().selves.test(line),
    'owners.everybody': (words) => phrases.drafts().everybody.test(words),
    'owners.everyone': (line) => phrases.owners().personDoing.test(line),
    'owners.deeds': (line) => phrases.owners().personDoing.test(line),
    'owners.notNames': (line) => !hasOwner(line),
    'owners.remarks': (words) => phrases.drafts().noOwner.test(words),
    'owners.teams': (words) => phrases.drafts().team.test(words),
    titles: (words) => phrases.titles().isOtherProfession(words),
    'titles.own': (words) => !phrases.titles().isOtherProfession(words),
    'titles.denials': (title) => {
      const draft = engine.readDraft(title, 'plaintext');
      return declaredRole(title, draft, known, title, () => undefined) === undefined;
    },
    'titles.places': isKnownTitle,
    'titles.ranks': isKnownTitle,
    'titles.remarks': isKnownTitle,
    'titles.beside': (title) => phrases.titleLists().listsIn(folder.foldToString(title)).length === 0,
    'titles.joiners': (title) => phrases.titleLists().listsIn(folder.foldToString(title)).length > 0,
    'documents.kinds': (value) => phrases.documents().kindNamed(value),
    'documents.sharedHeadings': (heading) => standing(phrases, heading) === 'shared',
    'documents.otherHeadings': (heading) => standing(phrases, heading) === 'foreign',
    ...Object.fromEntries(
      ['submitted', 'submissions'].map((name) => [
        `documents.${name}`,
        (title: string) => phrases.documents().aboutOf(title) !== title,
      ]),
    ),
    'documents.otherTitles': (words) => phrases.documents().isOther(words),
    'documents.workLists': (title) => phrases.documents().isWorkList(title),
    'documents.titleOpenings': (words) => phrases.documents().isOther(words),
    'documents.engineering': (words) => phrases.documents().isPlanOfOthers(words),
    'documents.ours': (words) => !phrases.documents().isPlanOfOthers(words),
    'documents.reports': (title) => phrases.documents().isReport(title),
    'documents.ownWork': (line) => phrases.documents().namesOwnWork(line),
    'documents.othersWork': (line) => phrases.documents().namesOthersWork(line),
    'documents.postWords': (line) => phrases.documents().saidOfPosts(line, 9) > 2,
    'documents.mailLabels': (line) => phrases.mails().label.test(line),
    'documents.mailSubjects': (line) => phrases.mails().subject.test(line),
    'documents.mailReplies': (line) => phrases.mails().reply.test(line),
    'documents.signOffs': (line) => phrases.mails().signOff.test(line),
    'documents.agendas': (line) => phrases.mails().agenda.test(line),
    'documents.greetings': (line) => phrases.documents().isLetter(line),
    'plans.titles': (words) => phrases.titles().isPlan(words),
    'plans.things': (words) => phrases.titles().isPlanInName(words),
    'plans.consequences': (line) => line.split(phrases.leads().nextSaid).length > 1,
    'plans.statements': (line) => phrases.drafts().statement.test(line),
    'plans.doings': (words) => phrases.leads().doing.test(words),
    'plans.pasts': (line) => phrases.drafts().statement.test(line),
    'plans.lasts': (words) => phrases.leads().lookBack.test(words),
    'plans.dones': (words) => phrases.leads().lookBack.test(words),
    'plans.nexts': (line) => phrases.leads().ahead.test(line),
    'plans.looks': (words) => phrases.leads().lookBack.test(words),
    'plans.divisions': (title) => phrases.leads().division.test(title),
    'plans.ofAll': (line) => phrases.leads().ofAll.test(line),
    'plans.joint': (title) => phrases.leads().joint.test(title),
    'plans.personal': (title) => phrases.leads().personal.test(title),
    'plans.yields': (words) => !phrases.leads().lookBack.test(words),
    'plans.announcements': (line) => phrases.drafts().announcement.test(line),
    'plans.news': (line) => phrases.drafts().announcement.test(line),
    'plans.sendings': (line) => phrases.drafts().announcement.test(line),
    ...Object.fromEntries(
      ['firsts', 'spans', 'joinings', 'counts', 'beforeSpans'].map((name) => [
        `plans.${name}`,
        (line: string) => phrases.leads().firstMonths.says.test(line),
      ]),
    ),
    'plans.days': hasOwner,
    'plans.times': (words) => phrases.leads().period.test(words),
    'plans.beforeDays': hasOwner,
    'plans.leads': (line) => phrases.drafts().leadsToContext.test(line),
    'headings.words': (heading) => wordsIn(phrases.lists.zh.headings.words)(heading),
    'headings.persons': (line) =>
      createHeadingReader(compiled.pack.sections, folder, phrases).speaksToReader(line, { start: 0, end: line.length }),
    'headings.parts': (words) => partOf(phrases, words),
    'headings.shapes': (heading) => spoken(phrases, heading),
    'requirements.optionalHeadings': (heading) => musts(`\n### ${heading}\n\n- ${words.must}`),
    'sections.announced': (heading) =>
      (['responsibility', 'requirement'] as const).find((kind) => phrases.drafts().announced[kind].test(heading)),
    'sections.told': (line) =>
      (['responsibility', 'requirement'] as const).find((kind) => phrases.told()[kind].test(line)),
    'sections.footers': (line) => phrases.told().footer.test(line),
    'sections.pageLines': (line) => phrases.told().isOfPage(line),
    'sections.promised': (line) => !phrases.told().responsibility.test(line),
    'sections.titleLabels': (line) => {
      const text = `${line}\n\n${words.duty}`;
      return title(text, engine.readDraft(text, 'plaintext'), phrases)!.start > 0;
    },
    'sections.fileEndings': (name) => titleOfFile(name, phrases) !== name,
    'sections.numberColumns': (head) => phrases.numberColumn().test(head),
    'sections.besideColumns': (head) => phrases.besideColumn().test(head),
    'sections.companies': (line) => phrases.headings().company().test(line),
    'sections.closingRows': (cell) => phrases.closingRow().test(cell),
    'sections.headingEndings': isHeading,
    'sections.headingJoiners': isHeading,
    'sections.postWords': (heading) => {
      const text = `## ${heading}\n\n- ${words.duty}\n`;
      const draft = engine.readDraft(text, 'markdown');
      return declaredRole(text, draft, known, '', () => undefined) !== undefined;
    },
    'metrics.measured': (line) => {
      const text = `---\nrole: sales\n---\n\n## ${words.duties}\n\n- ${line}\n`;
      return foreignMetric.check({ ...contextOf(text), phrases }).length > 0;
    },
    'metrics.tails': (words) => phrases.drafts().metricTail.test(words),
    'metrics.sources': (words) => phrases.drafts().sourceBefore.test(words),
    'metrics.sourcesBehind': (words) => phrases.drafts().sourceAfter.test(words),
    'metrics.targets': (target) => phrases.drafts().metricTarget.test(target),
    'metrics.sentenceWords': (words) => !phrases.drafts().qualifiesMetric(words),
    'stances.help': (line) => phrases.stances().isHelp(line.toLowerCase()),
    'stances.willing': (line) => phrases.stances().isHelpFirst(line.toLowerCase()),
    'stances.carryOut': carriesOut,
    'stances.leaders': carriesOut,
    'stances.wholeCompany': (title) => phrases.stances().runsCompany(title),
    'stances.led': carriesOut,
    'stances.joining': (line) => phrases.stances().joins(line),
    'stances.bases': (line) => phrases.stances().isForClients(line),
    'stances.needs': (line) => phrases.stances().isForClients(line),
    'stances.onBehalf': (line) => phrases.stances().isForClients(line),
    'stances.makes': (line) => phrases.stances().isForClients(line),
    'stances.helped': (line) => phrases.stances().isHelpLast(line),
    'stances.origins': (line) => phrases.stances().hasOrigin(line.toLowerCase()),
    'stances.ofClients': (line) => phrases.stances().isForClients(line.toLowerCase()),
    'stances.platforms': (title) => phrases.stances().platformsIn(title.toLowerCase()).size > 0,
    ...Object.fromEntries(
      ['ourPart', 'handings', 'alone', 'givers', 'givenTo', 'lies', 'waits'].map((name) => [
        `owners.${name}`,
        (line: string) => phrases.owners().elsewhere.test(phrases.simplified(line).toLowerCase()),
      ]),
    ),
    'owners.entirely': (line) => !phrases.owners().elsewhere.test(phrases.simplified(line)),
    'owners.outside': (line) => !phrases.owners().elsewhere.test(phrases.simplified(line)),
    'owners.counted': (line) => !phrases.owners().elsewhere.test(phrases.simplified(line)),
    'plans.teamLabels': (line) => phrases.leads().team.test(line),
    'plans.notes': (heading) => phrases.leads().aside.test(heading),
    'plans.asides': (heading) => phrases.leads().aside.test(heading),
    'owners.others': (line) => phrases.owners().teamFirst.test(phrases.simplified(line)),
    'stances.theirs': (line) => phrases.owners().teamFirst.test(line.toLowerCase()),
    'stances.happens': (line) => phrases.owners().teamFirst.test(line.toLowerCase()),
    'stances.functions': (line) => phrases.stances().functionsIn(line.toLowerCase()).size > 1,
    'stances.superiors': (line) => !phrases.stances().isHelpFirst(line.toLowerCase()),
    'stances.between': (line) => !phrases.stances().isHelp(line.toLowerCase()),
    'stances.served': (line) => !phrases.stances().isHelp(line.toLowerCase()),
    'stances.heads': (title) => phrases.stances().rankOf(title) === 'head',
    'stances.juniors': (title) => phrases.stances().rankOf(title) === 'junior',
    'unclaimed.labelEndings': (label) => phrases.unclaimed().zh.deniedLabel.test(label),
    'unclaimed.giving': (line) => phrases.unclaimed().zh.given.test(line),
    'unclaimed.hires': (line) => !phrases.unclaimed().zh.byOthers.test(line),
    'unclaimed.outcomes': (clause) => phrases.unclaimed().zh.outcome.test(clause),
    unclaimed: (line) =>
      createUnclaimed(
        phrases,
        folder,
      )(line)
        .map(({ start, end }) => line.slice(start, end))
        .join('|'),
    'borders.words': (line) => {
      const borderless = { ...phrases.lists, zh: { ...phrases.lists.zh, borders: { words: { words: [] } } } };
      const found = (language: LanguageLists): number =>
        new TermIndex({ ...compiled, language, lexicon }, folder).find(line).length;
      return found(phrases.lists) < found(borderless);
    },
    'everyday.words': (line) => {
      const { isEveryday } = wordRuns(phrases.lists)[locale];
      return runsIn(line).every(({ words }) => isEveryday(words));
    },
    'everyday.little': (line) => runsIn(line).length === 0,
    'everyday.pointing': (line) => runsIn(line).some(({ isThing }) => isThing),
    'everyday.beforeThings': (line) => runsIn(line).some(({ isThing }) => isThing),
    'everyday.behindForms': (line) => runsIn(line)[0]!.isDeed,
    'everyday.companies': (line) => {
      const lines = [0, 1].map((draft) => ({ text: line, draft }));
      const { general, isCompany } = generalLines(lines, locale, phrases);
      return locale === 'zh' ? general(line) === undefined : line.split(' ').some(isCompany);
    },
    'everyday.openings': (line) => generalLines([], locale, phrases).general(line) === undefined,
    posts: (line) => titles.readPost(line, whole(line))?.post,
    'posts.levels': (line) =>
      titles.readPost(line, whole(line))!.post !== folder.foldToString(line).replaceAll(' ', ''),
    'posts.grades': (line) => line.search(phrases.posts().grade) >= 0,
    'posts.steps': (line) => line.search(phrases.posts().grade) >= 0,
    'posts.plans': (line) => titles.isPlan(line, whole(line)),
    otherLanguages: (text) => languageIn(phrases, text),
    deadlines: (line) => createDeadlines(phrases, folder)(line).length > 0,
    'deadlines.columns': (head) => phrases.deadlines().column.test(head),
    'deadlines.notWhens': (line) => createDeadlines(phrases, folder)(line).length === 0,
    ...Object.fromEntries(
      ['within', 'determiners'].map((name) => [
        `deadlines.${name}`,
        (line: string) => createDeadlines(phrases, folder)(line).some(({ end }) => end === line.length),
      ]),
    ),
    levels: (position) => phrases.drafts().level(position),
    'levels.partial': (position) => phrases.drafts().partialPost.test(position),
    'levels.narrow': (position) => phrases.told().narrowPost.test(position),
    'business.shop': (line) => phrases.business().shop.test(line),
    'business.agency': (line) => phrases.business().agency.test(line),
    'business.advertising': (line) => phrases.business().advertising.test(line),
    'postings.years': (line) => posting(line).experienceRequirements !== undefined,
    'postings.experience': (line) => posting(line).experienceRequirements !== undefined,
    'postings.education': (line) => posting(line).educationRequirements !== undefined,
    'postings.places': (line) => posting(line).jobLocation !== undefined,
    'postings.employmentWords': (line) => posting(line).employmentType !== undefined,
    'postings.employmentKinds': (line) => posting(line).employmentType !== undefined,
    'postings.employmentLabels': (line) => posting(line).employmentType !== undefined,
    'postings.employment': (type) => posting(`${words.type}${type}`).employmentType,
  };
}
