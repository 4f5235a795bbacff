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

/**
 * Two people edit one record: the second one sees both values of each field the other has changed, chooses, and saves on the newest
 * version. `update` sends; `question` belongs into the form's dialog.
 */
export function useMeeting<Form extends FieldValues>(form: UseFormReturn<Form>, edited: Edited<Form> | undefined) {
  const [meeting, setMeeting] = useState<Meeting>()
  const known = useRef(edited && { version: edited.version, base: edited.base })
  const language = usePreferences((preferences) => preferences.language)

  /** What the person chose of each difference; undefined when they went back to the form. */
  function ask(differences: Difference[], who: Meeting['who']) {
    return new Promise<ReadonlySet<string> | undefined>((answer) => {
      setMeeting({ differences, who, answer })
    }).finally(() => setMeeting(undefined))
  }

  async function update<Result>(values: Form, send: (values: Form, version: number) => Promise<Result>): Promise<Result> {
    if (!edited || !known.current) throw new Error('a new record meets nobody')
    const { version, base } = known.current
    try {
      return await send(values, version)
    } catch (error) {
      if (!isStale(error)) throw error
      const now = await edited.load()
      if (now.version === version) throw error
      const words = auditWords[language]
      const differences = await differencesOf({ record: edited.record, base, mine: values, theirs: now.values }, words)
      const who = await whoChanged(edited).catch(() => undefined)
      const theirs = differences.length > 0 ? await ask(differences, who) : new Set<string>()
      if (!theirs) throw error
      const merged = merge({ base, mine: values, theirs: now.values }, theirs)
      known.current = { version: now.version, base: now.values }
      form.reset(merged, { keepDefaultValues: true })
      return update(merged, send)
    }
  }

  /** What was typed goes on from an older version: what others have changed since is met when it is saved. */
  function begunOn(version: number, base: Partial<Form>) {
    if (edited) known.current = { version, base: { ...edited.base, ...base } }
  }

  const question: ReactNode = meeting && <MeetingDialog meeting={meeting} />
  /** The form with the record as it was right before the last `update`: what an undo goes back to. */
  const before = () => known.current?.base
  return { update, before, begunOn, question }
}
