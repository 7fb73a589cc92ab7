import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

/** The font files used for pictures; both may be the same file. */
export interface FontFiles {
  readonly regular: string;
  /** Weight 600, or the nearest. */
  readonly bold: string;
}

/** Known locations of the system's interface font, which `system-ui` refers to. */
const KNOWN: readonly FontFiles[] = [
  { regular: '/System/Library/Fonts/SFNS.ttf', bold: '/System/Library/Fonts/SFNS.ttf' },
  { regular: 'C:\\Windows\\Fonts\\segoeui.ttf', bold: 'C:\\Windows\\Fonts\\seguisb.ttf' },
];

/** Finds the files of `system-ui` as a browser would; null if there are none. */
export async function systemFont(): Promise<FontFiles | null> {
  const known = KNOWN.find(({ regular, bold }) => existsSync(regular) && existsSync(bold));
  if (known) return known;
  const regular = await matched('system-ui:weight=80');
  const bold = await matched('system-ui:weight=180');
  return regular === null || bold === null ? null : { regular, bold };
}

/** The font that Fontconfig matches; null if it is not installed, or if there is none. */
async function matched(pattern: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('fc-match', ['-f', '%{file}', pattern]);
    return /\.(?:ttf|otf|ttc)$/i.test(stdout) ? stdout : null;
  } catch {
    // Fontconfig is not installed.
    return null;
  }
}
