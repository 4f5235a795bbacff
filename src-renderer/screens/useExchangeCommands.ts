import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export'
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import'
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card'
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useExport } from '#renderer/features/customers/useExport.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { duplicatesPlace } from '#renderer/kit/routes.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { cardVersions } from '#shared/kit/vcard.ts'

/** What comes in from spreadsheets and goes out to them, and the clearing up between. */
export function useExchangeCommands(chosen: readonly CustomerId[], onImport: () => void) {
  const { t } = useTranslation()
  const exportList = useExport()
  const [, go] = useHashLocation()
  useOffer('exchange', [
    {
      id: 'import-customers',
      text: t('action.import'),
      icon: ArrowImportRegular,
      run: onImport,
      may: 'customers.import',
      place: 'bar',
    },
    {
      id: 'find-duplicates',
      text: t('duplicates.command'),
      icon: PeopleSearchRegular,
      run: () => go(duplicatesPlace),
      may: 'customers.edit',
      place: 'bar',
    },
    {
      id: 'export-customers',
      text: t('action.export'),
      icon: ArrowExportRegular,
      run: () => void exportList.table('xlsx'),
      may: 'customers.export',
      place: 'bar',
    },
    {
      id: 'export-chosen',
      text: t('bulk.exportChosen', { count: chosen.length }),
      icon: ArrowExportRegular,
      run: () => void exportList.table('xlsx', chosen),
      may: chosen.length > 1 ? 'customers.export' : false,
      place: 'bar',
    },
    {
      id: 'export-customers-csv',
      text: `${t('action.export')} .csv`,
      icon: ArrowExportRegular,
      run: () => void exportList.table('csv'),
      may: 'customers.export',
      place: 'palette',
    },
    ...cardVersions.map((version) => ({
      id: `export-cards-${version}`,
      text: t('customers.exportCards', { version }),
      icon: ContactCardRegular,
      run: () => void exportList.cards(version, chosen.length > 0 ? chosen : undefined),
      may: 'customers.export' as const,
      place: 'palette' as const,
    })),
  ])
}
