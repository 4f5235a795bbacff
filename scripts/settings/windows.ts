import { ensureBuilt } from '#scripts/build.ts'
import { ensureElectron } from '#scripts/runtime.ts'
import { ensureLibraries, ensurePrograms, withScreen } from '#scripts/system.ts'

/** By package: what turns the clock, carries messages of a desktop, and shows its notifications. */
const desktopPrograms = { faketime: 'faketime', 'dbus-daemon': 'dbus', 'dbus-monitor': 'dbus', dunst: 'dunst' }

/**
 * Before the tests in the real window: an Electron, what it needs of the system, a screen, the program built from today's sources.
 * Playwright calls it once and what it returns at the end; the tests find the runtime in KHACH_QUEN_RUNTIME (tests/helpers/runtime.ts).
 */
export default async function prepareWindows(): Promise<() => void> {
  const [electron] = await Promise.all([ensureElectron(), ensureBuilt()])
  await ensureLibraries(electron.executable)
  if (process.platform === 'linux') await ensurePrograms(desktopPrograms, 'What tests do to the clock and to the desktop')
  const screen = await withScreen()
  const runtime = {
    ...electron,
    args: [...electron.args, ...screen.args],
    environment: { ...electron.environment, ...screen.environment },
  }
  process.env.KHACH_QUEN_RUNTIME = JSON.stringify(runtime)
  return screen.close
}
