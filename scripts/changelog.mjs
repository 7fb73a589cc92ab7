const UNRELEASED = '## [Unreleased]';

/**
 * The changelog with what was unreleased under the heading of a version.
 * @param {string} text
 * @param {string} version
 * @param {string} date as `2026-11-28`
 * @throws Error if there is nothing to release, or the version is there already
 */
export function releaseChanges(text, version, date) {
  if (notesOf(text, version) !== null) {
    throw new Error(`CHANGELOG.md: expected a version that is not in it, got ${version}`);
  }
  if (!notesOf(text, 'Unreleased')) {
    throw new Error(`CHANGELOG.md: expected changes under "${UNRELEASED}", got none`);
  }
  return text.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`);
}

/**
 * What the changelog says of a version, without its heading; null if it has no such heading.
 * @param {string} text
 * @param {string} version
 * @returns {string | null}
 */
export function notesOf(text, version) {
  const sections = text.split(/^(?=## )/m);
  const section = sections.find((each) => each.startsWith(`## [${version}]`));
  return section ? section.slice(section.indexOf('\n') + 1).trim() : null;
}
