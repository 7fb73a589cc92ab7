const UNRELEASED = '## [Unreleased]';

/**
 * Moves the unreleased changes below the heading of a version.
 * @param {string} text
 * @param {string} version
 * @param {string} date as `2026-11-28`
 * @throws Error if there is nothing to release, or if the version exists already
 */
export function releaseChanges(text, version, date) {
  if (notesOf(text, version) !== null) {
    throw new Error(`CHANGELOG.md: expected a new version, got ${version}`);
  }
  if (!notesOf(text, 'Unreleased')) {
    throw new Error(`CHANGELOG.md: expected changes under "${UNRELEASED}", got none`);
  }
  return text.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`);
}

/**
 * The changes of a version, without its heading; null if there is no such heading.
 * @param {string} text
 * @param {string} version
 * @returns {string | null}
 */
export function notesOf(text, version) {
  const sections = text.split(/^(?=## )/m);
  const section = sections.find((candidate) => candidate.startsWith(`## [${version}]`));
  return section ? section.slice(section.indexOf('\n') + 1).trim() : null;
}
