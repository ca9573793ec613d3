/**
 * Judges files in a thread of its own, so that nobody who types waits for it. Part of the bundle of the engine, which the thread loads:
 * what it answers is what the engine answers beside the editors.
 */
import type * as Core from '../../../core/index.ts';
import type { Analysis, AnalysisOptions, Analyzer, DraftSummary, Engine, Flavor, Owners } from '../../../core/index.ts';

/** What the thread is given first. */
export interface ThreadKnowledge {
  readonly pack: Uint8Array;
  readonly model: Uint8Array;
  readonly owners: Owners;
}

/** A file to judge. */
export interface ThreadQuestion {
  readonly id: number;
  readonly text: string;
  readonly flavor: Flavor;
  readonly options: AnalysisOptions;
  /** Whether the answer says who does what. */
  readonly withWork: boolean;
}

export interface ThreadAnswer {
  /** That of the question. */
  readonly id: number;
  readonly summary: DraftSummary;
}

/** What a thread is told: first what it is to know, then several questions at a time. */
export type ThreadMessage = ThreadKnowledge | readonly ThreadQuestion[];

/** The way to those who started the thread. */
interface Port {
  postMessage(answers: readonly ThreadAnswer[]): void;
  on(event: 'message', listener: (message: ThreadMessage) => void): unknown;
}

/** What makes an engine. */
type Making = Pick<typeof Core, 'createEngine' | 'readPackFile'>;

/** Answers the questions of a message together. What goes wrong ends the thread: whoever has started it judges for himself then. */
export function serveJudging(port: Port, making: Making): void {
  let answer: ((question: ThreadQuestion) => DraftSummary) | undefined;
  port.on('message', (message) => {
    if ('pack' in message) answer = judgeOf(message, making);
    else port.postMessage(message.map((question) => ({ id: question.id, summary: answer!(question) })));
  });
}

function judgeOf(
  { pack, model, owners }: ThreadKnowledge,
  { createEngine, readPackFile }: Making,
): (question: ThreadQuestion) => DraftSummary {
  const engine = createEngine([readPackFile(pack, (part) => new TextDecoder().decode(part))], owners);
  const analyzer = engine.createAnalyzer(model, true);
  return ({ text, flavor, options, withWork }) =>
    summaryOf({ engine, analyzer, analysis: analyzer.analyze(text, flavor, options) }, withWork);
}

/** A draft that was read, and what has read it. */
interface ReadDraft {
  readonly analysis: Analysis;
  readonly analyzer: Analyzer;
  readonly engine: Pick<Engine, 'summarize' | 'summarizeWork'>;
}

/** What is said of a draft, in a thread and beside the editors. @param withWork whether that says who does what */
export function summaryOf({ analysis, analyzer, engine }: ReadDraft, withWork: boolean): DraftSummary {
  return withWork ? engine.summarizeWork(analysis, analyzer) : engine.summarize(analysis, analyzer);
}
