import { ensureBuilt } from '#scripts/build.ts'
import { ensureElectron } from '#scripts/runtime.ts'
import { ensureLibraries, ensurePrograms, withScreen } from '#scripts/system.ts'

/**
 * Before the tests in the real window: an Electron, what it needs of the system, a screen, the program built from today's sources.
 * Playwright calls it once and what it returns at the end; the tests find the runtime in KHACH_QUEN_RUNTIME (tests/helpers/runtime.ts).
 */
export default async function prepareWindows(): Promise<() => void> {
  const [electron] = await Promise.all([ensureElectron(), ensureBuilt()])
  await ensureLibraries(electron.executable)
  if (process.platform === 'linux') await ensurePrograms({ faketime: 'faketime' }, 'A test that turns the clock')
  const screen = await withScreen()
  const runtime = {
    ...electron,
    args: [...electron.args, ...screen.args],
    environment: { ...electron.environment, ...screen.environment },
  }
  process.env.KHACH_QUEN_RUNTIME = JSON.stringify(runtime)
  return screen.close
}
