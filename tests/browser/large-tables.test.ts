import { afterEach, describe, expect, test } from 'vitest';
import type { LineageErrorEvent } from '../../src/element/events.js';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import type { GraphFile } from '../../src/domain/format/format.js';
import { TableEntries } from '../../src/domain/parquet/table-entries.js';
import { searchOf } from '../../src/domain/query/search.js';
import { pendingSearchOf } from '../../src/domain/query/search-indexing.js';
import { toParquet } from '../../src/export/to-parquet.js';
import { fileOf } from '../graph-of.js';
import { countWorkers } from './count-workers.js';

const { Worker: browserWorker, fetch: browserFetch } = globalThis;
const elements: LineageGraphElement[] = [];
const urls: string[] = [];

afterEach(() => {
  Object.assign(globalThis, { Worker: browserWorker, fetch: browserFetch });
  for (const element of elements.splice(0)) element.remove();
  for (const url of urls.splice(0)) URL.revokeObjectURL(url);
});

/** A family whose tables are too large to be read without a worker: all texts are distinct. */
function largeFile(more: object = {}): GraphFile {
  const ids = Array.from({ length: 9000 }, (_, n) => `m${n}`);
  const noise = (n: number) =>
    Array.from({ length: 9 }, (_, i) => Math.imul(n * 9 + i, 2654435761));
  return {
    format: 1,
    nodes: ids.map((id, n) => ({
      id,
      name: `Model ${n}`,
      domains: [n % 2 === 0 ? 'law' : 'medicine'],
      variants: [{ parameters: `${1 + (n % 70)}B` }],
      summary: noise(n).join(' '),
      ...(n === 4000 && more),
    })),
    edges: ids.slice(1).map((target, n) => ({ source: ids[n >> 3] ?? '', target })),
  };
}

const urlOf = (part: BlobPart) => {
  const url = URL.createObjectURL(new Blob([part]));
  urls.push(url);
  return url;
};

/** The URL of a graph's manifest. */
function tablesOf(file: GraphFile): string {
  const { manifest, nodes, edges } = toParquet(file, { nodes: '', edges: '' });
  const places = { nodes: urlOf(new Uint8Array(nodes)), edges: urlOf(new Uint8Array(edges)) };
  return urlOf(JSON.stringify({ ...manifest, ...places }));
}

/** An element that loads tables, with its state so far. */
function loading(src: string) {
  const element = document.createElement('lineage-graph');
  element.style.blockSize = '600px';
  const errors: string[] = [];
  let loads = 0;
  element.addEventListener('lineage-error', ({ error }: LineageErrorEvent) =>
    errors.push(`${error.kind}: ${error.message}`),
  );
  element.addEventListener('lineage-load', () => loads++);
  element.src = src;
  elements.push(element);
  document.body.append(element);
  return { element, errors, loads: () => loads };
}

const entriesOf = ({ graph }: LineageGraphElement) => {
  const nodes = graph?.columns.nodes;
  return nodes instanceof TableEntries ? nodes : null;
};

