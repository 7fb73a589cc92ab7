/**
 * A text with something else in place of all that a pattern finds in it.
 * @param {string} code
 * @param {RegExp} pattern
 * @param {string} text as `String.replace` takes it
 * @throws Error if there is nothing to replace, as in another version of a package
 */
export function replaced(code, pattern, text) {
  if (code.search(pattern) === -1) {
    throw new Error(`lean packages: expected ${pattern}, got none of it`);
  }
  return code.replace(pattern, text);
}
