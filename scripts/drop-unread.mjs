import MagicString from 'magic-string';

/** Expressions without side effects. */
const PLAIN = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'Identifier', 'Literal']);

/**
 * Removes values that are assigned but never read, such as the prototype of an unused function: bundlers and minifiers
 * keep them, since an assignment might call a setter. Nothing built here has any.
 * @type {import('vite').Plugin}
 */
export const dropUnread = {
  name: 'drop-unread',
  renderChunk(code) {
    const lean = withoutUnread(code, this.parse(code));
    return lean.hasChanged()
      ? { code: lean.toString(), map: lean.generateMap({ hires: true }) }
      : null;
  },
};

/** @param {string} code code of a module, whose top level no other script sees */
function withoutUnread(code, { body }) {
  const settings = [];
  const declared = new Map();
  const waiting = [];
  for (const statement of body) {
    const name = nameSet(statement);
    const declarations = name === null ? namesDeclared(statement) : [];
    if (name !== null) settings.push({ name, statement });
    else if (declarations.length > 0) {
      for (const [id, node] of declarations) declared.set(id, node);
    } else waiting.push(statement);
  }
  for (const { name, statement } of settings) if (!declared.has(name)) waiting.push(statement);
  const read = new Set();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const name of namesIn(node)) {
      if (read.has(name)) continue;
      read.add(name);
      if (declared.has(name)) waiting.push(declared.get(name));
      for (const setting of settings) if (setting.name === name) waiting.push(setting.statement);
    }
  }
  const lean = new MagicString(code);
  for (const { name, statement } of settings) {
    if (declared.has(name) && !read.has(name)) lean.remove(statement.start, statement.end);
  }
  return lean;
}

/** The top-level name whose property a statement assigns, if it does nothing else; otherwise null. */
function nameSet({ type, expression }) {
  if (type !== 'ExpressionStatement' || expression.type !== 'AssignmentExpression') return null;
  const { operator, left, right } = expression;
  if (operator !== '=' || left.type !== 'MemberExpression' || left.computed) return null;
  const target =
    left.object.type === 'MemberExpression' && !left.object.computed
      ? left.object.object
      : left.object;
  return target.type === 'Identifier' && isPlain(right) ? target.name : null;
}

/** The names that a statement declares, each with its part of the statement, if it does nothing else. */
function namesDeclared(statement) {
  if (statement.type === 'FunctionDeclaration') return [[statement.id.name, statement]];
  if (statement.type !== 'VariableDeclaration') return [];
  const plain = statement.declarations.filter(
    ({ id, init }) => id.type === 'Identifier' && (!init || isPlain(init)),
  );
  return plain.length === statement.declarations.length
    ? plain.map((declaration) => [declaration.id.name, declaration])
    : [];
}

function isPlain(node) {
  if (node.type === 'MemberExpression') return !node.computed && isPlain(node.object);
  if (node.type === 'ArrayExpression')
    return node.elements.every((element) => element && isPlain(element));
  if (node.type !== 'ObjectExpression') return PLAIN.has(node.type);
  return node.properties.every(
    ({ type, computed, value }) => type === 'Property' && !computed && isPlain(value),
  );
}

/** Every name in a part of a program, including shadowed ones, which only keeps more than necessary. */
function* namesIn(node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'Identifier') yield node.name;
  for (const key of Object.keys(node)) {
    // Property names are not variables of the module.
    if (
      node.computed === false &&
      !node.shorthand &&
      ((key === 'property' && node.type === 'MemberExpression') ||
        (key === 'key' && node.type === 'Property'))
    )
      continue;
    yield* namesIn(node[key]);
  }
}
