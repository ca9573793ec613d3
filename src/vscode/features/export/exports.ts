import * as vscode from 'vscode';
import type { Analysis, Engine } from '../../../core/index.ts';
import { appStrings } from '../../../words/app-words.ts';
import { csvHeadings } from '../../../words/export-words.ts';
import { COMMANDS } from '../../ids.ts';
import type { ActiveDraft } from '../../documents/active-draft.ts';
import type { Commands } from '../../platform/commands.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { AnalyzedDraft, Drafts } from '../../documents/drafts.ts';
import { pickPost } from '../check/choose-post.ts';
import type { EngineCode, EngineLoader } from '../../platform/engine-loader.ts';
import type { Engines } from '../../platform/engines.ts';
import type { Log } from '../../platform/log.ts';
import { isExportedWithBlanks } from './ask-about-blanks.ts';
import { askPostingFacts } from './posting-facts.ts';
import { tellNoDraft } from './no-draft.ts';
import { fileName, saveFile, stemOf, utf8 } from '../../ui/saving.ts';
import { chooseFormat, filterOf, type SavedFormats } from '../../ui/choose-format.ts';
import { savingOptions } from '../../ui/saving-options.ts';

type Format = keyof ReturnType<typeof formats>;

/**
 * *Export Comparison…* and *Export Job Posting…*. Both take `{ format?, uri? }` from tasks and key bindings: with a `uri` no
 * dialog is shown, and the user is asked only when the file exists.
 */
export function registerExports(
  commands: Commands,
  log: Log,
  extensionUri: vscode.Uri,
  loader: EngineLoader,
  engines: Engines,
  drafts: Drafts,
  active: ActiveDraft,
  language: ContentLanguage,
): vscode.Disposable {
  return vscode.Disposable.from(
    commands.register(COMMANDS.exportComparison, async (argument?: unknown) => {
      const { format: named, uri } = savingOptions(argument);
      const all = formats();
      const format = await chooseFormat(vscode.l10n.t('Export Comparison'), all, named);
      if (!format) return;
      const { locale } = language;
      const code = await loader.code();
      const content = await exportedAs(format, await engines.for(), code, locale, extensionUri);
      const name = `${fileName(titleOf(format, code, locale))}.${all[format].ending}`;
      await saveFile(log, { content: utf8(content), name, filters: filterOf(all[format]), uri });
    }),
    commands.register(COMMANDS.exportJobPosting, async (argument?: unknown) => {
      const document = active.document;
      if (!document) {
        tellNoDraft(vscode.l10n.t('Open the job description first, then export it.'));
        return;
      }
      const { uri } = savingOptions(argument);
      const draft = await drafts.analyze(document);
      const exported = await postToExport(draft, active, language, uri !== undefined);
      if (!exported) return;
      const { analysis, from } = exported;
      const { engine } = draft;
      const said = engine.jobPosting(analysis);
      const { isPostingDate, jsonForHtml } = await loader.code();
      if (!said) {
        void vscode.window.showWarningMessage(
          analysis.draft.kind === 'jd'
            ? vscode.l10n.t('Nothing was exported: the job description has no title.')
            : vscode.l10n.t(
                'Nothing was exported: this draft is not a job description. It becomes one with headings like Responsibilities and Requirements, or with kind: jd in its front matter.',
              ),
        );
        return;
      }
      if (uri === undefined && !(await isExportedWithBlanks(analysis, from))) return;
      const facts = uri === undefined ? await askPostingFacts(said, isPostingDate) : {};
      if (!facts) return;
      const posting = engine.jobPosting(analysis, facts) ?? said;
      const stem = document.isUntitled || draft.analysis.posts.length > 0 ? posting.title : stemOf(document.uri.path);
      await saveFile(log, {
        // The text is pasted into a <script> of a web page, and must not end it.
        content: utf8(`${jsonForHtml(posting, 2)}\n`),
        name: `${fileName(stem) || 'job-posting'}.jsonld`,
        filters: { [vscode.l10n.t('Job posting (JSON-LD)')]: ['jsonld', 'json'] },
        uri,
        beside: document,
      });
    }),
  );
}

