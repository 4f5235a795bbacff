import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/**
 * The real Electron window. One worker: each test starts a whole program.
 * Alone: `npx playwright test -c scripts/settings/playwright.config.ts [file]`.
 */
export default defineConfig({
  globalSetup: folder('scripts/settings/windows.ts'),
  testDir: folder('tests/e2e'),
  // It looks at a screen through X11; Windows and macOS packages are tried on those systems, by hand, before a release.
  testIgnore: process.platform === 'linux' ? [] : ['**/packaged.spec.ts', '**/reliability*.spec.ts', '**/notifications.spec.ts'],
  outputDir: folder('test-results'),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.KHACH_QUEN_E2E_RESULT
    ? [['list'], ['json', { outputFile: process.env.KHACH_QUEN_E2E_RESULT }]]
    : [['list']],
})
