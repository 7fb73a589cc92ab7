import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/temporary-folder.js';

const SCRIPT = JSON.stringify(pathToFileURL(join('scripts', 'run-command.mjs')).href);

/** A minimal stand-in for a browser: reports when it is ready, and cleans up when asked to end. */
const CHILD = `
  const { writeFileSync } = require('node:fs');
  process.on('SIGTERM', () => {
    writeFileSync('tidied', '');
    process.exit();
  });
  require('node:net').createServer().listen(0);
  writeFileSync('begun', '');
`;

describe('runCommand', () => {
  test.skipIf(process.platform === 'win32')(
    'a terminated run lets its children end first',
    async () => {
      const folder = temporaryFolder({ 'child.cjs': CHILD });
      const command = `cd ${JSON.stringify(folder)} && ${JSON.stringify(process.execPath)} child.cjs`;
      const run = spawn(process.execPath, [
        '--input-type=module',
        '--eval',
        `const { runCommand } = await import(${SCRIPT});
         await runCommand(${JSON.stringify(command)}, 2 ** 30);`,
      ]);
      await expect.poll(() => existsSync(join(folder, 'begun'))).toBe(true);
      const ended = once(run, 'close');
      run.kill('SIGTERM');
      expect((await ended)[0]).toBe(130);
      expect(existsSync(join(folder, 'tidied'))).toBe(true);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'measures the processor time of a command and its children, without changing its output and exit code',
    async () => {
      const busy = 'while (process.cpuUsage().user < 300_000);';
      const command = `node -e "require('child_process').execFileSync('node', ['-e', '${busy}'])"; echo out; exit 3`;
      const { stdout } = await promisify(execFile)(process.execPath, [
        '--input-type=module',
        '--eval',
        `const { runCommand } = await import(${SCRIPT});
         console.log(JSON.stringify(await runCommand(${JSON.stringify(command)}, 2 ** 30)));`,
      ]);
      const { cpuSeconds, ...rest } = JSON.parse(stdout) as Record<string, unknown>;
      expect(rest).toEqual({ ok: false, output: 'out\n' });
      expect(cpuSeconds).toBeGreaterThan(0.3);
    },
  );
});
