/**
 * Types 20,000 keys into a draft in a real extension host, with undo, paste and changes of the language, and prints what memory the host
 * uses after warming up and at the end. Run with `npm run soak`, or with a number of keys: `npm run soak -- 5000`. The exit code is 1
 * when memory has grown by more than a tenth.
 */
import { runMain, Unavailable } from '../host/main.ts';
import { root } from '../host/paths.ts';
import { run } from '../host/process.ts';
import { runInVSCode } from '../host/run-in-vscode.ts';

await runMain(async () => {
  const [, , keys = '20000'] = process.argv;
  if (!/^[1-9]\d*$/.test(keys)) throw new Unavailable('say how many keys: npm run soak -- 5000');
  const { code } = await run(process.execPath, ['esbuild.js', '--production'], { cwd: root, show: 'inherit' });
  if (code !== 0) throw new Unavailable('the extension could not be built; see why with: npx node esbuild.js');
  process.env.ROLE_LENS_SOAK = keys;
  const { failures } = await runInVSCode('en', `^${keys} keys`);
  return failures.length > 0 ? 1 : 0;
});
