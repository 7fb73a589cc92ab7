import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const FILES = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative('.', join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The module-level state, with the reason why two elements on a page do not share it. */
const REVIEWED: Readonly<Record<string, string>> = {
  'render/paint-marks.ts: iconPaths': 'the paths of an icon, by the icon',
  'site/import-and-show.ts: readings': 'by element',
  'site/import-and-show.ts: opened': 'by element',
  'domain/query/facet-index.ts: indexes': 'of values without labels, by graph',
  'domain/query/filter.ts: undated': 'a filter, by filter',
  'domain/query/spelled-as.ts: last':
    'what was asked last and the values called so, by graph, in every language at once',
  'domain/query/value-sets.ts: computed': 'sets of nodes, by graph',
  'scene/select/filter-result.ts: computed': 'sets of nodes, by graph and filter',
  'site/early.ts: page': 'the page, of which there is one',
  'site/embed.ts: element': 'the element of a page that is its own, of which there is one',
  'cli/serve/page.ts: alert': 'a page that is served, of which there is one',
  'cli/serve/page.ts: tag': 'a page that is served, of which there is one',
  'cli/serve/page.ts: saving': 'a page that is served, of which there is one',
  'components/edit/suggestions.ts: kept': 'by graph, key and language',
  'domain/format/dates.ts: formats': 'by language and form',
  'domain/format/format-count.ts: formats': 'by language',
  'domain/format/words-about.ts: computed': 'by the vocabulary of a graph and language',
  'domain/graph/descendant-counts.ts: countings': 'numbers, by graph',
  'domain/graph/isolation.ts: computed': 'sets of nodes, by graph and isolation',
  'domain/graph/isolation.ts: restricted': 'graphs, by set of nodes of one graph',
  'domain/query/facet-spellings.ts: computed': 'by graph, in every language at once',
  'domain/query/filter.ts: computed': 'sets of nodes, by graph and filter',
  'domain/query/search-indexing.ts: indexings': 'by graph, in every language at once',
  'domain/query/search.ts: answers': 'by graph and what was asked; hits are nodes, not words',
  'domain/query/table-order.ts: rankings': 'by graph, column and language',
  'domain/query/value-label.ts: displayNames': 'by language',
  'element/controllers/mark-opened.ts: marked': 'which elements were opened first, by element',
  'element/load/graph-worker.ts: lastPart': 'a worker, which reads one graph',
  'element/load/graph-worker.ts: parts': 'a worker, which reads one graph',
  'element/load/start-graph-worker.ts: policies':
    'a policy for addresses of one file, by what makes policies',
  'import/without-compass.ts: COMPASS':
    'a pattern, which is set to where it begins before each use',
  'scene/cards/card-size.ts: largest': 'a number, by the counts of one graph',
  'scene/style/colouring.ts: computed': 'values and colours without words, by graph and colouring',
};

const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** The variables of a module that are reassigned or mutated after it is loaded. */
function changingIn(text: string): readonly string[] {
  const code = codeOf(text);
  const declared = [...code.matchAll(/^(?:export )?(const|let|var) (\w+)/gm)];
  const statics = [
    ...code.matchAll(/^\s+static (?!override readonly|readonly)(?:accessor )?([#\w]+)\s*[=:;]/gm),
  ];
  const changed = declared.filter(([, kind, name = '']) => {
    if (kind !== 'const') return true;
    const written = new RegExp(
      `\\b${name}\\??\\.(?:set|add|delete|clear|push|pop|shift|unshift|splice|sort|fill)\\(|` +
        `\\b${name}(?:\\.\\w+|\\[[^\\]]*\\])+ (?:[-+*/|&?]{0,2})= `,
    );
    return written.test(code);
  });
  return [...changed.map(([, , name = '']) => name), ...statics.map(([, name = '']) => name)];
}

const FOUND = FILES.flatMap(({ path, text }) =>
  changingIn(text).map((name) => `${path.replace(/^src\//, '')}: ${name}`),
);

describe('module-level state', () => {
  test.each([
    ['let last = 0;', ['last']],
    ['const kept = new Map<string, string>();\nkept.set("a", "b");', ['kept']],
    ['const list: string[] = [];\nfunction f() { list.push("x"); }', ['list']],
    ['const now = { lang: "en" };\nfunction f() { now.lang = "zh"; }', ['now']],
    ['class A {\n  static count = 0;\n}', ['count']],
    ['class A {\n  static override readonly styles = [];\n}', []],
    ['const TABLE = new Map([[1, 2]]);\nTABLE.get(1);', []],
    ['// let old = 1;\nfunction f() {\n  let local = 0;\n  return local;\n}', []],
  ])('%s', (text, found) => {
    expect(changingIn(text)).toEqual(found);
  });

  test('all of it was reviewed: elements, languages, themes and nouns on one page do not interfere', () => {
    expect(FOUND.filter((name) => !(name in REVIEWED))).toEqual([]);
  });

  test('everything reviewed still exists', () => {
    expect(Object.keys(REVIEWED).filter((name) => !FOUND.includes(name))).toEqual([]);
  });
});
