/** Licence classes by patterns in names, most specific first. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/non-?commercial|\bnc\b|-nc-|-nc$/i, 'non-commercial'],
  [/research[- ]only|for research/i, 'research-only'],
  [/\bllama[- ]?[234]|llama.*(community|licen[cs]e)/i, 'llama-community'],
  [/gpl/i, 'copyleft'],
  [/apache|\bmit\b|\bbsd|\bisc\b|unlicense|cc0|cc-by-\d/i, 'permissive'],
  [/unknown|unspecified|none\b/i, 'unknown'],
];

/** The class of a licence; `other` if its name does not show it. */
export function licenseClassOf(license: string): string {
  return CLASSES.find(([pattern]) => pattern.test(license))?.[1] ?? 'other';
}
