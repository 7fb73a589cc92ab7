import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { GraphFile } from '../../src/domain/format/format.js';
import { toParquet } from '../../src/export/to-parquet.js';
import { answered, saidBy, setStage } from './trust-browser.js';
import { answering, JSON_TYPE, type Answer } from './trust-server.js';

const LLAMA = JSON.parse(readFileSync('graph-data/llama.json', 'utf8')) as GraphFile;
const TYPE = 'application/vnd.apache.parquet';
const { manifest, nodes, edges } = toParquet(LLAMA, {
  nodes: 't/nodes.parquet',
  edges: 't/edges.parquet',
});
const SELF = toParquet(LLAMA, { nodes: 'nodes.parquet', edges: 'edges.parquet' });

const stage = setStage();

/** Serves ranges of a file, as most servers do. @param versionOf the tag of the file at the n-th request */
function inParts(
  body: Uint8Array,
  requests: string[] = [],
  versionOf: (n: number) => string = () => '"1"',
): Answer {
  return (request, response) => {
    const [, first = '', to = ''] = /^bytes=(\d*)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    requests.push(request.headers.range ?? 'whole');
    const etag = versionOf(requests.length);
    const wanted = request.headers['if-range'];
    if (wanted !== undefined && wanted !== etag) {
      // A browser that already has a part wants another one of the same version, or all of the new one.
      response.writeHead(200, { 'content-type': TYPE, etag }).end(body);
      return;
    }
    // Without a start, it is the number of bytes at the end.
    const from = first === '' ? Math.max(0, body.byteLength - Number(to)) : Number(first);
    const part = body.subarray(from, first === '' ? body.byteLength : Number(to) + 1);
    response.writeHead(206, {
      'content-type': TYPE,
      'content-range': `bytes ${from}-${from + part.byteLength - 1}/${body.byteLength}`,
      etag,
    });
    response.end(part);
  };
}

const wholeOnly = (body: Uint8Array) => answering(TYPE, Buffer.from(body));

interface Files {
  readonly nodes?: Answer;
  readonly edges?: Answer;
}

/** A page that shows a graph, and is then given the tables. */
async function openTables(files: Files, src = 'family.json'): Promise<Page> {
  stage.server.at(
    '/good.json',
    answering(JSON_TYPE, '{"format":1,"nodes":[{"id":"good"}],"edges":[]}'),
  );
  stage.server.at('/family.json', answering(JSON_TYPE, JSON.stringify(manifest)));
  stage.server.at(
    '/t/nodes.parquet',
    files.nodes ?? inParts(src === 'family.json' ? nodes : SELF.nodes),
  );
  stage.server.at('/t/edges.parquet', files.edges ?? inParts(edges));
  const page = await stage.open('src="good.json"');
  await answered(page);
  await page.evaluate(`document.querySelector('lineage-graph').src = ${JSON.stringify(src)}`);
  return page;
}

const shown = (page: Page) => page.evaluate(`probe.heard('loads', 2)`);
const failed = (page: Page) => page.evaluate(`probe.heard('failures', 1)`);

