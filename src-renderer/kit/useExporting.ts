import { useTranslation } from 'react-i18next'
import type { FileToken } from '#shared/kit/id.ts'
import { desktop } from './client.ts'
import { say } from './say.ts'
import { useNotify } from './ui/notify.tsx'

export type TableFormat = 'xlsx' | 'csv'

interface Written {
  rows: number
  files?: number | undefined
}

interface Exporting<Format> {
  /** Of the file that is proposed, without its ending. */
  name: string
  format: Format
  write: (to: { file: FileToken; format: Format }) => Promise<Written>
  /** What is said of so many rows, and of the files of theirs that stayed behind. */
  saidOf: (rows: number, files: number) => string
}

/** Saves a list to a file the user chooses, and says where it lies. */
export function useExporting() {
  const { t } = useTranslation()
  const notify = useNotify()
  return async <Format extends TableFormat | 'vcf' | 'ics'>({ name, format, write, saidOf }: Exporting<Format>) => {
    try {
      const chosen = await desktop.chooseSaveFile({ suggestedName: `${name}.${format}`, kind: format })
      if (!chosen) return
      const { rows, files = 0 } = await write({ file: chosen.file, format })
      notify({
        text: saidOf(rows, files),
        detail: chosen.name,
        action: { text: t('reports.openFolder'), run: () => desktop.showFile(chosen.file) },
      })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}
