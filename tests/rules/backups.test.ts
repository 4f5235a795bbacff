import { describe, expect, it } from 'vitest'
import { backupIsOld, backupsToDrop, isDue, secondPlaceIsOld } from '#shared/features/backups/rules.ts'
import type { BackupReason } from '#shared/features/backups/schema.ts'
import { momentOf } from '#tests/helpers/world.ts'

const now = momentOf('2026-11-22 17:00')

describe('of all backups', () => {
  it.each([
    {
      what: 'everything of the last 24 hours stays',
      made: ['2026-11-22 16:00', '2026-11-22 15:00', '2026-11-21 17:30'],
      dropped: [],
    },
    {
      what: 'of each day before, the last one stays',
      made: ['2026-11-20 17:00', '2026-11-20 16:00', '2026-11-20 08:00', '2026-11-19 17:00'],
      dropped: ['2026-11-20 16:00', '2026-11-20 08:00'],
    },
    {
      what: 'after 14 days one of each week stays',
      made: ['2026-11-22 16:00', '2026-11-06 17:00', '2026-11-05 17:00', '2026-11-02 17:00'],
      dropped: ['2026-11-05 17:00', '2026-11-02 17:00'],
    },
    {
      what: 'after 8 weeks one of each month stays',
      made: ['2026-11-22 16:00', '2026-08-31 17:00', '2026-08-20 17:00', '2026-08-03 17:00'],
      dropped: ['2026-08-20 17:00', '2026-08-03 17:00'],
    },
    { what: 'after 12 months they go', made: ['2026-11-22 16:00', '2025-10-30 17:00'], dropped: ['2025-10-30 17:00'] },
    { what: 'the newest stays, however old it is', made: ['2020-01-01 08:00'], dropped: [] },
    { what: 'one that a wrong clock dated into the future stays', made: ['2031-01-01 08:00', '2026-11-22 16:00'], dropped: [] },
  ])('$what', ({ made, dropped }) => {
    expect(
      backupsToDrop(
        made.map((at) => aBackup(at)),
        now,
      ).map(({ name }) => name),
    ).toEqual(dropped)
  })

  it('the newest state before a restore stays as long as there is none newer', () => {
    const backups = [
      aBackup('2026-11-22 16:00'),
      aBackup('2024-05-05 10:00', 'before-restore'),
      aBackup('2024-05-04 10:00', 'before-restore'),
    ]

    expect(backupsToDrop(backups, now).map(({ name }) => name)).toEqual(['2024-05-04 10:00'])
  })

  it('a year of hourly backups in office hours leaves some fifty', () => {
    const kept: ReturnType<typeof aBackup>[] = []
    for (let at = momentOf('2025-11-22 08:00'); at <= now; at += 3_600_000) {
      kept.unshift({ name: String(at), madeAt: at, reason: 'hourly' })
      for (const old of backupsToDrop(kept, at)) kept.splice(kept.indexOf(old), 1)
    }

    expect(kept.length).toBeGreaterThan(45)
    expect(kept.length).toBeLessThan(60)
  })
})

describe('time', () => {
  it('a backup is due an hour after the last one, and when the clock was set back behind it', () => {
    expect(isDue(undefined, now)).toBe(true)
    expect(isDue(now - 59 * 60_000, now)).toBe(false)
    expect(isDue(now - 60 * 60_000, now)).toBe(true)
    expect(isDue(now + 90 * 60_000, now)).toBe(true)
  })

  it('a day with changes and without a backup is told, a quiet one is not', () => {
    const yesterday = now - 25 * 3_600_000
    expect(backupIsOld({ verifiedAt: yesterday, isChanged: true }, now)).toBe(true)
    expect(backupIsOld({ verifiedAt: yesterday, isChanged: false }, now)).toBe(false)
    expect(backupIsOld({ verifiedAt: null, isChanged: true }, now)).toBe(true)
  })

  it('the second place is reminded of after 7 days, also when it never got one', () => {
    const week = 7 * 86_400_000
    expect(secondPlaceIsOld({ writtenAt: now - week + 1, since: 0 }, now)).toBe(false)
    expect(secondPlaceIsOld({ writtenAt: now - week - 1, since: 0 }, now)).toBe(true)
    expect(secondPlaceIsOld({ writtenAt: null, since: now - week - 1 }, now)).toBe(true)
  })
})

function aBackup(at: string, reason: BackupReason = 'hourly') {
  return { name: at, madeAt: momentOf(at), reason }
}
