// Loaded before the program: every hundredth piece of output the garbage is collected and what is left is looked at; the most that
// was left in the first half of the looks, and in the second, is told at the end. Needs `--expose-gc`.
import process from 'node:process';

let pieces = 0;
const looks = [];
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (...args) => {
  if (++pieces % 100 === 0) {
    globalThis.gc();
    looks.push(process.memoryUsage().heapUsed);
  }
  return write(...args);
};
process.on('exit', () => {
  const middle = Math.floor(looks.length / 2);
  const halves = [looks.slice(0, middle), looks.slice(middle)];
  process.stderr.write(`live memory: ${halves.map((half) => Math.max(0, ...half)).join(', then ')}\n`);
});
