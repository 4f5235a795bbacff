import { Button } from '@fluentui/react-components'
import { Flag16Filled, Flag16Regular, FlagRegular } from '@fluentui/react-icons/svg/flag'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffer } from '#renderer/kit/commands.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { isOverdue } from '#shared/features/tasks/rules.ts'
import type { FlagBearer } from '#shared/features/tasks/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { dueText } from './dueText.ts'
import { Flagging } from './Flagging.tsx'
import styles from './RecordFlag.module.css'
import { useRecordFlag } from './useRecordFlag.ts'

export interface RecordFlagProps {
  bearer: FlagBearer
  /** Of the record. */
  name: string
  /** The keys of flags are for this one. */
  hasKeys?: boolean
}

/** The flag of a record: when somebody means to come back to it. It is a task in their list. */
export function RecordFlag({ bearer, name, hasKeys = false }: RecordFlagProps) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const mayFlag = useMay('tasks.add')
  const { task, set, cycle } = useRecordFlag({ bearer, name })
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (!mayFlag) return null
  const words = task ? t('tasks.flag.is', { name, when: dueText(task, today, t) }) : t('tasks.flag.put', { name })
  return (
    <>
      <Button
        ref={button}
        appearance="subtle"
        size="small"
        className={styles.flag ?? ''}
        data-set={task !== null}
        data-late={task !== null && isOverdue(task, today)}
        icon={task ? <Flag16Filled /> : <Flag16Regular />}
        aria-label={words}
        title={words}
        onClick={() => setOpen(true)}
      >
        {task && dueText(task, today, t)}
      </Button>
      {hasKeys && <FlagKeys onOpen={() => setOpen(true)} onCycle={() => void cycle()} />}
      {isOpen && button.current && (
        <Flagging
          target={button.current}
          days={task ?? { startsOn: null, dueOn: null }}
          onChoose={set}
          onDone={task ? () => void cycle() : undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** The keys of flags, as in Outlook. */
function FlagKeys({ onOpen, onCycle }: { onOpen: () => void; onCycle: () => void }) {
  const { t } = useTranslation()
  useOffer('record-flag', [
    { id: 'flag-record', text: t('tasks.flag.record'), icon: FlagRegular, keys: 'Ctrl+Shift+G', run: onOpen, place: 'palette' },
    { id: 'cycle-flag', text: t('tasks.flag.cycle'), keys: 'Insert', run: onCycle, place: 'palette' },
  ])
  return null
}
