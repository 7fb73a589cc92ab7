import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LineageErrorEvent } from '../../src/element/events.js';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import { parseGraphText } from '../../src/domain/format/parse-graph.js';
import { JsonEntries } from '../../src/domain/graph/json-entries.js';
import { searchOf } from '../../src/domain/query/search.js';
import { pendingSearchOf } from '../../src/domain/query/search-indexing.js';
import { fileOf } from '../graph-of.js';
import { countWorkers } from './count-workers.js';
import { settled } from './element-contract.js';

const SMALL = fileOf('llama > alpaca > vicuna');
/** More models than a page parses without a worker. */
const LARGE_MODELS = 12_000;
const LARGE = textOf(LARGE_MODELS);
const { Worker: browserWorker, fetch: browserFetch } = globalThis;

const elements: LineageGraphElement[] = [];
const urls: string[] = [];

afterEach(() => {
  Object.assign(globalThis, { Worker: browserWorker, fetch: browserFetch });
  for (const element of elements.splice(0)) element.remove();
  for (const url of urls.splice(0)) URL.revokeObjectURL(url);
});

/** The text of a family with this number of models. */
function textOf(models: number): string {
  const nodes = Array.from({ length: models }, (_, n) => ({
    id: `m${n}`,
    name: `Model ${n}`,
    domains: [n % 2 === 0 ? 'law' : 'medicine'],
    summary: 'x'.repeat(700),
    'x-own': { n },
  }));
  const edges = nodes.slice(1).map(({ id }, n) => ({
    source: `m${n >> 3}`,
    target: id,
    methods: ['peft'],
  }));
  return JSON.stringify({ format: 1, nodes, edges });
}

function urlOf(text: string): string {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  urls.push(url);
  return url;
}

/** An element that loads a file, with its state so far. */
function loading(src: string) {
  const element = document.createElement('lineage-graph');
  element.style.blockSize = '600px';
  const errors: string[] = [];
  let loads = 0;
  element.addEventListener('lineage-error', ({ error }: LineageErrorEvent) =>
    errors.push(error.kind),
  );
  element.addEventListener('lineage-load', () => loads++);
  element.src = src;
  elements.push(element);
  document.body.append(element);
  return { element, errors, loads: () => loads };
}

/** The element's message about a load. */
function messageOf(element: LineageGraphElement) {
  const root = element.shadowRoot?.querySelector('lineage-message')?.shadowRoot;
  return {
    status: root?.querySelector('[role=status]')?.textContent.trim() ?? '',
    figures: root?.querySelector('.figures')?.textContent.trim() ?? '',
    heading: root?.querySelector('h2')?.textContent.trim() ?? '',
    isBanner: root?.querySelector('.banner') !== null,
    cancel: root?.querySelector<HTMLButtonElement>('.progress .action'),
  };
}

/** Fake workers that act once there is a listener. */
function standInWorkers(act: (worker: Worker) => void) {
  const counts = { started: 0, ended: 0 };
  class StandInWorker {
    onmessage: ((event: MessageEvent) => void) | null = null;
    onerror: ((event: ErrorEvent) => void) | null = null;
    constructor() {
      counts.started++;
      queueMicrotask(() => act(this as unknown as Worker));
    }
    postMessage(): void {
      // There is no listener.
    }
    terminate(): void {
      counts.ended++;
    }
  }
  Object.assign(globalThis, { Worker: StandInWorker });
  return counts;
}

const send = (worker: Worker, data: unknown): void => {
  worker.onmessage?.(new MessageEvent('message', { data }));
};

/** A response that delivers part of a file, and then stalls until the connection is lost. */
function standInFetch(text: string, length: number) {
  let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
  Object.assign(globalThis, {
    fetch: (_: string, { signal }: RequestInit) => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          stream = controller;
          controller.enqueue(new TextEncoder().encode(text));
        },
      });
      signal?.addEventListener('abort', () => stream?.error(signal.reason));
      const headers = { 'content-length': String(length) };
      return Promise.resolve(new Response(body, { headers }));
    },
  });
  return { breakOff: () => stream?.error(new TypeError('network error')) };
}

