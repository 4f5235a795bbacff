import { rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import SqliteDatabase from 'better-sqlite3'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { addDays, addMonths, type Day, endOfMonth, instantOfDay, startOfMonth } from '#shared/kit/day.ts'
import { startsWithin } from '#shared/kit/recurrence/series.ts'
import { listenerOn } from './asked.ts'
import { type Figure, figure, timed } from './figures.ts'
import { workingCopy } from './office.ts'
import { lastPaint, watchPainting } from './painted.ts'
import { openBare, openProduct } from './windows.ts'

const MONTHS = 12
const ENTRIES = 500
const YEARS = 10
const MINUTE = 60_000
const DAY = 86_400_000
/** Where the demo firm has nothing yet. */
const firstMonth = '2041-01-01' as Day
const everyday = { startsAt: instantOfDay('2026-01-05' as Day) + 2 * 3_600_000, rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', excluded: [] }

/** A year of full months: turned over in the window, and asked for at once; and what one series is over ten years. */
export async function benchCalendar(demo: string, userData: string): Promise<Figure[]> {
  const folder = workingCopy(demo)
  fillMonths(`${folder}/khach-quen.db`)
  const listener = listenerOn(folder)
  const office = await openProduct(folder)
  const bare = await openBare(`${folder}/khach-quen.db`, userData)
  try {
    const pieces = Array.from({ length: MONTHS }, (_, index) => addMonths(firstMonth, index)).map((day) => ({
      ...{ from: instantOfDay(startOfMonth(day)), to: instantOfDay(addDays(endOfMonth(day), 1)), staffIds: [1] },
    }))
    const asked = []
    for (const input of pieces) asked.push(await listener.ask('appointments.calendar', input))
    const year = await office.page.evaluate(askInTurn, { path: 'appointments.calendar', inputs: pieces, runs: 20 })
    const limits = await bare.page.evaluate(askInTurnBare, { asked, runs: 20 })
    return [
      figure('calendar-month-500', 'ms', { samples: await turnPages(office.page), limits: await turnBarePages(bare.page) }),
      figure('agenda-year', 'ms', { samples: year, limits }),
      await expansion(),
    ]
  } finally {
    listener.close()
    await bare.app.close()
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Five hundred appointments in each month, spread over its days. */
function fillMonths(database: string) {
  const sqlite = new SqliteDatabase(database)
  const insert = sqlite.prepare(
    'insert into appointments (title, customer_id, staff_id, starts_at, ends_at, created_at, updated_at) values (?, ?, 1, ?, ?, 0, 0)',
  )
  sqlite.transaction(() => {
    for (let month = -1; month <= MONTHS; month += 1) {
      const from = instantOfDay(addMonths(firstMonth, month))
      for (let index = 0; index < ENTRIES; index += 1) {
        const startsAt = from + (index % 28) * DAY + (8 * 60 + Math.floor(index / 28) * 30) * MINUTE
        insert.run(`Khảo sát công trình số ${index}`, index + 1, startsAt, startsAt + 30 * MINUTE)
      }
    }
  })()
  sqlite.close()
}

async function turnPages(page: Page) {
  await page.getByRole('link', { name: /Lịch/ }).click()
  await page.getByRole('radio', { name: 'Tháng' }).click()
  await page.keyboard.press('Control+g')
  await page.getByRole('dialog').getByRole('textbox').fill('01/12/2040')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Tháng 12, 2040' }).waitFor()
  await page.locator('section[aria-label="Lịch"] strong:visible').first().waitFor()
  return turnAndTime(page, { keys: 'body', shown: 'main' })
}

async function turnAndTime(page: Page, places: { keys: string; shown: string }) {
  await page.evaluate(watchPainting, places)
  const samples: number[] = []
  for (let month = 0; month < MONTHS; month += 1) {
    await page.keyboard.press('Alt+PageDown')
    await page.waitForTimeout(700)
    const sample = await page.evaluate(lastPaint)
    if (sample !== null) samples.push(sample)
  }
  return samples
}

/** The same month as bare as can be: six weeks of boxes with their lines. */
async function turnBarePages(page: Page) {
  await page.evaluate((entries) => {
    const rows = document.getElementById('rows') as HTMLElement
    rows.style.cssText = 'display: grid; grid-template-columns: repeat(7, 1fr); font-size: 12px'
    let turned = 0
    document.body.addEventListener('keydown', () => {
      turned += 1
      const cells = Array.from({ length: 42 }, () => document.createElement('div'))
      for (let index = 0; index < entries; index += 1) {
        const line = document.createElement('div')
        line.textContent = `08:30 Khảo sát công trình số ${turned} ${index}`
        cells[index % 28]?.append(line)
      }
      rows.replaceChildren(...cells)
    })
  }, ENTRIES)
  return turnAndTime(page, { keys: 'body', shown: '#rows' })
}

async function expansion(): Promise<Figure> {
  const span = { from: everyday.startsAt, to: everyday.startsAt + YEARS * 365 * DAY }
  const dtstart = Temporal.Instant.fromEpochMilliseconds(span.from).toZonedDateTimeISO('UTC')
  const samples: number[] = []
  const limits: number[] = []
  for (let slice = 0; slice < 10; slice += 1) {
    samples.push(...(await timed(5, () => startsWithin(everyday, span))))
    limits.push(
      ...(await timed(5, () => {
        const series = new RRuleTemporal({ freq: 'WEEKLY', byDay: ['MO', 'WE', 'FR'], interval: 1, dtstart, cache: false })
        return series.between(new Date(span.from), new Date(span.to), true)
      })),
    )
  }
  return figure('expand-recurrence-10y', 'ms', { samples, limits })
}

/** Runs in the window: all the inputs one after another are one sample. */
async function askInTurn({ path, inputs, runs }: { path: string; inputs: unknown[]; runs: number }) {
  const { callProcedure } = globalThis as unknown as { callProcedure: (path: string, input: unknown) => Promise<unknown> }
  const samples: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now()
    for (const input of inputs) await callProcedure(path, input)
    samples.push(performance.now() - from)
  }
  return samples
}

async function askInTurnBare({ asked, runs }: { asked: unknown[]; runs: number }) {
  const { timeStatements } = globalThis as unknown as { timeStatements: (asked: unknown[], runs: number) => Promise<number[]> }
  const samples: number[] = []
  for (let run = 0; run < runs; run += 1)
    samples.push((await timeStatements(asked, asked.length)).reduce((sum, one) => sum + one, 0))
  return samples
}
