import { useMemo } from 'react'
import { useCategories } from '#renderer/kit/categories.ts'
import { formatBirth, formatDay, formatDong, formatInstantDay } from '#renderer/kit/format.ts'
import { CategoryMarks } from '#renderer/kit/ui/CategoryMark.tsx'
import { NameAndHit } from '#renderer/kit/ui/FoundBy.tsx'
import { Marked } from '#renderer/kit/ui/Marked.tsx'
import { PersonName } from '#renderer/kit/ui/PersonName.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { useCustomColumns } from '#renderer/kit/ui/useCustomColumns.ts'
import { useRememberedT } from '#renderer/kit/useRememberedT.ts'
import type { CustomerRow } from '#shared/features/customers/schema.ts'
import { stageTone } from './stageTone.ts'
import { phoneText, useCellEdits } from './useCellEdits.ts'
import type { SortKey } from './view.ts'

/** Every field of a customer that a list can show; a new one is one entry here. */
export function useCustomerColumns() {
  const t = useRememberedT()
  const edits = useCellEdits()
  const categories = useCategories()
  const custom = useCustomColumns<CustomerRow>('customer')
  return useMemo(
    (): Column<CustomerRow, SortKey>[] => [
      {
        key: 'name',
        edit: edits.name,
        title: t('customers.name'),
        width: 240,
        sortKey: 'name',
        copied: (row) => row.name,
        render: (row) => <NameAndHit name={row.name} hit={row.hit} />,
      },
      {
        key: 'phone',
        edit: edits.phone,
        title: t('customers.phone'),
        width: 122,
        copied: (row) => phoneText(row.phone),
        render: (row) => <Marked text={phoneText(row.phone)} />,
      },
      {
        key: 'stage',
        edit: edits.stage,
        title: t('customers.stage'),
        width: 122,
        sortKey: 'stage',
        copied: (row) => t(`customers.stages.${row.stage}`),
        render: (row) => <Pill tone={stageTone[row.stage]}>{t(`customers.stages.${row.stage}`)}</Pill>,
      },
      {
        key: 'lastContact',
        title: t('customers.lastContact'),
        width: 106,
        sortKey: 'lastContactAt',
        render: (row) => (row.lastContactAt === null ? '—' : formatInstantDay(row.lastContactAt)),
      },
      {
        key: 'owner',
        edit: edits.owner,
        title: t('customers.owner'),
        width: 98,
        sortKey: 'owner',
        copied: (row) => row.ownerName ?? t('customers.nobody'),
        render: (row) => (row.ownerName === null ? t('customers.nobody') : <PersonName name={row.ownerName} isBrief />),
      },
      {
        key: 'categories',
        title: t('categories.title'),
        width: 150,
        copied: (row) =>
          categories
            .of(row.categoryIds)
            .map(({ name }) => name)
            .join('; '),
        render: (row) => <CategoryMarks categories={categories.of(row.categoryIds)} isOneLine />,
      },
      {
        key: 'group',
        edit: edits.group,
        title: t('customers.group'),
        width: 150,
        sortKey: 'group',
        isHidden: true,
        render: (row) => row.groupName ?? '',
      },
      {
        key: 'kind',
        title: t('customers.kind'),
        width: 90,
        isHidden: true,
        render: (row) => t(`customers.${row.kind}`),
      },
      { key: 'shortName', title: t('customers.shortName'), width: 130, isHidden: true, render: (row) => row.shortName },
      { key: 'tradeName', title: t('customers.tradeName'), width: 180, isHidden: true, render: (row) => row.tradeName },
      { key: 'englishName', title: t('customers.englishName'), width: 200, isHidden: true, render: (row) => row.englishName },
      {
        key: 'code',
        edit: edits.code,
        title: t('customers.code'),
        width: 92,
        sortKey: 'code',
        isHidden: true,
        copied: (row) => row.code,
        render: (row) => <Marked text={row.code} />,
      },
      {
        key: 'taxCode',
        edit: edits.taxCode,
        title: t('customers.taxCode'),
        width: 120,
        isHidden: true,
        copied: (row) => row.taxCode,
        render: (row) => <Marked text={row.taxCode} />,
      },
      {
        key: 'email',
        edit: edits.email,
        title: t('customers.email'),
        width: 200,
        isHidden: true,
        copied: (row) => row.email,
        render: (row) => <Marked text={row.email} />,
      },
      {
        key: 'province',
        edit: edits.province,
        title: t('customers.province'),
        width: 120,
        sortKey: 'province',
        isHidden: true,
        render: (row) => row.province,
      },
      {
        key: 'address',
        title: t('customers.address'),
        width: 260,
        isHidden: true,
        edit: edits.address,
        render: (row) => row.address,
      },
      {
        key: 'source',
        edit: edits.source,
        title: t('customers.source'),
        width: 120,
        sortKey: 'source',
        isHidden: true,
        render: (row) => row.source,
      },
      {
        key: 'industry',
        edit: edits.industry,
        title: t('customers.industry'),
        width: 140,
        sortKey: 'industry',
        isHidden: true,
        render: (row) => row.industry,
      },
      {
        key: 'size',
        edit: edits.size,
        title: t('customers.size'),
        width: 110,
        sortKey: 'size',
        isHidden: true,
        render: (row) => row.size,
      },
      {
        key: 'rating',
        edit: edits.rating,
        title: t('customers.rating'),
        width: 80,
        sortKey: 'rating',
        isHidden: true,
        render: (row) => row.rating ?? '',
      },
      {
        key: 'revenue',
        title: t('customers.revenue'),
        width: 130,
        align: 'end',
        sortKey: 'revenue',
        isHidden: true,
        copied: (row) => row.revenue ?? '',
        render: (row) => (row.revenue === null ? '' : formatDong(row.revenue)),
      },
      ...(['budget', 'creditLimit'] as const).map((key): Column<CustomerRow, SortKey> => {
        const render = (row: CustomerRow) => (row[key] === null ? '' : formatDong(row[key]))
        return { key, title: t(`customers.${key}`), width: 140, align: 'end', sortKey: key, isHidden: true, render }
      }),
      {
        key: 'neededOn',
        title: t('customers.neededOn'),
        width: 110,
        sortKey: 'neededOn',
        isHidden: true,
        render: (row) => (row.neededOn === null ? '' : formatDay(row.neededOn)),
      },
      { key: 'neededPlace', title: t('customers.neededPlace'), width: 150, isHidden: true, render: (row) => row.neededPlace },
      ...(['parent', 'referrer'] as const).map(
        (key): Column<CustomerRow, SortKey> => ({
          key,
          title: t(`customers.relations.${key}`),
          width: 180,
          sortKey: key,
          isHidden: true,
          render: (row) => row[`${key}Name`] ?? '',
        }),
      ),
      {
        key: 'born',
        title: t('customers.fields.born'),
        width: 110,
        isHidden: true,
        render: (row) => (row.bornOn === null ? '' : formatBirth(row.bornOn)),
      },
      { key: 'website', title: t('customers.website'), width: 160, isHidden: true, render: (row) => row.website },
      {
        key: 'created',
        title: t('customers.created'),
        width: 100,
        sortKey: 'createdAt',
        isHidden: true,
        render: (row) => formatInstantDay(row.createdAt),
      },
      ...custom,
    ],
    [t, categories, edits, custom],
  )
}
