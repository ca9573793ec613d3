/**
 * The report for GitHub Actions: a workflow command for each finding, which becomes an annotation
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
import type { Severity } from '../../core/index.ts';
import { printable, type Output } from '../output.ts';
import type { Sentences } from '../sentences.ts';
import { hostPath } from './host-path.ts';
import type { CheckedDraft, Report, ShownFinding } from './report.ts';

/** GitHub shows so many annotations of a job; more only fill its log. */
const MOST = 50;

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * The gravest findings come first, and what was not read before all.
 * @param root the folder that annotations are relative to
 */
export function githubReport(output: Output, sentences: Sentences, root: string | undefined, isQuiet: boolean): Report {
  const commands: Record<Severity, string[]> = { error: [], warning: [], information: [], hint: [] };
  let count = 0;
  return {
    draft(draft) {
      for (const shown of draft.findings) {
        count++;
        const known = commands[shown.finding.severity];
        if (known.length < MOST) known.push(annotation(shown, draft, root));
      }
      return Promise.resolve();
    },
    async end(outcome) {
      const unread = outcome.unread.map(({ name, problem }) => command('error', {}, sentences.about(name, problem)));
      const { error, warning, information, hint } = commands;
      const shown = [...unread, ...error, ...warning, ...information, ...hint].slice(0, MOST);
      const left = unread.length + count - shown.length;
      const rest = left > 0 ? [sentences.notListed(left)] : [];
      const last = isQuiet ? [] : [sentences.summary(outcome)];
      for (const line of [...shown, ...rest, ...last]) await output.write(`${line}\n`);
    },
  };
}

function annotation({ finding, message, from, to, place }: ShownFinding, draft: CheckedDraft, root?: string): string {
  const file = hostPath(draft, root);
  // Columns count within one line only.
  const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {};
  const region = place ? {} : { line: from.line, endLine: to.line, ...columns };
  return command(COMMANDS[finding.severity], { file, ...region, title: `Role Lens: ${finding.code}` }, message);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(printable(String(value)))}`);
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escaped(printable(message))}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
