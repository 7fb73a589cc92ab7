import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The folder of `src` for a path with forward slashes; `picture` is a folder of one file. */
const folderOf = (path: string) => path.split('/')[1]?.replace(/\.[jt]s$/, '') ?? '';

const FILES = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative('.', join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8'), folder: folderOf(path) }));

/** Folder → the folders it may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  locales: [],
  domain: ['locales'],
  state: ['locales', 'domain'],
  scene: ['locales', 'domain', 'state'],
  layouts: ['locales', 'domain', 'state', 'scene'],
  picture: ['locales', 'domain', 'state', 'scene', 'layouts'],
  export: ['locales', 'domain', 'state', 'scene', 'layouts', 'picture'],
  import: ['locales', 'domain'],
  curate: ['locales', 'domain', 'state', 'scene', 'layouts', 'picture', 'export'],
  render: ['locales', 'domain', 'state', 'scene', 'layouts', 'picture'],
  components: [
    ...['locales', 'domain', 'state', 'scene', 'layouts', 'picture', 'export', 'render'],
    'curate',
  ],
  element: [
    ...['locales', 'domain', 'state', 'scene', 'layouts', 'picture', 'export', 'render'],
    ...['curate', 'components'],
  ],
  cli: [
    ...['locales', 'domain', 'state', 'scene', 'layouts', 'picture', 'export', 'import'],
    'curate',
  ],
};

/** Package → the only folders that may import it; Lit may be used by the page and the element. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  lit: ['components', 'element', 'site'],
  cytoscape: ['layouts', 'render'],
  'cytoscape-dagre': ['layouts'],
  'idb-keyval': ['components'],
  valibot: ['domain'],
  'jsonc-parser': ['domain'],
  yaml: ['import'],
  saxes: ['import'],
  '@ts-graphviz/ast': ['import'],
  hyparquet: ['domain'],
  fzstd: ['domain'],
  'hyparquet-writer': ['export'],
  '@duckdb/node-api': ['cli'],
};

const MAX_LINES = 250;
const MAX_LINES_OF_STYLES = 500;

/** The code without comments, which may mention what code must not do. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** The import specifiers of a file. */
function importsOf(text: string): readonly string[] {
  const forms =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g;
  return [...codeOf(text).matchAll(forms)].map(
    ([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '',
  );
}

const packageOf = (specifier: string) =>
  specifier.startsWith('@')
    ? specifier.split('/', 2).join('/')
    : (specifier.split('/', 1)[0] ?? '');

const isRelative = (specifier: string) => specifier.startsWith('.');

const where = (isWrong: (file: (typeof FILES)[number]) => boolean) =>
  FILES.filter(isWrong).map(({ path }) => path);

describe('src', () => {
  test('it is read completely, with its imports', () => {
    expect(FILES.length).toBeGreaterThan(50);
    expect(new Set(FILES.map(({ folder }) => folder)).has('domain')).toBe(true);
    const imports = FILES.flatMap(({ text }) => importsOf(text));
    expect(imports).toContain('lit');
    expect(imports).toContain('cytoscape-dagre');
    expect(imports.filter(isRelative).length).toBeGreaterThan(100);
  });

  test('imports go leftward only', () => {
    const wrong = FILES.flatMap(({ path, text, folder }) => {
      const allowed = MAY_IMPORT[folder];
      if (!allowed) return [];
      return (
        importsOf(text)
          .filter(isRelative)
          // Files imported as text are not run.
          .filter((specifier) => !specifier.endsWith('?raw'))
          .map((specifier) => posix.join(posix.dirname(path), specifier))
          .filter((file) => !(folder === 'cli' && file === 'package.json'))
          .map(folderOf)
          .filter((target) => target !== folder && !allowed.includes(target))
          .map((target) => `${path} imports from ${target}`)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('in the scene, style comes before select, and select before cards', () => {
    const order = ['style', 'select', 'cards'];
    const partOf = (path: string) => order.indexOf(/^src\/scene\/(\w+)\//.exec(path)?.[1] ?? '');
    const wrong = FILES.filter(({ path }) => partOf(path) !== -1).flatMap(({ path, text }) =>
      importsOf(text)
        .filter(isRelative)
        .map((specifier) => posix.join(posix.dirname(path), specifier))
        .filter((target) => partOf(target) > partOf(path))
        .map((target) => `${path} imports ${target}`),
    );
    expect(FILES.filter(({ path }) => partOf(path) !== -1).length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  test.each(['scene', 'layouts', 'render'])('the files of %s have no circular imports', (part) => {
    const imports = new Map(
      FILES.filter(({ folder }) => folder === part).map(({ path, text }) => [
        path,
        importsOf(text)
          .filter(isRelative)
          .map((specifier) => posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')),
      ]),
    );
    // Repeatedly removes files without remaining imports: those left are in a cycle, or depend on one.
    const left = new Set(imports.keys());
    for (let count = Infinity; left.size < count;) {
      count = left.size;
      for (const path of left) {
        if (!imports.get(path)?.some((target) => left.has(target))) left.delete(path);
      }
    }
    expect(imports.size).toBeGreaterThan(5);
    expect([...left]).toEqual([]);
  });

  test('there is one way to defer and slice work', () => {
    expect(where(({ text }) => codeOf(text).includes('requestIdleCallback'))).toEqual([
      'src/components/when-idle.ts',
    ]);
    expect(where(({ text }) => /scheduler\b.*\byield/.test(codeOf(text)))).toEqual([]);
  });

  test('the functions for scripts import neither the page nor the renderer', () => {
    const reached = new Set<string>();
    const packages = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const specifier of importsOf(FILES.find((file) => file.path === path)?.text ?? '')) {
        if (!isRelative(specifier)) packages.add(packageOf(specifier));
        else visit(posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'));
      }
    };
    visit('src/curation.ts');
    expect(reached.size).toBeGreaterThan(80);
    expect(FILES.filter(({ path }) => reached.has(path))).toHaveLength(reached.size);
    const pages = ['components', 'element', 'render', 'layouts', 'picture', 'site', 'cli'];
    expect([...reached].filter((path) => pages.includes(folderOf(path)))).toEqual([]);
    expect([...packages].sort()).toEqual([
      ...['@ts-graphviz/ast', 'd3', 'fastest-levenshtein', 'jsonc-parser', 'lucide', 'saxes'],
      ...['valibot', 'yaml'],
    ]);
  });

  test('every package is imported only by its owners', () => {
    const wrong = FILES.flatMap(({ path, text, folder }) =>
      importsOf(text)
        .filter((specifier) => !isRelative(specifier))
        .map(packageOf)
        .filter((name) => OWNERS[name] !== undefined && !OWNERS[name].includes(folder))
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no file is longer than 250 lines, no style sheet longer than 500; tables of words are exempt', () => {
    const tooLong = where(({ path, text }) => {
      if (path.startsWith('src/locales/')) return false;
      const most = path.endsWith('.styles.ts') ? MAX_LINES_OF_STYLES : MAX_LINES;
      return text.trimEnd().split('\n').length > most;
    });
    expect(tooLong).toEqual([]);
  });

  test('no template breaks lines within <pre>, where builds would turn them into visible spaces', () => {
    expect(where(({ text }) => /<pre[^>]*>\s|\s<\/pre>/.test(codeOf(text)))).toEqual([]);
  });

  test('two tables register every element, the eager and the lazy; no module does by itself', () => {
    const registers = where(({ text }) => codeOf(text).includes('customElements.define('));
    expect(registers).toEqual(['src/components/define-element.ts']);
    const textOf = (name: string) =>
      FILES.find(({ path }) => path === `src/${name}.ts`)?.text ?? '';
    const [eager, lazy] = [textOf('element/define'), textOf('components/lazy-elements')];
    const elements = FILES.flatMap(({ text }) =>
      [...text.matchAll(/interface HTMLElementTagNameMap \{\s*'([\w-]+)': (\w+);/g)].map(
        ([, tag = '', name = '']) => ({ tag, name }),
      ),
    );
    expect(elements.length).toBeGreaterThan(15);
    const missing = elements.filter(
      ({ tag, name }) =>
        !eager.includes(`  '${tag}': ${name},`) &&
        !new RegExp(`'${tag}':[^,]*\\.${name},`).test(lazy),
    );
    expect(missing).toEqual([]);
  });

  test('nothing is exported by default', () =>
    expect(where(({ text }) => /^export default\b|\bas default\b/m.test(text))).toEqual([]));

  test('nothing turns a string into markup or code', () => {
    const pattern =
      /\b(?:inner|outer)HTML\b|insertAdjacentHTML|unsafe(?:HTML|SVG|Static)|\beval\(|new Function\(|document\.write/;
    expect(where(({ text }) => pattern.test(codeOf(text)))).toEqual([]);
  });

  test('every file name is kebab-case and specific', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.styles)?\.ts$/;
    const vague = /^(?:utils?|helpers?|common|misc|types)\.ts$/;
    expect(
      where(({ path }) => !kebab.test(posix.basename(path)) || vague.test(posix.basename(path))),
    ).toEqual([]);
  });

  test('modules of the pure folders have no mutable state, except caches by graph or language', () => {
    const pure = new Set([
      ...['domain', 'state', 'scene', 'layouts', 'picture', 'export', 'import', 'curate'],
    ]);
    expect(
      where(({ folder, text }) => pure.has(folder) && /^(?:export )?let\b/m.test(text)),
    ).toEqual([]);
  });
});
