import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The wc rules only apply to known base classes.
const elements = { settings: { wc: { elementBaseClasses: ['LitElement'] } } };

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.vitest/', '.config/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: `${import.meta.dirname}/..`,
        // Rules ask the types what libraries declare: two thousand more names in each file are a sixth of the time.
        lib: [],
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The JSX types of React 19 are in a namespace, which can only be extended by another.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // There are no enums, as the compiler only erases types; this rule takes a tenth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['src/**/*.ts'], ...wc.configs['flat/best-practice'], ...elements },
  { files: ['src/**/*.ts'], ...wc.configs['flat/recommended'], ...elements },
  { files: ['src/**/*.ts'], ...lit.configs['flat/recommended'] },
  {
    files: ['src/**/*.ts'],
    languageOptions: { globals: globals.browser },
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'wc/guard-super-call': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/unsafe-*', 'lit/static-html.js'],
              message: 'Strings from a graph file are text, never markup.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML' },
        { property: 'outerHTML' },
        { property: 'insertAdjacentHTML' },
      ],
      'no-restricted-globals': ['error', 'eval'],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
