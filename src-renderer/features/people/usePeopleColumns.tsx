import { useContext, useMemo } from 'react'
import { formatBirth } from '#renderer/kit/format.ts'
import { NameAndHit } from '#renderer/kit/ui/FoundBy.tsx'
import { Found, Marked } from '#renderer/kit/ui/Marked.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { useRememberedT } from '#renderer/kit/useRememberedT.ts'
import { missingIn, whereMost } from '#shared/features/customers/hits.ts'
import type { ContactPoint, Hit } from '#shared/features/customers/schema.ts'
import type { PersonRow, PersonSort } from '#shared/features/people/schema.ts'
import { searchTokens } from '#shared/kit/search.ts'
import { calledName, emailsOf, phoneColumns, phonesUnder } from './saidPerson.ts'
import type { CardShape, PeopleShape } from './view.ts'

type PeopleColumn = Column<PersonRow, PersonSort>

export type ListedShape = Exclude<PeopleShape, CardShape>

/** What each way to show people as a list begins with; every other column can be chosen. */
const shown: Record<ListedShape, readonly string[]> = {
  list: ['name', 'firm'],
  phones: ['name', 'firm', 'work', 'mobile', 'home', 'email'],
  table: ['name', 'title', 'department', 'firm', 'mobile', 'work', 'email', 'province', 'born'],
}

export function usePeopleColumns(shape: ListedShape): PeopleColumn[] {
  const t = useRememberedT()
  return useMemo(() => {
    const all: PeopleColumn[] = [
      {
        ...text({ key: 'name', title: t('addressBook.columns.name'), width: 190, sortKey: 'name' }, calledName),
        // The other ways show what somebody is reached by in columns of their own.
        ...(shape === 'list' && { render: (row) => <NameAndReach row={row} /> }),
      },
      text({ key: 'title', title: t('customers.contacts.title'), width: 140, sortKey: 'title' }, ({ title }) => title),
      text(
        { key: 'department', title: t('customers.contacts.department'), width: 130, sortKey: 'department' },
        ({ department }) => department,
      ),
      text(
        { key: 'firm', title: t('addressBook.columns.firm'), width: 240, sortKey: 'customerName', grows: true },
        ({ customerName }) => customerName,
      ),
      ...phoneColumns.map((column) =>
        text({ key: column, title: t(`addressBook.columns.${column}`), width: 122 }, ({ contactPoints }) =>
          phonesUnder(column, contactPoints),
        ),
      ),
      text({ key: 'email', title: t('customers.email'), width: 200 }, ({ contactPoints }) => emailsOf(contactPoints)),
      text({ key: 'province', title: t('customers.province'), width: 130, sortKey: 'province' }, ({ province }) => province),
      text({ key: 'born', title: t('customers.birthday'), width: 98, sortKey: 'bornOn' }, ({ bornOn }) =>
        bornOn ? formatBirth(bornOn) : '',
      ),
      text({ key: 'alsoAt', title: t('addressBook.columns.alsoAt'), width: 200 }, ({ alsoAt }) => alsoAt.join('; ')),
    ]
    const first = shown[shape].flatMap((key) => all.find((column) => column.key === key) ?? [])
    const rest = all.filter((column) => !first.includes(column))
    return [...first, ...rest.map((column) => ({ ...column, isHidden: true }))]
  }, [t, shape])
}

/** Somebody's name and, where neither it nor their firm shows what was found, the number or e-mail that does. */
function NameAndReach({ row }: { row: PersonRow }) {
  const found = useContext(Found)
  const name = calledName(row)
  const missing = found ? missingIn(`${name} ${row.customerName}`, searchTokens(found)) : []
  const hit = missing.length > 0 ? whereMost(row.contactPoints.flatMap(hitsAt), missing) : null
  return <NameAndHit name={name} hit={hit} />
}

/** A number is found as it is called today, and as it was typed. */
function hitsAt({ kind, typed, normal }: ContactPoint): Hit[] {
  return [normal, typed].filter(Boolean).map((text) => ({ by: kind, text, of: '' }))
}

function text(column: Omit<PeopleColumn, 'render' | 'copied'>, textOf: (row: PersonRow) => string): PeopleColumn {
  return { ...column, copied: textOf, render: (row) => <Marked text={textOf(row)} /> }
}
