import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useJob } from '#renderer/kit/useJob.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { Target } from '#shared/features/imports/fields.ts'
import { likelySheets } from '#shared/features/imports/mapping.ts'
import type { Reading, ReadingId, SheetSummary, TextFormat } from '#shared/features/imports/schema.ts'
import { customKey, isCustomKey } from '#shared/kit/customKey.ts'
import type { FileToken, ImportId, JobId } from '#shared/kit/id.ts'
import { rememberMapping, withRemembered } from './mappingMemory.ts'
import { makePhotosSmall } from './photosOfFile.ts'
import { refusedSentences, sayUndone } from './sentences.ts'
import {
  beginning,
  type Chosen,
  chosenSheets,
  likelyKey,
  type Progress,
  readingOf,
  replaced,
  type Step,
  without,
} from './wizardState.ts'

/** A cell of the preview: the id of its row, its column in the file, and what it shall be. */
export interface CellEdit {
  row: number
  column: number
  typed: string
}

export type Wizard = ReturnType<typeof useWizard>
export type ImportJobKind = 'read' | 'photos' | 'check' | 'run' | 'undo' | 'save'

/** Leads from a file to its rows in the office. Every verb tells its own failure. */
export function useWizard() {
  const { t } = useTranslation()
  const notify = useNotify()
  const job = useJob<ImportJobKind>()
  const [state, setState] = useState<Progress>(beginning)
  const latest = useLatest(state)
  const change = (part: Partial<Progress>) => setState((now) => ({ ...now, ...part }))
  useClosing(state.reading?.reading)

  /** Runs a verb; what it fails with is said above the step, and the step stays. */
  async function attempt(work: () => Promise<Partial<Progress>>) {
    change({ failure: undefined })
    try {
      change(await work())
    } catch (error) {
      change({ failure: { text: say(error), isStop: isStopped(error) } })
    }
  }

  async function chooseFile() {
    const chosen = await desktop.chooseFile({ kind: 'spreadsheet' })
    if (chosen) await read(chosen)
  }

  /** Reads a file, or reads it again as another kind of text. */
  function read(file: Chosen & { file: FileToken }, format: TextFormat = {}) {
    return readBy(file, (id) => client.imports.read({ job: id, file: file.file, ...format }))
  }

  /** Reads a block of cells; there is nothing to choose about it, so its columns come next. */
  async function paste(text: string) {
    const name = t('imports.paste.name', { at: formatMoment(Date.now(), Date.now()) })
    await readBy({ file: undefined, name }, (id) => client.imports.paste({ job: id, name, text }), 'columns')
  }

  function readBy(file: Chosen, send: (id: JobId) => Promise<Reading>, step: Step = 'sheets') {
    return attempt(async () => {
      const reading = await job.run('read', send)
      const own = new Set((await client.customFields.list()).flatMap(({ id, isArchived }) => (isArchived ? [] : customKey(id))))
      const known = reading.sheets.map((sheet) => withRemembered(sheet, (field) => !isCustomKey(field) || own.has(field)))
      const sheets = reading.sheets.map((sheet, index) => known[index] ?? sheet)
      const chosen = likelySheets(sheets)
      return {
        ...{ file, reading, result: undefined, undone: undefined, checked: [], step },
        sheets,
        chosen: new Set(chosen.map(({ sheet }) => sheet)),
        remembered: new Set(reading.sheets.filter((_, index) => known[index]).map(({ sheet }) => sheet)),
      }
    })
  }

  /** Looks at a sheet with another header row, or as another kind of list. */
  function lookAgain(sheet: SheetSummary, as: { headerRow?: number; target?: Target }) {
    return attempt(async () => {
      const asked = { headerRow: sheet.headerRow, target: sheet.target, ...as }
      const { summary } = await client.imports.sheet({ reading: readingOf(latest.current), sheet: sheet.sheet, ...asked })
      return { ...replaced(latest.current, summary), remembered: without(latest.current.remembered, sheet.sheet) }
    })
  }

  function changeSheet(sheet: SheetSummary) {
    change({ ...replaced(latest.current, sheet), remembered: without(latest.current.remembered, sheet.sheet) })
  }

  /** Looks at every row, after writing these cells into them. */
  async function checkRows(id: JobId, edits: CellEdit[] = []) {
    const reading = readingOf(latest.current)
    const sheets = chosenSheets(latest.current).map(planOf)
    const { sheets: checked } = await client.imports.check({ job: id, reading, sheets, edits })
    await cache.invalidateQueries({ queryKey: ask.imports.rows.key() })
    return checked
  }

  function check() {
    return attempt(async () => {
      const sheets = chosenSheets(latest.current)
      if (!(await bringPhotos(sheets))) return { failure: { text: t('conflict.cancelled'), isStop: true } }
      const checked = await job.run('check', (id) => checkRows(id))
      for (const sheet of sheets) rememberMapping(sheet)
      return { checked, step: 'preview', matching: { ...latest.current.matching, key: likelyKey(sheets), choices: [] } }
    })
  }

  /** False when it was stopped. What was made small once stays so, whatever is chosen anew. */
  async function bringPhotos(sheets: readonly SheetSummary[]) {
    const { reading } = latest.current
    if (!reading?.photos || !sheets.some(({ mapping }) => mapping.includes('photo'))) return true
    const isDone = await job.run('photos', (_, here) => makePhotosSmall(reading, here))
    if (isDone) change({ reading: { ...reading, photos: 0 } })
    return isDone
  }

  /** Cells of the preview typed anew; every row is looked at again, for one may have waited for another. The preview stays as it stands. */
  function editCells(edits: CellEdit[]) {
    return attempt(async () => ({ checked: await checkRows(crypto.randomUUID() as JobId, edits) }))
  }

  function run() {
    return attempt(async () => {
      const { matching, file } = latest.current
      const reading = readingOf(latest.current)
      const result = await job.run('run', (id) => client.imports.run({ job: id, reading, matching }))
      const rows = result.customers.added + result.customers.updated + result.contacts.added + result.contacts.updated
      notify({
        text: t('imports.result.notice', { count: rows, file: file?.name }),
        undo: () => takeBackLater(result.id),
      })
      return { result, step: 'result' }
    })
  }

  /** Undoes an import of now or of the past. */
  function undo(id: ImportId) {
    return attempt(async () => ({ undone: await takeBack(id) }))
  }

  /** From a notice that may outlive the wizard. */
  async function takeBackLater(id: ImportId) {
    notify({ text: t('imports.running.undo'), intent: 'info' })
    try {
      change({ undone: await takeBack(id) })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  async function takeBack(id: ImportId) {
    const undone = await job.run('undo', (jobId) => client.imports.undo({ job: jobId, id }))
    notify({
      text: sayUndone(undone),
      ...(undone.kept > 0 && {
        detail: t('imports.result.kept', { count: undone.kept, names: undone.keptNames.join(', ') }),
      }),
    })
    return undone
  }

  function saveRefused() {
    return attempt(async () => {
      const { file } = latest.current
      const suggestedName = t('imports.result.fileName', { file: (file?.name ?? '').replace(/\.[^.]*$/u, '') })
      const target = await desktop.chooseSaveFile({ suggestedName, kind: 'xlsx' })
      if (!target) return {}
      const reading = readingOf(latest.current)
      const work = { reading, file: target.file, sentences: refusedSentences() }
      const { rows } = await job.run('save', (id) => client.imports.saveRefused({ job: id, ...work }))
      const action = { text: t('reports.openFolder'), run: () => desktop.showFile(target.file) }
      notify({ text: t('imports.result.saved', { count: rows, file: target.name }), action })
      return {}
    })
  }

  function saveTemplate() {
    return attempt(async () => {
      const target = await desktop.chooseSaveFile({ suggestedName: t('imports.file.templateName'), kind: 'xlsx' })
      if (!target) return {}
      await job.run('save', (id) => client.imports.saveTemplate({ job: id, file: target.file }))
      const action = { text: t('reports.openFolder'), run: () => desktop.showFile(target.file) }
      notify({ text: t('imports.file.templateSaved', { file: target.name }), action })
      return {}
    })
  }

  return {
    ...state,
    job,
    saveTemplate,
    change,
    chooseFile,
    read,
    paste,
    lookAgain,
    changeSheet,
    check,
    editCells,
    run,
    undo,
    saveRefused,
  }
}

function planOf({ sheet, target, headerRow, mapping }: SheetSummary) {
  return { sheet, target, headerRow, mapping: [...mapping] }
}

/** The rows of a reading lie on the disk until it is replaced or its wizard goes away. */
function useClosing(reading: ReadingId | undefined) {
  useEffect(() => {
    if (reading === undefined) return undefined
    return () => void client.imports.close(reading)
  }, [reading])
}

function isStopped(error: unknown) {
  return (error as { data?: { reason?: string } }).data?.reason === 'cancelled'
}
