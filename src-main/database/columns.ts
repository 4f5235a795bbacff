import { integer, text } from 'drizzle-orm/sqlite-core'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'

/** Row id, given by SQLite, never used twice. */
export function id<Id extends number>() {
  return integer('id').primaryKey({ autoIncrement: true }).$type<Id>()
}

/** A moment in whole milliseconds since 1970 UTC. */
export function instant(name: string) {
  return integer(name)
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(name: string) {
  return text(name).$type<Day>()
}

/** A birthday or founding day, as src-shared/kit/birth.ts writes it. */
export function birth(name: string) {
  return text(name).$type<Birth>()
}

/** Whole đồng. */
export function dong(name: string) {
  return integer(name)
}

/** Text that may be empty but is never null. */
export function words(name: string) {
  return text(name).notNull().default('')
}

/** What one knows of a person beside their work, as src-shared/kit/personal.ts names it. */
export function personal() {
  return { nickname: words('nickname'), spouse: words('spouse'), manager: words('manager'), assistant: words('assistant') }
}

/** What every row that people edit carries: when it came, when it changed, whether it lies in the bin, and its version. */
export function tracked() {
  return {
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    deletedAt: instant('deleted_at'),
    version: integer('version').notNull().default(1),
  }
}
