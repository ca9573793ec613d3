/** Where things are in this repository. */
import path from 'node:path';

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** What the scripts fetch or write and git ignores. Anything in it may be deleted. */
export const cacheDir = path.join(root, '.cache');

/** The workspace people are shown. Scripts that may change files open a copy of it. */
export const samplesDir = path.join(root, 'samples');

/** Where pictures of a workbench go. */
export const screenshotsDir = path.join(cacheDir, 'screenshots');
