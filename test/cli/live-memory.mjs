// Loaded before the program: every hundredth piece of output the garbage is collected and what is left is looked at; the most that
// was left is told at the end. Needs `--expose-gc`.
import process from 'node:process';

let pieces = 0;
let most = 0;
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (...args) => {
  if (++pieces % 100 === 0) {
    globalThis.gc();
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  return write(...args);
};
process.on('exit', () => process.stderr.write(`live memory: ${most}\n`));
