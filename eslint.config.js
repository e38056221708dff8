import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'

/** What Node has without an import, as far as the scripts use it. */
const NODE_GLOBALS = ['process', 'console', 'Buffer', 'URL', 'fetch', 'AbortSignal']
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'examples/**', 'rehearsal/descriptions/**', '.demo/**'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/return-await': ['error', 'always'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: Object.fromEntries([...NODE_GLOBALS, ...TIMERS].map((name) => [name, 'readonly'])) },
  },
)
