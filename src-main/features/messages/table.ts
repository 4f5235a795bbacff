import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, words } from '#main/database/columns.ts'
import { templateKinds } from '#shared/features/messages/choices.ts'
import type { MessageTemplateId } from '#shared/kit/id.ts'

/** Templates of messages and letters. A new firm has a few, which the migration brought. */
export const messageTemplates = sqliteTable(
  'message_templates',
  {
    id: id<MessageTemplateId>(),
    name: text('name').notNull(),
    kind: text('kind', { enum: templateKinds }).notNull(),
    subject: words('subject'),
    text: text('text').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [uniqueIndex('message_templates_by_name').on(table.kind, table.name)],
)
