import type { Db } from '#main/database/open.ts'
import { leadsUpTo } from '#main/features/customers/service.ts'
import type { ImportedCustomer } from '#shared/features/imports/values.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { joined, previous } from './changeRows.ts'
import type { Act, Inserts } from './insertQueries.ts'
import { customerFinder } from './ownQueries.ts'
import { linker, rememberedOf } from './relatingQueries.ts'
import type { Before, Changes, Row, Updates } from './updateQueries.ts'

type Told = Pick<ImportedCustomer, 'parent' | 'referrer'>

export interface Relating {
  /** What the row of a customer says of others; they may stand in later rows. `isNew`: nobody had the customer before this import. */
  note: (id: number, told: Told, isNew?: boolean) => void
  /** Links all that was noted; each step is one customer. */
  settle: () => Generator<number>
}

const pointers = [
  { field: 'parent', column: 'parent_id', word: 'Công ty mẹ' },
  { field: 'referrer', column: 'referrer_id', word: 'Người giới thiệu' },
] as const

/**
 * Links customers to the parent and the referrer their rows name by a code, or by a name that one customer alone bears. What is nobody,
 * not one alone, or would put a customer above itself becomes a line of the note: nothing of the row is lost.
 */
export function relatingRows(db: Db, { inserts, updates, act }: { inserts: Inserts; updates: Updates; act: Act }): Relating {
  const noted = new Map<number, Told>()
  const fresh = new Set<number>()
  const findCustomer = customerFinder(db)
  /** Nobody comes and no name changes while all that was noted is linked. */
  const found = new Map<string, CustomerId | undefined>()
  const remembered = rememberedOf(db, act.importId, 'customer')
  const linkNew = linker(db)

  function find(text: string, id: number) {
    if (!found.has(text)) found.set(text, findCustomer(text) as CustomerId | undefined)
    const customer = found.get(text)
    return customer === id ? undefined : customer
  }

  /** Whom the row points to, and what it says of others that is nobody. */
  function linksOf(id: number, told: Told) {
    const links: { parent_id?: CustomerId; referrer_id?: CustomerId } = {}
    const unlinked: string[] = []
    for (const { field, column, word } of pointers) {
      const text = told[field]
      if (!text) continue
      const named = find(text, id)
      const isLink = named !== undefined && !(field === 'parent' && leadsUpTo(db, named, id as CustomerId))
      if (isLink) links[column] = named
      else unlinked.push(`${word}: ${text}`)
    }
    return { links, unlinked }
  }

  function changesOf(row: Row, { links, unlinked }: ReturnType<typeof linksOf>): Changes {
    const changes = Object.fromEntries(Object.entries(links).filter(([column, found]) => row[column] !== found))
    const note = joined(row.note, unlinked.join('\n'))
    return note === undefined ? changes : { ...changes, note }
  }

  function link(id: number, told: Told) {
    const said = linksOf(id, told)
    if (fresh.has(id) && said.unlinked.length === 0) return linkNew(id, said.links)
    const row = updates.customer(id)
    const changes = row && changesOf(row, said)
    if (!row || !changes || Object.keys(changes).length === 0) return
    updates.change('customers', row, { ...changes, updated_at: act.now })
    inserts.remember('customer', id, { version: row.version + 1, before: beforeOf(remembered(id), previous(row, changes)) })
  }

  return {
    note(id, { parent, referrer }, isNew = false) {
      if (!parent && !referrer) return
      noted.set(id, { ...(parent && { parent }), ...(referrer && { referrer }) })
      if (isNew) fresh.add(id)
    },
    *settle() {
      for (const [id, told] of noted) {
        link(id, told)
        yield 0
      }
    },
  }
}

/** Undefined: the import had not touched the row; null: it came with it. What stood there first is what an undo brings back. */
function beforeOf(first: string | null | undefined, columns: Changes): string | null {
  if (first === null) return null
  const before = (first === undefined ? { columns: {} } : JSON.parse(first)) as Before
  return JSON.stringify({ ...before, columns: { ...columns, ...before.columns } } satisfies Before)
}
