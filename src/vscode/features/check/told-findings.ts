/** The findings of a draft as a list of problems tells them: plain data made of an analysis. */
import { isInText, NONE, unmarked } from '../../../core/plain.ts';
import type { Analysis, Analyzer, Finding, Locale, PackIndex, TextRange } from '../../../core/index.ts';
import type { ComparisonTarget } from '../../../protocol/target.ts';
import { draftStrings } from '../../../words/draft-words.ts';
import type * as FindingWords from '../../../words/finding-words.ts';
import { findingTarget } from './finding-target.ts';

/** A finding in words. The range is what is marked in the text. */
export interface ToldFinding extends TextRange {
  readonly finding: Finding;
  readonly message: string;
  /** What kind of finding it is, in a few words. */
  readonly name: string;
  /** Where the comparison explains it, if it does. */
  readonly explained: ComparisonTarget | undefined;
  /** The phrases that it rests on, and why. */
  readonly evidence: readonly (TextRange & { readonly message: string })[];
}

export interface ToldInput {
  readonly analysis: Analysis;
  /** Who made the analysis. */
  readonly analyzer: Analyzer;
  readonly index: PackIndex;
  /** The sentences of findings. */
  readonly words: typeof FindingWords;
  readonly locale: Locale;
}

/** More phrases are not read. */
const MOST_EVIDENCE = 3;

/** The findings that stand in the text, in their order. The last of a kind says how many of it were left out. */
export function toldFindings(input: ToldInput): ToldFinding[] {
  const { capped, findings } = input.analysis;
  const inText = findings.filter(isInText);
  const last = new Map(inText.map((finding) => [finding.code, finding]));
  return inText.map((finding) => {
    const leftOut = last.get(finding.code) === finding ? (capped[finding.code] ?? 0) : 0;
    return toldFinding(input, finding, leftOut);
  });
}

function toldFinding(
  { analysis, analyzer, index, words, locale }: ToldInput,
  finding: Finding,
  leftOut: number,
): ToldFinding {
  const strings = draftStrings(locale);
  const { evidence: phrases, marked } = analyzer.explain(analysis, finding);
  const message = words.findingMessage(finding, locale, index);
  return {
    start: marked.start,
    end: marked.end,
    finding,
    message: leftOut > 0 ? `${message}\n${strings.more(leftOut)}${strings.colon}roleLens.findings.maximum` : message,
    name: words.findingName(finding.code, locale),
    explained: findingTarget(finding, phrases, index),
    evidence: phrases.slice(0, MOST_EVIDENCE).map(({ start, end, role }) => {
      const phrase = unmarked(analysis.text.slice(start, end));
      const name = role === NONE ? undefined : index.role(role)?.name[locale];
      return {
        start,
        end,
        message: name === undefined ? strings.noneEvidence(phrase) : strings.evidence(phrase, name),
      };
    }),
  };
}
