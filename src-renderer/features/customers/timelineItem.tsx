import type { FluentIcon } from '@fluentui/react-icons'
import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import { Box16Regular } from '@fluentui/react-icons/svg/box'
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call16Regular } from '@fluentui/react-icons/svg/call'
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text'
import { Edit16Regular } from '@fluentui/react-icons/svg/edit'
import { Flag16Regular } from '@fluentui/react-icons/svg/flag'
import { Gift16Regular } from '@fluentui/react-icons/svg/gift'
import { MoneyHand16Regular } from '@fluentui/react-icons/svg/money-hand'
import { Note16Regular } from '@fluentui/react-icons/svg/note'
import { ShieldTask16Regular } from '@fluentui/react-icons/svg/shield-task'
import { TaskListSquareLtr16Regular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import type { TFunction } from 'i18next'
import { daysFromNow, formatDong, sayMinutes } from '#renderer/kit/format.ts'
import { formatBytes } from '#renderer/kit/formatBytes.ts'
import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { TimelineItem } from '#renderer/kit/ui/record/TimelineList.tsx'
import type { ChangeKind, RecordKind } from '#shared/features/audit/schema.ts'
import { tellField, tellValue, wordedAs } from '#shared/features/audit/telling.ts'
import type { AuditWords } from '#shared/features/audit/wordsKeys.ts'
import type { Stage } from '#shared/features/customers/schema.ts'
import type { TimelineEntry, TimelineKind } from '#shared/features/customers/timeline.ts'
import type { Channel } from '#shared/features/messages/choices.ts'
import type { LostReason, OpportunityStage } from '#shared/features/opportunities/schema.ts'
import { nameStated } from '#shared/features/privacy/schema.ts'
import type { TaskStatus } from '#shared/features/tasks/schema.ts'
import styles from './Timeline.module.css'

export interface Telling {
  isPast: boolean
  t: TFunction
  words: AuditWords
}

type Told = Pick<TimelineItem, 'headline' | 'detail' | 'tone' | 'word' | 'isWholeDay'>

const icons: Record<TimelineKind, FluentIcon> = {
  note: Note16Regular,
  call: Call16Regular,
  task: TaskListSquareLtr16Regular,
  appointment: CalendarLtr16Regular,
  opportunity: MoneyHand16Regular,
  contract: DocumentText16Regular,
  purchase: Box16Regular,
  attachment: Attach16Regular,
  gift: Gift16Regular,
  stage: Flag16Regular,
  consent: ShieldTask16Regular,
  change: Edit16Regular,
}

/** An entry in words: what happened, how it went, and what was said. */
export function timelineItem(entry: TimelineEntry, telling: Telling): TimelineItem {
  const { kind, staffName } = entry
  return { icon: icons[kind], by: staffName, ...tellers[kind](entry, telling) }
}

const tellers: Record<TimelineKind, (entry: TimelineEntry, telling: Telling) => Told> = {
  note: ({ note, state, person, amount }, { t }) => ({
    headline: [t(state ? `messages.sent.${state as Channel}` : 'record.timeline.noteOf'), person].filter(Boolean).join(': '),
    detail: note,
    tone: 'neutral',
    word: amount ? t('record.timeline.pinned') : undefined,
  }),
  call: (entry, telling) => (entry.state === 'planned' ? tellPlanned(entry, telling) : tellMade(entry, telling)),
  task: tellTask,
  appointment: ({ title, state, note, amount, fileCount }, { isPast, t }) => ({
    headline: title,
    detail: joined(
      amount === null ? t('today.schedule.allDay') : sayMinutes(amount, t),
      state,
      fileCount > 0 && t('calendar.attached.count', { count: fileCount }),
      note,
    ),
    tone: isPast ? 'neutral' : 'blue',
    isWholeDay: amount === null,
  }),
  opportunity: tellOpportunity,
  contract: ({ title, amount }) => ({ headline: title, detail: formatDong(amount ?? 0), tone: 'green', isWholeDay: true }),
  purchase: ({ title, state, amount, note }) => ({
    headline: title,
    detail: joined(state, amount !== null && formatDong(amount), note),
    tone: 'green',
    isWholeDay: true,
  }),
  attachment: ({ title, amount }) => ({ headline: title, detail: formatBytes(amount ?? 0), tone: 'neutral' }),
  gift: tellGift,
  stage: ({ title, state, note }, { t }) => ({
    headline: t('customers.timeline.stage', {
      from: t(`customers.stages.${title as Stage}`),
      to: t(`customers.stages.${state as Stage}`),
    }),
    detail: note,
    tone: 'neutral',
  }),
  consent: ({ title, state, note }, { words }) => ({
    headline: `${words.values.state[state as keyof AuditWords['values']['state']]}: ${nameStated('purpose', title, words.tongue) ?? title}`,
    detail: note,
    tone: state === 'given' ? 'green' : 'red',
  }),
  change: tellChange,
}

function tellPlanned({ title, note, person }: TimelineEntry, { isPast, t }: Telling): Told {
  const word = isPast ? t('customers.timeline.forgotten') : t('customers.timeline.planned')
  return { headline: title || t('customers.timeline.planned'), detail: joined(person, note), tone: isPast ? 'red' : 'blue', word }
}

function tellMade({ state, title, note, person, amount }: TimelineEntry, { t }: Telling): Told {
  const outcome = state as keyof typeof outcomeTones
  return {
    headline: [t(`calls.outcomes.${outcome}`), title].filter(Boolean).join(': '),
    detail: joined(person, amount && sayMinutes(Math.ceil(amount / 60), t), note),
    tone: outcomeTones[outcome],
  }
}

/** A task that is not done is red once its day, not only its hour, has passed. */
function tellTask({ title, state, note, person, amount, at }: TimelineEntry, { isPast, t, words }: Telling): Told {
  const status = state.replace('due:', '') as TaskStatus
  const isOverdue = isPast && status !== state && daysFromNow(at, Date.now()) < 0
  return {
    headline: title,
    detail: joined(person, amount !== null && t('tasks.spent', { time: sayMinutes(amount, t) }), note),
    tone: status === 'done' ? 'green' : isOverdue ? 'red' : 'blue',
    word: isOverdue ? t('tasks.overdue') : words.values.status[status],
  }
}

function tellGift({ title, state, note, person, amount }: TimelineEntry, { words }: Telling): Told {
  const [status = '', occasion = '', ...name] = state.split(':')
  const isGiven = status === 'given'
  return {
    headline: [name.join(':') || words.values.occasion[occasion], title].filter(Boolean).join(': '),
    detail: joined(person, amount !== null && formatDong(amount), note),
    tone: isGiven ? 'green' : 'neutral',
    word: words.values.status[isGiven ? 'given' : 'refused'],
    isWholeDay: true,
  }
}

/** That it began, or to which stage it came; a lost one says why. */
function tellOpportunity({ title, state, note, person, amount }: TimelineEntry, { words, t }: Telling): Told {
  const isOpened = state.startsWith('opened:')
  const [stage, why] = state.replace('opened:', '').split(':') as [OpportunityStage, (LostReason | '')?]
  const name = words.values.opportunityStage[stage]
  return {
    headline: `${title}: ${isOpened ? t('opportunities.openedIn', { stage: name }) : name}`,
    detail: joined(person, amount !== null && amount > 0 && formatDong(amount), why ? words.values.lostReason[why] : null, note),
    tone: stage === 'won' ? 'green' : stage === 'lost' ? 'neutral' : 'blue',
  }
}

/** With whom, how long, and what was said. */
function joined(...parts: (string | number | false | null)[]) {
  return parts.filter(Boolean).join(' · ')
}

const outcomeTones = {
  reached: 'green',
  'no-answer': 'amber',
  busy: 'amber',
  unavailable: 'amber',
  'wrong-number': 'neutral',
  'call-back': 'blue',
  refused: 'neutral',
} as const satisfies Record<string, Tone>

/** Of something new it is enough that it came. */
function tellChange({ title, state, note, fields }: TimelineEntry, { words }: Telling): Told {
  const record = title as RecordKind
  const headline = [words.changes[state as ChangeKind], words.records[record], record === 'customer' ? '' : note]
  const detail = state === 'changed' && (
    <ul className={styles.changes}>
      {fields.map(({ field, from, to }) => (
        <li key={field}>
          {tellField(record, field, words)}: <del>{tellValue(wordedAs(record, field), from, words)}</del> →{' '}
          <ins>{tellValue(wordedAs(record, field), to, words)}</ins>
        </li>
      ))}
    </ul>
  )
  return { headline: headline.filter(Boolean).join(' · '), detail, tone: 'neutral' }
}
