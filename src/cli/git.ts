import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CommandError, type Terminal } from './terminal.js';

const run = promisify(execFile);
const MAX_BYTES = 1e9;

/**
 * The content of a file at a git revision; null if it did not exist.
 * @throws CommandError if git, the repository or the revision is missing
 */
export async function textAtRevision(
  { cwd }: Terminal,
  revision: string,
  name: string,
): Promise<string | null> {
  const path = resolve(cwd, name);
  const folder = dirname(path);
  await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]).catch((error: unknown) => {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`git: expected a revision, got ${JSON.stringify(revision)}`);
  });
  const object = `${revision}:./${basename(path)}`;
  try {
    await git(folder, ['cat-file', '-e', object]);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    return null;
  }
  return git(folder, ['show', '--end-of-options', object]);
}

/** @throws CommandError if git cannot be run, or outside of a repository */
async function git(cwd: string, args: readonly string[]): Promise<string> {
  try {
    return (await run('git', [...args], { cwd, maxBuffer: MAX_BYTES })).stdout;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT')
      throw new CommandError('git: expected git to be installed, and the folder to exist');
    if (stderr.includes('not a git repository')) {
      throw new CommandError(`git: expected a repository, got ${cwd}`);
    }
    throw error;
  }
}
