import fc from 'fast-check';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GraphFile } from '../../src/domain/format/format.js';
import { plainLineOf } from '../../src/export/plain-line.js';
import { toMermaid } from '../../src/export/to-mermaid.js';
import type { DrawnLook } from '../../src/export/to-dot.js';
import { graphNamed, HOSTILE_NAMES, hostileGraphs } from '../export/hostile-names.js';
import { LIGHT_PALETTE } from '../export/light-palette.js';
import { fileOf } from '../graph-of.js';

const LOOK: DrawnLook = { palette: LIGHT_PALETTE, direction: 'right', lang: 'en' };

let renderings = 0;

/** Mermaid's rendering. @throws if Mermaid rejects it */
async function rendered(file: GraphFile, look = LOOK): Promise<Document> {
  const { svg } = await mermaid.render(`picture-${renderings++}`, toMermaid(file, look));
  return new DOMParser().parseFromString(svg, 'text/html');
}

function textsOf(document: Document, selector: string): readonly string[] {
  return Array.from(document.querySelectorAll(selector), (element) =>
    element.textContent.replace(/\s+/g, ' ').trim(),
  );
}

describe('toMermaid', () => {
  beforeAll(() => mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' }));

  test('draws every node and edge, lines in the colour of their main method', async () => {
    const file = fileOf('a > b [peft]; a > c [full-fine-tuning]; a -data> d [peft]');
    const document = await rendered({ ...file, title: { en: 'A "family": it', zh: '家族' } });
    expect(textsOf(document, '.node')).toEqual(['a', 'b', 'c', 'd']);
    const lines = [...document.querySelectorAll('path.flowchart-link')];
    expect(
      lines.map((line) => /stroke:\s*([^;]*)/.exec(line.getAttribute('style') ?? '')?.[1]),
    ).toEqual(['#0002c8', '#0003c8', '#0002c8']);
    expect(
      lines.map(
        (line) => /edge-(thickness|pattern)-(thick|dotted)/.exec(line.classList.value)?.[2],
      ),
    ).toEqual(['dotted', 'thick', 'dotted']);
    expect(textsOf(document, '.flowchartTitleText')).toEqual(['A "family": it']);
  });

  test('flows down if the picture does', () => {
    const text = toMermaid(fileOf('a > b'), { ...LOOK, direction: 'down' });
    expect(text).toMatch(/^flowchart TB\n/);
  });

  test('leaves ordinary names readable', () => {
    expect(toMermaid(graphNamed(['Llama 3.1-8B (v2/3), 羊驼']).file, LOOK)).toContain(
      'n0["Llama 3.1-8B (v2/3), 羊驼"]',
    );
  });

  test('paints hostile names as they are', async () => {
    const document = await rendered(graphNamed(HOSTILE_NAMES).file);
    expect(textsOf(document, '.node')).toEqual(
      HOSTILE_NAMES.map((name) => plainLineOf(name).replace(/\s+/g, ' ')),
    );
    expect(document.querySelector('script, b, a, em, code, del')).toBeNull();
  });

  test('Mermaid accepts any names', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraphs(), async ({ file }) => {
        const { diagramType } = await mermaid.parse(toMermaid(file, LOOK));
        expect(diagramType).toMatch(/^flowchart/);
      }),
      { numRuns: 40 },
    );
  });
});
