import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** An element with one fault for each plugin that Oxlint runs in JavaScript. */
const FAULTY = `
import { html, LitElement } from 'lit';

export class FaultyElement extends LitElement {
  constructor() {
    super();
    this.setAttribute('title', 'wc');
  }

  override render() {
    return html\`<img src="lit-a11y.png" /><p class="\${'lit'}"></p>\`;
  }
}
`;

const folder = mkdtempSync(join(tmpdir(), 'lineage-lint-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The codes of Oxlint's findings in a text as a file of `src`, with the settings of this project. */
function findingsIn(text: string): readonly string[] {
  for (const settings of ['.oxlintrc.json', '.config/lit-a11y.mjs']) {
    cpSync(settings, join(folder, settings), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/faulty-element.ts'), text);
  const program = resolve('node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--format=json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { code: string }[] };
  return diagnostics.map(({ code }) => code).toSorted();
}

test('faults in an element and in its template are found by the plugins for Lit, accessibility and custom elements', () => {
  expect(findingsIn(FAULTY)).toEqual([
    'lit(quoted-expressions)',
    'lit-a11y(alt-text)',
    'wc(no-constructor-attributes)',
  ]);
});
