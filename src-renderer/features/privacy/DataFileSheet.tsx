import { useTranslation } from 'react-i18next'
import { formatInstantDay } from '#renderer/kit/format.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import type { RecordKind } from '#shared/features/audit/schema.ts'
import { tellField, tellMoment, tellValue, wordedAs } from '#shared/features/audit/telling.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import type { AuditWords } from '#shared/features/audit/wordsKeys.ts'
import type { DataFile, DataFileSection } from '#shared/features/privacy/schema.ts'
import styles from './paper.module.css'

/** Of which record the fields of a section are, for their names. */
const recordOf: Record<DataFileSection['name'], RecordKind> = {
  person: 'customer',
  reach: 'customer',
  addresses: 'customer',
  employments: 'employment',
  stages: 'customer',
  calls: 'call',
  tasks: 'task',
  appointments: 'appointment',
  importantDates: 'important-date',
  gifts: 'gift',
  opportunities: 'opportunity',
  competitors: 'customer-competitor',
  opinions: 'opinion',
  purchases: 'purchase',
  contactGroups: 'contact-group',
  notes: 'note',
  contracts: 'contract',
  files: 'contract-file',
  consents: 'consent',
  requests: 'data-request',
  shares: 'share',
  imports: 'import',
  log: 'log',
}

/** Fields whose values are told as those of another one. */
const sameAs: Record<string, string> = { fromStage: 'stage', toStage: 'stage', label: 'pointLabel' }

/** *Hồ sơ dữ liệu* on paper. */
export function DataFileSheet({ file, firm }: { file: DataFile; firm: string }) {
  const { t } = useTranslation()
  const words = auditWords[usePreferences((preferences) => preferences.language)]
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <div className={styles.firm}>{firm}</div>
        <h1>{t('privacy.file.name', { name: file.name })}</h1>
        {file.customerName !== null && <div>{t('privacy.file.of', { customer: file.customerName })}</div>}
        <div className={styles.quiet}>
          {t('privacy.file.at', { day: formatInstantDay(file.madeAt) })} · {t('privacy.file.lead', { firm })}
        </div>
      </header>
      {file.sections.map(({ name, rows }) => (
        <section key={name}>
          <h2>{t(`privacy.file.sections.${name}`)}</h2>
          {name === 'log' ? (
            <Log rows={rows} words={words} />
          ) : (
            numbered(rows).map(({ number, row }) => <Row key={number} row={row} record={recordOf[name]} words={words} />)
          )}
        </section>
      ))}
    </article>
  )
}

type SheetRow = DataFileSection['rows'][number]

/** Rows of a file have no id, and never change their places. */
function numbered(rows: readonly SheetRow[]) {
  return rows.map((row, number) => ({ number, row }))
}

function Row({ row, record, words }: { row: SheetRow; record: RecordKind; words: AuditWords }) {
  return (
    <dl className={styles.facts}>
      {Object.entries(row).map(([field, value]) => (
        <div key={field} style={{ display: 'contents' }}>
          <dt>{tellField(record, field, words)}</dt>
          <dd>{tellValue(wordedAs(record, sameAs[field] ?? field), value, words)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Log({ rows, words }: { rows: readonly SheetRow[]; words: AuditWords }) {
  return (
    <table className={styles.log}>
      <thead>
        <tr>
          <th className={styles.when}>{words.at}</th>
          <th>{words.who}</th>
          <th>{words.what}</th>
          <th>{words.field}</th>
          <th>{words.from}</th>
          <th>{words.to}</th>
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ number, row }) => (
          <LogLine key={number} row={row} words={words} />
        ))}
      </tbody>
    </table>
  )
}

function LogLine({ row: { at, who, change, record, field, from, to }, words }: { row: SheetRow; words: AuditWords }) {
  const kind = record as RecordKind
  const name = field === undefined ? '' : String(field)
  return (
    <tr>
      <td>{tellMoment(Number(at))}</td>
      <td>{who === '' ? words.program : who}</td>
      <td>{`${words.changes[change as keyof AuditWords['changes']]} · ${words.records[kind]}`}</td>
      <td>{name && tellField(kind, name, words)}</td>
      <td>{name && (from ?? '') !== '' && tellValue(wordedAs(kind, name), from ?? null, words)}</td>
      <td>{name && tellValue(wordedAs(kind, name), to ?? null, words)}</td>
    </tr>
  )
}
