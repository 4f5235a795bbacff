import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db, ReadDb } from './open.ts'

/**
 * A query that drizzle builds once for each connection, its values being placeholders. To build it anew costs several times what the
 * statement takes to run: what is asked all day, or at every save, is prepared.
 */
export function prepared<Connection extends ReadDb, Query>(build: (db: Connection) => Query): (db: Connection) => Query {
  const built = new WeakMap<Connection, Query>()
  return (db) => {
    const known = built.get(db)
    if (known) return known
    const query = build(db)
    built.set(db, query)
    return query
  }
}

/** An insert of one row, prepared; what is left out gets the default of its column, or null. Answers the rowid. */
export function preparedInsert<Table extends SQLiteTable>(table: Table) {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => !column.primary)
  const defaults = Object.fromEntries(columns.map(([name, column]) => [name, column.default ?? null]))
  const places = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)])) as InferInsertModel<Table>
  const insert = prepared((db: Db) => db.insert(table).values(places).prepare())
  return (db: Db, values: InferInsertModel<Table>) => Number(insert(db).run({ ...defaults, ...values }).lastInsertRowid)
}
