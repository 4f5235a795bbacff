import { type ReactNode, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { isStale } from '#renderer/kit/say.ts'
import type { RecordKind } from '#shared/features/audit/schema.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import { type Meeting, MeetingDialog } from './MeetingDialog.tsx'
import { type Difference, differencesOf, merge, whoChanged } from './meeting.ts'

export interface Edited<Form> {
  record: RecordKind
  id: number
  version: number
  /** The form as it would begin with the record as it was read. */
  base: Form
  /** The same with the record as it is now. */
  load: () => Promise<{ version: number; values: Form }>
}

/** Values to be saved on the version they were begun on, or on the newest one when the two have met. */
interface Saved<Form, Result> {
  edited: Edited<Form>
  values: Form
  send: (values: Form, version: number) => Promise<Result>
  /** Called before it is sent once more. */
  met?: (now: { version: number; values: Form }, together: Form) => void
  /** Asks only where both changed the same; what else the other one changed stays so. */
  isQuiet?: boolean
}

/** The second of two people who edit one record sees both values of what the other has changed, chooses, and saves on the newest version. */
export function useMeetings<Form extends FieldValues>() {
  const [meeting, setMeeting] = useState<Meeting>()
  const language = usePreferences((preferences) => preferences.language)

  /** What the person chose of each difference; undefined when they went back to what they typed. */
  function ask(differences: Difference[], who: Meeting['who']) {
    return new Promise<ReadonlySet<string> | undefined>((answer) => {
      setMeeting({ differences, who, answer })
    }).finally(() => setMeeting(undefined))
  }

  async function leftToThem(differences: Difference[], edited: Edited<Form>, isQuiet: boolean) {
    // The photo that was replaced is gone: whoever has not chosen one either has nothing to keep.
    const asked = differences.filter(({ photos, isMine }) => !photos || isMine)
    const others = differences.filter((one) => !asked.includes(one)).map(({ field }) => field)
    if (asked.length === 0 || (isQuiet && !asked.some(({ isMine }) => isMine)))
      return new Set(differences.map(({ field }) => field))
    const left = await ask(asked, await whoChanged(edited).catch(() => undefined))
    return left && new Set([...left, ...others])
  }

  async function save<Result>(saved: Saved<Form, Result>): Promise<Result> {
    const { edited, values, send, met, isQuiet = false } = saved
    const { record, base, version } = edited
    try {
      return await send(values, version)
    } catch (error) {
      if (!isStale(error)) throw error
      const now = await edited.load()
      if (now.version === version) throw error
      const differences = await differencesOf({ record, base, mine: values, theirs: now.values }, auditWords[language])
      const theirs = await leftToThem(differences, edited, isQuiet)
      if (!theirs) throw error
      const together = merge({ base, mine: values, theirs: now.values }, theirs)
      met?.(now, together)
      return save({ ...saved, edited: { ...edited, version: now.version, base: now.values }, values: together })
    }
  }

  const question: ReactNode = meeting && <MeetingDialog meeting={meeting} />
  return { save, question }
}

/** The same for a form. `update` sends; `question` belongs into the form's dialog. */
export function useMeeting<Form extends FieldValues>(form: UseFormReturn<Form>, edited: Edited<Form> | undefined) {
  const { save, question } = useMeetings<Form>()
  const known = useRef(edited && { version: edited.version, base: edited.base })

  async function update<Result>(values: Form, send: (values: Form, version: number) => Promise<Result>): Promise<Result> {
    if (!edited || !known.current) throw new Error('a new record meets nobody')
    return save({
      edited: { ...edited, ...known.current },
      values,
      send,
      met: (now, together) => {
        known.current = { version: now.version, base: now.values }
        form.reset(together, { keepDefaultValues: true })
      },
    })
  }

  /** What was typed goes on from an older version: what others have changed since is met when it is saved. */
  function begunOn(version: number, base: Partial<Form>) {
    if (edited) known.current = { version, base: { ...edited.base, ...base } }
  }

  /** The form with the record as it was right before the last `update`: what an undo goes back to. */
  const before = () => known.current?.base
  return { update, before, begunOn, question }
}
