// What the compiler does not see: promises nobody waits for, loose comparisons, dead names.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/lib/wire.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      // Most maps and sets here are made anew with what they are derived from, and never changed.
      'svelte/prefer-svelte-reactivity': 'off',
      // The draft and the compared pages are built by the page itself: thousands of paragraphs.
      'svelte/no-dom-manipulating': 'off',
      // A space between two inline elements is written so that the formatter keeps it.
      'svelte/no-useless-mustaches': 'off',
      // The compiler says which of these comments are needed, and this rule says otherwise.
      'svelte/no-unused-svelte-ignore': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // Plain configuration, which no project of TypeScript includes.
    files: ['**/*.js'],
    ...ts.configs.disableTypeChecked,
  },
);
