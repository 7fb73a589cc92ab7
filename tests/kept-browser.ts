import { chromium, type Browser } from 'playwright';
import { chromiumLaunch } from '../scripts/find-chromium.mjs';

/** Disables optimizing compilers, which cost short-lived pages more than they gain. */
export const SHORT_LIVED = '--js-flags=--no-opt --no-maglev';

const kept = new Map<string, Promise<Browser>>();

/**
 * A browser shared by all test files of a process, which ends with the process.
 * @param flags command-line flags in addition to those of `chromiumLaunch`
 */
export function keptBrowser(flags: readonly string[] = []): Promise<Browser> {
  const key = flags.join(' ');
  const browser = kept.get(key) ?? launched(flags);
  kept.set(key, browser);
  return browser;
}

function launched(flags: readonly string[]): Promise<Browser> {
  const { args, ...launch } = chromiumLaunch();
  return chromium.launch({ ...launch, args: [...args, ...flags] });
}
