import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeHubSnapshot } from '../bench/hub-snapshot.mjs';
import { cli } from '../cli/terminal-of.js';
import { keptFolder } from '../cli/temporary-folder.js';
import { saidBy, setStage } from './trust-browser.js';
import { answering, JSON_TYPE, type Answer } from './trust-server.js';

const TYPE = 'application/vnd.apache.parquet';
const folder = keptFolder();
const stage = setStage();

beforeAll(async () => {
  await writeHubSnapshot(join(folder, 'models.parquet'), 2000);
  await cli(['import', 'hub', 'models.parquet', '-q', '-o', 'hub'], { cwd: folder });
});

/** Serves ranges of a file, as most servers do. */
function inParts(body: Buffer, requests: string[], versionOf: () => string): Answer {
  return (request, response) => {
    const [, first = '', to = ''] = /^bytes=(\d*)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    requests.push(request.url ?? '');
    // Without a start, it is the number of bytes at the end.
    const from = first === '' ? Math.max(0, body.byteLength - Number(to)) : Number(first);
    const part = body.subarray(from, first === '' ? body.byteLength : Number(to) + 1);
    response.writeHead(206, {
      'content-type': TYPE,
      'content-range': `bytes ${from}-${from + part.byteLength - 1}/${body.byteLength}`,
      etag: versionOf(),
      'cache-control': 'no-store',
    });
    response.end(part);
  };
}

/** A page that shows the hub from a server of files. */
async function openHub({
  view = '',
  isInParts = true,
  versionOf = () => '"1"',
  attributes = '',
  answers = {},
  change = (manifest) => manifest,
}: {
  view?: string;
  isInParts?: boolean;
  versionOf?: () => string;
  attributes?: string;
  /** Responses in place of some tables. */
  answers?: Readonly<Record<string, Answer>>;
  /** Changes the manifest. */
  change?: (manifest: Record<string, object>) => object;
} = {}): Promise<{ page: Page; requests: string[] }> {
  const requests: string[] = [];
  const at = join(folder, 'hub');
  const names = readdirSync(at, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => file.endsWith('.parquet'))) {
    const body = readFileSync(join(at, name));
    const full: Answer = (request, response) => {
      requests.push(request.url ?? '');
      answering(TYPE, body)(request, response);
    };
    const usual = isInParts ? inParts(body, requests, versionOf) : full;
    stage.server.at(`/hub/${name}`, answers[name] ?? usual);
  }
  const built = readFileSync(join(at, 'hub.json'), 'utf8');
  const manifest = JSON.stringify(change(JSON.parse(built) as Record<string, object>));
  stage.server.at('/hub/hub.json', answering(JSON_TYPE, manifest));
  const page = await stage.open(`src="hub/hub.json" view="${view}" ${attributes}`);
  return { page, requests };
}

interface Built {
  readonly counts: { readonly models: number; readonly families: number };
}

const rowOf = (page: Page, n: number) => page.locator('lineage-families .body .row').nth(n);
const sound = { failures: [], violations: [], errors: [] };

