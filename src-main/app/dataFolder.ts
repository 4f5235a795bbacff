import { app } from 'electron'
import { join, resolve } from 'node:path'

export interface DataFolder {
  path: string
  /** What Chromium keeps for itself: window size, caches. Nothing of the firm. */
  window: string
}

/** Where the firm's data lies: `--data-dir <folder>`, else KHACH_QUEN_DATA_DIR, else the usual place for this user. */
export function dataFolderOf(args: string[], environment: NodeJS.ProcessEnv): DataFolder {
  const path = resolve(argumentOf(args, '--data-dir') ?? environment['KHACH_QUEN_DATA_DIR'] ?? join(app.getPath('appData'), 'Khách Quen'))
  return { path, window: join(path, 'window') }
}

function argumentOf(args: string[], name: string) {
  const inOne = args.find((argument) => argument.startsWith(`${name}=`))
  if (inOne) return inOne.slice(name.length + 1)
  const at = args.indexOf(name)
  return at === -1 ? undefined : args[at + 1]
}
