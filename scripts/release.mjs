// Creates the commit and tag of a release: npm run release -- <major | minor | patch | version>. Pushing the tag
// publishes it.
import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseChanges } from './changelog.mjs';

const ROOT = join(import.meta.dirname, '..');
const CHANGELOG = join(ROOT, 'CHANGELOG.md');
/** The version stored in prerendered pictures. */
const VERSION = join(ROOT, 'src/export/opening/program-version.ts');
const USAGE = 'npm run release -- <major | minor | patch | version>';

const run = (command) => execSync(command, { cwd: ROOT, encoding: 'utf8' }).trim();

const [kind = ''] = process.argv.slice(2);
if (!/^(?:major|minor|patch|\d+\.\d+\.\d+(?:-[\w.]+)?)$/.test(kind)) fail(`usage: ${USAGE}`);
const branch = run('git branch --show-current');
if (branch !== 'main') fail(`expected the branch main, got ${branch}`);
const changed = run('git status --porcelain');
if (changed !== '') fail(`expected everything committed, got\n${changed}`);

try {
  const version = run(`npm version --no-git-tag-version ${kind}`).replace(/^v/, '');
  writeFileSync(
    VERSION,
    readFileSync(VERSION, 'utf8').replace(/'\d[^']*'/, () => `'${version}'`),
  );
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(CHANGELOG, releaseChanges(readFileSync(CHANGELOG, 'utf8'), version, today));
  run(`git commit --all --message "Release ${version}"`);
  run(`git tag --annotate v${version} --message "Release ${version}"`);
  console.log(`committed and tagged v${version}; to publish it: git push --follow-tags`);
} catch (error) {
  run('git restore --source HEAD -- package.json package-lock.json CHANGELOG.md src');
  fail(error.message);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
