/**
 * Checks the types of the whole project and lints it, each file once: the configurations of TypeScript overlap, and rules that need types
 * ask the same programs for them.
 */
import { ESLint, type Linter } from 'eslint';
import path from 'node:path';
import ts from 'typescript';
import { root } from './paths.ts';
import type { Result } from './results.ts';
import { single } from './results.ts';

/** The narrower one comes first: a file that several of them hold is checked by the first, which knows the fewest globals. */
const CONFIGURATIONS = ['tsconfig.core.json', 'tsconfig.webview.json', 'tsconfig.json', 'tsconfig.ui.json'];

/** Prints what is wrong, and answers how many of the two, types and lint, passed. */
export async function checkCode(): Promise<Result> {
  const programs = makePrograms();
  const diagnostics = diagnosticsOf(programs);
  if (diagnostics.length > 0) console.error(ts.formatDiagnosticsWithColorAndContext(diagnostics, FORMAT));
  const problems = await lint(programs.map(({ program }) => program));
  if (problems !== '') console.error(problems);
  const types = single('types', diagnostics.length === 0);
  const rules = single('lint', problems === '');
  return { passed: types.passed + rules.passed, skipped: 0, failures: [...types.failures, ...rules.failures] };
}

/** A program of TypeScript, and the files that its configuration names. */
interface Configured {
  readonly program: ts.Program;
  readonly files: readonly string[];
}

const FORMAT: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

/** Programs that share what they read: each file is parsed once. */
function makePrograms(): Configured[] {
  const sources = new Map<string, ts.SourceFile | undefined>();
  return CONFIGURATIONS.map((name) => {
    const parsed = readConfiguration(name);
    const host = ts.createCompilerHost(parsed.options, true);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (file, how, ...rest) => {
      const key = `${typeof how === 'object' ? how.impliedNodeFormat : ''} ${file}`;
      if (!sources.has(key)) sources.set(key, read(file, how, ...rest));
      return sources.get(key);
    };
    const { fileNames: files, options, errors: configFileParsingDiagnostics } = parsed;
    return { program: ts.createProgram({ rootNames: files, options, host, configFileParsingDiagnostics }), files };
  });
}

function readConfiguration(name: string): ts.ParsedCommandLine {
  const parsed = ts.getParsedCommandLineOfConfigFile(path.join(root, name), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.formatDiagnostic(diagnostic, FORMAT));
    },
  });
  if (parsed === undefined) throw new Error(`there is no ${name}`);
  return parsed;
}

function diagnosticsOf(configured: readonly Configured[]): ts.Diagnostic[] {
  const checked = new Set<string>();
  return configured.flatMap(({ program, files }) => {
    const left = files.filter((file) => !checked.has(file));
    left.forEach((file) => checked.add(file));
    return [
      ...program.getConfigFileParsingDiagnostics(),
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...left.flatMap((file) => {
        const source = program.getSourceFile(file);
        return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      }),
    ];
  });
}

/** What the rules object to, in words; nothing when they object to nothing. */
async function lint(programs: readonly ts.Program[]): Promise<string> {
  const parserOptions = { programs, project: null } as Linter.ParserOptions;
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions } }],
  });
  const results = await eslint.lintFiles(['.']);
  return (await eslint.loadFormatter('stylish')).format(results);
}
