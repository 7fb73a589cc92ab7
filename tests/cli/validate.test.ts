import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

const BROKEN = `{
  "format": 1,
  "nodes": [{ "id": "llama" }, { "id": "alpaca", "domains": ["law"] }],
  "edges": [
    { "source": "llama", "target": "alpacca" }
  ]
}
`;
const SOUND = '{"format":1,"nodes":[{"id":"llama"}],"edges":[]}';
const ODD = '{"format":1,"nodes":[{"id":"llama","domains":["astrology"]}],"edges":[]}';

describe('lineage-graph validate', () => {
  test('a valid file has no problems; its size is printed on standard error', async () => {
    const folder = temporaryFolder({ 'a.json': SOUND });
    expect(await cli(['validate', 'a.json'], { cwd: folder })).toEqual({
      code: 0,
      out: '',
      err: '1 node and 0 edges: nothing wrong\n',
    });
  });

  test('a problem is reported with its file, line and column', async () => {
    const { code, out, err } = await cli(['validate', '-'], { input: BROKEN });
    expect(code).toBe(1);
    expect(out).toBe(
      '<stdin>:5:36: error: edges[0].target: no node has the id "alpacca"; did you mean "alpaca"? (format/valid)\n',
    );
    expect(err).toBe('1 file: 1 error, 0 warnings\n');
  });

  test('a duplicate key is reported with both positions, along with other problems', async () => {
    const input = BROKEN.replace('"alpaca", "domains"', '"alpaca",\n    "id": "alpacca", "domain"');
    const { code, out } = await cli(['validate', '-'], { input });
    expect(code).toBe(1);
    expect(out).toBe(
      '<stdin>:4:5: error: nodes[1].id: expected the key "id" once, got it at 3:34 and again at 4:5 (format/repeated-key)\n' +
        '<stdin>:4:32: warning: nodes[1].domain: "domain" is not a known key; did you mean "domains"? (format/unknown-word)\n',
    );
  });

  test('unknown words are warnings, which fail only with --max-warnings', async () => {
    expect(await cli(['validate', '-'], { input: ODD })).toMatchObject({
      code: 0,
      out: '<stdin>:1:47: warning: nodes[0].domains[0]: "astrology" is not a known domain (format/unknown-word)\n',
    });
    const strict = await cli(['validate', '-', '--max-warnings', '0'], { input: ODD });
    expect(strict.code).toBe(1);
    const quiet = await cli(['validate', '-', '--quiet'], { input: ODD });
    expect(quiet).toEqual({ code: 0, out: '', err: '' });
  });

  test.each([
    ['{"format": 1,\n "nodes" []}', '2:10', 'expected a colon, got "["'],
    ['', '1:1', 'expected a value, got the end of the text'],
    ['<html></html>', '1:1', 'expected a value, got "<html><"'],
    ['{"format": 1}}', '1:14', 'expected the end of the text, got "}"'],
    ['['.repeat(200_000), '1:200001', 'expected a value, got the end of the text'],
    ['\uFEFF{"format": 1,}', '1:14', 'expected a key in quotes after the comma, got "}"'],
    ['{"nodes": [1,\n]}', '2:1', 'expected a value after the comma, got "]"'],
    ['{"format": 1, // one\n}', '1:15', 'expected a key in quotes after the comma, got "// one"'],
    ['/* a */ {}', '1:1', 'expected a value, got "/* a */"'],
    ['{"format": "1', '1:12', 'expected a value, got a broken "1"'],
  ])('invalid JSON is reported with its position: %.30s', async (input, at, message) => {
    const { code, out } = await cli(['validate', '-'], { input });
    expect(code).toBe(1);
    expect(out).toMatch(`<stdin>:${at}: error: ${message}`);
    expect(out).toMatch(/\(format\/json\)\n$/);
  });

  test('unknown words and keys are reported along with errors', async () => {
    const input = `{"format":1,"edges":[{"source":"a","target":"x","methods":["tuning"]}],"nodes":[
  {"id":"a","released":"2023-13"},
  {"id":"a","domains":["astrology"]},
  {"id":"c","domain":["law"]}]}`;
    const { code, out } = await cli(['validate', '-'], { input });
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.replace(/^<stdin>:|: .*(?= \()/g, ''))).toEqual([
      '1:45 (format/valid)',
      '1:60 (format/unknown-word)',
      '2:24 (format/valid)',
      '3:9 (format/valid)',
      '3:24 (format/unknown-word)',
      '4:22 (format/unknown-word)',
      '',
    ]);
    const settings = temporaryFolder({ 'c.json': '{"rules":{"format/unknown-word":"off"}}' });
    const lint = await cli(['lint', '-', '--config', 'c.json'], { input, cwd: settings });
    expect(lint.err).toBe('1 file: 3 errors, 0 warnings\n');
  });

  test('every file is checked, also after one in another encoding', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SOUND, 'utf16le')]);
    const files = { 'a.json': BROKEN, 'b.json': ODD, 'c.json': utf16 };
    const folder = temporaryFolder(files);
    const { code, out, err } = await cli(['validate', ...Object.keys(files)], { cwd: folder });
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.split(':')[0])).toEqual(['a.json', 'b.json', '']);
    expect(err).toBe('3 files: 1 error, 1 warning\n');
  });

  test.each([
    ['in Latin-1', Buffer.from('{\n "a": "modèle"', 'latin1'), '2:11', 'E8'],
    ['in GB 18030', Buffer.from([0x22, 0xbc, 0xd2, 0xd7, 0xe5]), '1:2', 'BC'],
    ['cut within a character', Buffer.from('"模').subarray(0, 3), '1:2', 'E6'],
  ])(
    'a file %s is reported with the position of its first invalid byte',
    async (_, bytes, at, byte) => {
      const folder = temporaryFolder({ 'a.json': bytes, 'b.json': BROKEN });
      const { code, out } = await cli(['validate', 'a.json', 'b.json'], { cwd: folder });
      expect(code).toBe(1);
      const [first, second] = out.split('\n');
      expect(first).toBe(
        `a.json:${at}: error: expected text in UTF-8, got the byte ${byte}; lineage-graph import reads other encodings (format/encoding)`,
      );
      expect(second).toMatch(/^b\.json:5:36: error/);
      const stats = await cli(['stats', 'a.json'], { cwd: folder });
      expect(stats.code).not.toBe(0);
      expect(stats.err + stats.out).toContain(`a.json:${at}: `);
    },
  );

  test.each([
    [['none.json'], 'none.json: no such file or folder'],
    [['.'], '.: expected a file, got a folder'],
    [[''], 'expected the name of a file, got ""'],
    [[], 'expected lineage-graph validate FILE…, got no arguments; --help shows examples'],
    [
      ['-', '--format', 'texd'],
      '--format: expected text, json, github, sarif or markdown, got "texd"; did you mean "text"?',
    ],
    [['-', '--max-warnings', 'few'], '--max-warnings: expected a whole number, got "few"'],
  ])('what keeps it from running is exit code 2: %j', async (args, message) => {
    const folder = temporaryFolder();
    expect(await cli(['validate', ...args], { cwd: folder, input: SOUND })).toEqual({
      code: 2,
      out: '',
      err: `lineage-graph: ${message}\n`,
    });
  });

  test('a finding as JSON, as an annotation of GitHub, and in SARIF', async () => {
    const [finding] = JSON.parse((await report('json')).out) as unknown[];
    expect(finding).toEqual({
      file: '<stdin>',
      line: 5,
      column: 36,
      endLine: 5,
      endColumn: 45,
      path: 'edges[0].target',
      severity: 'error',
      rule: 'format/valid',
      message: 'no node has the id "alpacca"; did you mean "alpaca"?',
    });
    expect((await report('github')).out).toBe(
      '::error file=<stdin>,line=5,endLine=5,col=36,endColumn=45,title=format/valid::edges[0].target: no node has the id "alpacca"; did you mean "alpaca"?\n',
    );
    const { runs } = JSON.parse((await report('sarif')).out) as {
      runs: { results: { locations: { physicalLocation: { region: object } }[] }[] }[];
    };
    expect(runs[0]?.results[0]).toMatchObject({ ruleId: 'format/valid', level: 'error' });
    expect(runs[0]?.results[0]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 5,
      startColumn: 36,
      endLine: 5,
      endColumn: 45,
    });
    function report(format: string) {
      return cli(['validate', '-', '--format', format], { input: BROKEN });
    }
  });

  test('names in a file can neither move the cursor of a terminal nor end an annotation', async () => {
    const evil = 'x\u001B[2J\u009B2J\u202E\n::error::y';
    const input = JSON.stringify({ format: 1, nodes: [{ id: 'a', [evil]: 1 }], edges: [] });
    const text = await cli(['validate', '-'], { input });
    for (const character of ['\u001B', '\u009B', '\u202E']) {
      expect(text.out).not.toContain(character);
    }
    expect(text.out.trimEnd().split('\n')).toHaveLength(1);
    const github = await cli(['validate', '-', '--format', 'github'], { input });
    expect(github.out.trimEnd().split('\n')).toHaveLength(1);
  });

  test('colours only if the terminal supports them', async () => {
    const { out } = await cli(['validate', '-'], { input: BROKEN, hasColors: true });
    expect(out).toContain('\u001B[31merror\u001B[39m');
  });
});
