import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'THIRD-PARTY-LICENSES.txt';

/** What a package carries inside its own file, with no notice of it there. */
const WITHIN = {
  'cytoscape-dagre': {
    name: '@dagrejs/dagre',
    license: 'MIT',
    notice: 'Copyright (c) 2012 Chris Pettitt\n\nThe MIT license, as above.',
  },
};

/**
 * Two Vite plugins, one for the page and one for its workers, which together write the licence of every package that went
 * into a bundle beside it. A package without a licence file fails the build.
 */
export function thirdPartyLicenses() {
  const modules = new Set();
  const collect = {
    name: 'third-party-licenses:collect',
    renderChunk(_, chunk) {
      for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
        if (renderedLength > 0) modules.add(id);
      }
      return null;
    },
  };
  const write = {
    ...collect,
    name: 'third-party-licenses',
    generateBundle() {
      const folders = new Set([...modules].flatMap((id) => folderOf(id) ?? []));
      const notices = [...folders].map(noticeOf).sort((a, b) => a.localeCompare(b, 'en'));
      this.emitFile({ type: 'asset', fileName: FILE, source: `${notices.join(RULE)}\n` });
    },
  };
  return { page: write, worker: collect };
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** The folder of the installed package a module belongs to; null for the project's own. */
function folderOf(id) {
  const path = id.replace(/^\0+/, '').split('?', 1)[0];
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const within = WITHIN[name];
  return [
    `${name} ${version} (${license})\n\n${licenseTextOf(folder)}`,
    ...(within ? [`${name} contains ${within.name} (${within.license})\n\n${within.notice}`] : []),
  ].join('\n\n');
}

function licenseTextOf(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  if (!file) throw new Error(`${folder}: expected a licence file`);
  return readFileSync(join(folder, file), 'utf8').trim();
}
