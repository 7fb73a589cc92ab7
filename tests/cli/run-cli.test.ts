import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { COMMANDS } from '../../src/cli/commands.js';
import { cli } from './terminal-of.js';

describe('lineage-graph', () => {
  test('without a command it lists them on standard error and fails', async () => {
    const { code, out, err } = await cli([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const name of Object.keys(COMMANDS)) expect(err).toContain(`\n  ${name} `);
  });

  test('--help is a result: on standard output', async () => {
    const { code, out, err } = await cli(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: lineage-graph COMMAND/);
    expect(await cli(['help'])).toEqual({ code, out, err });
  });

  test('--version is the version of the package', async () =>
    expect((await cli(['--version'])).out).toBe(`${version}\n`));

  test('a mistyped command gets a suggestion', async () => {
    const { code, err } = await cli(['valdate', 'x.json']);
    expect(code).toBe(2);
    expect(err).toBe('lineage-graph: no command "valdate"; did you mean "validate"?\n');
  });

  test.each([
    [['--format'], '--format: expected a value, got none'],
    [
      ['--max-warnings', '-1'],
      '--max-warnings: expected a value after an equals sign, because it begins with a dash',
    ],
    [['--quiet=yes'], '--quiet: expected no value'],
  ])('an invalid value of an option is reported in one line: %j', async (args, message) => {
    const { code, err } = await cli(['validate', '-', ...args]);
    expect({ code, err }).toEqual({ code: 2, err: `lineage-graph: validate: ${message}\n` });
  });

  test.each(['toString', '__proto__'])('%s is not a command', async (name) =>
    expect((await cli([name])).code).toBe(2),
  );
});

describe.each(Object.entries(COMMANDS))('lineage-graph %s', (name, { load }) => {
  test('--help has usage, every option, and examples that parse', async () => {
    const { options, examples } = await load();
    const { code, out } = await cli([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: lineage-graph ${name} `);
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
    expect(examples.length).toBeGreaterThan(0);
    for (const { line } of examples) expect(line).toContain(`lineage-graph ${name}`);
    expect(await cli(['help', name])).toMatchObject({ code: 0, out });
  });

  test('an unknown option is reported, with a suggestion', async () => {
    const { code, err } = await cli([name, '--hlep']);
    expect(code).toBe(2);
    expect(err).toBe(`lineage-graph: ${name}: no option --hlep; did you mean "--help"?\n`);
  });
});
