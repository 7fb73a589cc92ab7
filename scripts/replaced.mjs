/**
 * Replaces all matches of a pattern.
 * @param {string} code
 * @param {RegExp} pattern
 * @param {string} text as for `String.replace`
 * @throws Error if there is no match, as in another version of a package
 */
export function replaced(code, pattern, text) {
  if (code.search(pattern) === -1) {
    throw new Error(`lean packages: expected ${pattern}, got no match`);
  }
  return code.replace(pattern, text);
}
