import { createReadStream } from 'node:fs';
import { createGzip, gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answered, saidBy, setStage } from './trust-browser.js';
import { answering, JSON_TYPE, pageWith, serveTrust, type Answer } from './trust-server.js';

/** Longer than any server may be silent. */
const TOO_LONG_MS = 31_000;

const stage = setStage();

/** The text of a graph with one node of that name. */
const graphNamed = (id: string) => JSON.stringify({ format: 1, nodes: [{ id }], edges: [] });
const graph = (id: string) => answering(JSON_TYPE, graphNamed(id));
const status =
  (code: number): Answer =>
  (_, response) =>
    response.writeHead(code).end('sorry');

function openWith(answer: Answer, attributes = ''): Promise<Page> {
  stage.server.at('/file.json', answer);
  return stage.open(`src="file.json" ${attributes}`);
}

/** A page that already shows the graph `good`. */
async function openGood(): Promise<Page> {
  stage.server.at('/good.json', graph('good'));
  const page = await stage.open('src="good.json"');
  await answered(page);
  return page;
}

const setSource = (page: Page, src: string) =>
  page.evaluate(`document.querySelector('lineage-graph').src = ${JSON.stringify(src)}`);
const messageOn = (page: Page) => page.evaluate<string>('probe.message()');
const idsOn = (page: Page) => page.evaluate<string[]>('probe.ids()');

/** Waits until this many graphs have been shown. */
const loaded = (page: Page, times: number) => page.evaluate(`probe.heard('loads', ${times})`);
/** Waits until all earlier requests of the page have been sent, and their results are drawn. */
const answeredOnce = (page: Page) => page.evaluate(`fetch('/favicon.ico').then(probe.settled)`);
/** Waits until this many graphs have failed. */
const failed = (page: Page, times = 1) => page.evaluate(`probe.heard('failures', ${times})`);

describe('a file served in an unusual way', () => {
  test.each<[string, Answer]>([
    ['as text/plain', answering('text/plain', graphNamed('a'))],
    ['as text/html', answering('text/html', graphNamed('a'))],
    ['with a byte order mark', answering(JSON_TYPE, `\ufeff${graphNamed('a')}`)],
    ['compressed', answering(JSON_TYPE, gzipSync(graphNamed('a')), { 'content-encoding': 'gzip' })],
    [
      'after a redirect',
      (_, response) => response.writeHead(302, { location: '/good.json' }).end(),
    ],
    [
      'letter by letter',
      (_, response) => {
        response.writeHead(200, { 'content-type': JSON_TYPE });
        for (const letter of graphNamed('a')) response.write(letter);
        response.end();
      },
    ],
  ])('%s: it is shown', async (_, answer) => {
    stage.server.at('/good.json', graph('a'));
    const page = await openWith(answer);
    expect((await answered(page)).failures).toEqual([]);
    expect(await idsOn(page)).toEqual(['a']);
  });
});

