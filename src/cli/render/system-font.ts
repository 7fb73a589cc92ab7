import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

/** The two files of a typeface that pictures are set in; one file may hold both. */
export interface FontFiles {
  readonly regular: string;
  /** Weight 600, or what stands for it. */
  readonly bold: string;
}

/** Where systems keep the typeface of their own interface, which is what `system-ui` means there. */
const KNOWN: readonly FontFiles[] = [
  { regular: '/System/Library/Fonts/SFNS.ttf', bold: '/System/Library/Fonts/SFNS.ttf' },
  { regular: 'C:\\Windows\\Fonts\\segoeui.ttf', bold: 'C:\\Windows\\Fonts\\seguisb.ttf' },
];

/** The files of this system's `system-ui`, as a browser finds them; null if there are none. */
export async function systemFont(): Promise<FontFiles | null> {
  const known = KNOWN.find(({ regular, bold }) => existsSync(regular) && existsSync(bold));
  if (known) return known;
  const regular = await matched('system-ui:weight=80');
  const bold = await matched('system-ui:weight=180');
  return regular === null || bold === null ? null : { regular, bold };
}

/** What Fontconfig matches; null if it is not installed, or knows no font. */
async function matched(pattern: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('fc-match', ['-f', '%{file}', pattern]);
    return /\.(?:ttf|otf|ttc)$/i.test(stdout) ? stdout : null;
  } catch {
    // A system without Fontconfig has no such command.
    return null;
  }
}
