// Runs all checks of the project, independent ones in parallel; the last line counts passed and failed. `--quick` runs
// those to use after each change.
import { availableParallelism, totalmem } from 'node:os';
import { runCommand } from './run-command.mjs';
import { runSideBySide } from './run-side-by-side.mjs';
import { forgetReport, readReport, vitestCommand } from './test-report.mjs';

/** Timeout of a check, after which it is considered hung; test suites have many tests with their own timeouts. */
const LONGEST_MS = 10 * 60_000;
const LONGEST_TESTS_MS = 20 * 60_000;
const LONGEST_DOWNLOAD_MS = 20 * 60_000;
/** Memory that a check needs. */
const CHECK_BYTES = 2 * 1024 ** 3;
const SLOWEST_SHOWN = 8;

const tests = (name, project, after = [], workers = 1) => ({ name, project, after, workers });

/**
 * The checks: first those that others wait for, then the longest, so that short ones are left to fill the cores at the
 * end. A check with a `project` counts as many as it has tests, any other as one. Output is shown if `loud`, otherwise
 * only on failure.
 */
const CHECKS = [
  { name: 'chromium', command: 'node scripts/ensure-chromium.mjs', loud: true, isDownload: true },
  { name: 'build', command: 'npm run -s build' },
  {
    name: 'engines',
    command: 'node scripts/ensure-engines.mjs',
    after: ['chromium'],
    loud: true,
    isDownload: true,
  },
  // After the build, as some load the built files.
  tests('browser tests', 'browser', ['chromium', 'build']),
  tests('embedding tests', 'embedding', ['chromium', 'build'], 2),
  tests('trust tests', 'trust', ['chromium', 'build']),
  tests('engine tests', 'engines', ['engines', 'build']),
  { ...tests('unit tests', 'node'), isQuick: true },
  tests('documented', 'documented'),
  { name: 'types and lint', command: 'npm run -s lint', isQuick: true },
  { name: 'format', command: 'npm run -s format:check', isQuick: true },
  { name: 'package', command: 'npm run -s check:package', after: ['build'] },
  { name: 'size', command: 'node scripts/check-size.mjs', after: ['build'], loud: true },
  { name: 'dead code', command: 'npm run -s check:dead-code' },
];

const start = performance.now();
const isQuick = process.argv.includes('--quick');
// With --quick, unit tests have the machine to themselves and run on two cores.
const checks = isQuick
  ? CHECKS.filter((check) => check.isQuick).map((check) =>
      check.project ? { ...check, workers: 2 } : check,
    )
  : CHECKS;
// One more than there are cores, as browser checks spend a third of their time waiting.
const lanes = Math.max(
  1,
  Math.min(availableParallelism() + 1, 4, Math.floor(totalmem() / CHECK_BYTES)),
);

const results = await runSideBySide(checks, lanes, resultOf);
printTimes(results);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const failing = results.filter((result) => result.failed > 0).map((result) => result.name);
console.log(failing.length === 0 ? '\nall checks passed' : `\nnot passed: ${failing.join(', ')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = failing.length === 0 ? 0 : 1;

async function resultOf(check) {
  const { name, project, workers, loud, isDownload } = check;
  const { command = vitestCommand(project, workers) } = check;
  if (project) forgetReport(project);
  const begin = performance.now();
  console.log(`   ${name} …`);
  const longestMs = isDownload ? LONGEST_DOWNLOAD_MS : project ? LONGEST_TESTS_MS : LONGEST_MS;
  const { ok, output, cpuSeconds } = await runCommand(command, longestMs);
  const seconds = (performance.now() - begin) / 1000;
  const report = project ? readReport(project, ok) : null;
  const { passed, failed } = report ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const counted = report
    ? `: ${passed} passed, ${failed} failed, ${report.skipped} skipped ${report.problem}`
    : '';
  console.log(
    `\n== ${name}: ${failed === 0 ? 'ok' : 'FAILED'} in ${seconds.toFixed(1)} s${counted}`,
  );
  if (loud || failed > 0) console.log(output.trimEnd());
  return { name, seconds, cpuSeconds, passed, failed, files: report?.files ?? [] };
}

/** Prints the durations of checks, their processor time if known, and the slowest test files. */
function printTimes(list) {
  const row = (name, seconds) => console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
  const slowest = (rows) => rows.toSorted((a, b) => b.seconds - a.seconds);
  console.log(`\ntimes, ${lanes} at once:`);
  for (const { name, seconds, cpuSeconds } of slowest(list)) {
    const busy = cpuSeconds === null ? '' : `, ${cpuSeconds.toFixed(1)} s of processor time`;
    row(`${name}${busy}`, seconds);
  }
  const files = slowest(list.flatMap((result) => result.files)).slice(0, SLOWEST_SHOWN);
  if (files.length > 0) console.log('slowest test files:');
  for (const { name, seconds } of files) row(name, seconds);
  const busy = list.reduce((sum, { cpuSeconds }) => sum + (cpuSeconds ?? 0), 0);
  row(`total, ${busy.toFixed(1)} s of processor time`, (performance.now() - start) / 1000);
}
