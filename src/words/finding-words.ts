/** Findings and their fixes in words, for the editor and the command line alike. */
import type { Finding, FindingCode, Fix, FixCode, Locale, PackIndex, Severity } from '../core/index.ts';
import { DRAFT_TEXTS } from './findings/blank-words.ts';
import { FIX_ALL, FIX_TEXTS } from './findings/fixes.ts';
import { JD_TEXTS } from './findings/jd.ts';
import { JUDGE_TEXTS } from './findings/judge.ts';
import { PLAN_TEXTS } from './findings/plan.ts';
import { ROLE_TEXTS } from './findings/role.ts';
import { STYLE_TEXTS } from './findings/style-words.ts';
import { SUPPRESSION_TEXTS } from './findings/suppression.ts';
import { argumentsOf, type FindingText } from './findings/texts.ts';

const TEXTS: Readonly<Record<FindingCode, Readonly<Record<Locale, FindingText>>>> = {
  ...ROLE_TEXTS,
  ...JD_TEXTS,
  ...JUDGE_TEXTS,
  ...PLAN_TEXTS,
  ...STYLE_TEXTS,
  ...DRAFT_TEXTS,
  ...SUPPRESSION_TEXTS,
};

/** What is wrong, why, and what to do about it, in one or two short sentences. */
export function findingMessage(finding: Finding, locale: Locale, pack: PackIndex): string {
  return TEXTS[finding.code][locale].message(argumentsOf(finding.args, locale, pack));
}

/** What a fix does, as the title of a quick fix. */
export function fixTitle(fix: Fix, locale: Locale, pack: PackIndex): string {
  const nameOf = (code: string): string => (code in TEXTS ? findingName(code as FindingCode, locale) : code);
  return FIX_TEXTS[fix.code][locale].title(argumentsOf(fix.args, locale, pack, nameOf));
}

/** What making a fix for every finding of a kind does, as the title of a quick fix. */
export function fixAllTitle(fix: FixCode, kind: FindingCode, locale: Locale): string {
  return (FIX_TEXTS[fix][locale].all ?? FIX_ALL[locale])(findingName(kind, locale));
}

/** What a fix does to any finding, as part of a sentence. */
export function fixName(code: FixCode, locale: Locale): string {
  return FIX_TEXTS[code][locale].name;
}

/** A few words for a code: the head of a group, the name of a rule. */
export function findingName(code: FindingCode, locale: Locale): string {
  return TEXTS[code][locale].name;
}

/** One sentence on what a code looks for. */
export function findingExplanation(code: FindingCode, locale: Locale): string {
  return TEXTS[code][locale].explanation;
}

export function severityName(severity: Severity, locale: Locale): string {
  return SEVERITY_NAMES[severity][locale];
}

const SEVERITY_NAMES: Readonly<Record<Severity, Readonly<Record<Locale, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};
