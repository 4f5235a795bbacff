import { type Db, drizzleOver, type Sqlite } from './open.ts'

export interface Writing {
  write: <Result>(action: (db: Db) => Result) => Promise<Result>
  /** `afterwards` is for what cannot be done in a transaction: it comes behind this one, before anybody else writes. */
  writeLong: <Result>(steps: (db: Db) => Generator<void, Result>, afterwards?: (db: Db) => void) => Promise<Result>
}

/**
 * One user action, one transaction, one after the other. A promise resolves only after COMMIT returned;
 * `committed` is called then. While a long one runs, others may read on the other connection but wait to write.
 */
export function writeOver(sqlite: Sqlite, committed: () => void): Writing {
  const db = drizzleOver(sqlite)
  let longOne: Promise<unknown> | undefined
  const begin = sqlite.prepare('begin immediate')
  const commit = sqlite.prepare('commit')
  const rollback = sqlite.prepare('rollback')

  async function write<Result>(action: (db: Db) => Result) {
    while (longOne) await longOne
    const result = sqlite.transaction(() => action(db)).immediate()
    committed()
    return result
  }

  async function runSteps<Result>(steps: (db: Db) => Generator<void, Result>, afterwards?: (db: Db) => void) {
    begin.run()
    try {
      const generator = steps(db)
      let step = generator.next()
      while (!step.done) {
        await new Promise((resolve) => setImmediate(resolve))
        step = generator.next()
      }
      commit.run()
      return step.value
    } catch (error) {
      if (sqlite.inTransaction) rollback.run()
      throw error
    } finally {
      afterwards?.(db)
    }
  }

  async function writeLong<Result>(steps: (db: Db) => Generator<void, Result>, afterwards?: (db: Db) => void) {
    while (longOne) await longOne
    const running = runSteps(steps, afterwards)
    longOne = running.catch(() => undefined)
    try {
      return await running
    } finally {
      longOne = undefined
      committed()
    }
  }
  return { write, writeLong }
}
