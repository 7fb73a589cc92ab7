import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, 'node_modules/.cache/checks');

const fileOf = (project) => join(REPORTS, `${project}.json`);

/** A run is stopped after this many failures, as each may have waited for minutes. */
const MAX_FAILED = 5;

/** The command that runs the tests of a project with a number of workers, and writes a report. */
export function vitestCommand(project, workers = 1) {
  mkdirSync(REPORTS, { recursive: true });
  const report = relative(ROOT, fileOf(project));
  return `vitest run --project ${project} --maxWorkers=${workers} --bail=${MAX_FAILED} --reporter=default --reporter=json --outputFile.json=${report}`;
}

/** Deletes the report of an earlier run. */
export function forgetReport(project) {
  rmSync(fileOf(project), { force: true });
}

/**
 * The results of a finished run. A file that could not be loaded, or any other failure of the run, counts as one failed
 * test.
 * @param {boolean} ok whether the command succeeded
 * @returns {{ passed: number, failed: number, skipped: number, files: { name: string, seconds: number }[], problem:
 * string }}
 */
export function readReport(project, ok) {
  let report = {};
  let problem = '';
  try {
    report = JSON.parse(readFileSync(fileOf(project), 'utf8'));
  } catch (error) {
    problem = `no report: ${error.message}`;
  }
  const { testResults = [], numPassedTests: passed = 0, numFailedTests = 0 } = report;
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  // A run without tests is broken, unless all of them report that they cannot run here.
  const isEmpty = passed === 0 && skipped === 0;
  return {
    passed,
    failed: failed === 0 && (!ok || isEmpty) ? 1 : failed,
    skipped,
    files: testResults.map(({ name, startTime, endTime }) => ({
      name: relative(ROOT, name),
      seconds: (endTime - startTime) / 1000,
    })),
    problem,
  };
}