describe('a large file', () => {
  test('is read by a worker, which then ends; the graph equals one read without a worker', async () => {
    const workers = countWorkers();
    const { element, errors, loads } = loading(urlOf(LARGE));
    await expect.poll(loads).toBe(1);
    expect(errors).toEqual([]);
    await element.whenDrawn();
    expect(element.picture?.scene.cards.length).toBeGreaterThan(5);
    const { graph } = element;
    // Around the picture, only columns are read for all models at once.
    const made = [graph?.columns.nodes, graph?.columns.edges].map((entries) =>
      entries instanceof JsonEntries ? entries.madeCount : NaN,
    );
    expect(Math.max(...made)).toBeLessThan(500);
    expect(graph?.nodeAt(7)).toMatchObject({ id: 'm7', 'x-own': { n: 7 } });
    expect(graph && formatGraph(graph.file)).toBe(formatGraph(parseGraphText(LARGE).graph.file));
    await expect.poll(() => workers).toEqual({ started: 1, ended: 1 });
  });

  test('opening the editor and a form materializes only visible entries', async () => {
    const { element, loads } = loading(urlOf(LARGE));
    await expect.poll(loads).toBe(1);
    element.editable = true;
    const editor = () => element.shadowRoot?.querySelector('lineage-editor')?.shadowRoot ?? null;
    await expect.poll(() => editor()?.querySelector('.bar button')).toBeTruthy();
    editor()?.querySelector<HTMLElement>('.bar button')?.click();
    await expect.poll(() => editor()?.querySelector('form [name=organization]')).toBeTruthy();
    const { nodes, edges } = element.graph?.columns ?? {};
    const made = [nodes, edges].map((entries) =>
      entries instanceof JsonEntries ? entries.madeCount : NaN,
    );
    expect(Math.max(...made)).toBeLessThan(500);
  });

  test('the worker builds the search index; an earlier query gets its results once it is complete', async () => {
    const { element, loads } = loading(urlOf(LARGE));
    const isComing: boolean[] = [];
    element.addEventListener('lineage-load', (event) => {
      isComing.push(pendingSearchOf(event.graph) !== null);
    });
    await expect.poll(loads).toBe(1);
    expect(isComing).toEqual([true]);
    const { graph } = element;
    await element.whenDrawn();
    const field = element.shadowRoot
      ?.querySelector('lineage-search')
      ?.shadowRoot?.querySelector('input');
    field?.focus();
    await userEvent.type(field as HTMLElement, 'Model 77');
    await expect.poll(() => element.view).toContain('q=Model');
    expect(graph && pendingSearchOf(graph)).toBeNull();
    const read = parseGraphText(LARGE).graph;
    for (const query of ['Model 77', 'modle 7', 'law', 'm11999']) {
      expect(graph && searchOf(graph, query)).toEqual(searchOf(read, query));
    }
  });

  test('if the view contains a query, the first picture shows its results', async () => {
    const { element, loads } = loading(urlOf(LARGE));
    element.view = 'q=m11999';
    const isComing: boolean[] = [];
    element.addEventListener('lineage-load', (event) => {
      isComing.push(pendingSearchOf(event.graph) !== null);
    });
    await expect.poll(loads).toBe(1);
    expect(isComing).toEqual([false]);
    await element.whenDrawn();
    expect(element.picture?.scene.matchCount).toBe(1);
  });

  test('a small one starts no worker', async () => {
    const workers = countWorkers();
    const { loads } = loading(urlOf(JSON.stringify(SMALL)));
    await expect.poll(loads).toBe(1);
    expect(workers.started).toBe(0);
  });

  test.each([
    ['there are none', () => Reflect.deleteProperty(globalThis, 'Worker')],
    [
      'they are refused on creation',
      () =>
        Object.assign(globalThis, {
          Worker: function refused() {
            throw new DOMException('refused', 'SecurityError');
          },
        }),
    ],
    [
      'they are refused afterwards',
      () =>
        standInWorkers((worker) => {
          worker.onerror?.(new ErrorEvent('error'));
        }),
    ],
  ])('is read by the page itself where %s', async (_, refuse) => {
    refuse();
    const { element, errors, loads } = loading(urlOf(LARGE));
    await expect.poll(loads).toBe(1);
    expect(errors).toEqual([]);
    expect(element.graph?.nodeCount).toBe(LARGE_MODELS);
  });

  test.each([
    ['that is wrong', LARGE.replace('"m1"', '1').replace('"m5"', '"m4"'), 'format'],
    ['that breaks off', LARGE.slice(0, -5), 'json'],
  ])('one %s is reported like a small one', async (_, text, kind) => {
    const { element, errors } = loading(urlOf(text));
    const reasons: string[] = [];
    element.addEventListener('lineage-error', ({ error }) => {
      reasons.push(...error.problems.map(({ path, message }) => `${path}: ${message}`));
    });
    await expect.poll(() => errors).toEqual([kind]);
    expect(reasons).toEqual(problemsOf(text));
  });

  test('a worker that crashes is reported as a file that is too large', async () => {
    standInWorkers((worker) => {
      send(worker, { kind: 'ready' });
      worker.onerror?.(new ErrorEvent('error', { message: 'out of memory' }));
    });
    const { errors } = loading(urlOf(LARGE));
    await expect.poll(() => errors).toEqual(['size']);
  });
});

