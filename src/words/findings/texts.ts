/** What the words of findings are made of. Names of roles, terms and duties come from the pack. */
import type { Finding, Locale, PackIndex } from '../../core/index.ts';
import { unmarked } from '../../core/plain.ts';

/** The arguments of a message, as words. A name that the pack does not know is shown as it is. */
export interface MessageWords {
  /** An argument as text; '' when there is none. */
  text(name: string): string;
  /** The name of the kind of finding whose code it is. */
  finding(name: string): string;
  /** Whether it is said of a plan, and not of a job description. */
  readonly isPlan: boolean;
  list(name: string): readonly string[];
  role(name: string): string;
  roles(name: string): string;
  term(name: string): string;
  duty(name: string): string;
  /** Why an activity is whose it is, as a sentence; '' when there is none. */
  why(name: string): string;
  section(name: string): string;
  /** Why words are banned, as a sentence; '' when nobody said. */
  bannedBecause(name: string): string;
  /** What a source outside of the article says, and its name; undefined when the pack has none such. */
  reference(name: string): { readonly says: string; readonly name: string } | undefined;
  /** Names of what is missing of the core of the role in `role`. */
  core(name: string): string;
}

export type Say = (words: MessageWords) => string;

/** What is said of a kind of finding, in one language. */
export interface FindingText {
  /** A few words: the head of a group, the name of a rule. */
  readonly name: string;
  /** One sentence on what it is that was found. */
  readonly explanation: string;
  /** What is wrong here, why, and what to do about it, in one or two short sentences. */
  readonly message: Say;
}
/** By code. */
export type FindingTexts = Readonly<Record<string, Readonly<Record<Locale, FindingText>>>>;

/** What `docs/findings.md` and the handbook say of a kind of finding beside that, in one language. */
export interface FindingPage {
  /** What it means, and when it is found and when not. Markdown. */
  readonly meaning: string;
  /** The lines of a draft in Markdown that has the finding. */
  readonly example: readonly string[];
  /** The lines of a house style of a team that finds it, where none does without one. YAML below `style:`. */
  readonly style?: readonly string[];
}
/** By code. */
export type FindingPages = Readonly<Record<string, Readonly<Record<Locale, FindingPage>>>>;

/** @param nameOf the name of a kind of finding, by its code */
export function argumentsOf(
  args: Finding['args'],
  locale: Locale,
  pack: PackIndex,
  nameOf: (code: string) => string = (code) => code,
): MessageWords {
  const text = (name: string): string => {
    const value = args[name];
    return typeof value === 'string' || typeof value === 'number' ? unmarked(String(value)) : '';
  };
  const list = (name: string): readonly string[] => {
    const value = args[name];
    return typeof value === 'object' ? value.map(unmarked) : [];
  };
  const roleName = (id: string): string => spokenRole(pack, id, locale);
  return {
    text,
    finding: (name) => nameOf(text(name)),
    isPlan: args.draft === 'plan',
    list,
    role: (name) => roleName(text(name)),
    roles: (name) => enumerated(list(name).map(roleName), locale),
    term: (name) => pack.termName(text(name))?.[locale] ?? text(name),
    duty: (name) => pack.duty(text(name))?.label[locale] ?? text(name),
    why: (name) => asSentence(pack.why(text(name), text('case'))?.[locale] ?? '', locale),
    section(name) {
      const { sections, style } = pack.pack;
      const own = style?.required?.find(({ id }) => id === text(name))?.headings;
      return own?.[locale][0] ?? sections.find(({ kind }) => kind === text(name))?.name[locale] ?? text(name);
    },
    bannedBecause(name) {
      const why = pack.pack.style?.banned?.find(({ id }) => id === text(name))?.why?.[locale] ?? '';
      return asSentence(why, locale);
    },
    reference(name) {
      const source = pack.reference(text(name));
      return source && { says: source.says[locale], name: source.name[locale] };
    },
    core(name) {
      const core = pack.role(text('role'))?.core ?? [];
      return enumerated(
        list(name).map((id) => {
          const work = core.find((it) => it.id === id);
          return insideSentence(pack.activity(work?.activities[0])?.name[locale] ?? id, locale);
        }),
        locale,
      );
    },
  };
}

/** The name of a role as it stands in a sentence. */
export function spokenRole(pack: PackIndex, id: string, locale: Locale): string {
  const name = pack.professionName(id, locale);
  return locale === 'en' ? name.split(' ').map(withoutCapital).join(' ') : name;
}

/** A name as it stands in a sentence: without the capital that begins it, unless that is one of an abbreviation. */
function insideSentence(name: string, locale: Locale): string {
  return locale === 'en' ? withoutCapital(name) : name;
}

/** Words without the capital that begins them, unless it is one of an abbreviation. */
function withoutCapital(words: string): string {
  return /^[A-Z][a-z]/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** `a、b和c`, "a, b and c". */
export function enumerated(words: readonly string[], locale: Locale): string {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (before.length === 0) return last;
  return locale === 'zh' ? `${before.join('、')}和${last}` : `${before.join(', ')} and ${last}`;
}

/** Phrases in quotation marks, or '' when there are none. */
export function quoted(words: readonly string[], locale: Locale): string {
  return words.map((word) => `“${word}”`).join(locale === 'zh' ? '' : ', ');
}

/** What a team wrote without a stop at its end, with one. */
function asSentence(words: string, locale: Locale): string {
  return words === '' || /[。.!?！？]$/u.test(words) ? words : `${words}${locale === 'zh' ? '。' : '.'}`;
}