describe('a file that cannot be loaded', () => {
  test.each<[string, Answer, string, string]>([
    ['missing', status(404), 'http', '404 Not Found'],
    ['refused', status(403), 'http', '403 Forbidden'],
    ['a server error', status(500), 'http', '500 Internal Server Error'],
    ['a web page', answering('text/html', '<!doctype html><p>Not found'), 'json', 'got a web page'],
    ['an empty file', answering(JSON_TYPE, ''), 'json', 'got an empty file'],
    ['cut short', answering(JSON_TYPE, graphNamed('a').slice(0, -9)), 'json', 'expected JSON'],
    [
      'gzip without a header for it',
      answering(JSON_TYPE, gzipSync(graphNamed('a'))),
      'json',
      'got a binary file',
    ],
    [
      'a header for gzip without gzip',
      answering(JSON_TYPE, graphNamed('a'), { 'content-encoding': 'gzip' }),
      'network',
      'file.json: TypeError',
    ],
    [
      'a picture',
      answering('image/png', Buffer.from('89504e470d0a1a0a00', 'hex')),
      'json',
      'got a binary file',
    ],
    [
      'broken off',
      (_, response) => {
        response
          .writeHead(200, { 'content-length': 1000 })
          .write('{"format":1,', () => response.destroy());
      },
      'network',
      'file.json: TypeError',
    ],
    ['a connection reset', (request) => request.socket.destroy(), 'network', 'Failed to fetch'],
    [
      'an endless redirect',
      (_, response) => response.writeHead(302, { location: '/file.json' }).end(),
      'network',
      'Failed to fetch',
    ],
  ])('%s: the reader is shown what and why, and can try again', async (_, answer, kind, text) => {
    const page = await openWith(answer);
    const { failures, loads, errors } = await answered(page);
    expect(failures.map((failure) => failure.kind)).toEqual([kind]);
    expect(failures[0]?.message).toContain(text);
    expect({ loads, errors }).toEqual({ loads: [], errors: [] });
    const message = await messageOn(page);
    expect(message).toContain(text);
    expect(message).toContain('Possible causes');

    stage.server.at('/file.json', graph('mended'));
    await page.evaluate(`probe.press('Try again')`);
    await loaded(page, 1);
    expect(await idsOn(page)).toEqual(['mended']);
    expect(await messageOn(page)).toBe('');
  });

  test.each([
    [
      'on another server that does not allow it',
      async () => {
        const other = await serveTrust();
        return { src: `${other.origin}/llama.json`, close: () => other.close() };
      },
    ],
    [
      'on a server that does not exist',
      () => Promise.resolve({ src: 'http://127.0.0.1:9/a.json', close: () => undefined }),
    ],
    ['at an invalid URL', () => Promise.resolve({ src: 'http://[', close: () => undefined })],
    [
      'at a javascript: URL',
      () => Promise.resolve({ src: 'javascript:hacked()', close: () => undefined }),
    ],
  ])('%s: the causes are named', async (_, place) => {
    const { src, close } = await place();
    const page = await stage.open('', null);
    await setSource(page, src);
    await failed(page);
    const { failures, hacks, errors } = await saidBy(page);
    expect(failures.map(({ kind }) => kind)).toEqual(['network']);
    expect({ hacks, errors }).toEqual({ hacks: 0, errors: [] });
    expect(await messageOn(page)).toContain('does not allow other sites to read the file (CORS)');
    close();
  });

  test('decompresses to more than the limit: reported before it is read completely', async () => {
    const page = await openWith((_, response) => {
      response.writeHead(200, { 'content-type': JSON_TYPE, 'content-encoding': 'gzip' });
      // Small in transit, huge when decompressed.
      createReadStream('/dev/zero', { end: 600 * 1024 * 1024 })
        .pipe(createGzip({ level: 1 }))
        .pipe(response);
    });
    const { failures } = await answered(page);
    expect(failures.map(({ kind }) => kind)).toEqual(['size']);
    expect(await messageOn(page)).toContain('expected at most 524288000 bytes, got more');
  });
});

describe('a server that falls silent', () => {
  test.each<[string, Answer]>([
    ['before it answers', () => undefined],
    [
      'in the middle of the file',
      (_, response) =>
        void response.writeHead(200, { 'content-type': JSON_TYPE }).write('{"format":1,'),
    ],
  ])('%s is abandoned after 30 seconds, and can be retried', async (_, answer) => {
    const page = await stage.newPage();
    onTestFinished(() => page.close());
    await page.clock.install();
    stage.server.at('/good.json', graph('good'));
    stage.server.at('/file.json', answer);
    stage.server.at('/', pageWith('src="file.json"'));
    const requested = page.waitForRequest('**/file.json');
    await page.goto(`${stage.server.origin}/`);
    await requested;
    await page.evaluate('probe.settled()');
    expect((await saidBy(page)).failures).toEqual([]);
    // As often as necessary: arriving bytes restart the timeout.
    const failures = async () => {
      await page.clock.runFor(TOO_LONG_MS);
      return (await saidBy(page)).failures.length;
    };
    await expect.poll(failures).toBe(1);
    await page.clock.resume();
    expect((await saidBy(page)).failures[0]?.message).toContain('got nothing for 30 seconds');
    stage.server.at('/file.json', graph('late'));
    await page.evaluate(`probe.press('Try again')`);
    await loaded(page, 1);
    expect(await idsOn(page)).toEqual(['late']);
  });
});

