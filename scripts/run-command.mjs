import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** Also ends what a command has started in turn. */
const hasGroups = process.platform !== 'win32';

/** How long a command may take to end its children, such as a browser with a process group of its own. */
const GRACE_MS = 5_000;

/** What runs at this moment; it ends with this process. */
const running = new Set();
let isLeaving = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    isLeaving = true;
    for (const end of running) end();
    leaveWhenAllEnded();
  });
}

function leaveWhenAllEnded() {
  if (isLeaving && running.size === 0) process.exit(130);
}

/**
 * Runs a command to its end. `output` is what it wrote, both streams as they came.
 * @param {string} command a line for the shell; finds what the project has installed
 * @param {number} longestMs one that takes longer hangs, and is ended
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runCommand(command, longestMs) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: ROOT,
      shell: true,
      detached: hasGroups,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        PATH: join(ROOT, 'node_modules/.bin') + delimiter + process.env['PATH'],
      },
    });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => chunks.push(chunk));
    }
    const send = (signal) => {
      try {
        if (hasGroups) process.kill(-child.pid, signal);
        else child.kill();
      } catch (error) {
        // It has ended by itself.
        if (error.code !== 'ESRCH') throw error;
      }
    };
    const end = () => {
      send('SIGTERM');
      setTimeout(() => send('SIGKILL'), GRACE_MS).unref();
    };
    running.add(end);
    const deadline = setTimeout(() => {
      chunks.push(Buffer.from(`ended after ${longestMs / 60_000} minutes: ${command}\n`));
      end();
    }, longestMs);
    child.once('close', (code) => {
      clearTimeout(deadline);
      running.delete(end);
      leaveWhenAllEnded();
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}
