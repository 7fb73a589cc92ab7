import type { OpeningIndex } from '../../export/opening/draw-pictures.js';
import { digestOf } from '../../export/opening/digest.js';
import { PROGRAM_VERSION } from '../../export/opening/program-version.js';

/**
 * The index embedded with a drawing; null if there is none.
 * @throws Error if it was written by another version of the program
 */
export function readOpeningIndex(holder: Element): OpeningIndex | null {
  const script = holder.querySelector('script[type="application/json"]');
  if (!script) return null;
  const index = JSON.parse(script.textContent) as OpeningIndex;
  if (index.version !== PROGRAM_VERSION) {
    throw new Error(`expected a picture of version ${PROGRAM_VERSION}, got ${index.version}`);
  }
  return index;
}

/**
 * The text of the embedded picture for a size and language; null if there is none.
 * @throws Error if it cannot be fetched, or differs from what was written
 */
export async function readOpeningPicture(
  index: OpeningIndex,
  size: string,
  lang: string,
  base: string,
): Promise<string | null> {
  const address = index.pictures[size]?.[lang];
  if (!address) return null;
  const text = 'text' in address ? address.text : await fetched(new URL(address.href, base));
  const digest = await digestOf(text);
  if (digest !== address.digest) {
    throw new Error(
      `expected a picture with the digest ${address.digest}, got ${digest ?? 'no digest outside of a secure context'}`,
    );
  }
  return text;
}

async function fetched(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`${url.href}: ${response.status} ${response.statusText}`.trim());
  return response.text();
}
