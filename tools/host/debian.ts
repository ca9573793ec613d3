/** Installs programs from Debian's packages, where that is allowed. */
import { readFileSync } from 'node:fs';
import { onPath, run } from './process.ts';

/** Whether this is Debian and we are allowed to install packages. */
export function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined && isDebian();
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Installs packages, and says whether that went well. The lists of packages are fetched first where they are missing. */
export async function installPackages(...names: readonly string[]): Promise<boolean> {
  console.log(`Installing Debian's ${names.join(' and ')} (once) …`);
  return (await apt('install', '-y', ...names)) || ((await apt('update')) && (await apt('install', '-y', ...names)));
}

async function apt(...args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], { env })).code === 0;
}
