/** The findings of a draft in words, as they are exported. */
import { gravestFirst, isInText, preferredFix, shortened, unmarked } from '../../../core/plain.ts';
import type { Finding, FindingCode, ListedDraft, Locale, ReportedDraft, ReportedFinding } from '../../../core/index.ts';
import { lineNumbers, postAt, type JudgedDraft } from './draft-findings.ts';
import { countsText, mixOfPost } from './draft-rows.ts';

/** Of these the role in the arguments is whose work or metric it is; all else is for whoever the draft is of. */
const ELSEWHERE: readonly FindingCode[] = ['role/off-role-duty', 'role/foreign-metric', 'plan/wrong-owner'];
/** Longer words are cut, in characters. */
const LONGEST = 300;

export function reportedDraft(
  { path, post, index: at }: ListedDraft,
  judged: JudgedDraft,
  locale: Locale,
): ReportedDraft {
  const { analyzer, engine } = judged;
  const { index, words } = engine;
  const analysis = postAt(judged, at);
  const lineOf = lineNumbers(analysis.text);
  const named = post.neighbor ?? post.role;
  const role = named === undefined ? '' : index.professionName(named, locale);
  const report = (finding: Finding): ReportedFinding => {
    const { code, severity, args } = finding;
    const fix = preferredFix(analyzer.fixesOf(analysis, finding));
    return {
      line: lineOf(finding.start),
      level: words.severityName(severity, locale),
      sentence: isInText(finding) ? shortened(unmarked(analysis.text.slice(finding.start, finding.end)), LONGEST) : '',
      why: words.findingMessage(finding, locale, index),
      proposal: fix ? words.fixTitle(fix, locale, index) : '',
      owner: ELSEWHERE.includes(code) && typeof args.role === 'string' ? index.professionName(args.role, locale) : role,
    };
  };
  return {
    file: path,
    post: unmarked(post.title ?? ''),
    role,
    mix: mixOfPost(post, index, locale),
    counts: countsText(post, locale),
    findings: gravestFirst(analysis.findings).map(report),
  };
}
