import { on } from '#main/kit/procedures.ts'
import { blockOf } from './block.ts'
import { keepPhoto, viewPhoto } from './photos.ts'
import { viewMet, viewRows, viewSheet } from './preview.ts'
import { listImports } from './queries.ts'
import { findReading, forgetReading } from './readings.ts'
import { saveRefused } from './refused.ts'
import { checkRows, planImport, readFile, readPasted, runImport, saveTemplate, undo } from './service.ts'

export const importsRouter = {
  read: on.imports.read.handler(({ context, input }) => readFile(context, input)),
  paste: on.imports.paste.handler(({ context, input }) => readPasted(context, input)),
  block: on.imports.block.handler(({ context, input }) => blockOf(context, input)),
  sheet: on.imports.sheet.handler(({ context, input }) => viewSheet(context.db, input)),
  photo: on.imports.photo.handler(({ input }) => viewPhoto(input)),
  keepPhoto: on.imports.keepPhoto.handler(({ input }) => keepPhoto(input)),
  check: on.imports.check.handler(({ context, input }) => checkRows(context, input)),
  rows: on.imports.rows.handler(({ input }) => viewRows(input)),
  plan: on.imports.plan.handler(({ input }) => planImport(input)),
  met: on.imports.met.handler(({ context, input }) => viewMet(context.db, input, context.access)),
  run: on.imports.run.handler(({ context, input }) => runImport(context, input)),
  undo: on.imports.undo.handler(({ context, input }) => undo(context, input)),
  list: on.imports.list.handler(({ context }) => listImports(context.db)),
  saveRefused: on.imports.saveRefused.handler(({ context, input }) => saveRefused(context, input)),
  saveTemplate: on.imports.saveTemplate.handler(({ context, input }) => saveTemplate(context, input)),
  close: on.imports.close.handler(({ input }) => forgetReading(findReading(input))),
}
