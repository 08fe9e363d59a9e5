/**
 * What a machine can say about the code. Named by path (`eslint -c tests/eslint.config.js`), run from the top folder.
 * How code is laid out is Prettier's business.
 */
import { dirname } from 'node:path';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const TOP_FOLDER = dirname(import.meta.dirname);

/** Text becomes markup nowhere: data, addresses and files are strangers' text, and the policy forbids inline code. */
const NO_MARKUP_FROM_TEXT = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build elements, or set textContent: text becomes markup nowhere.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTML|setHTMLUnsafe|write|writeln)$/][callee.object.name!=/^(process|stdout|stderr)$/][callee.object.property.name!=/^(stdout|stderr)$/]',
    message: 'Build elements, or set textContent: text becomes markup nowhere.',
  },
];

/** The content security policy refuses `style="…"`; what `style:name={…}` sets from script passes it. */
const NO_STYLE_ATTRIBUTES = {
  selector: "SvelteAttribute[key.name='style']",
  message: 'Use a class, or style:name={…}: the content security policy refuses style attributes.',
};

export default defineConfig(
  { ignores: ['dist/', 'portable/', 'public/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: TOP_FOLDER, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['error'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `const { camera: _, ...rest } = view` leaves a field out.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Event handlers may be asynchronous; what they leave unawaited is seen by `no-floating-promises`.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number in a text is a number in a text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**'],
    languageOptions: { globals: globals.browser },
    rules: { 'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_TEXT] },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_TEXT, NO_STYLE_ATTRIBUTES],
      // Seen from a linter, another component is of no type; svelte-check, which knows them, checks the same.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // State is replaced as a whole (`$state.raw`), so plain sets and maps are what is meant.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      // A `let` that `$props()` or a binding writes to is no mistake.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$bindable'] }],
    },
  },
  {
    // Programs run by hand speak to the person at the keyboard.
    files: ['.ci/**', 'geodata/**', 'tests/e2e/screenshots.ts', 'tests/bench/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    languageOptions: { globals: globals.node },
    // Playwright's fixtures take an empty pattern where they need nothing.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  { files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },
);