/**
 * What is exported: the draft, or one of its posts as a draft of its own, and where it begins; undefined when the user chose none.
 * @param isSilent the post at the cursor is taken without asking
 */
async function postToExport(
  draft: AnalyzedDraft,
  active: ActiveDraft,
  language: ContentLanguage,
  isSilent: boolean,
): Promise<{ readonly analysis: Analysis; readonly from: number } | undefined> {
  const { analysis, analyzer, document } = draft;
  const { posts, text, flavor, options } = analysis;
  if (posts.length === 0) return { analysis, from: 0 };
  const { post } = active.at(draft);
  const chosen = isSilent ? posts[post] : await pickPost(posts, post, document, language);
  if (!chosen) return undefined;
  const { start, end } = chosen.range;
  return { analysis: analyzer.analyze(text.slice(start, end), flavor, options), from: start };
}

function formats() {
  return {
    markdown: {
      ending: 'md',
      name: vscode.l10n.t('Markdown'),
      detail: vscode.l10n.t('One table for each group of facets, for documents and wikis'),
    },
    csv: {
      ending: 'csv',
      name: vscode.l10n.t('Table (CSV)'),
      detail: vscode.l10n.t('One line for each facet and role, for Excel and other spreadsheets'),
    },
    html: {
      ending: 'html',
      name: vscode.l10n.t('Web page (HTML)'),
      detail: vscode.l10n.t(
        'The whole comparison with its responsibilities, pictures and quiz in one file that works without a network',
      ),
    },
    'responsibilities-markdown': {
      ending: 'md',
      name: vscode.l10n.t('Responsibilities (Markdown)'),
      detail: vscode.l10n.t('One table for each stage of the funnel: who owns, shares and supports what'),
    },
    'responsibilities-csv': {
      ending: 'csv',
      name: vscode.l10n.t('Responsibilities (CSV)'),
      detail: vscode.l10n.t('One line for each activity and each team that has a part in it'),
    },
    raci: {
      ending: 'csv',
      name: vscode.l10n.t('RACI table (CSV)'),
      detail: vscode.l10n.t('One line for each activity: owns is A/R, shares is R, supports is C'),
    },
  } satisfies SavedFormats<string>;
}

/** What is exported is called so. */
function titleOf(format: Format, { responsibilityWords }: EngineCode, locale: ContentLanguage['locale']): string {
  if (format === 'raci') return 'RACI';
  return format.startsWith('responsibilities') ? responsibilityWords(locale).title : appStrings(locale).title;
}

async function exportedAs(
  format: Format,
  engine: Engine,
  code: EngineCode,
  locale: ContentLanguage['locale'],
  extensionUri: vscode.Uri,
): Promise<string> {
  const title = titleOf(format, code, locale);
  const words = code.responsibilityWords(locale);
  switch (format) {
    case 'markdown':
      return `# ${title}\n\n${code.comparisonMarkdown(engine.comparison(locale))}`;
    case 'csv':
      return code.comparisonCsvFile(engine.comparison(locale), csvHeadings(locale));
    case 'responsibilities-markdown':
      return `# ${title}\n\n${code.responsibilitiesMarkdown(engine.responsibilities(locale), words)}`;
    case 'responsibilities-csv':
      return code.responsibilitiesCsvFile(engine.responsibilities(locale), words);
    case 'raci':
      return code.raciCsvFile(engine.responsibilities(locale), words);
    case 'html':
      return standAlonePage(engine, code, locale, extensionUri);
  }
}

async function standAlonePage(
  engine: Engine,
  { standAloneHtml, responsibilityWords }: EngineCode,
  locale: ContentLanguage['locale'],
  extensionUri: vscode.Uri,
): Promise<string> {
  const read = async (name: string): Promise<string> => {
    const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  };
  const [script, style, ownStyle] = await Promise.all(['main.js', 'main.css', 'stand-alone.css'].map(read));
  return standAloneHtml({
    knowledge: engine.knowledge(locale),
    responsibilities: { ...engine.responsibilityMap(locale), words: responsibilityWords(locale) },
    title: appStrings(locale).title,
    script: script!,
    style: `${ownStyle!}\n${style!}`,
    nonce: crypto.randomUUID(),
  });
}
