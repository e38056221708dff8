export default {
  testEnvironment: 'node',
  // All of the code, not the tests alone: what a changed file belongs to, and what no test loads, is looked up here.
  roots: ['__tests__', 'src', 'rehearsal', 'faults', 'scripts'].map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/__tests__/**/*.test.ts'],
  testSequencer: '<rootDir>/scripts/longest-first.js',
  // A machine that is busy with other things is no failure.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
}
