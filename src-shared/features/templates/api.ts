import { z } from 'zod'
import { templateId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { template, templateInput } from './schema.ts'

/** Templates of appointments: one's own, and those that are shared. */
export const templatesApi = {
  /** By name. */
  list: query('appointments.add').output(z.array(template)),
  /** CONFLICT `template-name-taken` when one has a template of that name already. */
  create: command('appointments.add').input(templateInput).output(template),
  /** One's own, or a shared one for who looks after the office. */
  remove: command('appointments.add').input(templateId).output(z.void()),
}
