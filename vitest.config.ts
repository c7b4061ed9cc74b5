import { defineConfig } from 'vitest/config'

// Sources are resolved as sources everywhere: in tests, and in the setup that runs before them.
const fromSource = { resolve: { conditions: ['source'], externalConditions: ['source'] } }

export default defineConfig({
  oxc: { jsx: { development: false } },
  ssr: fromSource,
  environments: { __vitest__: fromSource },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    globalSetup: ['src/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
