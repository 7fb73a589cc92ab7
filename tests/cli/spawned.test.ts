import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';

/** Runs the command as a user of this repository does, but for npm. */
function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.mjs', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

test('the command runs from its sources, reads a pipe, and ends with the exit code of what it found', () => {
  expect(run(['validate', 'graph-data/unix.json'])).toMatchObject({ status: 0, stdout: '' });
  expect(run(['validate', '-'], '{"format":1,"nodes":{}}')).toMatchObject({
    status: 1,
    stdout:
      '<stdin>:1:1: error: edges: expected the key "edges", got nothing (format/valid)\n' +
      '<stdin>:1:21: error: nodes: expected a list, got an object (format/valid)\n',
  });
  const folder = temporaryFolder();
  expect(run(['validate', `${folder}/none.json`]).status).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});
