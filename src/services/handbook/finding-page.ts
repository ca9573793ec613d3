import { FINDINGS } from '../../core/plain.ts';
import type { Engine, FindingCode, FindingInfo, Locale } from '../../core/index.ts';
import { stringsFor } from '../../words/common-words.ts';
import { findingExplanation, findingName, fixName, severityName } from '../../words/finding-words.ts';
import { findingMeaning } from '../../words/finding-pages.ts';
import { handbookWords } from '../../words/handbook-words.ts';
import { PageWriter, type HandbookPage } from './page-writer.ts';

/** What a kind of finding says, why, and what to do where one disagrees. */
export function findingPage(code: FindingCode, { index }: Engine, locale: Locale): HandbookPage {
  const words = handbookWords(locale);
  const { colon } = stringsFor(locale);
  const { severity, likely, possible, facet, fixes }: FindingInfo = FINDINGS[code];
  const levels = [severity, likely, possible].flatMap((level) =>
    level === undefined ? [] : severityName(level, locale),
  );
  const row = index.facet(facet)?.name[locale];
  return new PageWriter()
    .heading(1, `${findingName(code, locale)} · ${code}`)
    .paragraph(findingExplanation(code, locale))
    .raw(`${findingMeaning(code, locale)}\n\n`)
    .list(words.facts, [
      [{ words: `${words.level}${colon}${levels.join(' → ')}` }],
      ...(fixes.length === 0
        ? []
        : [[{ words: `${words.fixes}${colon}${fixes.map((fix) => fixName(fix, locale)).join(words.semicolon)}` }]]),
      ...(row === undefined ? [] : [[{ words: `${words.row}${colon}${row}` }]]),
    ])
    .heading(2, words.disagree)
    .raw(`${words.silence}\n\n    <!-- role-lens-disable-next-line ${code} -- ${words.remark} -->\n\n`)
    .raw(`${words.off}\n\n    "roleLens.findings.severity": { "${code}": "off" }\n`)
    .page(code.replace('/', '-'));
}
