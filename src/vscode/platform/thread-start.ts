/** What a thread that judges files begins with; Node starts it. */

/** What it is given: the file that loads code, the file that is the whole extension, and the folder of what is compiled of it. */
export interface ThreadFiles {
  readonly loader: string;
  readonly whole: string;
  readonly compiled: string | undefined;
}

/** Loads the whole extension, and answers from then on. */
export const IN_THREAD =
  'const t=require("worker_threads"),f=t.workerData;require(f.loader).loadCode(f.whole,f.compiled).exports.engine().then(e=>e.serveJudging(t.parentPort,e))';

/** In MB: without them a thread takes what there is before it tidies up. The knowledge and a file take less than half. */
export const THREAD_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 24 };
