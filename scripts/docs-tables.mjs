/** A placeholder for a table in a document, with its current content. */
const BLOCK = /(<!-- table: ([\w ]+) -->\n)[\s\S]*?(<!-- \/table -->)/g;

/**
 * Fills the generated tables of a document.
 * @param {string} text Markdown, with a block `<!-- table: NAME -->` … `<!-- /table -->` for each
 * @param {Readonly<Record<string, string>>} tables
 * @throws Error for an unknown name
 */
export function fillTables(text, tables) {
  return text.replace(BLOCK, (_, start, name, end) => {
    if (!(name in tables)) throw new Error(`expected one of ${Object.keys(tables)}, got ${name}`);
    return `${start}\n${tables[name]}\n\n${end}`;
  });
}

/**
 * Tables of the element's public members.
 * @param {object} manifest the custom elements manifest of a build
 */
export function elementTablesOf(manifest) {
  const { attributes, members, events, slots, cssParts, cssStates, cssProperties } =
    manifest.modules[0].declarations[0];
  const describedBy = ({ description }) => description ?? '';
  const typed = ({ type }) => code(type.text);
  return {
    attributes: table(
      ['attribute', 'property', 'values', 'meaning'],
      attributes.map((attribute) => [
        code(attribute.name),
        code(attribute.fieldName),
        typed(attribute),
        attribute.description ??
          describedBy(members.find(({ name }) => name === attribute.fieldName)),
      ]),
    ),
    properties: table(
      ['property', 'type', 'meaning'],
      members
        .filter(({ kind, attribute }) => kind === 'field' && attribute === undefined)
        .map((attribute) => [code(attribute.name), typed(attribute), describedBy(attribute)]),
    ),
    events: table(
      ['event', 'class', 'meaning'],
      events.map((event) => [code(event.name), typed(event), describedBy(event)]),
    ),
    methods: table(
      ['method', 'returns', 'meaning'],
      members
        .filter(({ kind }) => kind === 'method')
        .map(({ name, parameters = [], return: returned, description = '' }) => [
          code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
          code(returned?.type.text ?? 'void'),
          description,
        ]),
    ),
    slots: table(
      ['slot', 'meaning'],
      slots.map((slot) => [slot.name === '' ? '(default)' : code(slot.name), describedBy(slot)]),
    ),
    parts: table(
      ['part', 'meaning'],
      cssParts.map((part) => [code(`::part(${part.name})`), describedBy(part)]),
    ),
    states: table(
      ['state', 'meaning'],
      cssStates.map((state) => [code(`:state(${state.name})`), describedBy(state)]),
    ),
    'custom properties': table(
      ['custom property', 'default', 'meaning'],
      cssProperties.map((property) => [
        code(property.name),
        code(property.default),
        describedBy(property),
      ]),
    ),
  };
}

/**
 * Tables of the keys of a graph file.
 * @param {object} schema its JSON Schema
 */
export function formatTablesOf(schema) {
  const { nodes, edges, views, vocabulary } = schema.properties;
  const [node, edge, view] = [nodes.items, edges.items, views.items];
  return {
    file: keyTable(schema),
    node: keyTable(node),
    variant: keyTable(node.properties.variants.items),
    links: keyTable(node.properties.links),
    benchmark: keyTable(node.properties.benchmarks.items),
    usage: keyTable(node.properties.usage),
    edge: keyTable(edge),
    source: keyTable(edge.properties.sources.items),
    view: keyTable(view),
    step: keyTable(view.properties.steps.items),
    vocabulary: keyTable(vocabulary),
    words: table(
      ['vocabulary', 'built-in words'],
      [
        ['relations', edge.properties.relation],
        ['methods', edge.properties.methods.items],
        ['domains', node.properties.domains.items],
        ['licenseClasses', node.properties.licenseClass],
        ['modalities', node.properties.modalities.items],
      ].map(([name, { anyOf }]) => [
        code(name),
        anyOf
          .flatMap((item) => item.enum ?? [])
          .map(code)
          .join(', '),
      ]),
    ),
  };
}

function keyTable({ properties, required = [] }) {
  return table(
    ['key', 'type', 'meaning'],
    Object.entries(properties).map(([key, value]) => [
      required.includes(key) ? `**${code(key)}**, required` : code(key),
      typeOf(key, value),
      value.description ?? '',
    ]),
  );
}

/** Keys whose value has a table of its own, below the heading of this name. */
const SECTIONS = new Map([
  ['vocabulary', 'vocabulary'],
  ['nodes', 'a-node'],
  ['edges', 'an-edge'],
  ['views', 'a-view'],
  ['variants', 'variants'],
  ['links', 'links'],
  ['benchmarks', 'benchmarks'],
  ['usage', 'usage'],
  ['sources', 'sources'],
  ['steps', 'steps'],
]);

/** A type in plain English. */
function typeOf(key, { type, const: only, enum: words, anyOf, items, pattern }) {
  const section = SECTIONS.get(key);
  if (section) return `${type === 'array' ? 'list of ' : ''}[${key}](#${section})`;
  if (only !== undefined) return code(JSON.stringify(only));
  if (words) return words.map(code).join(', ');
  if (anyOf?.some((schema) => schema.type === 'object')) return 'text';
  if (anyOf) return '[word](#vocabulary)';
  if (type === 'object') return 'object';
  if (type !== 'array') return pattern?.includes('02-29') ? 'date' : type;
  const item = typeOf('', items);
  return `list of ${item.startsWith('[') ? item.replace(']', 's]') : `${item}s`}`;
}

function table(columns, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text) {
  return `\`${text}\``;
}
