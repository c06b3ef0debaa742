export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.config.ts' },
  mutate: ['src/scale/gaps.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  reporters: ['clear-text'],
  ignorePatterns: ['dist', 'build', 'coverage', 'site', 'bench', 'api', 'docs'],
  tempDirName: 'node_modules/.cache/stryker',
};
