/** Shows what is wrong with packs and settings of a team, as they are written: problems at their places, and whether an older version is in force. */
import * as vscode from 'vscode';
import { templateProblems, type ConfigProblem, type PackProblem, type YamlProblem } from '../../../core/packs.ts';
import type { Locale, TemplateFinding, TextRange } from '../../../core/index.ts';
import { isFromTeam, TEAM_FOLDER } from '../../../core/plain.ts';
import { configProblem } from '../../../words/config-words.ts';
import { packProblem } from '../../../words/pack-words.ts';
import { packsStrings } from '../../../words/packs-words.ts';
import { DIAGNOSTIC_SOURCE, PACKS_STATUS } from '../../ids.ts';
import type { ContentLanguage } from '../../platform/content-language.ts';
import type { Engines, LoadedEngine } from '../../platform/engines.ts';
import { positionsIn } from '../../platform/convert.ts';
import { unattended, type Log } from '../../platform/log.ts';
import { configIn, isOfTeam, resourceOf, type PackSource } from '../../platform/pack-places.ts';
import { checkTeam, textOfOpen } from './read-team.ts';
import { checkTeamSettings, type CheckedSettings } from './team-settings.ts';

/** What the problems are worked out from. */
export interface PackProblemServices {
  readonly log: Log;
  readonly engines: Engines;
  readonly packs: PackSource;
  readonly language: ContentLanguage;
}

/** Waits for a pause in typing, in milliseconds. */
const PAUSE_MS = 120;

const SEVERITIES: Readonly<Record<PackProblem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function showPackProblems(services: PackProblemServices): vscode.Disposable {
  const shown = new PackProblems(services);
  const look = ({ uri }: vscode.TextDocument): void => {
    if (shown.isKnown(uri) || isOfTeam(uri)) shown.checkSoon();
  };
  shown.checkSoon();
  return vscode.Disposable.from(
    shown,
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(look),
    services.packs.onDidChange(() => shown.checkSoon()),
    services.engines.onDidChange(() => shown.checkSoon()),
    services.language.onDidChange(() => shown.checkSoon()),
  );
}

class PackProblems implements vscode.Disposable {
  readonly #services: PackProblemServices;
  readonly #collection = vscode.languages.createDiagnosticCollection('role-lens-packs');
  #status: vscode.LanguageStatusItem | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the checks: of several at a time the last one is shown. */
  #turns = 0;
  #known = new Set<string>();
  /** What engines found in templates, each once. */
  readonly #templates = new WeakMap<LoadedEngine, readonly TemplateFinding[]>();

  constructor(services: PackProblemServices) {
    this.#services = services;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#turns++;
    this.#collection.dispose();
    this.#status?.dispose();
  }

  /** Whether a file is a pack or holds settings that count, wherever it lies. */
  isKnown(uri: vscode.Uri): boolean {
    return this.#known.has(uri.toString());
  }

  checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void unattended(this.#services.log, 'Checking packs', () => this.#check());
    }, PAUSE_MS);
  }

  async #check(): Promise<void> {
    const turn = ++this.#turns;
    const { packs, engines, language } = this.#services;
    const builtIn = await engines.builtIn();
    const used: (vscode.Uri | undefined)[] = [];
    const found = new Map<string, { readonly uri: vscode.Uri; readonly problems: vscode.Diagnostic[] }>();
    const { locale } = language;
    for (const resource of this.#resources()) {
      const places = await packs.of(resource);
      if (places.length === 0) continue;
      used.push(resource);
      const team = await checkTeam(builtIn, places, textOfOpen);
      const templates = await this.#templatesOf(resource);
      for (const pack of team.packs) {
        const uri = team.uriOf(pack.path);
        if (found.has(uri.toString())) continue;
        const own = pack.isInForce ? templateProblems(pack.reading, templates) : [];
        const problems = diagnosticsOf(pack.reading.text, [...pack.problems, ...own], locale);
        found.set(uri.toString(), { uri, problems });
      }
      const file = configIn(places);
      if (!file || found.has(file.toString())) continue;
      const checked = await checkTeamSettings(file, team.compiled.pack, textOfOpen(file));
      found.set(file.toString(), { uri: file, problems: problemsOfSettings(checked, locale) });
    }
    if (turn !== this.#turns) return;
    for (const known of this.#known) if (!found.has(known)) this.#collection.delete(vscode.Uri.parse(known));
    this.#known = new Set(found.keys());
    for (const { uri, problems } of found.values()) this.#collection.set(uri, problems);
    await this.#showStatus(turn, used);
  }

  /** What is found in the templates of the team, as they are in force. */
  async #templatesOf(resource: vscode.Uri | undefined): Promise<Parameters<typeof templateProblems>[1]> {
    const { engines, language } = this.#services;
    const engine = await engines.for(resource);
    if (!engine.pack.templates.some(isFromTeam)) return [];
    let found = this.#templates.get(engine);
    if (!found) this.#templates.set(engine, (found = engine.checkTemplates(await engine.analyzer())));
    return found.map(({ finding, ...place }) => ({
      ...place,
      message: engine.words.findingMessage(finding, language.locale, engine.index),
    }));
  }

  /** One for each set of places that somebody looks at: the window's, and those of what is open. */
  #resources(): (vscode.Uri | undefined)[] {
    const { packs } = this.#services;
    const resources = new Map<string, vscode.Uri | undefined>([[packs.keyOf(), undefined]]);
    for (const { uri, isClosed } of vscode.workspace.textDocuments) {
      if (isClosed || uri.scheme === 'git' || uri.scheme === 'output') continue;
      const of = resourceOf(uri);
      resources.set(packs.keyOf(of), of);
    }
    return [...resources.values()];
  }

  /** Says where an older version of a pack is in force, and leads to it. @param resources those that packs count for */
  async #showStatus(turn: number, resources: readonly (vscode.Uri | undefined)[]): Promise<void> {
    const { engines, language } = this.#services;
    const inForce = await Promise.all(resources.map((resource) => engines.for(resource)));
    if (turn !== this.#turns) return;
    this.#status?.dispose();
    this.#status = undefined;
    const uri = inForce.flatMap(({ team, settings }) => [
      ...(team?.stale ?? []).map((path) => team!.uriOf(path)),
      ...(settings?.isStale ? [settings.uri] : []),
    ])[0];
    if (!uri) return;
    const strings = packsStrings(language.locale);
    const status = vscode.languages.createLanguageStatusItem(PACKS_STATUS, [
      { pattern: `**/${TEAM_FOLDER}/*` },
      { language: 'markdown' },
      { language: 'plaintext' },
    ]);
    status.severity = vscode.LanguageStatusSeverity.Warning;
    status.text = strings.stale(uri.path.split('/').at(-1)!);
    status.detail = strings.staleDetail;
    status.command = { command: 'vscode.open', title: strings.openPack, arguments: [uri] };
    this.#status = status;
  }
}

function diagnosticsOf(text: string, problems: readonly PackProblem[], locale: Locale): vscode.Diagnostic[] {
  const rangeOf = rangesIn(text);
  return problems.map((problem) => {
    const severity = SEVERITIES[problem.severity];
    return diagnosticAt(rangeOf(problem), packProblem(problem, locale), severity, `pack/${problem.code}`);
  });
}

function problemsOfSettings(checked: CheckedSettings, locale: Locale): vscode.Diagnostic[] {
  const { Error } = vscode.DiagnosticSeverity;
  if ('problem' in checked) {
    // Gone meanwhile.
    if (checked.problem === 'missing') return [];
    const code = checked.problem;
    const message = packProblem({ code, args: [], range: { start: 0, end: 0 }, severity: 'error' }, locale);
    return [diagnosticAt(new vscode.Range(0, 0, 0, 0), message, Error, `config/${code}`)];
  }
  const rangeOf = rangesIn(checked.text);
  return checked.reading.problems.map((problem: ConfigProblem | YamlProblem) =>
    diagnosticAt(rangeOf(problem), configProblem(problem, locale), Error, `config/${problem.code}`),
  );
}

function rangesIn(text: string): (problem: { readonly range: TextRange }) => vscode.Range {
  const positionAt = positionsIn(text);
  return ({ range: { start, end } }) => new vscode.Range(positionAt(start), positionAt(end));
}

function diagnosticAt(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code: string,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, severity);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = code;
  return diagnostic;
}
