import { fold } from '#shared/kit/fold.ts'

const SHOWN = 20
const MOST_REMEMBERED = 10_000

/** Folds names that come again and again each once. */
export function foldedOnce(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const folded = known.get(name) ?? fold(name)
    if (known.size < MOST_REMEMBERED) known.set(name, folded)
    return folded
  }
}

/** Names that rows use, told apart by their folded form: those the office knows, and those it does not, with how often they come. */
export class Names {
  readonly #known: ReadonlySet<string>
  readonly #unknown = new Map<string, { name: string; rows: number }>()
  readonly #folded = foldedOnce()

  constructor(known: readonly string[]) {
    this.#known = new Set(known.map(fold))
  }

  use(name: string | null) {
    if (name === null) return
    const folded = this.#folded(name)
    if (this.#known.has(folded)) return
    const met = this.#unknown.get(folded)
    if (met) met.rows += 1
    else this.#unknown.set(folded, { name, rows: 1 })
  }

  unknown() {
    const first = [...this.#unknown.values()].sort((one, other) => other.rows - one.rows).slice(0, SHOWN)
    return { count: this.#unknown.size, first }
  }
}
