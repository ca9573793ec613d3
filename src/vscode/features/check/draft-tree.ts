/** The nodes of *This Draft*: plain data made of an analysis. */
import {
  shortened,
  FINDING_CODES,
  FINDINGS,
  isInText,
  isOfTeams,
  isSuppression,
  preferredFix,
  unmarked,
} from '../../../core/plain.ts';
import type {
  Analysis,
  Analyzer,
  DraftSection,
  Evidence,
  Finding,
  FindingCode,
  Fix,
  LineCounts,
  Locale,
  NamedNeighbor,
  PackIndex,
  TextRange,
} from '../../../core/index.ts';
import { draftStrings, type DraftStrings } from '../../../words/draft-words.ts';
import type * as FindingWords from '../../../words/finding-words.ts';
import { bar, blankCount, mixText, postTitle, roleNames, shares } from './draft-summary.ts';
import { rolePictures, type Pictures } from '../../ui/role-icon.ts';
import { SEVERITY_ORDER, severityLook } from './severity-look.ts';

export interface DraftNode {
  /** The same for as long as the node is about the same thing, wherever that has moved to. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** What is spoken in its place, where that holds signs that are only seen. */
  readonly spoken?: string;
  /** Plain text. */
  readonly tooltip?: string;
  /** Name of a codicon, and id of a theme color. */
  readonly icon: string;
  readonly color?: string | undefined;
  /** What stands in the place of the codicon: the shape of a role. */
  readonly pictures?: Pictures | undefined;
  /** Where it stands in the draft. */
  readonly range?: TextRange;
  readonly finding?: Finding;
  /** The fix of the finding that the node is there to make. */
  readonly fix?: Fix | undefined;
  /** What the menus of package.json go by. */
  readonly abilities: readonly ('role' | 'fix' | 'insert' | 'ignore' | 'more' | 'choose' | 'organization' | 'blanks')[];
  readonly children: readonly DraftNode[];
  readonly isOpen?: boolean;
}

export interface DraftTreeInput {
  readonly analysis: Analysis;
  /** Who made the analysis. */
  readonly analyzer: Analyzer;
  readonly index: PackIndex;
  /** How many of its lines are whose. */
  readonly lines: LineCounts;
  /** The sentences of findings and fixes. */
  readonly words: typeof FindingWords;
  readonly locale: Locale;
  /** Which of the posts of the document it is, from 0, and how many there are; absent where there is one. */
  readonly post?: { readonly index: number; readonly count: number } | undefined;
  /** Whether to ask, once, how the organization is made up. */
  readonly asksOrganization?: boolean;
  /** Number of the line at an offset, from 1. */
  readonly lineOf: (offset: number) => number;
}

/** What is missing is listed apart. */
function isMissing({ code }: Pick<Finding, 'code'>): boolean {
  return FINDINGS[code].about === 'missing';
}

export function draftTree(input: DraftTreeInput): DraftNode[] {
  const strings = draftStrings(input.locale);
  const builder = new TreeBuilder(input, strings);
  const { otherLanguage } = input.analysis.draft;
  if (otherLanguage !== undefined) return [...builder.post(), builder.otherLanguage(otherLanguage)];
  return [
    ...builder.post(),
    builder.kind(),
    ...builder.findings(),
    ...builder.blanks(),
    ...builder.missing(),
    builder.mix(),
    ...builder.sections(),
    ...builder.ignored(),
    ...builder.organization(),
  ];
}

class TreeBuilder {
  readonly #input: DraftTreeInput;
  readonly #strings: DraftStrings;
  readonly #ids = new Map<string, number>();

  constructor(input: DraftTreeInput, strings: DraftStrings) {
    this.#input = input;
    this.#strings = strings;
  }

