import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { formatCount } from '#renderer/kit/format.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { Target } from '#shared/features/imports/fields.ts'
import type {
  CheckedSheet,
  ImportResult,
  Matching,
  MatchKey,
  Reading,
  SheetSummary,
  TextFormat,
  UndoResult,
} from '#shared/features/imports/schema.ts'
import type { FileToken, ImportId } from '#shared/kit/id.ts'
import { rememberMapping, withRemembered } from './mappingMemory.ts'
import { refusedSentences, sayUndone } from './sentences.ts'
import { useJob } from './useJob.ts'

export const steps = ['file', 'sheets', 'columns', 'preview', 'match', 'result'] as const
export type Step = (typeof steps)[number]

interface Chosen {
  file: FileToken
  name: string
}

/** How far an import has come in its wizard. */
export interface Progress {
  step: Step
  file: Chosen | undefined
  reading: Reading | undefined
  /** The sheets as they will be imported: header, kind and mapping may have been changed. */
  sheets: readonly SheetSummary[]
  chosen: ReadonlySet<number>
  /** Sheets whose mapping is the one of the last time. */
  remembered: ReadonlySet<number>
  checked: readonly CheckedSheet[]
  matching: Matching
  result: ImportResult | undefined
  undone: UndoResult | undefined
  /** What went wrong last; `isStop`: somebody wanted it so. */
  failure: { text: string; isStop: boolean } | undefined
}

const beginning: Progress = {
  ...{ step: 'file', file: undefined, reading: undefined, sheets: [], chosen: new Set(), remembered: new Set(), checked: [] },
  ...{
    matching: { key: 'none', onMatch: 'update', acceptMarked: false },
    result: undefined,
    undone: undefined,
    failure: undefined,
  },
}

export type Wizard = ReturnType<typeof useWizard>

/** Leads from a file to its rows in the office. Every verb tells its own failure. */
export function useWizard() {
  const { t } = useTranslation()
  const notify = useNotify()
  const job = useJob()
  const [state, setState] = useState<Progress>(beginning)
  const latest = useLatest(state)
  const change = (part: Partial<Progress>) => setState((now) => ({ ...now, ...part }))
  useClosing(latest)

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
  function read(file: Chosen, format: TextFormat = {}) {
    return attempt(async () => {
      const before = latest.current.reading
      const reading = await job.run('read', (id) => client.imports.read({ job: id, file: file.file, ...format }))
      if (before) void client.imports.close(before.reading)
      const known = reading.sheets.map((sheet) => withRemembered(sheet))
      const chosen = reading.sheets.filter(({ hidden, rows }) => !hidden && rows > 0)
      return {
        ...{ file, reading, result: undefined, undone: undefined, checked: [], step: 'sheets' },
        sheets: reading.sheets.map((sheet, index) => known[index] ?? sheet),
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

  function check() {
    return attempt(async () => {
      const sheets = chosenSheets(latest.current)
      const reading = readingOf(latest.current)
      const plans = sheets.map(({ sheet, target, headerRow, mapping }) => ({ sheet, target, headerRow, mapping: [...mapping] }))
      const { sheets: checked } = await job.run('check', (id) => client.imports.check({ job: id, reading, sheets: plans }))
      for (const sheet of sheets) rememberMapping(sheet)
      return { checked, step: 'preview', matching: { ...latest.current.matching, key: likelyKey(sheets) } }
    })
  }

  function run() {
    return attempt(async () => {
      const { matching, file } = latest.current
      const reading = readingOf(latest.current)
      const result = await job.run('run', (id) => client.imports.run({ job: id, reading, matching }))
      const rows = result.customers.added + result.customers.updated + result.contacts.added + result.contacts.updated
      notify({
        text: t('imports.result.notice', { rows: formatCount(rows), file: file?.name }),
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
        detail: t('imports.result.kept', { rows: formatCount(undone.kept), names: undone.keptNames.join(', ') }),
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
      notify({ text: t('imports.result.saved', { rows: formatCount(rows), file: target.name }), action })
      return {}
    })
  }

  return { ...state, job, change, chooseFile, read, lookAgain, changeSheet, check, run, undo, saveRefused }
}

export function chosenSheets({ sheets, chosen }: Pick<Progress, 'sheets' | 'chosen'>) {
  return sheets.filter(({ sheet }) => chosen.has(sheet))
}

/** The rows of a reading lie on the disk until its wizard goes away. */
function useClosing(latest: { current: Progress }) {
  const isThere = useRef(false)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
      // React in development mounts everything twice; what is there again right away has not gone.
      queueMicrotask(() => {
        const { reading } = latest.current
        if (!isThere.current && reading) void client.imports.close(reading.reading)
      })
    }
  }, [latest])
}

function isStopped(error: unknown) {
  return (error as { data?: { reason?: string } }).data?.reason === 'cancelled'
}

function readingOf({ reading }: Progress) {
  if (!reading) throw new Error('no file was read')
  return reading.reading
}

function replaced({ sheets }: Progress, sheet: SheetSummary) {
  return { sheets: sheets.map((one) => (one.sheet === sheet.sheet ? sheet : one)) }
}

function without(numbers: ReadonlySet<number>, gone: number) {
  return new Set([...numbers].filter((number) => number !== gone))
}

/** The surest key that the file has. */
function likelyKey(sheets: readonly SheetSummary[]): MatchKey {
  return (['code', 'taxCode', 'phone', 'email'] as const).find((key) => hasKey(sheets, key)) ?? 'none'
}

/** Whether a column of the file says what customers are recognised by. */
export function hasKey(sheets: readonly SheetSummary[], key: MatchKey) {
  const fields = key === 'phone' ? ['phone', 'mobile', 'landline'] : [key]
  return (
    key === 'none' ||
    sheets.some(({ target, mapping }) => target === 'customers' && mapping.some((field) => field && fields.includes(field)))
  )
}
