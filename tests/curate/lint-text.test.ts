import { expect, test } from 'vitest';
import { applyFixes } from '../../src/curate/apply-fixes.js';
import { lintText } from '../../src/curate/lint-text.js';

const TEXT = `\uFEFF{
  "format": 1,
  "nodes": [
    { "id": "a" },
    { "id": "b", "contextLength": 128000, "released": "2024", "sources": [{ "url": "https://example.org" }] }
  ],
  "edges": [{ "source": "a", "target": "b" }]
}`;

test('findings have positions, in the order of the text', () => {
  const found = lintText(TEXT, { file: 'a.json', today: '2026-11-28' });
  const seen = found.map(
    ({ file, rule, place }) => `${file}:${place?.line}:${place?.column} ${rule}`,
  );
  expect(seen).toContain('a.json:4:5 evidence/no-source');
  expect(seen).toContain('a.json:5:35 number/context-length');
  const lines = found.map(({ place }) => place?.line ?? 0);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test('rules have the configured severity or are off', () => {
  const of = (level: 'off' | 'error') =>
    lintText(TEXT, { rules: { 'date/undated': level } })
      .filter(({ rule }) => rule === 'date/undated')
      .map(({ severity }) => severity);
  expect(of('off')).toEqual([]);
  expect(of('error')).toEqual(['error']);
  expect(() => lintText(TEXT, { rules: { 'date/undatd': 'off' } })).toThrow(
    'rules: no rule "date/undatd"; did you mean "date/undated"?',
  );
});

test('the fixes of findings are applied to the text that they were found in', () => {
  const text = TEXT.replace(
    '"released"',
    '"releasedBasis": "paper", "summary": "<b>bold</b>", "released"',
  );
  const fixes = lintText(text).flatMap((finding) => finding.fixes);
  const fixed = applyFixes(text.slice(1), fixes);
  expect(lintText(fixed).filter((finding) => finding.fixes.length > 0)).toEqual([]);
});

test('invalid graphs and invalid JSON are reported with their position', () => {
  expect(lintText('{"format":1,"nodes":[{}],"edges":[]}')).toMatchObject([
    { rule: 'format/valid', severity: 'error', place: { line: 1, column: 22 }, fixes: [] },
  ]);
  expect(lintText('{\n  "format": 1,,\n}')).toMatchObject([
    { rule: 'format/json', place: { line: 2, column: 15 } },
  ]);
});
