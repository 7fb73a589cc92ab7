import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeHubSnapshot } from '../bench/hub-snapshot.mjs';
import { cli } from '../cli/terminal-of.js';
import { keptFolder } from '../cli/temporary-folder.js';
import { saidBy, setStage } from './trust-browser.js';
import { answering, JSON_TYPE, type Answer } from './trust-server.js';

const TYPE = 'application/vnd.apache.parquet';
const folder = keptFolder();
const stage = setStage();
const pages: Page[] = [];

beforeAll(async () => {
  await writeHubSnapshot(join(folder, 'models.parquet'), 2000);
  await cli(['import', 'hub', 'models.parquet', '-q', '-o', 'hub'], { cwd: folder });
});

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

/** Gives parts of a file, as most servers do. */
function inParts(body: Buffer, asked: string[], versionOf: () => string): Answer {
  return (request, response) => {
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    asked.push(request.url ?? '');
    const part = body.subarray(Number(from), Number(to) + 1);
    response.writeHead(206, {
      'content-type': TYPE,
      'content-range': `bytes ${from}-${Number(from) + part.byteLength - 1}/${body.byteLength}`,
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
}: {
  view?: string;
  isInParts?: boolean;
  versionOf?: () => string;
} = {}): Promise<{ page: Page; asked: string[] }> {
  const asked: string[] = [];
  const at = join(folder, 'hub');
  const names = readdirSync(at, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => each.endsWith('.parquet'))) {
    const body = readFileSync(join(at, name));
    const whole: Answer = (request, response) => {
      asked.push(request.url ?? '');
      answering(TYPE, body)(request, response);
    };
    stage.server.at(`/hub/${name}`, isInParts ? inParts(body, asked, versionOf) : whole);
  }
  const manifest = readFileSync(join(at, 'hub.json'), 'utf8');
  stage.server.at('/hub/hub.json', answering(JSON_TYPE, manifest));
  const page = await stage.open(`src="hub/hub.json" view="${view}"`);
  pages.push(page);
  return { page, asked };
}

const rowOf = (page: Page, n: number) => page.locator('lineage-families .body .row').nth(n);
const sound = { failures: [], violations: [], errors: [] };

describe('a hub', () => {
  test('opens at its families under the strictest policy; one of them, and back', async () => {
    const { page, asked } = await openHub();
    await rowOf(page, 1).locator('b').waitFor();
    expect(asked.length).toBeLessThanOrEqual(3);
    await rowOf(page, 1).click();
    await page.evaluate(`probe.heard('loads', 1)`);
    const { loads, failures, violations, errors } = await saidBy(page);
    expect({ failures, violations, errors }).toEqual(sound);
    expect(loads[0]?.nodes).toBeGreaterThan(1);
    expect(asked.length).toBeLessThanOrEqual(7);
    expect(await page.evaluate(`document.querySelector('lineage-graph').view`)).toMatch(/^family=/);
    await page.getByRole('button', { name: 'All families' }).click();
    await rowOf(page, 0).locator('b').waitFor();
    expect(await page.evaluate(`document.querySelector('lineage-graph').view`)).toBe('');
  });

  test('is shown from a server that knows no parts: what was fetched whole is not fetched again', async () => {
    const { page, asked } = await openHub({ isInParts: false });
    await rowOf(page, 0).click();
    await page.evaluate(`probe.heard('loads', 1)`);
    // Two that ask for a file at the same time may each fetch it.
    expect(asked.length).toBeLessThanOrEqual(2 * new Set(asked).size);
    expect(await saidBy(page)).toMatchObject(sound);
  });

  test('that changes while it is read is told, with the offer to read it anew', async () => {
    let version = 1;
    const { page } = await openHub({ versionOf: () => `"${version}"` });
    await rowOf(page, 0).locator('b').waitFor();
    version = 2;
    await page.getByRole('searchbox').fill('medical');
    await page.locator('lineage-families .hit').first().waitFor();
    version = 3;
    await page.getByRole('searchbox').fill('roleplay');
    await page.getByText('could not be reached').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('lineage-families .hit', { hasText: 'roleplay' }).first().waitFor();
  });

  test('a name that it does not have is told, above the families that stay', async () => {
    const { page } = await openHub({ view: 'family=nobody/knows' });
    await page.getByText('The hub does not have this model').waitFor();
    await rowOf(page, 0).locator('b').waitFor();
    expect((await saidBy(page)).failures).toHaveLength(1);
  });
});
