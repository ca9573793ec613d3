/** The report for people: one line for each finding, and the counts at the end. */
import type { Severity } from '../../core/index.ts';
import { printable, type Output } from '../output.ts';
import type { Sentences } from '../sentences.ts';
import type { CheckedDraft, Outcome, Report, ReportWords } from './report.ts';

/** Select Graphic Rendition codes. */
const COLORS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 34 };
const DIM = 2;
const BOLD = 1;

interface TextOptions {
  readonly isColorful: boolean;
  /** Findings only. */
  readonly isQuiet: boolean;
}

/**
 * `file:line:col  severity  code  message`: editors and terminals turn the beginning into a link. In a Word document the heading above and
 * the number of the item below it stand for line and column.
 */
export function textReport(
  output: Output,
  words: ReportWords,
  sentences: Sentences,
  { isColorful, isQuiet }: TextOptions,
): Report {
  const paint = (code: number, text: string): string => (isColorful ? `\u001B[${code}m${text}\u001B[0m` : text);
  return {
    async draft({ name, analysis, findings }: CheckedDraft) {
      const other = analysis.draft.otherLanguage;
      if (other !== undefined && !isQuiet)
        await output.write(`${printable(name)}  ${paint(DIM, words.otherLanguage(other))}\n`);
      const lines = findings.map(({ finding: { severity, code }, message, from, place }) =>
        [
          place
            ? `${printable(name)}  ${printable(sentences.wordPlace(place))}`
            : `${printable(name)}:${from.line}:${from.column}`,
          paint(COLORS[severity], words.severityName(severity)),
          paint(DIM, code),
          printable(message),
        ].join('  '),
      );
      if (lines.length > 0) await output.write(`${lines.join('\n')}\n`);
    },
    async end(outcome: Outcome) {
      if (!isQuiet) await output.write(`${paint(BOLD, sentences.summary(outcome))}\n`);
    },
  };
}

/** Whether to print colors: only on a terminal, and never when NO_COLOR is set (https://no-color.org). */
export function wantsColor(
  output: { readonly isTTY?: boolean; hasColors?(): boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return output.isTTY === true && (environment.NO_COLOR ?? '') === '' && output.hasColors?.() === true;
}
