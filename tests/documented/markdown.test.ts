import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };

const FOLDERS = ['.', 'docs', 'examples', '.github'];
/** npm's own commands, which need no script. */
const NPM_COMMANDS = new Set(['ci', 'install', 'pack', 'publish']);

const PAGES = FOLDERS.filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'))
  .map((path) => [path, readFileSync(path, 'utf8')] as const);

/** The names of the scripts that a document mentions. */
function scriptsIn(text: string): readonly string[] {
  const long = [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)];
  const short = [...text.matchAll(/\bnpm (test|start|ci|install|pack|publish)\b/g)];
  return [...long, ...short].map(([, name = '']) => name);
}

/** The files of this repository that a document links to, without fragments. */
function filesLinkedIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, link, attribute]) => link ?? attribute ?? '')
    .filter((link) => !/^(?:[a-z]+:|#|\/\/)/i.test(link))
    .map((link) => link.split('#', 1)[0] ?? '');
}

/** A document without its code blocks. */
const wordsOf = (text: string) => text.replace(/```[\s\S]*?```|`[^`]*`/g, '');

test('the documents name scripts', () => {
  expect(PAGES.map(([path]) => path)).toContain('README.md');
  expect(PAGES.flatMap(([, text]) => scriptsIn(text)).length).toBeGreaterThan(3);
});

describe.each(PAGES)('%s', (path, text) => {
  test('every script that it names exists', () => {
    const known = new Set([...Object.keys(pkg.scripts), ...NPM_COMMANDS]);
    expect(scriptsIn(text).filter((name) => !known.has(name))).toEqual([]);
  });

  test('every file that it links to exists', () => {
    const missing = filesLinkedIn(wordsOf(text)).filter(
      (link) => !existsSync(join(dirname(path), decodeURI(link))),
    );
    expect(missing).toEqual([]);
  });
});
