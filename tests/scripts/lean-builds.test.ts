import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { Collection, Core } from 'cytoscape';
import { describe, expect, test } from 'vitest';
import { parseSync } from 'vite';
import { dropUnread } from '../../scripts/drop-unread.mjs';
import { leanPackages } from '../../scripts/lean-packages.mjs';
import { leanTemplates } from '../../scripts/lean-templates.mjs';

interface Parser {
  readonly parse: (code: string) => unknown;
}

const PARSER: Parser = { parse: (code) => parseSync('part.js', code).program };

interface Transform {
  readonly handler: (this: Parser, code: string, id: string) => { readonly code: string } | null;
}

const transformed = (plugin: { transform?: unknown }, code: string, id = '/src/x.ts') =>
  (plugin.transform as Transform).handler.call(PARSER, code, id)?.code ?? code;

describe('packages', () => {
  const id = new URL('../../node_modules/cytoscape/dist/cytoscape.esm.mjs', import.meta.url)
    .pathname;

  const full = readFileSync(id, 'utf8');

  /** A headless instance of this code, with the collection of its elements. */
  const instanceOf = (code: string) => {
    const script = code.replace(
      /^export \{ cytoscape as default \};$/m,
      `const cy = cytoscape({
        headless: true,
        styleEnabled: true,
        layout: { name: 'null' },
        style: [{ selector: 'node.wide', style: { width: 'data(width)' } }],
      });
      cy.add([
        { data: { id: 'a', width: 90 }, classes: 'wide', position: { x: 5, y: 7 } },
        { data: { id: 'b' } },
        { data: { id: 'ab', source: 'a', target: 'b' } },
      ]);
      ({ cy, all: cy.elements() })`,
    );
    return runInContext(
      script,
      createContext({ performance, setTimeout, clearTimeout, Promise }),
    ) as { cy: Core; all: Collection };
  };

  test('Cytoscape’s elements and styles work as before; removed features do nothing', () => {
    const { cy, all } = instanceOf(transformed(leanPackages, full, id));
    const a = cy.getElementById('a');
    expect([a.width(), a.position(), a.connectedEdges().length]).toEqual([90, { x: 5, y: 7 }, 1]);
    const { all: before } = instanceOf(full);
    expect(before.components()).toHaveLength(1);
    expect([all.pageRank({}), all.components(), cy.png(), cy.json()]).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('what is left of d3-dsv writes rows, and does not parse', () => {
    const file = id.replace(/cytoscape.*$/, 'd3-dsv/dist/d3-dsv.mjs');
    const lean = transformed(leanPackages, readFileSync(file, 'utf8'), file);
    const script = lean.replace(/^export \{[^}]*\};$/m, `csv.formatRow(['a', 'b, "c"', 1])`);
    expect(runInContext(script, createContext())).toBe('a,"b, ""c""",1');
    expect(/return \{[^}]*\};\s*\}\s*var csv/.exec(lean)?.[0]).not.toContain('parse');
  });

  test('what is left of d3-color parses colors in RGB and HSL; other spaces have no methods', () => {
    const file = id.replace(/cytoscape.*$/, 'd3-color/dist/d3-color.mjs');
    const lean = transformed(leanPackages, readFileSync(file, 'utf8'), file);
    const script = lean.replace(
      /^export \{[^}]*\};$/m,
      `[color('hsl(0, 100%, 50%)').formatHex(), color('teal').formatHex(), lab('teal').rgb]`,
    );
    expect(runInContext(script, createContext())).toEqual(['#ff0000', '#008080', undefined]);
  });

  test('what is left of d3-time makes ticks in UTC; a build drops the intervals of local time', () => {
    const file = id.replace(/cytoscape.*$/, 'd3-time/dist/d3-time.mjs');
    const lean = transformed(leanPackages, readFileSync(file, 'utf8'), file);
    expect(lean).not.toMatch(/^const .* = (?:time|utc)\w+(?:\(|\.range)/m);
    const script = lean
      .replace(/^import .*$/m, '')
      .replace(
        /^export \{[^}]*\};$/m,
        `[timeTicks, utcYear.range(new Date('2023-01-01'), new Date('2025-01-01')).map(Number)]`,
      );
    expect(runInContext(script, createContext())).toEqual([
      null,
      [Date.UTC(2023, 0), Date.UTC(2024, 0)],
    ]);
  });

  test('a package without the expected functions fails the build', () => {
    expect(() => transformed(leanPackages, 'export default 1;', id)).toThrow(
      'lean cytoscape: expected functions affinityPropagation, ',
    );
  });
});

describe('templates', () => {
  test('style sheets lose comments and indentation; strings and separators stay', () => {
    const sheet = [
      'css`/* Why. */',
      "  a > :is(b, c) :hover { content: '  /* no */ ;  '; width: calc(1px + ${x}); }",
      '  @media (width < 600px) and (hover) {',
      '    p { margin: 0 auto; }',
      '  }`',
    ].join('\n');
    expect(transformed(leanTemplates, sheet)).toBe(
      "css` a > :is(b,c) :hover{content: '  /* no */ ;  ';width: calc(1px + ${x})}@media (width < 600px) and (hover){p{margin: 0 auto}}`",
    );
  });

  test('white space between elements collapses to one space, and none is added', () => {
    const page = 'html`<p>\n    <b>${html`<i>a  b</i>`}</b><u>c</u>\n    <!-- Why. -->d</p>`';
    expect(transformed(leanTemplates, page)).toBe(
      'html`<p> <b>${html`<i>a b</i>`}</b><u>c</u> d</p>`',
    );
  });

  test('other templates stay as they are', () => {
    const code = 'const text = `a\n  b`; tag`a\n  b`;';
    expect(transformed(leanTemplates, code)).toBe(code);
  });
});

describe('a property that is only ever set', () => {
  const rendered = (code: string) => {
    const { renderChunk } = dropUnread as unknown as {
      renderChunk: (this: Parser, code: string) => { code: string } | null;
    };
    return (renderChunk.call(PARSER, code)?.code ?? code).trim();
  };

  test('is removed, with everything only it reads', () => {
    const code = [
      'function Unread() {}',
      'Unread.prototype.run = function () { return helper; };',
      'const helper = function () {};',
      'helper.prototype = { stop: function () {} };',
    ].join('\n');
    expect(rendered(code)).not.toMatch(/prototype/);
  });

  test.each([
    'function Read() {}\nRead.prototype.run = function () {};\nnew Read();',
    'const read = {};\nconst other = read;\nread.part = 1;\nexport { other };',
    'const made = make();\nmade.part = 1;',
    'const part = {};\npart.value = make();',
    'globalThis.part = 1;',
  ])('stays if it may be read: %s', (code) => {
    expect(rendered(code)).toBe(code);
  });
});
