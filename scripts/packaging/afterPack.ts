import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AfterPackContext } from 'electron-builder'
import { setFuses } from '#scripts/packaging/fuses.ts'

/** electron-builder calls this when the program lies unpacked in its folder, before it is signed and wrapped into an installer. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  const { electronPlatformName: platform, appOutDir, packager } = context
  const standInBinding = process.env.KHACH_QUEN_PACKAGE_SQLITE
  if (standInBinding) makeStandInLikeOfficial(appOutDir, standInBinding)
  const { productFilename } = packager.appInfo
  const names: Record<string, string> = { darwin: `${productFilename}.app`, win32: 'khach-quen.exe' }
  await setFuses(join(appOutDir, names[platform] ?? 'khach-quen'), standInBinding ? 'stand-in' : 'official')
}

/** Takes out what makes the stand-in a development Electron, and gives it the better-sqlite3 it can load. */
function makeStandInLikeOfficial(folder: string, binding: string): void {
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true })
  rmSync(join(folder, 'better_sqlite3.node'), { force: true })
  copyFileSync(binding, join(folder, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'))
}