function problemsOf(text: string): readonly string[] {
  try {
    parseGraphText(text);
    return [];
  } catch (error) {
    const { problems = [] } = error as { problems?: { path: string; message: string }[] };
    return problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe('a large file on its way', () => {
  const MEGABYTES_10 = 10_000_000;

  test('shows the progress of the download in either language, and can be cancelled', async () => {
    standInFetch(LARGE.slice(0, 4_000_000), MEGABYTES_10);
    const { element, errors } = loading('large.json');
    await expect.poll(() => messageOf(element).figures).toBe('4.0 of 10.0 MB');
    expect(messageOf(element).status).toBe('Downloading the graph…');
    element.lang = 'zh';
    await settled(element);
    expect(messageOf(element).status).toBe('正在下载图数据…');
    element.lang = 'en';
    await settled(element);
    messageOf(element).cancel?.click();
    await expect.poll(() => messageOf(element).heading).toBe('Loading was cancelled');
    expect(errors).toEqual(['cancelled']);
    expect(element.matches(':state(loading)')).toBe(false);
  });

  test('shows the number of models read; cancelling ends the worker and keeps the last good graph', async () => {
    const { element, errors, loads } = loading(urlOf(JSON.stringify(SMALL)));
    await expect.poll(loads).toBe(1);
    const workers = standInWorkers((worker) => {
      send(worker, { kind: 'ready' });
      send(worker, { kind: 'progress', phase: 'nodes', done: 3000, total: LARGE_MODELS });
    });
    element.src = urlOf(LARGE);
    await expect.poll(() => messageOf(element).figures).toBe('3,000 of 12,000');
    expect(messageOf(element)).toMatchObject({ status: 'Reading the nodes…', isBanner: true });
    messageOf(element).cancel?.click();
    await expect.poll(() => errors).toEqual(['cancelled']);
    expect(workers).toEqual({ started: 1, ended: 1 });
    expect(element.graph?.nodeCount).toBe(3);
  });

  test('until it is drawn, says that its picture is being prepared, with nothing to cancel', async () => {
    const { element } = loading(urlOf(LARGE));
    await new Promise((resolve) => element.addEventListener('lineage-load', resolve));
    await element.updateComplete;
    await element.shadowRoot?.querySelector('lineage-message')?.updateComplete;
    const { status, cancel, isBanner } = messageOf(element);
    expect({ status, isBanner }).toEqual({ status: 'Preparing the picture…', isBanner: false });
    expect(cancel ?? null).toBe(null);
    await expect.poll(() => messageOf(element).status).toBe('');
  });

  test('another file, or leaving the page, ends the worker', async () => {
    const workers = standInWorkers((worker) => {
      send(worker, { kind: 'ready' });
    });
    const { element, errors, loads } = loading(urlOf(LARGE));
    await expect.poll(() => workers.started).toBe(1);
    element.src = urlOf(JSON.stringify(SMALL));
    await expect.poll(loads).toBe(1);
    expect(workers.ended).toBe(1);
    element.src = urlOf(LARGE);
    await expect.poll(() => workers.started).toBe(2);
    element.remove();
    await expect.poll(() => workers.ended).toBe(2);
    expect(errors).toEqual([]);
    expect(element.graph?.nodeCount).toBe(3);
  });

  test('a connection lost at four fifths is reported; the last good graph stays', async () => {
    const { element, errors, loads } = loading(urlOf(JSON.stringify(SMALL)));
    await expect.poll(loads).toBe(1);
    const file = standInFetch(LARGE.slice(0, 8_000_000), MEGABYTES_10);
    element.src = 'large.json';
    await expect.poll(() => messageOf(element).figures).toBe('8.0 of 10.0 MB');
    file.breakOff();
    await expect.poll(() => errors).toEqual(['network']);
    await settled(element);
    expect(messageOf(element).heading).toBe('The file could not be loaded');
    expect(messageOf(element).isBanner).toBe(true);
    expect(element.graph?.nodeCount).toBe(3);
  });
});
