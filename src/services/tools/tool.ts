/**
 * What an AI assistant may ask of Role Lens. A tool is defined once, in a file of its own; the editor serves it as a language-model
 * tool, the command line over the Model Context Protocol.
 */
import * as v from 'valibot';
import { LOCALES } from '../../core/plain.ts';
import type { Analyzer, AnalysisOptions, Engine, Locale } from '../../core/index.ts';

/** What the tools answer from. */
export interface ToolKnowledge {
  readonly engine: Engine;
  /** @throws Error when the learned model cannot be read */
  readonly analyzer: () => Analyzer | Promise<Analyzer>;
  /** What the settings of the user ask of an analysis. */
  readonly draftOptions: AnalysisOptions;
  /** The language of an answer where neither the question nor its words say one. */
  readonly locale: Locale;
}

/** Something that the assistant can mend: its message says what to give instead. */
export class ToolError extends Error {}

export interface ToolAnswer {
  /** Plain data that fits the schema of the output. */
  readonly result: Readonly<Record<string, unknown>>;
  /** The same in words. */
  readonly text: string;
}

/** What may be asked: the names of the entries are known, so that a wrong one can be told. */
type InputShape = v.StrictObjectSchema<v.ObjectEntries, undefined>;
type OutputShape = v.ObjectSchema<v.ObjectEntries, undefined>;

export interface Tool {
  /** `verb_noun`. */
  readonly name: string;
  readonly title: string;
  /** For the model: what it answers, when to ask, what comes back. */
  readonly description: string;
  readonly input: InputShape;
  readonly output: OutputShape;
  /**
   * Looks at the input, and answers.
   * @throws ToolError for an input that does not fit, or that names what is not known
   */
  call(input: unknown, knowledge: ToolKnowledge): Promise<ToolAnswer>;
}

interface ToolDefinition<I extends InputShape, O extends OutputShape> extends Omit<Tool, 'call' | 'input' | 'output'> {
  readonly input: I;
  readonly output: O;
  readonly run: (
    input: v.InferOutput<I>,
    knowledge: ToolKnowledge,
  ) => Told<v.InferOutput<O>> | Promise<Told<v.InferOutput<O>>>;
}

/** A result, and how it reads. */
interface Told<Result> {
  readonly result: Result;
  readonly text: string;
}

export function defineTool<I extends InputShape, O extends OutputShape>(definition: ToolDefinition<I, O>): Tool {
  const { run, ...tool } = definition;
  return {
    ...tool,
    async call(given, knowledge) {
      const { success, output, issues } = v.safeParse(tool.input, given ?? {});
      if (!success) throw new ToolError(issues.map((issue) => sentence(issue, tool.input)).join(' '));
      const { result, text } = await run(output, knowledge);
      return { result, text };
    },
  };
}

function sentence(issue: v.BaseIssue<unknown>, { entries }: InputShape): string {
  const at = v.getDotPath(issue);
  if (at === null) return 'The input is no object: give its entries by their names.';
  if (issue.type !== 'strict_object') return `"${at}": ${issue.message}.`;
  return at in entries ? `"${at}" is missing.` : `There is no "${at}"; there are ${Object.keys(entries).join(', ')}.`;
}

/** The language of the answer. */
export const LocaleInput = v.optional(
  v.pipe(
    v.picklist(LOCALES, 'give "zh" or "en"'),
    v.description('Language of the answer. Without it, the language of the words that are asked about.'),
  ),
);

/** Words that somebody gives: never empty, never a whole document. */
export function wordsInput(most: number, description: string) {
  return v.pipe(
    v.string('give it as a text'),
    v.minLength(1, 'it is empty'),
    v.maxLength(most, `it is longer than ${most} characters: give a word or a phrase`),
    v.description(description),
  );
}

/** Somebody or something by its id and its name. */
export const Named = v.object({ id: v.string(), name: v.string() });

/** Where a statement comes from, and what is said there. */
export const SourceOutput = v.object({ name: v.string(), says: v.string() });
