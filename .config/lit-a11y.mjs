// The rules of eslint-plugin-lit-a11y write down what a file imports among its parser services, which Oxlint has frozen:
// they get an object of their own.
import plugin from 'eslint-plugin-lit-a11y';

export default {
  meta: { name: 'lit-a11y' },
  rules: Object.fromEntries(
    Object.entries(plugin.rules).map(([name, rule]) => [
      name,
      { ...rule, create: (context) => rule.create(withOwnServices(context)) },
    ]),
  ),
};

function withOwnServices(context) {
  const parserServices = { ...context.sourceCode.parserServices };
  const sourceCode = Object.create(context.sourceCode, {
    parserServices: { value: parserServices },
  });
  return Object.create(context, { sourceCode: { value: sourceCode } });
}
