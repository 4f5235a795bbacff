import { appendFileSync } from 'node:fs'
import { randomFrom } from '#main/database/sample/random.ts'

/** What the program is doing when it is killed, and how many milliseconds it is watched at most before. */
const longest = { starting: 1_500, saving: 1_200, importing: 900, quitting: 350 } as const
export type Life = keyof typeof longest

/** One moment at which the program is killed. */
export interface Trial {
  number: number
  life: Life
  after: number
}

/** Where a run of trials begins; KHACH_QUEN_SEED repeats one. It stands in the line of every promise that has to do with chance. */
export function chosenSeed() {
  return Number(process.env.KHACH_QUEN_SEED ?? Date.now() % 1_000_000)
}

/** How many trials: so many in every run of the tests, KHACH_QUEN_TRIALS for a long night (`npm run torture -- --trials N`). */
export function trialsWanted(normal: number) {
  return Number(process.env.KHACH_QUEN_TRIALS ?? normal)
}

/** Milliseconds that so many trials may take before something must be hanging. */
export function timeFor(trials: number, secondsEach: number) {
  return 60_000 + trials * secondsEach * 1_000
}

/** `0/300 (< 1.0 %)`: how often a fault showed, and how often it may be when it did not show at all. */
export function outOf(faults: number, trials: number) {
  return faults === 0 && trials > 0 ? `0/${trials} (${upperBound(trials)})` : `${faults}/${trials}`
}

/** Kills in an order and at moments that follow from the seed; of ten, four while saving and two of each other kind. */
export function trialsFrom(seed: number, count: number): Trial[] {
  const random = randomFrom(seed, 'kill -9')
  const round: Life[] = [
    'saving',
    'starting',
    'saving',
    'importing',
    'saving',
    'quitting',
    'saving',
    'starting',
    'importing',
    'quitting',
  ]
  const lives = Array.from({ length: count }, (_, index) => ({
    life: round[index % round.length] ?? 'saving',
    order: random.next(),
  }))
  return lives
    .toSorted((one, other) => one.order - other.order)
    .map(({ life }, index) => ({ number: index + 1, life, after: Math.round(random.next() * longest[life]) }))
}

/** The upper end of the 95 % interval for a fault that did not show once in so many trials. */
function upperBound(trials: number) {
  return `< ${(100 * (1 - 0.05 ** (1 / trials))).toFixed(1)} %`
}

export function percentile(samples: number[], share: number) {
  const sorted = samples.toSorted((one, other) => one - other)
  return Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN)
}

/** One JSON line per trial beside the results of the test run, for whoever wants to see one again. */
export function protocolIn(file: string) {
  return (line: object) => appendFileSync(file, `${JSON.stringify(line)}\n`)
}
