import { z } from 'zod'
import { messageTemplateId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { messageTemplate, messageTemplateInput } from './schema.ts'

/** Templates of messages and letters: whoever sees customers uses them, whoever looks after the office writes them. */
export const messagesApi = {
  /** By kind, then by name. */
  templates: query('customers.see').output(z.array(messageTemplate)),
  /** CONFLICT `message-name-taken` of both when another of that kind is called so. */
  createTemplate: command('office.edit').input(messageTemplateInput).output(messageTemplate),
  updateTemplate: command('office.edit')
    .input(z.object({ id: messageTemplateId, version, input: messageTemplateInput }))
    .output(messageTemplate),
  removeTemplate: command('office.edit').input(messageTemplateId).output(z.void()),
}
