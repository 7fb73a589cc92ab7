import { readFileSync } from 'node:fs';

/**
 * The peak memory of a page's process, including its workers; NaN if the system does not report it.
 * @param {import('playwright').Browser} browser with one page
 */
export async function peakBytesOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id));
  return Math.max(...peaks);
}

function peakOf(id) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'));
    return Number(kilobytes) * 1024;
  } catch {
    // Not reported by this system, or the process is gone.
    return NaN;
  }
}
