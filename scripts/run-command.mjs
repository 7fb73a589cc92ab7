import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** Process groups also end the children of a command. */
const hasGroups = process.platform !== 'win32';

/** Grace period for a command to end its children, such as a browser in its own process group. */
const GRACE_MS = 5_000;

/** Running commands, which end with this process. */
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
 * Runs a command to its end. `output` contains both of its streams, interleaved; `cpuSeconds` is the processor time of
 * the command and its children, or null if the shell does not report it.
 * @param {string} command a shell command; can use the project's installed binaries
 * @param {number} longestMs timeout
 * @returns {Promise<{ ok: boolean, output: string, cpuSeconds: number | null }>}
 */
export function runCommand(command, longestMs) {
  return new Promise((resolve) => {
    const child = spawn(hasGroups ? counted(command) : command, {
      cwd: ROOT,
      shell: true,
      detached: hasGroups,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
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
    let times = '';
    child.stdio[3].on('data', (chunk) => (times += chunk));
    const send = (signal) => {
      try {
        if (hasGroups) process.kill(-child.pid, signal);
        else child.kill();
      } catch (error) {
        // It has already ended.
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
      resolve({
        ok: code === 0,
        output: Buffer.concat(chunks).toString(),
        cpuSeconds: secondsIn(times),
      });
    });
  });
}

/** A command after which the shell writes the times of its children to a separate stream. */
function counted(command) {
  return `( ${command} ) 3>&-\nstatus=$?\ntimes >&3\nexit $status`;
}

/** The sum of the user and system times of children, which `times` writes as its last line: `1m2.34s 0m5.60s`. */
function secondsIn(times) {
  const parts = [...(times.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m(\d+)[.,](\d+)s/g)];
  if (parts.length === 0) return null;
  return parts.reduce(
    (sum, [, minutes, seconds, fraction]) => sum + 60 * minutes + Number(`${seconds}.${fraction}`),
    0,
  );
}