describe('a graph in Parquet', () => {
  test('is read from its manifest, in parts, under the strictest policy', async () => {
    const requests: string[] = [];
    const page = await openTables({ nodes: inParts(nodes, requests) });
    await shown(page);
    const { loads, failures, violations, errors } = await saidBy(page);
    expect({ failures, violations, errors }).toEqual({ failures: [], violations: [], errors: [] });
    expect(loads[1]).toEqual({ nodes: LLAMA.nodes.length, first: LLAMA.nodes[0]?.id });
    expect(requests.every((range) => range.startsWith('bytes='))).toBe(true);
    // Its footer, with its metadata and length; then its content.
    expect(requests).toHaveLength(2);
  });

  test('is read from its table of nodes, which refers to the other', async () => {
    const page = await openTables({}, 't/nodes.parquet');
    await shown(page);
    expect((await saidBy(page)).loads[1]?.nodes).toBe(LLAMA.nodes.length);
  });

  test('is read from a server without suffix ranges', async () => {
    const requests: string[] = [];
    const fromStart: Answer = (request, response) => {
      if (request.headers.range?.startsWith('bytes=-')) response.writeHead(416).end();
      else inParts(nodes, requests)(request, response);
    };
    const page = await openTables({ nodes: fromStart });
    await shown(page);
    expect(requests[0]).toBe('bytes=0-65535');
    expect((await saidBy(page)).loads[1]?.nodes).toBe(LLAMA.nodes.length);
  });

  test('is read from a server without range requests: each file is fetched once', async () => {
    const requests: string[] = [];
    const counting: Answer = (request, response) => {
      requests.push(request.url ?? '');
      wholeOnly(nodes)(request, response);
    };
    const page = await openTables({ nodes: counting, edges: wholeOnly(edges) });
    await shown(page);
    expect(requests).toHaveLength(1);
    expect((await saidBy(page)).loads[1]?.nodes).toBe(LLAMA.nodes.length);
  });

  test.each<[string, Files, string, string]>([
    [
      'cut short',
      { edges: inParts(edges.subarray(0, edges.length - 50)) },
      'format',
      'edges.parquet',
    ],
    [
      'another kind of file',
      { edges: inParts(new TextEncoder().encode('<!doctype html><p>Hello')) },
      'format',
      'edges.parquet: expected a Parquet file, got a web page',
    ],
    ['swapped tables', { edges: inParts(nodes) }, 'format', 'expected the columns source, target'],
    [
      'gone',
      { edges: (_, response) => response.writeHead(404).end() },
      'http',
      'edges.parquet: 404',
    ],
    [
      'changed while it is read',
      { nodes: inParts(nodes, [], (n) => `"${n}"`) },
      'network',
      'a change while it was being read',
    ],
    [
      'connection lost at four fifths',
      {
        nodes: (_, response) => {
          response.writeHead(200, { 'content-length': nodes.byteLength });
          response.write(nodes.subarray(0, Math.floor(nodes.byteLength * 0.8)), () =>
            response.destroy(),
          );
        },
      },
      'network',
      'nodes.parquet',
    ],
  ])(
    '%s: the reader is shown what and where, and the last good graph stays',
    async (_, files, kind, message) => {
      const page = await openTables(files);
      await failed(page);
      const { failures, loads, errors } = await saidBy(page);
      expect(failures).toHaveLength(1);
      expect(failures[0]?.kind).toBe(kind);
      expect(failures[0]?.message).toContain(message);
      expect({ loads: loads.length, errors }).toEqual({ loads: 1, errors: [] });
      expect(await page.evaluate<string[]>('probe.ids()')).toEqual(['good']);
      expect(await page.evaluate<string>('probe.message()')).toContain(
        'still shows what was loaded before',
      );
    },
  );

  test.each([
    ['is shown', 'src', 'The file could not be loaded'],
    ['is compared with', 'compareSrc', 'The earlier version could not be loaded'],
  ])(
    '%s: without the reader next to the script, the page says what is missing',
    async (_, property, heading) => {
      const { server } = stage;
      const reader = readFileSync('dist/lineage-graph.parquet.js');
      server.at('/lineage-graph.parquet.js', (__, response) => response.writeHead(404).end());
      onTestFinished(() =>
        server.at('/lineage-graph.parquet.js', answering('text/javascript', reader)),
      );
      const page = await openTables({}, 'good.json');
      await page.evaluate(`document.querySelector('lineage-graph').${property} = 'family.json'`);
      await failed(page);
      const { failures, errors } = await saidBy(page);
      expect(failures).toMatchObject([{ kind: 'network' }]);
      expect(failures[0]?.message).toContain('/lineage-graph.parquet.js');
      expect(errors).toEqual([]);
      expect(await page.evaluate<string[]>('probe.ids()')).toEqual(['good']);
      expect(await page.evaluate<string>('probe.message()')).toContain(heading);
    },
  );

  test('another source cancels the request', async () => {
    let [began, gone] = [0, 0];
    const page = await openTables({
      nodes: (_, response) => {
        began++;
        response.on('close', () => gone++);
        response.writeHead(200, { 'content-type': TYPE }).write(nodes.subarray(0, 100));
      },
    });
    await expect.poll(() => began).toBe(1);
    await page.evaluate(`document.querySelector('lineage-graph').src = 'good.json?again'`);
    await shown(page);
    await expect.poll(() => gone).toBe(1);
    expect((await saidBy(page)).failures).toEqual([]);
  });
});
