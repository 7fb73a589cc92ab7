import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';

/** Runs the command like a user of this repository, but without npm. */
function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.mjs', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

test('the command runs from its sources, reads a pipe, and exits with the right code', () => {
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

test('a watching command ends with Ctrl-C, with its exit code', async () => {
  const folder = temporaryFolder({ 'a.json': '[]' });
  const args = ['scripts/cli.mjs', 'validate', '--watch', `${folder}/a.json`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface(child.stderr)) {
    if (line.startsWith('watching')) child.kill('SIGINT');
  }
  const [code, signal] = (
    child.exitCode === null ? await once(child, 'exit') : [child.exitCode, null]
  ) as [number, string | null];
  expect([code, signal]).toEqual([1, null]);
});

test.skipIf(process.platform === 'win32')(
  'if the disk is full or the process is killed, the previous file stays',
  () => {
    const nodes = Array.from({ length: 500 }, (_, n) => ({
      id: `n${n}`,
      name: 'a name of some length',
    }));
    const text = JSON.stringify({ format: 1, nodes, edges: [] });
    const folder = temporaryFolder({ 'a.json': text });
    // Built beforehand, as that writes other files.
    expect(run(['--version']).status).toBe(0);
    const command = `ulimit -f 8; exec "${process.execPath}" scripts/cli.mjs fmt "${folder}/a.json"`;
    const { status } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(readFileSync(`${folder}/a.json`, 'utf8')).toBe(text);
  },
);
