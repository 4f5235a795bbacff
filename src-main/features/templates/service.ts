import type { Db, ReadDb } from '#main/database/open.ts'
import { isCategory } from '#main/features/categories/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, forbidden, notFound } from '#main/kit/failures.ts'
import type { Template, TemplateInput } from '#shared/features/templates/schema.ts'
import type { TemplateId } from '#shared/kit/id.ts'
import { deleteTemplate, findTemplate, hasTemplateNamed, insertTemplate, listTemplates } from './queries.ts'

const vietnamese = new Intl.Collator('vi')

/** One's own templates and the shared ones, by name. */
export function templatesOf(db: ReadDb, access: Access): Template[] {
  return listTemplates(db, access.staffId)
    .map((row) => shown(db, row, access))
    .toSorted((one, other) => vietnamese.compare(one.name, other.name))
}

export function createTemplate(db: Db, input: TemplateInput, { access, now }: Act): Template {
  const ownerId = access.staffId
  if (hasTemplateNamed(db, { ownerId, name: input.name })) throw conflict('template-name-taken')
  return seenTemplate(db, insertTemplate(db, { ...input, ownerId, createdAt: now, updatedAt: now }), access)
}

export function removeTemplate(db: Db, id: TemplateId, access: Access) {
  if (!seenTemplate(db, id, access).mayChange) throw forbidden()
  deleteTemplate(db, id)
}

function seenTemplate(db: ReadDb, id: TemplateId, access: Access): Template {
  const row = findTemplate(db, id)
  if (!row || (row.ownerId !== access.staffId && !row.isShared)) throw notFound('template')
  return shown(db, row, access)
}

/** With the categories that are still there, and whether whoever looks at it may take it away. */
function shown(db: ReadDb, row: NonNullable<ReturnType<typeof findTemplate>>, access: Access): Template {
  const mayChange = row.ownerId === access.staffId || access.may('office.edit')
  return { ...row, categoryIds: row.categoryIds.filter((id) => isCategory(db, id)), mayChange }
}
