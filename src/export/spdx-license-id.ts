/** The SPDX licences used for models and their code. */
const IDS = [
  'AFL-3.0',
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'Apache-2.0',
  'Artistic-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD-3-Clause-Clear',
  'BSL-1.0',
  'CC-BY-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC-BY-NC-2.0',
  'CC-BY-NC-3.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-ND-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-SA-3.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'CDLA-Permissive-1.0',
  'CDLA-Permissive-2.0',
  'CDLA-Sharing-1.0',
  'ECL-2.0',
  'EPL-2.0',
  'EUPL-1.1',
  'EUPL-1.2',
  'GPL-2.0-only',
  'GPL-2.0-or-later',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'ISC',
  'LGPL-2.1-only',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'MS-PL',
  'NCSA',
  'ODbL-1.0',
  'OFL-1.1',
  'OSL-3.0',
  'PDDL-1.0',
  'PostgreSQL',
  'Unlicense',
  'WTFPL',
  'Zlib',
] as const;

const BY_SPELLING = new Map<string, string>(IDS.map((id) => [id.toLowerCase(), id]));

/**
 * The SPDX id of a licence as commonly written (`apache-2.0`), or null: a BOM with any other text as an id would be
 * invalid.
 */
export function spdxLicenseIdOf(license: string): string | null {
  return BY_SPELLING.get(license.trim().toLowerCase()) ?? null;
}
