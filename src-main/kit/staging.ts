import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Staging } from '#shared/features/imports/jobs.ts'
import type { DataKey } from './dataKey.ts'
import type { Folder } from './folder.ts'

/** Whose rows pass through a staging file. */
export interface StagingOffice {
  folder: Folder
  nativeBinding: string | undefined
  key: DataKey | undefined
}

/** A place for rows on their way in or out. Where the data is encrypted they are too: a kill leaves the file lying. */
export function newStaging({ folder, nativeBinding, key }: StagingOffice, name: string): Staging {
  mkdirSync(folder.temporary, { recursive: true, mode: 0o700 })
  return { staging: join(folder.temporary, name), nativeBinding, stagingKey: key && randomBytes(32).toString('hex') }
}
