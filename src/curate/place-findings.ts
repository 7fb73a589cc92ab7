import type { CheckedText } from './check-text.js';
import type { Finding, PlacedFinding } from './finding.js';
import { locate } from './locate.js';

/** A text that was held against the format, with the name that findings are to have. */
export interface NamedText extends Pick<CheckedText, 'syntaxPlace'> {
  readonly file: string;
  readonly text: string;
}

/** Findings with their places in a text, in the order of the text. Cost: linear in its length. */
export function placeFindings<F extends Finding>(
  { file, text, syntaxPlace }: NamedText,
  findings: readonly F[],
): readonly (F & PlacedFinding)[] {
  if (findings.length === 0) return [];
  if (syntaxPlace) return findings.map((finding) => ({ ...finding, file, place: syntaxPlace }));
  const places = locate(
    text,
    findings.map(({ path }) => path),
  );
  const all = findings.map((finding) => ({ ...finding, file, place: places.get(finding.path) }));
  return all.sort(
    ({ place: a }, { place: b }) =>
      (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0),
  );
}
