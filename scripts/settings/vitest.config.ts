import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Everything that needs no window: `npx vitest run -c scripts/settings/vitest.config.ts [file]`. */
export default defineConfig({
  root,
  // The npm package `electron` downloads a binary when it is imported; outside Electron nothing of it can be used anyway.
  resolve: { alias: [{ find: /^electron$/, replacement: `${root}scripts/settings/no-electron.ts` }] },
  test: {
    environment: 'node',
    include: ['tests/{rules,features,migrations,boundary}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 40_000,
    hookTimeout: 20_000,
    clearMocks: true,
    restoreMocks: true,
  },
})
