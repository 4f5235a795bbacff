import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/** Every switch that is built into the executable and nobody can set back from outside: who runs our program gets our program and nothing else. */
export const fuses: Record<FuseV1Options, boolean> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/**
 * Sets all fuses of a packaged program.
 * The official Electron must have exactly these: one it lacks, or a new one nobody has decided about, is an error.
 * The stand-in is older and gets those it has.
 */
export async function setFuses(executable: string, kind: 'official' | 'stand-in'): Promise<void> {
  if (kind === 'official') {
    const resetAdHocDarwinSignature = process.platform === 'darwin'
    await flipFuses(executable, { version: FuseVersion.V1, strictlyRequireAllFuses: true, resetAdHocDarwinSignature, ...fuses })
    return
  }
  const present = await readFuses(executable)
  const known = Object.fromEntries(Object.entries(fuses).filter(([fuse]) => fuse in present))
  await flipFuses(executable, { version: FuseVersion.V1, ...known })
}

/** The fuses an executable has, and whether each is on. */
export async function readFuses(executable: string): Promise<Partial<Record<FuseV1Options, boolean>>> {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable)
  return Object.fromEntries(Object.entries(wire).map(([fuse, state]) => [fuse, state === FuseState.ENABLE]))
}
