import { on } from '#main/kit/procedures.ts'
import { changeTemplate, createTemplate, messageTemplates, removeTemplate } from './service.ts'

export const messagesRouter = {
  templates: on.messages.templates.handler(({ context }) => messageTemplates(context.db)),
  createTemplate: on.messages.createTemplate.handler(({ context, input }) => context.write((db) => createTemplate(db, input))),
  updateTemplate: on.messages.updateTemplate.handler(({ context, input }) => context.write((db) => changeTemplate(db, input))),
  removeTemplate: on.messages.removeTemplate.handler(({ context, input }) => context.write((db) => removeTemplate(db, input))),
}
