import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, ext4 in a file, whose power can be cut: whatever was not written through to it is gone. */
export interface MortalDisk {
  path: string
  /**
   * From now on nothing more reaches the disk, not even what the system had taken already. Answers the nanosecond (`process.hrtime.bigint()`
   * of any process) before which the power was certainly on: what was said later, no office would have heard.
   */
  cutPower: () => bigint
  /** The power is back. Nobody may have a file of it open. */
  comeBack: () => void
  close: () => void
}

/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: the journal in memory is thrown away as well. */
const cut = `import fcntl, os, struct, sys, time
folder = os.open(sys.argv[1], os.O_RDONLY)
print(time.monotonic_ns())
fcntl.ioctl(folder, 0x8004587d, struct.pack('I', 2))`

/** Makes one and tries it, or says why this machine has none. */
export function mortalDisk(megabytes: number): MortalDisk | { reason: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { reason: 'only root on Linux may mount a disk of its own' }
  const home = mkdtempSync(join(tmpdir(), 'khach-quen-power-'))
  const [image, path] = [join(home, 'disk'), join(home, 'mounted')]
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const mount = () => run('mount', '-o', 'loop', image, path)
  const disk: MortalDisk = {
    path,
    cutPower: () => BigInt(run('python3', '-c', cut, path).toString().trim()),
    comeBack() {
      run('umount', path)
      // Whoever copied our mounts meanwhile (each sandbox does) still holds the dead one, and the system would give it to us again.
      run('cp', '--sparse=always', image, `${image}-next`)
      renameSync(`${image}-next`, image)
      mount()
    },
    close() {
      run('umount', '--lazy', path)
      rmSync(home, { recursive: true, force: true })
    },
  }
  try {
    mkdirSync(path)
    writeFileSync(image, '')
    truncateSync(image, megabytes * 1_048_576)
    run('mkfs.ext4', '-q', '-F', image)
    mount()
    disk.cutPower()
    disk.comeBack()
    return disk
  } catch (error) {
    return { reason: String(error).replaceAll(/\s+/g, ' ') }
  }
}
