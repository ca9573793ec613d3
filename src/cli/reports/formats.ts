import type { Locale, PackIndex } from '../../core/index.ts';
import { draftStrings } from '../../words/draft-words.ts';
import { findingExplanation, findingName, fixTitle, severityName } from '../../words/finding-words.ts';
import type { Output } from '../output.ts';
import { sentencesFor } from '../sentences.ts';
import { jsonReport } from './json.ts';
import type { Report, ReportWords } from './report.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

export const REPORT_FORMATS = ['text', 'json', 'sarif'] as const;

/** @param version of Role Lens, which only some formats ask for */
export function createReport(
  format: (typeof REPORT_FORMATS)[number],
  output: Output,
  isColorful: boolean,
  locale: Locale,
  index: PackIndex,
  version: () => string,
): Report {
  const words: ReportWords = {
    locale,
    fixTitle: (fix) => fixTitle(fix, locale, index),
    codeName: (code) => findingName(code, locale),
    codeExplanation: (code) => findingExplanation(code, locale),
    severityName: (severity) => severityName(severity, locale),
    otherLanguage: (code) => draftStrings(locale).otherLanguage(code),
  };
  switch (format) {
    case 'text':
      return textReport(output, words, sentencesFor(locale), isColorful);
    case 'json':
      return jsonReport(
        output,
        index.pack.roles.map(({ id }) => id),
        words,
      );
    case 'sarif':
      return sarifReport(output, version(), words);
  }
}
