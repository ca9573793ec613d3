import type { Locale } from '../../core/index.ts';
import { draftStrings } from '../../words/draft-words.ts';
import { findingExplanation, findingName, severityName } from '../../words/finding-words.ts';
import type { Output } from '../output.ts';
import { sentencesFor } from '../sentences.ts';
import type { Shard } from '../shard.ts';
import { codeClimateReport } from './code-climate.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import type { Report, ReportWords } from './report.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github', 'codeclimate'] as const;

export interface ReportOptions {
  readonly format: (typeof REPORT_FORMATS)[number];
  readonly locale: Locale;
  readonly isColorful: boolean;
  /** Without the counts at the end, where a report for people has them. */
  readonly isQuiet: boolean;
  readonly shard: Shard | undefined;
  /** The variables of the process: build hosts name the folder of the repository in them. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The version of Role Lens, which only some formats ask for. */
  readonly version: () => string;
}

export function createReport(options: ReportOptions, output: Output): Report {
  const { format, locale, isColorful, isQuiet, environment } = options;
  const words: ReportWords = {
    locale,
    codeName: (code) => findingName(code, locale),
    codeExplanation: (code) => findingExplanation(code, locale),
    severityName: (severity) => severityName(severity, locale),
    otherLanguage: (code) => draftStrings(locale).otherLanguage(code),
  };
  const sentences = sentencesFor(locale);
  switch (format) {
    case 'text':
      return textReport(output, words, sentences, { isColorful, isQuiet });
    case 'json':
      return jsonReport(output);
    case 'sarif':
      return sarifReport(output, options.version(), words, options.shard);
    case 'github':
      return githubReport(output, sentences, environment.GITHUB_WORKSPACE, isQuiet);
    case 'codeclimate':
      return codeClimateReport(output, environment.CI_PROJECT_DIR);
  }
}
