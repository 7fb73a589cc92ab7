import type { Finding, PlacedFinding } from './finding.js';
import { locate } from './locate.js';

/** A validated text with its name for findings. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** Adds positions to findings, and sorts them by position. Cost: linear in the length of the text. */
export function placeFindings<F extends Finding>(
  { file, text }: NamedText,
  findings: readonly F[],
): readonly (F & PlacedFinding)[] {
  const paths = findings.filter(({ place }) => !place).map(({ path }) => path);
  const places = paths.length === 0 ? null : locate(text, paths);
  const all = findings.map((finding) => ({
    ...finding,
    file,
    place: finding.place ?? places?.get(finding.path),
  }));
  return all.sort(
    ({ place: a }, { place: b }) =>
      (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0),
  );
}
