// Lint rules: correctness, the ban on HTML sinks (dataset text is text), and the one-way import matrix.
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';
import { mayImport } from './scripts/floors.mjs';

const folders = Object.keys(mayImport);
const nameOf = (folder) => folder.split('/').at(-1);

const importMatrix = folders.map((folder) => {
  const forbidden = folders.filter(
    (other) => other !== folder && !mayImport[folder].includes(other),
  );
  const packages = ['data', 'i18n', 'load', 'state'].includes(folder)
    ? ['lit', 'lit/*', '@lit/*']
    : [];
  // `data` runs without a page: of what speaks to one it takes a time limit.
  const browser = ['data', 'i18n'].includes(folder)
    ? ['**/page/**', '!**/page/in-time.js', '!**/page/tags.js']
    : [];
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                ...forbidden.map((other) => `**/${nameOf(other)}/**`),
                ...browser,
                '**/index.js',
                '**/classes.js',
              ],
              message: `src/${folder} may import only: ${mayImport[folder].join(', ') || 'nothing above it'}.`,
            },
            ...(packages.length
              ? [{ group: packages, message: `src/${folder} does not know Lit.` }]
              : []),
          ],
        },
      ],
    },
  };
});

/** HTML and script sinks. One list, so that a reader sees what is banned. */
const bannedProperties = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
];
const bannedLitImports = [
  'lit/directives/unsafe-html.js',
  'lit/directives/unsafe-svg.js',
  'lit/directives/unsafe-mathml.js',
  'lit/static-html.js',
  'lit/directives/style-map.js',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-demo/',
      'dist-cli/',
      'release/',
      'coverage/',
      '.cache/',
      'src/agenda/vtimezones.js',
      'src/agenda/windows-zones.js',
      'src/map/outlines-data.js',
      'src/search/places-index/',
      'src/search/points-index/',
    ],
  },
  js.configs.recommended,
  // Without them `no-implied-eval` does not know whose timers these are.
  { languageOptions: { globals: { setTimeout: 'readonly', setInterval: 'readonly' } } },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      // An interface that lends a class its readonly fields: `Dataset`.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      'no-undef': 'off', // TypeScript knows
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    plugins: { 'no-unsanitized': noUnsanitized },
    rules: {
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      'no-restricted-properties': [
        'error',
        ...bannedProperties.map((property) => ({
          property,
          message: 'Dataset text is text: no HTML sinks.',
        })),
        { object: 'document', property: 'write', message: 'Never.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportDeclaration[source.value=/${bannedLitImports.map((p) => p.replaceAll(/[/.]/g, '\\$&')).join('|')}/]`,
          message: 'No HTML strings and no style attributes (strict CSP).',
        },
        {
          selector: 'TaggedTemplateExpression TemplateElement[value.raw=/ style=("|\')?$/]',
          message: 'A style binding is blocked by a strict CSP: use a class or an SVG attribute.',
        },
        {
          selector:
            'AssignmentExpression > MemberExpression.left > Identifier.property[name=/^(inner|outer)HTML$/]',
          message: 'Dataset text is text: no HTML sinks.',
        },
      ],
      'lit/no-value-attribute': 'error',
      'lit/no-invalid-html': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    // Tables of the format and of words are as long as what they list.
    ignores: [
      'src/data/schema.ts',
      'src/data/schema-docs.ts',
      'src/i18n/**',
      'src/publish/table/column-names.ts',
    ],
    rules: {
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
    },
  },
  ...importMatrix,
  { files: ['scripts/**', 'test/**', '*.config.*', 'test/*.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
