// Every check of the project, in an order in which each finds what it needs; the last line counts what passed and failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, 'node_modules/.cache/checks');
/** A check that takes longer than this hangs, and is ended. */
const LONGEST_MS = 10 * 60_000;
const LONGEST_DOWNLOAD_MS = 20 * 60_000;

const vitest = (project) =>
  `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${reportOf(project)}`;

/**
 * Name and command of each check. One with a `project` counts as many as it has tests, any other as one; the output of one
 * that is `loud` is shown as it comes, of others only when they fail.
 */
const CHECKS = [
  {
    name: 'chromium',
    command: 'node scripts/ensure-chromium.mjs',
    loud: true,
    longestMs: LONGEST_DOWNLOAD_MS,
  },
  { name: 'types', command: 'npm run -s typecheck' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'format', command: 'npm run -s format:check' },
  { name: 'unit tests', command: vitest('node'), project: 'node' },
  { name: 'build', command: 'npm run -s build' },
  // After the build: some load the built files.
  { name: 'browser tests', command: vitest('browser'), project: 'browser' },
  { name: 'embedding tests', command: vitest('embedding'), project: 'embedding' },
  { name: 'trust tests', command: vitest('trust'), project: 'trust' },
  { name: 'dead code', command: 'npm run -s check:dead-code' },
  { name: 'size', command: 'node scripts/check-size.mjs', loud: true },
  { name: 'package', command: 'npm run -s check:package' },
];

/** Also ends what a check has started in turn. */
const hasGroups = process.platform !== 'win32';

mkdirSync(REPORTS, { recursive: true });
const results = [];
for (const check of CHECKS) results.push(await resultOf(check));

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const failing = results.filter((result) => result.failed > 0).map((result) => result.name);
console.log(failing.length === 0 ? '\nall checks passed' : `\nnot passed: ${failing.join(', ')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = failing.length === 0 ? 0 : 1;

async function resultOf(check) {
  const { name, project } = check;
  if (project) rmSync(reportOf(project), { force: true });
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { ok, output } = await outcomeOf(check);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = project ? testCountsOf(project, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  if (counts.failed > 0 && !check.loud) console.log(output.trimEnd());
  const tests = project
    ? `: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
    : '';
  console.log(`   ${counts.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s${tests}`);
  return { name, ...counts };
}

/** Runs the command of a check to its end; `output` is what it wrote, both streams as they came. */
function outcomeOf({ command, loud, longestMs = LONGEST_MS }) {
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
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        if (loud) process.stdout.write(chunk);
      });
    }
    const end = () => (hasGroups ? process.kill(-child.pid, 'SIGKILL') : child.kill());
    const interrupted = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    const deadline = setTimeout(() => {
      const line = `ended after ${longestMs / 60_000} minutes: ${command}\n`;
      chunks.push(Buffer.from(line));
      if (loud) process.stdout.write(line);
      end();
    }, longestMs);
    child.once('close', (code) => {
      clearTimeout(deadline);
      process.off('SIGINT', interrupted);
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}

function reportOf(project) {
  return relative(ROOT, join(REPORTS, `${project}.json`));
}

/** The tests of a finished run. A file that could not be loaded, and a run that ends badly in any other way, count as one. */
function testCountsOf(project, ok) {
  const report = readReport(join(ROOT, reportOf(project)));
  const { testResults = [], numPassedTests: passed = 0, numFailedTests = 0 } = report ?? {};
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed, skipped };
}

/** A report of Vitest; null where the run ended before it wrote one. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`   no report: ${error.message}`);
    return null;
  }
}
