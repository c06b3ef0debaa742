import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

const BROWSER_GLOBALS = globals(
  'document window parent customElements HTMLElement requestAnimationFrame location getComputedStyle PointerEvent CanvasRenderingContext2D MutationObserver ResizeObserver URLSearchParams',
);
const NODE_GLOBALS = globals(
  'process console URL fetch performance setTimeout clearTimeout setInterval clearInterval Buffer AbortSignal structuredClone',
);

/** Single d3 packages would enter the bundle twice; the unsafe directives parse HTML. */
const RESTRICTED_IMPORTS = {
  patterns: [
    { group: ['d3-*'], message: "Import by name from 'd3'." },
    {
      group: [
        'lit/directives/unsafe-*',
        'lit/static-html.js',
        'lit-html',
        'lit-html/*',
        'lit-element',
        '@lit/*',
        '!@lit/react',
      ],
      message: "Import from 'lit', and only what does not parse HTML.",
    },
  ],
};

const PARSES_HTML = [
  'innerHTML',
  'outerHTML',
  'srcdoc',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
];

/** A comment begins with its subject. A preposition or a clause before it leaves the reader to guess what it is about. */
const BEFORE_A_SUBJECT =
  /^\*?\s*(?:About|Above|Across|After|Against|Along|Among|Around|As|At|Because|Before|Behind|Below|Beside|Besides|Between|Beyond|By|Despite|During|For|From|If|In|Inside|Into|Like|Near|Of|On|Once|Out of|Outside|Over|Per|Since|Through|To|Toward|Towards|Under|Unless|Unlike|Until|Up to|Upon|Via|While|With|Within|Without)\b/;

const subjectFirst = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program: () => {
      let lineBefore;
      for (const comment of context.sourceCode.getAllComments()) {
        // A line that goes on with the sentence of the line before begins as it likes.
        const goesOn = comment.type === 'Line' && lineBefore?.loc.end.line === comment.loc.start.line - 1;
        if (comment.type === 'Line') lineBefore = comment;
        if (!goesOn && BEFORE_A_SUBJECT.test(comment.value.replaceAll(/\n\s*\*/g, ' ').trimStart()))
          context.report({ loc: comment.loc, message: 'Begin the comment with its subject.' });
      }
    },
  }),
};

export default defineConfig(
  {
    ignores: [
      'build/',
      'coverage/',
      'dist/',
      'shots/',
      'apps/site/.vitepress/cache/',
      'apps/site/.vitepress/dist/',
      'tests/frameworks/*/',
      // Types of a style sheet; no module of this project imports it.
      'assets/themes/css.d.ts',
      '**/__snapshots__/',
    ],
  },
  // Rules hold without exception: a comment cannot switch one off.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  js.configs.recommended,
  {
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      // A fixture of Playwright that needs no other takes an empty one.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['{src,apps,config,demo,bin,tools,tests/bench}/**', '*.config.*'],
    // The schema describes the fields of a dataset.
    ignores: ['src/dataset/data/dataset.ts'],
    plugins: { comments: { rules: { 'subject-first': subjectFirst } } },
    rules: { 'comments/subject-first': 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [
      typescript.configs.strictTypeChecked,
      typescript.configs.stylisticTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      // React keeps the tags of its JSX in one.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // Index access is checked by the compiler; where an index is known to be good, `!` says so and costs nothing.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An iterator over a large column is slow in code that has just begun to run, as all is before a first picture.
      '@typescript-eslint/prefer-for-of': 'off',
      // A global interface grows by an interface that extends what is given.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-imports': ['error', RESTRICTED_IMPORTS],
    },
  },
  // The site is a package of its own, whose packages may not be there: without them nothing is known of its types.
  {
    files: ['apps/site/**/*.ts'],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ['{src,apps/make}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...PARSES_HTML.map((property) => ({ property, message: 'It parses HTML.' })),
      ],
      'no-restricted-globals': ['error', { name: 'DOMParser', message: 'It parses HTML.' }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Its `equal` is typed as a promise for snapshots only; what else is a promise still needs its `await`.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['Equal'] }],
    },
  },
  {
    files: ['tests/unit/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@open-wc/testing', message: "It needs a browser: take expect from 'chai'; see docs/tests.md." },
          ],
          ...RESTRICTED_IMPORTS,
        },
      ],
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: { ...NODE_GLOBALS } } },
  // Their page callbacks run in the browser.
  {
    files: [
      'tests/bench/**/*.mjs',
      'demo/**/*.js',
      'apps/site/*.mjs',
      'assets/templates/*.js',
      'tests/{deep,e2e,frameworks}/**/*.mjs',
      'tools/shots.mjs',
    ],
    languageOptions: { globals: { ...BROWSER_GLOBALS } },
  },
  {
    files: ['apps/make/service-worker.js'],
    languageOptions: { globals: globals('addEventListener caches self location') },
  },
  prettier,
);

function globals(names) {
  return Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));
}
