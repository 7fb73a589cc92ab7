// Lints the files that differ from the target branch, including untracked ones.
import { execFileSync, spawnSync } from 'node:child_process';

const git = (...args) =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** The merge base with the target branch; the last commit if there is none. */
function baseCommit() {
  for (const branch of ['origin/main', 'main']) {
    try {
      return git('merge-base', 'HEAD', branch);
    } catch {
      // The branch does not exist in this clone.
    }
  }
  return 'HEAD';
}

const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', baseCommit()).split('\n'),
  ...git('ls-files', '--others', '--exclude-standard').split('\n'),
].filter((path) => /\.(?:ts|m?js)$/.test(path));

console.log(`${changed.length} changed files to lint`);
if (changed.length > 0) {
  const lint = ['--config', '.config/eslint.config.js', '--max-warnings', '0', '--no-warn-ignored'];
  const { status } = spawnSync('eslint', [...lint, ...changed], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
