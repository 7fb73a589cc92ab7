// Configuration of `cem analyze`, which writes the manifest of <lineage-graph> and data for editors to dist.
import { readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { STYLE_PROPERTIES } from '../scripts/style-properties.mjs';

const ELEMENT = 'src/element/lineage-graph-element.ts';
/** The base class with the element's inherited members. */
const BASE = 'src/element/element-attributes.ts';
const VIEW_STATE = 'src/state/view-state.ts';
const THEME = 'src/components/ui/theme.styles.ts';
/** The module that exports the class. */
const MODULE = 'dist/index.js';

/** Type → the constant of {@link VIEW_STATE} that lists its values. */
const CHOICES = { Layout: 'LAYOUTS', Direction: 'DIRECTIONS' };

/** Decorators of private members. */
const INNER = new Set(['state', 'query', 'queryAll', 'queryAssignedElements']);

/** Keeps only the public members of the public element, and adds the custom properties of its theme. */
const publicOnly = {
  name: 'public-only',
  analyzePhase({ node, moduleDoc, ts }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
    const inner = new Set(
      node.members
        .filter((member) => (ts.getDecorators(member) ?? []).some(isInner))
        .map((member) => member.name?.getText()),
    );
    if (declaration) declaration.inner = inner;
  },
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ path }) => path === ELEMENT,
    );
    for (const module of customElementsManifest.modules) {
      module.path = MODULE;
      for (const { declaration } of module.exports ?? []) declaration.module &&= MODULE;
      for (const declaration of module.declarations ?? []) {
        const { inner } = declaration;
        delete declaration.inner;
        delete declaration.superclass;
        declaration.members = (declaration.members ?? []).filter(
          ({ name, privacy, static: isStatic }) =>
            !inner?.has(name) && privacy === undefined && !isStatic && !name.startsWith('#'),
        );
        for (const entry of [...declaration.members, ...(declaration.attributes ?? [])]) {
          delete entry.inheritedFrom;
          if (entry.type) entry.type.text = spelledOut(entry.type.text);
        }
        declaration.events = (declaration.events ?? []).filter(({ name }) => name !== undefined);
        declaration.cssProperties = cssPropertiesOf(readFileSync(THEME, 'utf8'));
      }
    }
  },
};

/** Expands a type to its values, for readers of the manual. */
function spelledOut(type) {
  const text = readFileSync(VIEW_STATE, 'utf8');
  return type.replace(/\b(?:Layout|Direction)\b/g, (name) => {
    const values = new RegExp(`const ${CHOICES[name]} = \\[([^\\]]+)\\]`).exec(text)?.[1];
    if (!values) throw new Error(`${VIEW_STATE}: expected ${CHOICES[name]}, got nothing of it`);
    return values.trim().split(/,\s*/).join(' | ');
  });
}

function isInner({ expression }) {
  return INNER.has((expression.expression ?? expression).getText());
}

/**
 * The custom properties of the theme, with their defaults. @throws Error if one has no description, or does not exist
 */
function cssPropertiesOf(theme) {
  const defaults = new Map(
    [...theme.matchAll(/^ {4}(--lineage-[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [
      name,
      value.replace(/\s+/g, ' '),
    ]),
  );
  const odd = [...new Set([...defaults.keys(), ...Object.keys(STYLE_PROPERTIES)])].filter(
    (name) => !defaults.has(name) || !(name in STYLE_PROPERTIES),
  );
  if (odd.length > 0) {
    throw new Error(`expected the same custom properties in the theme and the manual, got ${odd}`);
  }
  return Object.entries(STYLE_PROPERTIES).map(([name, description]) => ({
    name,
    description,
    default: defaults.get(name),
  }));
}

export default {
  globs: [ELEMENT, BASE],
  outdir: 'dist',
  litelement: true,
  plugins: [
    publicOnly,
    customElementVsCodePlugin({ outdir: 'dist', cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
