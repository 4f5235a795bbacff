import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export'
import { useTranslation } from 'react-i18next'
import type { Permission } from '#shared/kit/access.ts'
import type { Command } from './commands.ts'
import type { TableFormat } from './useExporting.ts'

/** A list as a workbook by a button, and as .csv for whoever looks for it. */
export function useExportCommands(list: string, may: Permission, exportList: (format: TableFormat) => Promise<void>): Command[] {
  const { t } = useTranslation()
  const exporting = { icon: ArrowExportRegular, may }
  return [
    { ...exporting, id: `export-${list}`, text: t('action.export'), run: () => void exportList('xlsx'), place: 'bar' },
    {
      ...exporting,
      id: `export-${list}-csv`,
      text: `${t('action.export')} .csv`,
      run: () => void exportList('csv'),
      place: 'palette',
    },
  ]
}
