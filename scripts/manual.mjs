import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MANIFEST = 'dist/custom-elements.json';

/**
 * Fills the manual's page from the manifest of the element: `<!-- manual: attributes -->` becomes the table of attributes, and
 * below each `<div class="example">` stands its own source.
 * @type {import('vite').Plugin}
 */
export const manual = {
  name: 'manual',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.includes('<!-- manual:')
        ? withSources(html).replace(/<!-- manual: ([\w-]+) -->/g, (_, name) => tableOf(name))
        : html,
  },
};

/** Name of each table → what its rows are made of, and what its columns say. */
const TABLES = {
  attributes: {
    columns: ['Attribute', 'Property', 'Values', 'Meaning'],
    rows: ({ attributes, members }) =>
      attributes.map(({ name, fieldName, type, description }) => [
        code(name),
        code(fieldName),
        code(type.text),
        words(description ?? members.find((member) => member.name === fieldName)?.description),
      ]),
  },
  properties: {
    columns: ['Property', 'Type', 'Meaning'],
    rows: ({ members }) =>
      members
        .filter(({ kind, attribute }) => kind === 'field' && attribute === undefined)
        .map(({ name, type, description }) => [code(name), code(type.text), words(description)]),
  },
  events: {
    columns: ['Event', 'Class', 'Meaning'],
    rows: ({ events }) =>
      events.map(({ name, type, description }) => [
        code(name),
        code(type.text),
        words(description),
      ]),
  },
  methods: {
    columns: ['Method', 'Gives', 'Meaning'],
    rows: ({ members }) =>
      members
        .filter(({ kind }) => kind === 'method')
        .map(({ name, parameters = [], return: gives, description }) => [
          code(`${name}(${parameters.map((each) => each.name).join(', ')})`),
          code(gives?.type.text ?? 'void'),
          words(description),
        ]),
  },
  slots: {
    columns: ['Slot', 'Meaning'],
    rows: ({ slots }) =>
      slots.map(({ name, description }) => [
        name === '' ? '(no name)' : code(name),
        words(description),
      ]),
  },
  parts: {
    columns: ['Part', 'Meaning'],
    rows: ({ cssParts }) =>
      cssParts.map(({ name, description }) => [code(`::part(${name})`), words(description)]),
  },
  states: {
    columns: ['State', 'Meaning'],
    rows: ({ cssStates }) =>
      cssStates.map(({ name, description }) => [code(`:state(${name})`), words(description)]),
  },
  'style-properties': {
    columns: ['Custom property', 'Default', 'Meaning'],
    rows: ({ cssProperties }) =>
      cssProperties.map((property) => [
        code(property.name),
        code(property.default),
        words(property.description),
      ]),
  },
};

function tableOf(name) {
  const table = TABLES[name];
  if (!table) throw new Error(`manual: expected one of ${Object.keys(TABLES)}, got ${name}`);
  const head = table.columns.map((column) => `<th scope="col">${column}</th>`).join('');
  const body = table
    .rows(element())
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n');
  return `<div class="scroll" role="region" aria-label="${name.replace('-', ' ')}" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

function element() {
  if (!existsSync(MANIFEST)) execFileSync('npm', ['run', '-s', 'manifest'], { shell: true });
  const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  return modules[0].declarations[0];
}

function withSources(html) {
  return html.replace(
    /<div class="example">\n([\s\S]*?)\n *<\/div>/g,
    (whole, source) =>
      `${whole}\n<pre tabindex="0"><code>${escapeHtml(outdented(source))}</code></pre>`,
  );
}

function outdented(text) {
  const lines = text.split('\n');
  const margin = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)),
  );
  return lines.map((line) => line.slice(margin)).join('\n');
}

function code(text) {
  return `<code>${escapeHtml(text)}</code>`;
}

/** A sentence of a doc comment; what stands in backticks is code. */
function words(text = '') {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escapeHtml(text) {
  return text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark],
  );
}