  /** Which of several posts is shown. */
  post(): DraftNode[] {
    const { analysis, post } = this.#input;
    if (!post) return [];
    const description = this.#strings.post(post.index + 1, post.count, analysis.draft.kind);
    return [note('post', postTitle(analysis, this.#strings), 'list-selection', { description, abilities: ['choose'] })];
  }

  /** Asked once, of whoever has a draft of a role: what is another role's work depends on it. */
  organization(): DraftNode[] {
    if (this.#input.asksOrganization !== true || this.#input.analysis.role === undefined) return [];
    const { organization, organizationHint } = this.#strings;
    return [note('organization', organization, 'question', { tooltip: organizationHint, abilities: ['organization'] })];
  }

  otherLanguage(code: string): DraftNode {
    return note('language', this.#strings.otherLanguage(code), 'circle-slash');
  }

  /** What it is, for which role, and what the text says to that. */
  kind(): DraftNode {
    const { analysis, analyzer, index, locale } = this.#input;
    const strings = this.#strings;
    const { declared, role, findings } = analysis;
    const neighbor = analyzer.neighborOf(analysis);
    if (neighbor) return this.#neighbor(neighbor);
    const unsaid = isOfTeams(analysis.draft) ? strings.severalTeams : strings.undeclared;
    const from = role === undefined ? unsaid : strings.roleFrom[declared?.from ?? 'text'];
    const mismatch = findings.find(({ code }) => code === 'role/title-mismatch')?.args.role;
    const other = typeof mismatch === 'string' ? index.professionName(mismatch, locale) : undefined;
    return {
      id: 'kind',
      label: this.#kindOf(roleNames(analysis, index, locale)),
      description: other === undefined ? from : `${strings.readsAs(other)} · ${from}`,
      icon: other === undefined ? 'account' : 'warning',
      pictures: other === undefined ? rolePictures(index, role) : undefined,
      color: other === undefined ? undefined : 'problemsWarningIcon.foreground',
      abilities: ['role'],
      children: [],
    };
  }

  /** Whose draft of which kind it is. What is neither a job description nor a plan is no kind beside a name. */
  #kindOf(name: string | undefined): string {
    const { kind } = this.#input.analysis.draft;
    const said = this.#strings.kinds[kind];
    if (name === undefined) return said;
    return kind === 'other' ? name : `${name} · ${said}`;
  }

  /** A draft of a profession beside the roles, and what that does. */
  #neighbor({ id, from }: NamedNeighbor): DraftNode {
    const { index, locale } = this.#input;
    const { roleFrom } = this.#strings;
    const summary = index.neighbor(id)?.summary[locale];
    return note('kind', this.#kindOf(index.professionName(id, locale)), 'person', {
      description: roleFrom[from],
      ...(summary === undefined ? {} : { tooltip: summary }),
      abilities: ['role'],
    });
  }

  mix(): DraftNode {
    const { analysis, analyzer, index, locale, lines } = this.#input;
    const told = { ...analysis, lines, isOfTeams: isOfTeams(analysis.draft) };
    const isNamed = (analyzer.neighborOf(analysis)?.id ?? analysis.role) !== undefined;
    const phrases = analyzer.evidenceOf(analysis);
    return {
      id: 'mix',
      label: this.#strings.mix,
      description: mixText(told, index, locale, this.#strings, isNamed),
      icon: 'pie-chart',
      abilities: [],
      children: shares(lines, index, locale, this.#strings).map(({ role, name, count, share }) => ({
        id: `mix/${role}`,
        label: name,
        description: `${this.#strings.lines(count)} ${bar(share)}`,
        spoken: this.#strings.lines(count),
        icon: 'circle-slash',
        pictures: rolePictures(index, role),
        abilities: [],
        children: phrases
          .filter((evidence) => evidence.role === role)
          .slice(0, MOST_PHRASES)
          .map((evidence) => this.#phrase(evidence)),
      })),
    };
  }

  /** The gravest first, those of a level in the order of the text. */
  findings(): DraftNode[] {
    const { analysis, words, locale } = this.#input;
    const found = analysis.findings
      .filter((finding) => !isMissing(finding) && isInText(finding))
      .sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
    if (found.length === 0 && analysis.findings.some(isMissing)) return [];
    if (found.length === 0)
      // Another node than the group of findings: VS Code may keep one closed that had nothing below it before.
      return [note('no-findings', this.#strings.noFindings, 'pass', { color: 'testing.iconPassed' })];
    const codes = [...new Set(found.map(({ code }) => code))];
    const more = codes.flatMap((code) => this.#more(code, analysis.capped[code] ?? 0, words.findingName(code, locale)));
    const leftOut = codes.reduce((sum, code) => sum + (analysis.capped[code] ?? 0), 0);
    return [
      {
        id: 'findings',
        label: this.#strings.findings,
        description: String(found.length + leftOut),
        ...severityLook(found[0]!.severity),
        abilities: [],
        isOpen: true,
        children: [...found.map((finding) => this.#finding(finding)), ...more],
      },
    ];
  }

  /** How many blanks are left, in one row that leads to the next. */
  blanks(): DraftNode[] {
    const count = blankCount(this.#input.analysis);
    const { blanksLeft, next: description, nextBlank: tooltip } = this.#strings;
    const more = { description, tooltip, abilities: ['blanks'] } as const;
    return count === 0 ? [] : [note('blanks', blanksLeft(count), 'edit', more)];
  }

  /** Each thing that can be inserted by itself. */
  missing(): DraftNode[] {
    const { findings, capped } = this.#input.analysis;
    const missing = findings.filter(isMissing);
    if (missing.length === 0) return [];
    const insertions = missing.flatMap((finding) => this.#insertions(finding));
    return [
      {
        id: 'missing',
        label: this.#strings.missing,
        description: String(insertions.length),
        icon: 'diff-added',
        abilities: [],
        isOpen: true,
        children: [
          ...insertions,
          ...FINDING_CODES.filter((code) => isMissing({ code })).flatMap((code) => this.#more(code, capped[code] ?? 0)),
        ],
      },
    ];
  }

  sections(): DraftNode[] {
    const { sections, headings } = this.#input.analysis.draft;
    if (headings.length === 0) return [];
    return [
      {
        id: 'sections',
        label: this.#strings.sections,
        description: String(headings.length),
        icon: 'list-tree',
        abilities: [],
        children: sections
          .filter(({ heading, firstItem, endItem }) => heading !== undefined || endItem > firstItem)
          .map((section) => this.#section(section)),
      },
    ];
  }

  ignored(): DraftNode[] {
    const { suppressed } = this.#input.analysis;
    if (suppressed === 0) return [];
    return [note('ignored', this.#strings.ignored(suppressed), 'eye-closed', { tooltip: this.#strings.ignoredHint })];
  }

  #section(section: DraftSection): DraftNode {
    const { heading, start, end, firstItem, endItem } = section;
    const { analysis, analyzer, index, locale } = this.#input;
    const { text } = analysis;
    // What the heading does not say, the lines may.
    const kind = heading && section.kind ? undefined : analyzer.sectionKindOf(analysis, section);
    const said = index.pack.sections.find((it) => it.kind === kind)?.name[locale];
    const words = heading ? label(text, heading.content) : '';
    const count = endItem - firstItem;
    return {
      id: this.#unique(`section/${words}`),
      label: words || this.#strings.untitled,
      ...(count > 0 ? { description: [said ?? [], this.#strings.items(count)].flat().join(' · ') } : {}),
      icon: 'symbol-string',
      range: heading ? { start: heading.start, end: heading.end } : { start, end },
      abilities: [],
      children: [],
    };
  }

  #phrase({ start, end, role }: Evidence): DraftNode {
    const words = unmarked(this.#input.analysis.text.slice(start, end));
    return {
      id: this.#unique(`phrase/${role}/${words}`),
      label: this.#strings.quoted(words),
      description: this.#strings.line(this.#input.lineOf(start)),
      icon: 'circle-small-filled',
      range: { start, end },
      abilities: [],
      children: [],
    };
  }

  #finding(finding: Finding): DraftNode {
    const { analysis, analyzer, index, words, locale, lineOf } = this.#input;
    const { code, start, end, severity } = finding;
    const fixes = this.#fixesOf(finding);
    const fix = firstFix(fixes);
    const message = words.findingMessage(finding, locale, index);
    // What it is stands first: a narrow side bar has no room for more. The words that it rests on are short, the line is in the tooltip.
    const about = label(analysis.text, analyzer.explain(analysis, finding).marked);
    const line = label(analysis.text, finding);
    const said = line === about ? message : `${line}\n\n${message}`;
    return {
      id: this.#unique(`finding/${code}/${about}`),
      label: words.findingName(code, locale),
      description: [about || message, this.#strings.line(lineOf(start))].join(' · '),
      tooltip: fix ? `${said}\n\n${words.fixTitle(fix, locale, index)}` : said,
      ...severityLook(severity),
      range: { start, end },
      finding,
      fix,
      abilities: [...(fix ? (['fix'] as const) : []), ...ignorable(fixes)],
      children: [],
    };
  }

  #insertions(finding: Finding): DraftNode[] {
    const { index, words, locale } = this.#input;
    const { code, start, end } = finding;
    const fixes = this.#fixesOf(finding);
    const tooltip = words.findingMessage(finding, locale, index);
    const common = { tooltip, icon: 'add', range: { start, end }, finding, children: [] };
    const insertions = fixes.filter((fix) => INSERTIONS.includes(fix.code));
    if (insertions.length === 0) {
      return [{ ...common, id: this.#unique(`missing/${code}`), label: tooltip, abilities: ignorable(fixes) }];
    }
    return insertions.map((fix) => {
      const title = words.fixTitle(fix, locale, index);
      const id = this.#unique(`missing/${title}`);
      return { ...common, id, label: title, fix, abilities: ['insert', ...ignorable(fixes)] };
    });
  }

  #fixesOf(finding: Finding): readonly Fix[] {
    const { analysis, analyzer } = this.#input;
    return analyzer.fixesOf(analysis, finding);
  }

  #more(code: FindingCode, count: number, kind?: string): DraftNode[] {
    if (count === 0) return [];
    const description = kind === undefined ? {} : { description: kind };
    const more = { ...description, tooltip: this.#strings.moreHint, abilities: ['more'] } as const;
    return [note(`more/${code}`, this.#strings.more(count), 'ellipsis', more)];
  }

  /** An id, made different from the same id before. */
  #unique(id: string): string {
    const count = this.#ids.get(id) ?? 0;
    this.#ids.set(id, count + 1);
    return count === 0 ? id : `${id}/${count}`;
  }
}

/** A node without others below it. */
function note(id: string, label: string, icon: string, more: Partial<DraftNode> = {}): DraftNode {
  return { id, label, icon, abilities: [], children: [], ...more };
}

const INSERTIONS: readonly Fix['code'][] = ['insert-duty', 'insert-section'];

/** The fix that needs no choice: the preferred one, or the only one. */
function firstFix(fixes: readonly Fix[]): Fix | undefined {
  const mending = fixes.filter((fix) => !isSuppression(fix));
  return preferredFix(fixes) ?? (mending.length === 1 ? mending[0] : undefined);
}

function ignorable(fixes: readonly Fix[]): 'ignore'[] {
  return fixes.some(({ code }) => code === 'suppress-line') ? ['ignore'] : [];
}

/** Phrases shown for a share. */
const MOST_PHRASES = 8;
/** Longer lines are cut, in characters; the whole stands in the editor. */
const LONGEST_LABEL = 80;

/** The words at a range, on one line. The cells of a row are parted by dots. */
function label(text: string, { start, end }: TextRange): string {
  const words = unmarked(text.slice(start, Math.min(end, start + 4 * LONGEST_LABEL)))
    .trim()
    .replaceAll(/^\||\|$/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?\| ?/g, ' · ');
  return shortened(words, LONGEST_LABEL);
}
