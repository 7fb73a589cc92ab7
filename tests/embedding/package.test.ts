import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload, type SourceMapping } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import ts from 'typescript';
import { expect, inject, describe, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };

const installed = inject('installed');
const project = dirname(dirname(installed));
const read = (file: string) => readFileSync(join(installed, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as typeof pkg;

/** The output of a program that runs next to the installed package. */
function run(program: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Packages for the command and the import formats, which the element does not need. */
const OUTSIDE_THE_ELEMENT: ReadonlySet<string> = new Set([
  '@ts-graphviz/ast',
  'fontkit',
  'jsonc-parser',
  'saxes',
  'yaml',
]);

describe('the packed package', () => {
  test('contains everything it refers to', () => {
    const named = [
      ...Object.values(manifest.exports).flatMap((target) =>
        typeof target === 'string' ? [target] : Object.values(target),
      ),
      manifest.customElements,
      manifest['web-types'],
      manifest.types,
      manifest.unpkg,
      manifest.jsdelivr,
    ].filter((file) => !file.includes('*'));
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
  });

  test('contains neither sources, tests nor the explorer', () => {
    expect(
      ['src', 'tests', 'scripts', '.config', 'dist/site'].filter((name) =>
        existsSync(join(installed, name)),
      ),
    ).toEqual([]);
  });

  test('the classic script is ASCII, and its source map still says where each text was written', () => {
    const lines = read('dist/lineage-graph.classic.js').split('\n');
    // oxlint-disable-next-line no-control-regex -- what is not ASCII is what is looked for
    expect(lines.filter((line) => /[^\x00-\x7f]/.test(line))).toEqual([]);
    const map = new SourceMap(
      JSON.parse(read('dist/lineage-graph.classic.js.map')) as SourceMapPayload,
    );
    const escaped = '筛选'.replace(/./gu, (letter) => `\\\\u${letter.charCodeAt(0).toString(16)}`);
    const text = new RegExp(`"${escaped}"`, 'i');
    const line = lines.findIndex((code) => text.test(code));
    const { originalSource, originalLine, originalColumn } = map.findEntry(
      line,
      lines[line]?.search(text) ?? -1,
    ) as SourceMapping;
    expect(originalSource).toMatch(/zh\.ts$/);
    const source = readFileSync(join('dist', originalSource), 'utf8').split('\n');
    expect(source[originalLine]?.slice(originalColumn)).toMatch(/^'筛选'/);
  });

  test.each(['', '/define', '/react', '/vue', '/svelte', '/curate', '/lineage-graph.js'])(
    'import "lineage-graph%s" in Node throws nothing and starts nothing',
    (entry) => {
      expect(run(`await import('lineage-graph${entry}'); console.log('there')`)).toBe('there');
    },
  );

  test('parseGraph and formatGraph work in Node', () => {
    const program = `
      import { formatGraph, parseGraph } from 'lineage-graph';
      const { graph } = parseGraph({ format: 1, nodes: [{ id: 'llama' }], edges: [] });
      console.log(JSON.parse(formatGraph(graph.file)).nodes[0].id)`;
    expect(run(program)).toBe('llama');
  });

  test('imports, checks, compares and writes graphs in Node, without any code of the page', () => {
    const program = `
      import { exportGraph, importGraph, lintText, formatGraph } from 'lineage-graph/curate';
      const { file, report } = importGraph('digraph { llama -> alpaca -> llama }');
      const found = lintText(formatGraph(file), { rules: { 'date/undated': 'error' } });
      console.log(report.format, report.notes.length, found.filter(({ severity }) => severity === 'error').length);
      console.log(exportGraph(file, 'edges').split('\\r\\n')[1]);`;
    expect(run(program)).toMatch(/^dot 1 \d+\nllama,alpaca,/);
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const [, from = ''] of read(name).matchAll(/\bfrom ?["'](\.[^"']+)["']/g))
        visit(join(dirname(name), from));
    };
    visit('dist/curate.js');
    const code = [...reached].map(read).join('\n');
    expect(code).toContain('@ts-graphviz/ast');
    expect(code).not.toMatch(/from ?["'](?:lit|cytoscape)["'/]|HTMLElement|customElements/);
  });

  test('contains the licences of all packages in the bundle and in the Parquet file', () => {
    const notices =
      read('dist/THIRD-PARTY-LICENSES.md') + read('dist/THIRD-PARTY-LICENSES.parquet.md');
    for (const name of Object.keys(manifest.dependencies)) {
      if (OUTSIDE_THE_ELEMENT.has(name)) continue;
      // d3 only re-exports its own packages.
      const known = { d3: 'd3-array' }[name] ?? name;
      expect(notices).toMatch(new RegExp(`^## ${known} - [\\d.]+ \\(.+\\)\n\n.*\\w`, 'm'));
    }
    expect(notices).toContain('@dagrejs/dagre');
  });

  test('the manifest describes one element, without internals', () => {
    const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
      modules: {
        declarations: { tagName: string; members: { name: string; description?: string }[] }[];
      }[];
    };
    const declarations = modules.flatMap((module) => module.declarations);
    expect(declarations.map(({ tagName }) => tagName)).toEqual(['lineage-graph']);
    const members = declarations.flatMap((declaration) => declaration.members);
    const inner = ['canvas', 'search', 'panel', 'render', 'updated', 'styles'];
    expect(members.filter(({ name }) => inner.includes(name))).toEqual([]);
    expect(members.filter(({ description }) => !description)).toEqual([]);
    expect(members.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['src', 'graph', 'view', 'selected', 'fit', 'exportSvg']),
    );
  });

  test('the editor data describes the same element', () => {
    const code = JSON.parse(read('dist/vscode.html-custom-data.json')) as {
      tags: { name: string }[];
    };
    const web = JSON.parse(read('dist/web-types.json')) as {
      contributions: { html: { elements: { name: string }[] } };
    };
    expect(code.tags.map(({ name }) => name)).toEqual(['lineage-graph']);
    expect(web.contributions.html.elements.map(({ name }) => name)).toEqual(['lineage-graph']);
  });
});

describe('the types', () => {
  test('React templates and pages in TypeScript are type-checked, and errors in them are found', () => {
    const folder = join(project, 'typed');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'right.tsx'),
      `import 'lineage-graph/react';
       import { LineageGraph, type LineageViewEvent } from 'lineage-graph';
       export const one = <lineage-graph src="a.json" view="q=a" selected={null} layout="timeline"
         page-keys="" graph={{}} onlineage-view={(event) => event.view.length} />;
       const found: HTMLElement | null = document.querySelector('lineage-graph');
       document.querySelector('lineage-graph')?.addEventListener('lineage-view', (event: LineageViewEvent) => event.view);
       export const node: number | undefined = document.querySelector('lineage-graph')?.graph?.numberOf('a');
       export { found, LineageGraph };`,
    );
    writeFileSync(
      join(folder, 'wrong.tsx'),
      `import 'lineage-graph/react';
       export const one = <lineage-graph layout="circle" />;
       export const two = <lineage-graph onlineage-view={(event) => event.nothing} />;`,
    );
    writeFileSync(
      join(folder, 'vue-and-svelte.ts'),
      `import 'lineage-graph/vue';
       import 'lineage-graph/svelte';
       import type { GlobalComponents } from 'vue';
       import type { SvelteHTMLElements } from 'svelte/elements';
       export const props: InstanceType<GlobalComponents['lineage-graph']>['$props'] = { src: 'a.json', layout: 'timeline' };
       export const attributes: SvelteHTMLElements['lineage-graph'] = { view: 'q=a', 'onlineage-load': ({ graph }) => graph.nodes };`,
    );
    // Once for all files, as reading their imports takes long.
    expect(typeProblemsIn(folder, ['right.tsx', 'vue-and-svelte.ts', 'wrong.tsx'])).toEqual([
      expect.stringContaining('wrong.tsx(2,'),
      expect.stringContaining('wrong.tsx(3,'),
    ]);
    rmSync(folder, { recursive: true });
  });
});

/**
 * The compiler's errors in files and in the package's own declarations, one per line. Those of other packages are read
 * but not checked, as they are many times as long.
 */
function typeProblemsIn(folder: string, names: readonly string[]): readonly string[] {
  const program = ts.createProgram(
    names.map((name) => join(folder, name)),
    {
      noEmit: true,
      strict: true,
      jsx: ts.JsxEmit.ReactJSX,
      // Otherwise errors in declarations would not be reported.
      skipLibCheck: false,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    },
  );
  const own = [folder, installed].map((path) => realpathSync(path) + sep);
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => own.some((path) => realpathSync(fileName).startsWith(path)));
  const read = files.map(({ fileName }) => basename(fileName));
  expect(read).toEqual(expect.arrayContaining([...names, 'index.d.ts', 'react.d.ts', 'vue.d.ts']));
  const found = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...files.flatMap((file) => program.getSemanticDiagnostics(file)),
  ];
  const host = {
    getCurrentDirectory: () => folder,
    getCanonicalFileName: (name: string) => name,
    getNewLine: () => '\n',
  };
  return found.map((diagnostic) => ts.formatDiagnostic(diagnostic, host));
}
