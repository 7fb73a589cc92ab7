import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const LATER = 'fedcba9876543210fedcba9876543210fedcba98';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (body: unknown): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
const status =
  (code: number, headers = {}): Answer =>
  (_, response) => {
    response.writeHead(code, headers);
    response.end();
  };

/** A server in place of the hub, GitHub and all other hosts; URLs not given are missing. */
async function hosts(answers: Readonly<Record<string, Answer>>) {
  const requests: string[] = [];
  const tokens = new Set<string | undefined>();
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    tokens.add(request.headers.authorization);
    const [path = ''] = (request.url ?? '').split('?');
    (answers[path] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { HF_ENDPOINT: url, GITHUB_API_URL: url, HF_TOKEN: 'secret' };
  return { url, env, requests, tokens };
}

/** The output of `lint --online` for a graph of one node, with the offline rules off. */
async function online(
  node: object,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  signal = new AbortController().signal,
) {
  const text = JSON.stringify({ format: 1, nodes: [{ id: 'a', ...node }], edges: [] });
  const folder = temporaryFolder({ 'a.json': text });
  const rules = ['evidence/link-dead', 'identity/case', 'identity/moved', 'evidence/moving-line'];
  const only = rules.flatMap((rule) => ['--rule', rule]);
  const outcome = await cli(['lint', '--online', ...only, ...args, 'a.json'], {
    cwd: folder,
    env,
    signal,
  });
  return { ...outcome, text: readFileSync(join(folder, 'a.json'), 'utf8') };
}

const variant = (huggingface: string) => ({ variants: [{ huggingface }] });
const source = (url: string, more = {}) => ({ sources: [{ url, ...more }] });

describe('lineage-graph lint --online', () => {
  test('a moved id and one in another case are reported and fixed', async () => {
    const { env, tokens } = await hosts({
      '/api/models/old/name': status(307, { location: '/api/models/new/name' }),
      '/api/models/new/name': json({ id: 'new/name' }),
      '/api/models/ORG/NAME': json({ id: 'Org/Name' }),
      '/api/models/fine/name': json({ id: 'fine/name' }),
    });
    const moved = await online(variant('old/name'), env);
    expect(moved.out).toContain(
      'expected "new/name", its new name, got "old/name" (identity/moved)',
    );
    const otherCase = await online(variant('ORG/NAME'), env, ['--fix']);
    expect(otherCase.err).toMatch(/^1 finding fixed/);
    expect(otherCase.text).toContain('"Org/Name"');
    expect((await online(variant('fine/name'), env)).out).toBe('');
    expect([...tokens]).toEqual(['Bearer secret']);
  });

  test('an available page is not requested again for seven days, and then conditionally', async () => {
    const cache = temporaryFolder();
    const { env, url, requests } = await hosts({
      '/api/models/org/name': ({ headers }, response) => {
        if (headers['if-none-match'] === '"1"') {
          response.writeHead(304, { etag: '"1"' });
          response.end();
          return;
        }
        response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' });
        response.end(JSON.stringify({ id: 'Org/Name' }));
      },
      '/gone': status(410),
    });
    const node = { ...variant('org/name'), ...source(`${url}/gone`) };
    const count = (words: string) => requests.filter((request) => request.includes(words)).length;
    const run = (...args: string[]) => online(node, { ...env, XDG_CACHE_HOME: cache }, args);
    const first = await run();
    expect(first.out).toContain('(identity/case)');
    expect([count('org/name'), count('HEAD /gone')]).toEqual([1, 1]);
    expect((await run()).out).toBe(first.out);
    // A missing page may exist by now.
    expect([count('org/name'), count('HEAD /gone')]).toEqual([1, 2]);
    await run('--no-cache');
    expect(count('org/name')).toBe(2);

    const file = join(cache, 'lineage-graph/answers.json');
    const stored = readFileSync(file, 'utf8');
    const daysBefore = (at: string, days: number) =>
      new Date(Date.parse(at) - days * 86_400_000).toISOString();
    const aged = (days: number) => {
      const ages = (_: string, at: string) => `"at":"${daysBefore(at, days)}"`;
      writeFileSync(file, stored.replace(/"at":"([^"]*)"/g, ages));
    };
    aged(6);
    await run();
    expect(count('org/name')).toBe(2);
    aged(8);
    expect((await run()).out).toBe(first.out);
    expect(count('org/name')).toBe(3);
    // It was confirmed, so it is fresh again.
    await run();
    expect(count('org/name')).toBe(3);
    writeFileSync(file, '{"answers": {"GET x": 1');
    expect((await run()).out).toBe(first.out);
    expect(count('org/name')).toBe(4);
  });

  test('reports progress periodically, except with --quiet', async () => {
    const { env } = await hosts({});
    const variants = Array.from({ length: 250 }, (_, n) => ({ huggingface: `org/m${n}` }));
    const { err } = await online({ variants }, env);
    expect(err.match(/^\d+ of 250 answered$/gm)).toEqual([
      '100 of 250 answered',
      '200 of 250 answered',
    ]);
    expect((await online({ variants }, env, ['--quiet'])).err).toBe('');
  });

  test('a file changed during the requests is not overwritten', async () => {
    const folder = temporaryFolder({ 'a.json': '' });
    const file = join(folder, 'a.json');
    const graph = (...nodes: object[]) => JSON.stringify({ format: 1, nodes, edges: [] });
    writeFileSync(file, graph({ id: 'a', ...variant('ORG/NAME') }));
    const { env } = await hosts({
      '/api/models/ORG/NAME': (request, response) => {
        writeFileSync(file, graph({ id: 'b' }));
        json({ id: 'Org/Name' })(request, response);
      },
    });
    const args = ['lint', '--online', '--fix', '--rule', 'identity/case', 'a.json'];
    expect(await cli(args, { cwd: folder, env })).toMatchObject({
      code: 2,
      err: 'lineage-graph: a.json: changed while it was checked; nothing was fixed\n',
    });
    expect(readFileSync(file, 'utf8')).toBe(graph({ id: 'b' }));
  });

  test('a cache that cannot be written is reported, without stopping', async () => {
    const { env } = await hosts({ '/api/models/fine/name': json({ id: 'fine/name' }) });
    const cache = join(temporaryFolder({ taken: '' }), 'taken');
    const { code, err } = await online(variant('fine/name'), { ...env, XDG_CACHE_HOME: cache });
    expect(code).toBe(0);
    expect(err).toContain('responses are not cached: ');
  });

  test('an inaccessible repository is deleted or private: reported, but not fixed', async () => {
    const { env } = await hosts({ '/api/models/hidden/name': status(401) });
    const { out } = await online(variant('hidden/name'), env, ['--fix']);
    expect(out).toContain(
      'got 401 for "hidden/name": it is deleted or private (evidence/link-dead)',
    );
  });

  test('for documents, requests the repository, each only once; for pages, the page', async () => {
    const { url, env, requests } = await hosts({
      '/repos/o/r': json({}),
      '/page': status(200),
      '/no-head': (request, response) =>
        status(request.method === 'HEAD' ? 405 : 200)(request, response),
    });
    const { out } = await online(
      {
        sources: [
          { url: 'https://github.com/o/r/blob/main/README.md' },
          { url: 'https://github.com/o/r' },
          { url: 'https://huggingface.co/datasets/d/gone/blob/main/README.md' },
          { url: `${url}/page#part` },
          { url: `${url}/no-head` },
          { url: `${url}/gone` },
        ],
      },
      env,
    );
    expect(requests.toSorted()).toEqual([
      'GET /api/datasets/d/gone?expand=sha',
      'GET /gone',
      'GET /no-head',
      'GET /repos/o/r',
      'HEAD /gone',
      'HEAD /no-head',
      'HEAD /page',
    ]);
    expect(out.match(/got 404/g)).toHaveLength(2);
    expect(out).toContain(`a copy may be at https://web.archive.org/web/${url}/gone`);
  });

  test('a busy host is requested again; without a response, nothing is reported as gone', async () => {
    let times = 0;
    const { url, env, requests } = await hosts({
      '/once-busy': (request, response) =>
        (times++ === 0 ? status(429, { 'retry-after': '0' }) : status(200))(request, response),
      '/always-busy': status(503, { 'retry-after': '0' }),
    });
    const sources = ['once-busy', 'always-busy'].map((path) => ({ url: `${url}/${path}` }));
    expect((await online({ sources }, env)).out).toBe('');
    expect(requests.filter((line) => line.endsWith('/once-busy'))).toHaveLength(2);
    expect(requests.filter((line) => line.endsWith('/always-busy'))).toHaveLength(4);
  });

  test('--fix pins lines to the commit of their date of access', async () => {
    const { env, requests } = await hosts({
      '/repos/o/r': json({}),
      '/repos/o/r/commits': json([{ sha: COMMIT }]),
      '/api/models/m/n': json({ id: 'm/n' }),
      '/api/models/m/n/commits/main': json([
        { id: LATER, date: '2026-12-01T00:00:00.000Z' },
        { id: COMMIT, date: '2026-10-01T00:00:00.000Z' },
      ]),
    });
    const github = await online(source('https://github.com/o/r/blob/HEAD/a%20b.md#L3'), env, [
      '--fix',
    ]);
    expect(github.text).toContain(`https://github.com/o/r/blob/${COMMIT}/a%20b.md#L3`);
    expect(requests).toContain('GET /repos/o/r/commits?path=a+b.md&per_page=1');
    const hub = await online(
      source('https://huggingface.co/m/n/blob/main/README.md', { lines: '3', accessed: '2026-11' }),
      env,
      ['--fix'],
    );
    expect(hub.text).toContain(`https://huggingface.co/m/n/blob/${COMMIT}/README.md`);
  });

  test('Ctrl-C leaves the file unchanged', async () => {
    const controller = new AbortController();
    const { env } = await hosts({ '/api/models/a/b': () => controller.abort() });
    const { code, err, text } = await online(variant('a/b'), env, ['--fix'], controller.signal);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'lineage-graph: interrupted; nothing was changed\n',
    });
    expect(text).toContain('"a/b"');
  });

  test('an invalid URL and an unknown rule are reported', async () => {
    expect((await online({}, { HF_ENDPOINT: 'hub' })).err).toBe(
      'lineage-graph: HF_ENDPOINT: expected a URL, got "hub"\n',
    );
    expect((await online({}, {}, ['--rule', 'identity/movd'])).err).toBe(
      'lineage-graph: --rule: no rule "identity/movd"; did you mean "identity/moved"?\n',
    );
  });
});