describe('the last good graph', () => {
  test.each<[string, Answer]>([
    ['missing', status(404)],
    ['no JSON', answering(JSON_TYPE, '{')],
    ['no graph', answering(JSON_TYPE, '{"format":1}')],
  ])('stays, under a message, when the next file is %s', async (_, answer) => {
    const page = await openGood();
    stage.server.at('/file.json', answer);
    await setSource(page, 'file.json');
    await failed(page);
    expect(await idsOn(page)).toEqual(['good']);
    expect(await page.evaluate('probe.cards()')).toBe(1);
    expect(await messageOn(page)).toContain('still shows what was loaded before');
    await setSource(page, 'good.json');
    await loaded(page, 2);
    expect(await messageOn(page)).toBe('');
  });
});

describe('a network that goes and comes', () => {
  test('being offline is reported; once online, the file is requested again', async () => {
    const page = await openGood();
    onTestFinished(() => page.context().setOffline(false));
    await page.context().setOffline(true);
    stage.server.at('/file.json', graph('later'));
    await setSource(page, 'file.json');
    await failed(page);
    expect(await messageOn(page)).toContain('this device is offline');
    await page.context().setOffline(false);
    await loaded(page, 2);
    expect(await idsOn(page)).toEqual(['later']);
    expect(await messageOn(page)).toBe('');
  });

  test('other failures are not retried', async () => {
    let times = 0;
    const page = await openWith((request, response) => {
      times++;
      status(404)(request, response);
    });
    await answered(page);
    onTestFinished(() => page.context().setOffline(false));
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.evaluate('probe.settled()');
    expect(times).toBe(1);
  });
});

describe('an element that changes its mind', () => {
  test('50 sources in a row, with responses in any order: only the last is ever shown', async () => {
    const page = await openGood();
    const last = (49 * 17) % 50;
    const held = new Map<number, () => void>();
    for (let i = 0; i < 50; i++) {
      stage.server.at(`/g${i}.json`, (request, response) => {
        held.set(i, () => graph(`g${i}`)(request, response));
      });
    }
    await page.evaluate(`(async () => {
      const order = Array.from({ length: 50 }, (_, i) => (i * 17) % 50);
      for (const i of order) {
        document.querySelector('lineage-graph').src = 'g' + i + '.json';
        if (i % 3 > 0) await new Promise(requestAnimationFrame);
      }
    })()`);
    await expect.poll(() => held.has(last)).toBe(true);
    const answer = (those: (i: number) => boolean) => {
      for (const [i, respond] of [...held].filter(([index]) => those(index))) {
        held.delete(i);
        respond();
      }
    };
    // Earlier requests get their response before the last one, with it, and after it.
    answer((i) => i !== last && i % 2 === 0);
    await page.evaluate('probe.settled()');
    answer((i) => i === last);
    await loaded(page, 2);
    answer(() => true);
    await answeredOnce(page);
    const { loads, failures } = await saidBy(page);
    expect(loads.map(({ first }) => first)).toEqual(['good', `g${last}`]);
    expect(failures).toEqual([]);
  });

  test('cancels when disconnected while loading; loads again when connected', async () => {
    let [began, gone] = [0, 0];
    const page = await openWith((_, response) => {
      began++;
      response.on('close', () => gone++);
      response.writeHead(200, { 'content-type': JSON_TYPE }).write('{"format":1,');
    });
    await expect.poll(() => began).toBe(1);
    await page.evaluate(
      `globalThis.taken = document.querySelector('lineage-graph'); taken.remove()`,
    );
    await expect.poll(() => gone).toBe(1);
    stage.server.at('/file.json', graph('a'));
    await page.evaluate('document.body.append(taken)');
    await answered(page);
    const { loads, failures, errors } = await saidBy(page);
    expect({ loads: loads.length, failures, errors }).toEqual({
      loads: 1,
      failures: [],
      errors: [],
    });
  });

  test('a source set while disconnected is loaded once connected', async () => {
    const page = await openGood();
    let requestCount = 0;
    stage.server.at('/file.json', (request, response) => {
      requestCount++;
      graph('other')(request, response);
    });
    await page.evaluate(
      `globalThis.taken = document.querySelector('lineage-graph'); taken.remove(); taken.src = 'file.json'`,
    );
    await page.evaluate('taken.updateComplete');
    await answeredOnce(page);
    expect(requestCount).toBe(0);
    await page.evaluate('document.body.append(taken)');
    await loaded(page, 2);
    expect(await idsOn(page)).toEqual(['other']);
  });
});