describe('large tables', () => {
  test('are read by a worker, which then ends; only drawn entries are materialized', async () => {
    const workers = countWorkers();
    const file = largeFile();
    const { element, errors, loads } = loading(tablesOf(file));
    await expect.poll(loads).toBe(1);
    expect(errors).toEqual([]);
    await element.whenDrawn();
    const { graph } = element;
    if (!graph) throw new Error('expected a graph');
    expect(element.picture?.scene.cards.length).toBeGreaterThan(5);
    expect(entriesOf(element)?.madeCount).toBeLessThan(400);
    await pendingSearchOf(graph);
    expect(workers).toEqual({ started: 1, ended: 1 });
    expect(searchOf(graph, 'Model 4711')[0]?.node).toBe(4711);
    expect(formatGraph(graph.file)).toBe(formatGraph(parseGraph(file).graph.file));
  });

  test('a worker prepares for them while they are opened', async () => {
    const steps: string[] = [];
    globalThis.Worker = class extends browserWorker {
      override postMessage(
        message: { readonly kind: string },
        transfer?: Transferable[] | StructuredSerializeOptions,
      ): void {
        steps.push(message.kind);
        super.postMessage(message, transfer as Transferable[]);
      }
    };
    globalThis.fetch = async (input, init) => {
      const response = await browserFetch(input, init);
      if (new Headers(init?.headers).has('range')) steps.push('opened');
      return response;
    };
    const { loads } = loading(tablesOf(largeFile()));
    await expect.poll(loads).toBe(1);
    expect(steps.slice(0, 4)).toEqual(['prepare', 'opened', 'opened', 'tables']);
  });

  test('that cannot be opened: the reader is informed, the worker ends', async () => {
    const workers = countWorkers();
    const places = { nodes: urlOf('no tables'), edges: 'blob:gone' };
    const { element, errors } = loading(urlOf(JSON.stringify({ format: 1, ...places })));
    await expect.poll(() => errors.length).toBe(1);
    expect(errors[0]).toMatch(/^network: /);
    expect(workers).toEqual({ started: 1, ended: 1 });
    expect(element.graph).toBeNull();
  });

  test('are read in slices without a worker: the same graph', async () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    globalThis.Worker = function Refused() {
      refuse();
    } as unknown as typeof Worker;
    const file = largeFile();
    const { element, errors, loads } = loading(tablesOf(file));
    await expect.poll(loads).toBe(1);
    expect(errors).toEqual([]);
    expect(entriesOf(element)).not.toBeNull();
    expect(formatGraph(element.graph?.file ?? file)).toBe(formatGraph(parseGraph(file).graph.file));
  });

  test('with errors: the reader is shown all of them, and the last good graph stays', async () => {
    const { element, errors, loads } = loading(
      urlOf(JSON.stringify({ format: 1, nodes: [{ id: 'good' }], edges: [] })),
    );
    await expect.poll(loads).toBe(1);
    element.src = tablesOf(largeFile({ released: 'May', kind: 'cousin' }));
    await expect.poll(() => errors.length).toBe(1);
    expect(errors[0]).toContain('nodes[4000].released');
    expect(errors[0]).toContain('nodes[4000].kind');
    expect(element.graph?.idAt(0)).toBe('good');
  });

  test('when the connection breaks: the reader is informed, the worker ends, the last good graph stays', async () => {
    const workers = countWorkers();
    const { element, errors, loads } = loading(urlOf(JSON.stringify(fileOf('a > b'))));
    await expect.poll(loads).toBe(1);
    const src = tablesOf(largeFile());
    globalThis.fetch = (input, init) => {
      const range = new Headers(init?.headers).get('range') ?? '';
      if (range === '' || range.startsWith('bytes=-')) return browserFetch(input, init);
      return Promise.reject(new TypeError('network error'));
    };
    element.src = src;
    await expect.poll(() => errors.length).toBe(1);
    expect(errors[0]).toMatch(/^network: /);
    expect(workers).toEqual({ started: 1, ended: 1 });
    expect(element.graph?.nodeCount).toBe(2);
  });

  test('when cancelled: the worker ends, and its memory is freed', async () => {
    const workers = countWorkers();
    const file = largeFile();
    let requestCount = 0;
    globalThis.fetch = (input, init) => {
      const { signal, headers } = init ?? {};
      const range = new Headers(headers).get('range') ?? '';
      // The end of the file reveals its size; the other parts never arrive.
      if (range === '' || range.startsWith('bytes=-')) return browserFetch(input, init);
      requestCount++;
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    };
    const { element, errors } = loading(tablesOf(file));
    await expect.poll(() => requestCount).toBeGreaterThan(0);
    element.src = urlOf(JSON.stringify(fileOf('a > b')));
    await expect.poll(() => element.graph?.nodeCount).toBe(2);
    expect(workers).toEqual({ started: 1, ended: 1 });
    expect(errors).toEqual([]);
  });
});

test('small tables are read by the page: the worker that started while they were opened ends', async () => {
  const workers = countWorkers();
  const { element, loads } = loading(tablesOf(fileOf('llama > alpaca > vicuna')));
  await expect.poll(loads).toBe(1);
  expect(element.graph?.nodeCount).toBe(3);
  expect(workers).toEqual({ started: 1, ended: 1 });
});
