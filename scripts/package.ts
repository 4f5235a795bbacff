import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, Platform } from 'electron-builder'
import { ensureBuilt } from '#scripts/build.ts'
import { ensureElectron } from '#scripts/runtime.ts'
import { root } from '#scripts/steps.ts'

/**
 * Packages the program for this machine's own system, as electron-builder.yml says, into dist/.
 * Around the stand-in Electron it makes only an unpacked folder to try out: that must never be given to anybody.
 * @returns the executable to start on Linux, else the folder of the installers
 */
export async function packageProgram(): Promise<string> {
  const [electron] = await Promise.all([ensureElectron(), ensureBuilt()])
  const standIn = electron.kind === 'stand-in'
  if (standIn)
    console.log(
      `Packaging around Electron ${electron.version}, which stands in for the official one: for testing only, not to be shipped.`,
    )
  process.env.KHACH_QUEN_PACKAGE_SQLITE = electron.environment.KHACH_QUEN_SQLITE_BINDING ?? ''
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(),
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      ...(standIn ? { electronVersion: electron.version, electronDist: dirname(electron.executable) } : {}),
    },
  })
  return process.platform === 'linux' ? join(root, 'dist', 'linux-unpacked', 'khach-quen') : join(root, 'dist')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`Ready: ${await packageProgram()}`)
}
