import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/curate/check-text.js';
import { applyFixes } from '../../src/curate/apply-fixes.js';
import { lintGraph } from '../../src/curate/lint-graph.js';
import { locate } from '../../src/curate/locate.js';
import { RULES } from '../../src/curate/rules.js';

const TODAY = '2026-11-28';
const pageOf = (id: string) => `docs/lint/${id.replace('/', '-')}.md`;

/** The findings of the rules for a text that conforms to the format. */
function found(text: string) {
  const { graph, findings } = checkText(text);
  expect(findings).toEqual([]);
  if (!graph) throw new Error('expected a graph');
  return lintGraph({ graph, today: TODAY });
}

/** The example under a heading of a page. */
function exampleIn(page: string, heading: string): string {
  const [, json = ''] =
    new RegExp(`^## ${heading}\\n+\`\`\`json\\n([^]*?)\`\`\``, 'm').exec(page) ?? [];
  return json.replaceAll('TODAY', TODAY);
}

describe.each(RULES)('$id', ({ id, severity, text }) => {
  const page = readFileSync(pageOf(id), 'utf8').replace(/\s+$/gm, '');
  const [wrong, right] = ['Wrong', 'Right'].map((heading) => exampleIn(page, heading));
  const ofThis = (example = '') => found(example).filter(({ rule }) => rule === id);

  test('its page has its id, text and severity', () => {
    expect(page).toMatch(new RegExp(`^# ${id}\n`));
    expect(page.replace(/\s+/g, ' ')).toContain(text);
    expect(page).toMatch(new RegExp(`^${severity}\\.`, 'im'));
  });

  test('finds the bad example of its page, and nothing in the good one', () => {
    const complaints = ofThis(wrong);
    expect(complaints.length).toBeGreaterThan(0);
    expect(ofThis(right)).toEqual([]);
    const places = locate(
      wrong ?? '',
      complaints.map(({ path }) => path),
    );
    for (const { path, message } of complaints) {
      expect(places.has(path)).toBe(true);
      expect(message).toMatch(/^(?:expected .*, got |\w+: )/);
    }
  });

  test('its fixes produce a valid file', () => {
    const fixes = ofThis(wrong).flatMap((finding) => finding.fixes);
    expect(/^`lint --fix`/m.test(page)).toBe(fixes.length > 0);
    if (fixes.length > 0) expect(ofThis(applyFixes(wrong ?? '', fixes))).toEqual([]);
  });
});

describe('rules', () => {
  test('every page belongs to a rule, and the list is complete', () => {
    const pages = readdirSync('docs/lint').filter((name) => name !== 'README.md');
    expect(pages.map((name) => `docs/lint/${name}`).sort()).toEqual(
      RULES.map(({ id }) => pageOf(id)).sort(),
    );
    const list = readFileSync('docs/lint/README.md', 'utf8').replace(/ +/g, ' ');
    for (const { id, severity, text } of RULES) {
      expect(list).toContain(`| [\`${id}\`](${pageOf(id).slice(10)}) | ${severity} | ${text} |`);
    }
  });

  test('a rule that is off reports nothing; otherwise its severity is as configured', () => {
    const { graph } = checkText('{"format":1,"nodes":[{"id":"a"}],"edges":[]}');
    if (!graph) throw new Error('expected a graph');
    const context = { graph, today: TODAY };
    const settings = { 'evidence/no-source': 'off', 'date/undated': 'error' } as const;
    const levels = lintGraph(context, settings).map(({ rule, severity }) => [rule, severity]);
    expect(levels).toEqual([
      ['date/undated', 'error'],
      ['licence/unknown', 'warning'],
    ]);
  });
});
