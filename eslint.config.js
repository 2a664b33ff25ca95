import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const border = (message, { types = false, only, group }) => ({
  patterns: [{ group, message, allowTypeImports: types, ...(only ?? {}) }],
});
const restrict = (...borders) => ['error', { patterns: borders.flatMap(({ patterns }) => patterns) }];

const noHostInExtension = border('The extension takes only types from the host, and only from protocol.ts.', {
  group: ['**/native-host/**', '!**/native-host/protocol.ts'],
});
const hostTypesOnly = border('Types only across this border.', { group: ['**/native-host/protocol.ts'], types: true });
const noNode = border('No Node module here.', { group: ['node:*'], types: false });
const noPlotly = border('Only extension/map/draw-map imports Plotly.', { group: ['plotly.js*'], types: true });
const noExtension = border('The host knows nothing of pages.', { group: ['**/extension/**'] });
const noScripts = border('Nothing imports from scripts.', { group: ['**/scripts/**'] });
const noMaxmind = border('Only location/ loads maxmind.', { group: ['maxmind', 'mmdb-lib'] });
const noFfi = border('Only system/ loads the FFI library.', { group: ['koffi'] });
const noBrowser = border('No browser API here.', { group: ['webextension-polyfill'], types: false });

const noPlatform = {
  selector: "MemberExpression[object.name='process'][property.name='platform']",
  message: 'Which operating system this is is asked in the choosers of sockets/, egress/ and system/ alone.',
};
const noCastOfForeignData = {
  selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
  message: 'Parse foreign data instead of casting it.',
};

const pureHost = ['native-host/**/parse-*.ts', 'native-host/connections/**/*.ts'];
const pureExtension = [
  'extension/**/parse-*.ts',
  'extension/{connection,text,validation,exit,sites,facts,store,export,map,search,overview}/**/*.ts',
];

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['native-host', 'extension', 'scripts', 'test'].map((folder) => `${folder}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'off', // noUncheckedIndexedAccess and in-place rows trip it
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/unbound-method': 'off', // objects of closures, no classes: nothing here has a `this`
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', noCastOfForeignData],
      'max-lines': ['error', 200],
    },
  },
  {
    files: ['native-host/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': restrict(noExtension, noScripts, noMaxmind, noFfi),
      'no-restricted-syntax': ['error', noPlatform, noCastOfForeignData],
    },
  },
  {
    files: ['native-host/system/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(noExtension, noScripts, noMaxmind) },
  },
  {
    files: ['native-host/location/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(noExtension, noScripts, noFfi) },
  },
  {
    files: pureHost,
    rules: { '@typescript-eslint/no-restricted-imports': restrict(noExtension, noScripts, noMaxmind, noFfi, noNode) },
  },
  {
    files: [
      'native-host/sockets/read-sockets.ts',
      'native-host/sockets/browser/open-process-reader.ts',
      'native-host/egress/system-egress.ts',
      'native-host/system/host-platform.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noCastOfForeignData] },
  },
  {
    files: ['extension/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': restrict(
        noHostInExtension,
        hostTypesOnly,
        noNode,
        noPlotly,
        noScripts,
      ),
    },
  },
  {
    files: pureExtension,
    rules: {
      '@typescript-eslint/no-restricted-imports': restrict(
        noHostInExtension,
        hostTypesOnly,
        noNode,
        noPlotly,
        noScripts,
        noBrowser,
      ),
      'no-restricted-globals': ['error', 'document', 'window', 'chrome', 'browser', 'navigator', 'location'],
    },
  },
  { files: ['extension/text/ui-language.ts'], rules: { 'no-restricted-globals': 'off' } }, // the browser tells its language
  { files: ['native-host/protocol.ts'], rules: { 'max-lines': 'off' } }, // the whole contract stands in one file
  {
    files: ['extension/map/draw-map.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': restrict(noHostInExtension, hostTypesOnly, noNode, noScripts),
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['scripts/**/*.ts', 'test/**/*.{ts,tsx}'],
    rules: { 'no-console': 'off' },
  },
);
