import { rmSync } from 'node:fs'
import { addDays, dayOfInstant, endOfMonth, instantOfDay, startOfMonth } from '#shared/kit/day.ts'
import { type Asked, listenerOn } from './asked.ts'
import type { Figure } from './figures.ts'
import { figure } from './figures.ts'
import { sealedCopy } from './office.ts'
import { typedInVain, typedPrefixes } from './typedWords.ts'
import { openBare, openProduct } from './windows.ts'

/** In slices of so many that what each window needs to wake up, behind the others' slices, is no half of them. */
const RUNS = 600
const SLICES = 4

/**
 * Answers in the window's JS, each beside its limit: the same statements by plain better-sqlite3 in a thread, behind a bare port
 * that carries the same bytes.
 */
export async function benchAnswers(dataFolder: string, userData: string): Promise<Figure[]> {
  const listener = listenerOn(dataFolder)
  const office = await openProduct(dataFolder)
  const sealedFolder = await sealedCopy(dataFolder)
  const sealed = await openProduct(sealedFolder)
  const bare = await openBare(`${dataFolder}/khach-quen.db`, userData)
  try {
    const figures: Figure[] = []
    const all: (QuestionOfBench & { asked: Asked[] })[] = []
    for (const question of questions()) {
      const asked: Asked[] = []
      for (const input of question.inputs) asked.push(await listener.ask(question.path, input))
      all.push({ ...question, asked })
    }
    const askSlice = async ({ path, inputs, asked, runs = RUNS }: (typeof all)[number]) => ({
      samples: await office.page.evaluate(timeInProduct, { path, inputs, runs: runs / SLICES }),
      encrypted: await sealed.page.evaluate(timeInProduct, { path, inputs, runs: runs / SLICES }),
      limits: await bare.page.evaluate(timeInBare, { asked, runs: runs / SLICES }),
    })
    // An office works all day: the first thousand answers, for which the three learn their own code, are no measure of it.
    for (const question of all) await askSlice(question)
    for (const question of all) {
      // By turns and in slices, so that whatever else the machine does falls on all three alike.
      const slices: Awaited<ReturnType<typeof askSlice>>[] = []
      for (let slice = 0; slice < SLICES; slice += 1) slices.push(await askSlice(question))
      figures.push(
        figure(question.name, 'ms', {
          samples: slices.flatMap(({ samples }) => samples),
          limits: slices.flatMap(({ limits }) => limits),
          encrypted: slices.flatMap(({ encrypted }) => encrypted),
        }),
      )
    }
    return figures
  } finally {
    listener.close()
    await bare.app.close()
    await office.close()
    await sealed.close()
    rmSync(sealedFolder, { recursive: true, force: true })
  }
}

/** As many rows as a list of the window asks for at once. */
const PAGE = 50

interface QuestionOfBench {
  name: string
  path: string
  inputs: unknown[]
  runs?: number
}

function questions(): QuestionOfBench[] {
  const today = dayOfInstant(Date.now())
  const [from, to] = [startOfMonth(today), addDays(endOfMonth(today), 1)]
  const everything = { filter: {}, sort: [{ by: 'name', direction: 'ascending' }] }
  const everyCall = { filter: { view: 'all' }, sort: [{ by: 'outcome', direction: 'ascending' }] }
  const month = addDays(from, -1).slice(0, 7)
  return [
    { name: 'list-first-page', path: 'customers.list', inputs: [{ ...everything, offset: 0, limit: PAGE }] },
    { name: 'list-last-page', path: 'customers.list', inputs: [{ ...everything, offset: 99_950, limit: PAGE }] },
    {
      name: 'search-keystroke',
      path: 'customers.list',
      inputs: typedPrefixes.map((text) => ({ ...everything, filter: { text }, offset: 0, limit: PAGE })),
      runs: Math.ceil(typedPrefixes.length / 4) * 4 * 2,
    },
    {
      name: 'search-no-hit',
      path: 'customers.list',
      inputs: typedInVain.map((text) => ({ ...everything, filter: { text }, offset: 0, limit: PAGE })),
    },
    {
      name: 'filter-custom-field',
      path: 'customers.list',
      inputs: customFilters.map((condition) => ({
        ...everything,
        filter: { where: { join: 'and', items: [condition] } },
        offset: 0,
        limit: PAGE,
      })),
      runs: 80,
    },
    {
      name: 'sort-custom-field',
      path: 'customers.list',
      inputs: ['custom2', 'custom5', 'custom6'].map((by) => ({
        filter: {},
        sort: [{ by, direction: 'descending' }],
        offset: 0,
        limit: PAGE,
      })),
      runs: 80,
    },
    { name: 'card', path: 'customers.get', inputs: [5, 500, 5_000, 50_000, 99_000] },
    {
      name: 'calendar-month',
      path: 'appointments.calendar',
      inputs: [{ from: instantOfDay(from), to: instantOfDay(to), staffIds: [1] }],
    },
    { name: 'today', path: 'today.get', inputs: [undefined] },
    { name: 'call-list', path: 'calls.list', inputs: [{ filter: { view: 'all' }, group: 'day', offset: 0, limit: PAGE }] },
    { name: 'call-list-by-outcome', path: 'calls.list', inputs: [{ ...everyCall, offset: 0, limit: PAGE }], runs: 40 },
    { name: 'due-list', path: 'reorders.list', inputs: [{ filter: { view: 'month' }, offset: 0, limit: PAGE }] },
    { name: 'recommendations', path: 'recommendations.ofCustomer', inputs: [5, 608, 10_975, 22_498], runs: 80 },
    { name: 'week-of-calls', path: 'reports.week', inputs: [{ on: today }], runs: 80 },
    { name: 'month-report', path: 'reports.month', inputs: [{ month }], runs: 40 },
  ]
}

/** What one asks of the ten fields of tests/bench/customFields.ts: what many fit, what few fit, and what hardly one does. */
const customFilters = [
  { field: 'custom1', operator: 'contains', value: '004321' },
  { field: 'custom2', operator: 'contains', value: 'duc' },
  { field: 'custom2', operator: 'starts', value: 'dang' },
  { field: 'custom4', operator: 'between', value: [999, 1_000] },
  { field: 'custom5', operator: 'least', value: 500_000_000 },
  { field: 'custom6', operator: 'in', value: 'thisMonth' },
  { field: 'custom8', operator: 'any', value: [2, 3] },
  { field: 'custom10', operator: 'any', value: ['me'] },
]

function timeInProduct({ path, inputs, runs }: { path: string; inputs: unknown[]; runs: number }) {
  const { timeProcedure } = globalThis as unknown as {
    timeProcedure: (path: string, inputs: unknown[], runs: number) => Promise<number[]>
  }
  return timeProcedure(path, inputs, runs)
}

function timeInBare({ asked, runs }: { asked: Asked[]; runs: number }) {
  const { timeStatements } = globalThis as unknown as { timeStatements: (questions: Asked[], runs: number) => Promise<number[]> }
  return timeStatements(asked, runs)
}
