import { describe, expect, test } from 'vitest';
import { notesOf, releaseChanges } from '../../scripts/changelog.mjs';

const TEXT = `# Changelog

## [Unreleased]

### Added

- A matrix.

## [0.1.0] - 2026-11-01

### Added

- A table.
`;

describe('releaseChanges', () => {
  test('moves unreleased changes under the new version', () => {
    const released = releaseChanges(TEXT, '0.2.0', '2026-11-28');
    expect(notesOf(released, 'Unreleased')).toBe('');
    expect(notesOf(released, '0.2.0')).toBe('### Added\n\n- A matrix.');
    expect(released).toContain('## [0.2.0] - 2026-11-28');
    expect(notesOf(released, '0.1.0')).toBe(notesOf(TEXT, '0.1.0'));
  });

  test('rejects an existing version, and one without changes', () => {
    expect(() => releaseChanges(TEXT, '0.1.0', '2026-11-28')).toThrow('got 0.1.0');
    const released = releaseChanges(TEXT, '0.2.0', '2026-11-28');
    expect(() => releaseChanges(released, '0.3.0', '2026-11-29')).toThrow('got none');
  });
});

describe('notesOf', () => {
  test('is null for a missing version', () => {
    expect(notesOf(TEXT, '0.9.0')).toBeNull();
  });

  test('does not match a prefix of a version', () => {
    expect(notesOf(TEXT, '0.1')).toBeNull();
  });
});
