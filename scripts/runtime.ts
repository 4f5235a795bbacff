import { officialElectron } from '#scripts/runtime/official.ts'
import { standInElectron } from '#scripts/runtime/stand-in.ts'

/** An Electron that can be started: `spawn(executable, [...args, projectFolder, ...ownArguments], { env: { ...process.env, ...environment } })`. */
export type ElectronRuntime = {
  executable: string
  /** `stand-in`: an older Electron for development and tests where the official one cannot be downloaded; never shipped. */
  kind: 'official' | 'stand-in'
  version: string
  args: string[]
  environment: Record<string, string>
}

/**
 * Finds or prepares an Electron, the official one of package.json first. Says in one line when it has to stand in.
 * The first time may take minutes (download, compiling SQLite for the stand-in); later calls take milliseconds.
 * @throws Error with a sentence that says what to do when there is no Electron to be had
 */
export async function ensureElectron(): Promise<ElectronRuntime> {
  // Chromium refuses its sandbox to root; everybody else keeps it.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const official = await officialElectron()
  if (official.found)
    return { kind: 'official', executable: official.executable, version: official.version, args, environment: {} }
  const standIn = await standInElectron(official)
  return { kind: 'stand-in', args, ...standIn }
}
