import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

const GOOD = '{"format":1,"nodes":[{"id":"a"}],"edges":[]}';
const BAD = '{"format":1,"nodes":[{"id":1}],"edges":[]}';

/** A command that watches `a.json` for the duration of the test. */
function watched(args: readonly string[]) {
  const cwd = temporaryFolder({ 'a.json': GOOD });
  const controller = new AbortController();
  const output = { rounds: 0, text: '', wake: (): void => undefined };
  const ended = cli([...args, '--watch', 'a.json'], {
    cwd,
    signal: controller.signal,
    onOut: (text) => void (output.text += text),
    onErr: (text) => {
      if (text.startsWith('watching')) {
        output.rounds++;
        output.wake();
      } else output.text += text;
    },
  });
  const end = () => {
    controller.abort();
    return ended;
  };
  onTestFinished(() => void end());
  /** The output until the command waits for the n-th time. */
  const round = async (count: number): Promise<string> => {
    while (output.rounds < count) await new Promise<void>((resolve) => (output.wake = resolve));
    const { text } = output;
    output.text = '';
    return text;
  };
  return { file: join(cwd, 'a.json'), cwd, round, end };
}

describe('--watch', () => {
  test('runs again when the file is saved in place or replaced, and exits with the code of the last run', async () => {
    const { file, cwd, round, end } = watched(['validate']);
    expect(await round(1)).toBe('1 node and 0 edges: nothing wrong\n');
    writeFileSync(file, BAD);
    expect(await round(2)).toContain('a.json:1:28: error: nodes[0].id');
    writeFileSync(join(cwd, 'draft'), GOOD);
    renameSync(join(cwd, 'draft'), file);
    expect(await round(3)).toBe('1 node and 0 edges: nothing wrong\n');
    writeFileSync(file, BAD);
    await round(4);
    expect((await end()).code).toBe(1);
  });

  test('a deleted file is reported, and waited for', async () => {
    const { file, round, end } = watched(['lint']);
    await round(1);
    rmSync(file);
    expect(await round(2)).toBe('lineage-graph: a.json: no such file or folder\n');
    writeFileSync(file, GOOD);
    expect(await round(3)).toContain('evidence/no-source');
    await end();
  });

  test('a picture is drawn again', async () => {
    const { file, round, end } = watched(['render', '--bare']);
    expect(await round(1)).toContain('>a</text>');
    writeFileSync(file, GOOD.replace('"a"', '"b"'));
    expect(await round(2)).toContain('>b</text>');
    expect((await end()).code).toBe(0);
  });

  test('rejects standard input and commands that make no sense to repeat', async () => {
    expect(await cli(['lint', '--watch', '-'])).toMatchObject({
      code: 2,
      err: 'lineage-graph: --watch: expected files, got standard input\n',
    });
    expect((await cli(['fmt', '--watch', 'a.json'])).err).toContain('fmt: no option --watch');
  });
});
