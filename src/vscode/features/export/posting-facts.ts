import * as vscode from 'vscode';
import type { JobPosting, PostingFacts } from '../../../core/index.ts';

/**
 * Asks for what search engines want of a job posting and the draft does not say: employer, place, day. Each may stay empty and is then left
 * out; only Escape ends the questions.
 * @param isDate whether words are a day that a posting can have
 * @returns undefined when the user cancels
 */
export async function askPostingFacts(
  posting: JobPosting,
  isDate: (words: string) => boolean,
): Promise<PostingFacts | undefined> {
  const title = vscode.l10n.t('Export Job Posting');
  const questions = [
    {
      key: 'employer',
      isSaid: posting.hiringOrganization,
      prompt: vscode.l10n.t('Who is the employer?'),
      in: 'company:',
    },
    {
      key: 'place',
      isSaid: posting.jobLocation,
      prompt: vscode.l10n.t('Where is the work? City or address.'),
      in: 'location:',
    },
    {
      key: 'datePosted',
      isSaid: posting.datePosted,
      prompt: vscode.l10n.t('When is it posted? YYYY-MM-DD'),
      in: 'date:',
    },
  ] as const;
  const open = questions.filter(({ isSaid }) => isSaid === undefined);
  const facts: Partial<Record<keyof PostingFacts, string>> = {};
  for (const [at, { key, prompt, in: place }] of open.entries()) {
    const written = await vscode.window.showInputBox({
      title: open.length > 1 ? `${title} (${at + 1}/${open.length})` : title,
      prompt: `${prompt} ${vscode.l10n.t('Search engines ask for it; empty, it is left out. The draft can say it itself: {0} in its front matter.', place)}`,
      value: key === 'datePosted' ? today() : '',
      ignoreFocusOut: true,
      validateInput: (value) =>
        key === 'datePosted' && value.trim() !== '' && !isDate(value.trim())
          ? vscode.l10n.t('This is no day of the calendar, as in {0}.', today())
          : undefined,
    });
    if (written === undefined) return undefined;
    if (written.trim() !== '') facts[key] = written.trim();
  }
  return facts;
}

/** The day where the user is: `2026-03-01`. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