describe('a hub', () => {
  test('opens at its families under the strictest policy, opens one and returns', async () => {
    const { page, requests } = await openHub();
    await rowOf(page, 1).locator('b').waitFor();
    expect(requests.length).toBeLessThanOrEqual(3);
    await rowOf(page, 1).click();
    await page.evaluate(`probe.heard('loads', 1)`);
    const { hubs, loads, failures, violations, errors } = await saidBy(page);
    expect({ failures, violations, errors }).toEqual(sound);
    // Once for the hub, whatever is opened in it.
    const { counts } = JSON.parse(readFileSync(join(folder, 'hub', 'hub.json'), 'utf8')) as Built;
    expect(hubs).toEqual([{ models: counts.models, families: counts.families }]);
    expect(loads[0]?.nodes).toBeGreaterThan(1);
    expect(requests.length).toBeLessThanOrEqual(7);
    expect(await page.evaluate(`document.querySelector('lineage-graph').view`)).toMatch(/^family=/);
    await page.getByRole('button', { name: 'All families' }).click();
    await rowOf(page, 0).locator('b').waitFor();
    expect(await page.evaluate(`document.querySelector('lineage-graph').view`)).toBe('');
  });

  test('returns from a family to its row, which has the focus', async () => {
    const { page } = await openHub();
    await rowOf(page, 0).locator('b').waitFor();
    await rowOf(page, 0).focus();
    await page.keyboard.press('End');
    const active = page.locator('lineage-families .row:focus');
    await active.locator('b').waitFor();
    const [name, top] = [await active.locator('b').innerText(), (await active.boundingBox())?.y];
    await page.keyboard.press('Enter');
    await page.evaluate(`probe.heard('loads', 1)`);
    await page.getByRole('button', { name: 'All families' }).click();
    await active.locator('b').waitFor();
    expect(await active.locator('b').innerText()).toBe(name);
    expect((await active.boundingBox())?.y).toBe(top);
  });

  test('is operated by keyboard: to the search, a result and its family', async () => {
    const { page } = await openHub({ attributes: 'page-keys' });
    await rowOf(page, 0).locator('b').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.insertText('edical sf');
    await page.locator('lineage-families .hit').first().waitFor();
    await page.keyboard.press('Enter');
    await page.evaluate(`probe.heard('loads', 1)`);
    // The list that had the focus is gone; the picture has it, at the model found.
    await page.waitForFunction(
      `document.querySelector('lineage-graph').shadowRoot.activeElement?.localName === 'lineage-canvas'`,
    );
    expect(await page.evaluate(`document.querySelector('lineage-graph').view`)).toMatch(
      /^family=.*&select=.*medical.*SFT/,
    );
  });

  test('is read from a server without range requests: complete files are not fetched again', async () => {
    const { page, requests } = await openHub({ isInParts: false });
    await rowOf(page, 0).click();
    await page.evaluate(`probe.heard('loads', 1)`);
    // Two concurrent requests for a file may each fetch it.
    expect(requests.length).toBeLessThanOrEqual(2 * new Set(requests).size);
    expect(await saidBy(page)).toMatchObject(sound);
  });

  test('that changes while it is read is reported, with an offer to reload', async () => {
    let version = 1;
    const { page } = await openHub({ versionOf: () => `"${version}"` });
    await rowOf(page, 0).locator('b').waitFor();
    version = 2;
    await page.getByRole('searchbox').fill('medical');
    await page.locator('lineage-families .hit').first().waitFor();
    version = 3;
    await page.getByRole('searchbox').fill('roleplay');
    await page.getByText('could not be loaded').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('lineage-families .hit', { hasText: 'roleplay' }).first().waitFor();
  });

  test.each<[string, Parameters<typeof openHub>[0], string]>([
    [
      'refers to files outside its folder',
      { change: (manifest) => ({ ...manifest, hub: '../secret.parquet' }) },
      'hub.json: hub: expected the path of a file next to the manifest',
    ],
    [
      'refers to another site',
      { change: (manifest) => ({ ...manifest, nodes: 'https://evil.example/nodes.parquet' }) },
      'hub.json: nodes: expected the path of a file next to the manifest',
    ],
    [
      'has impossible counts',
      { change: (manifest) => ({ ...manifest, counts: { families: 2 ** 31 } }) },
      'hub.json: counts.families: expected a whole number',
    ],
  ])('that %s is rejected before anything else is requested', async (_, options, message) => {
    const { page, requests } = await openHub(options);
    await page.evaluate(`probe.heard('failures', 1)`);
    const { failures, errors } = await saidBy(page);
    expect(failures[0]?.message).toContain(message);
    expect({ kind: failures[0]?.kind, requests, errors }).toEqual({
      kind: 'format',
      requests: [],
      errors: [],
    });
  });

  const full = (name: string) => readFileSync(join(folder, 'hub', name));

  test.each<[string, () => Parameters<typeof openHub>[0], string]>([
    [
      'families are of another build',
      () => ({
        change: (manifest) => ({ ...manifest, counts: { ...manifest['counts'], families: 9999 } }),
      }),
      'expected 9999 families as in hub.json, got',
    ],
    [
      'families are truncated',
      () => ({
        answers: {
          'families.parquet': inParts(full('families.parquet').subarray(0, 500), [], () => '"1"'),
        },
      }),
      'the copy is incomplete, or from another build',
    ],
    [
      'families are forbidden',
      () => ({ answers: { 'families.parquet': (_, response) => response.writeHead(403).end() } }),
      '403',
    ],
    [
      'families are missing',
      () => ({ answers: { 'families.parquet': (_, response) => response.writeHead(404).end() } }),
      '404',
    ],
  ])('whose %s: reported with the name of the file', async (_, options, message) => {
    const { page } = await openHub(options());
    const shown = page.locator('lineage-message', { hasText: message });
    await shown.filter({ hasText: 'families.parquet' }).waitFor();
    expect((await saidBy(page)).errors).toEqual([]);
  });

  test.each<[string, (body: Buffer) => Answer, string]>([
    ['missing', () => (_, response) => response.writeHead(404).end(), 'nodes.parquet: 404'],
    [
      'not all there',
      (body) => inParts(body.subarray(0, body.length - 100), [], () => '"1"'),
      'the copy is incomplete, or from another build',
    ],
    [
      'lost on the way',
      (body) => (_, response) => {
        response.writeHead(206, { 'content-range': `bytes 0-99/${body.length}` });
        response.write(body.subarray(0, 10), () => response.destroy());
      },
      'nodes.parquet',
    ],
  ])('whose models are %s still shows its families', async (_, answerWith, message) => {
    const { page } = await openHub({
      answers: { 'nodes.parquet': answerWith(full('nodes.parquet')) },
    });
    await rowOf(page, 0).locator('b').waitFor();
    await rowOf(page, 0).click();
    await page.evaluate(`probe.heard('failures', 1)`);
    const { failures, errors } = await saidBy(page);
    expect(failures[0]?.message).toContain(message);
    expect(errors).toEqual([]);
    await rowOf(page, 0).locator('b').waitFor();
  });

  test('an unknown name is reported above the families', async () => {
    const { page } = await openHub({ view: 'family=nobody/knows' });
    await page.getByText('The hub does not have this model').waitFor();
    await rowOf(page, 0).locator('b').waitFor();
    expect((await saidBy(page)).failures).toHaveLength(1);
  });
});
