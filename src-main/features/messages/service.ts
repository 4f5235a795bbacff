import type { Db, ReadDb } from '#main/database/open.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { templateKinds } from '#shared/features/messages/choices.ts'
import type { MessageTemplate, MessageTemplateInput } from '#shared/features/messages/schema.ts'
import type { MessageTemplateId } from '#shared/kit/id.ts'
import { deleteTemplate, findTemplate, insertTemplate, isNameTaken, listTemplates, updateTemplate } from './queries.ts'

const vietnamese = new Intl.Collator('vi')

/** By kind, then by name. */
export function messageTemplates(db: ReadDb): MessageTemplate[] {
  const place = ({ kind }: MessageTemplate) => templateKinds.indexOf(kind)
  return listTemplates(db).toSorted(
    (one, other) => place(one) - place(other) || vietnamese.compare(one.name, other.name) || one.id - other.id,
  )
}

export function createTemplate(db: Db, input: MessageTemplateInput) {
  assertFree(db, input, undefined)
  return getTemplate(db, insertTemplate(db, input))
}

export function changeTemplate(
  db: Db,
  { id, version, input }: { id: MessageTemplateId; version: number; input: MessageTemplateInput },
) {
  getTemplate(db, id)
  assertFree(db, input, id)
  if (!updateTemplate(db, { id, version }, input)) throw staleVersion()
  return getTemplate(db, id)
}

export function removeTemplate(db: Db, id: MessageTemplateId) {
  if (!deleteTemplate(db, id)) throw notFound('message-template')
}

function getTemplate(db: ReadDb, id: MessageTemplateId): MessageTemplate {
  const template = findTemplate(db, id)
  if (!template) throw notFound('message-template')
  return template
}

function assertFree(db: ReadDb, input: MessageTemplateInput, except: MessageTemplateId | undefined) {
  if (isNameTaken(db, input, except)) throw conflict('message-name-taken')
}
