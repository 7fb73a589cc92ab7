import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { cli, type Outcome } from './terminal-of.js';

const graph = (...ids: string[]) =>
  JSON.stringify({ format: 1, nodes: ids.map((id) => ({ id })), edges: [] });

/** A server for `a.json` for the duration of the test. */
function served(text = graph('x')) {
  return serving({ 'a.json': text, 'lineage-graph.js': '// the element' }, 'a.json');
}

/** A server for one of several files. */
async function serving(files: Readonly<Record<string, string>>, name: string) {
  const folder = temporaryFolder(files);
  const controller = new AbortController();
  let ended: Promise<Outcome> | undefined;
  const url = await new Promise<string>((resolve) => {
    const onOut = (out: string) => resolve(out.trim());
    ended = cli(['serve', name], { cwd: folder, signal: controller.signal, onOut });
  });
  onTestFinished(async () => {
    controller.abort();
    await ended;
  });
  return { url, file: join(folder, 'a.json'), end: () => controller.abort(), ended };
}

const save = (url: string, tag: string, body: string) =>
  fetch(`${url}graph.json`, { method: 'PUT', headers: { 'if-match': tag }, body });

const tagOf = async (url: string) => (await fetch(`${url}graph.json`)).headers.get('etag') ?? '';

describe('lineage-graph serve', () => {
  test('serves the page, the element and the file, under a strict policy', async () => {
    const { url } = await served();
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('<lineage-graph page-keys editable>');
    for (const name of ['page.js', 'page.css']) expect((await fetch(url + name)).status).toBe(200);
    expect(await (await fetch(`${url}lineage-graph.js`)).text()).toBe('// the element');
    expect(await (await fetch(`${url}graph.json`)).text()).toBe(graph('x'));
    expect((await fetch(`${url}../a.json`)).status).toBe(404);
  });

  test('the page receives the state of the file, and each change', async () => {
    const { url, file } = await served();
    const { body } = await fetch(`${url}changes`);
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    expect(first?.value).toBe(`data: ${(await tagOf(url)).replaceAll('"', '')}\n\n`);
    writeFileSync(file, graph('x', 'y'));
    const next = await reader?.read();
    expect(next?.value).toBe(`data: ${(await tagOf(url)).replaceAll('"', '')}\n\n`);
    await reader?.cancel();
  });

  test('edits are saved, formatted', async () => {
    const { url, file } = await served();
    const response = await save(url, await tagOf(url), graph('x', 'y'));
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe(await tagOf(url));
    expect(readFileSync(file, 'utf8')).toMatch(/^\{\n {2}"format": 1,\n/);
  });

  test('a file that changed meanwhile is not overwritten, nor is any with an invalid graph', async () => {
    const { url, file } = await served();
    const tag = await tagOf(url);
    expect((await save(url, tag, '{"format": 1}')).status).toBe(422);
    writeFileSync(file, graph('x', 'z'));
    expect((await save(url, tag, graph('x', 'y'))).status).toBe(412);
    const blind = await fetch(`${url}graph.json`, { method: 'PUT', body: graph('x') });
    expect(blind.status).toBe(428);
    expect(readFileSync(file, 'utf8')).toBe(graph('x', 'z'));
  });

  test('a file with a duplicate key is not overwritten: the page has only one of its values', async () => {
    const text = '{"format":1,"title":"One","title":"Two","nodes":[],"edges":[]}';
    const { url, file } = await served();
    writeFileSync(file, text);
    const answer = await save(url, await tagOf(url), graph('x'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toBe(
      'a.json contains title twice; lineage-graph validate shows where',
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('no other site can read or write the file, under any host name', async () => {
    const { url, file } = await served();
    const tag = await tagOf(url);
    const strangers = [
      { origin: 'https://evil.example', 'if-match': tag },
      { host: 'evil.example', 'if-match': tag },
    ];
    for (const headers of strangers) {
      expect(await statusOf('PUT', `${url}graph.json`, headers)).toBe(403);
      expect(await statusOf('GET', `${url}graph.json`, headers)).toBe(403);
    }
    expect(readFileSync(file, 'utf8')).toBe(graph('x'));
  });

  test('Ctrl-C ends it', async () => {
    const { url, end, ended } = await served();
    end();
    expect(await ended).toMatchObject({ code: 0, out: `${url}\n` });
    await expect(fetch(url)).rejects.toThrow();
  });

  describe('a hub', () => {
    const manifest = JSON.stringify({
      ...{ format: 1, hub: 'families.parquet', nodes: 'nodes.parquet', edges: 'edges.parquet' },
      counts: { families: 1 },
    });
    const files = {
      'hub/hub.json': manifest,
      'hub/nodes.parquet': '0123456789',
      'hub/search/words-000.parquet': 'words',
      'hub/notes.txt': 'private',
      'secret.parquet': 'private',
      'lineage-graph.js': '// the element',
      'lineage-graph.parquet.js': '// the reader',
    };

    test.each(['hub', 'hub/', 'hub/hub.json'])('%s is shown at its families', async (name) => {
      const { url } = await serving(files, name);
      const page = await (await fetch(url)).text();
      expect(page).toContain('<lineage-graph page-keys>');
      expect(await (await fetch(`${url}graph.json`)).text()).toBe(manifest);
      expect(await (await fetch(`${url}lineage-graph.parquet.js`)).text()).toBe('// the reader');
      expect((await fetch(`${url}lineage-graph.hub.js`)).status).toBe(404);
      expect(await (await fetch(`${url}search/words-000.parquet`)).text()).toBe('words');
      for (const other of [
        'notes.txt',
        'hub.json',
        'search/../../secret.parquet',
        '..%2fsecret.parquet',
        'gone.parquet',
      ])
        expect((await fetch(url + other)).status, other).toBe(404);
    });

    test.each([
      ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
      ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
      ['bytes=7-', 206, '789', 'bytes 7-9/10'],
      ['bytes=-3', 206, '789', 'bytes 7-9/10'],
      ['bytes=10-', 416, '', 'bytes */10'],
      ['bytes=-0', 416, '', 'bytes */10'],
      ['bytes=0-1,4-5', 200, '0123456789', null],
      ['rows=1-2', 200, '0123456789', null],
    ])('sends the requested part of a table: %s', async (range, status, body, expected) => {
      const { url } = await serving(files, 'hub');
      const answer = await fetch(`${url}nodes.parquet`, { headers: { range } });
      expect(answer.status).toBe(status);
      expect(await answer.text()).toBe(body);
      expect(answer.headers.get('content-range')).toBe(expected);
      expect(answer.headers.get('etag')).toMatch(/^"10-/);
    });

    test('sends the whole table to a client with a part of another version', async () => {
      const { url } = await serving(files, 'hub');
      const partIf = (tag: string) =>
        fetch(`${url}nodes.parquet`, { headers: { range: 'bytes=2-4', 'if-range': tag } });
      const etag = (await partIf('"other"')).headers.get('etag') ?? '';
      expect(await (await partIf('"other"')).text()).toBe('0123456789');
      expect(await (await partIf(etag)).text()).toBe('234');
    });

    test('is not overwritten', async () => {
      const { url } = await serving(files, 'hub');
      expect((await save(url, await tagOf(url), graph('x'))).status).toBe(405);
      expect(await (await fetch(`${url}graph.json`)).text()).toBe(manifest);
    });
  });

  test.each([
    [['-'], 'serve: expected a file, got standard input'],
    [['a.json', '--port', '99999'], '--port: expected a number below 65536, got "99999"'],
    [['none.json'], 'none.json: no such file or folder'],
  ])('what keeps it from running is exit code 2: %j', async (args, message) => {
    const cwd = temporaryFolder({ 'a.json': graph('x'), 'lineage-graph.js': '' });
    expect(await cli(['serve', ...args], { cwd })).toEqual({
      code: 2,
      out: '',
      err: `lineage-graph: ${message}\n`,
    });
  });

  test('a file that is not a graph is reported as by validate', async () => {
    const cwd = temporaryFolder({ 'a.json': '{}' });
    expect((await cli(['serve', 'a.json'], { cwd })).code).toBe(1);
  });
});

/** `fetch` always sends the real host and origin. */
function statusOf(method: string, url: string, headers: Readonly<Record<string, string>>) {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('error', reject);
    sent.end(method === 'PUT' ? graph('evil') : undefined);
  });
}
