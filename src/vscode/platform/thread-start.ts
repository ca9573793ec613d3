/** What a thread that judges files begins with; Node starts it. */

/** Loads the file that is the data of the thread, the whole extension, and answers from then on. */
export const IN_THREAD =
  'const t=require("worker_threads");require(t.workerData).engine().then(e=>e.serveJudging(t.parentPort,e))';

/** In MB: without them a thread takes what there is before it tidies up. The knowledge and a file take less than half. */
export const THREAD_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 24 };
