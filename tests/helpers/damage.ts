import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import type { Random } from '#main/database/sample/random.ts'
import type { Folder } from '#main/kit/folder.ts'
import { flipBit } from '#tests/helpers/backups.ts'

export const PAGE = 4_096

/** Write-ahead logs that do not belong to the database as it is now. */
export interface StrangeLogs {
  /** Of the same firm, from earlier in its life. */
  older: string
  otherFirm: string
}

/** One way in which a disk, a copying tool or a tired memory spoils the file of a firm. */
export interface Damage {
  name: string
  spoil: (database: string, random: Random) => void
}

/** Every kind of damage, those that happen most first. */
export function damages(logs: StrangeLogs): Damage[] {
  return [
    { name: 'bit flipped', spoil: (file, random) => flipBit(file, random.whole(0, sizeOf(file) - 1)) },
    { name: 'page zeroed', spoil: (file, random) => overwrite(file, { at: aPage(file, random), bytes: Buffer.alloc(PAGE) }) },
    { name: 'bit flipped', spoil: (file, random) => flipBit(file, random.whole(0, sizeOf(file) - 1)) },
    { name: 'two pages swapped', spoil: swapPages },
    { name: 'cut off', spoil: (file, random) => truncateSync(file, random.whole(0, sizeOf(file) - 1)) },
    { name: 'bit flipped', spoil: (file, random) => flipBit(file, random.whole(0, sizeOf(file) - 1)) },
    { name: 'page of noise', spoil: (file, random) => overwrite(file, { at: aPage(file, random), bytes: noise(random) }) },
    { name: 'older log beside it', spoil: (file) => copyFileSync(logs.older, `${file}-wal`) },
    { name: 'log of another firm', spoil: (file) => copyFileSync(logs.otherFirm, `${file}-wal`) },
    { name: 'header spoilt', spoil: (file, random) => overwrite(file, { at: 0, bytes: noise(random).subarray(0, 100) }) },
  ]
}

/** What the firm's database consists of, byte for byte. */
export function bytesOf({ database }: Pick<Folder, 'database'>) {
  return ['', '-wal'].map((end) => (existsSync(database + end) ? readFileSync(database + end).toString('base64') : ''))
}

function sizeOf(file: string) {
  return readFileSync(file).length
}

function aPage(file: string, random: Random) {
  return PAGE * random.whole(0, sizeOf(file) / PAGE - 1)
}

function noise(random: Random) {
  return Buffer.from(Array.from({ length: PAGE }, () => random.whole(0, 255)))
}

function overwrite(file: string, { at, bytes }: { at: number; bytes: Buffer }) {
  const all = readFileSync(file)
  bytes.copy(all, at)
  writeFileSync(file, all)
}

/** Never the first one: that is the damage of a header. */
function swapPages(file: string, random: Random) {
  const all = readFileSync(file)
  const last = all.length / PAGE - 1
  const one = random.whole(1, last - 1) * PAGE
  const other = random.whole(one / PAGE + 1, last) * PAGE
  const kept = Buffer.from(all.subarray(one, one + PAGE))
  all.copyWithin(one, other, other + PAGE)
  kept.copy(all, other)
  writeFileSync(file, all)
}
